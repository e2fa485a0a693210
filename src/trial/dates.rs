//! When every item starts and finishes: counted for a block of trials at once, item by item, so that
//! the counts of an item are near while it is their turn.

use crate::calendar::{Axis, SAME_TIME};
use crate::network::Network;

use super::draw::{BLOCK_TRIALS, Column};
use super::schedule::Schedule;
use super::simulate::cut;
use super::tally::Tally;

/// The dates of a block of trials.
#[derive(Clone, Debug)]
pub(super) struct Dates {
    /// By item: its start in each trial of the block.
    starts: Vec<Column>,
    finishes: Vec<Column>,
    /// By how many days have begun: the first reported quarter that has not ended by then.
    quarter_of_day: Vec<u32>,
    /// By trial.
    quarters: Vec<Quarters>,
}

/// What one trial has come to, quarter by quarter.
#[derive(Clone, Debug)]
struct Quarters {
    /// Items that finish in each, the last being whatever comes after the others.
    finished: Vec<u32>,
    /// For how many quarters an item that is late was found.
    late: u32,
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
        let quarters = Quarters { finished: vec![0; ends.len() + 1], late: 0 };
        Self {
            starts: vec![[0.0; BLOCK_TRIALS]; network.plan_items],
            finishes: vec![[0.0; BLOCK_TRIALS]; network.plan_items],
            quarter_of_day: (0..=last + 1).map(quarter).collect(),
            quarters: vec![quarters; BLOCK_TRIALS],
        }
    }

    /// Keeps the finishes of the trial at position `row` of the block.
    pub(super) fn keep_finishes(&mut self, schedule: &Schedule, row: usize) {
        for (finishes, item) in self.finishes.iter_mut().zip(&schedule.items) {
            finishes[row] = item.finish;
        }
    }

    /// Keeps its starts.
    pub(super) fn keep_starts(&mut self, schedule: &Schedule, row: usize) {
        for (starts, item) in self.starts.iter_mut().zip(&schedule.items) {
            starts[row] = item.start;
        }
    }

    /// Counts the finishes of the first `trials` of the block.
    pub(super) fn count(&mut self, network: &Network, trials: usize, tally: &mut Tally) {
        for (position, item) in network.live_items.iter().enumerate() {
            let finishes = &self.finishes[*item as usize][..trials];
            let begun = days(finishes, Axis::days_begun);
            let day = begun.map(|begun| begun.max(1));
            tally.items[*item as usize].finish.push_all(finishes, &day, network.horizon);
            self.count_quarters(&begun[..trials], position, tally);
        }
        for quarters in &mut self.quarters[..trials] {
            let mut done = 0;
            for (quarter, finished) in tally.quarters.iter_mut().zip(&mut quarters.finished) {
                done += std::mem::take(finished) as usize;
                quarter.done[done] += 1;
            }
            quarters.finished.fill(0);
            for quarter in &mut tally.quarters[std::mem::take(&mut quarters.late) as usize..] {
                quarter.first_late[network.live_items.len()] += 1;
            }
        }
        let last = tally.records.last_mut().expect("an empty tally has its record");
        for (recorded, finishes) in last.items.iter_mut().zip(&self.finishes) {
            recorded.extend(finishes[..trials].iter().map(|finish| cut(network, *finish)));
        }
    }

    /// Counts their starts.
    pub(super) fn count_starts(&self, network: &Network, trials: usize, tally: &mut Tally) {
        for item in network.live_items.iter().map(|item| *item as usize) {
            let starts = &self.starts[item][..trials];
            let days = days(starts, Axis::start_day);
            tally.items[item].start.push_all(starts, &days, network.horizon);
        }
    }

    /// Counts the live item at `position` as done in the quarters by whose end it is finished, and
    /// as the first that is late in those that no item before it was late in. `begun`: by trial, how
    /// many days have begun when it is finished.
    fn count_quarters(&mut self, begun: &[u32], position: usize, tally: &mut Tally) {
        let last = self.quarter_of_day.len() - 1;
        for (begun, quarters) in begun.iter().zip(&mut self.quarters) {
            let day = *begun as usize;
            let quarter = self.quarter_of_day[if day < last { day } else { last }];
            quarters.finished[quarter as usize] += 1;
            while quarters.late < quarter {
                tally.quarters[quarters.late as usize].first_late[position] += 1;
                quarters.late += 1;
            }
        }
    }
}

/// The day of each time; a loop of its own, which the machine does for several at once.
#[inline]
fn days(times: &[f64], day: impl Fn(f64) -> u32) -> [u32; BLOCK_TRIALS] {
    let mut days = [0; BLOCK_TRIALS];
    for (found, time) in days.iter_mut().zip(times) {
        *found = day(*time);
    }
    days
}
