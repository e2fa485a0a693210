//! How a search takes its chances: simulated annealing in cycles (Kirkpatrick, Gelatt and Vecchi 1983).
//!
//! A worse order is accepted with the probability `exp(−Δ/T)`. The draw is made before the order is
//! evaluated, so that it turns into a limit that an evaluation may stop at. T falls geometrically
//! within a cycle. Every second cycle goes down alone, from where kicks lead ([`kicks`](super::kicks));
//! both begin at the best order so far. Since nobody says how long a search will go on, cycles come
//! in pairs of which each is twice as long as the one before: whenever it ends, a quarter of it or more
//! was spent in one long cycle of either kind.

use super::dice::Dice;

/// The temperature of a search.
#[derive(Clone, Debug)]
pub(super) struct Annealing {
    /// Evaluations of the first cycle.
    base: u64,
    /// How many cycles were begun.
    cycles: u32,
    /// Evaluations in this cycle.
    length: u64,
    done: u64,
    hot: f64,
    temperature: f64,
    /// What a worse order misses more, of some next to the first of the cycle.
    rises: Vec<f64>,
}

/// So many worse orders set the temperature of a cycle.
const MEASURED: usize = 60;
/// A cycle begins where the middle one of them would be accepted once in so many times as e to this.
const HOT: f64 = 1.0;
/// A cycle ends so much colder than it begins.
const COOLED: f64 = 1e-3;

impl Annealing {
    /// For orders of so many items.
    pub(super) fn new(items: usize) -> Self {
        Self {
            base: 40 * items.max(5) as u64,
            cycles: 0,
            length: 0,
            done: 0,
            hot: 0.0,
            temperature: 0.0,
            rises: Vec::new(),
        }
    }

    /// Whether a cycle is over, or none was begun.
    pub(super) fn is_over(&self) -> bool {
        self.done >= self.length
    }

    /// Whether this cycle is one of kicks.
    pub(super) fn is_of_kicks(&self) -> bool {
        self.cycles.is_multiple_of(2)
    }

    /// One more evaluation in a cycle of kicks.
    pub(super) fn went(&mut self) {
        self.done += 1;
    }

    /// Begins the next cycle.
    pub(super) fn begin(&mut self) {
        self.length = self.base << (self.cycles / 2).min(40);
        self.cycles += 1;
        self.done = 0;
        self.rises.clear();
    }

    /// Whether it is still being measured how much worse other orders are, so that none is accepted
    /// and all are evaluated in full.
    pub(super) fn is_measuring(&self) -> bool {
        self.rises.len() < MEASURED && self.done < self.length / 4
    }

    /// One more evaluation, which missed so much more than the current order.
    pub(super) fn measured(&mut self, rise: f64) {
        self.done += 1;
        if rise > 0.0 {
            self.rises.push(rise);
        }
        if !self.is_measuring() {
            self.rises.sort_unstable_by(f64::total_cmp);
            let middle = self.rises.get(self.rises.len() / 2).copied().unwrap_or(0.0);
            self.hot = middle / HOT;
            self.temperature = self.hot;
        }
    }

    /// One more evaluation: how much worse than the current order another may be.
    pub(super) fn allowance(&mut self, dice: &mut Dice) -> f64 {
        self.done += 1;
        // The temperature is set anew now and then: it is the same to the eye, and a power takes as
        // long as a small schedule.
        if self.done.is_multiple_of(32) {
            let gone = self.done as f64 / self.length as f64;
            self.temperature = self.hot * libm::pow(COOLED, gone);
        }
        -self.temperature * libm::log(dice.share())
    }
}
