//! Answers that are known without running our own code: closed forms, textbooks, published
//! benchmarks. Each is reached through the whole engine, from the plan to what is reported.

mod construction;
mod delay_cost;
mod feasible;
mod instance;
mod laws;
mod lines;
mod maxima;
mod psplib;
mod sensitivity;
mod throughput;

use roadcast::forecast::{Forecast, drivers, summarize};
use roadcast::model::{Plan, RunSettings};
use roadcast::trial::Tally;

use crate::plans::{compile_plan, simulate};

/// What a run of the plan reports.
fn run(plan: &Plan, trials: u32) -> (Tally, Forecast) {
    let network = compile_plan(plan);
    let tally = simulate(&network, trials);
    let settings = RunSettings { trials, ..RunSettings::default() };
    let forecast = summarize(plan, &tally, &settings, drivers(plan, &network, &tally));
    (tally, forecast)
}

/// Passes when `got` is `wanted` give or take `error`.
#[track_caller]
fn within(got: f64, wanted: f64, error: f64) {
    assert!((got - wanted).abs() <= error, "got {got}, wanted {wanted} ± {error}");
}
