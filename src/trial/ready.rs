//! The parts that are ready and need one lane of one team: a bit each, by team and priority.
//!
//! The best part of a team is its first bit. Of the words of bits of a team, the first that has one is
//! kept with the team, since few teams have more parts than that. Teams that have both a ready part and
//! a free lane are in a list: at any moment few are, and mostly one.

use super::layout::{Layout, WORD};

/// What each team could pull.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    teams: Vec<Queue>,
    /// By word of bits: those that are not with their team.
    later: Vec<u64>,
    /// A team with a ready part and a free lane; [`NONE`] if there is none.
    able: u32,
    /// The other such teams, in any order.
    others: Vec<u32>,
}

/// The queue of a team.
#[derive(Clone, Copy, Debug)]
pub(super) struct Queue {
    /// Working days that a unit of effort takes one lane; not a number where that changes.
    pub(super) days_per_unit: f64,
    /// A bit for each ready part, as far as they are in the first word that has any.
    bits: u64,
    /// That word.
    word: u32,
    /// How many parts are ready beyond it.
    later: u32,
    /// How many lanes are free; negative while it is over-full.
    free: i32,
}

/// No team.
const NONE: u32 = u32::MAX;

impl Queue {
    /// All lanes are free, and no part is ready.
    pub(super) fn new(lanes: u32, first_bit: u32, days_per_unit: f64) -> Self {
        let word = first_bit / WORD;
        Self { days_per_unit, bits: 0, word, later: 0, free: lanes as i32 }
    }

    /// The first bit.
    #[inline(always)]
    fn first(&self) -> u32 {
        self.word * WORD + self.bits.trailing_zeros()
    }

    /// Fetches the next word that has bits; some word has.
    #[inline(never)]
    fn refill(&mut self, later: &mut [u64]) {
        while self.bits == 0 {
            self.word += 1;
            self.bits = std::mem::take(&mut later[self.word as usize]);
        }
        self.later -= self.bits.count_ones();
    }
}

impl Default for Ready {
    fn default() -> Self {
        Self { teams: Vec::new(), later: Vec::new(), able: NONE, others: Vec::new() }
    }
}

impl Ready {
    pub(super) fn reset(&mut self, layout: &Layout) {
        self.teams.clear();
        self.teams.extend_from_slice(&layout.queues);
        self.later.clear();
        self.later.resize(layout.queued.len() / WORD as usize, 0);
        self.able = NONE;
        self.others.clear();
    }

    /// The queue of `team`.
    #[inline(always)]
    pub(super) fn queue(&mut self, team: u32) -> &mut Queue {
        &mut self.teams[team as usize]
    }

    /// How many lanes of `team` are free; negative while it is over-full.
    pub(super) fn free(&self, team: u32) -> i32 {
        self.teams[team as usize].free
    }

    /// `lanes` of `team` become free.
    #[inline(always)]
    pub(super) fn give(&mut self, team: u32, lanes: u32) {
        let queue = &mut self.teams[team as usize];
        let was_full = queue.free <= 0;
        queue.free += lanes as i32;
        if was_full && queue.free > 0 && queue.bits != 0 {
            self.enable(team);
        }
    }

    /// `lanes` of `team` are taken.
    pub(super) fn take(&mut self, team: u32, lanes: u32) {
        let queue = &mut self.teams[team as usize];
        queue.free -= lanes as i32;
        if queue.free <= 0 {
            self.others.retain(|other| *other != team);
            if self.able == team {
                self.disable();
            }
        }
    }

    /// The part of `team` that has `bit` becomes ready.
    #[inline(always)]
    pub(super) fn add(&mut self, team: u32, bit: u32) {
        let queue = &mut self.teams[team as usize];
        if bit / WORD != queue.word {
            return self.add_elsewhere(team, bit);
        }
        let was_empty = queue.bits == 0;
        queue.bits |= 1 << (bit % WORD);
        if was_empty && queue.free > 0 {
            self.enable(team);
        }
    }

    /// The same where the bit is in another word than the first.
    #[inline(never)]
    fn add_elsewhere(&mut self, team: u32, bit: u32) {
        let queue = &mut self.teams[team as usize];
        let (word, bit) = (bit / WORD, 1 << (bit % WORD));
        if queue.bits == 0 {
            (queue.word, queue.bits) = (word, bit);
            if queue.free > 0 {
                self.enable(team);
            }
        } else if word > queue.word {
            self.later[word as usize] |= bit;
            queue.later += 1;
        } else {
            self.later[queue.word as usize] = queue.bits;
            queue.later += queue.bits.count_ones();
            (queue.word, queue.bits) = (word, bit);
        }
    }

    #[inline(always)]
    fn enable(&mut self, team: u32) {
        if self.able == NONE {
            self.able = team;
        } else {
            self.others.push(team);
        }
    }

    #[inline(always)]
    fn disable(&mut self) {
        self.able = if self.others.is_empty() { NONE } else { self.others.pop().unwrap_or(NONE) };
    }

    /// Of the teams that can pull, the one with the best part.
    #[inline(always)]
    pub(super) fn best(&mut self, layout: &Layout) -> Option<u32> {
        if self.able == NONE {
            return None;
        }
        if !self.others.is_empty() {
            self.choose(layout);
        }
        Some(self.able)
    }

    #[inline(never)]
    fn choose(&mut self, layout: &Layout) {
        let mut best = self.priority(layout, self.able);
        for place in 0..self.others.len() {
            let priority = self.priority(layout, self.others[place]);
            if priority < best {
                best = priority;
                std::mem::swap(&mut self.able, &mut self.others[place]);
            }
        }
    }

    /// The priority of the best part of a team that has some.
    pub(super) fn priority(&self, layout: &Layout, team: u32) -> u32 {
        layout.queued[self.teams[team as usize].first() as usize].priority
    }

    /// The team that is [`best`](Self::best) pulls: its best part, which is returned with the days that
    /// a unit of it takes, leaves the queue and takes a lane.
    #[inline(always)]
    pub(super) fn pull(&mut self, layout: &Layout, team: u32) -> (usize, f64) {
        let queue = &mut self.teams[team as usize];
        let part = layout.queued[queue.first() as usize].part;
        let days_per_unit = queue.days_per_unit;
        queue.bits &= queue.bits - 1;
        queue.free -= 1;
        if queue.bits == 0 && queue.later > 0 {
            queue.refill(&mut self.later);
        }
        if queue.bits == 0 || queue.free == 0 {
            self.disable();
        }
        (part as usize, days_per_unit)
    }
}
