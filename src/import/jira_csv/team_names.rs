//! Which team an issue is for, by the column that the options name.

use std::collections::BTreeMap;

use crate::import::csv_table::Table;
use crate::import::folding::is_same;

use super::columns::{Columns, Field};
use super::issue::Issue;
use super::levels::{Forest, NodeIx};
use super::options::TeamColumn;

/// The team of everything that has no other.
pub(super) const EVERYONE: &str = "Everyone";

/// The teams of all nodes.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct TeamNames {
    /// The teams, in the order in which the file first names them.
    pub(super) names: Vec<String>,
    /// For each node its position in `names`.
    pub(super) of_node: Vec<usize>,
    /// Keys of issues that name more than one; the first one counts.
    pub(super) several: Vec<String>,
    /// Keys of issues that name none, and neither does any issue above.
    pub(super) none: Vec<String>,
}

/// Finds the team of every node: its own, else that of the nearest node above that has one.
pub(super) fn read_teams(
    table: &Table,
    header: Option<&str>,
    issues: &[Issue],
    forest: &Forest,
) -> TeamNames {
    let mut teams = TeamNames::default();
    let mut positions: BTreeMap<String, usize> = BTreeMap::new();
    let columns: Vec<usize> = header.map_or_else(Vec::new, |header| columns_of(table, header));
    let own: Vec<Option<&str>> = forest
        .nodes
        .iter()
        .map(|node| {
            let issue = &issues[node.issue?];
            let mut named = columns
                .iter()
                .map(|column| table.cell(issue.row, *column))
                .filter(|t| !t.is_empty());
            let first = named.next()?;
            if named.any(|other| !is_same(other, first)) {
                teams.several.push(issue.key.clone());
            }
            Some(first)
        })
        .collect();
    for node in 0..forest.nodes.len() {
        let name = nearest(forest, node, &own).unwrap_or_else(|| {
            if header.is_some() && forest.nodes[node].issue.is_some() {
                teams.none.push(forest.nodes[node].key.clone());
            }
            EVERYONE
        });
        let next = teams.names.len();
        let position = *positions.entry(name.to_lowercase()).or_insert(next);
        if position == next {
            teams.names.push(name.to_owned());
        }
        teams.of_node.push(position);
    }
    teams
}

fn nearest<'a>(forest: &Forest, node: NodeIx, own: &[Option<&'a str>]) -> Option<&'a str> {
    std::iter::once(node).chain(forest.ancestors(node)).find_map(|above| own[above])
}

fn columns_of(table: &Table, header: &str) -> Vec<usize> {
    (0..table.headers.len()).filter(|column| table.headers[*column] == header).collect()
}

/// More different values than a plan has teams: such a column means something else.
const MOST_TEAMS: usize = 40;

/// The columns that could name a team: fields called so, then components, then the project.
pub(super) fn candidates(table: &Table, columns: &Columns, issues: &[Issue]) -> Vec<TeamColumn> {
    let mut found: Vec<TeamColumn> = Vec::new();
    for field in [Field::Team, Field::Components, Field::Project] {
        for &column in columns.all(&field) {
            let header = &table.headers[column];
            if found.iter().any(|other| other.header == *header) {
                continue;
            }
            let candidate = describe(table, header, issues);
            let fewest = if field == Field::Project { 2 } else { 1 };
            if (fewest..=MOST_TEAMS).contains(&candidate.values) {
                found.push(candidate);
            }
        }
    }
    found
}

fn describe(table: &Table, header: &str, issues: &[Issue]) -> TeamColumn {
    let columns = columns_of(table, header);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for issue in issues {
        let first =
            columns.iter().map(|column| table.cell(issue.row, *column)).find(|t| !t.is_empty());
        if let Some(name) = first.filter(|name| !is_opaque(name)) {
            *counts.entry(name).or_default() += 1;
        }
    }
    let filled = counts.values().sum();
    let values = counts.len();
    let mut examples: Vec<(String, usize)> =
        counts.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
    examples.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    examples.truncate(5);
    TeamColumn { header: header.to_owned(), filled, values, examples }
}

/// A number that only Jira knows the name of, such as `da89162e-04d1-4340-8406-dfe24a7f4de9`.
fn is_opaque(name: &str) -> bool {
    name.len() >= 32 && name.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}
