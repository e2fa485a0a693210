//! What an item is worth: the inputs of the ranking methods, and its cost of delay.
//! Formulas and sources are in `engine.md`, section 8.

use crate::calendar::Date;

use super::estimate::Estimate;
use super::id::CriterionId;

/// The value inputs of one item; each method has its own.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Value {
    /// Inputs of RICE.
    pub rice: Option<Rice>,
    /// Inputs of WSJF.
    pub wsjf: Option<Wsjf>,
    /// What being late costs.
    pub delay_cost: Option<Urgency>,
    /// The MoSCoW class.
    pub moscow: Option<Moscow>,
    /// Inputs of ICE.
    pub ice: Option<Ice>,
    /// Inputs of value over effort.
    pub value_effort: Option<ValueEffort>,
    /// The criteria of the plan's scorecard that this item was given a number for.
    pub scorecard: Vec<(CriterionId, Estimate)>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Inputs of RICE (Intercom, 2016).
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Rice {
    /// People or events per quarter.
    pub reach: Option<Estimate>,
    /// One of 3, 2, 1, 0.5, 0.25.
    pub impact: Option<Estimate>,
    /// A share.
    pub confidence: Option<Estimate>,
    /// Person-months; by default the mean person-days ÷ 20, at least 0.5.
    pub effort: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Inputs of WSJF (SAFe); any scale, used alike for all items.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Wsjf {
    /// User and business value.
    pub business_value: Option<Estimate>,
    /// Time criticality.
    pub time_criticality: Option<Estimate>,
    /// Risk reduction or opportunity enablement.
    pub risk_opportunity: Option<Estimate>,
    /// Job size.
    pub job_size: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Inputs of ICE.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Ice {
    /// Impact.
    pub impact: Option<Estimate>,
    /// Confidence.
    pub confidence: Option<Estimate>,
    /// Ease.
    pub ease: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Inputs of value over effort.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ValueEffort {
    /// Value, any unit.
    pub value: Option<Estimate>,
    /// Effort, any unit; by default the simulated mean effort.
    pub effort: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// The four classes of MoSCoW, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moscow {
    /// Must have.
    Must,
    /// Should have.
    Should,
    /// Could have.
    Could,
    /// Won't have this time.
    Wont,
}

/// The cost of delay of an item: an urgency profile and its rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Urgency {
    /// How the cost grows.
    pub profile: Profile,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// How cost grows with the finish, integrated over calendar time from the as-of date.
#[derive(Clone, Debug, PartialEq)]
pub enum Profile {
    /// Linear from the as-of date.
    Standard {
        /// Money per week.
        per_week: Estimate,
    },
    /// Nothing until the date; then a one-off penalty and a rate.
    FixedDate {
        /// The end of this day is still in time.
        date: Date,
        /// Money, once, when late.
        penalty: Option<Estimate>,
        /// Money per week late.
        per_week: Option<Estimate>,
    },
    /// Linear, and the item is pulled before everything else that is ready.
    Expedite {
        /// Money per week.
        per_week: Estimate,
    },
    /// Nothing until the date, then linear.
    Intangible {
        /// The end of this day is still free.
        date: Date,
        /// Money per week after it.
        per_week: Estimate,
    },
    /// A value that is whole when finished by the opening of the window, falls linearly over it,
    /// and is lost in full after its last day.
    Window {
        /// The window opens at the start of this day; by default the as-of date.
        from: Option<Date>,
        /// Lost in full after the end of this day.
        date: Date,
        /// Money, in all.
        value: Estimate,
    },
}
