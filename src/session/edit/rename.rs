//! New ids and names of sizes, followed everywhere they are referred to.

use crate::model::{After, Document, Edit, Estimate, ItemId, Plan, Status, TeamId, Work};

/// Gives an item another id, in the plan and in the addresses of the scenarios.
pub(super) fn item(document: &mut Document, from: &ItemId, to: &ItemId) {
    let plan = &mut document.plan;
    let follow = |id: &mut ItemId| {
        if id == from {
            id.clone_from(to);
        }
    };
    for item in &mut plan.items {
        follow(&mut item.id);
        for dependency in &mut item.after {
            if let After::Item { item, .. } = &mut dependency.after {
                follow(item);
            }
        }
    }
    plan.risks.iter_mut().flat_map(|risk| &mut risk.hits.items).for_each(follow);
    plan.milestones.iter_mut().flat_map(|milestone| &mut milestone.items).for_each(follow);
    plan.commitments.iter_mut().map(|promise| &mut promise.item).for_each(follow);
    readdress(document, "items", &from.0, &to.0);
}

/// Gives a team another id, in the plan and in the addresses of the scenarios.
pub(super) fn team(document: &mut Document, from: &TeamId, to: &TeamId) {
    let plan = &mut document.plan;
    let follow = |id: &mut TeamId| {
        if id == from {
            id.clone_from(to);
        }
    };
    plan.teams.iter_mut().map(|team| &mut team.id).for_each(follow);
    for part in plan.items.iter_mut().flat_map(|item| &mut item.parts) {
        match &mut part.work {
            Work::Effort { team, .. } => follow(team),
            Work::Duration { needs, .. } => {
                needs.iter_mut().map(|need| &mut need.team).for_each(follow);
            }
        }
    }
    for risk in &mut plan.risks {
        risk.hits.teams.iter_mut().for_each(follow);
        let mitigation = risk.mitigation.as_mut();
        if let Some((team, _)) = mitigation.and_then(|mitigation| mitigation.cost.effort.as_mut()) {
            follow(team);
        }
    }
    readdress(document, "teams", &from.0, &to.0);
}

/// Gives a size another name, in the table and in the estimates that use it.
pub(super) fn size(plan: &mut Plan, from: &str, to: &str) {
    let follow = |estimate: &mut Estimate| {
        if let Estimate::Size(name) = estimate
            && name == from
        {
            to.clone_into(name);
        }
    };
    for size in plan.estimation.sizes.iter_mut().filter(|size| size.name == from) {
        to.clone_into(&mut size.name);
    }
    for item in &mut plan.items {
        for part in &mut item.parts {
            match &mut part.work {
                Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. } => {
                    follow(amount);
                }
            }
        }
        if let Status::InProgress { remaining, .. } = &mut item.status {
            remaining.iter_mut().for_each(follow);
        }
    }
}

/// Scenarios address things by path: `items/PAY-2/due`. Whatever a scenario *sets* is its own.
fn readdress(document: &mut Document, list: &str, from: &str, to: &str) {
    let before = format!("{list}/{from}");
    let follow = |at: &mut String| {
        if let Some(rest) = at.strip_prefix(&before)
            && (rest.is_empty() || rest.starts_with('/'))
        {
            *at = format!("{list}/{to}{rest}");
        }
    };
    let follow_before = |at: &str, id: &mut Option<String>| {
        if at.split('/').next() == Some(list) && id.as_deref() == Some(from) {
            *id = Some(to.to_owned());
        }
    };
    for edit in document.scenarios.iter_mut().flat_map(|scenario| &mut scenario.edits) {
        match edit {
            Edit::Set { at, .. } | Edit::Remove { at } => follow(at),
            Edit::Add { to, before, .. } => follow_before(to, before),
            Edit::Move { at, before } => {
                follow(at);
                follow_before(at, before);
            }
        }
    }
}
