//! What the bench asks of the engine, in one place.

use std::ops::Range;

use roadcast::model::{Plan, checked};
use roadcast::network::{Network, compile};
use roadcast::runner::{Order, Run, Worker};
use roadcast::trial::{Detail, Recording, Simulator, Tally};

/// `plan` compiled.
pub(crate) fn network(plan: &Plan, seed: u64) -> Network {
    compile(checked(plan).expect("the plans of a bench have no problems"), seed)
}

/// Runs trials as a worker does, job by job on this thread, and merges them.
pub(crate) fn run(
    network: &Network,
    range: Range<u32>,
    detail: Detail,
    recording: Recording,
) -> Tally {
    let mut simulator = Simulator::new(network);
    let job_trials = Run::job_trials_for(network.parts.len());
    let mut whole = Tally::default();
    for first in range.clone().step_by(job_trials as usize) {
        let end = (first + job_trials).min(range.end);
        whole.merge(simulator.simulate(first..end, detail, recording));
    }
    whole
}

/// The finishes of one trial, by item.
pub(crate) fn finishes(plan: &Plan) -> Vec<f64> {
    let tally = run(&network(plan, 1), 0..1, Detail::Dates, Recording::Items);
    (0..plan.items.len()).map(|item| tally.item_finishes(item).sum()).collect()
}

/// The life of a worker: it loads the network, and runs its trials job by job. Replies are dropped
/// when they are written, as if the page had them.
pub(crate) fn work(network: &Network, trials: u32) {
    let mut worker = Worker::default();
    let (network, recording) = (Box::new(network.clone()), Recording::Targets);
    let mut run = Run::new(trials, Run::job_trials_for(network.parts.len()));
    let load = Order::Load { run: 1, network, detail: Detail::Everything, recording }.to_bytes();
    worker.handle(&load);
    drop(load);
    while let Some(job) = run.next_job() {
        let reply = worker.handle(&Order::simulate(1, job).to_bytes());
        assert!(reply.is_some_and(|bytes| !bytes.is_empty()), "a loaded worker answers");
    }
}
