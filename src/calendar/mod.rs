//! Working days and dates.
//!
//! What: the one place that knows weekdays, holidays and quarters. Everything after it counts
//! *working days since the as-of date* as a real number, on which weekends and plan-wide holidays
//! do not exist (`engine.md`, section 1).
//!
//! Invariants: a [`Date`] is a valid day of the proleptic Gregorian calendar; an [`Axis`] never
//! names a day that is not worked.

mod axis;
mod date;
mod week;

pub use axis::{Axis, SAME_TIME, Week};
pub use date::{Date, DateError};
pub use week::{Calendar, Holiday, WEEKDAYS, Weekday, Workdays};
