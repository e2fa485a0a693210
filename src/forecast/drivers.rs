//! Which uncertain inputs move the plan's finish: rank correlations.
//!
//! Ranks need every trial at once, so they are computed over a stated prefix of the trials, whose
//! inputs are drawn again from their named streams.

use crate::model::{ItemId, Plan};
use crate::network::Network;
use crate::trial::{Input, InputDraw, InputScores, Tally, inputs};

use super::ranks::Ranks;
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
    let mut scores = InputScores::new(network, first..first + finishes.len() as u32);
    let mut finish_ranks = Ranks::new(finishes);
    inputs.iter().map(|input| finish_ranks.correlation(scores.of(*input))).collect()
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
