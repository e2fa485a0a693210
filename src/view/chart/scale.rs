//! From what is measured to pixels.

use crate::calendar::Date;

/// A straight line from one interval to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: f64,
    to: f64,
    first_px: f64,
    last_px: f64,
}

impl Scale {
    /// Takes `from` to `first_px` and `to` to `last_px`. An empty interval counts as one of length
    /// one.
    pub fn new(from: f64, to: f64, first_px: f64, last_px: f64) -> Self {
        let to = if to > from { to } else { from + 1.0 };
        Self { from, to, first_px, last_px }
    }

    /// Where `value` is, to a hundredth of a pixel, cut to the ends of the scale.
    pub fn at(self, value: f64) -> f64 {
        let share = ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        hundredth(self.first_px + share * (self.last_px - self.first_px))
    }

    /// What is at a place, in pixels; the first or the last value beyond the ends.
    pub fn value_at(self, px: f64) -> f64 {
        let share = ((px - self.first_px) / (self.last_px - self.first_px)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }

    /// Whether `value` lies on the scale.
    pub fn contains(self, value: f64) -> bool {
        (self.from..=self.to).contains(&value)
    }
}

/// Calendar days to pixels: every day is as wide, worked or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateScale {
    first: Date,
    last: Date,
    scale: Scale,
}

impl DateScale {
    /// The start of `first` at `first_px`, the end of `last` at `last_px`.
    pub fn new(first: Date, last: Date, first_px: f64, last_px: f64) -> Self {
        let last = last.max(first);
        let from = first.epoch_days() as f64;
        let to = last.epoch_days() as f64 + 1.0;
        Self { first, last, scale: Scale::new(from, to, first_px, last_px) }
    }

    /// The first day on it.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day on it.
    pub fn last(self) -> Date {
        self.last
    }

    /// Where `date` begins, cut to the ends of the scale.
    pub fn start_of(self, date: Date) -> f64 {
        self.scale.at(date.epoch_days() as f64)
    }

    /// Where `date` ends, cut to the ends of the scale.
    pub fn end_of(self, date: Date) -> f64 {
        self.scale.at(date.epoch_days() as f64 + 1.0)
    }

    /// The day at a place, in pixels; the first or the last beyond the ends.
    pub fn date_at(self, px: f64) -> Date {
        let day = self.scale.value_at(px).floor() as i64;
        Date::from_epoch_days(day).min(self.last)
    }

    /// Whether `date` lies on it.
    pub fn contains(self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// Rounds to a hundredth: nobody sees less, and the texts of the page stay short.
pub(super) fn hundredth(px: f64) -> f64 {
    (px * 100.0).round() / 100.0
}
