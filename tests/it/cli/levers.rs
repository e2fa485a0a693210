//! `roadcast levers`: known answers, and the JSON that scripts rely on.

use serde_json::Value;

use super::{plan, roadcast};

/// Two weeks of work for one person in one lane, the second item behind the first.
fn ten_days(name: &str) -> String {
    let items = r#"
        {"id":"A","name":"A","parts":[{"team":"one","effort":6}]},
        {"id":"B","name":"B","parts":[{"team":"one","effort":4}],"after":[{"item":"A"}],
         "value":{"delay_cost":{"profile":"standard","per_week":700}}}"#;
    plan(name, items, r#","commitments":[{"item":"B","by":"2027-01-13"}]"#)
}

fn line<'a>(found: &'a Value, lever: &str, item: &str) -> &'a Value {
    let all = found["levers"].as_array().expect("a list");
    let is_it = |line: &&Value| line["lever"] == lever && (item.is_empty() || line["item"] == item);
    all.iter().find(is_it).unwrap_or_else(|| panic!("no {lever} {item} in {found}"))
}

#[test]
fn each_lever_has_its_changes() {
    let file = ten_days("levers_ten.json");
    let found = roadcast(["levers", &file, "--json", "--trials", "100"]).json(0);
    assert_eq!(found["format"], "roadcast-levers");
    // Two people: five days instead of ten; B on Friday the 8th instead of the 15th, 7 days × 100.
    let person = line(&found, "one more person", "");
    assert_eq!(person["team"], "one");
    assert_eq!(person["p85_days"]["difference"], -5.0);
    assert_eq!(person["p85_days"]["detectable"], true);
    assert_eq!(person["chance_all_committed"]["difference"], 1.0);
    assert_eq!(person["delay_cost"]["difference"], -700.0);
    // Without A, B is done on Thursday the 7th, eight days sooner.
    let drop = line(&found, "drop", "A");
    assert_eq!(drop["p85_days"]["difference"], -6.0);
    assert_eq!(drop["delay_cost"]["difference"], -800.0);
    // One lane: whoever comes first, ten days of work are ten days; A still stands before B.
    let unlink = line(&found, "unlink", "B");
    assert_eq!(unlink["after"], "A");
    assert_eq!(unlink["p85_days"]["difference"], 0.0);
    assert_eq!(unlink["p85_days"]["detectable"], false);
    let levers: Vec<&Value> = found["levers"].as_array().expect("a list").iter().collect();
    assert_eq!(levers[0]["item"], "A", "the best first");
}

#[test]
fn levers_are_a_table() {
    let file = ten_days("levers_table.json");
    roadcast(["levers", &file, "--trials", "50", "--sort", "delay-cost"])
        .expect(0)
        .prints("one more person in One")
        .prints("−5.0 ± 0.0")
        .prints("B does not wait for A")
        .prints("≈");
}
