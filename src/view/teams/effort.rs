//! How much work is planned, by team and category: means of estimates, without risks and without
//! what only holds lanes for some days.

use crate::model::{Capacity, Item, Plan, RiskStatus, Status, Team, TeamId, Work};
use crate::rank::mean;

/// The work of one open item for `team`, in the team's unit: person-days or stories, as they are
/// estimated and by how much they are known to err; for a team with lanes only, lane-days. In progress,
/// what remains.
pub(super) fn of_item(plan: &Plan, item: &Item, team: &Team) -> f64 {
    let parts = item.parts.iter().enumerate();
    parts.map(|(at, part)| of_part(plan, item, at, &part.work, team)).sum()
}

fn of_part(plan: &Plan, item: &Item, at: usize, work: &Work, team: &Team) -> f64 {
    let is_lanes = team.capacity == Capacity::LanesOnly;
    let (amount, times) = match work {
        Work::Effort { team: of, effort, .. } if *of == team.id && !is_lanes => (effort, 1.0),
        Work::Duration { days, needs } if is_lanes => {
            let held = needs.iter().filter(|need| need.team == team.id);
            (days, held.map(|need| f64::from(need.lanes)).sum())
        }
        Work::Effort { .. } | Work::Duration { .. } => return 0.0,
    };
    let days = match &item.status {
        Status::NotStarted => {
            let errs = if is_lanes { None } else { plan.estimation.error.as_ref() };
            mean(plan, amount) * errs.map_or(1.0, |error| mean(plan, error))
        }
        Status::InProgress { remaining, .. } => {
            remaining.get(at).map_or(0.0, |remaining| mean(plan, remaining))
        }
        Status::Done { .. } | Status::Dropped => 0.0,
    };
    days * times * growth(plan, team)
}

/// How much stories grow while they are broken down: the mean; 1 for other teams.
fn growth(plan: &Plan, team: &Team) -> f64 {
    match &team.capacity {
        Capacity::Throughput { split, .. } => mean(plan, split),
        Capacity::People { .. } | Capacity::LanesOnly => 1.0,
    }
}

/// All open work for `team`, with what the mitigations that are part of the plan take of it.
pub(super) fn of_team(plan: &Plan, team: &Team) -> f64 {
    let items: f64 = plan.items.iter().map(|item| of_item(plan, item, team)).sum();
    items + of_mitigations(plan, &team.id)
}

fn of_mitigations(plan: &Plan, team: &TeamId) -> f64 {
    let open = plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    let active = open.filter_map(|risk| risk.mitigation.as_ref()).filter(|found| found.active);
    let taken = active.filter_map(|found| found.cost.effort.as_ref());
    taken.filter(|(of, _)| of == team).map(|(_, effort)| mean(plan, effort)).sum()
}
