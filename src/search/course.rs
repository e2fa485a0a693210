//! The futures that orders run against each other on.

use crate::trial::Futures;

use super::goal::{Goal, Loss};

/// Some futures and what is wanted in them.
#[derive(Clone, Debug)]
pub(super) struct Course {
    futures: Futures,
    goal: Goal,
}

impl Course {
    pub(super) fn new(futures: Futures, goal: Goal) -> Self {
        Self { futures, goal }
    }

    /// What `order` misses in the mean; `None` as soon as that is sure to be more than `most`. Since
    /// no future can make good what others missed, most orders that are refused need few of them.
    pub(super) fn loss(&mut self, order: &[u32], most: f64) -> Option<Loss> {
        self.futures.prioritize(order);
        let count = self.futures.count();
        // As good as before is as good, whatever was rounded.
        let most = most * count as f64 * (1.0 + 1e-12);
        let mut sum = Loss::default();
        for future in 0..count {
            let (network, draws, schedule) = self.futures.schedule(future);
            let loss = self.goal.loss(network, draws, schedule);
            sum.goal += loss.goal;
            sum.guide += loss.guide;
            if sum.total() > most {
                return None;
            }
        }
        let count = count as f64;
        Some(Loss { goal: sum.goal / count, guide: sum.guide / count })
    }

    /// What `order` is worth in each future, in the goal's own unit.
    pub(super) fn worths(&mut self, order: &[u32], worths: &mut Vec<f64>) {
        self.futures.prioritize(order);
        for future in 0..self.futures.count() {
            let (network, draws, schedule) = self.futures.schedule(future);
            worths.push(self.goal.worth(network, draws, schedule));
        }
    }

    pub(super) fn futures(&mut self) -> &mut Futures {
        &mut self.futures
    }
}
