//! RICE: reach × impact × confidence ÷ effort.
//!
//! Source: Sean McBride, *RICE: Simple prioritization for product managers*, Intercom, 2016. Reach is
//! people or events per quarter, impact one of 3, 2, 1, 0.5, 0.25, confidence a share, effort
//! person-months, half a one at the least. The score is impact-weighted reach per person-month; it
//! knows neither time nor money.

use super::gathering::{Gathering, Inputs};
use super::input::{Input, Source};
use super::sources::Sources;

/// Below half a person-month, differences of effort mean nothing.
pub const LEAST_EFFORT_MONTHS: f64 = 0.5;
/// The working days of a person in a month.
pub const DAYS_PER_MONTH: f64 = 20.0;

/// The score; `effort_months` in person-months.
pub fn score(reach: f64, impact: f64, confidence: f64, effort_months: f64) -> f64 {
    reach * impact * confidence / effort_months.max(LEAST_EFFORT_MONTHS)
}

/// Reach, impact, confidence, and effort: by default the mean person-days ÷ 20.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let effort = match sources.given(item, &Input::RiceEffort) {
        Some(given) => Ok((Source::Given, given)),
        None => sources
            .person_days(item)
            .map(|days| (Source::FromParts, days.times(1.0 / DAYS_PER_MONTH))),
    };
    Gathering::new(sources, item)
        .given(Input::Reach)
        .given(Input::RiceImpact)
        .given(Input::RiceConfidence)
        .found(Input::RiceEffort, effort)
        .inputs()
}
