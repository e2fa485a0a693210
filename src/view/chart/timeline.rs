//! Items over time: a bar from the likely start to the likely finish, a whisker to P85 and P95,
//! quarter ends, and the as-of date.

use crate::calendar::{Calendar, Date};

use super::scale::DateScale;
use super::{Table, Tick, date_ticks};

/// The chart. Rows are [`Timeline::row_height`] apart, from `top` on.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Width of the column of names, in pixels; time begins on its right.
    pub names: f64,
    /// Where the first row begins, in pixels.
    pub top: f64,
    /// In pixels.
    pub row_height: f64,
    /// In the plan's order.
    pub rows: Vec<TimelineRow>,
    /// Along the top.
    pub dates: Vec<Tick>,
    /// Ends of quarters.
    pub quarters: Vec<Tick>,
    /// The as-of date, in pixels.
    pub today: f64,
    /// The same in words.
    pub table: Table,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The upper edge of the row, in pixels.
    pub top: f64,
    /// The middle of the row, in pixels.
    pub y: f64,
    /// From the likely start to the likely finish; `None` for a dropped item or one that is never
    /// finished.
    pub bar: Option<Span>,
    /// From the likely finish to P85.
    pub to_p85: Option<Span>,
    /// From P85 to P95.
    pub to_p95: Option<Span>,
    /// Its due date, in pixels.
    pub due: Option<f64>,
    /// Whether it is done.
    pub done: bool,
    /// What is drawn, in words.
    pub label: String,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Left end, in pixels.
    pub x: f64,
    /// In pixels; at least one.
    pub width: f64,
}

/// What is known about an item, for its row.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The likely start.
    pub start: Option<Date>,
    /// The likely finish.
    pub p50: Option<Date>,
    /// The finish that is 85 % sure.
    pub p85: Option<Date>,
    /// The finish that is 95 % sure.
    pub p95: Option<Date>,
    /// Its due date.
    pub due: Option<Date>,
    /// Whether it is done.
    pub done: bool,
    /// What is drawn, in words.
    pub label: String,
}

/// Width of the column of names, in pixels.
const NAMES: f64 = 210.0;
/// Space above the rows for the dates, in pixels.
const TOP: f64 = 26.0;
/// In pixels: comfortable to point at.
const ROW_HEIGHT: f64 = 28.0;
/// How far back the chart goes for what has begun already.
const PAST_DAYS: i64 = 28;
/// Space on the right, in pixels, so that the last whisker does not touch the edge.
const RIGHT: f64 = 12.0;

/// Draws `items` over time.
pub fn timeline(
    items: &[TimelineItem],
    calendar: &Calendar,
    as_of: Date,
    width: f64,
    table: Table,
) -> Timeline {
    let dates =
        DateScale::new(first_date(items, as_of), last_date(items, as_of), NAMES, width - RIGHT);
    let rows: Vec<TimelineRow> =
        items.iter().enumerate().map(|(at, item)| row(at, item, dates)).collect();
    Timeline {
        width,
        height: TOP + ROW_HEIGHT * items.len() as f64,
        names: NAMES,
        top: TOP,
        row_height: ROW_HEIGHT,
        rows,
        dates: date_ticks(dates, 12),
        quarters: quarter_ticks(calendar, dates),
        today: dates.start_of(as_of),
        table,
    }
}

/// A little before the as-of date when something has begun before it.
fn first_date(items: &[TimelineItem], as_of: Date) -> Date {
    let starts = items.iter().filter_map(|item| item.start);
    let first = starts.min().unwrap_or(as_of).min(as_of);
    first.max(as_of.plus_days(-PAST_DAYS)).plus_days(-1)
}

fn last_date(items: &[TimelineItem], as_of: Date) -> Date {
    let ends = items.iter().flat_map(|item| [item.p50, item.p85, item.p95]).flatten();
    ends.max().unwrap_or(as_of).max(as_of.plus_days(28)).plus_days(7)
}

fn row(at: usize, item: &TimelineItem, dates: DateScale) -> TimelineRow {
    let span = |from: Date, to: Date| {
        let x = dates.start_of(from);
        Span { x, width: (dates.end_of(to) - x).max(1.0) }
    };
    let after = |from: Date, to: Date| {
        let x = dates.end_of(from);
        Span { x, width: (dates.end_of(to) - x).max(1.0) }
    };
    let whisker = |from: Option<Date>, to: Option<Date>| match (from, to) {
        (Some(from), Some(to)) if to > from => Some(after(from, to)),
        _ => None,
    };
    TimelineRow {
        id: item.id.clone(),
        name: item.name.clone(),
        top: TOP + ROW_HEIGHT * at as f64,
        y: TOP + ROW_HEIGHT * (at as f64 + 0.5),
        bar: item.start.zip(item.p50).map(|(from, to)| span(from.min(to), to)),
        to_p85: whisker(item.p50, item.p85),
        to_p95: whisker(item.p85, item.p95),
        due: item.due.filter(|due| dates.contains(*due)).map(|due| dates.end_of(due)),
        done: item.done,
        label: item.label.clone(),
    }
}

/// The ends of all quarters on the scale.
fn quarter_ticks(calendar: &Calendar, dates: DateScale) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut end = calendar.quarter_end(dates.first());
    while end <= dates.last() {
        let label = crate::view::format::day_and_month(end);
        ticks.push(Tick { at: dates.end_of(end), label });
        let next = calendar.quarter_end(end.plus_days(1));
        if next <= end {
            break;
        }
        end = next;
    }
    ticks
}
