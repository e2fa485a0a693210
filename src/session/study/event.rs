//! What happens to studies.

use crate::model::ItemId;
use crate::rank::{Formula, Method, Rankings};
use crate::runner::Finding;
use crate::search::Merit;
use crate::session::effect::Generation;
use crate::session::guest::PlanName;

use super::known::OrderName;
use super::question::{Along, Axis, Outcome, RiskOrder, Sorted};

/// Something that happened to a study, with *when* it happens.
#[derive(Clone, Debug, PartialEq)]
pub enum StudyEvent {
    /// All methods have ranked the items.
    Ranked {
        /// Of which question.
        generation: Generation,
        /// How.
        rankings: Box<Rankings>,
    },
    /// Workers found something.
    Found {
        /// Of which question.
        generation: Generation,
        /// What.
        finding: Finding,
    },
    /// A worker could not start, or stopped.
    Failed {
        /// Of which question.
        generation: Generation,
        /// Why, as it was reported.
        reason: String,
    },
    /// The person asked what would help most.
    LeversAsked,
    /// The person asked for the order that serves the chosen goal best.
    OrderAsked,
    /// The person stopped what is worked on. A search is then judged by what it found so far.
    Stopped,
    /// The person asked again what the orders are worth, after a stop or a failure.
    WorthAsked,
    /// The person chose what decides inside a class of MoSCoW.
    WithinPicked(Formula),
    /// The person sorted the table of ranks.
    RanksSorted(Sorted),
    /// The person opened a score, or closed the open one.
    ScoreOpened(Option<(ItemId, Method)>),
    /// The person chose what orders are compared in.
    OutcomePicked(Outcome),
    /// The person chose the order that the others are held against.
    ReferencePicked(OrderName),
    /// The person chose the plan that the others are held against.
    BasePicked(PlanName),
    /// The person chose the plan that is looked at beside it.
    OtherPicked(PlanName),
    /// The person chose what an axis of the trade-off shows.
    AxisPicked {
        /// Which axis.
        along: Along,
        /// What.
        axis: Axis,
    },
    /// The person chose what a better order is to serve.
    GoalPicked(Outcome),
    /// The person sorted the register of risks.
    RisksSorted(RiskOrder),
    /// The person sorted the levers.
    LeversSorted(Merit),
    /// The person wants changes told from how the base plan is now.
    BegunAnew,
    /// The person took an order for the plan or the scenario that is shown, or, with a name, for a new
    /// scenario.
    OrderTaken {
        /// Which.
        order: OrderName,
        /// What the new scenario is called.
        scenario: Option<String>,
    },
}
