//! Things that come, go and move.
//!
//! What is new is valid as it stands, so that the forecast goes on while it is filled in. What goes
//! takes the references to it along, in the same step.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::model::{
    Absence, After, Capacity, Dependency, DependencyType, Document, Estimate, ExternalArrival,
    ExternalId, Hits, Id, Impact, Item, ItemId, Milestone, MilestoneId, Mitigation, MitigationCost,
    Objective, ObjectiveId, Part, PeopleStep, PertShape, Plan, Risk, RiskId, RiskStatus, Size,
    Status, Team, TeamId, Work,
};
use crate::session::event::Change;
use crate::session::undo::{Noun, Step};

use super::item::amount_of;
use super::team::default_people;
use super::{Awaited, called, decision, item_mut, meant_after, risk_mut, scenario, team_mut};

/// Makes a change; `None` when there is nothing to change, such as the first item moved up.
pub(in crate::session) fn change(document: &mut Document, change: &Change) -> Option<Step> {
    let plan = &mut document.plan;
    match change {
        Change::ItemAdded { before } => Some(add_item(plan, before.as_ref())),
        Change::ItemsDeleted(ids) => delete_items(plan, ids),
        Change::ItemsMoved { items, before } => move_items(plan, items, before.as_ref()),
        Change::PartAdded(id) => add_part(plan, id),
        Change::PartRemoved(id, at) => remove_part(plan, id, *at),
        Change::DependencyAdded { item, on } => add_dependency(plan, item, on),
        Change::DependencyRemoved(id, at) => {
            let item = item_mut(plan, id).ok()?;
            take_at(&mut item.after, *at)?;
            Some(removed(Noun::Dependency, &item.name, id))
        }
        Change::TeamAdded => Some(add_team(plan)),
        Change::TeamDeleted(id) => delete_team(plan, id),
        Change::PeopleAdded(id) => add_people(plan, id),
        Change::PeopleRemoved(id, at) => {
            let team = team_mut(plan, id).ok()?;
            if let Capacity::People { people, .. } = &mut team.capacity {
                take_at(people, *at)?;
            }
            Some(removed(Noun::People, &team.name, id))
        }
        Change::AbsenceAdded(id) => add_absence(plan, id),
        Change::AbsenceRemoved(id, at) => {
            let team = team_mut(plan, id).ok()?;
            if let Capacity::People { absences, .. } = &mut team.capacity {
                take_at(absences, *at)?;
            }
            Some(removed(Noun::Absence, &team.name, id))
        }
        Change::RiskAdded => Some(add_risk(plan)),
        Change::RiskDeleted(id) => {
            let risk = take(&mut plan.risks, |risk| risk.id == *id)?;
            Some(removed(Noun::Risk, &risk.name, id))
        }
        Change::MitigationAdded(id) => add_mitigation(plan, id),
        Change::MitigationRemoved(id) => {
            let risk = risk_mut(plan, id).ok()?;
            risk.mitigation.take()?;
            Some(removed(Noun::Mitigation, &risk.name, id))
        }
        Change::ExternalAdded => Some(add_external(plan)),
        Change::ExternalDeleted(id) => delete_external(plan, id),
        Change::Promised(promises) => {
            plan.commitments.clone_from(promises);
            Some(Step::Promised { count: promises.len() })
        }
        Change::MilestoneAdded => Some(add_milestone(plan)),
        Change::MilestoneDeleted(id) => {
            let milestone = take(&mut plan.milestones, |found| found.id == *id)?;
            Some(removed(Noun::Milestone, &milestone.name, id))
        }
        Change::ObjectiveAdded => Some(add_objective(plan)),
        Change::ObjectiveDeleted(id) => delete_objective(plan, id),
        Change::SizeAdded => Some(add_size(plan)),
        Change::SizeRemoved(at) => {
            let size = take_at(&mut plan.estimation.sizes, *at)?;
            Some(Step::Removed { noun: Noun::Size, of: size.name })
        }
        Change::ScenarioBranched(from) => scenario::branch(document, from.as_ref()),
        Change::ScenarioMoved { scenario, before } => {
            scenario::shift(document, scenario, before.as_ref())
        }
        Change::ScenarioRebased { scenario, onto } => {
            scenario::rebase(document, scenario, onto.as_ref())
        }
        Change::ScenarioDeleted(id) => scenario::delete(document, id),
        Change::ScenarioPromoted(id) => scenario::promote(document, id),
        Change::EditRemoved(id, at) => scenario::remove_edit(document, id, *at),
        Change::DecisionDeleted(at) => decision::delete(document, *at),
    }
}

