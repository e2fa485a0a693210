//! How long an item takes on its own: the item simulated alone on its teams, without waiting.
//!
//! The same futures as the plan's, by their named streams: what is drawn for the item, its teams and
//! the risks that lengthen its work or take people from its teams is what the plan's trials draw.
//! Nothing else is left that it could wait for: no other item, no work of a mitigation, no date, no
//! arrival, no delay. It begins on the as-of date, or where the plan starts later, then.

use crate::model::{Impact, Item, Plan, Risk, Value, checked};
use crate::network::compile;
use crate::trial::{Detail, Recording, Simulator};

/// Working days from begin to end of `item`, trial by trial; for an item in progress, of what
/// remains. What is not done by the horizon takes until then.
pub(super) fn working_days(plan: &Plan, item: &Item, seed: u64, trials: u32) -> Vec<f64> {
    let alone = alone(plan, item);
    let checked = checked(&alone).expect("an item of a checked plan is right without the others");
    let network = compile(checked, seed);
    let tally = Simulator::new(&network).simulate(0..trials, Detail::Outcomes, Recording::Targets);
    // The plan is finished with its only item.
    tally.finishes(0).map(|finish| finish.min(network.horizon)).collect()
}

fn alone(plan: &Plan, item: &Item) -> Plan {
    let begin = plan.start.max(plan.as_of_date());
    Plan {
        as_of: Some(begin),
        horizon: Some(plan.horizon_date()),
        // The shortest calendar of costs: there are none.
        value_until: Some(begin.plus_days(1)),
        calendar: plan.calendar.clone(),
        estimation: plan.estimation.clone(),
        teams: plan.teams.clone(),
        items: vec![Item {
            objective: None,
            after: Vec::new(),
            not_before: None,
            value: Value::default(),
            ..item.clone()
        }],
        risks: plan.risks.iter().filter_map(|risk| what_lengthens(risk, item)).collect(),
        ..Plan::new("", plan.start)
    }
}

/// What a risk does to the work of `item` or to a team, without what only makes it wait or end.
fn what_lengthens(risk: &Risk, item: &Item) -> Option<Risk> {
    let mut risk = risk.clone();
    risk.hits.items.retain(|hit| *hit == item.id);
    risk.hits.tags.retain(|tag| item.tags.contains(tag));
    let hits = &risk.hits;
    let any = hits.everything
        || !(hits.items.is_empty() && hits.teams.is_empty() && hits.tags.is_empty());
    lengthening(&mut risk.impact);
    if let Some(mitigation) = &mut risk.mitigation {
        mitigation.cost.effort = None;
        mitigation.cost.money = None;
        mitigation.impact.iter_mut().for_each(lengthening);
    }
    any.then_some(risk)
}

fn lengthening(impact: &mut Impact) {
    impact.delay = None;
    impact.lost = false;
}
