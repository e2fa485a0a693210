//! Scenarios come, go, move, and are edited like plans.
//!
//! While a scenario is shown, an edit is made to the plan that is shown, and what then tells it from
//! the plan it builds on are the scenario's edits: merged by field, the base as it was.
//!
//! Invariants: a change of one scenario leaves the plans of all others as they were, but for those
//! built on it that take part in it. A deleted scenario leaves what it changed to those built on it.
//! An edit that cannot be applied is kept until somebody removes it.

use crate::file;
use crate::model::{Document, Edit, Id, Item, ItemId, Plan, Scenario, ScenarioId, Status};
use crate::session::entry::{self, EntryProblem};
use crate::session::event::Change;
use crate::session::field::{Field, ItemField, ScenarioField, TeamField};
use crate::session::undo::{Noun, Step};

use super::structure::{delete_items, fresh_id, take_at};
use super::{called, unknown};

/// The scenario of a document.
pub(in crate::session) fn find<'a>(
    document: &'a Document,
    id: &ScenarioId,
) -> Option<&'a Scenario> {
    document.scenarios.iter().find(|scenario| scenario.id == *id)
}

/// Whether the plans of two documents, or the futures that they are simulated under, are other ones.
pub(in crate::session) fn are_other_plans(before: &Document, after: &Document) -> bool {
    let plans = |document: &Document| -> Vec<_> {
        let scenarios = document.scenarios.iter().cloned();
        scenarios.map(|scenario| (scenario.id, scenario.from, scenario.edits)).collect()
    };
    before.plan != after.plan || before.run != after.run || plans(before) != plans(after)
}

fn find_mut<'a>(document: &'a mut Document, id: &ScenarioId) -> Option<&'a mut Scenario> {
    document.scenarios.iter_mut().find(|scenario| scenario.id == *id)
}

/// Whether a scenario has a plan that can be edited: what it builds on is there, and not itself.
pub(in crate::session) fn has_plan(document: &Document, id: &ScenarioId) -> bool {
    ancestors(document, id).is_some()
}

/// The scenarios that `id` builds on, the nearest first; `None` if one is gone or is itself.
fn ancestors<'a>(document: &'a Document, id: &ScenarioId) -> Option<Vec<&'a ScenarioId>> {
    let mut line: Vec<&ScenarioId> = Vec::new();
    let mut next = &find(document, id)?.from;
    while let Some(from) = next {
        if from == id || line.contains(&from) {
            return None;
        }
        line.push(from);
        next = &find(document, from)?.from;
    }
    Some(line)
}

/// The document as an edit of the scenario `id` sees it, whose plan is `shown`: that plan, and the
/// scenarios built on it.
pub(in crate::session) fn as_base(document: &Document, id: &ScenarioId, shown: &Plan) -> Document {
    let builds_on = |scenario: &&Scenario| {
        ancestors(document, &scenario.id).is_some_and(|line| line.contains(&id))
    };
    Document {
        plan: shown.clone(),
        scenarios: document.scenarios.iter().filter(builds_on).cloned().collect(),
        ..document.clone()
    }
}

/// `document` after its scenario `id`, seen as [`as_base`] and shown as `shown`, became `edited`.
/// `None` when the scenario has no plan.
pub(in crate::session) fn recorded(
    document: &Document,
    id: &ScenarioId,
    shown: &Plan,
    edited: Document,
) -> Option<Document> {
    let mut next = document.clone();
    for scenario in edited.scenarios {
        if let Some(own) = find_mut(&mut next, &scenario.id) {
            *own = scenario;
        }
    }
    if edited.plan != *shown {
        let edits = file::record(document, id, &edited.plan).ok()?;
        let scenario = find_mut(&mut next, id)?;
        *scenario = file::with_edits(scenario, edits);
    }
    Some(Document { run: edited.run, ..next })
}

/// Whether `field` is the id of something that a scenario did not add itself. Another id is another
/// thing: what the scenario builds on would lose it.
pub(in crate::session) fn is_fixed(scenario: &Scenario, field: &Field) -> bool {
    match field {
        Field::Item(id, ItemField::Id) => !file::adds(&scenario.edits, "items", id.as_str()),
        Field::Team(id, TeamField::Id) => !file::adds(&scenario.edits, "teams", id.as_str()),
        _ => false,
    }
}

