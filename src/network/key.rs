//! Names of random streams.
//!
//! Every uncertain quantity has its own stream, named by the seed, its purpose and the ids in the
//! plan. A quantity keeps its draws whatever else is added, removed or reordered, which is what
//! makes two scenarios comparable future by future.

use serde::{Deserialize, Serialize};

/// The name of a stream as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StreamKey(u64);

/// Increment of SplitMix64: 2⁶⁴ ÷ the golden ratio, odd.
pub(crate) const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

impl StreamKey {
    /// The stream of `purpose` for the thing that `names` lead to. Two different lists of names
    /// never spell the same text, since each is closed by a byte that UTF-8 does not contain.
    pub fn new(seed: u64, purpose: &str, names: &[&str]) -> Self {
        let mut hash = mix(seed.wrapping_add(GAMMA));
        for name in std::iter::once(&purpose).chain(names) {
            for byte in name.bytes().chain([0xff]) {
                // FNV-1a spreads a byte upward only; the finisher below spreads it everywhere.
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
            hash = mix(hash);
        }
        Self(hash)
    }

    /// The name as a number.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// The finisher of SplitMix64 (Steele, Lea and Flood, 2014; Stafford's variant 13): a bijection
/// that spreads every bit over all.
pub(crate) fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
