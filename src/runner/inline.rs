//! The same protocol on the thread of the page, in slices, where workers cannot start.

use crate::network::Network;
use crate::trial::{Detail, Recording, Tally};

use super::protocol::{Order, Reply, Worker};
use super::run::Run;

/// A run without workers. Every message still passes through its bytes.
#[derive(Debug)]
pub struct Inline {
    worker: Worker,
    run: Run,
}

/// There is only ever one run in an inline worker.
const THE_RUN: u32 = 0;

impl Inline {
    /// Begins a run of `trials`.
    pub fn new(network: Network, detail: Detail, recording: Recording, trials: u32) -> Self {
        let job_trials = Run::job_trials_for(network.parts.len());
        let mut worker = Worker::default();
        let network = Box::new(network);
        worker.handle(&Order::Load { run: THE_RUN, network, detail, recording }.to_bytes());
        Self { worker, run: Run::new(trials, job_trials) }
    }

    /// Runs one job; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Some(job) = self.run.next_job() else { return false };
        let reply = self.worker.handle(&Order::simulate(THE_RUN, job).to_bytes());
        if let Some(Reply::Done { tally, .. }) = reply.and_then(|bytes| Reply::from_bytes(&bytes)) {
            self.run.accept(job, *tally);
        }
        !self.run.is_complete()
    }

    /// What is merged so far.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Runs to the end.
    pub fn finish(mut self) -> Tally {
        while self.step() {}
        self.run.into_tally()
    }
}
