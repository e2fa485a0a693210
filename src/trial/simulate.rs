//! Trials: draw, schedule, count.

use std::ops::Range;

use crate::calendar::{Axis, SAME_TIME};
use crate::network::{Network, State};

use super::critical::Critical;
use super::draw::Draws;
use super::moments::{DaySum, MoneyMoments};
use super::schedule::Schedule;
use super::tally::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};
use super::waiting::{Spent, split_time};

/// What is kept of each single trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Recording {
    /// The finishes of the targets, the delay cost and the promises kept.
    Targets,
    /// The finishes of all items as well.
    Items,
}

/// Runs trials of one network, reusing its memory from trial to trial.
#[derive(Clone, Debug, Default)]
pub struct Simulator {
    draws: Draws,
    schedule: Schedule,
    critical: Critical,
    order: Vec<u32>,
}

impl Simulator {
    /// Runs the trials of `range` and counts them.
    pub fn simulate(
        &mut self,
        network: &Network,
        range: Range<u32>,
        recording: Recording,
    ) -> Tally {
        let mut tally = empty_tally(network, range.clone(), recording);
        for trial in range {
            self.draws.draw(network, trial);
            self.schedule.schedule(network, &self.draws);
            self.count(network, &mut tally);
        }
        tally
    }

    /// What was drawn and scheduled in one trial.
    pub fn trial(&mut self, network: &Network, trial: u32) -> (&Draws, &Schedule) {
        self.draws.draw(network, trial);
        self.schedule.schedule(network, &self.draws);
        (&self.draws, &self.schedule)
    }

    fn count(&mut self, network: &Network, tally: &mut Tally) {
        tally.trials += 1;
        self.count_items(network, tally);
        self.count_parts(network, tally);
        self.count_targets(network, tally);
        self.count_quarters(network, tally);
        self.count_promises(network, tally);
        self.count_lanes(network, tally);
        self.count_costs(network, tally);
        tally.mitigation.push(self.draws.mitigation);
    }

    fn count_items(&mut self, network: &Network, tally: &mut Tally) {
        let last = tally.records.last_mut().expect("an empty tally has its record");
        for item in 0..network.plan_items {
            let finish = cut(network, self.schedule.item_finish[item]);
            if let Some(finishes) = last.items.get_mut(item) {
                finishes.push(finish);
            }
            let state = network.items[item].state;
            if state == State::Dropped {
                continue;
            }
            let item_tally = &mut tally.items[item];
            let start = cut(network, self.schedule.item_start[item]);
            count_moment(network, &mut item_tally.start, start, Axis::start_day);
            count_moment(network, &mut item_tally.finish, finish, Axis::finish_day);
            match state {
                State::NotStarted | State::InProgress(_) => {
                    self.count_time(network, item, &mut tally.items[item]);
                }
                State::Done { .. } | State::Dropped => tally.items[item].working.push(0.0),
            }
        }
    }

    fn count_time(&mut self, network: &Network, item: usize, tally: &mut ItemTally) {
        let mut working = 0.0;
        let (draws, schedule) = (&self.draws, &self.schedule);
        split_time(network, draws, schedule, item, &mut self.order, |spent, days| match spent {
            Spent::Working => working += days,
            Spent::Dependency => tally.wait_dependency.add(days),
            Spent::NotBefore => tally.wait_not_before.add(days),
            Spent::External => tally.wait_external.add(days),
            Spent::Risk => tally.wait_risk.add(days),
            Spent::Team(team) => tally.team_wait(team).add(days),
        });
        tally.working.push(working);
    }

    fn count_parts(&mut self, network: &Network, tally: &mut Tally) {
        for (position, part) in network.parts.iter().enumerate() {
            let Some(plan_part) = part.plan_part else { continue };
            let start = self.schedule.start[position];
            if start <= network.horizon {
                let finish = self.schedule.finish[position].min(network.horizon);
                tally.parts[plan_part as usize].duration.push(finish - start);
            }
        }
    }

    fn count_targets(&mut self, network: &Network, tally: &mut Tally) {
        for (target, items) in network.targets.iter().enumerate() {
            let finish = self.latest(network, items);
            count_moment(network, &mut tally.targets[target], finish, Axis::finish_day);
            tally.records[0].finishes[target].push(finish);
            // Objectives stand behind the milestones, and no criticality is asked of them.
            if target > network.milestones || items.is_empty() {
                continue;
            }
            self.critical.trace(network, &self.schedule, items);
            for part in &self.critical.found {
                let node = &network.parts[*part as usize];
                if let (0, Some(plan_part)) = (target, node.plan_part) {
                    tally.parts[plan_part as usize].critical += 1;
                }
            }
            for item in 0..network.plan_items {
                let mut parts = network.parts_of(item);
                if parts.any(|part| self.critical.is_critical[part]) {
                    tally.items[item].critical[target] += 1;
                }
            }
        }
    }

    /// The latest finish of `items`, 0 for none; infinite when one is censored.
    fn latest(&self, network: &Network, items: &[u32]) -> f64 {
        let finishes = items.iter().map(|item| self.schedule.item_finish[*item as usize]);
        cut(network, finishes.fold(0.0, f64::max))
    }

