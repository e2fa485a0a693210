//! The parts at work, sorted by their finish, behind those that are finished.
//!
//! A list that is sorted by insertion from its end: as many parts are at work as there are lanes, and
//! one that begins now finishes later than most of them, so that few have to move. What has finished
//! stays where it is, which makes the front of the list the log of who finished when.

use std::cell::Cell;

use crate::calendar::SAME_TIME;

/// Who finished, and who will.
#[derive(Clone, Debug, Default)]
pub(super) struct Agenda {
    /// Finishes with their parts, ascending.
    finishes: Vec<(f64, u32)>,
    /// How many of them have come.
    past: usize,
}

/// With more parts at work than this, moving them takes longer than a heap would.
const MOST: usize = 256;

impl Agenda {
    pub(super) fn clear(&mut self) {
        self.finishes.clear();
        self.past = 0;
    }

    /// Whether there is room for one more part at work.
    #[inline]
    pub(super) fn has_room(&self) -> bool {
        self.finishes.len() - self.past < MOST
    }

    /// The next finish; infinite when nobody is at work.
    #[inline]
    pub(super) fn next(&self) -> f64 {
        self.finishes.get(self.past).map_or(f64::INFINITY, |(finish, _)| *finish)
    }

    /// `part` is at work until `finish`.
    #[inline(always)]
    pub(super) fn add(&mut self, part: u32, finish: f64) {
        self.finishes.push((finish, part));
        let at_work = &mut self.finishes[self.past..];
        let pairs = Cell::from_mut(at_work).as_slice_of_cells().windows(2).rev();
        let mut moved = 1;
        for pair in pairs.take_while(|pair| pair[0].get().0 > finish) {
            pair[1].set(pair[0].get());
            moved += 1;
        }
        let at = self.finishes.len() - moved;
        self.finishes[at] = (finish, part);
    }

    /// The part that finishes next is finished.
    #[inline]
    pub(super) fn pop(&mut self) -> u32 {
        let (_, part) = self.finishes[self.past];
        self.past += 1;
        part
    }

    /// A part that was not among those at work is finished.
    pub(super) fn log(&mut self, part: u32, finish: f64) {
        self.finishes.insert(self.past, (finish, part));
        self.past += 1;
    }

    /// The parts that finished at `time`.
    pub(super) fn finished_at(&self, time: f64) -> impl Iterator<Item = u32> + '_ {
        let past = &self.finishes[..self.past];
        let first = past.partition_point(|(finish, _)| *finish < time - SAME_TIME);
        let then = past[first..].iter().take_while(move |(finish, _)| *finish <= time + SAME_TIME);
        then.map(|(_, part)| *part)
    }
}
