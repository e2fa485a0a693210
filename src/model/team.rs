//! Teams: lanes, and the capacity behind them.

use crate::calendar::Date;

use super::estimate::Estimate;
use super::id::TeamId;

/// A resource with lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// Names it.
    pub id: TeamId,
    /// What people call it.
    pub name: String,
    /// How many items it works on at once, 1 to 100,000.
    pub lanes: u32,
    /// What its work is measured in.
    pub capacity: Capacity,
    /// Overrides the plan's correlation for this team's parts; 0 to 1.
    pub correlation: Option<f64>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

impl PeopleStep {
    /// How many people `steps` say there are on `day`, absences aside; none before the first step.
    pub fn count_on(steps: &[Self], day: Date) -> f64 {
        let begun = steps.iter().filter(|step| step.from <= day);
        begun.max_by_key(|step| step.from).map_or(0.0, |step| step.count)
    }
}

impl Team {
    /// How many people work on `day`, if it is a working day: never less than none, and 0 for a team
    /// that is not planned by people.
    pub fn people_on(&self, day: Date) -> f64 {
        let Capacity::People { people, absences, .. } = &self.capacity else { return 0.0 };
        let there = PeopleStep::count_on(people, day);
        let is_away = |absence: &&Absence| (absence.from..=absence.to).contains(&day);
        let away: f64 = absences.iter().filter(is_away).map(|absence| absence.people).sum();
        (there - away).max(0.0)
    }
}

/// Where a team's capacity comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Capacity {
    /// Lanes only: it serves duration parts and has no capacity of its own.
    LanesOnly,
    /// Person-days.
    People {
        /// How many people there are from which day on; nobody before the first.
        people: Vec<PeopleStep>,
        /// The share of time that goes to roadmap work, in (0, 1]; drawn once per trial.
        focus: Estimate,
        /// Days on which fewer are there.
        absences: Vec<Absence>,
    },
    /// Finished stories.
    Throughput {
        /// Stories finished in past weeks: at least 5, one of them not zero.
        per_week: Vec<f64>,
        /// How stories grow while they are broken down; 1 by default, drawn once per trial.
        split: Estimate,
        /// What a file carried beside it under `x`, as JSON text.
        x: Option<String>,
    },
}

/// From a day on, so many people.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleStep {
    /// The first day.
    pub from: Date,
    /// How many, fractions allowed.
    pub count: f64,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// People missing between two days, both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Absence {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How many are missing, fractions allowed.
    pub people: f64,
    /// The reason; may be empty.
    pub why: String,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}
