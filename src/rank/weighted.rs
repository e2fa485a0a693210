//! The weighted score: Σ weight × criterion, over the criteria of the plan's own scorecard.
//!
//! Each criterion is normalized over the plan first: 0 for the least of the items that are scored, 1
//! for the greatest, so that a criterion on a long scale does not outweigh one on a short scale.
//! Where all are alike, it is 0 for all. A weight may be negative. The score has no unit, and changes
//! when an item with a new least or greatest joins the plan.

use super::gathering::{Gathering, Inputs};
use super::input::{Gap, Input, Missing};
use super::sources::Sources;

/// The range of one criterion over the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The least number of an item.
    pub min: f64,
    /// The greatest.
    pub max: f64,
}

impl Scale {
    /// The scales of criteria, of the numbers of every item.
    pub fn of(items: &[Vec<f64>]) -> Vec<Self> {
        let criteria = items.first().map_or(0, Vec::len);
        (0..criteria)
            .map(|criterion| {
                let numbers = || items.iter().map(|numbers| numbers[criterion]);
                Self {
                    min: numbers().fold(f64::INFINITY, f64::min),
                    max: numbers().fold(f64::NEG_INFINITY, f64::max),
                }
            })
            .collect()
    }

    /// 0 at the least number, 1 at the greatest.
    pub fn normalized(self, number: f64) -> f64 {
        if self.max > self.min { (number - self.min) / (self.max - self.min) } else { 0.0 }
    }
}

/// The score: weights, scales and numbers criterion by criterion.
pub fn score(weights: &[f64], scales: &[Scale], numbers: &[f64]) -> f64 {
    weights
        .iter()
        .zip(scales)
        .zip(numbers)
        .fold(0.0, |sum, ((weight, scale), number)| sum + weight * scale.normalized(*number))
}

/// A number for every criterion of the scorecard.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let criteria = sources.criteria();
    if criteria.is_empty() {
        return Err(vec![Missing { input: Input::Scorecard, gap: Gap::NotGiven }]);
    }
    criteria
        .iter()
        .fold(Gathering::new(sources, item), |gathering, criterion| {
            gathering.given(Input::Criterion(criterion.id.clone()))
        })
        .inputs()
}
