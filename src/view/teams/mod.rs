//! Who works on the plan, how much they can do, how much is asked of them and for what, and how busy
//! they are.

mod allocation;
mod effort;
mod load;
pub(super) mod people;

use crate::calendar::Date;
use crate::forecast::TeamForecast;
use crate::model::{Capacity, Estimate, PeopleStep, Plan, Team, TeamId};
use crate::session::{AbsenceField, Field, PeopleField, Session, TeamField};

use super::chart::heat::{Heat, heat};
use super::finding::{team_called, team_name};
use super::headline::{Standing, bottleneck, standing};
use super::input::{Choice, Entry, Group, Input, applicable};
use super::problem::problems_of;
use super::text::{Label, Sentence};

pub use allocation::{Allocation, ShareBar};
pub use load::{Load, LoadBar, LoadRow};
pub use people::PeopleChart;

/// The view.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamsPanel {
    /// In the plan's order.
    pub teams: Vec<TeamCard>,
    /// How busy all of them are; `None` without an answer.
    pub heat: Option<Heat>,
    /// What the work is for; `None` without an answer, and where nothing has a category.
    pub allocation: Option<Allocation>,
    /// How far the figures are to be trusted.
    pub standing: Standing,
    /// Whether it only shows.
    pub read_only: bool,
}

/// One team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamCard {
    /// Which.
    pub team: TeamId,
    /// Its name, else its id.
    pub called: String,
    /// Name, id, lanes, what it is measured in, focus, split, correlation.
    pub basics: Group,
    /// Steps of its people; `None` unless it is measured in people.
    pub people: Option<Vec<Entry>>,
    /// Its absences; `None` unless it is measured in people.
    pub absences: Option<Vec<Entry>>,
    /// Its history; `None` unless it is measured in stories.
    pub throughput: Option<Input>,
    /// Everything that is wrong with it.
    pub problems: Vec<String>,
    /// What it can do, in words.
    pub summary: String,
    /// What is asked of it by quarter; `None` without an answer.
    pub quarters: Option<Load>,
    /// Its people over time; `None` without people.
    pub chart: Option<PeopleChart>,
    /// How busy it is and how long items wait for it; empty without an answer.
    pub load: Vec<String>,
    /// Whether items wait for it most.
    pub bottleneck: bool,
}

/// Width of the chart, in pixels.
const HEAT_WIDTH: f64 = 860.0;

/// The teams of the plan that is shown.
pub fn teams_panel(session: &Session) -> TeamsPanel {
    let plan = session.plan();
    let slowest = session.answer().and_then(|answer| bottleneck(&answer.plan, &answer.forecast));
    TeamsPanel {
        teams: plan.teams.iter().map(|team| card(session, team, slowest.as_deref())).collect(),
        heat: busy(session),
        allocation: allocation::allocation(session),
        standing: standing(session),
        read_only: !session.is_editable(),
    }
}

/// How busy the teams are; `None` without an answer or without teams.
pub fn busy(session: &Session) -> Option<Heat> {
    let answer = session.answer()?;
    let teams: Vec<(String, &TeamForecast)> = answer
        .forecast
        .teams
        .iter()
        .map(|found| (team_called(&answer.plan, &found.id).to_owned(), found))
        .collect();
    (!teams.is_empty()).then(|| heat(&teams, HEAT_WIDTH))
}

fn card(session: &Session, team: &Team, slowest: Option<&str>) -> TeamCard {
    const BASICS: [TeamField; 7] = [
        TeamField::Name,
        TeamField::Id,
        TeamField::Lanes,
        TeamField::Kind,
        TeamField::Focus,
        TeamField::Split,
        TeamField::Correlation,
    ];
    let field = |field: TeamField| Field::Team(team.id.clone(), field);
    let (people, absences) = match &team.capacity {
        Capacity::People { people, absences, .. } => (
            Some((0..people.len()).map(|at| people_entry(session, team, at)).collect()),
            Some((0..absences.len()).map(|at| absence_entry(session, team, at)).collect()),
        ),
        Capacity::LanesOnly | Capacity::Throughput { .. } => (None, None),
    };
    TeamCard {
        team: team.id.clone(),
        called: team_name(team).to_owned(),
        basics: Group::of(session, Label::Capacity, BASICS.map(field)),
        people,
        absences,
        throughput: applicable(session, [field(TeamField::Throughput)]).pop(),
        problems: problems_of(session, &format!("plan/teams/{}", team.id)),
        summary: summary(session.plan(), team),
        quarters: quarters(session, team),
        chart: people::people(session.plan(), team, last_day(session)),
        load: load(session, team),
        bottleneck: slowest == Some(team_name(team)),
    }
}

