//! The search for an order.

use serde::{Deserialize, Serialize};

use crate::network::Network;
use crate::trial::Futures;

use super::anneal::Annealing;
use super::certain::is_certain;
use super::course::Course;
use super::dice::Dice;
use super::goal::{Goal, Loss};
use super::kicks::Kicks;
use super::neighborhood::Neighborhood;

/// What is searched.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The plan.
    pub network: Network,
    /// What the order is to serve.
    pub goal: Goal,
    /// The orders to begin with, at least one: every item that is neither done nor dropped, as a
    /// position in the plan, once.
    pub starts: Vec<Vec<u32>>,
    /// Names the chances that the search takes.
    pub seed: u64,
}

/// A search that goes on for as long as it is asked to.
#[derive(Clone, Debug)]
pub struct Search {
    course: Course,
    neighborhood: Neighborhood,
    annealing: Annealing,
    kicks: Kicks,
    dice: Dice,
    /// Orders that were given and not evaluated yet, the first one last.
    starts: Vec<Vec<u32>>,
    current: Vec<u32>,
    current_loss: Loss,
    candidate: Vec<u32>,
    best: Vec<u32>,
    best_loss: Loss,
    evaluations: u64,
    /// Whether there is anything to search.
    has_steps: bool,
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Orders that were evaluated.
    pub evaluations: u64,
    /// What the best of them misses in the mean over the futures of the search: money lost, the
    /// chance that a promise is broken, or working days.
    pub best_loss: f64,
    /// Whether nothing is left to do: the items do not compete.
    pub is_over: bool,
}

/// So many orders are tried where nobody says how many: a few seconds for a plan of thirty items.
pub const EVALUATIONS: u64 = 20_000;

/// Trials of a forecast have numbers below this, so that no order is judged by the futures that it
/// was found on.
const FIRST_TRIAL: u32 = 1 << 20;
/// So many futures tell orders apart that differ by a tenth of their spread.
const MOST_FUTURES: usize = 200;
/// For plans of thousands of parts fewer, so that steps remain.
const MOST_PARTS: usize = 200_000;
const FEWEST_FUTURES: usize = 30;

impl Search {
    /// Ready to begin.
    ///
    /// # Panics
    /// When no order is given to begin with.
    pub fn new(task: Task) -> Self {
        let Task { network, goal, mut starts, seed } = task;
        let items = goal.items(&network);
        let neighborhood = Neighborhood::new(&network, &items);
        let first = starts.first().expect("a search begins with at least one order");
        let (annealing, kicks) = (Annealing::new(first.len()), Kicks::new(first.len()));
        for start in &mut starts {
            // As they are pulled: nothing passes an expedited item.
            let expedited = |item: &u32| network.items[*item as usize].expedited;
            let (mut first, rest): (Vec<u32>, Vec<u32>) =
                start.iter().partition(|item| expedited(item));
            first.extend(rest);
            *start = first;
        }
        starts.reverse();
        let current = starts.last().cloned().unwrap_or_default();
        let count = if is_certain(&network) {
            1
        } else {
            (MOST_PARTS / network.parts.len().max(1)).clamp(FEWEST_FUTURES, MOST_FUTURES)
        };
        let mut futures = Futures::new(network);
        futures.draw(FIRST_TRIAL..FIRST_TRIAL + count as u32);
        let worst = Loss { goal: f64::INFINITY, guide: 0.0 };
        Self {
            has_steps: neighborhood.has_steps(&current),
            course: Course::new(futures, goal),
            neighborhood,
            annealing,
            kicks,
            dice: Dice::new(seed),
            starts,
            candidate: current.clone(),
            best: current.clone(),
            current,
            current_loss: worst,
            best_loss: worst,
            evaluations: 0,
        }
    }

    /// Goes on by so many evaluations.
    pub fn step(&mut self, evaluations: u64) -> Progress {
        let end = self.evaluations.saturating_add(evaluations);
        while self.evaluations < end && !self.is_over() {
            self.evaluations += 1;
            if let Some(start) = self.starts.pop() {
                self.begin_with(&start);
            } else {
                self.evaluate_next();
            }
        }
        self.progress()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress {
            evaluations: self.evaluations,
            best_loss: self.best_loss.goal,
            is_over: self.is_over(),
        }
    }

    /// The best order so far.
    pub fn best(&self) -> &[u32] {
        &self.best
    }

    fn is_over(&self) -> bool {
        self.starts.is_empty() && !self.has_steps
    }

    fn begin_with(&mut self, start: &[u32]) {
        self.candidate.clear();
        self.candidate.extend_from_slice(start);
        if let Some(loss) = self.course.loss(&self.candidate, f64::INFINITY) {
            self.keep_if_best(loss);
        }
    }

    fn evaluate_next(&mut self) {
        if self.annealing.is_over() {
            self.begin_cycle();
        }
        if self.annealing.is_of_kicks() {
            self.annealing.went();
            if self.kicks.is_at_bottom() { self.kick() } else { self.descend() }
        } else if self.annealing.is_measuring() {
            self.measure();
        } else {
            self.anneal();
        }
    }

    fn begin_cycle(&mut self) {
        self.annealing.begin();
        self.current.copy_from_slice(&self.best);
        self.current_loss = self.best_loss;
        self.kicks.begin(&self.current, self.current_loss);
    }

    /// Goes on some steps away from the bottom of a valley, whatever they cost.
    fn kick(&mut self) {
        let (home, steps) = self.kicks.kicked(&self.current, self.current_loss, &mut self.dice);
        self.candidate.copy_from_slice(home);
        for _ in 0..steps {
            self.neighborhood.step(&mut self.candidate, &mut self.dice);
        }
        if let Some(loss) = self.course.loss(&self.candidate, f64::INFINITY) {
            self.accept(loss);
        }
    }

    fn descend(&mut self) {
        let before = self.current_loss.total();
        let loss = self.stepped(before);
        self.kicks.went(loss.is_some_and(|loss| loss.total() < before));
        if let Some(loss) = loss {
            self.accept(loss);
        }
    }

    /// Evaluates a step in full; what is better is kept.
    fn measure(&mut self) {
        let loss = self.stepped(f64::INFINITY);
        let rise = loss.map_or(0.0, |loss| loss.total() - self.current_loss.total());
        self.annealing.measured(rise);
        if let Some(loss) = loss.filter(|_| rise <= 0.0) {
            self.accept(loss);
        }
    }

    fn anneal(&mut self) {
        let most = self.current_loss.total() + self.annealing.allowance(&mut self.dice);
        if let Some(loss) = self.stepped(most) {
            self.accept(loss);
        }
    }

    /// What an order next to the current one misses, unless that is more than `most`.
    fn stepped(&mut self, most: f64) -> Option<Loss> {
        self.candidate.copy_from_slice(&self.current);
        let stepped = self.neighborhood.step(&mut self.candidate, &mut self.dice);
        stepped.then(|| self.course.loss(&self.candidate, most)).flatten()
    }

    fn accept(&mut self, loss: Loss) {
        self.keep_if_best(loss);
        std::mem::swap(&mut self.current, &mut self.candidate);
        self.current_loss = loss;
    }

    fn keep_if_best(&mut self, loss: Loss) {
        if loss.is_less_than(self.best_loss) {
            self.best.copy_from_slice(&self.candidate);
            self.best_loss = loss;
        }
    }
}
