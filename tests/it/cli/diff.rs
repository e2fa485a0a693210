//! `roadcast diff`: what tells two files apart, in words and as edits.

use super::{plan, roadcast, written};

const ITEM: &str = r#"{"id":"A","name":"First","parts":[{"team":"one","effort":6}]}"#;

#[test]
fn files_alike_do_not_differ() {
    let file = plan("diff_same.json", ITEM, "");
    roadcast(["diff", &file, &file]).expect(0).prints("No difference.");
}

#[test]
fn what_differs_is_said_in_words_and_as_edits() {
    let a = plan("diff_a.json", ITEM, "");
    let other = r#"{"id":"B","name":"Second","parts":[{"team":"one","effort":1}]},
                   {"id":"A","name":"First","parts":[{"team":"one","effort":8}]}"#;
    let b = plan("diff_b.json", other, r#","as_of":"2027-01-05""#);
    roadcast(["diff", &a, &b])
        .expect(0)
        .prints("First: effort 6 → 8 (One)")
        .prints("Second: new item, before First")
        .prints("As of 2027-01-05");
    let found = roadcast(["diff", &a, &b, "--json"]).json(0);
    assert_eq!(found["format"], "roadcast-diff");
    let edits = found["plan"].as_array().expect("a list");
    assert!(edits.iter().any(|edit| edit["set"] == "items/A/parts/one/effort" && edit["to"] == 8));
}

#[test]
fn scenarios_and_the_rest_are_told_apart_too() {
    let file = |name: &str, scenarios: &str| {
        let text = format!(
            r#"{{"format":"roadcast","version":1,"plan":{{"start":"2027-01-04","items":
            [{{"id":"A","name":"First","status":{{"state":"dropped"}}}}]}},"scenarios":[{scenarios}],
            "run":{{"trials":{}}}}}"#,
            100 + scenarios.len()
        );
        written(name, text)
    };
    let a = file("diff_s.json", r#"{"id":"s","edits":[{"set":"title","to":"X"}]},{"id":"t"}"#);
    let b = file(
        "diff_t.json",
        r#"{"id":"s","why":"W","edits":[{"set":"items/A/name","to":"Y"}]},{"id":"u"}"#,
    );
    roadcast(["diff", &a, &b])
        .expect(0)
        .prints("Scenario s changed: another why\n  − Title X\n  + First: name First → Y\n")
        .prints("Scenario t removed")
        .prints("Scenario u added")
        .prints("Other run settings");
}

#[test]
fn an_unreadable_file_is_wrong_usage() {
    let file = plan("diff_one.json", ITEM, "");
    roadcast(["diff", &file, "nowhere.json"]).expect(2).says("nowhere.json");
}
