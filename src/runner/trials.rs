//! All trials of one network, as orders.

use crate::network::Network;
use crate::trial::{Detail, Recording, Tally};

use super::protocol::{Order, Purpose, Reply};
use super::run::{Job, Run};

/// The trials that a stage is about.
#[derive(Debug)]
pub(super) struct Trials {
    run: Run,
}

impl Trials {
    /// The first `trials` of `network`, and the order that begins them.
    pub(super) fn begin(
        run: u32,
        network: Network,
        trials: u32,
        detail: Detail,
        recording: Recording,
    ) -> (Self, Order) {
        let job_trials = Run::job_trials_for(network.parts.len());
        let purpose = Purpose::Trials { detail, recording };
        let load = Order::Load { run, network: Box::new(network), purpose };
        (Self { run: Run::new(trials, job_trials) }, load)
    }

    /// The next order; `None` when all trials are ordered.
    pub(super) fn next_order(&mut self, run: u32) -> Option<Order> {
        self.run.next_job().map(|job| Order::simulate(run, job))
    }

    /// Takes back an order whose worker died.
    pub(super) fn give_back(&mut self, order: &Order) {
        if let Order::Simulate { first, end, .. } = order {
            self.run.give_back(Job { first: *first, end: *end });
        }
    }

    /// Takes a reply; whether all trials are done.
    pub(super) fn accept(&mut self, reply: Reply) -> bool {
        if let Reply::Done { first, end, tally, .. } = reply {
            self.run.accept(Job { first, end }, *tally);
        }
        self.run.is_complete()
    }

    /// How many are done and merged.
    pub(super) fn done(&self) -> u32 {
        self.run.done()
    }

    /// How many there are.
    pub(super) fn total(&self) -> u32 {
        self.run.trials()
    }

    /// What the first [`done`](Self::done) trials say.
    pub(super) fn tally(&self) -> &Tally {
        self.run.tally()
    }

    /// The tally, at the end.
    pub(super) fn into_tally(self) -> Tally {
        self.run.into_tally()
    }
}
