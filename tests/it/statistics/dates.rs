//! Uncertain dates follow their laws over working time, and are cut at the as-of date.
//!
//! Every day is worked, so that a working time is a number of days that can be counted.

use serde_json::{Value, json};
use statrs::distribution::{ContinuousCDF, Normal, Uniform};

use super::{assert_law, assert_shares, columns, counts, end_of, pert};

const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[test]
fn arrivals() {
    let laws = [
        json!({ "low": "2027-02-22", "high": "2027-03-20" }),
        // One in five of these is before the plan begins.
        json!({ "low": "2026-12-28", "high": "2027-02-10" }),
        json!({ "min": "2027-02-01", "likely": "2027-03-01", "max": "2027-06-01" }),
        json!({ "min": "2027-02-01", "max": "2027-06-01", "shape": "uniform" }),
        json!({ "samples": ["2027-02-01", "2027-03-01", "2027-06-01"] }),
    ];
    let external: Vec<Value> = laws
        .iter()
        .enumerate()
        .map(|(n, arrives)| json!({ "id": format!("X{n}"), "arrives": arrives }))
        .collect();
    let fields = json!({ "calendar": { "workdays": WEEK }, "external": external });
    let [range, early, points, uniform, samples] =
        columns(fields, |draws| std::array::from_fn(|external| draws.arrivals[external]));

    let normal = |low: &str, high: &str| {
        let (low, high) = (end_of(low), end_of(high));
        let z90 = Normal::standard().inverse_cdf(0.9);
        Normal::new((low + high) / 2.0, (high - low) / (2.0 * z90)).expect("a law")
    };
    let law = normal("2027-02-22", "2027-03-20");
    assert_law("a range", &range, |x| law.cdf(x));
    let law = normal("2026-12-28", "2027-02-10");
    let before = law.cdf(0.0);
    assert!(before > 0.1 && early.iter().all(|arrival| *arrival >= 0.0));
    let at_once = early.iter().filter(|arrival| **arrival == 0.0).count() as u32;
    let later = early.len() as u32 - at_once;
    assert_shares("arrivals before the plan", &[at_once, later], &[before, 1.0 - before]);
    let early: Vec<f64> = early.into_iter().filter(|arrival| *arrival > 0.0).collect();
    assert_law("a range from before", &early, |x| (law.cdf(x) - before) / (1.0 - before));

    let [first, likely, last] = ["2027-02-01", "2027-03-01", "2027-06-01"].map(end_of);
    assert_law("three points", &points, pert(first, likely, last));
    let law = Uniform::new(first, last).expect("a law");
    assert_law("from one date to another", &uniform, |x| law.cdf(x));
    let found = counts(&samples, &[first, likely, last]);
    assert_shares("past dates", &found, &[1.0 / 3.0; 3]);
}
