//! Links between issues, inward and outward merged.
//!
//! Jira writes a link at both ends: B has A under *Inward issue link (Blocks)*, A has B under
//! *Outward*. The inward end waits for the other, for blocks and for dependencies alike. *Relates*,
//! clones, splits and duplicates say nothing about order and do not count.

use std::collections::BTreeMap;

use crate::import::csv_table::Table;
use crate::import::folding::fold;
use crate::model::DependencyType;

use super::columns::Columns;
use super::issue::Issue;

/// One link that says what comes first.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The key that comes first.
    pub before: String,
    /// The key that waits.
    pub after: String,
    /// Which ends are tied.
    pub kind: DependencyType,
    /// The name of the link type, as written.
    pub name: String,
    /// Whether it comes from a scheduling app rather than from Jira's own link types.
    pub scheduled: bool,
}

/// The links of an export.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Links {
    /// Each pair of issues once per type of tie, in the order of the file.
    pub(super) all: Vec<Link>,
    /// Names of link types that do not count, with how often they were written.
    pub(super) ignored: BTreeMap<String, usize>,
}

/// Reads the links of `issues`.
pub(super) fn read_links(table: &Table, columns: &Columns, issues: &[Issue]) -> Links {
    let mut links = Links::default();
    let mut seen = std::collections::BTreeSet::new();
    for issue in issues {
        for (column, inward, name) in columns.links() {
            for other in table.cell(issue.row, column).split([',', ';']).map(str::trim) {
                if other.is_empty() {
                    continue;
                }
                let Some((kind, scheduled)) = tie(name) else {
                    *links.ignored.entry(name.to_owned()).or_default() += 1;
                    continue;
                };
                let (before, after) =
                    if inward { (other, issue.key.as_str()) } else { (issue.key.as_str(), other) };
                if seen.insert((before.to_owned(), after.to_owned(), name_of(kind))) {
                    links.all.push(Link {
                        before: before.to_owned(),
                        after: after.to_owned(),
                        kind,
                        name: name.to_owned(),
                        scheduled,
                    });
                }
            }
        }
    }
    links
}

/// What a link type means: which ends it ties, and whether a scheduling app wrote it. `None` when
/// it says nothing about order.
fn tie(name: &str) -> Option<(DependencyType, bool)> {
    const PLAIN: &[&str] = &[
        "blocks",
        "blocker",
        "blocked",
        "block",
        "dependency",
        "dependencies",
        "dependent",
        "depends",
        "depends on",
        "depend",
        "precedes",
        "sequence",
        "bloquea",
        "bloqueo",
        "bloqueios",
        "bloqueia",
        "bloque",
        "blocage",
        "blockiert",
        "blocker von",
        "dependencia",
        "dependance",
        "abhangigkeit",
        "finish to start",
    ];
    const SCHEDULED: &[(&str, DependencyType)] = &[
        ("end to start", DependencyType::FinishToStart),
        ("finish start", DependencyType::FinishToStart),
        ("finish to start", DependencyType::FinishToStart),
        ("start to start", DependencyType::StartToStart),
        ("start start", DependencyType::StartToStart),
        ("end to end", DependencyType::FinishToFinish),
        ("finish finish", DependencyType::FinishToFinish),
        ("finish to finish", DependencyType::FinishToFinish),
        ("start to end", DependencyType::StartToFinish),
        ("start finish", DependencyType::StartToFinish),
        ("start to finish", DependencyType::StartToFinish),
    ];
    let folded = fold(name);
    if PLAIN.contains(&folded.as_str()) {
        return Some((DependencyType::FinishToStart, false));
    }
    let tied = folded.strip_prefix("gantt ").unwrap_or(&folded);
    SCHEDULED.iter().find(|(words, _)| *words == tied).map(|(_, kind)| (*kind, true))
}

/// Orders the kinds, which the model does not.
pub(super) fn name_of(kind: DependencyType) -> &'static str {
    match kind {
        DependencyType::FinishToStart => "finish-to-start",
        DependencyType::StartToStart => "start-to-start",
        DependencyType::FinishToFinish => "finish-to-finish",
        DependencyType::StartToFinish => "start-to-finish",
    }
}
