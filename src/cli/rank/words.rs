//! The words for what rankings say in variants: inputs, gaps, sources, classes.

use crate::model::Moscow;
use crate::rank::{Formula, Gap, Input, Method, Source};

/// What a method computes.
pub(super) fn formula(method: Method) -> String {
    match method {
        Method::By(formula) => of(formula).to_owned(),
        Method::Moscow(within) => {
            format!("must, should, could, won't; inside a class by {}", within.name())
        }
    }
}

fn of(formula: Formula) -> &'static str {
    match formula {
        Formula::Manual => "the list as it stands",
        Formula::Rice => "reach × impact × confidence ÷ effort in person-months, 0.5 at the least",
        Formula::Wsjf => "(business value + time criticality + risk or opportunity) ÷ job size",
        Formula::Cd3 => "cost of delay per week ÷ duration in weeks",
        Formula::Cd3Prerequisites => {
            "(own cost of delay per week + that of everything that waits for it) ÷ its own \
             duration in weeks"
        }
        Formula::Ice => "impact × confidence × ease",
        Formula::ValueEffort => "value ÷ effort",
        Formula::Weighted => "Σ weight × criterion, each criterion from 0 to 1 over the plan",
    }
}

/// An input by its name, in words.
pub(super) fn input(input: &Input) -> String {
    match input {
        Input::CostOfDelay => "cost of delay".to_owned(),
        Input::CarriedCost => "carried".to_owned(),
        Input::Class => "class".to_owned(),
        Input::BusinessValue | Input::TimeCriticality | Input::RiskOpportunity | Input::JobSize => {
            input.name().replace('_', " ")
        }
        Input::Criterion(id) => id.0.clone(),
        Input::Reach
        | Input::RiceImpact
        | Input::RiceConfidence
        | Input::RiceEffort
        | Input::Duration
        | Input::IceImpact
        | Input::IceConfidence
        | Input::Ease
        | Input::Value
        | Input::Effort
        | Input::Scorecard => input.name().to_owned(),
    }
}

/// Why an input is missing, in words.
pub(super) fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NotGiven => "not given",
        Gap::NotInPersonDays => "not given, and its work is not all in person-days",
        Gap::OtherItemsHaveOne => "not given, but other items have one, in a unit of their own",
        Gap::Zero => "zero, which cannot divide",
    }
}

/// Why an input is missing, as JSON calls it.
pub(super) fn gap_name(gap: Gap) -> &'static str {
    match gap {
        Gap::NotGiven => "not-given",
        Gap::NotInPersonDays => "not-in-person-days",
        Gap::OtherItemsHaveOne => "other-items-have-one",
        Gap::Zero => "zero",
    }
}

/// Where a number comes from, as JSON calls it.
pub(super) fn source(source: Source) -> &'static str {
    match source {
        Source::Given => "given",
        Source::OverQuarter => "over-quarter",
        Source::FromParts => "parts",
        Source::Simulated => "simulated",
        Source::Carried => "carried",
    }
}

/// A class, as the scenario file calls it.
pub(super) fn class(class: Moscow) -> &'static str {
    match class {
        Moscow::Must => "must",
        Moscow::Should => "should",
        Moscow::Could => "could",
        Moscow::Wont => "wont",
    }
}

/// What orders the items inside a class.
pub(super) fn within(method: Method) -> Option<&'static str> {
    match method {
        Method::By(_) => None,
        Method::Moscow(within) => Some(within.name()),
    }
}
