//! Trials counted by working day: what percentiles are read from.

use serde::{Deserialize, Serialize};

/// How many trials fall on each working day, counted from 1. Memory follows the spread of the
/// days, not the number of trials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCounts {
    /// The day of `counts[0]`.
    first: u32,
    counts: Vec<u32>,
}

impl DayCounts {
    /// Counts one trial on `day`.
    #[inline]
    pub fn push(&mut self, day: u32) {
        match self.counts.get_mut(day.wrapping_sub(self.first) as usize) {
            Some(count) => *count += 1,
            None => self.add(day, 1),
        }
    }

    /// Takes over everything counted in `other`.
    pub fn merge(&mut self, other: &Self) {
        for (day, count) in other.iter() {
            self.add(day, count);
        }
    }

    /// Days with trials on them, ascending, with their number.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        (self.first..).zip(self.counts.iter().copied()).filter(|(_, count)| *count > 0)
    }

    /// How many trials fall on `day` or before.
    pub fn through(&self, day: u32) -> u32 {
        let days = (day + 1).saturating_sub(self.first) as usize;
        self.counts.iter().take(days).sum()
    }

    /// How many trials were counted.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    fn add(&mut self, day: u32, count: u32) {
        if self.counts.is_empty() {
            self.first = day;
        }
        if day < self.first {
            // Some room in front, so that a falling sequence does not move the counts each time.
            let room = (self.first - day).max(self.counts.len() as u32 / 2).min(self.first);
            self.counts.splice(0..0, std::iter::repeat_n(0, room as usize));
            self.first -= room;
        }
        let index = (day - self.first) as usize;
        if index >= self.counts.len() {
            self.counts.resize(index + 1, 0);
        }
        self.counts[index] += count;
    }
}
