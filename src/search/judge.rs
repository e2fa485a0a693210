//! Whether a found order is better than those that were there before, on fresh futures.

use serde::{Deserialize, Serialize};

use crate::calendar::SAME_TIME;
use crate::forecast::{Difference, mean_error};
use crate::network::Network;
use crate::trial::{BLOCK_TRIALS, Futures, Moments, MoneyMoments};

use super::certain::is_certain;
use super::course::Course;
use super::goal::Goal;

/// Runs the found order and the given ones on the same fresh futures, some at a time.
#[derive(Clone, Debug)]
pub struct Judge {
    course: Course,
    goal: Goal,
    trials: u32,
    done: u32,
    /// The given ones, and behind them the one that was found.
    orders: Vec<Vec<u32>>,
    /// By order: what it is worth in each future.
    worths: Vec<Vec<f64>>,
}

/// What the fresh futures say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The given order that is to be kept, by its number: the best of them, while what was found is
    /// not detectably better. `None`: the found order is the best.
    pub kept: Option<usize>,
    /// The order that is best, in the goal's own unit.
    pub worth: WorthMean,
    /// By given order.
    pub against: Vec<Against>,
}

/// A mean over futures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorthMean {
    /// In the goal's own unit: money, money, a chance, or working days.
    pub mean: f64,
    /// Its standard error.
    pub se: f64,
}

/// A given order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Against {
    /// What it is worth.
    pub worth: WorthMean,
    /// How much more the best order is worth than this one.
    pub difference: Difference,
}

impl Judge {
    /// Judges `found` against `given`, at least one, by the first `trials` (1 or more) of a forecast.
    /// Orders are those of a [`Task`](super::Task).
    pub fn new(
        network: Network,
        goal: Goal,
        trials: u32,
        found: Vec<u32>,
        given: Vec<Vec<u32>>,
    ) -> Self {
        // Where nothing is uncertain, two futures show that no pair differs from another.
        let trials = if is_certain(&network) { 2 } else { trials };
        let mut orders = given;
        orders.push(found);
        Self {
            course: Course::new(Futures::new(network), goal),
            goal,
            trials,
            done: 0,
            worths: vec![Vec::with_capacity(trials as usize); orders.len()],
            orders,
        }
    }

    /// How many futures it takes.
    pub fn trials(&self) -> u32 {
        self.trials
    }

    /// Runs some more of them; how many are done.
    pub fn step(&mut self) -> u32 {
        let end = self.trials.min(self.done + BLOCK_TRIALS as u32);
        self.course.futures().draw(self.done..end);
        for (order, worths) in self.orders.iter().zip(&mut self.worths) {
            self.course.worths(order, worths);
        }
        self.done = end;
        self.done
    }

    /// Whether every future was run.
    pub fn is_done(&self) -> bool {
        self.done == self.trials
    }

    /// What the futures so far say; it holds when all were run.
    pub fn verdict(&self) -> Verdict {
        let found = self.worths.len() - 1;
        let best_given = self.best_given();
        let gain = self.difference(best_given, found);
        let better = gain.value > 0.0 && self.goal.more_is_better()
            || gain.value < 0.0 && !self.goal.more_is_better();
        let best = if better && gain.detectable { found } else { best_given };
        let against = (0..found).map(|given| Against {
            worth: self.mean(given),
            difference: self.difference(given, best),
        });
        Verdict {
            kept: (best != found).then_some(best),
            worth: self.mean(best),
            against: against.collect(),
        }
    }

    /// The first of those that are the best of the given ones.
    fn best_given(&self) -> usize {
        let found = self.worths.len() - 1;
        let sign = if self.goal.more_is_better() { -1.0 } else { 1.0 };
        let loss = |order: &usize| sign * self.mean(*order).mean;
        let less = |a: &usize, b: &usize| loss(a).total_cmp(&loss(b)).then(a.cmp(b));
        (0..found).min_by(less).unwrap_or(0)
    }

    fn difference(&self, before: usize, after: usize) -> Difference {
        let before = self.worths[before].iter().copied();
        let pairs = before.zip(self.worths[after].iter().copied());
        let difference = match self.goal {
            Goal::DelayCost | Goal::Value { .. } => Difference::of_money(pairs),
            Goal::Commitments => Difference::of_chances(pairs.map(|(a, b)| (a > 0.5, b > 0.5))),
            Goal::Finish => Difference::of_numbers(
                pairs.map(|(a, b)| if (a - b).abs() <= SAME_TIME { (a, a) } else { (a, b) }),
            ),
        };
        difference.expect("an order is judged by one future or more")
    }

    fn mean(&self, order: usize) -> WorthMean {
        let worths = &self.worths[order];
        let (mean, sd) = match self.goal {
            Goal::DelayCost | Goal::Value { .. } => {
                let mut moments = MoneyMoments::default();
                worths.iter().for_each(|worth| moments.push(*worth));
                (moments.mean(), moments.sd())
            }
            Goal::Commitments | Goal::Finish => {
                let mut moments = Moments::default();
                moments.push_all(worths);
                (moments.mean(), moments.sd())
            }
        };
        WorthMean { mean, se: mean_error(sd, worths.len() as u32) }
    }
}
