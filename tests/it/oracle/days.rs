//! The working-day axis, counted day by day (`engine.md`, section 1).

use roadcast::calendar::Date;
use roadcast::model::Plan;

/// Times at which the days of a plan start and end.
pub(super) struct Days<'a> {
    plan: &'a Plan,
}

impl<'a> Days<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        Self { plan }
    }

    fn worked(&self, date: Date) -> bool {
        self.plan.calendar.is_worked(date)
    }

    /// Worked days from `from` on that are before `to`.
    fn between(&self, from: Date, to: Date) -> f64 {
        let mut days = 0.0;
        let mut date = from;
        while date < to {
            if self.worked(date) {
                days += 1.0;
            }
            date = date.plus_days(1);
        }
        days
    }

    /// When `date` starts; negative for a past one.
    pub(super) fn start_of(&self, date: Date) -> f64 {
        let as_of = self.plan.as_of_date();
        if date >= as_of { self.between(as_of, date) } else { -self.between(date, as_of) }
    }

    /// When `date` ends.
    pub(super) fn end_of(&self, date: Date) -> f64 {
        self.start_of(date.plus_days(1))
    }

    /// The dates of the first `count` working days from the as-of date on.
    pub(super) fn first(&self, count: usize) -> Vec<Date> {
        let mut dates = Vec::new();
        let mut date = self.plan.as_of_date();
        while dates.len() < count {
            if self.worked(date) {
                dates.push(date);
            }
            date = date.plus_days(1);
        }
        dates
    }
}
