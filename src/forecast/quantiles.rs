//! Percentiles: the inverted empirical distribution over whole working days, and its error.
//!
//! Invariants: the day of a percentile is found in whole numbers alone, never interpolated and
//! never rounded down. A percentile that falls among censored trials has no day.

use crate::trial::{DayCounts, MomentTally};

use super::basis::Basis;
use super::result::{CountPercentile, Distribution, Percentile};

/// The percentiles that every distribution reports, in hundredths, ascending.
pub const REPORTED_PERCENTILES: [u32; 20] =
    [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99];

/// The smallest working day by which at least `hundredths` of `trials` fall on `days`; `None` when
/// it is beyond all of them. `trials` also counts those that are censored.
pub fn percentile_day(days: &DayCounts, trials: u32, hundredths: u32) -> Option<u32> {
    Ranks::of(days).percentile_day(trials, hundredths)
}

/// The largest n that at least `hundredths` of the trials reach, where `trials_with[n]` trials have
/// exactly n; 0 of nothing.
pub fn percentile_count(trials_with: &[u32], hundredths: u32) -> u32 {
    let trials: u64 = trials_with.iter().copied().map(u64::from).sum();
    let wanted = u64::from(hundredths) * trials;
    let mut reach = 0_u64;
    let reached = trials_with.iter().rposition(|count| {
        reach += 100 * u64::from(*count);
        reach >= wanted
    });
    reached.unwrap_or(0) as u32
}

/// Counts at the reported percentiles.
pub(super) fn counts(trials_with: &[u32]) -> Vec<CountPercentile> {
    let at = |hundredths: &u32| CountPercentile {
        p: f64::from(*hundredths) / 100.0,
        count: percentile_count(trials_with, *hundredths),
    };
    REPORTED_PERCENTILES.iter().map(at).collect()
}

/// Everything that is reported about a moment.
pub(super) fn distribution(basis: &Basis<'_>, moment: &MomentTally) -> Distribution {
    let trials = basis.trials();
    let sd = moment.moments.sd();
    let ranks = Ranks::of(&moment.days);
    let percentile = |hundredths: &u32| {
        let day = ranks.percentile_day(trials, *hundredths);
        let p = f64::from(*hundredths) / 100.0;
        Percentile {
            p,
            day,
            date: day.map(|day| basis.date_of(day)),
            se_days: match day {
                Some(_) if sd > 0.0 => ranks.percentile_error(trials, p, basis.horizon_day),
                Some(_) | None => 0.0,
            },
        }
    };
    Distribution {
        mean: moment.moments.mean(),
        sd,
        mean_se: mean_error(sd, trials),
        censored: share(moment.censored, trials),
        percentiles: REPORTED_PERCENTILES.iter().map(percentile).collect(),
        days: ranks.days,
    }
}

/// `count / trials`; 0 of none.
pub(super) fn share(count: u32, trials: u32) -> f64 {
    if trials == 0 { 0.0 } else { f64::from(count) / f64::from(trials) }
}

/// The sum; of nothing it is 0, where that of an iterator is −0.
pub(super) fn total(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

/// The standard error of a mean; 0 of no trials.
pub(crate) fn mean_error(sd: f64, trials: u32) -> f64 {
    if trials == 0 { 0.0 } else { sd / libm::sqrt(f64::from(trials)) }
}

/// Trials by working day, with how many there are up to each: looked up instead of counted again for
/// each percentile and its error.
struct Ranks {
    /// Days with trials on them, ascending, with their number.
    days: Vec<(u32, u32)>,
    /// By position in `days`: how many trials fall on that day or before.
    through: Vec<u32>,
}

impl Ranks {
    fn of(counts: &DayCounts) -> Self {
        let days: Vec<(u32, u32)> = counts.iter().collect();
        let sum_up = |sum: &mut u32, (_, count): &(u32, u32)| {
            *sum += count;
            Some(*sum)
        };
        let through = days.iter().scan(0, sum_up).collect();
        Self { days, through }
    }

    fn percentile_day(&self, trials: u32, hundredths: u32) -> Option<u32> {
        let wanted = u64::from(hundredths) * u64::from(trials);
        let at = self.through.partition_point(|through| 100 * u64::from(*through) < wanted);
        self.days.get(at).map(|(day, _)| *day)
    }

    /// Half the width of the interval between the order statistics of ranks `np ± √(np(1−p))`: the
    /// number of trials below the true quantile is binomial with that deviation (Woodruff 1952; David
    /// and Nagaraja, *Order Statistics*, section 7.1). Inside a day the ranks are spread evenly.
    fn percentile_error(&self, trials: u32, p: f64, horizon_day: u32) -> f64 {
        let n = f64::from(trials);
        let spread = libm::sqrt(n * p * (1.0 - p));
        let upper = self.time_of((n * p + spread).min(n), horizon_day);
        let lower = self.time_of((n * p - spread).max(0.0), horizon_day);
        (upper - lower) / 2.0
    }

    /// The time at which `rank` trials have finished if those of a day do so evenly over it; the
    /// horizon for a rank among censored trials.
    fn time_of(&self, rank: f64, horizon_day: u32) -> f64 {
        let at = self.through.partition_point(|through| f64::from(*through) < rank);
        let Some((day, count)) = self.days.get(at) else { return f64::from(horizon_day) };
        let before = f64::from(self.through[at] - count);
        f64::from(*day) - 1.0 + (rank - before) / f64::from(*count)
    }
}
