//! What the person chose to see of the studies.

use crate::model::{ItemId, ScenarioId};
use crate::rank::{Formula, Method};
use crate::search::Merit;

use super::known::OrderName;

/// The choices of the views *Rank* and *Forecast*.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyQuestion {
    /// What decides inside a class of MoSCoW.
    pub within: Formula,
    /// How the table of ranks is sorted.
    pub sorted: Sorted,
    /// The score that is open.
    pub opened: Option<(ItemId, Method)>,
    /// What orders are compared in.
    pub outcome: Outcome,
    /// The order that the others are held against.
    pub reference: OrderName,
    /// The plan that the others are held against: a scenario, or the base plan.
    pub base: Option<ScenarioId>,
    /// What a better order is to serve.
    pub goal: Outcome,
    /// What levers are sorted by.
    pub merit: Merit,
}

impl Default for StudyQuestion {
    fn default() -> Self {
        Self {
            within: Formula::Manual,
            sorted: Sorted::Listed,
            opened: None,
            base: None,
            outcome: Outcome::DelayCost,
            reference: OrderName::By(Method::By(Formula::Manual)),
            goal: Outcome::DelayCost,
            merit: Merit::P85,
        }
    }
}

/// How the table of ranks is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// As the list stands.
    Listed,
    /// By the names of the items.
    Named,
    /// By a method, what it does not score last.
    By(Method),
}

/// What orders are compared in, and what a better one is to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The delay cost of all items.
    DelayCost,
    /// The value delivered by the end of the planning quarter.
    Value,
    /// The chance that all promises are kept.
    Commitments,
    /// The finish of the plan.
    Finish,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::DelayCost, Self::Value, Self::Commitments, Self::Finish];
}
