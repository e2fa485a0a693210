//! What is not correlated is independent: focus, split, errors, risks, their sizes and dates, of one
//! another and of parts that are as correlated as can be; and each has the law that is stated.
//!
//! Two numbers u and v between 0 and 1 are independent if f(u)·g(v) has no mean for all f and g
//! without a mean. Asked of the first two Legendre polynomials: u rises with v, u is more extreme
//! where v is high, and both are extreme together.

use serde_json::{Value, json};
use statrs::distribution::{ContinuousCDF, Triangular, Uniform};

use super::{assert_law, assert_mean, assert_shares, columns, pert, range};
use crate::plans::{team, with};

const SLIP: f64 = 0.4;
const GROWTH: f64 = 0.15;

/// A plan with one of each. Constant work shows what it is multiplied by: work that was begun has no
/// estimation error.
fn plan() -> Value {
    let item = |id: &str, part: Value| json!({ "id": id, "parts": [part] });
    let begun = |id: &str, team: &str| {
        let status = json!({ "state": "in progress", "started": "2027-01-04", "remaining": [1] });
        with(item(id, json!({ "team": team, "effort": 1 })), json!({ "status": status }))
    };
    let focus = json!({ "min": 0.4, "max": 0.9, "shape": "uniform" });
    let split = json!({ "min": 1, "likely": 1.2, "max": 2 });
    json!({
        "horizon": "2027-03-01",
        "estimation": { "correlation": 0.9, "error": { "low": 0.5, "high": 2 } },
        "teams": [
            with(team("busy", 9), json!({ "focus": focus })),
            { "id": "kanban", "lanes": 9,
              "throughput": { "per_week": [1, 2, 3, 4, 5], "split": split } },
            team("free", 9),
        ],
        "items": [
            item("A", json!({ "days": { "low": 10, "high": 30 } })),
            item("B", json!({ "days": { "min": 5, "likely": 8, "max": 30 } })),
            begun("focus", "busy"),
            begun("split", "kanban"),
            item("error", json!({ "team": "free", "effort": 1 })),
            item("other error", json!({ "team": "free", "effort": 1 })),
            item("growing", json!({ "days": 1 })),
        ],
        "external": [{ "id": "X", "arrives": {
            "min": "2027-01-11", "max": "2027-02-05", "shape": "uniform" } }],
        "risks": [
            { "id": "slip", "probability": SLIP, "hits": { "items": ["A"] },
              "impact": { "delay": { "min": 2, "likely": 3, "max": 12, "shape": "triangular" } } },
            { "id": "growth", "probability": GROWTH, "hits": { "items": ["growing"] },
              "impact": { "factor": { "low": 2, "high": 4 } } },
        ],
    })
}

/// Parts, which are correlated with each other, are the first two.
const NAMES: [&str; 11] = [
    "a part",
    "another part",
    "focus",
    "split",
    "error",
    "another error",
    "arrival",
    "whether it slips",
    "by how much",
    "whether it grows",
    "by what factor",
];

/// Every quantity of every trial by its chance. Where a risk does not happen, its size is NaN; the
/// chance of happening is that of 0 or 1 themselves.
fn chances() -> [Vec<f64>; 11] {
    let (low, points) = (range(10.0, 30.0), pert(5.0, 8.0, 30.0));
    let (split, error) = (pert(1.0, 1.2, 2.0), range(0.5, 2.0));
    let focus = Uniform::new(0.4, 0.9).expect("a law");
    let delay = Triangular::new(2.0, 12.0, 3.0).expect("a law");
    let factor = range(2.0, 4.0);
    // Monday 11 January is the 6th working day and Friday 5 February the 25th.
    let arrival = Uniform::new(6.0, 25.0).expect("a law");
    columns(plan(), |draws| {
        let amount = |part: usize| draws.amounts[part];
        let (slips, grows) = (draws.delays[0] > 0.0, amount(6) != 1.0);
        let size = |happens: bool, chance: f64| if happens { chance } else { f64::NAN };
        [
            low.cdf(amount(0)),
            points(amount(1)),
            focus.cdf(1.0 / draws.stretch[0]),
            split(draws.stretch[1]),
            error.cdf(amount(4)),
            error.cdf(amount(5)),
            arrival.cdf(draws.arrivals[0]),
            f64::from(u8::from(slips)),
            size(slips, delay.cdf(draws.delays[0])),
            f64::from(u8::from(grows)),
            size(grows, factor.cdf(amount(6))),
        ]
    })
}

#[test]
fn each_has_its_law_and_knows_nothing_of_the_others() {
    let chances = chances();
    for (name, chances) in NAMES.iter().zip(&chances) {
        match *name {
            "whether it slips" => assert_happens(name, chances, SLIP),
            "whether it grows" => assert_happens(name, chances, GROWTH),
            _ => {
                let drawn: Vec<f64> = chances.iter().copied().filter(|u| !u.is_nan()).collect();
                assert_law(name, &drawn, |u| u);
            }
        }
    }
    for second in 2..NAMES.len() {
        for first in 0..second {
            let what = format!("{} and {}", NAMES[first], NAMES[second]);
            assert_independent(&what, &chances[first], &chances[second]);
        }
    }
}

fn assert_happens(what: &str, happened: &[f64], probability: f64) {
    let times = happened.iter().sum::<f64>() as u32;
    let never = happened.len() as u32 - times;
    assert_shares(what, &[times, never], &[probability, 1.0 - probability]);
}

fn assert_independent(what: &str, u: &[f64], v: &[f64]) {
    let rising: fn(f64) -> f64 = |u| 2.0 * u - 1.0;
    let extreme: fn(f64) -> f64 = |u| 6.0 * u * u - 6.0 * u + 1.0;
    for f in [rising, extreme] {
        for g in [rising, extreme] {
            let both = u.iter().zip(v).filter(|(u, v)| !u.is_nan() && !v.is_nan());
            let (f, g): (Vec<f64>, Vec<f64>) = both.map(|(u, v)| (f(*u), g(*v))).unzip();
            let centered = |values: &[f64]| {
                let mean = values.iter().sum::<f64>() / values.len() as f64;
                values.iter().map(|value| value - mean).collect::<Vec<f64>>()
            };
            let products: Vec<f64> =
                centered(&f).iter().zip(centered(&g)).map(|(f, g)| f * g).collect();
            if products.iter().any(|product| *product != 0.0) {
                assert_mean(what, &products, 0.0);
            }
        }
    }
}
