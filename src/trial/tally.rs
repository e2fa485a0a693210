//! What is kept of the trials: counts and exact sums, which merge in any order, and for the sets
//! of items that are compared pair by pair, one number a trial.
//!
//! Invariant: the merged tally of a set of trials is the same whatever the blocks, their order and
//! the workers were.

use serde::{Deserialize, Serialize};

use crate::calendar::SAME_TIME;

use super::days::DayCounts;
use super::moments::{DaySum, Moments, MoneyMoments};
use super::rows::BLOCK_TRIALS;

/// The result of some trials.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How many trials.
    pub trials: u32,
    /// By item, in the plan's order.
    pub items: Vec<ItemTally>,
    /// By part, item by item in the plan's order, as each item lists them.
    pub parts: Vec<PartTally>,
    /// By target: the plan, the milestones, the objectives.
    pub targets: Vec<MomentTally>,
    /// By quarter end.
    pub quarters: Vec<QuarterTally>,
    /// By team.
    pub teams: Vec<TeamTally>,
    /// Of all items together.
    pub delay_cost: MoneyMoments,
    /// Money spent on active mitigations.
    pub mitigation: MoneyMoments,
    /// Trials in which every promise was kept, whenever due.
    pub all_kept: u32,
    /// One number a trial, in blocks, ascending by their first trial.
    pub records: Vec<Record>,
}

/// A moment (a start or a finish) over the trials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MomentTally {
    /// By working day; censored trials are not among them.
    pub days: DayCounts,
    /// Trials beyond the horizon.
    pub censored: u32,
    /// Of the real time; censored trials count at the horizon.
    pub moments: Moments,
}

/// What is counted for an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemTally {
    /// When it starts.
    pub start: MomentTally,
    /// When it finishes.
    pub finish: MomentTally,
    /// Trials in which one of its parts is critical: for the plan, then for each milestone.
    pub critical: Vec<u32>,
    /// Time in which some part is worked on, up to the horizon.
    pub working: Moments,
    /// Time waiting for a predecessor.
    pub wait_dependency: DaySum,
    /// Time waiting for an earliest date.
    pub wait_not_before: DaySum,
    /// Time waiting for an external arrival.
    pub wait_external: DaySum,
    /// Time waiting because of a risk.
    pub wait_risk: DaySum,
    /// Time waiting for a free lane, by team (its position in the plan), ascending.
    pub wait_team: Vec<(u32, DaySum)>,
    /// Its delay cost.
    pub delay_cost: MoneyMoments,
    /// Money not lost by each quarter's end; empty without a cost of delay.
    pub value: Vec<MoneyMoments>,
}

/// What is counted for a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartTally {
    /// Trials in which it is critical for the plan.
    pub critical: u32,
    /// Its duration from start to finish, cut at the horizon; trials in which it never starts are
    /// not counted.
    pub duration: Moments,
}

/// What is counted at a quarter's end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarterTally {
    /// `first_late[k]`: trials in which k items of the priority list (dropped ones left out) are
    /// all finished by then and the one after them is not; the last counts trials with all done.
    pub first_late: Vec<u32>,
    /// `done[n]`: trials in which n items (dropped ones left out) are finished by then.
    pub done: Vec<u32>,
    /// Trials in which every promise due by then is kept.
    pub all_kept: u32,
    /// Money of all items not lost by then; of nothing where none has a cost of delay.
    pub value: MoneyMoments,
}

/// What is counted for a team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamTally {
    /// By week from the as-of week on: lanes × working days in use.
    pub lane_days: Vec<DaySum>,
}

/// One number a trial, for trials `first..first + plan-long vectors`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The first trial of the block.
    pub first: u32,
    /// `finishes[target][k]`: finish in working days of trial `first + k`; infinite when censored.
    pub finishes: Vec<Vec<f64>>,
    /// Delay cost of all items.
    pub delay_cost: Vec<f64>,
    /// `values[quarter][k]`: money of all items not lost by that quarter's end; no columns where none
    /// has a cost of delay.
    pub values: Vec<Vec<f64>>,
    /// How many promises were kept.
    pub kept: Vec<u32>,
    /// `items[item][k]`, only if the run was asked to record items; else empty.
    pub items: Vec<Vec<f64>>,
}

impl MomentTally {
    /// Counts the moments of some trials of a block, each with its day; those after `horizon` as
    /// censored, those before 0 at 0.
    pub(super) fn push_all(&mut self, times: &[f64], days: &[u32], horizon: f64) {
        let is_beyond = |time: f64| time > horizon + SAME_TIME;
        let mut counted = [0.0; BLOCK_TRIALS];
        let counted = &mut counted[..times.len()];
        let mut censored = 0;
        for (counted, time) in counted.iter_mut().zip(times) {
            let not_before = if *time > 0.0 { *time } else { 0.0 };
            *counted = if is_beyond(*time) { horizon } else { not_before };
            censored += u32::from(is_beyond(*time));
        }
        self.moments.push_all(counted);
        self.censored += censored;
        if censored == 0 {
            self.days.push_all(days);
        } else {
            let within = days.iter().zip(times).filter(|(_, time)| !is_beyond(**time));
            within.for_each(|(day, _)| self.days.push(*day));
        }
    }

