//! One item over time: what it waits for, a bar from the likely start to the likely finish, and
//! whiskers to the finishes that are surer.

use crate::calendar::Date;
use crate::forecast::{Cause, Waiting};
use crate::view::chart::DateScale;

use super::Span;

/// What is known about an item.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Times {
    /// The likely start, or when it was started.
    pub start: Option<Date>,
    /// The likely finish, or when it was finished.
    pub p50: Option<Date>,
    /// The finish that is 85 % sure.
    pub p85: Option<Date>,
    /// The finish that is 95 % sure.
    pub p95: Option<Date>,
    /// What it waits for until it starts.
    pub waiting: Waiting,
    /// It must not start earlier.
    pub not_before: Option<Date>,
    /// It should be finished by then.
    pub due: Option<Date>,
}

/// One item, drawn.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TimeRow {
    /// Until the likely start, what it waits for on average, by cause.
    pub waits: Vec<Wait>,
    /// From the likely start to the likely finish.
    pub bar: Option<Span>,
    /// From there to P85.
    pub to_p85: Option<Span>,
    /// From there to P95.
    pub to_p95: Option<Span>,
    /// The beginning of the day it must not start before, in pixels.
    pub not_before: Option<f64>,
    /// The end of the day it is due, in pixels.
    pub due: Option<f64>,
    /// Where the bar is taken hold of: all of it, and a little more of a short one.
    pub grip: Option<Span>,
    /// Behind its surest end: where a due date is pulled out while there is none.
    pub behind: Option<f64>,
}

/// A stretch of waiting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// Where.
    pub span: Span,
    /// For what.
    pub cause: Cause,
}

/// The causes, in the order in which they are over: a lane is what is waited for last.
pub const CAUSES: [Cause; 5] =
    [Cause::NotBefore, Cause::External, Cause::Dependency, Cause::Risk, Cause::Team];

/// A cause is drawn from so many working days of waiting on.
const LEAST_WAIT: f64 = 0.25;

/// How far a bar is taken hold of before it begins, in pixels.
const GRIP: f64 = 3.0;
/// The least width of a bar that is taken hold of, in pixels.
const LEAST_GRIP: f64 = 8.0;
/// How far behind the bar a due date is pulled out, in pixels.
const BEHIND: f64 = 6.0;

/// The mean working days of waiting for a cause.
pub fn waited(waiting: &Waiting, cause: Cause) -> f64 {
    match cause {
        Cause::Dependency => waiting.dependency,
        Cause::Team => waiting.team,
        Cause::NotBefore => waiting.not_before,
        Cause::External => waiting.external,
        Cause::Risk => waiting.risk,
    }
}

/// Draws an item that waits from `as_of` on.
pub fn time_row(times: &Times, as_of: Date, dates: DateScale) -> TimeRow {
    let whisker = |from: Option<Date>, to: Option<Date>| match (from, to) {
        (Some(from), Some(to)) if to > from => {
            Some(Span::between(dates.end_of(from), dates.end_of(to)))
        }
        _ => None,
    };
    let seen = |date: &Date| dates.contains(*date);
    let ends = times.start.zip(times.p50).filter(|(_, to)| *to >= dates.first());
    let bar = ends.map(|(from, to)| Span::between(dates.start_of(from.min(to)), dates.end_of(to)));
    let (to_p85, to_p95) = (whisker(times.p50, times.p85), whisker(times.p85, times.p95));
    let surest = to_p95.or(to_p85).or(bar);
    TimeRow {
        waits: waits(times, as_of, dates),
        bar,
        to_p85,
        to_p95,
        grip: bar.map(grip),
        behind: surest.map(|span| span.end() + BEHIND),
        not_before: times.not_before.filter(seen).map(|date| dates.start_of(date)),
        due: times.due.filter(seen).map(|date| dates.end_of(date)),
    }
}

fn grip(bar: Span) -> Span {
    Span { x: bar.x - GRIP, width: bar.width.max(LEAST_GRIP) + GRIP }
}

/// The time until the start, shared out by what is waited for on average.
fn waits(times: &Times, as_of: Date, dates: DateScale) -> Vec<Wait> {
    let Some(start) = times.start.filter(|start| *start > as_of) else { return Vec::new() };
    let long: Vec<(Cause, f64)> = CAUSES
        .into_iter()
        .map(|cause| (cause, waited(&times.waiting, cause)))
        .filter(|(_, days)| *days >= LEAST_WAIT)
        .collect();
    let whole: f64 = long.iter().map(|(_, days)| days).sum();
    let (from, to) = (dates.start_of(as_of), dates.start_of(start));
    let mut x = from;
    long.into_iter()
        .map(|(cause, days)| {
            let width = (to - from) * days / whole;
            let span = Span { x, width };
            x += width;
            Wait { span, cause }
        })
        .collect()
}
