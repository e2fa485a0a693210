//! Capacity over time: piecewise constant, with its sum anchored at every boundary.

use serde::{Deserialize, Serialize};

/// Work that a team could do by each moment, in people × days (before focus) or in stories.
///
/// Piece `k` holds from `times[k]` (the first is 0) to `times[k + 1]`, the last for ever. The sum at
/// a boundary is that at the one before plus rate × days, never a sum over days, so that work which
/// ends on a boundary ends exactly there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    times: Vec<f64>,
    rates: Vec<f64>,
    sums: Vec<f64>,
    known_until: f64,
}

impl Default for Profile {
    fn default() -> Self {
        Self { times: Vec::new(), rates: Vec::new(), sums: Vec::new(), known_until: f64::INFINITY }
    }
}

impl Profile {
    /// Empty, ready for [`push`](Self::push).
    pub fn clear(&mut self) {
        self.times.clear();
        self.rates.clear();
        self.sums.clear();
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
        match self.rates[..] {
            [rate] if self.known_until == f64::INFINITY => Some(rate),
            _ => None,
        }
    }

    /// Adds a piece that begins at `time`, later than all before it (the first at 0), with `rate`
    /// per working day.
    pub fn push(&mut self, time: f64, rate: f64) {
        let sum = match self.times.len() {
            0 => 0.0,
            n => self.sums[n - 1] + self.rates[n - 1] * (time - self.times[n - 1]),
        };
        if self.rates.last() == Some(&rate) {
            return;
        }
        self.times.push(time);
        self.rates.push(rate);
        self.sums.push(sum);
    }

    /// The pieces: where each begins, and its rate.
    pub fn pieces(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.times.iter().copied().zip(self.rates.iter().copied())
    }

    /// The smallest time at which `work` more is done than at `start`; infinite if never. `piece`
    /// is where the last search began: starts never fall, so it only moves forward.
    pub fn finish(&self, start: f64, work: f64, piece: &mut usize) -> f64 {
        if work <= 0.0 {
            return start;
        }
        while *piece + 1 < self.times.len() && self.times[*piece + 1] <= start {
            *piece += 1;
        }
        let mut k = *piece;
        let target = self.sums[k] + self.rates[k] * (start - self.times[k]) + work;
        // Without the tolerance a rounding error before an idle stretch would cost all of it.
        while k + 1 < self.times.len() && self.sums[k + 1] + WORK_ROUNDING < target {
            k += 1;
        }
        if self.rates[k] <= 0.0 && k + 1 == self.times.len() {
            return f64::INFINITY;
        }
        let finish = match self.rates[k] {
            rate if rate > 0.0 => self.times[k] + (target - self.sums[k]) / rate,
            _ => self.times[k],
        };
        let end = self.times.get(k + 1).copied().unwrap_or(f64::INFINITY);
        finish.min(end).max(start)
    }
}

/// Work less than this is none: far below what anyone estimates, far above rounding errors.
const WORK_ROUNDING: f64 = 1e-9;
