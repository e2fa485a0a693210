//! What a person asks of the finish chart by hand: a date, moved along the bottom, and a chance, moved
//! up the side. Both ask what the two questions beside the chart ask, and share their answers.
//!
//! Invariant: whatever a hand does, what is asked is a day of the chart, or a whole percentage from 1 to
//! 99.

use crate::calendar::Date;
use crate::view::chart::path::Path;
use crate::view::chart::scale::{DateScale, Scale};

use super::FinishChart;

/// Days and points that a step with Shift is long.
const LONG: i64 = 7;
const LONG_POINTS: i64 = 5;

/// The date whose chance is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct DateSlider {
    /// Where its handle is, in percent of the chart's width.
    pub left: f64,
    /// Where the handle is, in percent of the chart's height.
    pub top: f64,
    /// From the handle to the curve and to the chance there, as path data; empty for a day that is not
    /// in sight.
    pub guide: String,
    /// Days from the first of the chart.
    pub now: i64,
    /// Days of the chart after its first.
    pub days: i64,
    /// The date with its chance, in words.
    pub text: String,
    date: Date,
    width: f64,
    over: DateScale,
}

/// The chance whose date is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceSlider {
    /// Where its handle is, in percent of the chart's width.
    pub left: f64,
    /// Where the handle is, in percent of the chart's height.
    pub top: f64,
    /// From the handle to the curve and to the date there, as path data.
    pub guide: String,
    /// In percent.
    pub now: i64,
    /// The chance with its date, in words.
    pub text: String,
    height: f64,
    up: Scale,
}

impl FinishChart {
    /// The handle of `date`, by which the share `chance` is done; `text` is both in words.
    pub fn date_slider(&self, date: Date, chance: f64, text: String) -> DateSlider {
        let (x, y) = (self.over.end_of(date), self.up.at(chance));
        let mut guide = Path::default();
        if self.over.contains(date) {
            guide.move_to(x, self.base);
            guide.line_to(x, y);
            guide.line_to(self.right, y);
        }
        let (first, last) = reach(self.over);
        let days = last.epoch_days() - first.epoch_days();
        DateSlider {
            left: 100.0 * x / self.width,
            top: 100.0 * self.base / self.height,
            guide: guide.into_data(),
            now: (date.epoch_days() - first.epoch_days()).clamp(0, days),
            days,
            text,
            date,
            width: self.width,
            over: self.over,
        }
    }

    /// The handle of `chance`, which is reached on `date` (`None` beyond the horizon); `text` is both in
    /// words.
    pub fn chance_slider(&self, chance: f64, date: Option<Date>, text: String) -> ChanceSlider {
        let y = self.up.at(chance);
        let mut guide = Path::default();
        guide.move_to(self.right, y);
        match date.filter(|date| self.over.contains(*date)) {
            Some(date) => {
                guide.line_to(self.over.end_of(date), y);
                guide.line_to(self.over.end_of(date), self.base);
            }
            None => guide.line_to(0.0, y),
        }
        ChanceSlider {
            left: 100.0 * self.right / self.width,
            top: 100.0 * y / self.height,
            guide: guide.into_data(),
            now: (100.0 * chance).round() as i64,
            text,
            height: self.height,
            up: self.up,
        }
    }
}

/// The days that can be asked: all but those that only make room at the ends, so that the chart stays
/// as wide as it is while a hand is at an end of it.
fn reach(over: DateScale) -> (Date, Date) {
    let first = over.first().plus_days(1);
    (first, over.last().plus_days(-1).max(first))
}

impl DateSlider {
    /// What is asked when the handle is taken to this share of the chart's width, as it is typed.
    pub fn at(&self, across: f64) -> String {
        // The handle stands where its day ends.
        self.within(self.over.date_at(across * self.width - 0.01))
    }

    /// What a key asks; `None` for other keys.
    pub fn by_key(&self, key: &str, shift: bool) -> Option<String> {
        let (first, last) = reach(self.over);
        let step = if shift { LONG } else { 1 };
        Some(match key {
            "ArrowRight" | "ArrowUp" => self.within(self.date.plus_days(step)),
            "ArrowLeft" | "ArrowDown" => self.within(self.date.plus_days(-step)),
            "PageUp" => self.within(self.date.plus_days(LONG)),
            "PageDown" => self.within(self.date.plus_days(-LONG)),
            "Home" => self.within(first),
            "End" => self.within(last),
            _ => return None,
        })
    }

    fn within(&self, date: Date) -> String {
        let (first, last) = reach(self.over);
        date.clamp(first, last).to_string()
    }
}

impl ChanceSlider {
    /// What is asked when the handle is taken to this share of the chart's height, as it is typed.
    pub fn at(&self, down: f64) -> String {
        within((100.0 * self.up.value_at(down * self.height)).round() as i64)
    }

    /// What a key asks; `None` for other keys.
    pub fn by_key(&self, key: &str, shift: bool) -> Option<String> {
        let step = if shift { LONG_POINTS } else { 1 };
        Some(match key {
            "ArrowRight" | "ArrowUp" => within(self.now + step),
            "ArrowLeft" | "ArrowDown" => within(self.now - step),
            "PageUp" => within(self.now + LONG_POINTS),
            "PageDown" => within(self.now - LONG_POINTS),
            "Home" => within(1),
            "End" => within(99),
            _ => return None,
        })
    }
}

fn within(percent: i64) -> String {
    format!("{}%", percent.clamp(1, 99))
}
