//! `roadcast optimize`: known answers, and the JSON that scripts rely on.

use serde_json::Value;

use super::{plan, roadcast, scratch, written};

/// 3, 4 and 6 weeks worth 3, 7 and 9 a week, all seven days worked: 157 in the order B C A, which
/// only CD3 finds.
fn three_features(name: &str) -> String {
    let feature = |id: &str, days: u32, per_week: u32| {
        format!(
            r#"{{"id":"{id}","name":"{id}","parts":[{{"team":"one","effort":{days}}}],
                "value":{{"delay_cost":{{"profile":"standard","per_week":{per_week}}}}}}}"#
        )
    };
    let items = [feature("A", 21, 3), feature("B", 28, 7), feature("C", 42, 9)].join(",");
    let week = r#","calendar":{"workdays":["mon","tue","wed","thu","fri","sat","sun"]}"#;
    plan(name, &items, week)
}

/// An item that costs most, behind a prerequisite that only the simulation sees the worth of: it
/// waits for two.
fn behind_two(name: &str) -> String {
    let items = r#"
        {"id":"A","name":"A","parts":[{"team":"one","effort":5}],
         "value":{"delay_cost":{"profile":"standard","per_week":30}}},
        {"id":"B","name":"B","parts":[{"team":"one","effort":1}]},
        {"id":"C","name":"C","parts":[{"team":"one","effort":1}],"after":[{"item":"B"}],
         "value":{"delay_cost":{"profile":"fixed date","date":"2027-01-06","penalty":1000}}}"#;
    plan(name, items, "")
}

fn order(found: &Value) -> Vec<&str> {
    found["order"].as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

fn against<'a>(found: &'a Value, method: &str) -> &'a Value {
    let all = found["against"].as_array().expect("a list");
    all.iter().find(|against| against["method"] == method).expect("it gives items a place")
}

#[test]
fn a_ranking_that_nothing_beats_is_kept() {
    let file = three_features("optimize_three.json");
    let found = roadcast(["optimize", &file, "--evaluations", "200", "--json"]).json(0);
    assert_eq!(found["format"], "roadcast-optimize");
    assert_eq!(found["version"], 1);
    assert_eq!(found["goal"], "delay-cost");
    assert_eq!(order(&found), ["B", "C", "A"]);
    assert_eq!(found["ranking"], "cd3");
    assert_eq!(found["search"]["evaluations"], 200);
    assert_eq!(found["worth"]["mean"], 157.0);
    assert_eq!(found["worth"]["se"], 0.0);
    assert_eq!(against(&found, "manual")["worth"]["mean"], 175.0);
    assert_eq!(against(&found, "manual")["difference"]["mean"], -18.0);
    assert_eq!(against(&found, "manual")["difference"]["detectable"], true);
    assert_eq!(against(&found, "cd3")["difference"]["mean"], 0.0);
    roadcast(["optimize", &file, "--evaluations", "200"])
        .expect(0)
        .prints("None of 200 orders is detectably better than the best ranking, cd3: 157 ± 0.");
}

#[test]
fn an_order_that_no_ranking_has_is_found() {
    let file = behind_two("optimize_behind.json");
    let found =
        roadcast(["optimize", &file, "--goal", "value", "--by", "2027-01-31", "--json"]).json(0);
    assert_eq!(order(&found)[2], "A");
    assert_eq!(found["goal"], "value");
    // C on Tuesday costs nothing by the end of January; A on the second Tuesday, the ninth day,
    // costs 9 of 28 days at 30 a week.
    let value = 1000.0 + 30.0 * (28.0 - 9.0) / 7.0;
    assert!((found["worth"]["mean"].as_f64().expect("a number") - value).abs() < 0.01);
}

#[test]
fn finish_and_commitments_are_goals_too() {
    let items = r#"
        {"id":"A","name":"A","parts":[{"team":"one","effort":5}]},
        {"id":"B","name":"B","parts":[{"team":"one","effort":1},{"days":20,"needs":[],"stage":2}]}"#;
    let promise = r#","commitments":[{"item":"B","by":"2027-02-01"}]"#;
    let file = plan("optimize_finish.json", items, promise);
    let found = roadcast(["optimize", &file, "--goal", "finish", "--json"]).json(0);
    assert_eq!(order(&found), ["B", "A"]);
    assert_eq!(found["worth"]["mean"], 21.0);
    assert_eq!(against(&found, "manual")["difference"]["mean"], -5.0);
    // The twenty-first working day is 1 February.
    let found = roadcast(["optimize", &file, "--goal", "commitments", "--json"]).json(0);
    assert_eq!(found["worth"]["mean"], 1.0);
    assert_eq!(against(&found, "manual")["worth"]["mean"], 0.0);
}

#[test]
fn the_order_can_be_written() {
    let file = three_features("optimize_write.json");
    let out = scratch("optimize_written.json");
    let out = out.to_str().expect("a plain name");
    roadcast(["optimize", &file, "--write", out]).expect(0);
    let text = std::fs::read_to_string(out).expect("it was written");
    let document: Value = serde_json::from_str(&text).expect("a scenario file");
    let ids: Vec<&str> = document["plan"]["items"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|item| item["id"].as_str())
        .collect();
    assert_eq!(ids, ["B", "C", "A"]);
    roadcast(["check", out]).expect(0);
}

#[test]
fn the_order_of_a_scenario_is_written_into_it() {
    let text =
        std::fs::read_to_string(three_features("optimize_base.json")).expect("it was written");
    let mut document: Value = serde_json::from_str(&text).expect("a scenario file");
    document["scenarios"] = serde_json::json!([{ "id": "cut", "name": "Cut",
        "edits": [{ "remove": "items/B" }] }]);
    let file = written("optimize_scenario.json", document.to_string());
    let out = scratch("optimize_scenario_written.json");
    let out = out.to_str().expect("a plain name");
    let arguments = ["optimize", &file, "--scenario", "cut", "--write", out];
    roadcast(arguments).expect(0).prints("C");
    let found = roadcast(["optimize", out, "--scenario", "cut", "--json"]).json(0);
    assert_eq!(found["ranking"], "manual");
    assert_eq!(order(&found), ["C", "A"]);
    let text = std::fs::read_to_string(out).expect("it was written");
    let document: Value = serde_json::from_str(&text).expect("a scenario file");
    assert_eq!(document["plan"]["items"][0]["id"], "A");
}

#[test]
fn a_goal_that_no_order_serves_is_refused() {
    let file = plan(
        "optimize_nothing.json",
        r#"{"id":"A","name":"A","parts":[{"team":"one","effort":5}]}"#,
        "",
    );
    roadcast(["optimize", &file]).expect(2).says("no item has a cost of delay");
    roadcast(["optimize", &file, "--goal", "finish", "--by", "2027-02-01"])
        .expect(2)
        .says("no date counts for the goal finish");
    roadcast(["optimize", &file, "--seconds", "1", "--evaluations", "5"]).expect(2);
}

#[test]
fn a_time_limit_ends_the_search() {
    let file = three_features("optimize_seconds.json");
    let found = roadcast(["optimize", &file, "--seconds", "0.05", "--json"]).json(0);
    assert_eq!(order(&found), ["B", "C", "A"]);
}
