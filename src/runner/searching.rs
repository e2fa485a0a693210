//! A search for a better order: the search itself, then the judgment of what it found.
//!
//! A search is one thought that one worker has: only one order of it is out at a time. The pool gives
//! it to the first idle worker, which is always the same one; where that died, another begins from the
//! start and comes to the same result.

use crate::network::Network;
use crate::search::Goal;

use super::assignment::{Assignment, Finding, FoundOrder, News};
use super::protocol::{Order, Purpose, Reply};

/// A search for the order of a plan that serves a goal best.
#[derive(Debug)]
pub(super) struct Searching {
    network: Network,
    goal: Goal,
    trials: u32,
    seed: u64,
    given: Vec<Vec<u32>>,
    evaluations: u64,
    stage: Stage,
    is_hurried: bool,
    /// Whether an order is out.
    is_out: bool,
    tried: u64,
    best: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    ToCome,
    Searching,
    Found,
    Judging,
    Over,
}

/// Some 30 ms of work: so many parts are scheduled in that time, on the futures of a search.
const PARTS_AT_ONCE: u64 = 3_000;

impl Searching {
    /// A search of `network`, with the promises that every order is judged by, that begins with the
    /// orders `given` and tries as many as `evaluations`. `seed` names its chances, and what it finds is
    /// judged by so many `trials` of the forecast.
    pub(super) fn new(
        network: Network,
        goal: Goal,
        given: Vec<Vec<u32>>,
        evaluations: u64,
        (seed, trials): (u64, u32),
    ) -> Self {
        Self {
            seed,
            network,
            goal,
            trials,
            best: given.first().cloned().unwrap_or_default(),
            given,
            evaluations,
            stage: Stage::ToCome,
            is_hurried: false,
            is_out: false,
            tried: 0,
        }
    }

    fn at_once(&self) -> u64 {
        (PARTS_AT_ONCE / self.network.parts.len().max(1) as u64).clamp(1, 200)
    }
}

impl Assignment for Searching {
    fn begin(&mut self, run: u32) -> Option<Order> {
        self.is_out = false;
        let (stage, purpose) = match self.stage {
            Stage::ToCome => {
                let (goal, seed, starts) = (self.goal, self.seed, self.given.clone());
                (Stage::Searching, Purpose::Search { goal, starts, seed })
            }
            Stage::Found => {
                let (found, given) = (self.best.clone(), self.given.clone());
                let (goal, trials) = (self.goal, self.trials);
                (Stage::Judging, Purpose::Judge { goal, trials, found, given })
            }
            Stage::Searching | Stage::Judging | Stage::Over => return None,
        };
        self.stage = stage;
        Some(Order::Load { run, network: Box::new(self.network.clone()), purpose })
    }

    fn next_order(&mut self, run: u32) -> Option<Order> {
        if self.is_out {
            return None;
        }
        let order = match self.stage {
            Stage::Searching => {
                let left = self.evaluations.saturating_sub(self.tried).max(1);
                Order::Search { run, evaluations: self.at_once().min(left) }
            }
            Stage::Judging => Order::Judge { run },
            Stage::ToCome | Stage::Found | Stage::Over => return None,
        };
        self.is_out = true;
        Some(order)
    }

    fn give_back(&mut self, _: Order) {
        self.is_out = false;
    }

    fn accept(&mut self, reply: Reply) -> News {
        self.is_out = false;
        match (self.stage, reply) {
            (Stage::Searching, Reply::Searched { progress, best, .. }) => {
                (self.tried, self.best) = (progress.evaluations, best);
                let is_over = progress.is_over || self.is_hurried || self.tried >= self.evaluations;
                if is_over {
                    self.stage = Stage::Found;
                }
                let evaluations = self.evaluations;
                News {
                    found: vec![Finding::Search { progress, evaluations }],
                    stage_is_over: is_over,
                }
            }
            (Stage::Judging, Reply::Judged { done, verdict, .. }) => {
                let mut found = vec![Finding::Progress { done, total: self.trials }];
                let stage_is_over = verdict.is_some();
                if let Some(verdict) = verdict {
                    self.stage = Stage::Over;
                    found.push(Finding::Order(Box::new(FoundOrder {
                        order: self.best.iter().map(|item| *item as usize).collect(),
                        verdict: *verdict,
                        evaluations: self.tried,
                    })));
                }
                News { found, stage_is_over }
            }
            (Stage::ToCome | Stage::Searching | Stage::Found | Stage::Judging | Stage::Over, _) => {
                News::default()
            }
        }
    }

    fn hurry(&mut self) {
        self.is_hurried = true;
    }
}
