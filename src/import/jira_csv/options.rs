//! What the person who imports decides, what there is to choose from, and what is suggested.
//!
//! An export says nothing about what a plan should be made of: the issues of two years are not
//! thirty initiatives. The choices are read from the file, one of each is suggested, and the
//! report calls a suggestion a guess.

use super::dates::DateOrder;

/// What the person who imports decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// What becomes an item.
    pub level: Level,
    /// Whether sub-tasks count for themselves.
    pub subtasks: Subtasks,
    /// What becomes of issues that belong to no item of the level.
    pub loose: Loose,
    /// The header of the column that names a team; without one, everything is for one team.
    pub team_column: Option<String>,
    /// What work is measured by.
    pub measure: Measure,
    /// The range for what has no estimate, in the measure's unit.
    pub missing: Spread,
    /// Whether finished and dropped items join the plan.
    pub finished: Finished,
    /// What the priority of items is taken from.
    pub priority: Priority,
    /// Which comes first in a date of digits alone; by default, what the dates of the file tell.
    pub date_order: Option<DateOrder>,
    /// How many people a new team has, above 0: an export does not say.
    pub people_per_team: f64,
}

/// What becomes an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The issues above epics, with everything beneath them rolled up.
    Initiatives,
    /// Epics, with their children rolled up.
    Epics,
    /// Every issue that is not a parent of others.
    EveryIssue,
}

/// Whether sub-tasks count for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subtasks {
    /// They are part of their parent.
    Fold,
    /// They are work of their own, and their parent is the sum of them.
    Keep,
}

/// What becomes of issues that belong to no item of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loose {
    /// One item holds all of them.
    Together,
    /// Each is an item.
    Each,
    /// They do not join the plan.
    LeaveOut,
}

/// What work is measured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Story points, as person-days.
    Points {
        /// Person-days of one point, above 0.
        days_per_point: f64,
    },
    /// Jira's original estimate, at eight hours a person-day.
    OriginalEstimate,
    /// The number of issues; teams have a weekly throughput.
    StoriesCounted,
    /// Nothing in the file: every item gets the range for missing estimates.
    Nothing,
}

/// A range with P10 = `low` and P90 = `high`; `0 < low <= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// One in ten is below this.
    pub low: f64,
    /// One in ten is above this.
    pub high: f64,
}

impl Measure {
    /// A range for an item of `level` that is wide on purpose: three days to a month and a half for
    /// an epic, a day to two weeks for a single issue. What is counted and has no count is an epic,
    /// at every level: up to twenty stories.
    pub fn missing(self, level: Level) -> Spread {
        match (self, level) {
            (Self::StoriesCounted, _) => Spread { low: 2.0, high: 20.0 },
            (
                Self::Points { .. } | Self::OriginalEstimate | Self::Nothing,
                Level::Initiatives | Level::Epics,
            ) => Spread { low: 3.0, high: 30.0 },
            (Self::Points { .. } | Self::OriginalEstimate | Self::Nothing, Level::EveryIssue) => {
                Spread { low: 1.0, high: 10.0 }
            }
        }
    }
}

/// Whether finished and dropped items join the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finished {
    /// They do, with their dates.
    Include,
    /// Only if the plan has them already.
    LeaveOut,
}

/// What the priority of items is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// The order of the backlog, by Jira's Rank.
    Rank,
    /// The order of the file.
    File,
}

/// What there is to choose from in one export.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// How many issues there are.
    pub issues: usize,
    /// The levels that have items, the highest first; [`Level::EveryIssue`] is always there.
    pub levels: Vec<LevelChoice>,
    /// Sub-tasks in the file.
    pub subtasks: usize,
    /// Columns that could name a team, the likeliest first.
    pub team_columns: Vec<TeamColumn>,
    /// The measures that the file has something for; [`Measure::Nothing`] is always there.
    pub measures: Vec<MeasureChoice>,
    /// Whether there is a backlog order.
    pub rank: bool,
    /// Issues finished in each full week, sub-tasks aside, oldest first: at least five weeks, or
    /// none. A team's throughput may be taken from it whatever work is measured by.
    pub per_week: Vec<f64>,
}

/// A level and what it would give.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelChoice {
    /// The level.
    pub level: Level,
    /// How many items that are; issues that belong to none of them are not counted.
    pub items: usize,
    /// How many issues are rolled up into them.
    pub rolled_up: usize,
    /// How many issues belong to none of them.
    pub loose: usize,
}

/// A column that could name a team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamColumn {
    /// Its header.
    pub header: String,
    /// How many issues have a value in it.
    pub filled: usize,
    /// How many different values it has.
    pub values: usize,
    /// The most frequent ones with their number of issues, at most five.
    pub examples: Vec<(String, usize)>,
}

/// A measure and how much of the file has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasureChoice {
    /// The measure.
    pub measure: Measure,
    /// How many issues have it.
    pub issues: usize,
}
