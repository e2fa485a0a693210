//! `roadcast rank`: known answers, and the JSON that scripts rely on.

use serde_json::{Value, json};

use super::{example, plan, roadcast};

/// The published three features: 3, 4 and 6 weeks, worth 3, 7 and 9 a week; all seven days worked.
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

/// A cannot be scored by value over effort; B is better than C in three quarters of the draws.
fn ranges(name: &str) -> String {
    let item = |id: &str, value: &str| {
        format!(
            r#"{{"id":"{id}","name":"{id}","parts":[{{"team":"one","effort":5}}],"value":{value}}}"#
        )
    };
    let ratio = |min: u32| {
        format!(
            r#"{{"value_effort":{{"value":{{"min":{min},"max":2,"shape":"uniform"}},"effort":1}}}}"#
        )
    };
    plan(name, &[item("A", "{}"), item("B", &ratio(1)), item("C", &ratio(0))].join(","), "")
}

fn method<'a>(found: &'a Value, name: &str) -> &'a Value {
    let methods = found["methods"].as_array().expect("a list");
    methods.iter().find(|method| method["method"] == name).expect("it was asked for")
}

fn ids(method: &Value) -> Vec<&str> {
    let items = method["items"].as_array().expect("a list");
    items.iter().filter_map(|item| item["id"].as_str()).collect()
}

