//! Capacity against demand, quarter by quarter.
//!
//! *Can give*: the mean capacity of the working days of the quarter that are still to come: people there
//! × their mean focus, the mean of past weeks, or lanes. *Wanted*: the mean estimated effort of the team's
//! open items, less what the quarters before can give: what is still open when the quarter begins if
//! the team is never idle. It is what the plan asks, not what a schedule does: it waits for nothing and
//! counts no risk. *Used*: what the forecast's futures use on average, by the weeks' shares of lanes.

use crate::calendar::Date;
use crate::forecast::TeamForecast;
use crate::model::{Capacity, Plan, Team};
use crate::rank::mean;
use crate::session::Answer;
use crate::view::chart::Scale;
use crate::view::format;
use crate::view::text::team as words;

use super::effort;

/// A team's quarters.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// What is counted.
    pub unit: &'static str,
    /// All open work, and when it is done at the earliest, in a sentence.
    pub said: String,
    /// In time.
    pub rows: Vec<LoadRow>,
}

/// A quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadRow {
    /// Its last day.
    pub ends: String,
    /// What the team can give.
    pub can_give: String,
    /// What is asked of it.
    pub wanted: String,
    /// What the futures use.
    pub used: String,
    /// Whether more is asked than it can give, or less, in words.
    pub balance: String,
    /// Whether more is asked.
    pub is_over: bool,
    /// The same as a bar.
    pub bar: LoadBar,
}

/// What is asked against what can be given, in pixels from the left.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadBar {
    /// Of the drawing.
    pub width: f64,
    /// Where what can be given ends.
    pub can_give: f64,
    /// Where what is used ends.
    pub used: f64,
    /// Where what is asked ends.
    pub wanted: f64,
}

/// Of a quarter, in the unit of the team.
struct Quarter {
    ends: Date,
    can_give: f64,
    wanted: f64,
    used: f64,
}

/// In pixels.
const WIDTH: f64 = 200.0;
/// What is less than this is nothing, in any unit.
const NOTHING: f64 = 0.05;

/// The quarters of a team of the plan that was simulated.
pub(super) fn load(answer: &Answer, team: &Team, found: &TeamForecast) -> Load {
    let plan = &answer.plan;
    let open = effort::of_team(plan, team);
    let ends: Vec<Date> = answer.forecast.quarters.iter().map(|quarter| quarter.ends).collect();
    let quarters = quarters(plan, team, found, &ends, open);
    let most = quarters.iter().flat_map(|found| [found.can_give, found.wanted]);
    let scale = Scale::new(0.0, most.fold(0.0, f64::max), 0.0, WIDTH);
    let unit = unit(team);
    Load {
        unit,
        said: said(&quarters, open, unit),
        rows: quarters.iter().map(|found| row(found, unit, scale)).collect(),
    }
}

/// What a team's work is counted in.
pub(super) fn unit(team: &Team) -> &'static str {
    match team.capacity {
        Capacity::People { .. } => words::person_days(),
        Capacity::Throughput { .. } => words::stories(),
        Capacity::LanesOnly => words::lane_days(),
    }
}

/// From the first that is not over to the last in which something is asked or used.
fn quarters(
    plan: &Plan,
    team: &Team,
    found: &TeamForecast,
    ends: &[Date],
    open: f64,
) -> Vec<Quarter> {
    let begin = plan.start.max(plan.as_of_date());
    let mut first = begin;
    let mut wanted = open;
    let mut quarters = Vec::new();
    for ends in ends.iter().copied().filter(|ends| *ends >= begin) {
        let (can_give, used) = between(plan, team, found, first, ends);
        quarters.push(Quarter { ends, can_give, wanted, used });
        wanted = (wanted - can_give).max(0.0);
        first = ends.plus_days(1);
    }
    let shows = |quarter: &Quarter| quarter.used >= 0.005 * quarter.can_give;
    let counts =
        |quarter: &Quarter| quarter.wanted >= 0.5 || (quarter.used >= NOTHING && shows(quarter));
    let last = quarters.iter().rposition(counts).unwrap_or(0);
    quarters.truncate(last + 1);
    quarters
}

/// What a team can give and what is used of it, from `first` to `last`, both included.
fn between(plan: &Plan, team: &Team, found: &TeamForecast, first: Date, last: Date) -> (f64, f64) {
    let days = (0..=last.epoch_days() - first.epoch_days()).map(|day| first.plus_days(day));
    let (mut can_give, mut used) = (0.0, 0.0);
    for day in days.filter(|day| plan.calendar.is_worked(*day)) {
        let capacity = capacity_on(plan, team, day);
        can_give += capacity;
        used += capacity * share_on(found, day);
    }
    (can_give, used)
}

/// The mean share of the lanes in use in the week of `day`; weeks follow each other from the first.
fn share_on(found: &TeamForecast, day: Date) -> f64 {
    let weeks = &found.utilisation;
    let first = weeks.first().map_or(day, |week| week.week);
    let at = (day.monday().epoch_days() - first.epoch_days()) / 7;
    let week = usize::try_from(at).ok().and_then(|at| weeks.get(at));
    week.map_or(0.0, |week| week.mean)
}

/// Mean capacity of a working day.
fn capacity_on(plan: &Plan, team: &Team, day: Date) -> f64 {
    match &team.capacity {
        Capacity::People { focus, .. } => team.people_on(day) * mean(plan, focus).min(1.0),
        Capacity::Throughput { per_week, .. } => {
            let mean = per_week.iter().sum::<f64>() / per_week.len().max(1) as f64;
            mean / plan.calendar.workdays.count().max(1) as f64
        }
        Capacity::LanesOnly => f64::from(team.lanes),
    }
}

fn row(quarter: &Quarter, unit: &str, scale: Scale) -> LoadRow {
    let Quarter { ends, can_give, wanted, used } = quarter;
    let over = wanted - can_give;
    LoadRow {
        ends: format::date_without_weekday(*ends),
        can_give: format::figures(can_give.round()),
        wanted: format::figures(wanted.round()),
        used: words::used(used / can_give.max(NOTHING)),
        balance: match over {
            over if over >= 0.5 => words::too_much(&format::figures(over.round()), unit),
            over if over <= -0.5 => words::left_over(&format::figures(-over.round()), unit),
            _ => words::just_full().to_owned(),
        },
        is_over: over >= 0.5,
        bar: LoadBar {
            width: WIDTH,
            can_give: scale.at(*can_give),
            used: scale.at(*used),
            wanted: scale.at(*wanted),
        },
    }
}

fn said(quarters: &[Quarter], open: f64, unit: &str) -> String {
    let open = format::figures(open.round());
    let done = quarters.iter().find(|found| found.wanted <= found.can_give);
    let by = done.map(|found| format::date_without_weekday(found.ends));
    words::open_work(&open, unit, by.as_deref())
}
