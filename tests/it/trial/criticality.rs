//! Which parts have no slack, by hand.

use roadcast::trial::{Critical, Simulator};
use serde_json::{Value, json};

use crate::plans::{compile_plan, item, plan, team, with};

/// The items with a critical part in the first trial, for the finish of the plan.
fn critical(fields: Value) -> String {
    let plan = plan(fields);
    let network = compile_plan(&plan);
    let mut simulator = Simulator::new(&network);
    let (_, schedule) = simulator.trial(0);
    let mut critical = Critical::default();
    critical.trace(&network, schedule, &network.targets[0]);
    let hit = |item: &usize| critical.items().contains(&(*item as u32));
    let items = (0..plan.items.len()).filter(hit).map(|i| plan.items[i].id.to_string());
    items.collect::<Vec<_>>().join(" ")
}

fn after(item: Value, links: Value) -> Value {
    with(item, json!({ "after": links }))
}

#[test]
fn the_longest_chain_is_critical() {
    let plan = json!({ "teams": [team("t", 9)], "items": [item("A", "t", 3.0), item("B", "t", 2.0),
        after(item("C", "t", 4.0), json!([{ "item": "A" }, { "item": "B" }])), item("D", "t", 6.0)] });
    assert_eq!(critical(plan), "A C");
}

#[test]
fn ties_are_critical_all_of_them() {
    let plan = json!({ "teams": [team("t", 9)], "items": [item("A", "t", 3.0), item("B", "t", 3.0),
        after(item("C", "t", 4.0), json!([{ "item": "A" }, { "item": "B" }])), item("D", "t", 7.0)] });
    assert_eq!(critical(plan), "A B C D");
}

#[test]
fn who_held_the_lane_is_critical() {
    let plan = json!({ "teams": [team("t", 1), team("u", 1)],
        "items": [item("A", "t", 3.0), item("U", "u", 4.0), item("B", "t", 2.0)] });
    assert_eq!(critical(plan), "A B");
}

#[test]
fn lags_and_start_links_are_followed() {
    let plan = |kind: &str, lag: f64| {
        json!({ "teams": [team("t", 9)], "items": [item("A", "t", 3.0), item("X", "t", 5.0),
        after(item("B", "t", 4.0), json!([{ "item": "A", "type": kind, "lag": lag }]))] })
    };
    assert_eq!(critical(plan("finish-to-start", 1.0)), "A B");
    assert_eq!(critical(plan("start-to-start", 2.0)), "A B");
    // Held back by A until day 10, B's own work has slack.
    assert_eq!(critical(plan("finish-to-finish", 7.0)), "A");
    assert_eq!(critical(plan("start-to-finish", 9.0)), "A");
}

#[test]
fn stages_and_delays_are_followed() {
    let risk = json!({ "id": "R", "name": "R", "probability": 1, "hits": { "items": ["B"] }, "impact": { "delay": 3 } });
    let b = json!({ "id": "B", "after": [{ "item": "A" }],
                    "parts": [{ "team": "t", "effort": 1 }, { "team": "t", "effort": 1, "stage": 2 }] });
    let plan = json!({ "teams": [team("t", 9)], "items": [item("A", "t", 2.0), b, item("C", "t", 6.0)], "risks": [risk] });
    assert_eq!(critical(plan), "A B");
}

#[test]
fn a_date_ends_the_chain() {
    let b = with(
        item("B", "t", 2.0),
        json!({ "after": [{ "item": "A" }], "not_before": "2027-01-15" }),
    );
    let plan = json!({ "teams": [team("t", 9)], "items": [item("A", "t", 2.0), b] });
    assert_eq!(critical(plan), "B");
}

#[test]
fn nothing_is_critical_when_the_plan_does_not_finish() {
    let plan =
        json!({ "horizon": "2027-01-08", "teams": [team("t", 1)], "items": [item("A", "t", 9.0)] });
    assert_eq!(critical(plan), "");
}
