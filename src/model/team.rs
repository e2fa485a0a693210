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
