//! One tiny plan per rule of `engine.md`, sections 1 to 6, with the schedule worked out by hand.
//!
//! Times are working days since as-of; 4 January 2027 is a Monday.

use serde_json::{Value, json};

use crate::plans::{item, network, schedule, simulate, team, with};

/// Items on one team `t`.
fn on_team(lanes: u32, items: Vec<Value>) -> String {
    schedule(json!({ "teams": [team("t", lanes)], "items": items }))
}

fn after(item: Value, links: Value) -> Value {
    with(item, json!({ "after": links }))
}

#[test]
fn one_lane_takes_items_in_priority_order() {
    let items = vec![item("A", "t", 5.0), item("B", "t", 3.0)];
    assert_eq!(on_team(1, items), "A 0–5, B 5–8");
}

#[test]
fn lanes_share_the_capacity_and_not_what_is_idle() {
    // Two lanes of a team of two: each goes at the speed of one person.
    let items = vec![item("A", "t", 5.0), item("B", "t", 3.0), item("C", "t", 1.0)];
    assert_eq!(on_team(2, items), "A 0–5, B 0–3, C 3–4");
}

#[test]
fn a_part_on_two_lanes_goes_twice_as_fast_and_blocks_nothing_behind_it() {
    let wide = json!({ "id": "W", "parts": [{ "team": "t", "effort": 6, "lanes": 2 }] });
    let items = vec![item("A", "t", 4.0), wide, item("C", "t", 1.0)];
    // W does not fit beside A, so C is pulled; W starts when both lanes are free.
    assert_eq!(on_team(2, items), "A 0–4, W 4–7, C 0–1");
}

#[test]
fn capacity_follows_people_absences_and_focus() {
    let team = json!({ "id": "t", "lanes": 1, "focus": 0.5,
        "people": [{ "from": "2027-01-04", "count": 2 }, { "from": "2027-01-11", "count": 4 }],
        "absences": [{ "from": "2027-01-13", "to": "2027-01-14", "people": 4 }] });
    // 1 a day in the first week, then 2 a day, and nobody on the 13th and 14th (days 8 and 9):
    // 5 by day 5, 9 by day 7, nothing for two days, 10 in the middle of day 10.
    let items = json!([item("A", "t", 10.0)]);
    assert_eq!(schedule(json!({ "teams": [team], "items": items })), "A 0–9.5");
}

#[test]
fn people_join_on_their_day_and_nobody_is_there_before() {
    let team = json!({ "id": "t", "lanes": 1, "focus": 1,
                       "people": [{ "from": "2027-01-06", "count": 1 }] });
    let items = json!([item("A", "t", 3.0)]);
    assert_eq!(schedule(json!({ "teams": [team], "items": items })), "A 0–5");
}

#[test]
fn people_who_come_on_a_holiday_do_not_stand_in_for_those_of_the_next_day() {
    // One on Wednesday the 6th, a holiday; three from Thursday on, which is when both begin to
    // count. The list is not in the order of its dates.
    let people = json!([
        { "from": "2027-01-07", "count": 3 },
        { "from": "2027-01-06", "count": 1 },
    ]);
    let schedule = schedule(json!({
        "calendar": { "holidays": [{ "date": "2027-01-06" }] },
        "teams": [{ "id": "T", "lanes": 1, "people": people, "focus": 1 }],
        "items": [item("A", "T", 6.0)],
    }));
    assert_eq!(schedule, "A 0–4");
}

#[test]
fn holidays_and_weekends_have_no_length() {
    let calendar = json!({ "holidays": [{ "date": "2027-01-06", "name": "Epiphany" }] });
    let items = json!([with(item("A", "t", 5.0), json!({ "not_before": "2027-01-06" }))]);
    let plan = json!({ "calendar": calendar, "teams": [team("t", 1)], "items": items });
    // The 6th is not worked: the start moves to the 7th, which is the third day.
    assert_eq!(schedule(plan), "A 2–7");
}

#[test]
fn nothing_starts_before_the_plan_does() {
    let items = json!([item("A", "t", 1.0)]);
    let plan = json!({ "as_of": "2026-12-28", "start": "2027-01-04",
                       "teams": [with(team("t", 1), json!({ "people": [{ "from": "2026-01-01", "count": 1 }] }))],
                       "items": items });
    assert_eq!(schedule(plan), "A 5–6");
}

