//! Differences between two runs on the same draws, and whether they mean anything.
//!
//! Two runs that share their draws differ by much less noise than two that do not, so every error
//! here is that of the difference within a trial, never put together from the errors of the two.

use serde::{Deserialize, Serialize};

use crate::calendar::SAME_TIME;
use crate::trial::{Moments, MoneyMoments};

use super::quantiles::mean_error;

/// The two-sided 95 % point of the normal law.
const DETECTABLE_ERRORS: f64 = 1.96;

/// How much more one run has than the other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// After less before.
    pub value: f64,
    /// Its standard error over the pairs; 0 when all pairs differ alike, and for a single pair.
    pub se: f64,
    /// Whether it is more than 1.96 errors from 0; never for a single pair. If not, the two numbers
    /// show no detectable difference.
    pub detectable: bool,
    /// How many trials of this kind would make this difference detectable, if it is the true one;
    /// `None` when it is 0 or there was a single pair.
    pub trials_to_detect: Option<u64>,
}

impl Difference {
    fn new(value: f64, se: f64, pairs: u32) -> Self {
        let enough = pairs >= 2 && value != 0.0;
        Self {
            value,
            se,
            detectable: enough && value.abs() > DETECTABLE_ERRORS * se,
            trials_to_detect: enough.then(|| {
                let errors = DETECTABLE_ERRORS * se / value;
                // Beyond 2⁶⁴ the number saturates: never, for all that matters.
                (libm::ceil(f64::from(pairs) * errors * errors) as u64).max(2)
            }),
        }
    }

    /// The mean of `after − before` in working days or counts; `None` without a pair.
    pub fn of_numbers(pairs: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let mut moments = Moments::default();
        pairs.for_each(|(before, after)| moments.push(after - before));
        let pairs = moments.count();
        let se = mean_error(moments.sd(), pairs);
        (pairs > 0).then(|| Self::new(moments.mean(), se, pairs))
    }

    /// The mean of `after − before` in money; `None` without a pair. It is rounded as money is, so
    /// that the order of a sum is not taken for a difference.
    pub fn of_money(pairs: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let mut moments = MoneyMoments::default();
        let mut count = 0;
        for (before, after) in pairs {
            moments.push(after - before);
            count += 1;
        }
        let se = mean_error(moments.sd(), count);
        (count > 0).then(|| Self::new(moments.mean(), se, count))
    }

    /// The difference of two chances counted on the same trials; `None` without a pair. With b
    /// trials that gained it and c that lost it, its error is `√(b + c − (b − c)²/n) / n`: that of
    /// matched pairs (McNemar 1947; Agresti, *Categorical Data Analysis*, section 11.1).
    pub fn of_chances(pairs: impl Iterator<Item = (bool, bool)>) -> Option<Self> {
        let (mut trials, mut gained, mut lost) = (0_u32, 0_u32, 0_u32);
        for (before, after) in pairs {
            trials += 1;
            gained += u32::from(after && !before);
            lost += u32::from(before && !after);
        }
        let n = f64::from(trials);
        let net = f64::from(gained) - f64::from(lost);
        let squares = f64::from(gained + lost) - net * net / n;
        let se = libm::sqrt(squares.max(0.0)) / n;
        (trials > 0).then(|| Self::new(net / n, se, trials))
    }
}

/// How much later one run is at a percentile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PercentileDifference {
    /// Which, between 0 and 1.
    pub p: f64,
    /// In days, of the real times of that rank: not of the whole days that are shown, which can
    /// differ by one or by none for the same difference. `None` when one of the two is beyond the
    /// horizon.
    pub days: Option<Difference>,
}

/// The finishes of two runs, trial by trial; infinite when censored.
pub(super) struct Pairs {
    pub(super) before: Vec<f64>,
    pub(super) after: Vec<f64>,
    /// When the horizon is, in each.
    pub(super) horizon: (f64, f64),
}

