//! The largest of many independent durations, and why a plan of sure things is not sure.

use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

/// `n` items that need nobody, each with these days.
fn items(n: usize, days: &Value) -> Vec<Value> {
    (0..n).map(|k| json!({ "id": format!("I{k}"), "parts": [{ "days": days }] })).collect()
}

#[test]
fn merge_bias_is_the_power_of_the_single_chance() {
    // Each of n is done by the end of day 8 with chance 0.8; all together with chance 0.8ⁿ.
    let trials = 10_000;
    for n in [2, 5, 10] {
        let days = json!({ "min": 0, "max": 10, "shape": "uniform" });
        let names: Vec<_> = (0..n).map(|k| format!("I{k}")).collect();
        let plan = plan(json!({
            "items": items(n, &days),
            "milestones": [{ "id": "M", "items": names, "date": "2027-01-13" }],
        }));
        let (_, forecast) = run(&plan, trials);
        let joint = (0..n).fold(1.0, |joint, _| joint * 0.8);
        let chance = forecast.milestones[0].1.chance_by_date.expect("it has a date");
        within(chance.share, joint, 4.0 * (joint * (1.0 - joint) / f64::from(trials)).sqrt());
        within(chance.se, (joint * (1.0 - joint) / f64::from(trials)).sqrt(), 2e-4);
    }
}

#[test]
fn mean_of_the_latest_of_n_uniforms() {
    // E max of n U(0, 1) = n/(n + 1), with variance n/((n + 1)²(n + 2)).
    let trials = 5_000;
    for n in [1, 2, 3, 10, 30] {
        let days = json!({ "min": 0, "max": 1, "shape": "uniform" });
        let (tally, _) = run(&plan(json!({ "items": items(n, &days) })), trials);
        let n = n as f64;
        let sd = (n / (n + 2.0)).sqrt() / (n + 1.0);
        let moments = tally.targets[0].moments;
        within(moments.mean(), n / (n + 1.0), 4.0 * sd / f64::from(trials).sqrt());
        within(moments.sd(), sd, 0.05 * sd);
    }
}

#[test]
fn mean_of_the_latest_of_n_exponentials() {
    // The harmonic number: 1 + ½ + … + 1/n; the variance is the sum of its squares.
    let trials = 5_000;
    for n in [1, 2, 5, 20] {
        let days = json!({ "mean": 1, "shape": "exponential" });
        let (tally, _) = run(&plan(json!({ "items": items(n, &days) })), trials);
        let harmonic = |power: fn(f64) -> f64| (1..=n).map(|k| 1.0 / power(k as f64)).sum::<f64>();
        let sd = harmonic(|k| k * k).sqrt();
        within(
            tally.targets[0].moments.mean(),
            harmonic(|k| k),
            4.0 * sd / f64::from(trials).sqrt(),
        );
    }
}

#[test]
fn with_full_correlation_there_is_no_merge_bias() {
    let days = json!({ "min": 0, "max": 10, "shape": "uniform" });
    let plan = plan(json!({
        "estimation": { "correlation": 1 },
        "items": items(10, &days),
        "milestones": [{ "id": "M", "items": ["I0"], "date": "2027-01-13" }],
    }));
    let (tally, forecast) = run(&plan, 2_000);
    assert!(tally.finishes(0).zip(tally.finishes(1)).all(|(all, one)| all == one));
    assert_eq!(forecast.plan.finish, forecast.milestones[0].1.finish);
}
