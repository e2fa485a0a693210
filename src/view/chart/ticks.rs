//! Where an axis is labeled.

use crate::calendar::Date;
use crate::view::format;

use super::scale::{DateScale, Scale};

/// A label on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in pixels along the axis.
    pub at: f64,
    /// What it says.
    pub label: String,
}

/// How far apart date ticks may stand, in months: a month, a quarter, half a year, then years,
/// up to the century that a horizon may be away.
const MONTH_STEPS: [u32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/// The starts of months, quarters or years on `scale`, at most `most` of them (but at least one
/// step); when less than two months are shown, Mondays.
pub fn date_ticks(scale: DateScale, most: usize) -> Vec<Tick> {
    let days = scale.last().epoch_days() - scale.first().epoch_days();
    if days < 62 {
        return monday_ticks(scale, most);
    }
    let step = MONTH_STEPS
        .into_iter()
        .find(|step| days / (30 * i64::from(*step)) < most as i64)
        .unwrap_or(1200);
    month_starts(scale.first(), scale.last(), step)
        .into_iter()
        .map(|date| Tick { at: scale.start_of(date), label: month_label(date) })
        .collect()
}

/// The first days of every `step`-th month, counted from January, within two dates.
fn month_starts(first: Date, last: Date, step: u32) -> Vec<Date> {
    let (mut year, mut month, _) = first.ymd();
    let mut starts = Vec::new();
    while let Some(date) = Date::new(year, month, 1).filter(|date| *date <= last) {
        let months = (year as u32) * 12 + month - 1;
        if date >= first && months.is_multiple_of(step) {
            starts.push(date);
        }
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    starts
}

/// `Feb`, and `2027` for January.
fn month_label(date: Date) -> String {
    let (year, month, _) = date.ymd();
    if month == 1 { year.to_string() } else { format::month(date) }
}

fn monday_ticks(scale: DateScale, most: usize) -> Vec<Tick> {
    let mut monday = scale.first().monday();
    if monday < scale.first() {
        monday = monday.plus_days(7);
    }
    let weeks = (scale.last().epoch_days() - monday.epoch_days()) / 7 + 1;
    let step = (weeks + most.max(1) as i64 - 1) / most.max(1) as i64;
    let mut ticks = Vec::new();
    while monday <= scale.last() {
        ticks.push(Tick { at: scale.start_of(monday), label: format::day_and_month(monday) });
        monday = monday.plus_days(7 * step.max(1));
    }
    ticks
}

/// 0 to 100 % in quarters.
pub fn chance_ticks(scale: Scale) -> Vec<Tick> {
    [0.0, 0.25, 0.5, 0.75, 1.0]
        .into_iter()
        .map(|share| Tick { at: scale.at(share), label: format::plain_percent(share) })
        .collect()
}