#[test]
fn the_four_kinds_of_links() {
    let a = || item("A", "t", 4.0);
    let b = |kind: &str, lag: f64| {
        after(item("B", "t", 3.0), json!([{ "item": "A", "type": kind, "lag": lag }]))
    };
    let both = |kind, lag| on_team(2, vec![a(), b(kind, lag)]);
    assert_eq!(both("finish-to-start", 0.0), "A 0–4, B 4–7");
    assert_eq!(both("finish-to-start", 2.0), "A 0–4, B 6–9");
    assert_eq!(both("start-to-start", 0.0), "A 0–4, B 0–3");
    assert_eq!(both("start-to-start", 1.5), "A 0–4, B 1.5–4.5");
    // Finish links hold back the finish alone.
    assert_eq!(both("finish-to-finish", 0.0), "A 0–4, B 0–4");
    assert_eq!(both("finish-to-finish", 3.0), "A 0–4, B 0–7");
    assert_eq!(both("start-to-finish", 5.0), "A 0–4, B 0–5");
    assert_eq!(both("start-to-finish", 0.0), "A 0–4, B 0–3");
}

#[test]
fn an_item_that_waits_to_be_released_holds_no_lane() {
    let held = after(item("B", "t", 1.0), json!([{ "item": "A", "type": "finish-to-finish" }]));
    let items = vec![item("A", "t", 6.0), held, item("C", "t", 2.0)];
    assert_eq!(on_team(2, items), "A 0–6, B 0–6, C 1–3");
}

#[test]
fn a_negative_lag_acts_once_the_last_part_is_pulled() {
    let lead = |lag: f64| json!([{ "item": "A", "lag": lag }]);
    let items =
        |lag| vec![item("Z", "t", 2.0), item("A", "t", 4.0), after(item("B", "u", 1.0), lead(lag))];
    let both =
        |lag| schedule(json!({ "teams": [team("t", 1), team("u", 1)], "items": items(lag) }));
    // A runs from 2 to 6.
    assert_eq!(both(-1.0), "Z 0–2, A 2–6, B 5–6");
    // Ten days before its finish would be before it was pulled, when nobody could know.
    assert_eq!(both(-10.0), "Z 0–2, A 2–6, B 2–3");
}

#[test]
fn a_negative_lag_on_a_finish_link_waits_for_the_pull_as_well() {
    let link = json!([{ "item": "A", "type": "finish-to-finish", "lag": -10 }]);
    let items = vec![item("Z", "t", 5.0), item("A", "t", 4.0), after(item("B", "u", 1.0), link)];
    let plan = json!({ "teams": [team("t", 1), team("u", 1)], "items": items });
    assert_eq!(schedule(plan), "Z 0–5, A 5–9, B 0–5");
}

#[test]
fn stages_follow_each_other_and_parts_of_one_run_side_by_side() {
    let a = json!({ "id": "A", "parts": [
        { "team": "t", "effort": 2 }, { "team": "u", "effort": 5 },
        { "team": "t", "effort": 1, "stage": 3 }] });
    let plan = json!({ "teams": [team("t", 1), team("u", 1)],
                       "items": [a, item("B", "t", 2.0), item("C", "t", 2.0)] });
    // The third part waits for the five days of `u`, then for the lane that C holds to day 6.
    assert_eq!(schedule(plan), "A 0–7, B 2–4, C 4–6");
}

#[test]
fn parts_of_one_item_follow_each_other_as_listed() {
    let a =
        json!({ "id": "A", "parts": [{ "team": "t", "effort": 3 }, { "team": "t", "effort": 1 }] });
    assert_eq!(on_team(1, vec![a, item("B", "t", 1.0)]), "A 0–4, B 4–5");
}

#[test]
fn a_duration_part_holds_lanes_of_several_teams_at_once() {
    let review = json!({ "id": "R", "parts": [{ "days": 2,
        "needs": [{ "team": "t", "lanes": 1 }, { "team": "u", "lanes": 1 }] }] });
    let plan = json!({ "teams": [team("t", 1), team("u", 1)],
                       "items": [item("A", "t", 3.0), review, item("B", "u", 1.0), item("C", "u", 4.0)] });
    // `u` is free at once, but `t` is not: B and C go ahead. At 3 `u` is busy until 5.
    assert_eq!(schedule(plan), "A 0–3, R 5–7, B 0–1, C 1–5");
}