    /// Takes over everything counted in `other`.
    pub fn merge(&mut self, other: &Self) {
        self.days.merge(&other.days);
        self.censored += other.censored;
        self.moments.merge(&other.moments);
    }
}

impl Tally {
    /// Takes over everything counted in `other`, which is of the same network and other trials.
    pub fn merge(&mut self, other: Self) {
        if self.trials == 0 {
            *self = other;
            return;
        }
        self.trials += other.trials;
        zip(&mut self.items, &other.items, ItemTally::merge);
        zip(&mut self.parts, &other.parts, PartTally::merge);
        zip(&mut self.targets, &other.targets, MomentTally::merge);
        zip(&mut self.quarters, &other.quarters, QuarterTally::merge);
        zip(&mut self.teams, &other.teams, TeamTally::merge);
        self.delay_cost.merge(&other.delay_cost);
        self.mitigation.merge(&other.mitigation);
        self.all_kept += other.all_kept;
        for record in other.records {
            let at = self.records.partition_point(|r| r.first < record.first);
            self.records.insert(at, record);
        }
    }

    /// The finishes of one target, trial by trial.
    pub fn finishes(&self, target: usize) -> impl Iterator<Item = f64> + '_ {
        self.records.iter().flat_map(move |record| record.finishes[target].iter().copied())
    }

    /// The finishes of one item, trial by trial; nothing unless items were recorded.
    pub fn item_finishes(&self, item: usize) -> impl Iterator<Item = f64> + '_ {
        let records = self.records.iter().filter(|record| !record.items.is_empty());
        records.flat_map(move |record| record.items[item].iter().copied())
    }

    /// The delay cost of all items, trial by trial.
    pub fn delay_costs(&self) -> impl Iterator<Item = f64> + '_ {
        self.records.iter().flat_map(|record| record.delay_cost.iter().copied())
    }

    /// The money of all items not lost by the end of one quarter, trial by trial; nothing where no
    /// item has a cost of delay.
    pub fn values(&self, quarter: usize) -> impl Iterator<Item = f64> + '_ {
        let columns = self.records.iter().filter_map(move |record| record.values.get(quarter));
        columns.flat_map(|column| column.iter().copied())
    }

    /// The number of promises kept, trial by trial.
    pub fn kept(&self) -> impl Iterator<Item = u32> + '_ {
        self.records.iter().flat_map(|record| record.kept.iter().copied())
    }
}

impl ItemTally {
    fn merge(&mut self, other: &Self) {
        self.start.merge(&other.start);
        self.finish.merge(&other.finish);
        zip(&mut self.critical, &other.critical, |a, b| *a += b);
        self.working.merge(&other.working);
        self.wait_dependency.merge(&other.wait_dependency);
        self.wait_not_before.merge(&other.wait_not_before);
        self.wait_external.merge(&other.wait_external);
        self.wait_risk.merge(&other.wait_risk);
        for (team, sum) in &other.wait_team {
            self.team_wait(*team).merge(sum);
        }
        self.delay_cost.merge(&other.delay_cost);
        zip(&mut self.value, &other.value, MoneyMoments::merge);
    }

    /// The time waited for `team`, which joins the list if it is not yet in it.
    pub(super) fn team_wait(&mut self, team: u32) -> &mut DaySum {
        let at = self.wait_team.partition_point(|(t, _)| *t < team);
        if self.wait_team.get(at).is_none_or(|(t, _)| *t != team) {
            self.wait_team.insert(at, (team, DaySum::default()));
        }
        &mut self.wait_team[at].1
    }
}

impl PartTally {
    fn merge(&mut self, other: &Self) {
        self.critical += other.critical;
        self.duration.merge(&other.duration);
    }
}

impl TeamTally {
    fn merge(&mut self, other: &Self) {
        let weeks = self.lane_days.len().max(other.lane_days.len());
        self.lane_days.resize(weeks, DaySum::default());
        zip(&mut self.lane_days, &other.lane_days, DaySum::merge);
    }
}

impl QuarterTally {
    fn merge(&mut self, other: &Self) {
        zip(&mut self.first_late, &other.first_late, |a, b| *a += b);
        zip(&mut self.done, &other.done, |a, b| *a += b);
        self.all_kept += other.all_kept;
        self.value.merge(&other.value);
    }
}

fn zip<A, B>(mine: &mut [A], theirs: &[B], each: impl Fn(&mut A, &B)) {
    for (a, b) in mine.iter_mut().zip(theirs) {
        each(a, b);
    }
}
