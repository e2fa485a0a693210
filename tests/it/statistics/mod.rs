//! What is drawn has the law that the plan states, as far as a large sample can tell.
//!
//! Each comparison is a test of a hypothesis that fails with a chance of at most [`FALSE_ALARM`]
//! although all is right. A seed always gives the same draws, so what passes once passes for ever:
//! that chance is met only by a new seed, or by a new way to draw.
//!
//! From the rate to the critical value, for `n` trials and α = [`FALSE_ALARM`]:
//! - distance of an empirical distribution from the true one: √(ln(2/α) / 2n), by the inequality of
//!   Dvoretzky, Kiefer and Wolfowitz with Massart's constant (1990), which holds for every n;
//! - distance of two empirical distributions of n each: √(ln(2/α) / n), by the same inequality for two
//!   samples (Wei and Dudley, 2012; n ≥ 458);
//! - mean of independent numbers whose expectation is known: the normal score of 1 − α/2 times
//!   their deviation over √n;
//! - shares of a few values: the quantile of χ² at 1 − α.
//!
//! All are one-sided: draws more even than independent ones pass too. Nothing is asked of the order
//! of the trials.

mod copula;
mod dates;
mod independence;
mod laws;
mod weeks;

use roadcast::calendar::Date;
use roadcast::trial::Draws;
use serde_json::Value;
use statrs::distribution::{Beta, ChiSquared, ContinuousCDF, LogNormal, Normal};

use crate::plans::network;

/// The chance that one comparison fails although all is right: with a few hundred of them, one new
/// seed in some thousands.
const FALSE_ALARM: f64 = 1e-6;

/// Trials of a test: an empirical distribution is then within 0.006 of the true one, and a rank
/// correlation within 0.011.
const TRIALS: u32 = 200_000;

/// Looks at the draws of every trial of a plan: one list for each number that `look` takes down.
fn columns<const N: usize>(fields: Value, look: impl Fn(&Draws) -> [f64; N]) -> [Vec<f64>; N] {
    let network = network(fields);
    let mut draws = Draws::default();
    let mut columns = std::array::from_fn(|_| Vec::with_capacity(TRIALS as usize));
    for trial in 0..TRIALS {
        draws.draw(&network, trial);
        for (column, number) in columns.iter_mut().zip(look(&draws)) {
            column.push(number);
        }
    }
    columns
}

/// The numbers are as a sample of the law with distribution `cdf` (Kolmogorov and Smirnov).
#[track_caller]
fn assert_law(what: &str, drawn: &[f64], cdf: impl Fn(f64) -> f64) {
    assert!(drawn.iter().all(|value| value.is_finite()), "{what}: not all are numbers");
    let mut sorted = drawn.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let distances = sorted.iter().enumerate().map(|(rank, value)| {
        let chance = cdf(*value);
        (chance - rank as f64 / n).max((rank + 1) as f64 / n - chance)
    });
    let distance = distances.fold(0.0, f64::max);
    let critical = (libm::log(2.0 / FALSE_ALARM) / (2.0 * n)).sqrt();
    assert!(distance <= critical, "{what}: {distance} from its law, more than {critical}");
}

/// Two samples of one size are of the same law; numbers may be infinite.
#[track_caller]
pub(crate) fn assert_same_law(what: &str, one: &[f64], other: &[f64]) {
    assert!(one.len() == other.len() && one.len() >= 458, "{what}: too few, or not as many");
    let sorted = |numbers: &[f64]| {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        sorted
    };
    let (one, other) = (sorted(one), sorted(other));
    let n = one.len() as f64;
    let share = |sorted: &[f64], value: f64| sorted.partition_point(|x| *x <= value) as f64 / n;
    let values = one.iter().chain(&other);
    let distances = values.map(|value| (share(&one, *value) - share(&other, *value)).abs());
    let distance = distances.fold(0.0, f64::max);
    let critical = (libm::log(2.0 / FALSE_ALARM) / n).sqrt();
    assert!(distance <= critical, "{what}: laws are {distance} apart, more than {critical}");
}

/// The mean of the numbers is `expected`.
#[track_caller]
fn assert_mean(what: &str, numbers: &[f64], expected: f64) {
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    let variance = numbers.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
    let critical = Normal::standard().inverse_cdf(1.0 - FALSE_ALARM / 2.0) * (variance / n).sqrt();
    let off = (mean - expected).abs();
    assert!(off <= critical, "{what}: {mean}, not {expected} ± {critical}");
}

/// These counts come of these chances.
#[track_caller]
fn assert_shares(what: &str, counts: &[u32], chances: &[f64]) {
    assert_eq!(counts.len(), chances.len());
    let n = f64::from(counts.iter().sum::<u32>());
    let off = |(count, chance): (&u32, &f64)| {
        let expected = n * chance;
        (f64::from(*count) - expected) * (f64::from(*count) - expected) / expected
    };
    let distance: f64 = counts.iter().zip(chances).map(off).sum();
    let freedom = counts.len() as f64 - 1.0;
    let critical = ChiSquared::new(freedom).expect("two values").inverse_cdf(1.0 - FALSE_ALARM);
    assert!(distance <= critical, "{what}: χ² is {distance}, more than {critical}: {counts:?}");
}

/// How often each of `values` is among the numbers, all of which are among the values.
fn counts(numbers: &[f64], values: &[f64]) -> Vec<u32> {
    let count = |value: &f64| numbers.iter().filter(|number| *number == value).count() as u32;
    let counts: Vec<u32> = values.iter().map(count).collect();
    assert_eq!(counts.iter().sum::<u32>() as usize, numbers.len(), "there are other values");
    counts
}

/// The lognormal law with these percentiles 10 and 90, as `engine.md` writes a range.
fn range(low: f64, high: f64) -> LogNormal {
    let (low, high) = (libm::log(low), libm::log(high));
    let z90 = Normal::standard().inverse_cdf(0.9);
    LogNormal::new((low + high) / 2.0, (high - low) / (2.0 * z90)).expect("a law")
}

/// The distribution of the PERT law of three points: a beta law with α + β = 6.
fn pert(min: f64, likely: f64, max: f64) -> impl Fn(f64) -> f64 {
    let alpha = 1.0 + 4.0 * (likely - min) / (max - min);
    let beta = Beta::new(alpha, 6.0 - alpha).expect("a law");
    move |x| beta.cdf(((x - min) / (max - min)).clamp(0.0, 1.0))
}

/// The end of a day, where every day is worked from Monday 4 January 2027 on.
fn end_of(date: &str) -> f64 {
    let start: Date = "2027-01-04".parse().expect("a date");
    let date: Date = date.parse().expect("a date");
    (date.epoch_days() - start.epoch_days()) as f64 + 1.0
}

/// As even as a sample can be.
fn even() -> Vec<f64> {
    (0..TRIALS).map(|n| (f64::from(n) + 0.5) / f64::from(TRIALS)).collect()
}

#[test]
#[should_panic(expected = "from its law")]
fn chances_that_are_one_in_a_hundred_off_are_noticed() {
    // The largest difference of u and u^1.03 is 0.011.
    assert_law("wrong", &even(), |u| libm::pow(u, 1.03));
}

#[test]
#[should_panic(expected = "not 0.51")]
fn a_mean_that_is_one_in_a_hundred_off_is_noticed() {
    assert_mean("wrong", &even(), 0.51);
}

#[test]
#[should_panic(expected = "χ²")]
fn a_share_that_is_one_in_a_hundred_off_is_noticed() {
    assert_shares("wrong", &[TRIALS / 2, TRIALS / 2], &[0.51, 0.49]);
}