/// What is asked of the team, in the plan that was simulated.
fn quarters(session: &Session, team: &Team) -> Option<Load> {
    let answer = session.answer()?;
    let simulated = answer.plan.teams.iter().find(|found| found.id == team.id)?;
    let forecast = answer.forecast.teams.iter().find(|found| found.id == team.id)?;
    Some(load::load(answer, simulated, forecast))
}

/// How far people are shown: to the end of the quarter after the planning quarter.
fn last_day(session: &Session) -> Date {
    let plan = session.plan();
    let next = plan.quarter_end().plus_days(1);
    plan.calendar.quarter_end(next)
}

fn people_entry(session: &Session, team: &Team, at: usize) -> Entry {
    let fields = [PeopleField::From, PeopleField::Count];
    let fields = fields.map(|field| Field::People(team.id.clone(), at, field));
    Entry { at, inputs: applicable(session, fields) }
}

fn absence_entry(session: &Session, team: &Team, at: usize) -> Entry {
    let fields = [AbsenceField::From, AbsenceField::To, AbsenceField::People, AbsenceField::Why];
    let fields = fields.map(|field| Field::Absence(team.id.clone(), at, field));
    Entry { at, inputs: applicable(session, fields) }
}

/// What the team can do when the plan begins.
fn summary(plan: &Plan, team: &Team) -> String {
    match &team.capacity {
        Capacity::LanesOnly => Label::KindLanes.text().to_owned(),
        Capacity::People { people, focus, .. } => {
            let count = PeopleStep::count_on(people, plan.start.max(plan.as_of_date()));
            let week = plan.calendar.workdays.count() as f64;
            let days_per_week = middle(focus).map(|focus| count * focus * week);
            Sentence::PeopleNow { count, days_per_week }.text()
        }
        Capacity::Throughput { per_week, .. } => people::history(per_week),
    }
}

/// A middle value of an estimate, for a rough sentence: the constant, the mode, or the middle of the
/// range.
fn middle(estimate: &Estimate) -> Option<f64> {
    match estimate {
        Estimate::Fixed(value) => Some(*value),
        Estimate::Range { low, high } => Some(libm::sqrt(low * high)),
        Estimate::ThreePoint { likely, .. } => Some(*likely),
        Estimate::Uniform { min, max } => Some((min + max) / 2.0),
        Estimate::Exponential { mean } => Some(*mean),
        Estimate::Size(_) => None,
        Estimate::Samples(values) => {
            (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
        }
    }
}

/// How busy the team is until the planning quarter ends, and how long items wait for it.
fn load(session: &Session, team: &Team) -> Vec<String> {
    let Some(answer) = session.answer() else {
        return Vec::new();
    };
    let Some(found) = answer.forecast.teams.iter().find(|found| found.id == team.id) else {
        return Vec::new();
    };
    let end = answer.forecast.quarters.get(answer.forecast.planning_quarter);
    let busy = end.and_then(|quarter| {
        let weeks: Vec<f64> = found
            .utilisation
            .iter()
            .filter(|week| week.week <= quarter.ends)
            .map(|week| week.mean)
            .collect();
        let share = weeks.iter().sum::<f64>() / weeks.len().max(1) as f64;
        let date = quarter.ends;
        (!weeks.is_empty()).then(|| Sentence::BusyUntil { share, date }.text())
    });
    let waited =
        (found.waited_for >= 0.5).then(|| Sentence::WaitedFor { days: found.waited_for }.text());
    busy.into_iter().chain(waited).collect()
}

/// The teams by name, after “all of them”, for those who want to see the work of one.
pub fn team_choices(session: &Session) -> Vec<Choice> {
    let teams = session.plan().teams.iter();
    let named =
        teams.map(|team| Choice { key: team.id.0.clone(), label: team_name(team).to_owned() });
    std::iter::once(Choice::fixed("", Label::AllTeams)).chain(named).collect()
}
