//! The JSON Schema: checked in, and true of the files we have.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use roadcast::file;
use serde_json::{Value, json};

use super::{document, text_of, with_plan};

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// What the schema says against `text`.
fn errors(text: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(&file::schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let instance: Value = serde_json::from_str(text).expect("the file is JSON");
    validator.iter_errors(&instance).map(|error| error.to_string()).collect()
}

fn check_valid(text: &str) {
    assert_eq!(errors(text), Vec::<String>::new());
}

fn check_invalid(plan_fields: &str) {
    let text = with_plan(plan_fields);
    assert!(!errors(&text).is_empty(), "the schema accepts {text}");
    assert!(file::read(&text).is_err(), "the reader accepts {text}");
}

#[test]
fn the_schema_that_is_checked_in_is_the_one_of_the_wire_types() {
    expect_file![public().join("schema/v1.json")].assert_eq(&file::schema());
}

#[test]
fn the_example_of_the_format_is_valid_read_and_written() {
    let text = text_of("format-example.roadcast.json");
    check_valid(&text);
    check_valid(&file::write(&document(&text)));
}

#[test]
fn the_examples_are_valid_and_have_no_problem() {
    let Ok(folder) = std::fs::read_dir(public().join("examples")) else { return };
    for entry in folder {
        let path = entry.expect("a readable entry").path();
        if path.to_string_lossy().ends_with(".roadcast.json") {
            let text = std::fs::read_to_string(&path).expect("a readable example");
            check_valid(&text);
            assert_eq!(file::problems(&document(&text)), Vec::new(), "{}", path.display());
        }
    }
}

#[test]
fn the_frozen_files_of_version_1_are_valid() {
    for entry in std::fs::read_dir(super::golden().join("file/v1")).expect("the frozen files") {
        let path = entry.expect("a readable entry").path();
        check_valid(&std::fs::read_to_string(path).expect("a readable file"));
    }
}

#[test]
fn every_object_may_carry_x_and_optional_fields_may_be_null() {
    let x = json!({ "anything": [1, null] });
    check_valid(&with_plan(&format!(
        r#""x": {x}, "title": null, "items": [{{ "id": "A", "x": {x}, "due": null,
            "status": {{ "state": "done", "finished": "2027-01-04", "x": {x} }},
            "parts": [{{ "days": {{ "low": 1, "high": 2, "x": {x} }}, "x": {x} }}] }}],
        "external": [{{ "id": "E",
            "arrives": {{ "low": "2027-02-01", "high": "2027-03-01", "x": {x} }} }}]"#
    )));
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_too() {
    check_invalid(r#""titel": "A""#);
    check_invalid(r#""as_of": "4 January""#);
    check_invalid(r#""items": [{ "name": "without an id" }]"#);
    check_invalid(r#""items": [{ "id": "A", "parts": [{ "stage": 2 }] }]"#);
    check_invalid(
        r#""items": [{ "id": "A", "parts": [{ "team": "T", "effort": { "low": 1 } }] }]"#,
    );
    check_invalid(r#""items": [{ "id": "A", "status": { "state": "started" } }]"#);
    check_invalid(r#""teams": [{ "id": "T", "lanes": -1 }]"#);
    check_invalid(r#""teams": [{ "id": "T", "people": [], "throughput": { "per_week": [] } }]"#);
    check_invalid(
        r#""risks": [{ "id": "R", "probability": 1, "mitigation": { "cost": { "team": "T" } } }]"#,
    );
}
