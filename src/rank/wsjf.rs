//! WSJF: weighted shortest job first, as SAFe scores it.
//!
//! (user-business value + time criticality + risk reduction or opportunity enablement) ÷ job size.
//! Source: Scaled Agile Framework, *Weighted Shortest Job First*. Each is a relative number on one
//! scale, as a rule modified Fibonacci (1, 2, 3, 5, 8, 13, 20), so the score has no unit. Where no
//! item of the plan has a job size, weeks of work alone on its teams stand in for all; where some
//! have one, no weeks are mixed among them.

use super::gathering::{Gathering, Inputs};
use super::input::{Gap, Input, Source};
use super::sources::Sources;

/// The score.
pub fn score(
    business_value: f64,
    time_criticality: f64,
    risk_opportunity: f64,
    job_size: f64,
) -> f64 {
    (business_value + time_criticality + risk_opportunity) / job_size
}

/// The three parts of the cost of delay, and the job size.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let size = match sources.given(item, &Input::JobSize) {
        Some(given) => Ok((Source::Given, given)),
        None if sources.some_item_has(&Input::JobSize) => Err(Gap::OtherItemsHaveOne),
        None => Ok((Source::Simulated, sources.duration_weeks(item))),
    };
    Gathering::new(sources, item)
        .given(Input::BusinessValue)
        .given(Input::TimeCriticality)
        .given(Input::RiskOpportunity)
        .divisor(Input::JobSize, size)
        .inputs()
}