/// Deletes items in a scenario: those that it did not add itself are given up, and what names them
/// stays as it is. `None` for every other change, and when all of them are its own.
pub(in crate::session) fn give_up(
    scenario: &Scenario,
    shown: &mut Plan,
    change: &Change,
) -> Option<Step> {
    let Change::ItemsDeleted(ids) = change else { return None };
    let is_own = |id: &&ItemId| file::adds(&scenario.edits, "items", id.as_str());
    let own: Vec<ItemId> = ids.iter().filter(is_own).cloned().collect();
    if own.len() == ids.len() {
        return None;
    }
    let named: Vec<&Item> = shown.items.iter().filter(|item| ids.contains(&item.id)).collect();
    let step = match named.as_slice() {
        [] => return None,
        [item] => Step::Removed { noun: Noun::Item, of: called(Some(&item.name), &item.id) },
        many => Step::ItemsRemoved { count: many.len() },
    };
    for item in shown.items.iter_mut().filter(|item| ids.contains(&item.id)) {
        item.status = Status::Dropped;
    }
    delete_items(shown, &own);
    Some(step)
}

/// Reads `text` into an input of a scenario.
pub(super) fn set(
    document: &mut Document,
    id: &ScenarioId,
    field: ScenarioField,
    text: &str,
) -> Result<(), EntryProblem> {
    let scenario = find_mut(document, id).ok_or_else(|| unknown(id))?;
    match field {
        ScenarioField::Name => scenario.name = entry::text(text)?,
        ScenarioField::Why => scenario.why = entry::text(text)?,
    }
    Ok(())
}

/// What a scenario is called.
pub(super) fn title(document: &Document, id: &ScenarioId) -> String {
    called(find(document, id).map(|scenario| &scenario.name), id)
}

/// A scenario that builds on the plan or on another, and changes nothing yet.
pub(super) fn branch(document: &mut Document, from: Option<&ScenarioId>) -> Option<Step> {
    if let Some(from) = from {
        find(document, from)?;
    }
    let id = fresh_id("S", document.scenarios.iter().map(|scenario| scenario.id.as_str()));
    let id = ScenarioId(id);
    let after = from.and_then(|from| document.scenarios.iter().position(|s| s.id == *from));
    let at = after.map_or(document.scenarios.len(), |after| after + 1);
    let step = Step::Added { noun: Noun::Scenario, of: id.to_string() };
    let (name, why) = (String::new(), String::new());
    let scenario = Scenario { id, name, why, from: from.cloned(), edits: Vec::new(), x: None };
    document.scenarios.insert(at, scenario);
    Some(step)
}

/// The scenario that `after` has and `before` has not.
pub(in crate::session) fn new_in(before: &Document, after: &Document) -> Option<ScenarioId> {
    let is_new = |scenario: &&Scenario| find(before, &scenario.id).is_none();
    after.scenarios.iter().find(is_new).map(|scenario| scenario.id.clone())
}

/// Another place among the scenarios.
pub(super) fn shift(
    document: &mut Document,
    id: &ScenarioId,
    before: Option<&ScenarioId>,
) -> Option<Step> {
    if before == Some(id) {
        return None;
    }
    let step = Step::Moved { of: title(document, id) };
    let at = document.scenarios.iter().position(|scenario| scenario.id == *id)?;
    let scenario = document.scenarios.remove(at);
    let to = before.and_then(|before| document.scenarios.iter().position(|s| s.id == *before));
    document.scenarios.insert(to.unwrap_or(document.scenarios.len()), scenario);
    Some(step)
}

/// The same edits on another plan. Those that cannot be applied there are problems.
pub(super) fn rebase(
    document: &mut Document,
    id: &ScenarioId,
    onto: Option<&ScenarioId>,
) -> Option<Step> {
    let step = Step::Rebased { of: title(document, id) };
    let before = find(document, id)?.from.clone();
    find_mut(document, id)?.from = onto.cloned();
    if !has_plan(document, id) {
        find_mut(document, id)?.from = before;
        return None;
    }
    Some(step)
}

