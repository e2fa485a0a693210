//! The parts at work by their finish, and the log of who finished when.
//!
//! A wheel of slots, each for a short while, that turns with time: a part at work stands in the slot of
//! its finish, behind those of the same slot that finish before it. There are a few times as many slots
//! as parts at work, so that most slots hold one part or none, however many lanes there are. What the
//! wheel does not reach yet is for others to remember.

use crate::calendar::SAME_TIME;

use super::schedule::PartTimes;

/// Who finished, and who will.
#[derive(Clone, Debug)]
pub(super) struct Agenda {
    /// By slot: the part in it that finishes first, if there is one.
    firsts: Box<[u32; SLOTS]>,
    /// A bit for each slot with a part in it.
    occupied: [u64; SLOTS / WORD],
    slots_per_day: f64,
    /// The next finish; infinite when nobody is on the wheel.
    next: f64,
    /// Its slot.
    slot: usize,
    /// Who finished, in that order.
    past: Vec<u32>,
}

/// A power of two; they fill a page of memory.
const SLOTS: usize = 1024;
/// Bits of a word.
const WORD: usize = u64::BITS as usize;

/// No part comes next in a slot.
pub(super) const LAST: u32 = u32::MAX;

impl Default for Agenda {
    fn default() -> Self {
        Self {
            firsts: Box::new([LAST; SLOTS]),
            occupied: [0; SLOTS / WORD],
            slots_per_day: 1.0,
            next: f64::INFINITY,
            slot: 0,
            past: Vec::new(),
        }
    }
}

impl Agenda {
    pub(super) fn reset(&mut self, slots_per_day: f64) {
        self.occupied.fill(0);
        self.slots_per_day = slots_per_day;
        self.next = f64::INFINITY;
        self.past.clear();
    }

    /// The next finish; infinite when nobody is on the wheel.
    #[inline(always)]
    pub(super) fn next(&self) -> f64 {
        self.next
    }

    /// `part` is at work until its finish; `false` when the wheel does not reach so far.
    #[inline(always)]
    pub(super) fn add(&mut self, parts: &mut [PartTimes], part: usize, now: f64) -> bool {
        let times = &mut parts[part];
        let finish = times.finish;
        // Rounded, neither end is more than half a slot off.
        if (finish - now) * self.slots_per_day >= (SLOTS - 2) as f64 {
            return false;
        }
        let slot = self.slot_of(finish);
        let bit = 1 << (slot % WORD);
        let word = &mut self.occupied[slot / WORD];
        if *word & bit == 0 {
            *word |= bit;
            self.firsts[slot] = part as u32;
            times.then = LAST;
        } else {
            self.add_to_others(parts, part, slot);
        }
        if finish < self.next {
            (self.next, self.slot) = (finish, slot);
        }
        true
    }

    /// The same where others finish in the same slot.
    #[inline(never)]
    fn add_to_others(&mut self, parts: &mut [PartTimes], part: usize, slot: usize) {
        let finish = parts[part].finish;
        let first = self.firsts[slot] as usize;
        if finish < parts[first].finish {
            parts[part].then = first as u32;
            self.firsts[slot] = part as u32;
            return;
        }
        let mut before = first;
        while parts[before].then != LAST && parts[parts[before].then as usize].finish <= finish {
            before = parts[before].then as usize;
        }
        parts[part].then = parts[before].then;
        parts[before].then = part as u32;
    }

    /// The part that finishes next is finished.
    #[inline(always)]
    pub(super) fn pop(&mut self, parts: &[PartTimes]) -> usize {
        let part = self.firsts[self.slot % SLOTS];
        self.past.push(part);
        let then = parts[part as usize].then;
        if then != LAST {
            self.firsts[self.slot % SLOTS] = then;
            self.next = parts[then as usize].finish;
        } else {
            self.turn(parts);
        }
        part as usize
    }

    /// Nobody is left in the slot, so that another has the next finish.
    #[inline(always)]
    fn turn(&mut self, parts: &[PartTimes]) {
        let from = self.slot / WORD;
        self.occupied[from] &= !(1 << (self.slot % WORD));
        let rest = self.occupied[from] >> (self.slot % WORD);
        if rest != 0 {
            self.slot += rest.trailing_zeros() as usize;
        } else {
            // Round, and at last to those of the first word that come before the slot.
            let round = (1..=SLOTS / WORD).map(|step| (from + step) % (SLOTS / WORD));
            let Some(word) = round.into_iter().find(|word| self.occupied[*word] != 0) else {
                self.next = f64::INFINITY;
                return;
            };
            self.slot = word * WORD + self.occupied[word].trailing_zeros() as usize;
        }
        self.next = parts[self.firsts[self.slot % SLOTS] as usize].finish;
    }

    /// Which slot a time falls into.
    #[inline(always)]
    fn slot_of(&self, time: f64) -> usize {
        // The sum has no room for a fraction, and ends with the whole number.
        (time * self.slots_per_day + ROUNDS).to_bits() as usize % SLOTS
    }

    /// A part that was not on the wheel is finished.
    pub(super) fn log(&mut self, part: usize) {
        self.past.push(part as u32);
    }

    /// The parts that finished at `time`.
    pub(super) fn finished_at(&self, parts: &[PartTimes], time: f64) -> impl Iterator<Item = u32> {
        let finish = |part: &u32| parts[*part as usize].finish;
        let first = self.past.partition_point(|part| finish(part) < time - SAME_TIME);
        let then = self.past[first..].iter().copied();
        then.take_while(move |part| finish(part) <= time + SAME_TIME)
    }
}

/// 2⁵².
const ROUNDS: f64 = 4_503_599_627_370_496.0;
