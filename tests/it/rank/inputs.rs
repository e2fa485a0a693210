//! What stands in for an input that is not given, what is missing, and which items are ranked.

use roadcast::rank::{Formula, Gap, Input, Method, Missing, Source, in_order};
use serde_json::{Value, json};

use super::{by, close, ranked, sources, summary, valued};
use crate::plans::{item, plan, team, with};

fn missing(input: Input, gap: Gap) -> Missing {
    Missing { input, gap }
}

#[test]
fn an_item_without_an_input_is_not_scored_and_says_which() {
    let plan = valued(&[
        ("A", 10.0, json!({ "rice": { "reach": 10, "confidence": 0.5 } })),
        ("B", 10.0, json!({ "rice": { "reach": 0, "impact": 1, "confidence": 1 } })),
        ("C", 10.0, json!({})),
    ]);
    let found = ranked(plan, by(Formula::Rice));
    // Zero is a number like any other.
    assert_eq!(summary(&found), "B 0; A, C");
    assert_eq!(found.not_scored[0].missing, [missing(Input::RiceImpact, Gap::NotGiven)]);
    assert_eq!(found.not_scored[1].missing.len(), 3);
    assert_eq!(found.order(), [1, 0, 2]);
}

#[test]
fn every_method_names_what_it_lacks() {
    let lacking = |method| {
        let found = ranked(valued(&[("A", 5.0, json!({}))]), method);
        assert!(found.items.is_empty(), "{method:?}");
        found.not_scored[0].missing.clone()
    };
    let names = |method| {
        let missing = lacking(method);
        assert!(missing.iter().all(|missing| missing.gap == Gap::NotGiven), "{missing:?}");
        let names: Vec<String> = missing.iter().map(|m| m.input.name().to_owned()).collect();
        names.join(" ")
    };
    assert_eq!(names(by(Formula::Rice)), "reach impact confidence");
    assert_eq!(names(by(Formula::Wsjf)), "business_value time_criticality risk_opportunity");
    assert_eq!(names(by(Formula::Cd3)), "delay_cost");
    assert_eq!(names(by(Formula::Cd3Prerequisites)), "delay_cost");
    assert_eq!(names(by(Formula::Ice)), "impact confidence ease");
    assert_eq!(names(by(Formula::ValueEffort)), "value");
    assert_eq!(names(by(Formula::Weighted)), "scorecard");
    assert_eq!(names(Method::Moscow(Formula::Manual)), "moscow");
}

#[test]
fn done_and_dropped_items_are_not_ranked() {
    let status = |state: Value| json!({ "status": state });
    let done = json!({ "state": "done", "started": "2026-12-01", "finished": "2026-12-30" });
    let begun = json!({ "state": "in progress", "started": "2027-01-04", "remaining": [3] });
    let fields = json!({
        "teams": [team("one", 1)],
        "items": [
            item("A", "one", 1.0),
            with(item("B", "one", 1.0), status(done)),
            item("C", "one", 1.0),
            with(item("D", "one", 1.0), status(json!({ "state": "dropped" }))),
            with(item("E", "one", 9.0), status(begun)),
        ],
    });
    let found = ranked(fields.clone(), by(Formula::Manual));
    assert_eq!(summary(&found), "A, C, E");
    // They keep their places when the others move.
    let plan = plan(fields);
    let moved = in_order(&plan, &[4, 2, 0]);
    let ids: Vec<&str> = moved.items.iter().map(|item| item.id.0.as_str()).collect();
    assert_eq!(ids, ["E", "B", "C", "D", "A"]);
}

#[test]
fn effort_defaults_to_mean_person_days_and_says_so() {
    let value = json!({ "rice": { "reach": 30, "impact": 1, "confidence": 1 },
                        "value_effort": { "value": 6 } });
    // PERT (10 + 4·25 + 70)/6 = 30 and 30 more: 60 person-days, 3 person-months.
    let part = |effort: Value| json!({ "team": "one", "effort": effort });
    let fields = json!({
        "teams": [team("one", 1)],
        "items": [{ "id": "A", "name": "A", "value": value,
                    "parts": [part(json!({ "min": 10, "likely": 25, "max": 70 })), part(json!(30)),
                              { "days": 100, "stage": 2 }] }],
    });
    let found = ranked(fields.clone(), by(Formula::Rice));
    assert_eq!(summary(&found), "A 10");
    let effort = &found.items[0].inputs[3];
    close(effort.value, 3.0);
    assert_eq!((effort.source, effort.uncertain), (Source::FromParts, true));
    assert_eq!(found.items[0].inputs[0].source, Source::Given);
    assert_eq!(summary(&ranked(fields.clone(), by(Formula::ValueEffort))), "A 0.1");
    // An estimation error that doubles on average doubles the effort.
    let error = json!({ "estimation": { "error": { "samples": [1, 3] }, "correlation": 0 } });
    assert_eq!(summary(&ranked(with(fields, error), by(Formula::Rice))), "A 5");
}