#[test]
fn a_duration_does_not_depend_on_capacity_and_may_need_nobody() {
    let team = json!({ "id": "t", "lanes": 1 });
    let held =
        json!({ "id": "A", "parts": [{ "days": 4, "needs": [{ "team": "t", "lanes": 1 }] }] });
    let soak = json!({ "id": "S", "parts": [{ "days": 9, "needs": [] }] });
    let next =
        json!({ "id": "B", "parts": [{ "days": 1, "needs": [{ "team": "t", "lanes": 1 }] }] });
    let plan = json!({ "teams": [team], "items": [held, soak, next] });
    assert_eq!(schedule(plan), "A 0–4, S 0–9, B 4–5");
}

#[test]
fn finishes_take_effect_before_the_next_pull() {
    // At 4 both A and Z finish: B, freed by Z, is better than C, and is pulled first.
    let plan = json!({ "teams": [team("t", 1), team("u", 1)],
        "items": [item("Z", "u", 4.0), item("A", "t", 4.0),
                  after(item("B", "t", 1.0), json!([{ "item": "Z" }])), item("C", "t", 1.0)] });
    assert_eq!(schedule(plan), "Z 0–4, A 0–4, B 4–5, C 5–6");
}

#[test]
fn parts_without_length_finish_before_the_next_pull() {
    // M takes no time but needs the lane; B, which it frees, comes before C.
    let items = vec![
        item("M", "t", 0.0),
        after(item("B", "t", 2.0), json!([{ "item": "M" }])),
        item("C", "t", 1.0),
    ];
    assert_eq!(on_team(1, items), "M 0–0, B 0–2, C 2–3");
}

#[test]
fn expedited_items_are_pulled_before_everything_else() {
    let urgent = with(
        item("U", "t", 1.0),
        json!({ "value": { "delay_cost": { "profile": "expedite", "per_week": 1000 } } }),
    );
    assert_eq!(on_team(1, vec![item("A", "t", 2.0), urgent]), "A 1–3, U 0–1");
}

#[test]
fn begun_work_keeps_its_lanes_even_if_there_are_too_few() {
    let begun = |id: &str, remaining: f64| {
        with(
            item(id, "t", 9.0),
            json!({ "status": { "state": "in progress", "started": "2026-12-28", "remaining": [remaining] } }),
        )
    };
    let items = json!([item("A", "t", 1.0), begun("B", 3.0), begun("C", 4.0)]);
    let plan = json!({ "start": "2026-12-01", "as_of": "2027-01-04", "teams": [team("t", 1)], "items": items });
    // Both run at the speed of the one lane; A waits for both to end.
    assert_eq!(schedule(plan), "A 4–5, B -5–3, C -5–4");
}

#[test]
fn begun_items_go_on_with_the_first_stage_that_has_work_left() {
    let begun = json!({ "id": "B", "status": { "state": "in progress", "started": "2027-01-04", "remaining": [0, 2, 3] },
        "parts": [{ "team": "t", "effort": 5 }, { "team": "u", "effort": 5, "stage": 2 },
                  { "team": "t", "effort": 5, "stage": 3 }] });
    let plan =
        json!({ "teams": [team("t", 1), team("u", 1)], "items": [item("A", "t", 1.0), begun] });
    assert_eq!(schedule(plan), "A 0–1, B 0–5");
}

#[test]
fn a_begun_item_does_not_wait_for_a_lane_to_do_a_later_part_with_nothing_left() {
    let begun = json!({ "id": "B", "status": { "state": "in progress", "started": "2027-01-04", "remaining": [2, 0, 1] },
        "parts": [{ "team": "t", "effort": 5 }, { "team": "u", "effort": 5, "stage": 2 },
                  { "team": "t", "effort": 5, "stage": 3 }] });
    let plan =
        json!({ "teams": [team("t", 1), team("u", 1)], "items": [item("A", "u", 9.0), begun] });
    // `u` is busy to the end of day 9, but has nothing left to do for B.
    assert_eq!(schedule(plan), "A 0–9, B 0–3");
}

#[test]
fn done_items_take_nothing_and_count_from_their_dates() {
    let done = with(
        item("D", "t", 5.0),
        json!({ "status":
        { "state": "done", "started": "2026-12-21", "finished": "2026-12-31" } }),
    );
    let next = after(item("A", "t", 1.0), json!([{ "item": "D", "lag": 4 }]));
    // The 31st ended one working day (Friday the 1st) before as-of: −1 + 4.
    let plan = json!({ "start": "2026-12-01", "as_of": "2027-01-04", "teams": [team("t", 1)], "items": [done, next] });
    assert_eq!(schedule(plan), "D -10–-1, A 3–4");
}

