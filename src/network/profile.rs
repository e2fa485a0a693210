//! Capacity over time: piecewise constant, with its sum anchored at every boundary.

use serde::{Deserialize, Serialize};

/// Work that a team could do by each moment, in people × days (before focus) or in stories.
///
/// The sum at a boundary is that at the one before plus rate × days, never a sum over days, so that
/// work which ends on a boundary ends exactly there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// One after the other; the first begins at 0, the last holds for ever.
    pieces: Vec<Piece>,
    known_until: f64,
}

/// A stretch of one rate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Piece {
    /// When it begins.
    time: f64,
    rate: f64,
    /// What could be done by then.
    sum: f64,
}

impl Piece {
    /// What could be done by `time`, while it lasts.
    #[inline]
    fn sum_at(&self, time: f64) -> f64 {
        self.sum + self.rate * (time - self.time)
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self { pieces: Vec::new(), known_until: f64::INFINITY }
    }
}

impl Profile {
    /// Empty, ready for [`push`](Self::push).
    pub fn clear(&mut self) {
        self.pieces.clear();
        self.known_until = f64::INFINITY;
    }

    /// Says that what comes after `time` is yet to be pushed; infinite when nothing is.
    pub fn set_known_until(&mut self, time: f64) {
        self.known_until = time;
    }

    /// Whether a [`finish`](Self::finish) at `time` is right whatever may yet be pushed.
    pub fn is_known_at(&self, time: f64) -> bool {
        time <= self.known_until
    }

    /// The rate, if it never changes.
    pub fn constant(&self) -> Option<f64> {
        match self.pieces[..] {
            [piece] if self.known_until == f64::INFINITY => Some(piece.rate),
            _ => None,
        }
    }

    /// Adds a piece that begins at `time`, later than all before it (the first at 0), with `rate`
    /// per working day.
    pub fn push(&mut self, time: f64, rate: f64) {
        let sum = match self.pieces.last() {
            Some(last) if last.rate == rate => return,
            Some(last) => last.sum_at(time),
            None => 0.0,
        };
        self.pieces.push(Piece { time, rate, sum });
    }

    /// The pieces: where each begins, and its rate.
    pub fn pieces(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.pieces.iter().map(|piece| (piece.time, piece.rate))
    }

    /// The smallest time at which `work` more is done than at `start`; infinite if never. `piece`
    /// is where the last search began: starts never fall, so it only moves forward.
    pub fn finish(&self, start: f64, work: f64, piece: &mut usize) -> f64 {
        if work <= 0.0 {
            return start;
        }
        *piece += count_first(&self.pieces[*piece + 1..], |next| next.time <= start);
        let target = self.pieces[*piece].sum_at(start) + work;
        let ahead = &self.pieces[*piece..];
        // Without the tolerance a rounding error before an idle stretch would cost all of it.
        let passed = count_first(&ahead[1..], |next| next.sum + WORK_ROUNDING < target);
        let last = ahead[passed];
        let end = ahead.get(passed + 1).map_or(f64::INFINITY, |next| next.time);
        let finish = match last.rate {
            rate if rate > 0.0 => last.time + (target - last.sum) / rate,
            _ if end == f64::INFINITY => return f64::INFINITY,
            _ => last.time,
        };
        let finish = if finish < end { finish } else { end };
        if finish > start { finish } else { start }
    }
}

/// How many pieces come first for which `is_passed` holds, where it holds for none after one for which
/// it does not. Four at a time without a branch: how many they are is not to be guessed, but mostly
/// fewer than that.
#[inline]
fn count_first(pieces: &[Piece], is_passed: impl Fn(&Piece) -> bool) -> usize {
    let (fours, rest) = pieces.as_chunks::<4>();
    let count = |pieces: &[Piece]| pieces.iter().map(|piece| usize::from(is_passed(piece))).sum();
    for (four, before) in fours.iter().zip((0..).step_by(4)) {
        let passed: usize = count(four);
        if passed < 4 {
            return before + passed;
        }
    }
    4 * fours.len() + count(rest)
}

/// Work less than this is none: far below what anyone estimates, far above rounding errors.
const WORK_ROUNDING: f64 = 1e-9;
