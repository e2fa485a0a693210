//! More of everything than the scheduler keeps at hand: ready parts of a team, parts at work, and
//! items that wait for one.

use serde_json::{Value, json};

use crate::plans::{item, network, schedule, simulate, team, with};

fn after(item: Value, predecessor: &str) -> Value {
    with(item, json!({ "after": [{ "item": predecessor }] }))
}

/// Items `0`, `1`, … of a day each.
fn days(count: usize) -> Vec<Value> {
    (0..count).map(|k| item(&k.to_string(), "t", 1.0)).collect()
}

/// The schedule of some items on a team with `lanes`.
fn on_team(lanes: u32, items: Vec<Value>) -> String {
    schedule(json!({ "teams": [team("t", lanes)], "items": items }))
}

fn line(times: impl Iterator<Item = (usize, usize, usize)>) -> String {
    times.map(|(k, start, finish)| format!("{k} {start}–{finish}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_long_queue_is_taken_in_the_order_of_priority() {
    let mut items = days(200);
    items[0] = after(items[0].clone(), "150");
    // Until item 150 is done, one day later for each before it; then the first comes first.
    let start = |k| match k {
        0 => 150,
        1..=150 => k - 1,
        _ => k,
    };
    assert_eq!(on_team(1, items), line((0..200).map(|k| (k, start(k), start(k) + 1))));
}

#[test]
fn a_queue_that_empties_fills_again_from_its_far_end_and_from_its_near_one() {
    let mut items = days(130);
    for k in (0..130).filter(|k| *k != 129) {
        // The last is alone ready; it frees the middle, which frees the first.
        let predecessor = if (64..129).contains(&k) { 129 } else { 64 };
        items[k] = after(items[k].clone(), &predecessor.to_string());
    }
    // 129, then 64, then 0 to 63, then 65 to 128.
    let start = |k| match k {
        129 => 0,
        64 => 1,
        0..=63 => k + 2,
        _ => k + 1,
    };
    assert_eq!(on_team(1, items), line((0..130).map(|k| (k, start(k), start(k) + 1))));
}

#[test]
fn finishes_come_in_the_order_of_time_whether_close_together_or_far_apart() {
    let efforts = [1000.0, 0.4, 0.1, 0.3, 0.2, 0.05, 0.05, 0.05, 0.05];
    let items = efforts.iter().zip('A'..).map(|(effort, id)| item(&id.to_string(), "t", *effort));
    // F has the lane of C, and G that of F; E and G finish at one moment.
    let expected = "A 0–1000, B 0–0.4, C 0–0.1, D 0–0.3, E 0–0.2, F 0.1–0.15, G 0.15–0.2, \
                    H 0.2–0.25, I 0.2–0.25";
    assert_eq!(on_team(5, items.collect()), expected);
}

#[test]
fn a_thousand_at_work_finish_each_in_its_time() {
    let items = (0..1500).map(|k| item(&k.to_string(), "t", ((k * 7) % 1500 + 1) as f64 / 8.0));
    let tally = simulate(
        &network(json!({ "teams": [team("t", 2000)], "items": items.collect::<Vec<_>>() })),
        1,
    );
    for k in 0..1500 {
        let finish: Vec<f64> = tally.item_finishes(k).collect();
        assert_eq!(finish, [((k * 7) % 1500 + 1) as f64 / 8.0]);
    }
}

#[test]
fn all_that_wait_for_one_item_start_when_it_is_done() {
    let mut items = vec![item("A", "t", 2.0)];
    items.extend((0..4).map(|k| after(item(&k.to_string(), "t", 1.0), "A")));
    let staged = json!({ "id": "S", "parts": [
        { "team": "t", "effort": 1, "stage": 1 },
        { "team": "t", "effort": 1, "stage": 2 },
    ] });
    items.push(after(staged, "A"));
    assert_eq!(on_team(5, items), "A 0–2, 0 2–3, 1 2–3, 2 2–3, 3 2–3, S 2–4");
}

/// The plan is done with its last item, which need not be the last of a chain.
#[test]
fn a_plan_finishes_last_with_an_item_that_another_did_not_wait_for() {
    let finish = |items: Value| {
        let plan = json!({ "teams": [team("t", 3)], "items": items });
        simulate(&network(plan), 1).finishes(0).collect::<Vec<f64>>()
    };
    let begun = json!({ "state": "in progress", "started": "2027-01-04", "remaining": [1] });
    let begun = with(item("B", "t", 1.0), json!({ "status": begun }));
    assert_eq!(finish(json!([item("A", "t", 10.0), after(begun, "A")])), [10.0]);
    let lead = json!({ "after": [{ "item": "A", "lag": -9 }] });
    assert_eq!(finish(json!([item("A", "t", 10.0), with(item("B", "t", 1.0), lead)])), [10.0]);
    let tie = json!({ "after": [{ "item": "A", "type": "start-to-start", "lag": 0 }] });
    assert_eq!(finish(json!([item("A", "t", 10.0), with(item("B", "t", 1.0), tie)])), [10.0]);
    assert_eq!(finish(json!([item("A", "t", 10.0), after(item("B", "t", 1.0), "A")])), [11.0]);
}
