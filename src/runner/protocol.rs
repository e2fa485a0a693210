//! What is said between the page and a worker, and the whole worker without a worker.
//!
//! Messages are bytes, so that they can be transferred; a worker is a function from bytes to bytes
//! with a memory, so that it is tested without a browser.

use serde::{Deserialize, Serialize};

use crate::forecast::correlations;
use crate::network::Network;
use crate::trial::{Detail, Recording, Simulator, Tally, inputs};

use super::run::Job;

/// Changes with every change of the messages: a worker cached from an older version is noticed by
/// its first word.
pub const PROTOCOL_VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/3");

/// What the page says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// A new run begins; the one before it is over.
    Load {
        /// Numbers the run.
        run: u32,
        /// What is simulated.
        network: Box<Network>,
        /// How much is counted.
        detail: Detail,
        /// What is kept of each trial.
        recording: Recording,
    },
    /// Run trials of the run.
    Simulate {
        /// Which run.
        run: u32,
        /// The first trial.
        first: u32,
        /// One past the last.
        end: u32,
    },
    /// Correlate uncertain inputs of the run with the plan's finishes.
    Correlate {
        /// Which run.
        run: u32,
        /// The first input.
        first: u32,
        /// One past the last.
        end: u32,
        /// The trial of the first finish.
        first_trial: u32,
        /// The finishes from there on.
        finishes: Vec<f64>,
    },
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// Once, when it can take orders.
    Ready {
        /// Its [`PROTOCOL_VERSION`].
        version: String,
    },
    /// A job is done.
    Done {
        /// Which run.
        run: u32,
        /// The first trial.
        first: u32,
        /// One past the last.
        end: u32,
        /// What came out.
        tally: Box<Tally>,
    },
    /// Inputs are correlated.
    Correlated {
        /// Which run.
        run: u32,
        /// The first input.
        first: u32,
        /// Of each from there on.
        correlations: Vec<f64>,
    },
}

impl Order {
    /// The order to run `job`.
    pub fn simulate(run: u32, job: Job) -> Self {
        Self::Simulate { run, first: job.first, end: job.end }
    }

    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("orders hold nothing that cannot be written")
    }
}

impl Reply {
    /// From the bytes of a worker; none if they are not those of this version.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("replies hold nothing that cannot be written")
    }
}

/// The run that a worker works for.
#[derive(Debug)]
struct Loaded {
    run: u32,
    network: Box<Network>,
    detail: Detail,
    recording: Recording,
}

/// A worker.
#[derive(Debug, Default)]
pub struct Worker {
    loaded: Option<Loaded>,
}

impl Worker {
    /// The first word of a worker.
    pub fn ready() -> Vec<u8> {
        Reply::Ready { version: PROTOCOL_VERSION.to_owned() }.to_bytes()
    }

    /// Carries out an order; the bytes of the reply, if there is one. An order of another run than
    /// the loaded one is stale, and bytes that are no order come from another version: neither is
    /// answered.
    pub fn handle(&mut self, order: &[u8]) -> Option<Vec<u8>> {
        match postcard::from_bytes(order).ok()? {
            Order::Load { run, network, detail, recording } => {
                self.loaded = Some(Loaded { run, network, detail, recording });
                None
            }
            Order::Simulate { run, first, end } => {
                let loaded = self.of_run(run)?;
                // Made for each job: that takes less time than one trial.
                let mut simulator = Simulator::new(&loaded.network);
                let tally = simulator.simulate(first..end, loaded.detail, loaded.recording);
                Some(Reply::Done { run, first, end, tally: Box::new(tally) }.to_bytes())
            }
            Order::Correlate { run, first, end, first_trial, finishes } => {
                let network = &self.of_run(run)?.network;
                let inputs = inputs(network);
                let asked = inputs.get(first as usize..end as usize)?;
                let correlations = correlations(network, asked, first_trial, &finishes);
                Some(Reply::Correlated { run, first, correlations }.to_bytes())
            }
        }
    }

    fn of_run(&self, run: u32) -> Option<&Loaded> {
        self.loaded.as_ref().filter(|loaded| loaded.run == run)
    }
}