#[test]
fn nobody_waits_for_a_dropped_item() {
    let dropped = with(item("D", "t", 5.0), json!({ "status": { "state": "dropped" } }));
    let next = after(item("A", "t", 1.0), json!([{ "item": "D" }]));
    assert_eq!(on_team(1, vec![dropped, next]), "D never–never, A 0–1");
}

#[test]
fn items_wait_for_external_arrivals_to_the_end_of_their_day() {
    let items = json!([after(item("A", "t", 1.0), json!([{ "external": "v" }]))]);
    let external = json!([{ "id": "v", "name": "Vendor", "arrives": "2027-01-06" }]);
    let plan = json!({ "teams": [team("t", 1)], "items": items, "external": external });
    assert_eq!(schedule(plan), "A 3–4");
}

#[test]
fn what_lies_beyond_the_horizon_never_happens() {
    let plan = json!({ "horizon": "2027-01-08", "teams": [team("t", 1)],
                       "items": [item("A", "t", 5.0), item("B", "t", 1.0)] });
    assert_eq!(schedule(plan), "A 0–5, B 5–never");
}

/// The plan of A (2 days) and B (3 days) after it, struck by a risk that always happens.
fn struck(hits: Value, impact: Value) -> String {
    let items = json!([
        item("A", "t", 2.0),
        after(item("B", "u", 3.0), json!([{ "item": "A" }])),
        with(item("C", "u", 1.0), json!({ "tags": ["api"] }))
    ]);
    let risk = json!({ "id": "R", "name": "R", "probability": 1, "hits": hits, "impact": impact });
    schedule(json!({ "teams": [team("t", 1), team("u", 2)], "items": items, "risks": [risk] }))
}

#[test]
fn risks_strike_items_teams_tags_or_everything() {
    assert_eq!(struck(json!({ "items": ["A"] }), json!({ "factor": 2 })), "A 0–4, B 4–7, C 0–1");
    assert_eq!(struck(json!({ "teams": ["u"] }), json!({ "factor": 2 })), "A 0–2, B 2–8, C 0–2");
    assert_eq!(struck(json!({ "tags": ["api"] }), json!({ "effort": 4 })), "A 0–2, B 2–5, C 0–5");
    assert_eq!(
        struck(json!({ "everything": true }), json!({ "effort": 1 })),
        "A 0–3, B 3–7, C 0–2"
    );
}

#[test]
fn a_delay_comes_after_every_other_condition() {
    assert_eq!(struck(json!({ "items": ["B"] }), json!({ "delay": 4 })), "A 0–2, B 6–9, C 0–1");
}

#[test]
fn a_lost_item_takes_its_successors_with_it_and_no_capacity() {
    assert_eq!(
        struck(json!({ "items": ["A"] }), json!({ "lost": true })),
        "A never–never, B never–never, C 0–1"
    );
}

#[test]
fn people_are_lost_for_a_time() {
    let loss = |loss: Value| struck(json!({ "teams": ["t"] }), json!({ "capacity_loss": loss }));
    // The one person of `t` is away for three days.
    assert_eq!(loss(json!({ "people": 1, "days": 3 })), "A 0–5, B 5–8, C 0–1");
    assert_eq!(loss(json!({ "share": 0.5, "days": 30 })), "A 0–4, B 4–7, C 0–1");
    let later = json!({ "people": 5, "days": 2, "from": "2027-01-05" });
    assert_eq!(loss(later), "A 0–4, B 4–7, C 0–1");
}

#[test]
fn factors_multiply_and_added_effort_comes_after_them_once_per_item() {
    let a = json!({ "id": "A", "parts": [{ "team": "t", "effort": 2 }, { "team": "t", "effort": 1, "stage": 2 }] });
    let risk = |id: &str, impact: Value| {
        json!({ "id": id, "name": id, "probability": 1,
        "hits": { "items": ["A"], "teams": ["t"] }, "impact": impact })
    };
    let risks = json!([
        risk("E", json!({ "effort": 5 })),
        risk("F", json!({ "factor": 3 })),
        risk("G", json!({ "factor": 2 }))
    ]);
    // 2 · 6 + 5 on the first part, 1 · 6 on the second.
    let plan = json!({ "teams": [team("t", 1)], "items": [a], "risks": risks });
    assert_eq!(schedule(plan), "A 0–23");
}