#[test]
fn effort_of_begun_work_is_what_remains() {
    let value = json!({ "rice": { "reach": 30, "impact": 1, "confidence": 1 } });
    let status = json!({ "state": "in progress", "started": "2027-01-04", "remaining": [20] });
    let fields = json!({
        "teams": [team("one", 1)],
        "estimation": { "error": 2, "correlation": 0 },
        "items": [with(item("A", "one", 90.0), json!({ "value": value, "status": status }))],
    });
    assert_eq!(summary(&ranked(fields, by(Formula::Rice))), "A 30");
}

#[test]
fn stories_and_fixed_durations_are_no_person_days() {
    let value = json!({ "rice": { "reach": 30, "impact": 1, "confidence": 1 } });
    let fields = json!({
        "teams": [{ "id": "app", "name": "App", "lanes": 1,
                    "throughput": { "per_week": [3, 3, 3, 3, 3] } }, team("one", 1)],
        "items": [
            { "id": "A", "name": "A", "value": value, "parts": [
                { "team": "app", "effort": 4 }, { "team": "one", "effort": 4 }] },
            { "id": "B", "name": "B", "value": value, "parts": [{ "days": 5 }] },
        ],
    });
    let found = ranked(fields, by(Formula::Rice));
    for left in &found.not_scored {
        assert_eq!(left.missing, [missing(Input::RiceEffort, Gap::NotInPersonDays)]);
    }
    assert_eq!(found.not_scored.len(), 2);
}

#[test]
fn a_simulated_size_stands_in_only_if_no_item_has_one() {
    let wsjf = |size: Option<f64>| {
        let mut wsjf = json!({ "business_value": 1, "time_criticality": 2, "risk_opportunity": 3 });
        if let Some(size) = size {
            wsjf["job_size"] = json!(size);
        }
        json!({ "wsjf": wsjf })
    };
    let found =
        ranked(valued(&[("A", 10.0, wsjf(None)), ("B", 15.0, wsjf(None))]), by(Formula::Wsjf));
    assert_eq!(summary(&found), "A 3, B 2");
    assert_eq!(found.items[0].inputs[3].source, Source::Simulated);
    let mixed = valued(&[("A", 10.0, wsjf(None)), ("B", 15.0, wsjf(Some(3.0)))]);
    let found = ranked(mixed, by(Formula::Wsjf));
    assert_eq!(summary(&found), "B 2; A");
    assert_eq!(found.not_scored[0].missing, [missing(Input::JobSize, Gap::OtherItemsHaveOne)]);
}

#[test]
fn the_duration_is_that_of_the_item_alone() {
    // 10 person-days of one of two lanes of a team of two at half their time: 20 working days, 4
    // weeks, and then a review of a week; whatever it waits for, and whoever else the team has.
    let cost = json!({ "delay_cost": { "profile": "standard", "per_week": 10 } });
    let fields = json!({
        "teams": [with(team("two", 2), json!({ "focus": 0.5 }))],
        "external": [{ "id": "x", "name": "X", "arrives": "2027-06-01" }],
        "items": [
            item("Z", "two", 500.0),
            { "id": "A", "name": "A", "value": cost, "not_before": "2027-05-03",
              "after": [{ "item": "Z" }, { "external": "x" }],
              "parts": [{ "team": "two", "effort": 10 },
                        { "days": 5, "needs": [{ "team": "two", "lanes": 2 }], "stage": 2 }] },
        ],
        "risks": [
            { "id": "R", "name": "R", "probability": 1, "hits": { "items": ["A", "Z"] },
              "impact": { "delay": 30, "lost": true },
              "mitigation": { "name": "M", "active": true, "cost": { "team": "two", "effort": 9 } } },
        ],
    });
    let found = ranked(fields.clone(), by(Formula::Cd3));
    assert_eq!(summary(&found), "A 2; Z");
    close(found.items[0].inputs[1].value, 5.0);
    assert_eq!(found.items[0].inputs[1].source, Source::Simulated);
    // What lengthens the work counts.
    let longer = json!({ "risks": [{ "id": "R", "name": "R", "probability": 1,
        "hits": { "everything": true }, "impact": { "factor": 2 } }] });
    assert_eq!(summary(&ranked(with(fields, longer), by(Formula::Cd3))), "A 1; Z");
}

