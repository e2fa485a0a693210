//! Makes a plan on which something goes wrong smaller, for as long as it still goes wrong.

use roadcast::model::{After, Item, Plan, Status};

/// The smallest plan found by taking things away from `plan` that is still `wrong`.
pub(super) fn shrink(plan: &Plan, wrong: &dyn Fn(&Plan) -> bool) -> Plan {
    let mut small = plan.clone();
    while let Some(smaller) = smaller(&small).into_iter().find(|candidate| wrong(candidate)) {
        small = smaller;
    }
    small
}

/// The plan with one thing less, in every way.
fn smaller(plan: &Plan) -> Vec<Plan> {
    let mut all = Vec::new();
    for item in 0..plan.items.len() {
        all.push(without_item(plan, item));
    }
    for risk in 0..plan.risks.len() {
        all.push(changed(plan, |plan| drop(plan.risks.remove(risk))));
    }
    for item in 0..plan.items.len() {
        all.extend(
            smaller_item(&plan.items[item])
                .into_iter()
                .map(|less| changed(plan, |plan| plan.items[item] = less)),
        );
    }
    if !plan.calendar.holidays.is_empty() {
        all.push(changed(plan, |plan| plan.calendar.holidays.clear()));
    }
    if plan.estimation.error.is_some() {
        all.push(changed(plan, |plan| plan.estimation.error = None));
    }
    all
}

fn changed(plan: &Plan, change: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = plan.clone();
    change(&mut plan);
    plan
}

fn without_item(plan: &Plan, position: usize) -> Plan {
    let mut plan = plan.clone();
    let gone = plan.items.remove(position).id;
    for item in &mut plan.items {
        item.after.retain(|dependency| match &dependency.after {
            After::Item { item, .. } => *item != gone,
            After::External(_) => true,
        });
    }
    for risk in &mut plan.risks {
        risk.hits.items.retain(|item| *item != gone);
    }
    plan
}

fn smaller_item(item: &Item) -> Vec<Item> {
    let change = |change: &dyn Fn(&mut Item)| {
        let mut item = item.clone();
        change(&mut item);
        item
    };
    let mut all = Vec::new();
    for link in 0..item.after.len() {
        all.push(change(&|item| drop(item.after.remove(link))));
    }
    for part in 0..item.parts.len() {
        if item.parts.len() > 1 {
            all.push(change(&|item| {
                item.parts.remove(part);
                if let Status::InProgress { remaining, .. } = &mut item.status {
                    remaining.remove(part);
                }
            }));
        }
    }
    if item.not_before.is_some() {
        all.push(change(&|item| item.not_before = None));
    }
    if item.status != Status::NotStarted && !item.parts.is_empty() {
        all.push(change(&|item| item.status = Status::NotStarted));
    }
    if item.value.delay_cost.is_some() {
        all.push(change(&|item| item.value.delay_cost = None));
    }
    all
}
