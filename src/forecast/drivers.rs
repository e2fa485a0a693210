//! Which uncertain inputs move the plan's finish: rank correlations.
//!
//! Ranks need every trial at once, so they are computed over a stated prefix of the trials, whose
//! inputs are drawn again from their named streams.

use crate::model::{ItemId, Plan};
use crate::network::Network;
use crate::trial::{Input, Tally, input_scores, inputs};

use super::result::{Driver, DriverKind};

/// Over how many trials, from the first, drivers are computed: at this number the standard error
/// of a correlation of 0 is 0.022, too small for a bar to change its place that matters.
pub const DRIVER_TRIALS: u32 = 2_000;

/// The uncertain inputs of `network`, which was compiled from `plan`, by their rank correlation with
/// the plan's finish in the first trials of `tally`: strongest first, otherwise in the order of the
/// plan.
pub fn drivers(plan: &Plan, network: &Network, tally: &Tally) -> Vec<Driver> {
    let (first, finishes) = prefix(tally);
    let finish_ranks = doubled_ranks(&finishes);
    let names = names(plan);
    let inputs = inputs(network);
    let mut columns = vec![Vec::with_capacity(finishes.len()); inputs.len()];
    let mut scores = Vec::new();
    for trial in (first..).take(finishes.len()) {
        input_scores(network, trial, &mut scores);
        columns.iter_mut().zip(&scores).for_each(|(column, score)| column.push(*score));
    }
    let mut drivers: Vec<_> = inputs
        .into_iter()
        .zip(columns)
        .map(|(input, column)| Driver {
            input: kind(plan, &names, input),
            correlation: correlation(&doubled_ranks(&column), &finish_ranks),
        })
        .collect();
    drivers.sort_by(|a, b| b.correlation.abs().total_cmp(&a.correlation.abs()));
    drivers
}

/// How many trials the drivers of `tally` rest on.
pub(super) fn driver_trials(tally: &Tally) -> u32 {
    prefix(tally).1.len() as u32
}

/// The first trial, and the plan's finishes from there on, as far as no trial is missing.
fn prefix(tally: &Tally) -> (u32, Vec<f64>) {
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
