//! Indices of sensitivity where they can be computed by hand.

use roadcast::forecast::DriverKind;
use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

const TRIALS: u32 = 20_000;

/// Items in a row, each with these days.
fn chain(correlation: f64, days: &[Value]) -> Value {
    let items: Vec<Value> = days
        .iter()
        .enumerate()
        .map(|(n, days)| {
            let before = n.checked_sub(1).map(|p| json!({ "item": format!("I{p}") }));
            let after: Vec<Value> = before.into_iter().collect();
            json!({ "id": format!("I{n}"), "parts": [{ "days": days }], "after": after })
        })
        .collect();
    json!({ "estimation": { "correlation": correlation }, "items": items })
}

#[test]
fn two_activities_that_share_one_driver() {
    // With ρ = 1 the two are one and the same number: each correlates with the finish by 1, but is
    // half of its deviation. The correlation (CRI) is twice the schedule sensitivity index (SSI).
    let days = json!({ "min": 4, "max": 16, "shape": "uniform" });
    let (_, forecast) = run(&plan(chain(1.0, &[days.clone(), days])), TRIALS);
    for (n, item) in forecast.items.iter().enumerate() {
        let input = DriverKind::Part(item.id.clone(), 0);
        let driver = forecast.drivers.iter().find(|driver| driver.input == input);
        let cri = driver.unwrap_or_else(|| panic!("item {n} is uncertain")).correlation;
        within(cri, 1.0, 1e-12);
        within(item.sensitivity, 0.5, 1e-6);
        within(cri, 2.0 * item.sensitivity, 1e-5);
        assert_eq!(item.criticality, 1.0);
    }
}

#[test]
fn a_serial_chain_of_independent_parts() {
    // Everything is critical, and SSI = σᵢ/σ of the sum: widths 6, 12 and 24 over √(6² + 12² + 24²).
    let widths = [6.0, 12.0, 24.0];
    let days = widths.map(|width| json!({ "min": 2, "max": 2.0 + width, "shape": "uniform" }));
    let (_, forecast) = run(&plan(chain(0.0, &days)), TRIALS);
    let total = widths.iter().map(|width| width * width).sum::<f64>().sqrt();
    for (item, width) in forecast.items.iter().zip(widths) {
        assert_eq!(item.criticality, 1.0);
        assert_eq!(item.parts[0].criticality, 1.0);
        within(item.sensitivity, width / total, 0.01);
        within(item.parts[0].sensitivity, width / total, 0.01);
    }
}

#[test]
fn means_add_up_and_independent_variances_do() {
    let days = json!({ "min": 0, "max": 12, "shape": "uniform" });
    let (tally, _) = run(&plan(chain(0.0, &vec![days; 9])), TRIALS);
    // Nine of variance 12: the deviation of the sum is √108.
    let sd = 108.0_f64.sqrt();
    within(tally.targets[0].moments.mean(), 54.0, 4.0 * sd / f64::from(TRIALS).sqrt());
    within(tally.targets[0].moments.sd(), sd, 0.03 * sd);
}
