//! Teams: lanes, and the capacity behind them.

use std::collections::BTreeSet;

use crate::model::problem::{Limited, ProblemKind};
use crate::model::team::{Absence, Capacity, PeopleStep, Team};

use super::estimates::{Quantity, estimate};
use super::findings::{At, Findings, LONGEST_LIST, element};
use super::items::MOST_LANES;
use super::known::Known;

/// The most teams of a plan.
const MOST_TEAMS: usize = 500;
/// The most people of a team, and stories of a week.
const MOST_PEOPLE: f64 = 100_000.0;
/// The fewest weeks of a history that say anything about the weeks to come.
const FEWEST_WEEKS: usize = 5;

/// The list of teams.
pub(super) fn teams(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let teams = &known.plan.teams;
    found.length(at, Limited::Teams, teams.len(), MOST_TEAMS);
    found.ids(at, teams.iter().map(|team| team.id.0.as_str()));
    for (position, team) in teams.iter().enumerate() {
        self::team(found, known, &element(at, &team.id.0, position), team);
    }
}

fn team(found: &mut Findings, known: &Known<'_>, at: &At<'_>, team: &Team) {
    found.text(&at.to("name"), &team.name);
    if !(1..=MOST_LANES).contains(&team.lanes) {
        found.add(&at.to("lanes"), ProblemKind::LanesOutside { lanes: team.lanes });
    }
    match &team.capacity {
        Capacity::LanesOnly => {}
        Capacity::People { people, focus, absences } => {
            self::people(found, &at.to("people"), people);
            if people.iter().all(|step| step.count == 0.0)
                && known.working.contains(team.id.0.as_str())
            {
                found.add(&at.to("people"), ProblemKind::NobodyInTeam);
            }
            estimate(found, known, &at.to("focus"), focus, Quantity::Focus);
            self::absences(found, &at.to("absences"), absences);
        }
        Capacity::Throughput { per_week, split, x: _ } => {
            let at = at.to("throughput");
            history(found, &at.to("per_week"), per_week);
            estimate(found, known, &at.to("split"), split, Quantity::Positive);
        }
    }
    if let Some(correlation) = team.correlation {
        found.share(&at.to("correlation"), correlation);
    }
}

fn people(found: &mut Findings, at: &At<'_>, people: &[PeopleStep]) {
    found.length(at, Limited::Entries, people.len(), LONGEST_LIST);
    let mut seen = BTreeSet::new();
    for (position, step) in people.iter().enumerate() {
        let at = at.nth(position);
        if !seen.insert(step.from) {
            found.add(&at.to("from"), ProblemKind::DuplicateDay { date: step.from });
        }
        found.amount(&at.to("count"), step.count, MOST_PEOPLE);
    }
}

fn absences(found: &mut Findings, at: &At<'_>, absences: &[Absence]) {
    found.length(at, Limited::Entries, absences.len(), LONGEST_LIST);
    for (position, absence) in absences.iter().enumerate() {
        let at = at.nth(position);
        found.dates(&at, ("from", absence.from), ("to", absence.to));
        found.amount(&at.to("people"), absence.people, MOST_PEOPLE);
        found.text(&at.to("why"), &absence.why);
    }
}

fn history(found: &mut Findings, at: &At<'_>, per_week: &[f64]) {
    found.length(at, Limited::Entries, per_week.len(), LONGEST_LIST);
    for (position, stories) in per_week.iter().enumerate() {
        found.amount(&at.nth(position), *stories, MOST_PEOPLE);
    }
    if per_week.len() < FEWEST_WEEKS {
        found.add(at, ProblemKind::ShortHistory { weeks: per_week.len() });
    } else if per_week.iter().all(|stories| *stories == 0.0) {
        found.add(at, ProblemKind::EmptyHistory);
    }
}
