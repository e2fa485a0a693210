//! When something is finished: a histogram of the simulated days, the chance to be done by each day
//! as an S-curve over it, and markers.
//!
//! Days are on a calendar axis, so that a holiday is as wide as it is long. Bars are days, weeks or
//! longer, whichever leaves at most `MOST_BARS`.

pub mod asked;
mod walk;

use crate::calendar::{Axis, Date};
use crate::forecast::Distribution;
use crate::view::format;
use crate::view::text::{Label, Sentence};

use super::path::Path;
use super::scale::{DateScale, Scale};
use super::{Table, Tick, chance_ticks, date_ticks, spread};

/// More bars than this are thinner than a person can point at.
const MOST_BARS: usize = 60;

/// What is later than this share of the futures is summed up in words: a few extreme futures would
/// squeeze all others into a corner.
const SHOWN_SHARE: f64 = 0.995;

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishChart {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The line that the bars stand on, in pixels from above.
    pub base: f64,
    /// Where the chances of the curve begin, in pixels.
    pub right: f64,
    /// Ascending by date.
    pub bars: Vec<Bar>,
    /// The S-curve, as path data.
    pub curve: String,
    /// Percentiles and the date of the target.
    pub markers: Vec<Marker>,
    /// Along the bottom.
    pub dates: Vec<Tick>,
    /// Up the right side, for the S-curve.
    pub chances: Vec<Tick>,
    /// What does not fit on the right; may be empty.
    pub later: String,
    /// The same in words.
    pub table: Table,
    over: DateScale,
    up: Scale,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Left edge, in pixels.
    pub x: f64,
    /// Upper edge, in pixels.
    pub y: f64,
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// What it stands for, in words.
    pub label: String,
}

/// A vertical line with a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Where, in pixels.
    pub x: f64,
    /// The middle of its label, in pixels: beside the labels next to it, not over them.
    pub label_x: f64,
    /// Where the S-curve is then, in pixels.
    pub y: f64,
    /// Such as `P85`.
    pub label: String,
    /// Such as `Fri 19 Mar 2027`.
    pub value: String,
    /// What it marks.
    pub kind: MarkerKind,
}

/// What a marker marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// A percentile that is always shown.
    Percentile,
    /// The date of the target.
    Date,
}

/// A date to be marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub date: Date,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: MarkerKind,
}

/// Space around the bars, in pixels: markers above, dates below, chances on the right.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 24.0;
const RIGHT: f64 = 48.0;
const LEFT: f64 = 8.0;

/// Draws `finish`, with the day `asked` in sight where it is not far off; `None` when no future finishes
/// within the horizon.
pub fn finish_chart(
    finish: &Distribution,
    axis: &Axis,
    trials: u32,
    marks: &[Mark],
    asked: Option<Date>,
    (width, height): (f64, f64),
) -> Option<FinishChart> {
    let shown = shown_days(finish, trials);
    let (first, last) = (shown.first()?.0, shown.last()?.0);
    let date = |day: u32| axis.date_of(i64::from(day));
    let per_bar = bar_days(last - first + 1, axis.days_per_week());
    let marked = marks.iter().map(|mark| mark.date).chain(asked);
    let to = marked.clone().fold(date(last), |a, b| a.max(b.min(a.plus_days(60))));
    let from = marked.fold(date(first), |a, b| a.min(b.max(a.plus_days(-60))));
    let dates = DateScale::new(from.plus_days(-1), to.plus_days(1), LEFT, width - RIGHT);
    let base = height - BOTTOM;
    let chances = Scale::new(0.0, 1.0, base, TOP);
    let bins = binned(&shown, per_bar);
    let highest = bins.iter().map(|bin| bin.count).max().unwrap_or(1);
    let counts = Scale::new(0.0, f64::from(highest), base, TOP);
    let by = |bin: &Bin| chance_by(finish, axis, trials, axis.date_of(i64::from(bin.last)));
    let bars = bins.iter().map(|bin| bar(bin, by(bin), dates, counts, axis, trials)).collect();
    let shown_trials: u32 = shown.iter().map(|(_, count)| count).sum();
    Some(FinishChart {
        width,
        height,
        base,
        right: width - RIGHT,
        bars,
        curve: curve(&shown, dates, chances, axis, trials),
        markers: apart(markers(marks, finish, dates, chances, axis, trials), width),
        dates: date_ticks(dates, 8),
        chances: chance_ticks(chances),
        later: later(trials - shown_trials.min(trials), trials, date(last)),
        table: table(finish),
        over: dates,
        up: chances,
    })
}

/// The share of `trials` finished by the end of `date`.
pub fn chance_by(finish: &Distribution, axis: &Axis, trials: u32, date: Date) -> f64 {
    let by = axis.end_of(date);
    let done = finish.days.iter().filter(|(day, _)| f64::from(*day) <= by);
    let done: u64 = done.map(|(_, count)| u64::from(*count)).sum();
    done as f64 / f64::from(trials.max(1))
}

/// The smallest working day by which at least `share` of `trials` are finished, as a date; `None`
/// beyond the horizon.
pub fn date_at(finish: &Distribution, axis: &Axis, trials: u32, share: f64) -> Option<Date> {
    let mut done = 0_u64;
    for (day, count) in &finish.days {
        done += u64::from(*count);
        if done as f64 >= share * f64::from(trials) - 1e-9 {
            return Some(axis.date_of(i64::from(*day)));
        }
    }
    None
}

