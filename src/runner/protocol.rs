//! What is said between the page and a worker, and the whole worker without a worker.
//!
//! Messages are bytes, so that they can be transferred; a worker is a function from bytes to bytes
//! with a memory, so that it is tested without a browser.

use serde::{Deserialize, Serialize};

use crate::forecast::correlations;
use crate::network::Network;
use crate::search::{self, Goal, Judge, Progress, Search, Verdict};
use crate::trial::{Detail, Recording, Simulator, Tally, inputs};

use super::run::Job;

/// Changes with every change of the messages: a worker cached from an older version is noticed by
/// its first word.
pub const PROTOCOL_VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/5");

/// What the page says.
///
/// The first orders stand first for ever: `make bench-web` knows them by their numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// A new run begins; the one before it is over.
    Load {
        /// Numbers the run.
        run: u32,
        /// What is simulated.
        network: Box<Network>,
        /// What for.
        purpose: Purpose,
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
    /// Go on with the search of the run.
    Search {
        /// Which run.
        run: u32,
        /// By how many orders.
        evaluations: u64,
    },
    /// Go on with judging the found order of the run, by some trials.
    Judge {
        /// Which run.
        run: u32,
    },
}

/// What a network is loaded for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Purpose {
    /// To run trials of it.
    Trials {
        /// How much is counted.
        detail: Detail,
        /// What is kept of each trial.
        recording: Recording,
    },
    /// To search an order: what [`search::Task`] says beside the network.
    Search {
        /// What the order is to serve.
        goal: Goal,
        /// The orders to begin with.
        starts: Vec<Vec<u32>>,
        /// Names the chances that the search takes.
        seed: u64,
    },
    /// To judge an order that was found: what [`Judge::new`] takes beside the network.
    Judge {
        /// What the order is to serve.
        goal: Goal,
        /// How many trials it is judged by, from the first.
        trials: u32,
        /// The found order.
        found: Vec<u32>,
        /// The orders that it is held against.
        given: Vec<Vec<u32>>,
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
    /// A search went on.
    Searched {
        /// Which run.
        run: u32,
        /// How far it is.
        progress: Progress,
        /// The best order so far.
        best: Vec<u32>,
    },
    /// Some trials more were judged by.
    Judged {
        /// Which run.
        run: u32,
        /// How many trials there are so far.
        done: u32,
        /// What they say, once all are done.
        verdict: Option<Box<Verdict>>,
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
    load: Load,
}

/// What a run is about.
#[derive(Debug)]
enum Load {
    Trials { network: Box<Network>, detail: Detail, recording: Recording },
    Search(Box<Search>),
    Judge(Box<Judge>),
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
        self.carry_out(postcard::from_bytes(order).ok()?).map(|reply| reply.to_bytes())
    }

    fn carry_out(&mut self, order: Order) -> Option<Reply> {
        match order {
            Order::Load { run, network, purpose } => {
                self.loaded = Some(Loaded { run, load: loaded(network, purpose) });
                None
            }
            Order::Simulate { run, first, end } => {
                let Load::Trials { network, detail, recording } = self.of_run(run)? else {
                    return None;
                };
                // Made for each job: that takes less time than one trial.
                let mut simulator = Simulator::new(network);
                let tally = simulator.simulate(first..end, *detail, *recording);
                Some(Reply::Done { run, first, end, tally: Box::new(tally) })
            }
            Order::Correlate { run, first, end, first_trial, finishes } => {
                let Load::Trials { network, .. } = self.of_run(run)? else { return None };
                let inputs = inputs(network);
                let asked = inputs.get(first as usize..end as usize)?;
                let correlations = correlations(network, asked, first_trial, &finishes);
                Some(Reply::Correlated { run, first, correlations })
            }
            Order::Search { run, evaluations } => {
                let Load::Search(search) = self.of_run(run)? else { return None };
                let progress = search.step(evaluations);
                Some(Reply::Searched { run, progress, best: search.best().to_vec() })
            }
            Order::Judge { run } => {
                let Load::Judge(judge) = self.of_run(run)? else { return None };
                let done = judge.step();
                let verdict = judge.is_done().then(|| Box::new(judge.verdict()));
                Some(Reply::Judged { run, done, verdict })
            }
        }
    }

    fn of_run(&mut self, run: u32) -> Option<&mut Load> {
        let loaded = self.loaded.as_mut().filter(|loaded| loaded.run == run)?;
        Some(&mut loaded.load)
    }
}

fn loaded(network: Box<Network>, purpose: Purpose) -> Load {
    match purpose {
        Purpose::Trials { detail, recording } => Load::Trials { network, detail, recording },
        Purpose::Search { goal, starts, seed } => {
            let task = search::Task { network: *network, goal, starts, seed };
            Load::Search(Box::new(Search::new(task)))
        }
        Purpose::Judge { goal, trials, found, given } => {
            Load::Judge(Box::new(Judge::new(*network, goal, trials, found, given)))
        }
    }
}
