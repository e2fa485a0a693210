//! When every part is at work, and what an item that is no more than its part waits for: counted for a
//! block of trials at once, part by part, so that the loops over trials are short and without a branch.
//!
//! Such an item waits for its predecessors until it is ready, then for a lane. What else holds it is
//! for [`waiting`](super::waiting) to tell, trial by trial.

use crate::network::Network;

use super::lanes::Lanes;
use super::layout::{HELD, Layout};
use super::moments::Moments;
use super::rows::{BLOCK_TRIALS, Column, Rows, TILE};
use super::schedule::{PartTimes, Schedule};
use super::tally::{ItemTally, Tally};

/// The work of a block of trials.
#[derive(Clone, Debug)]
pub(super) struct Work {
    parts: Rows<PartTimes>,
    lanes: Lanes,
}

/// The times of one part in the trials of a block.
#[derive(Clone, Copy, Debug)]
struct Times {
    ready: Column,
    start: Column,
    finish: Column,
    open: [u32; BLOCK_TRIALS],
}

const NO_TIMES: Times = Times {
    ready: [0.0; BLOCK_TRIALS],
    start: [0.0; BLOCK_TRIALS],
    finish: [0.0; BLOCK_TRIALS],
    open: [0; BLOCK_TRIALS],
};

impl Work {
    pub(super) fn new(network: &Network) -> Self {
        Self { parts: Rows::default(), lanes: Lanes::new(network) }
    }

    /// Takes the parts of the trial at position `row` of the block away, and leaves in their place
    /// those of an earlier one.
    pub(super) fn keep(&mut self, schedule: &mut Schedule, row: usize) {
        std::mem::swap(self.parts.row(row), &mut schedule.parts);
    }

    /// Counts the first `trials` of the block.
    pub(super) fn count(
        &mut self,
        network: &Network,
        layout: &Layout,
        trials: usize,
        tally: &mut Tally,
    ) {
        let mut tile = [NO_TIMES; TILE];
        let parts = network.parts.len();
        for first in (0..parts).step_by(TILE) {
            self.read(first, trials, &mut tile);
            for (part, times) in (first..parts).zip(&mut tile) {
                self.count_part(network, layout, part, times, trials, tally);
            }
        }
    }

    fn read(&self, first: usize, trials: usize, tile: &mut [Times; TILE]) {
        for (at, row) in self.parts.first(trials).enumerate() {
            for (times, part) in tile.iter_mut().zip(&row[first..]) {
                times.ready[at] = part.ready;
                times.start[at] = part.start;
                times.finish[at] = part.finish;
                times.open[at] = part.open;
            }
        }
    }

    fn count_part(
        &mut self,
        network: &Network,
        layout: &Layout,
        part: usize,
        times: &mut Times,
        trials: usize,
        tally: &mut Tally,
    ) {
        let step = &layout.parts[part];
        // The work of a mitigation is no item of the plan.
        let mut item = if step.is_simple { tally.items.get_mut(step.item as usize) } else { None };
        if let Some(item) = &mut item {
            count_waits(network.horizon, times, trials, step.team, item);
        }
        let started = times.keep_started(network.horizon, trials);
        let (starts, finishes) = (&times.start[..started], &times.finish[..started]);
        let mut durations = [0.0; BLOCK_TRIALS];
        for (duration, (start, finish)) in durations.iter_mut().zip(starts.iter().zip(finishes)) {
            *duration = finish - start;
        }
        let mut moments = Moments::default();
        moments.push_all(&durations[..started]);
        if let Some(plan_part) = network.parts[part].plan_part {
            tally.parts[plan_part as usize].duration.merge(&moments);
        }
        if let Some(item) = item {
            item.working.merge(&moments);
            (started..trials).for_each(|_| item.working.push(0.0));
        }
        self.lanes.count(network, part, starts, finishes);
    }

    /// Puts the lanes in use, which were counted in all blocks, into their tally.
    pub(super) fn give_up_lanes(&mut self, network: &Network, tally: &mut Tally) {
        self.lanes.give_up(network, &mut tally.teams);
    }
}

impl Times {
    /// Moves the trials in which the part starts by the horizon to the front, with the start and the
    /// finish, which is cut there; how many they are.
    fn keep_started(&mut self, horizon: f64, trials: usize) -> usize {
        let (starts, finishes) = (&mut self.start[..trials], &mut self.finish[..trials]);
        let mut all = true;
        for (start, finish) in starts.iter().zip(finishes.iter_mut()) {
            *finish = if *finish < horizon { *finish } else { horizon };
            all &= *start <= horizon;
        }
        if all {
            return trials;
        }
        let mut started = 0;
        for at in 0..trials {
            if starts[at] <= horizon {
                (starts[started], finishes[started]) = (starts[at], finishes[at]);
                started += 1;
            }
        }
        started
    }
}

/// Counts what an item waits for that is no more than its part.
fn count_waits(horizon: f64, times: &Times, trials: usize, team: u32, item: &mut ItemTally) {
    let (mut for_predecessors, mut for_lane) = ([0.0; BLOCK_TRIALS], [0.0; BLOCK_TRIALS]);
    let mut has_waited = false;
    for at in 0..trials {
        let start = if times.start[at] < horizon { times.start[at] } else { horizon };
        let ready = if times.ready[at] < start { times.ready[at] } else { start };
        for_predecessors[at] = if times.open[at] & HELD == 0 { ready } else { 0.0 };
        for_lane[at] = start - ready;
        has_waited |= start > ready;
    }
    item.wait_dependency.add_all(&for_predecessors[..trials]);
    if has_waited {
        item.team_wait(team).add_all(&for_lane[..trials]);
    }
}
