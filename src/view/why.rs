//! Why an item is not done earlier: what it waits for on average, and for how long.

use crate::forecast::{Cause, Waiting};
use crate::model::Plan;

use super::chart::time::row::{CAUSES, waited};
use super::finding::team_called;
use super::format;
use super::text::{Label, Sentence};

/// A wait that is worth a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    /// What kind.
    pub cause: Cause,
    /// What for.
    pub what: String,
    /// Mean working days.
    pub days: f64,
    /// How long and what for.
    pub words: String,
}

/// Shorter waits, in working days, are not worth a word.
const LEAST_DAYS: f64 = 0.25;

/// The waits of an item, longest first; each team by its name.
pub fn waits(plan: &Plan, waiting: &Waiting) -> Vec<Wait> {
    let mut found: Vec<(Cause, String, f64)> = CAUSES
        .into_iter()
        .filter(|cause| *cause != Cause::Team || waiting.by_team.is_empty())
        .map(|cause| (cause, what(cause).text().to_owned(), waited(waiting, cause)))
        .collect();
    found.extend(
        waiting
            .by_team
            .iter()
            .map(|(team, days)| (Cause::Team, team_called(plan, team).to_owned(), *days)),
    );
    found.retain(|(_, _, days)| *days >= LEAST_DAYS);
    found.sort_by(|(_, _, one), (_, _, other)| other.total_cmp(one));
    let wait = |(cause, what, days): (Cause, String, f64)| {
        let named = format::in_sentence(&what);
        let words = Sentence::WaitOf { days: &format::days(days), what: &named }.text();
        Wait { cause, what, days, words }
    };
    found.into_iter().map(wait).collect()
}

fn what(cause: Cause) -> Label {
    match cause {
        Cause::Dependency => Label::WaitsOthers,
        Cause::Team => Label::WaitsTeam,
        Cause::NotBefore => Label::WaitsUntilDate,
        Cause::External => Label::WaitsOutside,
        Cause::Risk => Label::WaitsRisk,
    }
}