impl Pairs {
    /// The pairs in which both are finished.
    pub(super) fn finished(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.all().filter(|(before, after)| before.is_finite() && after.is_finite())
    }

    /// Every pair.
    pub(super) fn all(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.before.iter().copied().zip(self.after.iter().copied())
    }

    /// The difference at these percentiles, in hundredths.
    ///
    /// A sample quantile is, to first order, the mean of an influence that depends on a trial only
    /// through whether it is below the quantile (Bahadur 1966). So the quantiles of two paired
    /// samples are jointly normal, correlated as the two indicators are (Babu and Rao 1988). The
    /// deviation of each is read off the order statistics of ranks `np ± √(np(1−p))` (Woodruff
    /// 1952), which needs no estimate of a density; the correlation is counted.
    pub(super) fn percentiles(&self, hundredths: &[u32]) -> Vec<PercentileDifference> {
        let before = sorted(&self.before);
        let after = sorted(&self.after);
        hundredths
            .iter()
            .map(|hundredths| PercentileDifference {
                p: f64::from(*hundredths) / 100.0,
                days: self.at_percentile(&before, &after, *hundredths),
            })
            .collect()
    }

    fn at_percentile(&self, before: &[f64], after: &[f64], hundredths: u32) -> Option<Difference> {
        let rank = (before.len() * hundredths as usize).div_ceil(100).max(1);
        let (at_before, at_after) = (*before.get(rank - 1)?, *after.get(rank - 1)?);
        if at_before.is_infinite() || at_after.is_infinite() {
            return None;
        }
        let p = f64::from(hundredths) / 100.0;
        let sd_before = quantile_error(before, p, self.horizon.0);
        let sd_after = quantile_error(after, p, self.horizon.1);
        let together = self.agreement(at_before, at_after);
        // σ² + τ² − 2ρστ, in a form that cannot turn negative.
        let apart = sd_before - sd_after;
        let variance = apart * apart + 2.0 * (1.0 - together) * sd_before * sd_after;
        let value = at_after - at_before;
        let value = if value.abs() <= SAME_TIME { 0.0 } else { value };
        Some(Difference::new(value, libm::sqrt(variance), before.len() as u32))
    }

    /// The correlation of the two indicators "not later than its quantile"; 0 when one of them is
    /// always true.
    fn agreement(&self, at_before: f64, at_after: f64) -> f64 {
        let (mut both, mut first, mut second) = (0_i64, 0_i64, 0_i64);
        for (before, after) in self.all() {
            let (early_before, early_after) = (before <= at_before, after <= at_after);
            both += i64::from(early_before && early_after);
            first += i64::from(early_before);
            second += i64::from(early_after);
        }
        let n = self.before.len() as i64;
        let spread = (first * (n - first)) as f64 * (second * (n - second)) as f64;
        if spread > 0.0 { (n * both - first * second) as f64 / libm::sqrt(spread) } else { 0.0 }
    }
}

fn sorted(times: &[f64]) -> Vec<f64> {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// Half the distance between the order statistics of ranks `np ± √(np(1−p))`; a censored one is at
/// the horizon.
fn quantile_error(sorted: &[f64], p: f64, horizon: f64) -> f64 {
    let n = sorted.len() as f64;
    let spread = libm::sqrt(n * p * (1.0 - p));
    let at = |rank: f64| time_at_rank(sorted, rank).min(horizon);
    ((at(n * p + spread) - at(n * p - spread)) / 2.0).max(0.0)
}

/// The time at `rank`, counted from 1 and cut to the ranks there are, on a straight line between
/// order statistics; infinite next to a censored one.
fn time_at_rank(sorted: &[f64], rank: f64) -> f64 {
    let rank = rank.clamp(1.0, sorted.len() as f64);
    let below = sorted[libm::floor(rank) as usize - 1];
    let above = sorted[libm::ceil(rank) as usize - 1];
    if above.is_infinite() || above == below {
        above
    } else {
        below + (rank - libm::floor(rank)) * (above - below)
    }
}