/// Takes one edit of a scenario away.
pub(super) fn remove_edit(document: &mut Document, id: &ScenarioId, at: usize) -> Option<Step> {
    let of = title(document, id);
    let scenario = find_mut(document, id)?;
    let mut edits = scenario.edits.clone();
    take_at(&mut edits, at)?;
    *scenario = file::with_edits(scenario, edits);
    Some(Step::Removed { noun: Noun::Edit, of })
}

/// Deletes a scenario. Those built on it then build on what it built on, and take over what it
/// changed: their plans stay as they were.
pub(super) fn delete(document: &mut Document, id: &ScenarioId) -> Option<Step> {
    let step = Step::Removed { noun: Noun::Scenario, of: title(document, id) };
    let before = document.clone();
    let from = find(document, id)?.from.clone();
    document.scenarios.retain(|scenario| scenario.id != *id);
    let children = children(&before, id);
    for child in &children {
        find_mut(document, child)?.from.clone_from(&from);
    }
    for child in &children {
        keep_plan(&before, document, child);
    }
    Some(step)
}

fn children(document: &Document, id: &ScenarioId) -> Vec<ScenarioId> {
    let built_on = |scenario: &&Scenario| scenario.from.as_ref() == Some(id);
    document.scenarios.iter().filter(built_on).map(|scenario| scenario.id.clone()).collect()
}

/// Makes the plan of a scenario the base. The scenario is then no more, those built on it stay as
/// they are, those it built on keep what is not in the base yet, and all others are what-ifs on the
/// new base.
pub(super) fn promote(document: &mut Document, id: &ScenarioId) -> Option<Step> {
    let step = Step::Promoted { of: title(document, id) };
    let before = document.clone();
    let above: Vec<ScenarioId> = ancestors(&before, id)?.into_iter().cloned().collect();
    let below = descendants(&before, id);
    (document.plan, _) = file::scenario_plan(&before, Some(id));
    document.scenarios.retain(|scenario| scenario.id != *id);
    for child in children(&before, id) {
        find_mut(document, &child)?.from = None;
    }
    for scenario in below {
        keep_plan(&before, document, &scenario);
    }
    for scenario in above.iter().rev() {
        keep_what_is_new(document, scenario);
    }
    Some(step)
}

/// The scenarios built on `id`, those that others build on first.
fn descendants(document: &Document, id: &ScenarioId) -> Vec<ScenarioId> {
    let depth = |scenario: &Scenario| {
        let line = ancestors(document, &scenario.id)?;
        line.contains(&id).then_some((line.len(), scenario.id.clone()))
    };
    let mut found: Vec<(usize, ScenarioId)> = document.scenarios.iter().filter_map(depth).collect();
    found.sort_by_key(|(depth, _)| *depth);
    found.into_iter().map(|(_, id)| id).collect()
}

/// Gives a scenario of `document` the edits with which its plan is what it was in `before`.
fn keep_plan(before: &Document, document: &mut Document, id: &ScenarioId) {
    let (plan, _) = file::scenario_plan(before, Some(id));
    let idle = file::idle_edits(before, id);
    record(document, id, idle, &plan);
}

/// Takes the edits of a scenario away that say what its base says already.
fn keep_what_is_new(document: &mut Document, id: &ScenarioId) {
    let idle = file::idle_edits(document, id);
    let (plan, _) = file::scenario_plan(document, Some(id));
    let Some(scenario) = find(document, id) else { return };
    let rest = scenario.edits.iter().filter(|edit| !idle.contains(edit)).cloned().collect();
    record(document, id, rest, &plan);
}

/// Gives a scenario the edits that make its plan `plan`. Those of `own` that cannot be applied stay.
fn record(document: &mut Document, id: &ScenarioId, own: Vec<Edit>, plan: &Plan) {
    let Some(before) = find(document, id).cloned() else { return };
    if let Some(scenario) = find_mut(document, id) {
        scenario.edits = own;
    }
    let edits = file::record(document, id, plan);
    if let Some(scenario) = find_mut(document, id) {
        *scenario = file::with_edits(&before, edits.unwrap_or_else(|_| before.edits.clone()));
    }
}
