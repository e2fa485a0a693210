//! One item, one part: its finish has the moments of its estimate. (`statistics` holds what is drawn
//! against whole laws; this is what is reported.)

use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

const TRIALS: u32 = 20_000;

/// The finishes have this mean and deviation.
fn check(days: Value, mean: f64, sd: f64) {
    let plan = plan(json!({ "items": [{ "id": "A", "parts": [{ "days": days }] }] }));
    let (tally, _) = run(&plan, TRIALS);
    let moments = tally.targets[0].moments;
    within(moments.mean(), mean, 4.0 * sd / f64::from(TRIALS).sqrt());
    // The deviation's own error needs the fourth moment; 5 % is four of it for the widest law here.
    within(moments.sd(), sd, 0.05 * sd);
}

#[test]
fn uniform() {
    check(json!({ "min": 10, "max": 40, "shape": "uniform" }), 25.0, 75_f64.sqrt());
}

#[test]
fn triangular() {
    // Mean (a + b + c)/3, variance (a² + b² + c² − ab − ac − bc)/18.
    let sd = ((25.0 + 900.0 + 64.0 - 150.0 - 40.0 - 240.0) / 18.0_f64).sqrt();
    let days = json!({ "min": 5, "likely": 8, "max": 30, "shape": "triangular" });
    check(days, 43.0 / 3.0, sd);
}

#[test]
fn pert() {
    // Mean (5 + 32 + 30)/6, variance (μ − 5)(30 − μ)/7.
    let mean = 67.0 / 6.0;
    let sd = ((mean - 5.0) * (30.0 - mean) / 7.0_f64).sqrt();
    check(json!({ "min": 5, "likely": 8, "max": 30 }), mean, sd);
}

#[test]
fn lognormal() {
    // P10 and P90 are 1.2816 normal deviations from the middle.
    let (low, high) = (libm::log(10.0), libm::log(30.0));
    let (mu, sigma) = ((low + high) / 2.0, (high - low) / (2.0 * 1.281_551_565_5));
    let mean = libm::exp(mu + sigma * sigma / 2.0);
    let sd = mean * libm::sqrt(libm::exp(sigma * sigma) - 1.0);
    check(json!({ "low": 10, "high": 30 }), mean, sd);
}

#[test]
fn exponential() {
    check(json!({ "mean": 15, "shape": "exponential" }), 15.0, 15.0);
}

#[test]
fn samples() {
    // Mean 42/4; squares 16, 16, 81 and 625.
    let mean = 10.5;
    check(json!({ "samples": [4, 4, 9, 25] }), mean, (738.0 / 4.0 - mean * mean).sqrt());
}
