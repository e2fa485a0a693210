//! What the person chose to see of the studies.

use crate::model::ItemId;
use crate::rank::{Formula, Method};
use crate::search::Merit;
use crate::session::guest::PlanName;

use super::known::OrderName;

/// The choices of the views *Rank*, *Scenarios*, *Forecast* and *Risks*.
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
    /// The plan that the others are held against.
    pub base: PlanName,
    /// The plan that is looked at beside it; by default the one that is shown.
    pub other: Option<PlanName>,
    /// What the trade-off shows from left to right, and upward.
    pub axes: (Axis, Axis),
    /// What a better order is to serve.
    pub goal: Outcome,
    /// What levers are sorted by.
    pub merit: Merit,
    /// How the register of risks is sorted.
    pub risks: RiskOrder,
}

impl Default for StudyQuestion {
    fn default() -> Self {
        Self {
            within: Formula::Manual,
            sorted: Sorted::Listed,
            opened: None,
            base: PlanName::Base,
            other: None,
            axes: (Axis::People, Axis::Outcome(Outcome::DelayCost)),
            outcome: Outcome::DelayCost,
            reference: OrderName::By(Method::By(Formula::Manual)),
            goal: Outcome::DelayCost,
            merit: Merit::P85,
            risks: RiskOrder::Listed,
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

/// How the register of risks is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskOrder {
    /// As the register stands.
    Listed,
    /// By name.
    Named,
    /// The most probable first.
    Probability,
    /// What costs the plan the most days first.
    Days,
    /// What costs the most money first.
    Money,
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

/// An axis of the trade-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// From left to right.
    X,
    /// Upward.
    Y,
}

/// What plans can be traded off in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// People at work, on average until the planning quarter ends.
    People,
    /// An outcome.
    Outcome(Outcome),
}