fn added(noun: Noun, name: &String, id: &impl Id) -> Step {
    Step::Added { noun, of: called(Some(name), id) }
}

fn removed(noun: Noun, name: &String, id: &impl Id) -> Step {
    Step::Removed { noun, of: called(Some(name), id) }
}

fn take<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool) -> Option<T> {
    let at = list.iter().position(is)?;
    Some(list.remove(at))
}

pub(super) fn take_at<T>(list: &mut Vec<T>, at: usize) -> Option<T> {
    (at < list.len()).then(|| list.remove(at))
}

/// The first of `I1`, `I2`, … that is not taken.
pub(in crate::session) fn fresh_id<'a>(
    prefix: &str,
    taken: impl Iterator<Item = &'a str> + Clone,
) -> String {
    (1_u64..)
        .map(|number| format!("{prefix}{number}"))
        .find(|id| taken.clone().all(|known| known != id))
        .expect("a finite list leaves some number free")
}

/// A wide range, so that what nobody has thought about does not look certain.
const DEFAULT_AMOUNT: Estimate = Estimate::Range { low: 5.0, high: 20.0 };

fn add_item(plan: &mut Plan, before: Option<&ItemId>) -> Step {
    let id = ItemId(fresh_id("I", plan.items.iter().map(|item| item.id.as_str())));
    let item = Item { id: id.clone(), parts: vec![default_part(plan)], ..Item::default() };
    let at = before.and_then(|before| plan.items.iter().position(|item| item.id == *before));
    plan.items.insert(at.unwrap_or(plan.items.len()), item);
    added(Noun::Item, &String::new(), &id)
}

/// Work for the first team that can do any; without one, days that hold nobody.
pub(super) fn default_part(plan: &Plan) -> Part {
    let able = plan.teams.iter().find(|team| team.capacity != Capacity::LanesOnly);
    let work = match able {
        Some(team) => Work::Effort { team: team.id.clone(), effort: DEFAULT_AMOUNT, lanes: 1 },
        None => Work::Duration { days: DEFAULT_AMOUNT, needs: Vec::new() },
    };
    Part { work, stage: 1, x: None }
}

/// What is named that is not there is passed over; `None` when nothing is.
pub(super) fn delete_items(plan: &mut Plan, ids: &[ItemId]) -> Option<Step> {
    let gone: BTreeSet<&ItemId> = ids.iter().collect();
    let (out, kept): (Vec<Item>, Vec<Item>) =
        std::mem::take(&mut plan.items).into_iter().partition(|item| gone.contains(&item.id));
    plan.items = kept;
    for other in &mut plan.items {
        other.after.retain(|dependency| match &dependency.after {
            After::Item { item, .. } => !gone.contains(item),
            After::External(_) => true,
        });
    }
    for risk in &mut plan.risks {
        risk.hits.items.retain(|hit| !gone.contains(hit));
    }
    for milestone in &mut plan.milestones {
        milestone.items.retain(|member| !gone.contains(member));
    }
    plan.commitments.retain(|promise| !gone.contains(&promise.item));
    match out.as_slice() {
        [] => None,
        [item] => Some(removed(Noun::Item, &item.name, &item.id)),
        many => Some(Step::ItemsRemoved { count: many.len() }),
    }
}

