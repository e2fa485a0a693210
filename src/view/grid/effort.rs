//! How much work an item is, on average.

use crate::model::{Capacity, Item, Plan, TeamId, Work};
use crate::rank::mean;

/// The mean effort of an item of a checked plan, in person-days. Durations hold people without being
/// work, and stories are not counted in days: neither is part of it.
pub fn mean_effort(plan: &Plan, item: &Item) -> f64 {
    let in_days = |team: &TeamId| {
        let team = plan.teams.iter().find(|found| found.id == *team);
        team.is_some_and(|team| matches!(team.capacity, Capacity::People { .. }))
    };
    let efforts = item.parts.iter().map(|part| match &part.work {
        Work::Effort { team, effort, .. } if in_days(team) => mean(plan, effort),
        Work::Effort { .. } | Work::Duration { .. } => 0.0,
    });
    efforts.sum()
}
