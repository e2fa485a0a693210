//! What the bench asks of the engine, in one place.

use std::ops::Range;

use roadcast::model::{Plan, checked};
use roadcast::network::{Network, compile};
use roadcast::trial::{Recording, Simulator, Tally};

/// How much is counted in each trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Start and finish of every item.
    Dates,
    /// Also who is critical, what was waited for, and how busy teams are.
    Everything,
}

/// `plan` compiled.
pub(crate) fn network(plan: &Plan, seed: u64) -> Network {
    compile(checked(plan).expect("the plans of a bench have no problems"), seed)
}

/// Runs trials as a worker does, job by job on this thread, and merges them.
pub(crate) fn run(
    network: &Network,
    range: Range<u32>,
    depth: Depth,
    recording: Recording,
) -> Tally {
    let _ = depth;
    let mut simulator = Simulator::default();
    let job_trials = roadcast::runner::Run::job_trials_for(network.parts.len());
    let mut whole = Tally::default();
    for first in range.clone().step_by(job_trials as usize) {
        let end = (first + job_trials).min(range.end);
        whole.merge(simulator.simulate(network, first..end, recording));
    }
    whole
}

/// The finishes of one trial, by item.
pub(crate) fn finishes(plan: &Plan) -> Vec<f64> {
    let tally = run(&network(plan, 1), 0..1, Depth::Dates, Recording::Items);
    (0..plan.items.len()).map(|item| tally.item_finishes(item).sum()).collect()
}