/// The items keep their order among each other. One that they should stand before and that moves
/// itself leaves everything where it is.
fn move_items(plan: &mut Plan, ids: &[ItemId], before: Option<&ItemId>) -> Option<Step> {
    let moved: BTreeSet<&ItemId> = ids.iter().collect();
    if before.is_some_and(|before| moved.contains(before)) {
        return None;
    }
    let (taken, mut rest): (Vec<Item>, Vec<Item>) =
        std::mem::take(&mut plan.items).into_iter().partition(|item| moved.contains(&item.id));
    let step = match taken.as_slice() {
        [] => None,
        [item] => Some(Step::Moved { of: called(Some(&item.name), &item.id) }),
        many => Some(Step::ItemsMoved { count: many.len() }),
    };
    let at = before.and_then(|before| rest.iter().position(|item| item.id == *before));
    let end = at.unwrap_or(rest.len());
    rest.splice(end..end, taken);
    plan.items = rest;
    step
}

/// Another part in the stage of the last one; what is in progress has it all to do.
fn add_part(plan: &mut Plan, id: &ItemId) -> Option<Step> {
    let mut part = default_part(plan);
    let item = item_mut(plan, id).ok()?;
    part.stage = item.parts.last().map_or(1, |last| last.stage);
    if let Status::InProgress { remaining, .. } = &mut item.status {
        remaining.push(amount_of(&part).clone());
    }
    item.parts.push(part);
    Some(added(Noun::Part, &item.name, id))
}

fn remove_part(plan: &mut Plan, id: &ItemId, at: usize) -> Option<Step> {
    let item = item_mut(plan, id).ok()?;
    take_at(&mut item.parts, at)?;
    if let Status::InProgress { remaining, .. } = &mut item.status {
        take_at(remaining, at);
    }
    Some(removed(Noun::Part, &item.name, id))
}

/// A finish-to-start dependency, unless there is one on the same thing, or it is the item itself.
fn add_dependency(plan: &mut Plan, id: &ItemId, on: &str) -> Option<Step> {
    let on = meant_after(plan, on).ok()?;
    let item = item_mut(plan, id).ok()?;
    let known = item.after.iter().any(|dependency| on.is(&dependency.after));
    let after = match on {
        Awaited::Item(on) if on == *id => return None,
        Awaited::Item(item) => After::Item { item, kind: DependencyType::default(), lag: 0.0 },
        Awaited::External(external) => After::External(external),
    };
    if known {
        return None;
    }
    item.after.push(Dependency { after, x: None });
    Some(added(Noun::Dependency, &item.name, id))
}

fn add_team(plan: &mut Plan) -> Step {
    let id = TeamId(fresh_id("T", plan.teams.iter().map(|team| team.id.as_str())));
    let capacity = default_people(plan.start);
    let name = String::new();
    plan.teams.push(Team { id: id.clone(), name, lanes: 2, capacity, correlation: None, x: None });
    added(Noun::Team, &String::new(), &id)
}

/// What the team held or was to mitigate goes with it. Its effort stays, and asks for another team:
/// work does not vanish with the people.
fn delete_team(plan: &mut Plan, id: &TeamId) -> Option<Step> {
    let team = take(&mut plan.teams, |team| team.id == *id)?;
    for part in plan.items.iter_mut().flat_map(|item| &mut item.parts) {
        if let Work::Duration { needs, .. } = &mut part.work {
            needs.retain(|need| need.team != *id);
        }
    }
    for risk in &mut plan.risks {
        risk.hits.teams.retain(|hit| hit != id);
        if let Some(mitigation) = &mut risk.mitigation {
            mitigation.cost.effort.take_if(|(team, _)| team == id);
        }
    }
    Some(removed(Noun::Team, &team.name, id))
}

/// One more person from a month after the last step, or from the plan's start.
fn add_people(plan: &mut Plan, id: &TeamId) -> Option<Step> {
    let start = plan.start;
    let team = team_mut(plan, id).ok()?;
    let Capacity::People { people, .. } = &mut team.capacity else {
        return None;
    };
    let step = match people.last() {
        Some(last) => {
            PeopleStep { from: last.from.plus_days(28), count: last.count + 1.0, x: None }
        }
        None => PeopleStep { from: start, count: 3.0, x: None },
    };
    people.push(step);
    Some(added(Noun::People, &team.name, id))
}