#[test]
fn scores_and_ranks_have_the_names_of_the_file_format() {
    let found = roadcast(["rank", &three_features("rank_three.json"), "--json"]).json(0);
    assert_eq!(found["format"], "roadcast-rank");
    assert_eq!(found["version"], 1);
    assert_eq!(found["scenario"], Value::Null);
    let names: Vec<&str> = found["methods"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|method| method["method"].as_str())
        .collect();
    assert_eq!(
        names.join(" "),
        "manual rice wsjf cd3 cd3-prerequisites ice value-effort moscow weighted"
    );
    let cd3 = method(&found, "cd3");
    assert_eq!(ids(cd3), ["B", "C", "A"]);
    let first = &cd3["items"][0];
    assert_eq!(first["score"], json!(1.75));
    assert_eq!(
        (&first["rank"], &first["rank_low"], &first["rank_high"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(first["chance_before_next"], json!(1.0));
    assert_eq!(first["decided_by"], Value::Null);
    assert_eq!(
        first["inputs"][1],
        json!({ "input": "duration", "value": 4.0, "source": "simulated", "uncertain": false })
    );
    assert!(cd3.get("simulated").is_none());
    let pair = &found["agreement"][2];
    assert_eq!((&pair["a"], &pair["b"]), (&json!("manual"), &json!("cd3")));
    // A B C against B C A: one of three pairs agrees.
    assert_eq!(pair["kendall_tau_b"].as_f64().map(|tau| (tau * 3.0).round()), Some(-1.0));
    assert_eq!(pair["disagreements"][0], json!({ "id": "A", "rank_a": 1, "rank_b": 3 }));
}

#[test]
fn what_each_order_is_worth_is_simulated_on_request() {
    let file = three_features("rank_worth.json");
    let found = roadcast(["rank", &file, "--json", "--simulate", "--trials", "20"]).json(0);
    let cost = |name| method(&found, name)["simulated"]["delay_cost"]["mean"].clone();
    assert_eq!([cost("manual"), cost("cd3")], [json!(175.0), json!(157.0)]);
    // Nothing that is not scored leaves its place.
    assert_eq!(cost("rice"), json!(175.0));
    assert_eq!(found["promises"]["proposed"], json!(true));
    let differences = found["differences"].as_array().expect("a list");
    let pair = differences.iter().find(|pair| pair["a"] == "manual" && pair["b"] == "cd3");
    let change = &pair.expect("every pair is there")["delay_cost"];
    assert_eq!((&change["mean"], &change["se"]), (&json!(-18.0), &json!(0.0)));
    assert_eq!(change["detectable"], json!(true));
    let none = differences.iter().find(|pair| pair["a"] == "manual" && pair["b"] == "rice");
    assert_eq!(none.expect("every pair is there")["delay_cost"]["detectable"], json!(false));
    let finish = &method(&found, "cd3")["simulated"]["finish"];
    assert_eq!(finish["mean"], json!(91.0));
    // 178 days to the end of June: A, B and C are done after 21, 49 and 91 of them, or after 91, 28
    // and 70.
    let quarter = |name| &method(&found, name)["simulated"]["quarters"][1];
    let manual = (3.0 * 157.0 + 7.0 * 129.0 + 9.0 * 87.0) / 7.0;
    let cd3 = (3.0 * 87.0 + 7.0 * 150.0 + 9.0 * 108.0) / 7.0;
    for (name, value) in [("manual", manual), ("cd3", cd3)] {
        assert_eq!(quarter(name)["ends"], "2027-06-30");
        let found = quarter(name)["value"].as_f64().expect("it is worth something");
        assert!((found - value).abs() < 0.001, "{name}: {found} is not {value}");
        assert_eq!(quarter(name)["value_sd"], json!(0.0));
        assert_eq!(quarter(name)["value_se"], json!(0.0));
    }
    let pair = differences.iter().find(|pair| pair["a"] == "manual" && pair["b"] == "cd3");
    let change = &pair.expect("every pair is there")["quarters"][1];
    assert_eq!(change["ends"], "2027-06-30");
    // A is done 70 days later, which is 30 less; B and C 21 days earlier, 21 and 27 more.
    assert_eq!(change["value"]["mean"], json!(18.0));
    assert_eq!(change["value"]["se"], json!(0.0));
    assert_eq!(change["value"]["detectable"], json!(true));
}

#[test]
fn the_report_shows_methods_side_by_side_and_what_is_not_scored() {
    let run = roadcast(["rank", &ranges("rank_report.json")]);
    run.expect(0).prints("Not scored by value-effort: A\n  value: not given");
    run.prints("Not scored by rice: A, B, C").prints("1–2").prints("–: not scored");
    assert_eq!(run.err, "");
}

#[test]
fn one_method_in_full_shows_what_its_scores_are_made_of() {
    let run = roadcast(["rank", &ranges("rank_full.json"), "--method", "value-effort"]);
    run.expect(0).prints("value-effort: Value ÷ effort").prints("value 1.5~, effort 1");
    run.prints("before the next").prints("~ the mean of a range.");
    let found = roadcast(["rank", &ranges("rank_json.json"), "--method", "value-effort", "--json"]);
    let found = found.json(0);
    assert_eq!(found["methods"].as_array().map(Vec::len), Some(1));
    let ranked = method(&found, "value-effort");
    assert_eq!(ids(ranked), ["B", "C"]);
    assert_eq!(
        ranked["not_scored"],
        json!([{ "id": "A", "missing": [{ "input": "value", "why": "not-given" },
                                        { "input": "effort", "why": "other-items-have-one" }] }])
    );
    let first = &ranked["items"][0];
    let chance = first["chance_before_next"].as_f64().expect("there is a next");
    assert!((chance - 0.75).abs() < 0.04, "{chance}");
    assert_eq!((&first["rank_low"], &first["rank_high"]), (&json!(1), &json!(2)));
    assert_eq!(first["decided_by"]["input"], "value");
}

#[test]
fn a_simulation_of_orders_is_told_in_money_and_differences() {
    let file = three_features("rank_told.json");
    let run = roadcast(["rank", &file, "--simulate", "--trials", "20"]);
    run.expect(0).prints("175 ± 0").prints("157 ± 0").prints("+18 ± 0");
    // By the end of March, 87 days on: (3·66 + 7·38)/7, and (7·59 + 9·17)/7 in CD3 order.
    run.prints("66 ± 0").prints("81 ± 0").prints("more value by 2027-03-31 than");
    run.prints("Nothing is promised: the 2 items").prints("no detectable difference");
}

#[test]
fn moscow_takes_a_method_inside_each_class() {
    let sample = example("sample");
    let order = |within| {
        let run = roadcast([
            "rank", &sample, "--method", "moscow", "--within", within, "--json", "--trials", "50",
        ]);
        let found = run.json(0);
        assert_eq!(found["methods"][0]["within"], within);
        ids(&found["methods"][0]).join(" ")
    };
    assert_ne!(order("manual"), order("wsjf"));
    roadcast(["rank", &sample, "--within", "moscow"]).expect(2).says("one of these is needed");
    roadcast(["rank", &sample, "--method", "best"]).expect(2).says("cd3-prerequisites");
}

#[test]
fn a_scenario_is_ranked_and_threads_change_no_byte() {
    let sample = example("sample");
    let run = |threads| {
        let run = roadcast([
            "rank",
            &sample,
            "--json",
            "--simulate",
            "--trials",
            "120",
            "--threads",
            threads,
        ]);
        run.expect(0).out.clone()
    };
    assert_eq!(run("1"), run("3"));
    let found = roadcast(["rank", &sample, "--scenario", "hire", "--json", "--trials", "50"]);
    assert_eq!(found.json(0)["scenario"], "hire");
    roadcast(["rank", &sample, "--scenario", "nope"]).expect(2).says("--scenario nope");
}

#[test]
fn a_plan_with_problems_is_not_ranked() {
    let items =
        r#"{"id":"A","name":"A","parts":[{"team":"one","effort":3}],"after":[{"item":"A"}]}"#;
    roadcast(["rank", &plan("rank_cycle.json", items, ""), "--json"])
        .expect(1)
        .says("plan/items/A");
}

#[test]
fn a_plan_without_open_items_has_nothing_to_rank() {
    for (name, items) in [
        ("rank_empty.json", ""),
        ("rank_dropped.json", r#"{"id":"A","name":"A","status":{"state":"dropped"}}"#),
    ] {
        let file = plan(name, items, "");
        roadcast(["rank", &file, "--simulate"]).expect(0).prints("There is nothing to rank");
        let found = roadcast(["rank", &file, "--simulate", "--json"]).json(0);
        assert_eq!(found["methods"][3]["items"], json!([]));
    }
}
