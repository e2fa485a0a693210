//! The numbers that a search takes its chances by.

use rand::TryRng;

use crate::network::StreamKey;
use crate::trial::Stream;

/// A stream of numbers that belongs to one search.
#[derive(Clone, Debug)]
pub(super) struct Dice(Stream);

impl Dice {
    /// Those of the search that `seed` names.
    pub(super) fn new(seed: u64) -> Self {
        Self(Stream::new(StreamKey::new(seed, "search", &[]), 0))
    }

    fn bits(&mut self) -> u64 {
        let Ok(bits) = self.0.try_next_u64();
        bits
    }

    /// Between 0 and 1, neither included.
    pub(super) fn share(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A position in a list of `length`, which is not 0.
    pub(super) fn below(&mut self, length: usize) -> usize {
        (((self.bits() >> 32) * length as u64) >> 32) as usize
    }
}
