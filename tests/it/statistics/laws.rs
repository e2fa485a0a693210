//! Every law of an amount against its closed form; correlated or not, each keeps its law.

use serde_json::{Value, json};
use statrs::distribution::{ContinuousCDF, Exp, Triangular, Uniform};

use super::{assert_law, assert_shares, columns, counts, pert, range};
use crate::plans::team;

/// Parts of every kind: durations first, then effort, remaining work and a size, which are uniform.
fn everything(correlation: f64) -> Value {
    let uniform = json!({ "min": 10, "max": 40, "shape": "uniform" });
    let durations = [
        json!({ "low": 10, "high": 30 }),
        json!({ "min": 5, "likely": 8, "max": 30 }),
        json!({ "min": 3, "likely": 9, "max": 9 }),
        json!({ "min": 5, "likely": 8, "max": 30, "shape": "triangular" }),
        json!({ "mean": 15, "shape": "exponential" }),
        json!({ "samples": [4, 25, 9, 4, 7] }),
    ];
    let mut items: Vec<Value> = durations
        .iter()
        .enumerate()
        .map(|(n, days)| json!({ "id": format!("D{n}"), "parts": [{ "days": days }] }))
        .collect();
    let part = |effort: &Value| json!([{ "team": "T", "effort": effort }]);
    items.push(json!({ "id": "effort", "parts": part(&uniform) }));
    items.push(json!({ "id": "remaining", "parts": part(&json!(7)),
        "status": { "state": "in progress", "started": "2027-01-04", "remaining": [uniform] } }));
    items.push(json!({ "id": "size", "parts": part(&json!({ "size": "M" })) }));
    let estimation = json!({ "correlation": correlation, "sizes": { "M": uniform } });
    json!({ "estimation": estimation, "teams": [team("T", 9)], "items": items })
}

fn every_law_holds(correlation: f64) {
    let drawn = columns::<9>(everything(correlation), |draws| {
        std::array::from_fn(|part| draws.amounts[part])
    });
    let [lognormal, pert_drawn, pert_at_end, triangular, exponential, samples, uniforms @ ..] =
        &drawn;
    let law = range(10.0, 30.0);
    assert_law("lognormal", lognormal, |x| law.cdf(x));
    assert_law("PERT", pert_drawn, pert(5.0, 8.0, 30.0));
    assert_law("PERT with its mode at the end", pert_at_end, pert(3.0, 9.0, 9.0));
    let law = Triangular::new(5.0, 30.0, 8.0).expect("a law");
    assert_law("triangular", triangular, |x| law.cdf(x));
    let law = Exp::new(1.0 / 15.0).expect("a law");
    assert_law("exponential", exponential, |x| law.cdf(x));
    let law = Uniform::new(10.0, 40.0).expect("a law");
    for (what, drawn) in ["effort", "remaining work", "size"].iter().zip(uniforms) {
        assert_law(what, drawn, |x| law.cdf(x));
    }
    let found = counts(samples, &[4.0, 7.0, 9.0, 25.0]);
    assert_shares("samples", &found, &[0.4, 0.2, 0.2, 0.2]);
}

#[test]
fn laws_of_independent_parts() {
    every_law_holds(0.0);
}

#[test]
fn a_little_correlation_leaves_each_law_as_it_is() {
    every_law_holds(0.2);
}

#[test]
fn much_correlation_leaves_each_law_as_it_is() {
    every_law_holds(0.9);
}
