//! From counts to the numbers that people read.

use crate::model::{Plan, RunSettings};
use crate::trial::Tally;

use super::basis::Basis;
use super::commitment;
use super::delay::plan_cost;
use super::drivers::driver_trials;
use super::items::items;
use super::result::{Driver, Forecast};
use super::targets::targets;
use super::teams::teams;

/// Everything a run reports. `tally` is of `plan` as `run` asked for it, or of the trials of it that
/// are there so far; `drivers` are of the same tally ([`drivers`](super::drivers())), or none while they
/// are not asked for.
///
/// # Panics
/// If the tally is of another plan.
pub fn summarize(plan: &Plan, tally: &Tally, run: &RunSettings, drivers: Vec<Driver>) -> Forecast {
    let basis = Basis::new(plan, tally, run);
    let targets = targets(&basis);
    let promises = commitment::promises(&basis);
    Forecast {
        trials: tally.trials,
        seed: run.seed,
        confidence: run.confidence,
        plan: targets.plan,
        items: items(&basis),
        milestones: targets.milestones,
        objectives: targets.objectives,
        quarters: commitment::quarters(&basis, &promises),
        planning_quarter: basis.planning_quarter,
        promises,
        teams: teams(&basis),
        drivers,
        driver_trials: driver_trials(tally),
        delay_cost: plan_cost(&basis),
        mitigation_money: tally.mitigation.mean(),
        as_of: plan.as_of_date(),
        horizon: plan.horizon_date(),
    }
}
