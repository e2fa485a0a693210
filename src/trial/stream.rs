//! The only place where a generator is made.
//!
//! SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014),
//! addressed instead of advanced: the draw of a stream in a trial depends on its name and the
//! number of the trial, and on nothing that was drawn before.

use std::convert::Infallible;

use rand::TryRng;

use crate::network::{GAMMA, StreamKey, mix};

/// The one uniform number in (0, 1) that a stream has in a trial: never 0, never 1.
pub(super) fn uniform(key: StreamKey, trial: u32) -> f64 {
    let bits = mix(key.number().wrapping_add(GAMMA.wrapping_mul(u64::from(trial) + 1)));
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
        let start = key.number().wrapping_add(GAMMA.wrapping_mul(u64::from(trial) + 1));
        Self { state: mix(start) }
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
