//! `roadcast forecast`: known answers, and the JSON that scripts rely on.

use serde_json::{Value, json};

use super::{example, plan, roadcast, written};

/// Two items one after the other, 3 and 5 days of one person: done at the end of day 8, which is
/// Wednesday of the second week.
const CHAIN: &str = r#"{"id":"A","name":"A","parts":[{"team":"one","effort":3}],"due":"2027-01-05"},
    {"id":"B","name":"B","parts":[{"team":"one","effort":5}],"after":[{"item":"A"}]}"#;

fn at(moment: &Value, p: f64) -> &Value {
    let percentiles = moment["percentiles"].as_array().expect("a list");
    let found = percentiles.iter().find(|each| each["p"].as_f64() == Some(p));
    found.unwrap_or_else(|| panic!("no percentile at {p}"))
}

#[test]
fn a_chain_of_constants_ends_when_the_sum_is_worked() {
    let file = plan("chain.json", CHAIN, "");
    let found = roadcast(["forecast", &file, "--json"]).json(0);
    let finish = &found["plan"]["finish"];
    assert_eq!(finish["mean"], json!(8.0));
    assert_eq!(finish["sd"], json!(0.0));
    assert_eq!(finish["censored"], json!(0.0));
    assert_eq!(
        at(finish, 0.85),
        &json!({ "p": 0.85, "day": 8, "date": "2027-01-13", "se_days": 0.0 })
    );
    assert_eq!(at(&found["items"][1]["start"], 0.5)["date"], "2027-01-07");
    assert_eq!(found["items"][0]["chance_by_due"], json!(0.0));
    assert_eq!(found["items"][1]["chance_by_due"], Value::Null);
    assert_eq!(found["items"][0]["commitment"], "commit");
    assert_eq!(found["items"][1]["waiting"]["dependency"], json!(3.0));
    assert_eq!(found["items"][1]["criticality"], json!(1.0));
    assert_eq!(found["quarters"][0]["ends"], "2027-03-31");
    assert_eq!(found["quarters"][0]["expected_done"], json!(2.0));
    assert_eq!(found["delay_cost"], Value::Null);
    let value = ["value", "value_sd", "value_se"].map(|name| &found["quarters"][0][name]);
    assert_eq!(value, [&Value::Null; 3]);
}

#[test]
fn value_by_a_quarters_end_has_its_deviation_and_error() {
    // Done after two days of work or after four, of 87 days to the end of March, at ten a day.
    let items = r#"{"id":"A","name":"A","parts":[{"team":"one","effort":{"samples":[2,4]}}],
        "value":{"delay_cost":{"profile":"standard","per_week":70}}}"#;
    let found = roadcast(["forecast", &plan("value.json", items, ""), "--json"]).json(0);
    let quarter = |name| found["quarters"][0][name].as_f64().expect("a number");
    assert_eq!(quarter("value"), found["items"][0]["value_by_quarter"][0]);
    assert!((quarter("value") - 840.0).abs() < 1.0, "{}", quarter("value"));
    assert!((quarter("value_sd") - 10.0).abs() < 0.02, "{}", quarter("value_sd"));
    assert!((quarter("value_se") - quarter("value_sd") / 100.0).abs() < 1e-9);
}

#[test]
fn the_report_names_the_same_dates() {
    let run = roadcast(["forecast", &plan("chain_report.json", CHAIN, "")]);
    run.expect(0).prints("85 % sure 2027-01-13").prints("2027-01-06").prints("commit");
    assert_eq!(run.err, "");
}

#[test]
fn the_json_says_what_it_was_made_of() {
    let file = plan("origin.json", CHAIN, "");
    let found = roadcast(["forecast", &file, "--json", "--trials", "50", "--seed", "7"]).json(0);
    assert_eq!(found["format"], "roadcast-forecast");
    assert_eq!(found["version"], json!(1));
    assert_eq!(found["engine"], env!("CARGO_PKG_VERSION"));
    assert_eq!(found["scenario"], Value::Null);
    assert_eq!(found["trials"], json!(50));
    assert_eq!(found["seed"], json!(7));
}

#[test]
fn the_input_is_named_by_the_digest_that_sha256sum_prints() {
    let text = r#"{"format":"roadcast","version":1,"plan":{"title":"T","start":"2027-01-04"}}"#;
    let found = roadcast(["forecast", &written("digest.json", text), "--json"]).json(0);
    let digest = "4b982d30813cc2a34b0efd7d9a2086ddcf53b2c2be2255d6d7bc7c43c92f5c0f";
    assert_eq!(found["input"], format!("sha256:{digest}"));
}

