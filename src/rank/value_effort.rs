//! Value over effort: the quotient behind the quadrants of "quick wins" and "big bets".
//!
//! Both are in units of the plan's author, the same for all items. Where no item of the plan has an
//! effort, mean person-days stand in for all; where some have one, no person-days are mixed among
//! them.

use super::gathering::{Gathering, Inputs};
use super::input::{Gap, Input, Source};
use super::sources::Sources;

/// The score.
pub fn score(value: f64, effort: f64) -> f64 {
    value / effort
}

/// Value and effort.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let effort = match sources.given(item, &Input::Effort) {
        Some(given) => Ok((Source::Given, given)),
        None if sources.some_item_has(&Input::Effort) => Err(Gap::OtherItemsHaveOne),
        None => sources.person_days(item).map(|days| (Source::FromParts, days)),
    };
    Gathering::new(sources, item).given(Input::Value).divisor(Input::Effort, effort).inputs()
}
