//! One item, one part: its finish has the law of its estimate.

use roadcast::trial::Tally;
use serde_json::{Value, json};
use statrs::distribution::{Beta, ContinuousCDF, Exp, LogNormal, Normal, Triangular, Uniform};

use super::{run, within};
use crate::plans::plan;

const TRIALS: u32 = 20_000;

/// Of 20,000 independent draws, the largest distance between the empirical distribution and the
/// true one is below this in 999 of 1,000 cases (Kolmogorov: 1.95 / √n).
const DISTANCE: f64 = 1.95 / 141.42;

fn finishes(days: Value) -> (Tally, Vec<f64>) {
    let plan = plan(json!({ "items": [{ "id": "A", "parts": [{ "days": days }] }] }));
    let (tally, _) = run(&plan, TRIALS);
    let mut finishes: Vec<f64> = tally.finishes(0).collect();
    finishes.sort_by(f64::total_cmp);
    (tally, finishes)
}

/// The finishes follow `cdf`, with this mean and deviation.
fn check(days: Value, cdf: impl Fn(f64) -> f64, mean: f64, sd: f64) {
    let (tally, finishes) = finishes(days);
    for (rank, finish) in finishes.iter().enumerate() {
        let below = (rank as f64 + 0.5) / f64::from(TRIALS);
        within(below, cdf(*finish), DISTANCE);
    }
    let moments = tally.targets[0].moments;
    within(moments.mean(), mean, 4.0 * sd / f64::from(TRIALS).sqrt());
    // The deviation's own error needs the fourth moment; 5 % is four of it for the widest law here.
    within(moments.sd(), sd, 0.05 * sd);
}

#[test]
fn uniform() {
    let law = Uniform::new(10.0, 40.0).expect("a law");
    check(json!({ "min": 10, "max": 40, "shape": "uniform" }), |t| law.cdf(t), 25.0, 75_f64.sqrt());
}

#[test]
fn triangular() {
    // Mean (a + b + c)/3, variance (a² + b² + c² − ab − ac − bc)/18.
    let law = Triangular::new(5.0, 30.0, 8.0).expect("a law");
    let sd = ((25.0 + 900.0 + 64.0 - 150.0 - 40.0 - 240.0) / 18.0_f64).sqrt();
    let days = json!({ "min": 5, "likely": 8, "max": 30, "shape": "triangular" });
    check(days, |t| law.cdf(t), 43.0 / 3.0, sd);
}

#[test]
fn pert() {
    // α = 1 + 4(8 − 5)/25, β = 6 − α; mean (5 + 32 + 30)/6, variance (μ − 5)(30 − μ)/7.
    let law = Beta::new(1.48, 4.52).expect("a law");
    let mean = 67.0 / 6.0;
    let sd = ((mean - 5.0) * (30.0 - mean) / 7.0_f64).sqrt();
    let days = json!({ "min": 5, "likely": 8, "max": 30 });
    check(days, |t| law.cdf((t - 5.0) / 25.0), mean, sd);
}

#[test]
fn lognormal() {
    // P10 and P90 are 1.2816 normal deviations from the middle.
    let z90 = Normal::standard().inverse_cdf(0.9);
    let (low, high) = (libm::log(10.0), libm::log(30.0));
    let (mu, sigma) = ((low + high) / 2.0, (high - low) / (2.0 * z90));
    let law = LogNormal::new(mu, sigma).expect("a law");
    let mean = libm::exp(mu + sigma * sigma / 2.0);
    let sd = mean * libm::sqrt(libm::exp(sigma * sigma) - 1.0);
    check(json!({ "low": 10, "high": 30 }), |t| law.cdf(t), mean, sd);
}

#[test]
fn exponential() {
    let law = Exp::new(1.0 / 15.0).expect("a law");
    check(json!({ "mean": 15, "shape": "exponential" }), |t| law.cdf(t), 15.0, 15.0);
}

#[test]
fn samples_are_drawn_each_alike() {
    let (_, finishes) = finishes(json!({ "samples": [4, 4, 9, 25] }));
    let share = |value| {
        finishes.iter().filter(|finish| **finish == value).count() as f64 / f64::from(TRIALS)
    };
    // Four binomial errors of ½ and ¼.
    within(share(4.0), 0.5, 4.0 * 0.003_54);
    within(share(9.0), 0.25, 4.0 * 0.003_06);
    within(share(25.0), 0.25, 4.0 * 0.003_06);
}
