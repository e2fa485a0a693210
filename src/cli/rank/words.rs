//! The words for what rankings say in variants: inputs, gaps, sources, classes.

use crate::model::Moscow;
use crate::rank::{Gap, Input, Method, Source};

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