#[test]
fn percentiles_are_given_at_every_twentieth_and_at_99() {
    let found = roadcast(["forecast", &example("small"), "--json", "--trials", "200"]).json(0);
    let percentiles = found["plan"]["finish"]["percentiles"].as_array().expect("a list");
    let given: Vec<f64> = percentiles.iter().filter_map(|each| each["p"].as_f64()).collect();
    let expected: Vec<f64> =
        (1..=19).map(|k| f64::from(k) / 20.0).chain(std::iter::once(0.99)).collect();
    assert_eq!(given, expected);
}

#[test]
fn what_never_finishes_is_beyond_the_horizon() {
    let risks = r#","horizon":"2028-01-31","risks":[{"id":"R","name":"R","probability":1,
        "hits":{"items":["B"]},"impact":{"lost":true}}]"#;
    let file = plan("lost.json", CHAIN, risks);
    let found = roadcast(["forecast", &file, "--json"]).json(0);
    assert_eq!(found["plan"]["finish"]["censored"], json!(1.0));
    let p50 = at(&found["plan"]["finish"], 0.5);
    assert_eq!(p50["day"], Value::Null);
    assert_eq!(p50["beyond"], "2028-01-31");
    assert_eq!(at(&found["items"][0]["finish"], 0.5)["day"], json!(3));
    roadcast(["forecast", &file]).expect(0).prints("beyond the horizon");
}

#[test]
fn a_dropped_item_has_neither_start_nor_finish() {
    let items = r#"{"id":"A","name":"A","parts":[{"team":"one","effort":3}]},
        {"id":"B","name":"B","parts":[{"team":"one","effort":5}],"status":{"state":"dropped"}}"#;
    let file = plan("dropped.json", items, "");
    let found = roadcast(["forecast", &file, "--json"]).json(0);
    assert_eq!(found["items"][1]["start"], Value::Null);
    assert_eq!(found["items"][1]["finish"], Value::Null);
    assert_eq!(found["items"][1]["commitment"], Value::Null);
    assert_eq!(found["plan"]["finish"]["mean"], json!(3.0));
}

#[test]
fn a_scenario_is_forecast_with_its_edits() {
    let text =
        std::fs::read_to_string(plan("scenario_base.json", CHAIN, "")).expect("just written");
    let body = text.strip_suffix('}').expect("an object");
    let scenarios = r#","scenarios":[
        {"id":"fast","name":"Less of B","edits":[{"set":"items/B/parts","to":[{"team":"one","effort":2}]}]},
        {"id":"gone","name":"Stale","edits":[{"remove":"items/Z"}]}]}"#;
    let file = written("scenario.json", format!("{body}{scenarios}"));
    let found = roadcast(["forecast", &file, "--scenario", "fast", "--json"]).json(0);
    assert_eq!(found["scenario"], "fast");
    assert_eq!(found["plan"]["finish"]["mean"], json!(5.0));
    assert_eq!(roadcast(["forecast", &file, "--json"]).json(0)["plan"]["finish"]["mean"], 8.0);

    // An edit whose target is gone is shown, and the rest is forecast.
    let run = roadcast(["forecast", &file, "--scenario", "gone", "--json"]);
    assert_eq!(run.json(1)["plan"]["finish"]["mean"], json!(8.0));
    run.says("gone").says("Z");
}

#[test]
fn a_plan_with_problems_is_not_simulated() {
    let items = r#"{"id":"A","name":"A","parts":[{"team":"one","effort":3}],"after":[{"item":"B"}]},
        {"id":"B","name":"B","parts":[{"team":"one","effort":3}],"after":[{"item":"A"}]}"#;
    let run = roadcast(["forecast", &plan("cycle.json", items, ""), "--json"]);
    run.expect(1).says("plan/items/").says("nothing was simulated");
    assert_eq!(run.out, "");
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let sample = example("sample");
    let run = |threads| {
        roadcast(["forecast", &sample, "--json", "--trials", "700", "--threads", threads])
            .expect(0)
            .out
            .clone()
    };
    let one = run("1");
    assert_eq!(run("2"), one);
    assert_eq!(run("7"), one);
}

#[test]
fn another_seed_draws_other_futures() {
    let sample = example("sample");
    let mean = |seed| {
        let run = roadcast(["forecast", &sample, "--json", "--trials", "300", "--seed", seed]);
        run.json(0)["plan"]["finish"]["mean"].clone()
    };
    assert_ne!(mean("1"), mean("2"));
}

#[test]
fn until_precise_adds_trials_until_the_p85_is_sure() {
    let run =
        roadcast(["forecast", &example("small"), "--json", "--trials", "20", "--until-precise"]);
    let found = run.json(0);
    assert!(found["trials"].as_u64() > Some(20), "{}", found["trials"]);
    let se = at(&found["plan"]["finish"], 0.85)["se_days"].as_f64();
    assert!(se.is_some_and(|se| se < 0.5), "{se:?}");
}
