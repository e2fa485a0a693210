//! How busy each team is in each week: a cell a week, darker when busier.

use crate::calendar::Date;
use crate::forecast::TeamForecast;
use crate::view::format::{self, shortened};
use crate::view::text::{Label, Sentence};

use super::{Table, Tick};

/// The chart: `rows` teams of cells, [`Heat::cell`] pixels wide.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Width of the column of names, in pixels; the cells begin on its right.
    pub names: f64,
    /// Width of a cell, in pixels.
    pub cell: f64,
    /// Height of a row, in pixels.
    pub row_height: f64,
    /// Teams, in the plan's order.
    pub rows: Vec<HeatRow>,
    /// Along the top.
    pub dates: Vec<Tick>,
    /// The same in words.
    pub table: Table,
}

/// One team.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// Upper edge, in pixels.
    pub y: f64,
    /// A cell a week.
    pub cells: Vec<HeatCell>,
}

/// One week of a team.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// Left edge, in pixels.
    pub x: f64,
    /// How busy, from 0 to 1, for the color.
    pub level: f64,
    /// What it stands for, in words.
    pub label: String,
}

/// Width of the column of names, in pixels.
const NAMES: f64 = 150.0;
/// In letters: what has room there, if they are of usual width.
const LONGEST_NAME: usize = 20;
/// In pixels: the dates above the rows.
const TOP: f64 = 22.0;
const ROW_HEIGHT: f64 = 24.0;
/// The most weeks shown; the rest of a long plan is in no quarter that anybody plans.
const MOST_WEEKS: usize = 52;

/// Draws the teams' weeks until all are idle.
pub fn heat(teams: &[(String, &TeamForecast)], width: f64) -> Heat {
    let weeks = teams.iter().map(|(_, team)| busy_weeks(team)).max().unwrap_or(0).min(MOST_WEEKS);
    let cell = (width - NAMES) / weeks.max(1) as f64;
    let rows = teams.iter().enumerate().map(|(at, (name, team))| HeatRow {
        name: shortened(name, LONGEST_NAME).into_owned(),
        y: TOP + ROW_HEIGHT * at as f64,
        cells: cells(name, team, weeks, cell),
    });
    let mondays: Vec<Date> = teams
        .first()
        .map(|(_, team)| team.utilisation.iter().take(weeks).map(|use_| use_.week).collect())
        .unwrap_or_default();
    Heat {
        width,
        height: TOP + ROW_HEIGHT * teams.len() as f64,
        names: NAMES,
        cell,
        row_height: ROW_HEIGHT,
        rows: rows.collect(),
        dates: ticks(&mondays, cell),
        table: table(teams, &mondays),
    }
}

/// Weeks up to the last in which a hundredth of the team is busy.
fn busy_weeks(team: &TeamForecast) -> usize {
    team.utilisation.iter().rposition(|week| week.mean >= 0.01).map_or(0, |last| last + 1)
}

fn cells(name: &str, team: &TeamForecast, weeks: usize, cell: f64) -> Vec<HeatCell> {
    let shown = team.utilisation.iter().take(weeks).enumerate();
    shown
        .map(|(at, week)| HeatCell {
            x: NAMES + at as f64 * cell,
            level: week.mean.clamp(0.0, 1.0),
            label: Sentence::TeamBusy { team: name, share: week.mean, week: week.week }.text(),
        })
        .collect()
}

/// The first week of each month.
fn ticks(mondays: &[Date], cell: f64) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    let mut last = String::new();
    for (at, monday) in mondays.iter().enumerate() {
        let month = format::month(*monday);
        if month != last {
            ticks.push(Tick { at: NAMES + at as f64 * cell, label: month.clone() });
            last = month;
        }
    }
    ticks
}

fn table(teams: &[(String, &TeamForecast)], mondays: &[Date]) -> Table {
    let names = teams.iter().map(|(name, _)| name.clone());
    let row = |(at, monday): (usize, &Date)| {
        let share = |team: &TeamForecast| team.utilisation.get(at).map_or(0.0, |week| week.mean);
        let shares = teams.iter().map(|(_, team)| format::plain_percent(share(team)));
        std::iter::once(format::date_without_weekday(*monday)).chain(shares).collect()
    };
    Table {
        caption: Label::Utilisation.text().to_owned(),
        head: std::iter::once(Label::Week.text().to_owned()).chain(names).collect(),
        rows: mondays.iter().enumerate().map(row).collect(),
    }
}
