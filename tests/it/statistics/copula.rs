//! Two parts have the rank correlation of the Gaussian copula: (6/π)·asin(r/2), where r is the
//! correlation of their scores (Pearson, 1907): ρ for parts with one ρ, √(ρ₁ρ₂) for parts with two.
//!
//! The rank correlation of a law is the expectation of 12(u − ½)(v − ½), with u and v the chances
//! of what was drawn; those are known in closed form, so that nothing needs to be ranked.

use serde_json::{Value, json};
use statrs::distribution::ContinuousCDF;

use super::{assert_mean, columns, pert, range};
use crate::plans::{team, with};

/// Rank correlation of two quantities by their chances.
#[track_caller]
fn assert_rank_correlation(what: &str, u: &[f64], v: &[f64], score_correlation: f64) {
    let products: Vec<f64> = u.iter().zip(v).map(|(u, v)| 12.0 * (u - 0.5) * (v - 0.5)).collect();
    let expected = 6.0 / std::f64::consts::PI * libm::asin(score_correlation / 2.0);
    assert_mean(what, &products, expected);
}

/// Parts in this order: two durations that need nobody; one effort, one duration and remaining work
/// of a team with its own correlation; an effort of a team without.
fn plan(of_plan: f64, of_team: f64) -> Value {
    let (low, points) =
        (json!({ "low": 10, "high": 30 }), json!({ "min": 5, "likely": 8, "max": 30 }));
    let item = |id: &str, part: Value| json!({ "id": id, "parts": [part] });
    json!({
        "estimation": { "correlation": of_plan },
        "teams": [with(team("own", 9), json!({ "correlation": of_team })), team("other", 9)],
        "items": [
            item("A", json!({ "days": low })),
            item("B", json!({ "days": points })),
            item("C", json!({ "team": "own", "effort": low })),
            item("D", json!({ "days": points, "needs": [{ "team": "own", "lanes": 1 }] })),
            with(
                item("E", json!({ "team": "own", "effort": 1 })),
                json!({ "status": { "state": "in progress", "started": "2027-01-04", "remaining": [points] } }),
            ),
            item("F", json!({ "team": "other", "effort": low })),
        ],
    })
}

/// All pairs of the six parts, in a plan with these correlations.
fn every_pair(of_plan: f64, of_team: f64) {
    let (low, points) = (range(10.0, 30.0), pert(5.0, 8.0, 30.0));
    let chances = columns::<6>(plan(of_plan, of_team), |draws| {
        let amount = |part: usize| draws.amounts[part];
        [
            low.cdf(amount(0)),
            points(amount(1)),
            low.cdf(amount(2)),
            points(amount(3)),
            points(amount(4)),
            low.cdf(amount(5)),
        ]
    });
    let of = [of_plan, of_plan, of_team, of_team, of_team, of_plan];
    for first in 0..6 {
        for second in first + 1..6 {
            let expected = (of[first] * of[second]).sqrt();
            let what = format!("parts {first} and {second} of ρ = {of_plan} and {of_team}");
            assert_rank_correlation(&what, &chances[first], &chances[second], expected);
        }
    }
}

#[test]
fn independent_parts_but_for_a_team_that_is_not() {
    every_pair(0.0, 0.6);
}

#[test]
fn parts_correlated_a_little_and_a_team_more() {
    every_pair(0.2, 0.6);
}

#[test]
fn parts_correlated_much_but_for_a_team_that_is_not() {
    every_pair(0.9, 0.0);
}
