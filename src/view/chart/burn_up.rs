//! How many items are done by when: the mean over the futures as a line, and at quarter ends, where the
//! futures are counted together, from the number that is sure to the number that is hardly reached.
//!
//! Invariant: a bar stands only where the joint count of the futures is known. The mean of a count is
//! the sum of the items' chances, whatever hangs together; its spread is not, so that none is drawn
//! from them.

use crate::calendar::Date;
use crate::view::format;
use crate::view::text::{Label, burn_up as words};

use super::path::Path;
use super::scale::{DateScale, Scale};
use super::{Table, Tick, date_ticks, walk};

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct BurnUp {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Where no item is done, in pixels from above.
    pub base: f64,
    /// Where lines end on the right, in pixels.
    pub right: f64,
    /// The mean, as path data.
    pub line: String,
    /// At quarter ends, ascending.
    pub bars: Vec<CountBar>,
    /// What can be looked at: the days that the line goes through, ascending.
    pub days: Vec<DayMark>,
    /// As many items as were promised; `None` while nothing is.
    pub promised: Option<Level>,
    /// All items.
    pub all: Level,
    /// Along the bottom.
    pub dates: Vec<Tick>,
    /// Up the right side.
    pub counts: Vec<Tick>,
    /// The same in words.
    pub table: Table,
}

/// From the number that is sure to the number that is hardly reached.
#[derive(Clone, Debug, PartialEq)]
pub struct CountBar {
    /// In pixels.
    pub x: f64,
    /// Where the number is that is hardly reached, in pixels from above.
    pub top: f64,
    /// Where the number is that is sure, in pixels from above.
    pub bottom: f64,
    /// Both in words.
    pub label: String,
}

/// A day on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct DayMark {
    /// In pixels.
    pub x: f64,
    /// In pixels from above.
    pub y: f64,
    /// What is known of it, in words.
    pub label: String,
}

/// A number of items across the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// In pixels from above.
    pub y: f64,
    /// Whether its label stands under it, where another level is right above.
    pub is_under: bool,
    /// What it is.
    pub label: String,
}

/// What is known of a day's end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DoneBy {
    /// The day.
    pub date: Date,
    /// Mean number of items done by its end.
    pub expected: f64,
    /// The number that at least 85 % of the futures reach and that which at least 15 % do, where futures
    /// were counted.
    pub counted: Option<(u32, u32)>,
}

/// Space around the lines, in pixels.
const TOP: f64 = 22.0;
const BOTTOM: f64 = 24.0;
const RIGHT: f64 = 36.0;
const LEFT: f64 = 8.0;
/// Room for a label above a line.
const LABEL: f64 = 20.0;
/// A bar of one number is still to be seen.
const LEAST_BAR: f64 = 3.0;

/// Draws what is done from the start of `from`, when `done` items are, through `days` (ascending), of
/// `items` in all; `None` without a day or an item.
pub fn burn_up(
    (from, done): (Date, usize),
    days: &[DoneBy],
    items: usize,
    promised: usize,
    (width, height): (f64, f64),
) -> Option<BurnUp> {
    let last = days.last().filter(|_| items > 0)?;
    let base = height - BOTTOM;
    let dates = DateScale::new(from, last.date, LEFT, width - RIGHT);
    let counts = Scale::new(0.0, items as f64, base, TOP);
    let mut line = Path::default();
    line.move_to(dates.start_of(from), counts.at(done as f64));
    for day in days {
        line.line_to(dates.end_of(day.date), counts.at(day.expected));
    }
    let bars = days.iter().filter_map(|day| bar(day, dates, counts));
    let marks = days.iter().map(|day| DayMark {
        x: dates.end_of(day.date),
        y: counts.at(day.expected),
        label: said(day),
    });
    let all = Level { y: counts.at(items as f64), is_under: false, label: words::all(items) };
    let promised = (promised > 0).then(|| {
        let y = counts.at(promised as f64);
        Level { y, is_under: y - all.y < LABEL, label: words::promised(promised) }
    });
    Some(BurnUp {
        width,
        height,
        base,
        right: width - RIGHT,
        line: line.into_data(),
        bars: bars.collect(),
        days: marks.collect(),
        promised,
        all,
        dates: date_ticks(dates, 8),
        counts: count_ticks(items, counts),
        table: table(days),
    })
}

fn bar(day: &DoneBy, dates: DateScale, counts: Scale) -> Option<CountBar> {
    let (sure, reached) = day.counted?;
    let (bottom, top) = (counts.at(f64::from(sure)), counts.at(f64::from(reached)));
    let short = (LEAST_BAR - (bottom - top)).max(0.0) / 2.0;
    Some(CountBar {
        x: dates.end_of(day.date),
        top: top - short,
        bottom: bottom + short,
        label: said(day),
    })
}

/// What is known of a day, in words.
fn said(day: &DoneBy) -> String {
    match day.counted {
        Some((sure, reached)) => words::counted(day.date, day.expected, sure, reached),
        None => words::on_average(day.date, day.expected),
    }
}

impl BurnUp {
    /// The day nearest to this share of the chart's width.
    pub fn day_at(&self, across: f64) -> Option<usize> {
        let away = |mark: &DayMark| (mark.x - across * self.width).abs();
        let days = self.days.iter().enumerate();
        days.min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b))).map(|(at, _)| at)
    }

    /// The day that a key leads to, from the one that is looked at; `None` for other keys.
    pub fn walk(&self, from: Option<usize>, key: &str) -> Option<usize> {
        walk(self.days.len(), from, key)
    }
}

/// Round numbers of items, a handful of them.
fn count_ticks(items: usize, counts: Scale) -> Vec<Tick> {
    const STEPS: [usize; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
    let step = STEPS.into_iter().find(|step| items / step <= 6).unwrap_or(10_000);
    let tick = |count: usize| Tick { at: counts.at(count as f64), label: count.to_string() };
    (0..=items).step_by(step).map(tick).collect()
}

fn table(days: &[DoneBy]) -> Table {
    let row = |day: &DoneBy| {
        let (sure, reached) = match day.counted {
            Some((sure, reached)) => (sure.to_string(), reached.to_string()),
            None => (String::new(), String::new()),
        };
        vec![format::date(day.date), words::mean(day.expected), sure, reached]
    };
    Table {
        caption: Label::BurnUp.text().to_owned(),
        head: [Label::Date, Label::DoneOnAverage, Label::SureAtLeast, Label::HardlyMore]
            .map(|label| label.text().to_owned())
            .to_vec(),
        rows: days.iter().map(row).collect(),
    }
}
