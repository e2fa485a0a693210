//! How many people a team has over time, and what a team that counts stories has finished.

use crate::calendar::Date;
use crate::model::{Plan, Team};
use crate::view::chart::{DateScale, Path, Scale, Table, Tick, date_ticks};
use crate::view::format;
use crate::view::text::{Label, team as words};

/// People over time, absences taken off.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleChart {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Where nobody is, in pixels.
    pub base: f64,
    /// The steps, as path data.
    pub steps: String,
    /// The most there are, at the top.
    pub most: String,
    /// Along the bottom.
    pub dates: Vec<Tick>,
    /// All of it in words.
    pub label: String,
    /// The same in words.
    pub table: Table,
}

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 86.0;
const TOP: f64 = 14.0;
const BASE: f64 = 66.0;
/// Where time begins: left of it stands the number of people.
const LEFT: f64 = 28.0;

/// The people of a team from the plan's first day to `last`; `None` for a team without people.
pub(in crate::view) fn people(plan: &Plan, team: &Team, last: Date) -> Option<PeopleChart> {
    let first = plan.start;
    let last = last.max(first);
    let steps = steps(team, first, last);
    let most = steps.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    if most == 0.0 {
        return None;
    }
    let dates = DateScale::new(first, last, LEFT, WIDTH);
    let heights = Scale::new(0.0, most, BASE, TOP);
    let mut path = Path::default();
    path.move_to(LEFT, BASE);
    for (at, (day, count)) in steps.iter().enumerate() {
        let until = steps.get(at + 1).map_or(WIDTH, |(next, _)| dates.start_of(*next));
        path.line_to(dates.start_of(*day), heights.at(*count));
        path.line_to(until, heights.at(*count));
    }
    path.line_to(WIDTH, BASE);
    path.close();
    let rows = steps
        .iter()
        .map(|(day, count)| vec![format::date_without_weekday(*day), format::figures(*count)]);
    Some(PeopleChart {
        width: WIDTH,
        height: HEIGHT,
        base: BASE,
        steps: path.into_data(),
        most: format::figures(most),
        dates: date_ticks(dates, 6),
        label: words::people_over_time(&format::figures(steps[0].1), &format::figures(most)),
        table: Table {
            caption: Label::PeopleOverTime.text().to_owned(),
            head: [Label::FromDay, Label::People].map(|label| label.text().to_owned()).into(),
            rows: rows.collect(),
        },
    })
}

/// The days on which the number of people changes, with the number from there on; the first one is
/// `first`.
fn steps(team: &Team, first: Date, last: Date) -> Vec<(Date, f64)> {
    let mut steps: Vec<(Date, f64)> = Vec::new();
    for day in (0..=last.epoch_days() - first.epoch_days()).map(|day| first.plus_days(day)) {
        let count = team.people_on(day);
        if steps.last().is_none_or(|(_, before)| *before != count) {
            steps.push((day, count));
        }
    }
    steps
}

/// The mean and the spread of past weeks, in words.
pub(super) fn history(per_week: &[f64]) -> String {
    let mut sorted = per_week.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else {
        return String::new();
    };
    let mean = sorted.iter().sum::<f64>() / sorted.len() as f64;
    // The smallest value that so many of the weeks do not exceed.
    let at = |share: f64| sorted[((share * sorted.len() as f64).ceil() as usize).max(1) - 1];
    let figures = |number: f64| format::figures((number * 10.0).round() / 10.0);
    words::history(
        sorted.len(),
        &figures(mean),
        [&figures(*least), &figures(*most)],
        [&figures(at(0.25)), &figures(at(0.75))],
    )
}
