//! Scenarios: a plan with the edits of a scenario applied.
//!
//! Edits address fields by the names of the file and things by their ids, so they are applied to
//! the plan as it is written, and the result is read back. An edit that cannot be applied is a
//! problem at its own place and is left out; the others still count.
//!
//! Removing an item acts like dropping it: it stays in the plan with that status, so that what
//! names it keeps its meaning, and a promise that is given up counts as broken. For later edits it
//! is gone all the same.

mod difference;
mod draft;
mod path;
mod touch;

use serde_json::Value;

use crate::model::check::At;
use crate::model::{Document, Edit, Plan, Problem, ProblemKind, Referent, Scenario, ScenarioId};

use super::inside;
use draft::Draft;

pub(super) use draft::read_back;
pub(super) use path::name_of;
pub use touch::{Touch, touches};

/// The fewest edits, by id and field, that turn `base` into `changed`: applied to `base` they give
/// `changed`. What `changed` does not have is removed, and a removed item stays as dropped.
pub fn difference(base: &Plan, changed: &Plan) -> Vec<Edit> {
    difference::difference(Draft::of(base), changed)
}

/// The edits of `scenario` that make its plan `changed`, merged by field. Its edits that cannot be
/// applied stay as they are, first: what they change may come back.
///
/// # Errors
/// The problem for which the scenario has no plan: it does not exist, or builds on itself.
pub fn record(
    document: &Document,
    scenario: &ScenarioId,
    changed: &Plan,
) -> Result<Vec<Edit>, Problem> {
    let (mut draft, own) = below(document, scenario)?;
    let mut stays = without_effect(&draft, own);
    stays.iter().for_each(|edit| drop(draft.apply(edit)));
    stays.extend(difference::difference(draft.normal(), changed));
    Ok(stays)
}

/// `scenario` with other edits. What a file carried beside an edit under `x` stays with it.
pub fn with_edits(scenario: &Scenario, edits: Vec<Edit>) -> Scenario {
    let moved = |from: usize| {
        let edit = scenario.edits.get(from)?;
        edits.iter().position(|other| other == edit)
    };
    let x = scenario.x.as_ref().and_then(|x| inside::follow(x, moved));
    Scenario { edits, x, ..scenario.clone() }
}

/// The edits of `scenario` that cannot be applied; none when it has no plan.
pub fn idle_edits(document: &Document, scenario: &ScenarioId) -> Vec<Edit> {
    match below(document, scenario) {
        Ok((draft, own)) => without_effect(&draft, own),
        Err(_) => Vec::new(),
    }
}

/// What `scenario` builds on, and its own edits.
fn below<'a>(
    document: &'a Document,
    scenario: &ScenarioId,
) -> Result<(Draft, &'a [Edit]), Problem> {
    let mut line = lineage(document, scenario)?;
    let own = line.pop().map(|scenario| scenario.edits.as_slice()).unwrap_or_default();
    let mut draft = Draft::of(&document.plan);
    for edit in line.into_iter().flat_map(|scenario| &scenario.edits) {
        let _ = draft.apply(edit);
    }
    Ok((draft, own))
}

/// Whether one of `edits` adds the thing `id` to `list`.
pub fn adds(edits: &[Edit], list: &str, id: &str) -> bool {
    let is_it = |value: &str| {
        serde_json::from_str::<Value>(value).is_ok_and(|value| path::id_of(&value) == Some(id))
    };
    let adds =
        |edit: &Edit| matches!(edit, Edit::Add { to, value, .. } if to == list && is_it(value));
    edits.iter().any(adds)
}

/// The edits that could not be applied one after the other to `draft`.
fn without_effect(draft: &Draft, edits: &[Edit]) -> Vec<Edit> {
    let mut draft = draft.clone();
    edits.iter().filter(|edit| draft.apply(edit).is_err()).cloned().collect()
}

/// `plan` with `edits` applied one after the other, and why some could not be, by their positions.
pub fn apply(plan: &Plan, edits: &[Edit]) -> (Plan, Vec<(usize, ProblemKind)>) {
    let mut draft = Draft::of(plan);
    let apply = |(position, edit)| draft.apply(edit).err().map(|kind| (position, kind));
    let problems: Vec<(usize, ProblemKind)> = edits.iter().enumerate().filter_map(apply).collect();
    match draft.finish() {
        Ok(plan) => (plan, problems),
        Err(_) => (plan.clone(), problems),
    }
}

/// The plan of `scenario` (of the file itself for `None`), and the problems of edits that could not
/// be applied. A scenario that does not exist is the plan itself and a problem.
pub fn scenario_plan(document: &Document, scenario: Option<&ScenarioId>) -> (Plan, Vec<Problem>) {
    let Some(id) = scenario else { return (document.plan.clone(), Vec::new()) };
    let scenarios = match lineage(document, id) {
        Ok(scenarios) => scenarios,
        Err(problem) => return (document.plan.clone(), vec![problem]),
    };
    if scenarios.iter().all(|scenario| scenario.edits.is_empty()) {
        return (document.plan.clone(), Vec::new());
    }
    let mut draft = Draft::of(&document.plan);
    let mut problems = Vec::new();
    for scenario in scenarios {
        for (position, edit) in scenario.edits.iter().enumerate() {
            if let Err(kind) = draft.apply(edit) {
                let root = At::root("scenarios");
                let scenario = root.to(&scenario.id.0);
                let place = scenario.to("edits").nth(position).place();
                problems.push(Problem { place, kind });
            }
        }
    }
    match draft.finish() {
        Ok(plan) => (plan, problems),
        Err(kind) => {
            problems.push(Problem { place: At::root("scenarios").to(&id.0).place(), kind });
            (document.plan.clone(), problems)
        }
    }
}

/// The scenarios that `id` is made of, the one on the plan first.
///
/// # Errors
/// A scenario that does not exist, or a circle.
fn lineage<'a>(document: &'a Document, id: &ScenarioId) -> Result<Vec<&'a Scenario>, Problem> {
    let mut line: Vec<&Scenario> = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next {
        if let Some(begin) = line.iter().position(|seen| seen.id == *id) {
            let ids = line[begin..].iter().map(|scenario| scenario.id.0.clone()).collect();
            return Err(misled(&line, id, ProblemKind::ScenarioCycle { ids }));
        }
        let Some(scenario) = document.scenarios.iter().find(|scenario| scenario.id == *id) else {
            let kind = ProblemKind::Unknown { referent: Referent::Scenario, id: id.0.clone() };
            return Err(misled(&line, id, kind));
        };
        line.push(scenario);
        next = scenario.from.as_ref();
    }
    line.reverse();
    Ok(line)
}

/// A problem of the `from` that led to `id`, or of `id` itself.
fn misled(line: &[&Scenario], id: &ScenarioId, kind: ProblemKind) -> Problem {
    let root = At::root("scenarios");
    let place = match line.last() {
        None => root.to(&id.0).place(),
        Some(child) => root.to(&child.id.0).to("from").place(),
    };
    Problem { place, kind }
}
