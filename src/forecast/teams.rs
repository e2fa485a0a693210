//! How busy each team is, week by week.

use super::basis::Basis;
use super::result::{TeamForecast, WeekUse};
use super::waiting::waited_for;

/// Every team, in the plan's order.
pub(super) fn teams(basis: &Basis<'_>) -> Vec<TeamForecast> {
    (0..basis.plan.teams.len())
        .map(|team| TeamForecast {
            id: basis.plan.teams[team].id.clone(),
            utilisation: utilisation(basis, team),
            waited_for: waited_for(basis.tally, team),
        })
        .collect()
}

/// Share of the team's lanes in use by week, up to the last week in which any is.
fn utilisation(basis: &Basis<'_>, team: usize) -> Vec<WeekUse> {
    let lanes = f64::from(basis.plan.teams[team].lanes);
    let mut weeks: Vec<_> = basis
        .axis
        .weeks(basis.plan.horizon_date())
        .zip(&basis.tally.teams[team].lane_days)
        .map(|(week, lane_days)| {
            let used = lane_days.per_trial(basis.trials());
            let there = lanes * week.days;
            WeekUse { week: week.monday, mean: if there > 0.0 { used / there } else { 0.0 } }
        })
        .collect();
    let used = weeks.iter().rposition(|week| week.mean > 0.0).map_or(0, |last| last + 1);
    weeks.truncate(used);
    weeks
}
