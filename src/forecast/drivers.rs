//! Which uncertain inputs move the plan's finish: rank correlations.
//!
//! Ranks need every trial at once, so they are computed over a stated prefix of the trials, whose
//! inputs are drawn again from their named streams.

use super::result::{Driver, DriverKind};

/// How many trials, from the first, drivers are computed over: at this number the standard error
/// of a correlation of 0 is 0.022, too small for a bar to change its place that matters.
pub const DRIVER_TRIALS: u32 = 2_000;

/// The drivers of `finishes`, strongest first and otherwise in the given order. Each input comes
/// with its values in the same trials.
///
/// # Panics
/// If an input has not as many values as there are finishes.
pub fn drivers(inputs: Vec<(DriverKind, Vec<f64>)>, finishes: &[f64]) -> Vec<Driver> {
    let finish_ranks = doubled_ranks(finishes);
    let mut drivers: Vec<_> = inputs
        .into_iter()
        .map(|(input, values)| Driver {
            input,
            correlation: correlation(&doubled_ranks(&values), &finish_ranks),
        })
        .collect();
    drivers.sort_by(|a, b| b.correlation.abs().total_cmp(&a.correlation.abs()));
    drivers
}

/// Spearman's rank correlation with ties at their mean rank, −1 to 1; 0 when one of the two never
/// changes. Infinite values (censored finishes) rank last, alike.
///
/// # Panics
/// If the two are not of one length.
pub fn rank_correlation(xs: &[f64], ys: &[f64]) -> f64 {
    correlation(&doubled_ranks(xs), &doubled_ranks(ys))
}

/// Twice the rank of each value, counted from 1: mean ranks of ties are whole numbers then, and
/// sums of them exact.
fn doubled_ranks(values: &[f64]) -> Vec<i64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0; values.len()];
    let mut first = 0_i64;
    for tied in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let last = first + tied.len() as i64;
        for at in tied {
            ranks[*at] = first + 1 + last;
        }
        first = last;
    }
    ranks
}

/// Pearson's correlation of the ranks, whose means are both `n + 1`.
fn correlation(xs: &[i64], ys: &[i64]) -> f64 {
    assert_eq!(xs.len(), ys.len(), "each input has one value a trial");
    let mean = xs.len() as i64 + 1;
    let product = |a: &[i64], b: &[i64]| -> i64 {
        a.iter().zip(b).map(|(x, y)| (x - mean) * (y - mean)).sum()
    };
    let spread = libm::sqrt(product(xs, xs) as f64) * libm::sqrt(product(ys, ys) as f64);
    if spread > 0.0 { (product(xs, ys) as f64 / spread).clamp(-1.0, 1.0) } else { 0.0 }
}
