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
    /// By working day: the week it falls in, counted from the as-of week.
    week_of_day: Vec<u32>,
    /// By team and week: days from a change to the end of its week, times its lanes.
    partial: Vec<DaySum>,
    /// By team and week: lanes that are in use in all weeks after this one.
    change: Vec<i64>,
    weeks: usize,
}

impl Lanes {
    pub(super) fn new(network: &Network) -> Self {
        let starts = &network.week_starts;
        let weeks = starts.len() - 1;
        let days = starts[weeks].max(0.0) as usize;
        let week = |day: usize| starts.partition_point(|start| *start <= day as f64) as u32 - 1;
        Self {
            week_of_day: (0..days).map(week).collect(),
            partial: vec![DaySum::default(); weeks * network.teams.len()],
            change: vec![0; weeks * network.teams.len()],
            weeks,
        }
    }

    /// Counts a part at work between two times.
    pub(super) fn count(&mut self, network: &Network, part: usize, start: f64, finish: f64) {
        if finish <= start {
            return;
        }
        for need in network.needs_of(part) {
            self.step(network, need.team, start, i64::from(need.lanes));
            self.step(network, need.team, finish, -i64::from(need.lanes));
        }
    }

    /// From `time` on so many lanes more are in use.
    fn step(&mut self, network: &Network, team: u32, time: f64, lanes: i64) {
        let Some(week) = self.week_of_day.get(time as usize) else { return };
        let at = team as usize * self.weeks + *week as usize;
        let end = network.week_starts[*week as usize + 1];
        self.partial[at].add(lanes as f64 * (end - time));
        self.change[at] += lanes;
    }

    /// Adds everything counted to `teams`, and forgets it.
    pub(super) fn give_up(&mut self, network: &Network, teams: &mut [TeamTally]) {
        let starts = &network.week_starts;
        for (team, tally) in teams.iter_mut().enumerate() {
            let weeks = team * self.weeks..(team + 1) * self.weeks;
            let changes = self.change[weeks.clone()].iter_mut().map(std::mem::take);
            let partial = self.partial[weeks].iter_mut().map(std::mem::take);
            let mut lanes = 0;
            tally.lane_days.clear();
            for (week, (mut sum, change)) in partial.zip(changes).enumerate() {
                sum.add(lanes as f64 * (starts[week + 1] - starts[week]));
                tally.lane_days.push(sum);
                lanes += change;
            }
            let idle = tally.lane_days.iter().rev().take_while(|sum| **sum == DaySum::default());
            tally.lane_days.truncate(tally.lane_days.len() - idle.count());
        }
    }
}
