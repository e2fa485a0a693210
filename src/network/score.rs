//! The normal score of a uniform number by a table: what a trial draws thousands of.
//!
//! Between 2⁻²⁰ and ½ the quantile is replaced by 32 chords an octave. Octaves follow the tail, so
//! the error stays below 6 · 10⁻⁵ of a deviation all the way out to ±4.9, where the tables of laws have
//! long ended; a chord is found from the bits of the number, without a search and without a branch.

use std::sync::LazyLock;

use super::normal::normal_quantile;

/// Chords an octave, as bits of the mantissa.
const CHORD_BITS: u32 = 5;
/// Octaves between 2⁻²⁰ and ½.
const OCTAVES: usize = 19;
/// The last chord in use starts at ½ itself; the rest is there for the sake of a power of two.
const CHORDS: usize = 1024;
/// 2⁻²⁰.
const LEAST: f64 = 1.0 / 1_048_576.0;
/// How far the chord's number stands in the bits of an `f64`.
const SHIFT: u32 = f64::MANTISSA_DIGITS - 1 - CHORD_BITS;
/// The first chord's number: that of 2⁻²⁰.
const FIRST: u64 = (1023 - 20) << CHORD_BITS;

/// A chord as height at 0 and slope.
type Chord = (f64, f64);

static CHORD_TABLE: LazyLock<Box<[Chord; CHORDS]>> = LazyLock::new(|| {
    let node = |k: usize| f64::from_bits((FIRST + k as u64) << SHIFT);
    let chord = |k: usize| {
        let (from, to) = (node(k), node(k + 1));
        if k >= OCTAVES << CHORD_BITS {
            return (0.0, 0.0);
        }
        let height = normal_quantile(from);
        let slope = (normal_quantile(to) - height) / (to - from);
        (height - slope * from, slope)
    };
    Box::new(std::array::from_fn(chord))
});

/// The chords, fetched once for many scores.
#[derive(Clone, Copy, Debug)]
pub struct Scores(&'static [Chord; CHORDS]);

impl Scores {
    /// The chords; computed the first time.
    pub fn get() -> Self {
        Self(&CHORD_TABLE)
    }

    /// The z with P(N ≤ z) = `u`, for `u` in (0, 1), within 6 · 10⁻⁵; cut to ±4.77.
    #[inline]
    pub fn of(self, u: f64) -> f64 {
        let side = u - 0.5;
        let tail = 0.5 - side.abs();
        let tail = if tail > LEAST { tail } else { LEAST };
        let chord = ((tail.to_bits() >> SHIFT) - FIRST) as usize % CHORDS;
        let (height, slope) = self.0[chord];
        (height + slope * tail).abs().copysign(side)
    }
}
