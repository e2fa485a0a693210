//! When every item starts and finishes: counted for a block of trials at once, item by item, so that
//! the counts of an item are near while it is their turn.

use crate::calendar::{Axis, SAME_TIME};
use crate::network::{Network, State};

use super::rows::{BLOCK_TRIALS, Rows, TILE};
use super::schedule::Schedule;
use super::simulate::cut;
use super::tally::Tally;

/// The dates of a block of trials.
#[derive(Clone, Debug)]
pub(super) struct Dates {
    /// By item.
    starts: Rows,
    finishes: Rows,
    /// By how many days have begun: the first reported quarter that has not ended by then.
    quarter_of_day: Vec<u32>,
    /// By quarter and trial: the items that finish in it, the last being whatever comes after the
    /// others.
    finished: Vec<[u32; BLOCK_TRIALS]>,
    /// By trial: for how many quarters an item that is late was found.
    late: [u32; BLOCK_TRIALS],
}

impl Dates {
    pub(super) fn new(network: &Network) -> Self {
        let ends = &network.quarter_ends;
        let last = ends.last().map_or(0.0, |end| end.max(0.0)) as usize;
        let ended = |end: &f64, day: f64| *end + SAME_TIME < day;
        let quarter = |day: usize| match day as f64 {
            // What is beyond the horizon is late, whatever quarter that is in.
            day if ended(&network.horizon, day) => ends.len() as u32,
            day => ends.partition_point(|end| ended(end, day)) as u32,
        };
        let mut rows = Rows::default();
        rows.set_width(network.plan_items);
        Self {
            starts: rows.clone(),
            finishes: rows,
            quarter_of_day: (0..=last + 1).map(quarter).collect(),
            finished: vec![[0; BLOCK_TRIALS]; ends.len() + 1],
            late: [0; BLOCK_TRIALS],
        }
    }

    /// Keeps the finishes of the trial at position `row` of the block.
    pub(super) fn keep_finishes(&mut self, schedule: &Schedule, row: usize) {
        for (kept, item) in self.finishes.row(row).iter_mut().zip(&schedule.items) {
            *kept = item.finish;
        }
    }

    /// Keeps its starts.
    pub(super) fn keep_starts(&mut self, schedule: &Schedule, row: usize) {
        for (kept, item) in self.starts.row(row).iter_mut().zip(&schedule.items) {
            *kept = item.start;
        }
    }

    /// Counts the finishes of the first `trials` of the block.
    pub(super) fn count(&mut self, network: &Network, trials: usize, tally: &mut Tally) {
        let mut position = 0;
        let mut tile = [[0.0; BLOCK_TRIALS]; TILE];
        for first in (0..network.plan_items).step_by(TILE) {
            self.finishes.read(first, trials, &mut tile);
            for (item, finishes) in (first..network.plan_items).zip(&tile) {
                self.record(network, &finishes[..trials], item, tally);
                if network.live_items.get(position) == Some(&(item as u32)) {
                    self.count_item(network, &finishes[..trials], item, position, tally);
                    position += 1;
                }
            }
        }
        self.give_up_quarters(trials, tally);
    }

    fn record(&self, network: &Network, finishes: &[f64], item: usize, tally: &mut Tally) {
        let last = tally.records.last_mut().expect("an empty tally has its record");
        if let Some(recorded) = last.items.get_mut(item) {
            recorded.extend(finishes.iter().map(|finish| cut(network, *finish)));
        }
    }

    fn count_item(
        &mut self,
        network: &Network,
        finishes: &[f64],
        item: usize,
        position: usize,
        tally: &mut Tally,
    ) {
        let begun = days(finishes, Axis::days_begun);
        let day = begun.map(|begun| if begun > 1 { begun } else { 1 });
        let finish = &mut tally.items[item].finish;
        finish.push_all(finishes, &day[..finishes.len()], network.horizon);
        self.count_quarters(&begun[..finishes.len()], position, tally);
    }

    /// Counts their starts.
    pub(super) fn count_starts(&self, network: &Network, trials: usize, tally: &mut Tally) {
        let mut tile = [[0.0; BLOCK_TRIALS]; TILE];
        for first in (0..network.plan_items).step_by(TILE) {
            self.starts.read(first, trials, &mut tile);
            for (item, starts) in (first..network.plan_items).zip(&tile) {
                if network.items[item].state != State::Dropped {
                    let starts = &starts[..trials];
                    let days = days(starts, Axis::start_day);
                    tally.items[item].start.push_all(starts, &days[..trials], network.horizon);
                }
            }
        }
    }

    /// Counts the live item at `position` as done in the quarters by whose end it is finished, and
    /// as the first that is late in those that no item before it was late in. `begun`: by trial, how
    /// many days have begun when it is finished.
    fn count_quarters(&mut self, begun: &[u32], position: usize, tally: &mut Tally) {
        let beyond = self.finished.len() as u32 - 1;
        for (row, (begun, late)) in begun.iter().zip(&mut self.late).enumerate() {
            let quarter = *self.quarter_of_day.get(*begun as usize).unwrap_or(&beyond);
            self.finished[quarter as usize][row] += 1;
            while *late < quarter {
                tally.quarters[*late as usize].first_late[position] += 1;
                *late += 1;
            }
        }
    }

    /// Puts what the quarters have come to in the first `trials` into their tally, and forgets it.
    fn give_up_quarters(&mut self, trials: usize, tally: &mut Tally) {
        let all = tally.quarters.first().map_or(0, |quarter| quarter.first_late.len() - 1);
        for row in 0..trials {
            let mut done = 0;
            for (quarter, finished) in tally.quarters.iter_mut().zip(&self.finished) {
                done += finished[row] as usize;
                quarter.done[done] += 1;
            }
            for quarter in &mut tally.quarters[self.late[row] as usize..] {
                quarter.first_late[all] += 1;
            }
        }
        self.finished.fill([0; BLOCK_TRIALS]);
        self.late.fill(0);
    }
}

/// The day of each time; a loop of its own, which the machine does for several at once.
#[inline]
fn days(times: &[f64], day: impl Fn(f64) -> u32) -> [u32; BLOCK_TRIALS] {
    let mut days = [0; BLOCK_TRIALS];
    for (found, time) in days[..times.len()].iter_mut().zip(times) {
        *found = day(*time);
    }
    days
}
