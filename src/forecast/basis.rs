//! What every number of a run is read against: the plan's calendar, its quarters, and the number of
//! trials.
//!
//! Invariant: a moment counts as "by a date" by whole working days, exactly as its percentile is
//! found, so that the chance by the date of a percentile is never below that percentile.

use crate::calendar::{Axis, Date};
use crate::model::{Item, Plan, RunSettings, Status};
use crate::trial::{MomentTally, Tally};

/// A plan and its trials, with the dates that they are read at.
pub(super) struct Basis<'a> {
    pub(super) plan: &'a Plan,
    pub(super) tally: &'a Tally,
    pub(super) run: &'a RunSettings,
    pub(super) axis: Axis,
    /// The last working day that is not censored, counted from 1.
    pub(super) horizon_day: u32,
    /// The dates of working days 1, 2, … up to the horizon.
    dates: Vec<Date>,
    /// Last days of the quarters, ascending.
    pub(super) quarter_ends: Vec<Date>,
    /// Where the planning quarter is among them.
    pub(super) planning_quarter: usize,
}

impl<'a> Basis<'a> {
    pub(super) fn new(plan: &'a Plan, tally: &'a Tally, run: &'a RunSettings) -> Self {
        let quarter_ends = plan.quarter_ends();
        let planning = plan.quarter_end();
        let planning_quarter = quarter_ends.iter().position(|end| *end == planning).unwrap_or(0);
        let axis = plan.axis();
        let horizon_day = Axis::finish_day(axis.end_of(plan.horizon_date()));
        let dates = axis.worked_days().take(horizon_day as usize).collect();
        Self { plan, tally, run, axis, horizon_day, dates, quarter_ends, planning_quarter }
    }

    pub(super) fn trials(&self) -> u32 {
        self.tally.trials
    }

    /// The last day of the planning quarter.
    pub(super) fn planning_end(&self) -> Date {
        self.quarter_ends[self.planning_quarter]
    }

    /// The date of working day `day`, counted from 1.
    pub(super) fn date_of(&self, day: u32) -> Date {
        let known = self.dates.get((day as usize).wrapping_sub(1));
        known.copied().unwrap_or_else(|| self.axis.date_of(i64::from(day)))
    }

    /// Positions in the plan of the items that are not dropped, highest priority first.
    pub(super) fn live(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.plan.items.len()).filter(|i| self.plan.items[*i].status != Status::Dropped)
    }

    /// In how many trials `item` is finished by the end of `by`.
    pub(super) fn item_by(&self, item: usize, by: Date) -> u32 {
        self.deadline(&[item], by).count(&self.tally.items[item].finish, self.trials())
    }

    /// What it takes that all of `items` are finished by the end of `by`.
    pub(super) fn deadline(&self, items: &[usize], by: Date) -> Deadline {
        let end = self.axis.end_of(by);
        let known = items
            .iter()
            .map(|item| known_finish(&self.plan.items[*item], &self.axis))
            .try_fold(f64::NEG_INFINITY, |last, finish| finish.map(|finish| last.max(finish)));
        match known {
            Some(finish) => Deadline::Decided(finish <= end),
            None => Deadline::Day(end.max(0.0) as u32),
        }
    }
}

/// A date by which something must be finished, as trials see it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deadline {
    /// It was finished before the as-of date: in time or not, in every trial.
    Decided(bool),
    /// By the end of this working day, counted from 1; 0 is before all of them.
    Day(u32),
}

impl Deadline {
    /// Whether a trial that finishes at this time (infinite when censored) meets it.
    pub(super) fn is_met(self, finish: f64) -> bool {
        match self {
            Self::Decided(met) => met,
            Self::Day(day) => finish.is_finite() && Axis::finish_day(finish) <= day,
        }
    }

    /// How many trials meet it.
    pub(super) fn count(self, moment: &MomentTally, trials: u32) -> u32 {
        match self {
            Self::Decided(met) => u32::from(met) * trials,
            Self::Day(day) => moment.days.through(day),
        }
    }
}

/// When a finished item was finished, in working days since the as-of date, at most 0. A trial
/// reports such a finish as 0, which cannot tell a kept promise of the past from a broken one.
fn known_finish(item: &Item, axis: &Axis) -> Option<f64> {
    match &item.status {
        Status::Done { finished, .. } => Some(axis.end_of(*finished)),
        Status::NotStarted | Status::InProgress { .. } | Status::Dropped => None,
    }
}
