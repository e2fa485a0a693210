//! A day of the calendar, as an integer.
//!
//! Dates are compared and subtracted far more often than they are printed, so they are day numbers
//! inside; `chrono` knows the calendar at the edge.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::week::Weekday;

/// A calendar day: days since 1970-01-01, between the years 1 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form `YYYY-MM-DD`.
    #[error("a date is written YYYY-MM-DD, such as 2027-01-31")]
    Form,
    /// The form is right, but the month has no such day.
    #[error("there is no such day in the calendar")]
    NoSuchDay,
}

impl Date {
    /// The first day that can be named, 0001-01-01.
    pub const MIN: Self = Self(-719_162);
    /// The last day that can be named, 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The day `year`-`month`-`day`, if there is one between the years 1 and 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| (1..=9999).contains(&year))
            .map(Self::of_naive)
    }

    /// Days since 1970-01-01, cut to the days that can be named.
    pub fn from_epoch_days(days: i64) -> Self {
        let clamped = days.clamp(i64::from(Self::MIN.0), i64::from(Self::MAX.0));
        Self(i32::try_from(clamped).expect("clamped to the range of an i32"))
    }

    /// Days since 1970-01-01.
    pub fn epoch_days(self) -> i64 {
        i64::from(self.0)
    }

    /// This day and `days` more (or fewer), cut to the days that can be named.
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_epoch_days(self.epoch_days().saturating_add(days))
    }

    /// This day `years` later; 29 February becomes 28 February where there is none.
    pub fn plus_years(self, years: i32) -> Self {
        let (year, month, day) = self.ymd();
        let later = (year + years).clamp(1, 9999);
        Self::new(later, month, day).or_else(|| Self::new(later, month, 28)).unwrap_or(Self::MAX)
    }

    /// Year, month 1–12, day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let naive = self.naive();
        (naive.year(), naive.month(), naive.day())
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, the fourth day of the week.
        Weekday::from_index((self.epoch_days() + 3).rem_euclid(7))
    }

    /// The Monday of this day's week.
    pub fn monday(self) -> Self {
        self.plus_days(-(self.epoch_days() + 3).rem_euclid(7))
    }

    fn of_naive(naive: NaiveDate) -> Self {
        Self(naive.to_epoch_days())
    }

    fn naive(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).expect("a Date lies between the years 1 and 9999")
    }
}

impl fmt::Display for Date {
    /// `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `YYYY-MM-DD`, nothing else: no spaces, no signs, no short years.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten()
        };
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError::Form);
        }
        let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10))
        else {
            return Err(DateError::Form);
        };
        let year = i32::try_from(year).map_err(|_| DateError::Form)?;
        Self::new(year, month, day).ok_or(DateError::NoSuchDay)
    }
}