/// One person away for the first week.
fn add_absence(plan: &mut Plan, id: &TeamId) -> Option<Step> {
    let from: Date = plan.as_of_date().max(plan.start);
    let team = team_mut(plan, id).ok()?;
    let Capacity::People { absences, .. } = &mut team.capacity else {
        return None;
    };
    let to = from.plus_days(4);
    absences.push(Absence { from, to, people: 1.0, why: String::new(), x: None });
    Some(added(Noun::Absence, &team.name, id))
}

/// One in five, a week or so, for the first item: a start to be edited.
fn add_risk(plan: &mut Plan) -> Step {
    let id = RiskId(fresh_id("R", plan.risks.iter().map(|risk| risk.id.as_str())));
    let items: Vec<ItemId> = plan.items.first().map(|item| item.id.clone()).into_iter().collect();
    let everything = items.is_empty();
    let delay =
        Estimate::ThreePoint { min: 2.0, likely: 5.0, max: 10.0, shape: PertShape::default() };
    plan.risks.push(Risk {
        id: id.clone(),
        name: String::new(),
        owner: String::new(),
        status: RiskStatus::Open,
        probability: 0.2,
        hits: Hits { items, everything, ..Hits::default() },
        impact: Impact { delay: Some(delay), ..Impact::default() },
        mitigation: None,
        notes: String::new(),
        x: None,
    });
    added(Noun::Risk, &String::new(), &id)
}

/// Something that would halve the probability, not yet part of the plan.
fn add_mitigation(plan: &mut Plan, id: &RiskId) -> Option<Step> {
    let risk = risk_mut(plan, id).ok()?;
    if risk.mitigation.is_some() {
        return None;
    }
    risk.mitigation = Some(Mitigation {
        name: String::new(),
        active: false,
        cost: MitigationCost::default(),
        probability: Some(risk.probability / 2.0),
        impact: None,
        x: None,
    });
    Some(added(Noun::Mitigation, &risk.name, id))
}

/// Four to eight weeks from the as-of date.
fn add_external(plan: &mut Plan) -> Step {
    let id = ExternalId(fresh_id("X", plan.external.iter().map(|found| found.id.as_str())));
    let today = plan.as_of_date();
    let arrives =
        crate::model::UncertainDate::Range { low: today.plus_days(28), high: today.plus_days(56) };
    plan.external.push(ExternalArrival { id: id.clone(), name: String::new(), arrives, x: None });
    added(Noun::External, &String::new(), &id)
}

fn delete_external(plan: &mut Plan, id: &ExternalId) -> Option<Step> {
    let external = take(&mut plan.external, |found| found.id == *id)?;
    let gone = Awaited::External(id.clone());
    for item in &mut plan.items {
        item.after.retain(|dependency| !gone.is(&dependency.after));
    }
    Some(removed(Noun::External, &external.name, id))
}

/// The first item, by the end of the quarter: a start to be edited.
fn add_milestone(plan: &mut Plan) -> Step {
    let id = MilestoneId(fresh_id("M", plan.milestones.iter().map(|found| found.id.as_str())));
    let items = plan.items.first().map(|item| item.id.clone()).into_iter().collect();
    let date = Some(plan.quarter_end());
    plan.milestones.push(Milestone { id: id.clone(), name: String::new(), items, date, x: None });
    added(Noun::Milestone, &String::new(), &id)
}

fn add_objective(plan: &mut Plan) -> Step {
    let id = ObjectiveId(fresh_id("O", plan.objectives.iter().map(|found| found.id.as_str())));
    let date = Some(plan.quarter_end());
    plan.objectives.push(Objective { id: id.clone(), name: String::new(), date, x: None });
    added(Noun::Objective, &String::new(), &id)
}

fn delete_objective(plan: &mut Plan, id: &ObjectiveId) -> Option<Step> {
    let objective = take(&mut plan.objectives, |found| found.id == *id)?;
    for item in &mut plan.items {
        item.objective.take_if(|served| served == id);
    }
    Some(removed(Noun::Objective, &objective.name, id))
}

fn add_size(plan: &mut Plan) -> Step {
    let name = fresh_id("Size ", plan.estimation.sizes.iter().map(|size| size.name.as_str()));
    plan.estimation.sizes.push(Size { name: name.clone(), estimate: DEFAULT_AMOUNT });
    Step::Added { noun: Noun::Size, of: name }
}
