//! CD3: cost of delay divided by duration.
//!
//! Money per week ÷ weeks. Source: Donald Reinertsen, *The Principles of Product Development Flow*,
//! 2009; Joshua Arnold, Black Swan Farming. On one team without dependencies it is the order of least
//! delay cost (Smith's rule, 1956). Duration is the mean working time of the item alone on its teams,
//! without waiting.
//!
//! The cost per week of a profile that is not linear is its mean over the planning quarter, from the
//! as-of date on: what is lost by the quarter's end if the item is not finished by then, ÷ weeks. A
//! penalty whose date is the last day of the quarter is part of it. Nothing is lost in a quarter
//! before the date of a profile: then the cost per week is 0, and so is the score.

use crate::calendar::Date;
use crate::model::{Plan, Profile};

use super::gathering::{Gathering, Inputs};
use super::input::{Gap, Input, Source};
use super::sources::Sources;

/// The score: money per week and week.
pub fn score(cost_per_week: f64, duration_weeks: f64) -> f64 {
    cost_per_week / duration_weeks
}

/// Cost of delay, and duration.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let gathering = Gathering::new(sources, item);
    match sources.cost_per_week(item) {
        // The duration is simulated, and not for nothing.
        None => gathering.found(Input::CostOfDelay, Err(Gap::NotGiven)).inputs(),
        Some(cost) => gathering
            .found(Input::CostOfDelay, Ok(cost))
            .divisor(Input::Duration, Ok((Source::Simulated, sources.duration_weeks(item))))
            .inputs(),
    }
}

/// Where the cost per week of a profile comes from.
pub(super) fn source(profile: &Profile) -> Source {
    match profile {
        Profile::Standard { .. } | Profile::Expedite { .. } => Source::Given,
        Profile::FixedDate { .. } | Profile::Intangible { .. } | Profile::Window { .. } => {
            Source::OverQuarter
        }
    }
}

/// How the money of a profile becomes money per week: a share of each amount that it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shares {
    /// Of money per week, or of the value of a window.
    pub(super) rate: f64,
    /// Of a penalty.
    pub(super) penalty: f64,
}

/// The planning quarter in days since 1970-01-01, from its start or the as-of date to its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quarter {
    as_of: f64,
    from: f64,
    to: f64,
}

impl Quarter {
    /// The planning quarter; the quarter of the as-of date once that is over.
    pub(super) fn of(plan: &Plan) -> Self {
        let as_of = plan.as_of_date();
        let planning = plan.quarter_end();
        let end = if planning < as_of { plan.calendar.quarter_end(as_of) } else { planning };
        let from = plan.calendar.quarter_start(end).max(as_of);
        Self { as_of: start_of(as_of), from: start_of(from), to: end_of(end) }
    }

    /// The shares of a profile's money that are lost per week of it.
    pub(super) fn shares(self, profile: &Profile) -> Shares {
        let weeks = (self.to - self.from) / 7.0;
        match profile {
            Profile::Standard { .. } | Profile::Expedite { .. } => {
                Shares { rate: 1.0, penalty: 0.0 }
            }
            Profile::FixedDate { date, .. } | Profile::Intangible { date, .. } => {
                let date = end_of(*date);
                let falls_due = self.from < date && date <= self.to;
                Shares {
                    rate: self.days_between(date, f64::INFINITY) / 7.0 / weeks,
                    penalty: if falls_due { 1.0 / weeks } else { 0.0 },
                }
            }
            Profile::Window { from, date, .. } => {
                let from = from.map_or(self.as_of, start_of).max(self.as_of);
                let to = end_of(*date);
                let lost = if to > from { self.days_between(from, to) / (to - from) } else { 0.0 };
                Shares { rate: lost / weeks, penalty: 0.0 }
            }
        }
    }

    /// How many days of the quarter lie between two moments.
    fn days_between(self, from: f64, to: f64) -> f64 {
        (self.to.min(to) - self.from.max(from)).max(0.0)
    }
}

fn start_of(date: Date) -> f64 {
    date.epoch_days() as f64
}

fn end_of(date: Date) -> f64 {
    date.plus_days(1).epoch_days() as f64
}
