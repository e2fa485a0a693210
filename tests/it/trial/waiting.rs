//! Work and waiting by cause, by hand; they add up to the finish.

use roadcast::trial::Tally;
use serde_json::{Value, json};

use crate::plans::{item, network, simulate, team, with};

/// Working, dependency, team, not before, external, risk of one item of a certain plan.
fn times(tally: &Tally, item: usize) -> [f64; 6] {
    let item = &tally.items[item];
    let team = item.wait_team.iter().map(|(_, sum)| sum.per_trial(1)).sum();
    [
        item.working.mean(),
        item.wait_dependency.per_trial(1),
        team,
        item.wait_not_before.per_trial(1),
        item.wait_external.per_trial(1),
        item.wait_risk.per_trial(1),
    ]
}

fn waits(fields: Value, item: usize) -> [f64; 6] {
    let tally = simulate(&network(fields), 1);
    times(&tally, item)
}

#[test]
fn waiting_for_a_lane() {
    let items = json!([item("A", "t", 4.0), item("B", "t", 2.0)]);
    let plan = json!({ "teams": [team("t", 1)], "items": items });
    assert_eq!(waits(plan.clone(), 1), [2.0, 0.0, 4.0, 0.0, 0.0, 0.0]);
    let tally = simulate(&network(plan), 1);
    assert_eq!(tally.items[1].wait_team[0].0, 0);
}

#[test]
fn waiting_for_a_predecessor_and_then_for_a_lane() {
    let items = json!([
        item("A", "u", 4.0),
        item("C", "t", 6.0),
        with(item("B", "t", 2.0), json!({ "after": [{ "item": "A" }] }))
    ]);
    let plan = json!({ "teams": [team("t", 1), team("u", 1)], "items": items });
    assert_eq!(waits(plan, 2), [2.0, 4.0, 2.0, 0.0, 0.0, 0.0]);
}

#[test]
fn the_condition_that_is_met_last_is_the_cause() {
    let b = with(
        item("B", "t", 2.0),
        json!({ "after": [{ "item": "A" }, { "external": "v" }], "not_before": "2027-01-08" }),
    );
    let plan = |arrives: &str| {
        json!({ "teams": [team("t", 1), team("u", 1)], "items": [item("A", "u", 3.0), b],
        "external": [{ "id": "v", "name": "v", "arrives": arrives }] })
    };
    assert_eq!(waits(plan("2027-01-05"), 1), [2.0, 0.0, 0.0, 4.0, 0.0, 0.0]);
    assert_eq!(waits(plan("2027-01-12"), 1), [2.0, 0.0, 0.0, 0.0, 7.0, 0.0]);
}

#[test]
fn a_risk_delays_after_the_gate() {
    let risk = json!({ "id": "R", "name": "R", "probability": 1, "hits": { "items": ["B"] }, "impact": { "delay": 3 } });
    let b = with(item("B", "t", 2.0), json!({ "after": [{ "item": "A" }] }));
    let plan =
        json!({ "teams": [team("t", 1)], "items": [item("A", "t", 4.0), b], "risks": [risk] });
    assert_eq!(waits(plan, 1), [2.0, 4.0, 0.0, 0.0, 0.0, 3.0]);
}

#[test]
fn between_stages_and_after_the_work() {
    let a = json!({ "id": "A", "parts": [{ "team": "t", "effort": 2 }, { "team": "u", "effort": 1, "stage": 2 }],
                    "after": [{ "item": "Z", "type": "finish-to-finish" }] });
    let plan = json!({ "teams": [team("t", 1), team("u", 1)], "items": [item("U", "u", 5.0), a, item("Z", "t", 8.0)] });
    // A: 0–2 work, 2–5 for `u`, 5–6 work, then held until Z is done at 10.
    assert_eq!(waits(plan, 1), [3.0, 4.0, 3.0, 0.0, 0.0, 0.0]);
}

#[test]
fn a_wide_part_waits_for_the_team_that_frees_its_lanes_last() {
    let r = json!({ "id": "R", "parts": [{ "days": 1, "needs": [{ "team": "t", "lanes": 1 }, { "team": "u", "lanes": 1 }] }] });
    let plan = json!({ "teams": [team("t", 1), team("u", 1)],
                       "items": [item("A", "t", 2.0), item("B", "u", 5.0), r] });
    let tally = simulate(&network(plan), 1);
    let waits: Vec<(u32, f64)> =
        tally.items[2].wait_team.iter().map(|(team, sum)| (*team, sum.per_trial(1))).collect();
    assert_eq!(waits, [(1, 5.0)]);
}

#[test]
fn work_and_waiting_add_up_to_the_finish() {
    let uncertain = |id: &str, team: &str, after: Value| {
        json!({ "id": id, "after": after,
        "parts": [{ "team": team, "effort": { "low": 2, "high": 9 } }, { "team": "u", "effort": { "low": 1, "high": 4 }, "stage": 2 }] })
    };
    let plan = json!({ "horizon": "2027-03-05", "teams": [team("t", 1), team("u", 1)],
        "risks": [{ "id": "R", "name": "R", "probability": 0.5, "hits": { "everything": true }, "impact": { "delay": { "min": 1, "likely": 2, "max": 9 } } }],
        "items": [uncertain("A", "t", json!([])), uncertain("B", "t", json!([{ "item": "A", "lag": -3 }])),
                  uncertain("C", "u", json!([{ "item": "A", "type": "finish-to-finish", "lag": 4 }]))] });
    let trials = 200;
    let tally = simulate(&network(plan), trials);
    for item in &tally.items {
        let waiting =
            [&item.wait_dependency, &item.wait_not_before, &item.wait_external, &item.wait_risk];
        let waiting: f64 = waiting.iter().map(|sum| sum.per_trial(trials)).sum::<f64>()
            + item.wait_team.iter().map(|(_, sum)| sum.per_trial(trials)).sum::<f64>();
        assert!((item.working.mean() + waiting - item.finish.moments.mean()).abs() < 1e-6);
    }
}
