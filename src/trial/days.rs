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

    /// Counts some trials, each on its day.
    pub(super) fn push_all(&mut self, mut days: &[u32]) {
        while let Some(outside) = self.push_until_outside(days) {
            self.add(days[outside], 1);
            days = &days[outside + 1..];
        }
    }

    /// Counts trials up to the first whose day is beyond those counted so far; the position of that.
    fn push_until_outside(&mut self, days: &[u32]) -> Option<usize> {
        let (first, counts) = (self.first, self.counts.as_mut_slice());
        for (position, day) in days.iter().enumerate() {
            match counts.get_mut(day.wrapping_sub(first) as usize) {
                Some(count) => *count += 1,
                None => return Some(position),
            }
        }
        None
    }

    /// Takes over everything counted in `other`.
    pub fn merge(&mut self, other: &Self) {
        let mut days = other.iter();
        let Some((first, count)) = days.next() else { return };
        self.add(first, count);
        // Once there is room for the last, all between have theirs.
        if let Some((last, count)) = days.next_back() {
            self.add(last, count);
        }
        for (day, count) in days {
            self.counts[(day - self.first) as usize] += count;
        }
    }

    /// Days with trials on them, ascending, with their number.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, u32)> + '_ {
        let days = self.first..self.first + self.counts.len() as u32;
        days.zip(self.counts.iter().copied()).filter(|(_, count)| *count > 0)
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
