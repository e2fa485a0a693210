//! Items: their parts, what they wait for, and where they stand.

use std::collections::BTreeSet;

use crate::model::estimate::Estimate;
use crate::model::id::TeamId;
use crate::model::item::{After, Item, Need, Part, Status, Work};
use crate::model::problem::{Limited, ProblemKind, Referent};
use crate::model::team::Capacity;

use super::estimates::{Quantity, estimate};
use super::findings::{At, Findings, LONGEST_LIST, element};
use super::known::Known;
use super::value;

/// The most items of a plan.
const MOST_ITEMS: usize = 10_000;
/// The most lanes of a team, a part or a need.
pub(super) const MOST_LANES: u32 = 100_000;
/// The longest lag in working days, in either direction: a hundred years.
const LONGEST_LAG: f64 = 36_500.0;
/// The most parts of an item; an item with more is really many items.
const MOST_PARTS: usize = 1_000;

/// The list of items.
pub(super) fn items(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let items = &known.plan.items;
    found.length(at, Limited::Items, items.len(), MOST_ITEMS);
    found.ids(at, items.iter().map(|item| item.id.0.as_str()));
    for (position, item) in items.iter().enumerate() {
        self::item(found, known, &element(at, &item.id.0, position), item);
    }
}

fn item(found: &mut Findings, known: &Known<'_>, at: &At<'_>, item: &Item) {
    found.text(&at.to("name"), &item.name);
    found.text(&at.to("category"), item.category.as_deref().unwrap_or_default());
    found.text(&at.to("notes"), &item.notes);
    found.length(&at.to("tags"), Limited::Entries, item.tags.len(), LONGEST_LIST);
    for (position, tag) in item.tags.iter().enumerate() {
        found.text(&at.to("tags").nth(position), tag);
    }
    if let Some(objective) = &item.objective
        && !known.objectives.contains(objective.0.as_str())
    {
        let id = objective.0.clone();
        found.add(&at.to("objective"), unknown(Referent::Objective, id));
    }
    parts(found, known, &at.to("parts"), item);
    after(found, known, &at.to("after"), item);
    status(found, known, &at.to("status"), item);
    value::value(found, known, &at.to("value"), &item.value);
}

fn parts(found: &mut Findings, known: &Known<'_>, at: &At<'_>, item: &Item) {
    if item.parts.is_empty() && item.is_open() {
        found.add(at, ProblemKind::NoParts);
    }
    found.length(at, Limited::Entries, item.parts.len(), MOST_PARTS);
    let held = held_stage(item);
    for (position, part) in item.parts.iter().enumerate() {
        let at = at.nth(position);
        if part.stage == 0 {
            found.add(&at.to("stage"), ProblemKind::StageZero);
        }
        let pulled = item.is_open() && held != Some(part.stage);
        work(found, known, &at, part, pulled);
    }
}

/// The stage whose parts already hold their lanes; lanes that the team does not have make it
/// over-full then, and are no problem.
fn held_stage(item: &Item) -> Option<u32> {
    let Status::InProgress { remaining, .. } = &item.status else { return None };
    let open = item.parts.iter().zip(remaining);
    open.filter(|(_, remaining)| **remaining != Estimate::Fixed(0.0))
        .map(|(part, _)| part.stage)
        .min()
}

/// The work of a part; `pulled` if it is still to be pulled into free lanes.
fn work(found: &mut Findings, known: &Known<'_>, at: &At<'_>, part: &Part, pulled: bool) {
    match &part.work {
        Work::Effort { team, effort, lanes } => {
            estimate(found, known, &at.to("effort"), effort, Quantity::Work);
            effort_team(found, known, &at.to("team"), team);
            self::lanes(found, known, &at.to("lanes"), team, *lanes, pulled);
        }
        Work::Duration { days, needs } => {
            estimate(found, known, &at.to("days"), days, Quantity::Work);
            self::needs(found, known, &at.to("needs"), needs, pulled);
        }
    }
}

