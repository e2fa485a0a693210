//! The drivers of a run: its inputs, drawn again, against its finishes.

use crate::model::{ItemId, Plan};
use crate::network::Network;
use crate::trial::{Input, Tally, input_scores, inputs};

use super::drivers::{DRIVER_TRIALS, drivers};
use super::result::{Driver, DriverKind};

/// How strongly each uncertain input of `plan` moves its finish, strongest first, over the first
/// [`DRIVER_TRIALS`] trials of `tally`.
///
/// # Panics
/// If network or tally are of another plan.
pub fn run_drivers(plan: &Plan, network: &Network, tally: &Tally) -> Vec<Driver> {
    let finishes: Vec<f64> = tally.finishes(0).take(DRIVER_TRIALS as usize).collect();
    let parts: Vec<(&ItemId, usize)> = plan
        .items
        .iter()
        .flat_map(|item| (0..item.parts.len()).map(move |part| (&item.id, part)))
        .collect();
    let named = |input: &Input| match *input {
        Input::Part(at) => {
            let (item, part) = parts[at as usize];
            DriverKind::Part(item.clone(), part)
        }
        Input::Focus(at) => DriverKind::Focus(plan.teams[at as usize].id.clone()),
        Input::Split(at) => DriverKind::Split(plan.teams[at as usize].id.clone()),
        Input::Risk(at) => DriverKind::Risk(plan.risks[at as usize].id.clone()),
        Input::External(at) => DriverKind::External(plan.external[at as usize].id.clone()),
    };
    let kinds: Vec<DriverKind> = inputs(network).iter().map(named).collect();
    drivers(kinds.into_iter().zip(drawn_again(network, finishes.len())).collect(), &finishes)
}

/// Each input's scores in the first `trials` trials.
fn drawn_again(network: &Network, trials: usize) -> Vec<Vec<f64>> {
    let mut columns = vec![Vec::with_capacity(trials); inputs(network).len()];
    let mut scores = Vec::new();
    for trial in 0..trials as u32 {
        input_scores(network, trial, &mut scores);
        for (column, score) in columns.iter_mut().zip(&scores) {
            column.push(*score);
        }
    }
    columns
}
