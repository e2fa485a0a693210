//! Lanes in use, week by week.
//!
//! A part that holds lanes from a start to a finish adds a ramp at the start and takes one off at the
//! finish, so that a long part costs no more than a short one; the weeks are summed up at the end.
//! Integers all along, so that the order of trials does not matter.

use crate::network::Network;

use super::moments::DaySum;
use super::tally::TeamTally;

/// What was counted so far.
#[derive(Clone, Debug)]
pub(super) struct Lanes {
    /// By working day: the week it falls in, counted from the as-of week, and the end of that.
    weeks_of_days: Vec<(u32, f64)>,
    /// By team and week.
    weeks: Vec<Week>,
    /// How many weeks a team has.
    count: usize,
}

/// What changes in a week.
#[derive(Clone, Copy, Debug, Default)]
struct Week {
    /// Days from each change to the end of the week, times its lanes.
    partial: DaySum,
    /// Lanes that are in use in all weeks after this one.
    change: i64,
}

impl Lanes {
    pub(super) fn new(network: &Network) -> Self {
        let starts = &network.week_starts;
        let count = starts.len() - 1;
        let days = starts[count].max(0.0) as usize;
        let week = |day: usize| {
            let next = starts.partition_point(|start| *start <= day as f64);
            (next as u32 - 1, starts[next])
        };
        Self {
            weeks_of_days: (0..days).map(week).collect(),
            weeks: vec![Week::default(); count * network.teams.len()],
            count,
        }
    }

    /// Counts a part at work between some starts and finishes.
    pub(super) fn count(
        &mut self,
        network: &Network,
        part: usize,
        starts: &[f64],
        finishes: &[f64],
    ) {
        for need in network.needs_of(part) {
            let weeks = &mut self.weeks[need.team as usize * self.count..][..self.count];
            let (more, less) = (i64::from(need.lanes), -i64::from(need.lanes));
            let (more, less) = ((more, more as f64), (less, less as f64));
            for (start, finish) in starts.iter().zip(finishes) {
                step(&self.weeks_of_days, weeks, *start, more);
                step(&self.weeks_of_days, weeks, *finish, less);
            }
        }
    }

    /// Adds everything counted to `teams`, and forgets it.
    pub(super) fn give_up(&mut self, network: &Network, teams: &mut [TeamTally]) {
        let starts = &network.week_starts;
        for (team, tally) in teams.iter_mut().enumerate() {
            let weeks = &mut self.weeks[team * self.count..][..self.count];
            let mut lanes = 0;
            tally.lane_days.clear();
            for (week, days) in weeks.iter_mut().map(std::mem::take).zip(starts.windows(2)) {
                let mut sum = week.partial;
                sum.add(lanes as f64 * (days[1] - days[0]));
                tally.lane_days.push(sum);
                lanes += week.change;
            }
            let idle = tally.lane_days.iter().rev().take_while(|sum| **sum == DaySum::default());
            tally.lane_days.truncate(tally.lane_days.len() - idle.count());
        }
    }
}

/// From `time` on so many lanes of a team more are in use.
#[inline(always)]
fn step(weeks_of_days: &[(u32, f64)], weeks: &mut [Week], time: f64, (lanes, times): (i64, f64)) {
    // A browser converts to 32 bits in one step, and no plan has more days.
    let Some((week, end)) = weeks_of_days.get(time as i32 as usize) else { return };
    let week = &mut weeks[*week as usize];
    week.partial.add(times * (end - time));
    week.change += lanes;
}
