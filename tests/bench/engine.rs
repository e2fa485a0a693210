//! What the bench asks of the engine, in one place.

use std::ops::Range;

use roadcast::model::{Plan, checked};
use roadcast::network::{Network, compile};
use roadcast::runner::{Order, Purpose, Run, Worker};
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

/// What a worker is told in a run that it has for itself: the network, then job by job.
pub(crate) fn orders(network: &Network, trials: u32, detail: Detail) -> Vec<Vec<u8>> {
    let purpose = Purpose::Trials { detail, recording: Recording::Targets };
    let load = Order::Load { run: 1, network: Box::new(network.clone()), purpose };
    let mut run = Run::new(trials, Run::job_trials_for(network.parts.len()));
    let jobs = std::iter::from_fn(|| run.next_job()).map(|job| Order::simulate(1, job));
    std::iter::once(load).chain(jobs).map(|order| order.to_bytes()).collect()
}

/// The life of a worker: `take` gets what it replies.
pub(crate) fn obey(orders: &[Vec<u8>], mut take: impl FnMut(Vec<u8>)) {
    let mut worker = Worker::default();
    for (position, order) in orders.iter().enumerate() {
        // In the browser the message is copied into the worker's memory.
        let reply = worker.handle(&order.clone());
        assert_eq!(reply.is_some(), position > 0, "every order but the first is answered");
        reply.into_iter().for_each(&mut take);
    }
}
