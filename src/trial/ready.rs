//! The parts that are ready and need one lane of one team: a bit each, by team and priority.
//!
//! The best part of a team is its first bit. Teams that have both a ready part and a free lane are in
//! a list: at any moment few are.

use super::layout::{Layout, WORD};

/// What each team could pull.
#[derive(Clone, Debug, Default)]
pub(super) struct Ready {
    bits: Vec<u64>,
    teams: Vec<Team>,
    /// Teams with a ready part and a free lane, in any order.
    able: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Team {
    /// Negative while over-full.
    free: i64,
    /// The priority of the best of its ready parts, and its bit; [`NONE`] if no part is ready.
    head: u32,
    head_bit: u32,
    /// How many of its parts are ready.
    ready: u32,
    is_able: bool,
}

/// No part, which comes after all others.
const NONE: u32 = u32::MAX;

impl Ready {
    pub(super) fn reset(&mut self, layout: &Layout) {
        self.bits.clear();
        self.bits.resize(layout.part_at.len() / WORD, 0);
        self.able.clear();
        self.teams.clear();
        self.teams.extend(layout.teams.iter().map(|step| Team {
            free: i64::from(step.lanes),
            head: NONE,
            head_bit: NONE,
            ready: 0,
            is_able: false,
        }));
    }

    /// How many lanes of `team` are free; negative while it is over-full.
    pub(super) fn free(&self, team: u32) -> i64 {
        self.teams[team as usize].free
    }

    /// `lanes` of `team` become free.
    #[inline(always)]
    pub(super) fn give(&mut self, team: u32, lanes: u32) {
        let state = &mut self.teams[team as usize];
        state.free += i64::from(lanes);
        if state.free > 0 && state.ready > 0 && !state.is_able {
            state.is_able = true;
            self.able.push(team);
        }
    }

    /// `lanes` of `team` are taken.
    pub(super) fn take(&mut self, team: u32, lanes: u32) {
        let state = &mut self.teams[team as usize];
        state.free -= i64::from(lanes);
        if state.free <= 0 && state.is_able {
            state.is_able = false;
            self.able.retain(|other| *other != team);
        }
    }

    /// The part of this priority, which has `bit`, becomes ready for `team`.
    #[inline(always)]
    pub(super) fn add(&mut self, team: u32, bit: u32, priority: u32) {
        self.bits[bit as usize / WORD] |= 1 << (bit as usize % WORD);
        let state = &mut self.teams[team as usize];
        state.ready += 1;
        if priority < state.head {
            (state.head, state.head_bit) = (priority, bit);
        }
        if state.free > 0 && !state.is_able {
            state.is_able = true;
            self.able.push(team);
        }
    }

    /// Whether some team can pull something.
    #[inline(always)]
    pub(super) fn any(&self) -> bool {
        !self.able.is_empty()
    }

    /// The priority of the best part that some team can pull, with the team's place among those that
    /// can.
    #[inline(always)]
    pub(super) fn best(&self) -> Option<(u32, usize)> {
        let heads = self.able.iter().map(|team| self.teams[*team as usize].head);
        heads.zip(0..).min()
    }

    /// The team in a place among those that can pull does: its best part, which is returned, leaves
    /// the queue and takes a lane.
    #[inline(always)]
    pub(super) fn pull(&mut self, layout: &Layout, place: usize) -> u32 {
        let state = &mut self.teams[self.able[place] as usize];
        let part = layout.part_at[state.head_bit as usize];
        let mut word = state.head_bit as usize / WORD;
        let mut rest = self.bits[word];
        rest &= rest - 1;
        self.bits[word] = rest;
        state.free -= 1;
        state.ready -= 1;
        if state.ready == 0 {
            (state.head, state.head_bit) = (NONE, NONE);
        } else {
            while rest == 0 {
                word += 1;
                rest = self.bits[word];
            }
            state.head_bit = (word * WORD) as u32 + rest.trailing_zeros();
            let head = layout.part_at[state.head_bit as usize];
            state.head = layout.parts[head as usize].priority;
        }
        if state.ready == 0 || state.free <= 0 {
            state.is_able = false;
            self.able.swap_remove(place);
        }
        part
    }
}
