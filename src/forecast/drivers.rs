//! Which uncertain inputs move the plan's finish: rank correlations.
//!
//! Ranks need every trial at once, so they are computed over a stated prefix of the trials, whose
//! inputs are drawn again from their named streams.

use std::ops::Range;

use crate::model::{ItemId, Plan};
use crate::network::Network;
use crate::trial::{Input, InputDraw, Tally, inputs};

use super::result::{Driver, DriverKind};

/// Over how many trials, from the first, drivers are computed: at this number the standard error
/// of a correlation of 0 is 0.022, too small for a bar to change its place that matters.
pub const DRIVER_TRIALS: u32 = 2_000;

/// The uncertain inputs of `network`, which was compiled from `plan`, by their rank correlation with
/// the plan's finish in the first trials of `tally`: strongest first, otherwise in the order of the
/// plan.
pub fn drivers(plan: &Plan, network: &Network, tally: &Tally) -> Vec<Driver> {
    let (first, finishes) = driver_finishes(tally);
    let inputs = inputs(network);
    let correlations = correlations(network, &inputs, first, &finishes);
    named_drivers(plan, &inputs, &correlations)
}

/// The rank correlation of each of `inputs` with the plan's finishes in the trials from `first` on.
pub fn correlations(
    network: &Network,
    inputs: &[InputDraw],
    first: u32,
    finishes: &[f64],
) -> Vec<f64> {
    let finish_ranks = doubled_ranks(finishes);
    let trials: Range<u32> = first..first + finishes.len() as u32;
    let ranks = |input: &InputDraw| {
        doubled_ranks(&input.scores(network, trials.clone()).collect::<Vec<_>>())
    };
    inputs.iter().map(|input| correlation(&ranks(input), &finish_ranks)).collect()
}

/// The drivers that all `inputs` of a plan with their `correlations` are.
pub fn named_drivers(plan: &Plan, inputs: &[InputDraw], correlations: &[f64]) -> Vec<Driver> {
    let names = names(plan);
    let named = |(input, correlation): (&InputDraw, &f64)| Driver {
        input: kind(plan, &names, input.input),
        correlation: *correlation,
    };
    let mut drivers: Vec<_> = inputs.iter().zip(correlations).map(named).collect();
    drivers.sort_by(|a, b| b.correlation.abs().total_cmp(&a.correlation.abs()));
    drivers
}

/// How many trials the drivers of `tally` rest on.
pub(super) fn driver_trials(tally: &Tally) -> u32 {
    driver_finishes(tally).1.len() as u32
}

/// The first trial, and the plan's finishes from there on that drivers rest on, as far as no trial is
/// missing.
pub fn driver_finishes(tally: &Tally) -> (u32, Vec<f64>) {
    let first = tally.records.first().map_or(0, |record| record.first);
    let mut finishes: Vec<f64> = Vec::new();
    for record in &tally.records {
        if record.first != first + finishes.len() as u32 {
            break;
        }
        finishes.extend(&record.finishes[0]);
    }
    finishes.truncate(DRIVER_TRIALS as usize);
    (first, finishes)
}

/// The parts that the plan lists: the item of each, and its position there.
fn names(plan: &Plan) -> Vec<(&ItemId, usize)> {
    let items = plan.items.iter();
    items.flat_map(|item| (0..item.parts.len()).map(|part| (&item.id, part))).collect()
}

fn kind(plan: &Plan, parts: &[(&ItemId, usize)], input: Input) -> DriverKind {
    match input {
        Input::Part(position) => {
            let (item, part) = parts[position as usize];
            DriverKind::Part(item.clone(), part)
        }
        Input::Focus(team) => DriverKind::Focus(plan.teams[team as usize].id.clone()),
        Input::Split(team) => DriverKind::Split(plan.teams[team as usize].id.clone()),
        Input::Risk(risk) => DriverKind::Risk(plan.risks[risk as usize].id.clone()),
        Input::External(at) => DriverKind::External(plan.external[at as usize].id.clone()),
    }
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
    let mut order: Vec<(f64, u32)> = values.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranks = vec![0; values.len()];
    let mut first = 0_i64;
    for tied in order.chunk_by(|a, b| a.0 == b.0) {
        let last = first + tied.len() as i64;
        for (_, at) in tied {
            ranks[*at as usize] = first + 1 + last;
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
