//! How sure a number is, and when a run has counted enough.

use super::quantiles::share;
use super::result::{Chance, Forecast, Percentile, TargetForecast};

/// Under half a working day the error of a date no longer shows.
const ENOUGH_DAYS: f64 = 0.5;
/// One point: chances are shown in whole per cent.
const ENOUGH_CHANCE: f64 = 0.01;
/// With fewer trials, what one future in a hundred brings may not have been seen at all, and an
/// estimated error of 0 would mean nothing: 0.99^1000 is 1 in 20,000.
const FEWEST_TRIALS: u32 = 1_000;

impl Chance {
    /// `count` of `trials`, with its binomial standard error `√(p(1−p)/n)`. It is exactly 0 when all
    /// trials agree. Of no trials: 0.
    pub fn of(count: u32, trials: u32) -> Self {
        let share = share(count, trials);
        let se =
            if trials == 0 { 0.0 } else { libm::sqrt(share * (1.0 - share) / f64::from(trials)) };
        Self { share, se }
    }
}

/// The stop rule: whether the standard error of the plan's P85 is under half a working day, or that
/// of every chance that is shown under one point. Never before 1,000 trials.
pub fn precise_enough(forecast: &Forecast) -> bool {
    forecast.trials >= FEWEST_TRIALS
        && (date_is_sure(&forecast.plan) || shown_chances(forecast).all(|c| c.se < ENOUGH_CHANCE))
}

fn date_is_sure(plan: &TargetForecast) -> bool {
    let p85 = plan.finish.percentiles.iter().find(|percentile| is_p85(percentile));
    p85.is_some_and(|p85| p85.day.is_some() && p85.se_days < ENOUGH_DAYS)
}

fn is_p85(percentile: &Percentile) -> bool {
    percentile.p == 0.85
}

fn shown_chances(forecast: &Forecast) -> impl Iterator<Item = &Chance> {
    let milestones = forecast.milestones.iter().map(|(_, target)| target);
    let objectives = forecast.objectives.iter().map(|(_, target)| target);
    let targets = std::iter::once(&forecast.plan).chain(milestones).chain(objectives);
    let items = forecast
        .items
        .iter()
        .flat_map(|item| item.chance_by_due.iter().chain(&item.chance_by_quarter));
    let quarters = forecast.quarters.iter().filter_map(|q| q.chance_all_committed.as_ref());
    let promises = forecast.promises.promises.iter().map(|promise| &promise.chance);
    targets
        .filter_map(|target| target.chance_by_date.as_ref())
        .chain(items)
        .chain(quarters)
        .chain(promises)
        .chain(&forecast.promises.chance_all)
}