    fn count_quarters(&mut self, network: &Network, tally: &mut Tally) {
        for (end, quarter) in network.quarter_ends.iter().zip(&mut tally.quarters) {
            let late = |item: &u32| !self.done_by(*item as usize, *end);
            let first_late = network.live_items.iter().position(late);
            quarter.first_late[first_late.unwrap_or(network.live_items.len())] += 1;
            let done = network.live_items.iter().filter(|item| !late(item)).count();
            quarter.done[done] += 1;
        }
    }

    /// Whether `item` is finished by the end of the day that ends at `end`.
    fn done_by(&self, item: usize, end: f64) -> bool {
        self.schedule.item_finish[item] <= end + SAME_TIME
    }

    fn count_promises(&mut self, network: &Network, tally: &mut Tally) {
        let kept = network.promises.iter().map(|promise| {
            promise.item.is_some_and(|item| self.done_by(item as usize, promise.by))
        });
        let mut all_kept = vec![true; network.quarter_ends.len() + 1];
        let mut count = 0;
        for (promise, kept) in network.promises.iter().zip(kept) {
            count += u32::from(kept);
            if !kept {
                let first = promise.quarter.min(network.quarter_ends.len());
                all_kept[first..].iter_mut().for_each(|all| *all = false);
            }
        }
        for (quarter, all) in tally.quarters.iter_mut().zip(&all_kept) {
            quarter.all_kept += u32::from(*all);
        }
        tally.all_kept += u32::from(count as usize == network.promises.len());
        tally.records[0].kept.push(count);
    }

    fn count_lanes(&mut self, network: &Network, tally: &mut Tally) {
        for part in 0..network.parts.len() {
            let start = self.schedule.start[part];
            let finish = self.schedule.finish[part].min(network.horizon);
            for need in network.needs_of(part) {
                let weeks = &mut tally.teams[need.team as usize].lane_days;
                add_by_week(&network.week_starts, weeks, start, finish, f64::from(need.lanes));
            }
        }
    }

    fn count_costs(&mut self, network: &Network, tally: &mut Tally) {
        let calendar = &network.cost_calendar;
        let mut total = 0.0;
        for (node, (rate, penalty)) in network.costs.iter().zip(&self.draws.money) {
            let item = node.item as usize;
            let finish = calendar.calendar_days(self.schedule.item_finish[item]);
            let cost = |finish, until| node.cost.of(finish, until, *rate, *penalty);
            let lost = cost(finish, calendar.until);
            total += lost;
            let item_tally = &mut tally.items[item];
            item_tally.delay_cost.push(lost);
            for (value, end) in item_tally.value.iter_mut().zip(&calendar.quarters) {
                value.push(cost(f64::INFINITY, *end) - cost(finish, *end));
            }
        }
        tally.delay_cost.push(total);
        tally.records[0].delay_cost.push(total);
    }
}

/// Infinite beyond the horizon, never before 0.
fn cut(network: &Network, time: f64) -> f64 {
    if time > network.horizon + SAME_TIME { f64::INFINITY } else { time.max(0.0) }
}

fn count_moment(network: &Network, tally: &mut MomentTally, time: f64, day: fn(f64) -> u32) {
    if time == f64::INFINITY {
        tally.censored += 1;
        tally.moments.push(network.horizon);
    } else {
        tally.days.push(day(time));
        tally.moments.push(time);
    }
}

/// Adds `lanes` × the days between `start` and `finish` to the weeks they fall in.
fn add_by_week(starts: &[f64], weeks: &mut Vec<DaySum>, start: f64, finish: f64, lanes: f64) {
    if finish <= start {
        return;
    }
    let mut week = starts.partition_point(|begin| *begin <= start).saturating_sub(1);
    while week + 1 < starts.len() && starts[week] < finish {
        let days = finish.min(starts[week + 1]) - start.max(starts[week]);
        if days > 0.0 {
            if weeks.len() <= week {
                weeks.resize(week + 1, DaySum::default());
            }
            weeks[week].add(lanes * days);
        }
        week += 1;
    }
}

/// A tally of no trials, with room for those of `range`.
fn empty_tally(network: &Network, range: Range<u32>, recording: Recording) -> Tally {
    let trials = range.len();
    let column = || Vec::with_capacity(trials);
    let recorded_items = match recording {
        Recording::Targets => 0,
        Recording::Items => network.plan_items,
    };
    let mut items =
        vec![
            ItemTally { critical: vec![0; network.milestones + 1], ..ItemTally::default() };
            network.plan_items
        ];
    for node in &network.costs {
        items[node.item as usize].value = vec![MoneyMoments::default(); network.quarter_ends.len()];
    }
    let first_late = vec![0; network.live_items.len() + 1];
    Tally {
        items,
        parts: vec![PartTally::default(); network.plan_parts],
        targets: vec![MomentTally::default(); network.targets.len()],
        quarters: vec![
            QuarterTally { done: first_late.clone(), first_late, all_kept: 0 };
            network.quarter_ends.len()
        ],
        teams: vec![TeamTally::default(); network.teams.len()],
        records: vec![Record {
            first: range.start,
            finishes: network.targets.iter().map(|_| column()).collect(),
            delay_cost: column(),
            kept: Vec::with_capacity(trials),
            items: (0..recorded_items).map(|_| column()).collect(),
        }],
        ..Tally::default()
    }
}
