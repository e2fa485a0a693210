//! A standard workload in its plainest form: what the rivals read.
//!
//! Items are numbers in priority order, teams have a speed per lane, estimates are three points. A
//! constant is three equal points.

use roadcast::model::{After, Capacity, Estimate, Item, ItemId, Plan, Risk, Team, TeamId, Work};
use serde::Serialize;

/// A plan of capacity teams with constant people, one effort part an item on one lane, and
/// finish-to-start dependencies without lags.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlainPlan {
    pub(crate) teams: Vec<PlainTeam>,
    pub(crate) items: Vec<PlainItem>,
    pub(crate) risks: Vec<PlainRisk>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlainTeam {
    pub(crate) lanes: u32,
    /// Person-days that a lane does in a working day.
    pub(crate) lane_per_day: f64,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlainItem {
    pub(crate) team: usize,
    #[serde(flatten)]
    pub(crate) effort: ThreePoints,
    /// The items that must be finished before.
    pub(crate) after: Vec<usize>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlainRisk {
    pub(crate) probability: f64,
    pub(crate) impact: PlainImpact,
    #[serde(flatten)]
    pub(crate) size: ThreePoints,
    pub(crate) items: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PlainImpact {
    /// Multiplies the effort.
    Factor,
    /// Person-days more, after all factors.
    Effort,
    /// Working days before the item is ready.
    Delay,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct ThreePoints {
    pub(crate) min: f64,
    pub(crate) likely: f64,
    pub(crate) max: f64,
}

impl PlainPlan {
    /// # Panics
    /// If `plan` has something that a standard workload never has.
    pub(crate) fn of(plan: &Plan) -> Self {
        Self {
            teams: plan.teams.iter().map(team).collect(),
            items: plan.items.iter().map(|item| plain_item(plan, item)).collect(),
            risks: plan.risks.iter().map(|risk| plain_risk(plan, risk)).collect(),
        }
    }
}

fn team(team: &Team) -> PlainTeam {
    let Capacity::People { people, focus, .. } = &team.capacity else {
        panic!("{}: standard teams have people", team.name)
    };
    let per_day = people[0].count * points(focus).likely;
    PlainTeam { lanes: team.lanes, lane_per_day: per_day / f64::from(team.lanes) }
}

fn plain_item(plan: &Plan, item: &Item) -> PlainItem {
    let Work::Effort { team, effort, lanes: 1 } = &item.parts[0].work else {
        panic!("{}: standard items are efforts on one lane", item.name)
    };
    let after = item.after.iter().map(|dependency| match &dependency.after {
        After::Item { item, .. } => item_position(plan, item),
        After::External(id) => panic!("{id:?}: standard items wait for items only"),
    });
    PlainItem { team: team_position(plan, team), effort: points(effort), after: after.collect() }
}

fn plain_risk(plan: &Plan, risk: &Risk) -> PlainRisk {
    let impact = &risk.impact;
    let (kind, size) = match (&impact.factor, &impact.effort, &impact.delay) {
        (Some(size), None, None) => (PlainImpact::Factor, size),
        (None, Some(size), None) => (PlainImpact::Effort, size),
        (None, None, Some(size)) => (PlainImpact::Delay, size),
        _ => panic!("{}: standard risks have one impact", risk.name),
    };
    PlainRisk {
        probability: risk.probability,
        impact: kind,
        size: points(size),
        items: risk.hits.items.iter().map(|item| item_position(plan, item)).collect(),
    }
}

fn points(estimate: &Estimate) -> ThreePoints {
    if let Estimate::Fixed(x) = estimate {
        return ThreePoints { min: *x, likely: *x, max: *x };
    }
    let Estimate::ThreePoint { min, likely, max, .. } = estimate else {
        panic!("{estimate:?}: standard estimates have three points")
    };
    ThreePoints { min: *min, likely: *likely, max: *max }
}

fn item_position(plan: &Plan, id: &ItemId) -> usize {
    plan.items.iter().position(|item| item.id == *id).expect("a checked plan names its own items")
}

fn team_position(plan: &Plan, id: &TeamId) -> usize {
    plan.teams.iter().position(|team| team.id == *id).expect("a checked plan names its own teams")
}
