//! Files of version 1, frozen for ever: every later program reads them to the same document.
//! Only the canonical text beside them may change, when the version that is written does.

use expect_test::expect_file;
use roadcast::file;

use super::{document, golden, text_of};

fn check_frozen(name: &str) {
    let document = document(&text_of(format!("file/v1/{name}.roadcast.json")));
    assert_eq!(file::problems(&document), Vec::new());
    let written = file::write(&document);
    expect_file![golden().join(format!("{name}.written.json"))].assert_eq(&written);
    assert_eq!(super::document(&written), document);
}

#[test]
fn the_example_of_the_format() {
    check_frozen("format-example");
}

#[test]
fn a_file_with_every_field() {
    check_frozen("every-field");
}

#[test]
fn every_field_of_the_schema_stands_in_the_file_with_every_field() {
    let text = text_of("file/v1/every-field.roadcast.json");
    let schema: serde_json::Value = serde_json::from_str(&file::schema()).expect("JSON");
    let types = schema["$defs"].as_object().expect("types").values().chain([&schema]);
    let fields = types.filter_map(|one| one["properties"].as_object()).flat_map(|all| all.keys());
    let missing: Vec<&String> =
        fields.filter(|field| !text.contains(&format!("\"{field}\":"))).collect();
    assert_eq!(missing, Vec::<&String>::new());
}
