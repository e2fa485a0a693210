//! What the user means.
//!
//! What: a [`Document`] as it stands in memory: the plan with its items, teams and risks, the
//! scenarios beside it, the run settings and what was decided. Plain values with public fields: a
//! wrong plan is data, and [`check()`] says everything that is wrong with it at once.
//!
//! Invariants: no serialization and no simulation here. A [`Checked`] plan can only be made by
//! [`check::checked`], and nothing after it validates again.

pub mod check;
mod document;
mod estimate;
mod id;
mod item;
mod plan;
mod problem;
mod risk;
mod team;
mod value;

pub use check::{Checked, check, checked};
pub use document::{
    Decision, Document, Edit, HistoryLine, Json, Last, NamedNumber, RunSettings, Scenario,
};
pub use estimate::{Estimate, PertShape, UncertainDate};
pub use id::{
    CriterionId, ExternalId, Id, ItemId, MilestoneId, ObjectiveId, RiskId, ScenarioId, TeamId,
};
pub use item::{After, Dependency, DependencyType, Item, Need, Part, Status, Work};
pub use plan::{
    Commitment, Criterion, Estimation, ExternalArrival, Milestone, Objective, Plan,
    REPORTED_QUARTERS, Scorecard, Size,
};
pub use problem::{Limited, Place, Problem, ProblemKind, Referent};
pub use risk::{
    CapacityLoss, Hits, Impact, LossSize, Mitigation, MitigationCost, Risk, RiskStatus,
};
pub use team::{Absence, Capacity, PeopleStep, Team};
pub use value::{Ice, Moscow, Profile, Rice, Urgency, Value, ValueEffort, Wsjf};