#[test]
fn a_plan_that_starts_later_is_measured_from_its_start() {
    let cost = json!({ "delay_cost": { "profile": "standard", "per_week": 10 } });
    let fields = with(valued(&[("A", 10.0, cost)]), json!({ "as_of": "2026-11-02" }));
    assert_eq!(summary(&ranked(fields, by(Formula::Cd3))), "A 5");
}

#[test]
fn work_with_nothing_left_cannot_divide() {
    let value = json!({ "delay_cost": { "profile": "standard", "per_week": 10 },
                        "value_effort": { "value": 6 } });
    let status = json!({ "state": "in progress", "started": "2027-01-04", "remaining": [0] });
    let fields = json!({
        "teams": [team("one", 1)],
        "items": [with(item("A", "one", 9.0), json!({ "value": value, "status": status }))],
    });
    let found = ranked(fields.clone(), by(Formula::Cd3));
    assert_eq!(found.not_scored[0].missing, [missing(Input::Duration, Gap::Zero)]);
    let found = ranked(fields, by(Formula::ValueEffort));
    assert_eq!(found.not_scored[0].missing, [missing(Input::Effort, Gap::Zero)]);
}

/// Money per week of a profile in a plan from 4 January to the end of the quarter: 87 days.
fn per_week(cost: Value, rest: Value) -> f64 {
    let even = ["standard", "expedite"].contains(&cost["profile"].as_str().expect("it has one"));
    let fields = with(valued(&[("A", 5.0, json!({ "delay_cost": cost }))]), rest);
    let found = ranked(fields, by(Formula::Cd3));
    let expected = if even { Source::Given } else { Source::OverQuarter };
    assert_eq!(found.items[0].inputs[0].source, expected);
    found.items[0].inputs[0].value
}

#[test]
fn every_urgency_profile_has_a_cost_per_week_of_the_quarter_and_says_where_it_comes_from() {
    let whole = || json!({});
    let linear = |profile: &str| json!({ "profile": profile, "per_week": 70 });
    close(per_week(linear("standard"), whole()), 70.0);
    close(per_week(linear("expedite"), whole()), 70.0);
    // From 1 March on, 31 days of 87.
    let late = json!({ "profile": "intangible", "date": "2027-02-28", "per_week": 70 });
    close(per_week(late, whole()), 70.0 * 31.0 / 87.0);
    // The same, and 870 once, over 87 days: 70 a week.
    let fixed =
        json!({ "profile": "fixed date", "date": "2027-02-28", "penalty": 870, "per_week": 70 });
    close(per_week(fixed, whole()), 70.0 + 70.0 * 31.0 / 87.0);
    // A window from 1 March to 29 April, 60 days, of which 31 are in the quarter.
    let window =
        json!({ "profile": "window", "from": "2027-03-01", "date": "2027-04-29", "value": 600 });
    close(per_week(window, whole()), 310.0 * 7.0 / 87.0);
}

#[test]
fn a_penalty_of_the_quarters_last_day_is_part_of_the_quarter() {
    let on = |date: &str| json!({ "profile": "fixed date", "date": date, "penalty": 870 });
    close(per_week(on("2027-03-31"), json!({})), 70.0);
    close(per_week(on("2027-04-01"), json!({})), 0.0);
    // What is due before the as-of date is paid in every order.
    close(per_week(on("2027-01-03"), json!({})), 0.0);
    close(per_week(on("2027-01-04"), json!({})), 70.0);
    // In the second quarter, 91 days, a penalty of April counts over 13 weeks.
    close(per_week(on("2027-04-30"), json!({ "quarter": "2027-05-01" })), 870.0 / 13.0);
    // A planning quarter that is over gives way to that of the as-of date.
    close(per_week(on("2027-03-31"), json!({ "quarter": "2026-10-01" })), 70.0);
}

#[test]
fn equal_scores_share_a_rank_and_keep_the_order_of_the_list() {
    let value = |value: f64| json!({ "value_effort": { "value": value, "effort": 1 } });
    let plan = plan(valued(&[
        ("A", 1.0, value(1.0)),
        ("B", 1.0, value(3.0)),
        ("C", 1.0, value(1.0)),
        ("D", 1.0, value(0.5)),
    ]));
    let found = sources(&plan).rank(by(Formula::ValueEffort));
    assert_eq!(summary(&found), "B 3, A 1, C 1, D 0.5");
    let ranks: Vec<u32> = found.items.iter().map(|item| item.rank).collect();
    assert_eq!(ranks, [1, 2, 2, 4]);
    assert_eq!(found.place(2), Some(2));
}
