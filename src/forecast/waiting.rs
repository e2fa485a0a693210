//! Why an item is not finished yet: mean waiting time by cause, so that the bottleneck has a name.

use crate::trial::{ItemTally, Tally};

use super::basis::Basis;
use super::quantiles::total;
use super::result::Waiting;

/// The mean waiting time of one item by cause.
pub(super) fn waiting(basis: &Basis<'_>, item: &ItemTally) -> Waiting {
    let trials = basis.trials();
    let by_team: Vec<_> = item
        .wait_team
        .iter()
        .map(|(team, sum)| (*team as usize, sum.per_trial(trials)))
        .filter(|(_, days)| *days > 0.0)
        .collect();
    Waiting {
        dependency: item.wait_dependency.per_trial(trials),
        team: total(by_team.iter().map(|(_, days)| *days)),
        by_team: by_team
            .iter()
            .map(|(team, days)| (basis.plan.teams[*team].id.clone(), *days))
            .collect(),
        not_before: item.wait_not_before.per_trial(trials),
        external: item.wait_external.per_trial(trials),
        risk: item.wait_risk.per_trial(trials),
    }
}

/// Mean working days that all items together waited for the team at this position.
pub(super) fn waited_for(tally: &Tally, team: usize) -> f64 {
    let waits = tally.items.iter().flat_map(|item| &item.wait_team);
    let of_team = waits.filter(|(waited, _)| *waited as usize == team);
    total(of_team.map(|(_, sum)| sum.per_trial(tally.trials)))
}
