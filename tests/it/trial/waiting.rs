//! Work and waiting by cause, by hand; they add up to the finish.

use roadcast::trial::{DaySum, Tally};
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

/// Items of one part, which are counted by blocks, with everything that may hold one: a predecessor, a
/// date, an arrival, a risk that delays, one that loses the item, and the horizon.
#[test]
fn items_of_one_part_add_up_to_their_finish_whatever_holds_them() {
    let uncertain = |id: &str, fields: Value| {
        let part = json!({ "team": "t", "effort": { "low": 2, "high": 9 } });
        with(json!({ "id": id, "parts": [part] }), fields)
    };
    let risk = |id: &str, item: &str, impact: Value| json!({ "id": id, "name": id, "probability": 0.5, "hits": { "items": [item] }, "impact": impact });
    let delay = json!({ "delay": { "min": 1, "likely": 2, "max": 9 } });
    let plan = json!({ "horizon": "2027-02-05", "teams": [team("t", 2)],
        "external": [{ "id": "v", "name": "v", "arrives": "2027-01-14" }],
        "risks": [risk("R", "B", delay.clone()), risk("S", "B", delay.clone()), risk("T", "D", delay),
                  risk("U", "F", json!({ "lost": true }))],
        "items": [uncertain("A", json!({})), uncertain("B", json!({ "after": [{ "item": "A" }] })),
                  uncertain("C", json!({ "after": [{ "item": "B", "lag": 2 }] })),
                  uncertain("D", json!({ "not_before": "2027-01-11" })),
                  uncertain("E", json!({ "after": [{ "external": "v" }, { "item": "A" }] })),
                  uncertain("F", json!({})), uncertain("G", json!({ "after": [{ "item": "F" }] })),
                  uncertain("H", json!({})), uncertain("I", json!({ "after": [{ "item": "H" }] }))] });
    let trials = 200;
    let tally = simulate(&network(plan), trials);
    let mean = |sum: &DaySum| sum.per_trial(trials);
    for (item, part) in tally.items.iter().zip(&tally.parts) {
        let for_teams: f64 = item.wait_team.iter().map(|(_, sum)| mean(sum)).sum();
        let waiting = mean(&item.wait_dependency)
            + mean(&item.wait_not_before)
            + mean(&item.wait_external)
            + mean(&item.wait_risk)
            + for_teams;
        assert!((item.working.mean() + waiting - item.finish.moments.mean()).abs() < 1e-6);
        // What has not started by the horizon has worked for no time, and has no duration.
        let never = trials - part.duration.count();
        assert_eq!(item.working.count(), trials);
        let worked = part.duration.mean() * f64::from(part.duration.count());
        assert!((item.working.mean() * f64::from(trials) - worked).abs() < 1e-6);
        assert!(never <= item.start.censored);
    }
    let [_, b, c, d, e, f, ..] = &tally.items[..] else { panic!("nine items") };
    assert!(mean(&b.wait_risk) > 0.0 && mean(&b.wait_dependency) > 0.0);
    assert!(mean(&c.wait_dependency) > 2.0 && c.start.censored > 0);
    // D waits for its date in every trial: five working days. E does so for longer where A is late.
    assert_eq!(mean(&d.wait_not_before), 5.0);
    assert!(mean(&d.wait_risk) > 0.0);
    assert!(mean(&e.wait_external) > 0.0 && mean(&e.wait_dependency) > 0.0);
    // F is lost in about half of the trials, for all 25 days, and in the others starts at once or not.
    let lost = mean(&f.wait_risk) / 25.0;
    assert!((lost - 0.5).abs() < 0.15);
}
