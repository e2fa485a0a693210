//! Cost of delay as a function of the finish (`engine.md`, section 8).
//!
//! Money is integrated over calendar time, so a finish in working days is first turned into
//! calendar days since the start of the as-of date.

use serde::{Deserialize, Serialize};

use crate::calendar::{Axis, Date};

/// How a cost grows with the finish; dates are calendar days since as-of, never below 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cost {
    /// Linear from the as-of date.
    Linear,
    /// Linear after the date, with the penalty once.
    After {
        /// End of the last day in time.
        date: f64,
    },
    /// A value that falls linearly from `from` to `to`.
    Window {
        /// Whole until here.
        from: f64,
        /// Lost from here on.
        to: f64,
    },
}

impl Cost {
    /// Money lost by calendar day `until` if the item finishes at `finish` (infinite: never).
    /// `rate` is money per week, or the whole value of a window.
    pub fn of(self, finish: f64, until: f64, rate: f64, penalty: f64) -> f64 {
        let end = if finish < until { finish } else { until };
        match self {
            Self::Linear => rate * end / 7.0,
            Self::After { date } if end > date => penalty + rate * (end - date) / 7.0,
            Self::After { .. } => 0.0,
            Self::Window { from, .. } if end <= from => 0.0,
            Self::Window { from, to } if end < to => rate * (end - from) / (to - from),
            Self::Window { .. } => rate,
        }
    }
}

/// Calendar days of working days, as far as costs are counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostCalendar {
    /// `starts[k]`: calendar days from the start of the as-of date to the start of working day
    /// k + 1.
    starts: Vec<u32>,
    /// Costs are counted to here.
    pub until: f64,
    /// The ends of the reported quarters, no later than `until`.
    pub quarters: Vec<f64>,
}

impl CostCalendar {
    pub(super) fn new(axis: &Axis, until: Date, quarter_ends: &[Date]) -> Self {
        let last_day = axis.end_of(until).max(0.0) as i64;
        let offset = |day: i64| axis.date_of(day).epoch_days() - axis.as_of().epoch_days();
        let until = end_of_day(axis, until);
        Self {
            starts: (1..=last_day).map(|day| offset(day) as u32).collect(),
            until,
            quarters: quarter_ends.iter().map(|end| end_of_day(axis, *end).min(until)).collect(),
        }
    }

    /// Calendar days from the start of the as-of date to the working time `t`; infinite after the
    /// last day that counts.
    pub fn calendar_days(&self, t: f64) -> f64 {
        if t <= 0.0 {
            return 0.0;
        }
        let day = Axis::finish_day(t);
        match self.starts.get(day as usize - 1) {
            Some(start) => f64::from(*start) + (t - f64::from(day - 1)).clamp(0.0, 1.0),
            None => f64::INFINITY,
        }
    }
}

/// Calendar days from the start of the as-of date to the end of `date`, never below 0.
pub(super) fn end_of_day(axis: &Axis, date: Date) -> f64 {
    (date.plus_days(1).epoch_days() - axis.as_of().epoch_days()).max(0) as f64
}

/// Calendar days from the start of the as-of date to the start of `date`, never below 0.
pub(super) fn start_of_day(axis: &Axis, date: Date) -> f64 {
    (date.epoch_days() - axis.as_of().epoch_days()).max(0) as f64
}
