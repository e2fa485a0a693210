//! Iterated local search (Lourenço, Martin and Stützle 2003): out of a valley by a kick, down into the
//! next one, and back unless that is as deep.
//!
//! It finds what annealing passes by: a narrow valley beside a wide one. Annealing finds what a kick
//! does not reach. Neither is better on all plans, so a search takes turns.

use super::dice::Dice;
use super::goal::Loss;

/// The valley from which the search is kicked.
#[derive(Clone, Debug, Default)]
pub(super) struct Kicks {
    home: Vec<u32>,
    home_loss: Loss,
    /// Evaluations since the current order became better.
    idle: u64,
    /// So many of them mean that it is the bottom of a valley.
    patience: u64,
}

/// The fewest steps of a kick, and how many more it may have.
const FEWEST_STEPS: usize = 2;
const MORE_STEPS: usize = 6;
/// So many evaluations an item without a gain are the bottom of a valley.
const PATIENCE: u64 = 15;

impl Kicks {
    /// For orders of so many items.
    pub(super) fn new(items: usize) -> Self {
        Self { patience: PATIENCE * items.max(5) as u64, ..Self::default() }
    }

    /// Begins at `order`, which is kicked next.
    pub(super) fn begin(&mut self, order: &[u32], loss: Loss) {
        self.home.clear();
        self.home.extend_from_slice(order);
        self.home_loss = loss;
        self.idle = self.patience;
    }

    /// Whether the current order is the bottom of a valley.
    pub(super) fn is_at_bottom(&self) -> bool {
        self.idle >= self.patience
    }

    /// The order to kick next: the bottom that was reached if it is as deep as the one before, else
    /// that one. How many steps the kick has, too.
    pub(super) fn kicked<'k>(
        &'k mut self,
        bottom: &[u32],
        loss: Loss,
        dice: &mut Dice,
    ) -> (&'k [u32], usize) {
        if loss.total() <= self.home_loss.total() {
            self.home.copy_from_slice(bottom);
            self.home_loss = loss;
        }
        self.idle = 0;
        (&self.home, FEWEST_STEPS + dice.below(MORE_STEPS + 1))
    }

    /// One more evaluation on the way down.
    pub(super) fn went(&mut self, gained: bool) {
        self.idle = if gained { 0 } else { self.idle + 1 };
    }
}
