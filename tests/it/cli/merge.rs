//! `roadcast merge`: two files made one, and exit code 1 when they contradict each other.

use super::{plan, roadcast, scratch};

fn item(name: &str, effort: u32) -> String {
    format!(r#"{{"id":"A","name":"{name}","parts":[{{"team":"one","effort":{effort}}}]}}"#)
}

#[test]
fn what_each_changed_is_in_the_outcome() {
    let base = plan("merge_base.json", &item("First", 6), "");
    let a = plan("merge_a.json", &item("Ledger", 6), "");
    let b = plan("merge_b.json", &item("First", 8), "");
    let merged = roadcast(["merge", &base, &a, &b]).json(0);
    assert_eq!(merged["plan"]["items"][0]["name"], "Ledger");
    assert_eq!(merged["plan"]["items"][0]["parts"][0]["effort"], 8);
    let out = scratch("merge_out.json").to_str().expect("a plain name").to_owned();
    let found = roadcast(["merge", &base, &a, &b, "--json", "--output", &out]).json(0);
    assert_eq!(found["conflicts"], serde_json::json!([]));
    let text = std::fs::read_to_string(out).expect("it was written");
    assert_eq!(text, roadcast(["merge", &base, &a, &b]).out);
}

#[test]
fn a_conflict_is_said_with_both_values_and_what_was_kept() {
    let base = plan("merge_base2.json", &item("First", 6), "");
    let a = plan("merge_a2.json", &item("Ledger", 6), "");
    let b = plan("merge_b2.json", &item("Books", 6), "");
    let run = roadcast(["merge", &base, &a, &b]);
    run.expect(1).says("plan/items/A/name: A has \"Ledger\", B has \"Books\"").says("Kept: A");
    let merged: serde_json::Value = serde_json::from_str(&run.out).expect("the file is written");
    assert_eq!(merged["plan"]["items"][0]["name"], "Ledger");
    let found = roadcast(["merge", &base, &a, &b, "--json"]).json(1);
    let expected = serde_json::json!([{ "place": "plan/items/A/name", "about": "value",
        "base": "First", "a": "Ledger", "b": "Books", "kept": "a" }]);
    assert_eq!(found["conflicts"], expected);
}

#[test]
fn a_plan_that_makes_no_sense_together_is_a_problem() {
    let base = plan("merge_base3.json", &item("First", 6), "");
    let two = format!(r#"{},{{"id":"B","parts":[{{"team":"one","effort":1}}]}}"#, item("First", 6));
    let base_two = plan("merge_two.json", &two, "");
    // One removes an item that the other begins to wait for.
    let waits = two.replace(r#""name":"First""#, r#""name":"First","after":[{"item":"B"}]"#);
    let waits = plan("merge_waits.json", &waits, "");
    roadcast(["merge", &base_two, &base, &waits]).expect(1).says("1 problem in what they make");
}
