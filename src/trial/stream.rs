//! The only place where a generator is made.
//!
//! SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014),
//! addressed instead of advanced: the draw of a stream in a trial depends on its name and the
//! number of the trial, and on nothing that was drawn before.

use std::convert::Infallible;
use std::ops::Range;

use rand::TryRng;

use crate::network::{GAMMA, StreamKey, mix};

/// The one uniform number in (0, 1) that a stream has in a trial: never 0, never 1.
pub(super) fn uniform(key: StreamKey, trial: u32) -> f64 {
    uniform_of(address(key, u64::from(trial)))
}

/// Those that it has in some trials.
#[inline]
pub(super) fn uniforms(key: StreamKey, trials: Range<u32>) -> impl Iterator<Item = f64> {
    // Counted in words, so that the product becomes a sum from trial to trial.
    let trials = u64::from(trials.start)..u64::from(trials.end);
    trials.map(move |trial| uniform_of(address(key, trial)))
}

/// The bits that a stream has in a trial.
#[inline]
fn address(key: StreamKey, trial: u64) -> u64 {
    mix(key.number().wrapping_add(GAMMA.wrapping_mul(trial + 1)))
}

#[inline]
fn uniform_of(bits: u64) -> f64 {
    // The middle of one of 2⁵³ equal intervals.
    ((bits >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
}

/// A generator for a quantity that needs several draws in a trial.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    state: u64,
}

impl Stream {
    /// The draws of the stream `key` in `trial`.
    pub fn new(key: StreamKey, trial: u32) -> Self {
        Self { state: address(key, u64::from(trial)) }
    }

    /// A generator that starts at `state`, for the published answers of SplitMix64.
    pub fn from_state(state: u64) -> Self {
        Self { state }
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|bits| (bits >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.state = self.state.wrapping_add(GAMMA);
        Ok(mix(self.state))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            let drawn = self.try_next_u64()?.to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
        Ok(())
    }
}
