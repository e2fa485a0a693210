//! `roadcast compare`: known differences, and the JSON that scripts rely on.

use super::{example, roadcast, written};

/// Ten days of work for one person in one lane, and a scenario with two people from the start.
fn ten_days(name: &str) -> String {
    let text = r#"{ "format": "roadcast", "version": 1,
      "plan": { "title": "T", "start": "2027-01-04",
        "teams": [{ "id": "one", "name": "One", "lanes": 1,
                    "people": [{ "from": "2027-01-04", "count": 1 }], "focus": 1 }],
        "items": [
          { "id": "A", "name": "First", "parts": [{ "team": "one", "effort": 6 }] },
          { "id": "B", "name": "Second", "parts": [{ "team": "one", "effort": 4 }], "after": [{ "item": "A" }],
            "value": { "delay_cost": { "profile": "standard", "per_week": 700 } } }],
        "commitments": [{ "item": "B", "by": "2027-01-13" }] },
      "scenarios": [
        { "id": "two", "name": "Two people",
          "edits": [{ "set": "teams/one/people", "to": [{ "from": "2027-01-04", "count": 2 }] }] },
        { "id": "same", "name": "The same", "edits": [] },
        { "id": "later", "edits": [{ "set": "as_of", "to": "2027-01-05" }] }] }"#;
    written(name, text)
}

#[test]
fn a_scenario_against_the_base_in_pairs() {
    let file = ten_days("compare_ten.json");
    let two = format!("{file}#two");
    let found = roadcast(["compare", &file, &two, "--json", "--trials", "50"]).json(0);
    assert_eq!(found["format"], "roadcast-compare");
    assert_eq!(found["plans"][1]["name"], "Two people");
    assert_eq!(found["plans"][0]["p85"], "2027-01-15");
    assert_eq!(found["plans"][1]["p85"], "2027-01-08");
    let comparison = &found["comparisons"][0];
    assert_eq!(comparison["plan"], 1);
    assert_eq!(comparison["inputs"][0], "One: 1 → 2 people from 4 Jan 2027");
    // Two people: five days instead of ten; B on Friday the 8th instead of the 15th, 7 days × 100.
    let plan = &comparison["targets"][0];
    assert_eq!(plan["of"], "plan");
    assert_eq!(plan["p85_days"]["difference"], -5.0);
    assert_eq!(plan["mean_days"]["detectable"], true);
    assert_eq!(plan["histogram"], serde_json::json!([[-5, 50]]));
    assert_eq!(comparison["items"][0]["mean_days"]["difference"], -3.0);
    assert_eq!(comparison["delay_cost"]["difference"], -700.0);
    assert_eq!(comparison["chance_all_committed"]["difference"], 1.0);
}

#[test]
fn one_file_alone_is_held_against_its_scenarios_and_any_can_be_the_reference() {
    let file = ten_days("compare_alone.json");
    let two = format!("{file}#two");
    let same = format!("{file}#same");
    roadcast(["compare", &file, &same, "--trials", "20"])
        .expect(0)
        .prints("The same inputs.")
        .prints("≈")
        .prints("No item moves detectably.");
    let turned =
        roadcast(["compare", &file, &two, "--reference", "2", "--json", "--trials", "20"]).json(0);
    assert_eq!(turned["reference"], 1);
    assert_eq!(turned["scenario"], "two");
    assert_eq!(turned["comparisons"][0]["targets"][0]["p85_days"]["difference"], 5.0);
    let sample = roadcast(["compare", &example("sample"), "--trials", "200", "--json"]).json(0);
    assert_eq!(sample["plans"].as_array().map(Vec::len), Some(3));
    roadcast(["compare", &two, &file, "--trials", "20"])
        .expect(0)
        .prints("Two people (reference)")
        .prints("+5.0 ± 0.0");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let file = ten_days("compare_wrong.json");
    roadcast(["compare", &format!("{file}#two")]).expect(2).says("one plan alone");
    roadcast(["compare", &file, &format!("{file}#no")]).expect(2).says("no such scenario");
    let two = format!("{file}#two");
    roadcast(["compare", &file, &two, "--reference", "3"]).expect(2).says("there are 2 plans");
    roadcast(["compare", &file, &format!("{file}#later"), "--trials", "10"])
        .expect(2)
        .says("different as-of dates");
}