#[test]
fn an_active_mitigation_costs_its_effort_first_and_leaves_what_remains() {
    let risk = |active: bool| {
        json!({ "id": "R", "name": "R", "probability": 1, "hits": { "items": ["A"] },
        "impact": { "delay": 9 },
        "mitigation": { "name": "Ask early", "active": active, "cost": { "team": "t", "effort": 1 }, "impact": { "delay": 2 } } })
    };
    let plan = |active| json!({ "teams": [team("t", 1)], "items": [item("A", "t", 2.0)], "risks": [risk(active)] });
    assert_eq!(schedule(plan(false)), "A 9–11");
    assert_eq!(schedule(plan(true)), "A 2–4");
}

#[test]
fn a_closed_risk_does_not_strike() {
    let risk = json!({ "id": "R", "name": "R", "status": "closed", "probability": 1,
                       "hits": { "items": ["A"] }, "impact": { "delay": 9 } });
    let plan = json!({ "teams": [team("t", 1)], "items": [item("A", "t", 2.0)], "risks": [risk] });
    assert_eq!(schedule(plan), "A 0–2");
}

#[test]
fn throughput_is_the_weeks_draw_over_the_weekdays_worked() {
    let team =
        |history: Value| json!({ "id": "t", "lanes": 1, "throughput": { "per_week": history } });
    let plan = |as_of: &str, stories: f64| {
        json!({ "start": as_of, "as_of": as_of,
        "calendar": { "holidays": [{ "date": "2027-01-13", "name": "" }] },
        "teams": [team(json!([5, 5, 5, 5, 5]))], "items": [item("A", "t", stories)] })
    };
    assert_eq!(schedule(plan("2027-01-04", 5.0)), "A 0–5");
    // From a Wednesday three days yield 3; the next week has a holiday and yields 4, one a day.
    assert_eq!(schedule(plan("2027-01-06", 8.0)), "A 0–8");
}

#[test]
fn stories_grow_by_the_split_factor() {
    let team = json!({ "id": "t", "lanes": 1, "throughput": { "per_week": [5, 5, 5, 5, 5], "split": 1.5 } });
    assert_eq!(schedule(json!({ "teams": [team], "items": [item("A", "t", 4.0)] })), "A 0–6");
}

#[test]
fn estimation_error_multiplies_work_that_has_not_begun() {
    let begun = with(
        item("B", "u", 9.0),
        json!({ "status": { "state": "in progress", "started": "2027-01-04", "remaining": [3] } }),
    );
    let soak = json!({ "id": "S", "parts": [{ "days": 4, "needs": [] }] });
    let plan = json!({ "estimation": { "correlation": 0, "error": { "samples": [1.5] } },
                       "teams": [team("t", 1), team("u", 1)], "items": [item("A", "t", 2.0), begun, soak] });
    assert_eq!(schedule(plan), "A 0–3, B 0–3, S 0–4");
}

#[test]
fn a_chain_of_finish_links_ends_in_one_place_however_long() {
    let mut items = vec![item("I0", "t", 7.0)];
    for i in 1..3000 {
        let link = json!([{ "item": format!("I{}", i - 1), "type": "finish-to-finish" }]);
        items.push(after(
            json!({ "id": format!("I{i}"), "parts": [{ "days": 1, "needs": [] }] }),
            link,
        ));
    }
    let plan = json!({ "teams": [team("t", 1)], "items": items });
    assert!(schedule(plan).ends_with("I2999 0–7"));
}

/// A is done after 5 days; B, after 35, is later than the horizon (the 30th day, 12 February) and in time
/// for the quarter, the promise and the value until then, of which no one can know.
#[test]
fn what_is_later_than_the_horizon_is_done_by_no_date() {
    let value = json!({ "delay_cost": { "profile": "standard", "per_week": 70 } });
    let tally = simulate(
        &network(json!({
            "horizon": "2027-02-12",
            "value_until": "2027-04-04",
            "teams": [team("t", 1)],
            "items": [item("A", "t", 5.0), with(item("B", "t", 30.0), json!({ "value": value }))],
            "commitments": [{ "item": "A", "by": "2027-03-31" }, { "item": "B", "by": "2027-03-31" }],
        })),
        4,
    );
    assert_eq!(tally.kept().collect::<Vec<_>>(), [1, 1, 1, 1]);
    assert_eq!((tally.all_kept, tally.quarters[0].all_kept), (0, 0));
    assert_eq!(tally.quarters[0].done, [0, 4, 0]);
    assert_eq!(tally.quarters[0].first_late, [0, 4, 0]);
    // Thirteen weeks to 4 April, a Sunday, from Monday 4 January on.
    assert_eq!(tally.delay_cost.mean(), 13.0 * 70.0);
}
