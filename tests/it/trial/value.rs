//! The money of all items that is not lost by each quarter's end, in every trial and over all.

use roadcast::trial::{Detail, MoneyMoments, Recording, Simulator, Tally};
use serde_json::{Value, json};

use crate::plans::{network, team, with};

/// Two uncertain items on one lane.
fn outcomes(value: &Value) -> Tally {
    let item = |id: &str| json!({ "id": id, "parts": [{ "team": "one", "effort": { "low": 20, "high": 90 } }] });
    let network = network(json!({
        "teams": [team("one", 1)],
        "items": [with(item("A"), json!({ "value": value })), item("B"),
                  with(item("C"), json!({ "value": value }))],
    }));
    Simulator::new(&network).simulate(0..200, Detail::Outcomes, Recording::Targets)
}

#[test]
fn what_is_kept_of_each_trial_is_what_was_counted() {
    let range = json!({ "low": 100, "high": 900 });
    let tally = outcomes(&json!({ "delay_cost": { "profile": "standard", "per_week": range } }));
    assert_eq!(tally.records[0].values.len(), tally.quarters.len());
    for (quarter, counted) in tally.quarters.iter().enumerate() {
        let mut moments = MoneyMoments::default();
        tally.values(quarter).for_each(|value| moments.push(value));
        assert_eq!((tally.values(quarter).count(), moments), (200, counted.value));
        // Each item is rounded to a tenth of a cent, and so is their sum.
        let items = tally.items.iter().filter_map(|item| item.value.get(quarter));
        let together: f64 = items.map(|value| value.mean()).sum();
        assert!((counted.value.mean() - together).abs() < 0.002, "quarter {quarter}");
    }
    assert!(tally.quarters[7].value.sd() > tally.quarters[0].value.sd());
}

#[test]
fn where_nothing_costs_nothing_is_kept() {
    let tally = outcomes(&json!({}));
    assert!(tally.records[0].values.is_empty());
    assert_eq!(tally.values(0).count(), 0);
    assert!(tally.quarters.iter().all(|quarter| quarter.value == MoneyMoments::default()));
}
