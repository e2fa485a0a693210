//! One document, one text.

use expect_test::{expect, expect_file};
use roadcast::calendar::Date;
use roadcast::file;
use roadcast::model::{Document, Plan};

use super::{document, golden, text_of, with_plan};

/// `text` read, written and read again is the same document, and its text is stable.
fn check_identity(text: &str) {
    let first = document(text);
    let written = file::write(&first);
    let second = document(&written);
    assert_eq!(first, second);
    assert_eq!(written, file::write(&second));
}

#[test]
fn the_example_of_the_format_is_written_canonically() {
    let written = file::write(&document(&text_of("format-example.roadcast.json")));
    expect_file![golden().join("format-example.written.json")].assert_eq(&written);
}

#[test]
fn reading_what_was_written_is_the_identity() {
    check_identity(&text_of("format-example.roadcast.json"));
}

#[test]
fn a_new_document_is_short() {
    let start = Date::new(2027, 1, 4).expect("a day");
    let written = file::write(&Document::new(Plan::new("Empty", start)));
    expect![[r#"
        {
          "format": "roadcast",
          "version": 1,
          "plan": {
            "title": "Empty",
            "start": "2027-01-04",
            "calendar": {
              "workdays": ["mon", "tue", "wed", "thu", "fri"],
              "quarter_starts": [1, 4, 7, 10]
            },
            "estimation": {
              "correlation": 0.2
            }
          },
          "run": { "trials": 10000, "seed": 1, "confidence": 0.85 }
        }
    "#]]
    .assert_eq(&written);
    check_identity(&written);
}

#[test]
fn numbers_are_as_short_as_they_can_be_and_keep_their_bits() {
    let numbers =
        "[15.0, 0.1, 1e-7, 123456789.125, 1.7976931348623157e308, 5e-324, 0.30000000000000004]";
    let text = with_plan(&format!(r#""estimation": {{ "error": {{ "samples": {numbers} }} }}"#));
    let written = file::write(&document(&text));
    assert!(written.contains(
        r#"{ "samples": [15, 0.1, 1e-7, 123456789.125, 1.7976931348623157e+308, 5e-324, 0.30000000000000004] }"#
    ), "{written}");
    check_identity(&text);
}

#[test]
fn a_one_field_edit_is_a_one_line_diff() {
    let before = text_of("format-example.written.json");
    let change = |edit: &dyn Fn(&mut Document)| {
        let mut changed = document(&before);
        edit(&mut changed);
        let after = file::write(&changed);
        let (old, new): (Vec<&str>, Vec<&str>) =
            (before.lines().collect(), after.lines().collect());
        assert_eq!(old.len(), new.len(), "{after}");
        assert_eq!(old.iter().zip(&new).filter(|(old, new)| old != new).count(), 1, "{after}");
    };
    change(&|document| document.plan.items[2].name = "A much longer name ".repeat(20));
    change(&|document| {
        let roadcast::model::Work::Effort { effort, .. } =
            &mut document.plan.items[0].parts[0].work
        else {
            panic!("the first part is an effort part")
        };
        *effort = roadcast::model::Estimate::Fixed(3.0);
    });
    change(&|document| document.plan.teams[0].lanes = 3);
    change(&|document| document.run.seed = u64::MAX);
    change(&|document| document.plan.risks[0].mitigation.as_mut().expect("one").active = true);
}

#[test]
fn what_stands_under_x_is_kept() {
    let x = r#""x": { "b": [1, null, { "a": 1.5 }], "a": "“ü”\n" }"#;
    let text = with_plan(&format!(
        r#"{x},
        "teams": [{{ "id": "core", "people": [{{ "from": "2027-01-04", "count": 1, {x} }}], {x} }}],
        "items": [{{ "id": "A", "parts": [{{ "team": "core", "effort": 1, {x} }}], {x} }}]"#
    ));
    check_identity(&text);
    assert_eq!(file::write(&document(&text)).matches(x).count(), 5);
}

#[test]
fn x_is_kept_in_objects_that_are_no_things_of_their_own() {
    let x = r#""x": { "why": "asked twice" }"#;
    let text = format!(
        r#"{{ "format": "roadcast", "version": 1, "plan": {{ "start": "2027-01-04",
        "estimation": {{ "sizes": {{ "x": {{ "low": 1, "high": 2, {x} }} }},
                         "error": {{ "samples": [1], {x} }}, {x} }},
        "allocation": {{ "x": 0.5 }},
        "teams": [{{ "id": "T", "people": [], "focus": {{ "min": 0, "likely": 0.5, "max": 1, {x} }} }}],
        "items": [{{ "id": "A", {x},
            "parts": [{{ "days": {{ "size": "x", {x} }}, {x} }}, {{ "days": 1 }}],
            "status": {{ "state": "in progress", "started": "2027-01-04",
                         "remaining": [1, {{ "low": 1, "high": 2, {x} }}], {x} }},
            "value": {{ "scorecard": {{ "x": {{ "low": 1, "high": 2, {x} }} }} }} }}],
        "external": [{{ "id": "E", "arrives": {{ "low": "2027-02-01", "high": "2027-03-01", {x} }} }}],
        "scorecard": {{ "criteria": [{{ "id": "x", "weight": 1 }}], {x} }} }},
      "scenarios": [{{ "id": "s", "edits": [{{ "remove": "items/A", {x} }},
            {{ "set": "items/A/due", "to": {{ "low": 1, {x} }} }}] }}],
      "decisions": [{{ "date": "2027-01-05", "numbers": [{{ "name": "P85", "value": "1", {x} }}] }}] }}"#
    );
    check_identity(&text);
    let written = file::write(&document(&text));
    assert_eq!(written.matches(x).count(), text.matches(x).count(), "{written}");
    assert!(!written.contains("inside"), "{written}");
}

#[test]
fn what_an_estimate_carried_is_let_go_when_it_becomes_a_number() {
    let mut changed = document(&with_plan(
        r#""items": [{ "id": "A", "parts": [{ "days": { "low": 1, "high": 2, "x": 7 } }] }]"#,
    ));
    let roadcast::model::Work::Duration { days, .. } = &mut changed.plan.items[0].parts[0].work
    else {
        panic!("the part is a duration part")
    };
    *days = roadcast::model::Estimate::Fixed(3.0);
    assert!(file::write(&changed).contains(r#"{ "days": 3 }"#));
}
