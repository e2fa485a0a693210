//! The working-day axis: real numbers on one side, dates on the other.
//!
//! `t = 0` is the start of the as-of date; every worked day is one unit long, days that are not
//! worked have no length. Past dates are negative. Counting is by whole weeks with the holidays
//! taken off, so that no table bounds how far a date may lie away.

use super::date::Date;
use super::week::{Calendar, Workdays};

/// Two moments closer than this many working days are the same moment.
pub const SAME_TIME: f64 = 1e-9;

/// A calendar week on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// When it starts, or 0 for the week of the as-of date.
    pub start: f64,
    /// Its worked days from `start` on; 0 when all are holidays.
    pub days: f64,
}

/// Converts between dates and working days since the as-of date.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    as_of: Date,
    workdays: Workdays,
    /// Holidays that fall on a worked weekday, ascending, each once.
    holidays: Vec<Date>,
    /// Worked days before the as-of date, counted from the fixed origin.
    zero: i64,
}

impl Axis {
    /// The axis of `calendar` with its zero at the start of `as_of`. A calendar without a worked
    /// weekday (which `model::check` refuses) is read as one that works every day.
    pub fn new(calendar: &Calendar, as_of: Date) -> Self {
        let workdays = match calendar.workdays.count() {
            0 => Workdays::new(super::week::WEEKDAYS),
            _ => calendar.workdays,
        };
        let mut holidays: Vec<Date> = calendar
            .holidays
            .iter()
            .map(|holiday| holiday.date)
            .filter(|date| workdays.contains(date.weekday()))
            .collect();
        holidays.sort_unstable();
        holidays.dedup();
        let mut axis = Self { as_of, workdays, holidays, zero: 0 };
        axis.zero = axis.worked_before(as_of);
        axis
    }

    /// The date at whose start `t = 0`.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// How many weekdays of a full week are worked, 1 to 7.
    pub fn days_per_week(&self) -> usize {
        self.workdays.count()
    }

    /// Whether `date` is worked.
    pub fn is_worked(&self, date: Date) -> bool {
        self.workdays.contains(date.weekday()) && self.holidays.binary_search(&date).is_err()
    }

    /// The time at which `date` starts. A date that is not worked moves to the start of the next
    /// worked day.
    pub fn start_of(&self, date: Date) -> f64 {
        (self.worked_before(date) - self.zero) as f64
    }

    /// The time at which `date` ends. A date that is not worked moves back to the end of the last
    /// worked day.
    pub fn end_of(&self, date: Date) -> f64 {
        (self.worked_before(date.plus_days(1)) - self.zero) as f64
    }

    /// The day, counted from 1, on which work that finishes at `t` is finished.
    #[inline]
    pub fn finish_day(t: f64) -> u32 {
        Self::days_begun(t).max(1)
    }

    /// How many days have begun before `t`: 0 until as-of.
    #[inline]
    pub fn days_begun(t: f64) -> u32 {
        let time = t - SAME_TIME;
        let (whole, rounded) = nearest(time);
        whole + u32::from(rounded < time)
    }

    /// The day, counted from 1, on which work that starts at `t` starts.
    #[inline]
    pub fn start_day(t: f64) -> u32 {
        let time = t + SAME_TIME;
        let (whole, rounded) = nearest(time);
        (whole + 1).saturating_add_signed(-i32::from(rounded > time)).max(1)
    }

    /// The date of day `day`, counted from 1: day 1 is the as-of date or the first worked day after
    /// it. Day 0 and earlier count back.
    pub fn date_of(&self, day: i64) -> Date {
        let wanted = self.zero + day;
        let per_week = self.workdays.count() as i64;
        // A first guess by whole weeks; holidays can only push the day later.
        let mut low = Date::MIN.epoch_days();
        let mut high = Date::MAX.epoch_days();
        let guess = self.as_of.epoch_days() + day * 7 / per_week;
        if (low..=high).contains(&(guess - 8)) && self.worked_through(guess - 8) < wanted {
            low = guess - 8;
        }
        let ahead = guess + 8 + 7 * self.holidays.len() as i64;
        if (low..=high).contains(&ahead) && self.worked_through(ahead) >= wanted {
            high = ahead;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.worked_through(middle) >= wanted {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Date::from_epoch_days(low)
    }

    /// The dates of day 1, 2, … as [`date_of`](Self::date_of) tells them, up to the last date there is.
    pub fn worked_days(&self) -> impl Iterator<Item = Date> + '_ {
        let from = self.as_of.epoch_days();
        (from..=Date::MAX.epoch_days())
            .map(Date::from_epoch_days)
            .filter(|date| self.is_worked(*date))
    }

    /// Calendar days from the start of the as-of date to the working time `t`: the date of its
    /// working day plus the fraction of that day gone. At or before 0 it is the as-of date itself.
    pub fn calendar_days(&self, t: f64) -> f64 {
        if t <= SAME_TIME {
            return 0.0;
        }
        let day = Self::finish_day(t);
        let before = f64::from(day) - 1.0;
        let fraction = (t - before).clamp(0.0, 1.0);
        (self.date_of(i64::from(day)).epoch_days() - self.as_of.epoch_days()) as f64 + fraction
    }

    /// The weeks from the one that contains the as-of date on, as long as they start by `until`:
    /// each Monday with the time at which its week starts (never before 0) and its worked days
    /// from then on.
    pub fn weeks(&self, until: Date) -> impl Iterator<Item = Week> + '_ {
        let mut monday = self.as_of.monday();
        std::iter::from_fn(move || {
            if monday > until || monday.plus_days(7) == monday {
                return None;
            }
            let start = self.start_of(monday).max(0.0);
            let end = self.start_of(monday.plus_days(7));
            let week = Week { monday, start, days: end - start };
            monday = monday.plus_days(7);
            Some(week)
        })
    }

    /// Worked days up to and including the day with this number.
    fn worked_through(&self, epoch_days: i64) -> i64 {
        self.worked_before(Date::from_epoch_days(epoch_days + 1))
    }

    /// Worked days before `date`, counted from a Monday in the far past.
    fn worked_before(&self, date: Date) -> i64 {
        // 1970-01-05 was a Monday; the count may be negative.
        let since_monday = date.epoch_days() - 4;
        let weeks = since_monday.div_euclid(7);
        let rest = since_monday.rem_euclid(7);
        let in_rest = self.workdays.iter().filter(|day| (day.index() as i64) < rest).count();
        let holidays = self.holidays.partition_point(|holiday| *holiday < date);
        weeks * self.workdays.count() as i64 + in_rest as i64 - holidays as i64
    }
}

/// The whole number nearest to a time, and the same as an `f64`; times before 0 count as 0, those
/// that no calendar reaches as the last.
#[inline]
fn nearest(time: f64) -> (u32, f64) {
    let time = if time > 0.0 { time } else { 0.0 };
    let time = if time < LAST_DAY { time } else { LAST_DAY };
    // The sum has no room for a fraction, and ends with the whole number.
    let sum = time + ROUNDS;
    (sum.to_bits() as u32, sum - ROUNDS)
}

/// More days than any calendar has.
const LAST_DAY: f64 = 1e9;
/// 2⁵².
const ROUNDS: f64 = 4_503_599_627_370_496.0;