/// The days up to the shown share of all trials.
fn shown_days(finish: &Distribution, trials: u32) -> Vec<(u32, u32)> {
    let enough = SHOWN_SHARE * f64::from(trials);
    let mut done = 0_u32;
    let mut shown = Vec::new();
    for (day, count) in &finish.days {
        if f64::from(done) >= enough {
            break;
        }
        done += count;
        shown.push((*day, *count));
    }
    shown
}

/// Working days in a bar: one, or as many whole weeks as it takes.
fn bar_days(days: u32, per_week: usize) -> u32 {
    if days as usize <= MOST_BARS {
        return 1;
    }
    let week = per_week as u32;
    let most = MOST_BARS as u32;
    week * days.div_ceil(week * most)
}

/// Some consecutive working days.
struct Bin {
    first: u32,
    last: u32,
    count: u32,
}

fn binned(days: &[(u32, u32)], per_bar: u32) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    for (day, count) in days {
        let first = (day - 1) / per_bar * per_bar + 1;
        match bins.last_mut() {
            Some(bin) if bin.first == first => bin.count += count,
            _ => bins.push(Bin { first, last: first + per_bar - 1, count: *count }),
        }
    }
    bins
}

/// `done` is the share that is finished by its last day.
fn bar(bin: &Bin, done: f64, dates: DateScale, counts: Scale, axis: &Axis, trials: u32) -> Bar {
    let (first, last) = (axis.date_of(i64::from(bin.first)), axis.date_of(i64::from(bin.last)));
    let (left, right) = (dates.start_of(first), dates.end_of(last));
    let y = counts.at(f64::from(bin.count));
    let share = f64::from(bin.count) / f64::from(trials.max(1));
    Bar {
        x: left,
        y,
        // A hairline parts neighbors.
        width: (right - left - 1.0).max(1.0),
        height: counts.at(0.0) - y,
        label: Sentence::ShareFinished { first, last, share, done }.text(),
    }
}

fn curve(
    days: &[(u32, u32)],
    dates: DateScale,
    chances: Scale,
    axis: &Axis,
    trials: u32,
) -> String {
    let mut path = Path::default();
    let mut done = 0_u32;
    if let Some((first, _)) = days.first() {
        path.move_to(dates.start_of(axis.date_of(i64::from(*first))), chances.at(0.0));
    }
    for (day, count) in days {
        done += count;
        let share = f64::from(done) / f64::from(trials.max(1));
        path.line_to(dates.end_of(axis.date_of(i64::from(*day))), chances.at(share));
    }
    path.into_data()
}

fn markers(
    marks: &[Mark],
    finish: &Distribution,
    dates: DateScale,
    chances: Scale,
    axis: &Axis,
    trials: u32,
) -> Vec<Marker> {
    let shown = marks.iter().filter(|mark| dates.contains(mark.date));
    shown
        .map(|mark| Marker {
            x: dates.end_of(mark.date),
            label_x: dates.end_of(mark.date),
            y: chances.at(chance_by(finish, axis, trials, mark.date)),
            label: mark.label.clone(),
            value: format::date(mark.date),
            kind: mark.kind,
        })
        .collect()
}

/// Room for the label of a percentile where it is written largest, in pixels.
const LABEL: f64 = 46.0;

/// Labels of percentiles that would lie over each other stand side by side about the middle of their
/// lines. The label of the target's date has a line of its own.
fn apart(mut markers: Vec<Marker>, width: f64) -> Vec<Marker> {
    let mut order: Vec<usize> =
        (0..markers.len()).filter(|at| markers[*at].kind == MarkerKind::Percentile).collect();
    order.sort_by(|a, b| markers[*a].x.total_cmp(&markers[*b].x));
    let wanted: Vec<f64> = order.iter().map(|at| markers[*at].x).collect();
    let range = (LABEL / 2.0, width - LABEL / 2.0);
    for (at, x) in order.into_iter().zip(spread(&wanted, LABEL, range)) {
        markers[at].label_x = x;
    }
    markers
}

fn later(count: u32, trials: u32, last: Date) -> String {
    if count == 0 {
        return String::new();
    }
    let share = f64::from(count) / f64::from(trials.max(1));
    Sentence::LaterThan { share, date: last }.text()
}

/// The percentiles in tenths and the ones people ask for.
fn table(finish: &Distribution) -> Table {
    const ROWS: [f64; 8] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.85, 0.9, 0.95];
    let wanted = |p: f64| ROWS.iter().any(|row| (row - p).abs() < 1e-6);
    let rows = finish.percentiles.iter().filter(|percentile| wanted(percentile.p));
    Table {
        caption: Label::FinishChart.text().to_owned(),
        head: vec![Label::Chance.text().to_owned(), Label::DoneBy.text().to_owned()],
        rows: rows
            .map(|percentile| {
                let by = percentile.date.map(format::date);
                let by = by.unwrap_or_else(|| Label::BeyondHorizon.text().to_owned());
                vec![format::plain_percent(percentile.p), by]
            })
            .collect(),
    }
}