fn needs(found: &mut Findings, known: &Known<'_>, at: &At<'_>, needs: &[Need], pulled: bool) {
    let mut seen = BTreeSet::new();
    for (position, need) in needs.iter().enumerate() {
        let at = at.nth(position);
        team(found, known, &at.to("team"), &need.team);
        if !seen.insert(need.team.0.as_str()) {
            found.add(&at.to("team"), ProblemKind::TeamTwice { team: need.team.0.clone() });
        }
        lanes(found, known, &at.to("lanes"), &need.team, need.lanes, pulled);
    }
}

/// A team of the plan.
pub(super) fn team(found: &mut Findings, known: &Known<'_>, at: &At<'_>, team: &TeamId) {
    if !known.teams.contains_key(team.0.as_str()) {
        found.add(at, unknown(Referent::Team, team.0.clone()));
    }
}

/// A team of the plan that can do effort.
pub(super) fn effort_team(found: &mut Findings, known: &Known<'_>, at: &At<'_>, id: &TeamId) {
    team(found, known, at, id);
    let Some(team) = known.teams.get(id.0.as_str()) else { return };
    match team.capacity {
        Capacity::LanesOnly => {
            found.add(at, ProblemKind::EffortOnLanesOnly { team: id.0.clone() });
        }
        Capacity::People { .. } | Capacity::Throughput { .. } => {}
    }
}

fn lanes(
    found: &mut Findings,
    known: &Known<'_>,
    at: &At<'_>,
    team: &TeamId,
    lanes: u32,
    pulled: bool,
) {
    if !(1..=MOST_LANES).contains(&lanes) {
        found.add(at, ProblemKind::LanesOutside { lanes });
        return;
    }
    if let Some(has) = known.teams.get(team.0.as_str()).map(|team| team.lanes)
        && pulled
        && lanes > has
    {
        found.add(at, ProblemKind::MoreLanesThanTeam { lanes, team: team.0.clone(), has });
    }
}

fn after(found: &mut Findings, known: &Known<'_>, at: &At<'_>, item: &Item) {
    found.length(at, Limited::Entries, item.after.len(), LONGEST_LIST);
    for (position, dependency) in item.after.iter().enumerate() {
        let at = at.nth(position);
        match &dependency.after {
            After::Item { item, kind: _, lag } => {
                if !known.items.contains_key(item.0.as_str()) {
                    found.add(&at, unknown(Referent::Item, item.0.clone()));
                }
                found.signed(&at.to("lag"), *lag, LONGEST_LAG);
            }
            After::External(external) => {
                if !known.external.contains(external.0.as_str()) {
                    found.add(&at, unknown(Referent::External, external.0.clone()));
                }
            }
        }
    }
}

fn status(found: &mut Findings, known: &Known<'_>, at: &At<'_>, item: &Item) {
    let as_of = known.plan.as_of_date();
    match &item.status {
        Status::NotStarted | Status::Dropped => {}
        Status::InProgress { started, remaining } => {
            if *started > as_of {
                found.add(&at.to("started"), ProblemKind::InTheFuture { date: *started, as_of });
            }
            if remaining.len() != item.parts.len() {
                let (parts, remaining) = (item.parts.len(), remaining.len());
                found.add(&at.to("remaining"), ProblemKind::RemainingCount { parts, remaining });
            }
            for (position, remaining) in remaining.iter().enumerate() {
                let at = at.to("remaining");
                estimate(found, known, &at.nth(position), remaining, Quantity::Work);
            }
        }
        Status::Done { started, finished } => {
            if *finished > as_of {
                found.add(&at.to("finished"), ProblemKind::InTheFuture { date: *finished, as_of });
            }
            if let Some(started) = started {
                found.dates(at, ("started", *started), ("finished", *finished));
            }
        }
    }
}

pub(super) fn unknown(referent: Referent, id: String) -> ProblemKind {
    ProblemKind::Unknown { referent, id }
}
