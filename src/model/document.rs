//! All that one file holds: a plan, its scenarios, its run settings, and what was decided.

use crate::calendar::Date;

use super::id::ScenarioId;
use super::plan::Plan;

/// A value kept as JSON text: what a later program, or a person, put beside ours.
pub type Json = String;

/// What is opened, edited and saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Where its JSON Schema is, if the file says so.
    pub schema: Option<String>,
    /// The base plan.
    pub plan: Plan,
    /// What-ifs on it.
    pub scenarios: Vec<Scenario>,
    /// How it is simulated.
    pub run: RunSettings,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// One line per weekly update.
    pub history: Vec<HistoryLine>,
    /// The headline figures when it was last saved.
    pub last: Option<Last>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}

impl Document {
    /// A document that holds `plan` alone.
    pub fn new(plan: Plan) -> Self {
        Self {
            schema: None,
            plan,
            scenarios: Vec::new(),
            run: RunSettings::default(),
            decisions: Vec::new(),
            history: Vec::new(),
            last: None,
            x: None,
        }
    }
}

/// A named list of edits on the plan or on another scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Names it.
    pub id: ScenarioId,
    /// What people call it.
    pub name: String,
    /// The reason for it; may be empty.
    pub why: String,
    /// The scenario it builds on; the plan by default.
    pub from: Option<ScenarioId>,
    /// In the order they are applied.
    pub edits: Vec<Edit>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}

/// One change, addressed by the names of the file format: `teams/core/people`.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A field takes a value.
    Set {
        /// The field.
        at: String,
        /// The value; JSON `null` takes the field away.
        to: Json,
    },
    /// A thing joins a list.
    Add {
        /// The list, such as `items`.
        to: String,
        /// The thing.
        value: Json,
        /// The id it stands before; last by default.
        before: Option<String>,
    },
    /// A thing leaves its list; references to it are ignored.
    Remove {
        /// The thing, such as `items/PAY-2`.
        at: String,
    },
    /// A thing takes another place in its list.
    Move {
        /// The thing, such as `items/PAY-7`.
        at: String,
        /// The id it then stands before; `None` moves it last.
        before: Option<String>,
    },
}

/// How a plan is simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSettings {
    /// How many trials, 1 to 1,000,000.
    pub trials: u32,
    /// Names the futures.
    pub seed: u64,
    /// The confidence of advice; 0.85 by default.
    pub confidence: f64,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}

impl Default for RunSettings {
    fn default() -> Self {
        Self { trials: 10_000, seed: 1, confidence: 0.85, x: None }
    }
}

/// What was chosen, why, and the numbers of that moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// When.
    pub date: Date,
    /// What.
    pub title: String,
    /// Why; may be empty.
    pub why: String,
    /// The scenario chosen.
    pub scenario: Option<ScenarioId>,
    /// The figures then.
    pub numbers: Vec<NamedNumber>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}

/// A figure with its name, both as people read them.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedNumber {
    /// Such as `P85`.
    pub name: String,
    /// Such as `2027-03-19`.
    pub value: String,
}

/// The headline of one weekly update.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryLine {
    /// When.
    pub date: Date,
    /// How many items were done.
    pub items_done: Option<u32>,
    /// The plan's P50.
    pub p50: Option<Date>,
    /// The plan's P85.
    pub p85: Option<Date>,
    /// The chance that all promises are kept.
    pub chance_all_committed: Option<f64>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}

/// The headline figures when the file was saved, and the engine that gave them.
#[derive(Clone, Debug, PartialEq)]
pub struct Last {
    /// The engine's version.
    pub engine: String,
    /// How many trials.
    pub trials: u32,
    /// Which futures.
    pub seed: u64,
    /// The plan's P50; absent when beyond the horizon.
    pub p50: Option<Date>,
    /// The plan's P85; absent when beyond the horizon.
    pub p85: Option<Date>,
    /// The chance that all promises are kept.
    pub chance_all_committed: Option<f64>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<Json>,
}
