//! The examples that people start from.

mod large;
#[path = "../../bench/workload.rs"]
mod workload;

use std::fs;

use roadcast::file;
use roadcast::model::Document;

fn text(name: &str) -> String {
    let path = format!("{}/public/examples/{name}.roadcast.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("the examples are part of the repository")
}

fn read(name: &str) -> Document {
    file::read(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn examples_have_no_problems_and_are_written_canonically() {
    for name in ["small", "sample", "large"] {
        let document = read(name);
        assert_eq!(file::problems(&document), [], "{name}");
        assert!(file::write(&document) == text(name), "{name} is not as the program writes it");
    }
}

#[test]
fn the_large_example_is_the_generated_one() {
    let written = file::write(&large::large());
    assert!(written == text("large"), "public/examples/large.roadcast.json is not as generated");
    assert!(written.len() < 400_000, "{} bytes", written.len());
}

/// Writes the examples anew: the large one from its generator, the others as they are read.
#[test]
#[ignore = "it changes files: cargo test --test it examples::rewrite -- --ignored"]
fn rewrite() {
    let path =
        |name| format!("{}/public/examples/{name}.roadcast.json", env!("CARGO_MANIFEST_DIR"));
    fs::write(path("large"), file::write(&large::large())).expect("the folder can be written");
    for name in ["small", "sample"] {
        fs::write(path(name), file::write(&read(name))).expect("the folder can be written");
    }
}

#[test]
fn the_sample_shows_what_a_plan_can_hold() {
    let Document { plan, scenarios, .. } = read("sample");
    assert_eq!(plan.teams.len(), 4);
    assert!((28..=32).contains(&plan.items.len()));
    assert!((6..=8).contains(&plan.risks.len()));
    assert!(!plan.external.is_empty());
    assert_eq!(scenarios.len(), 2);
    let values = || plan.items.iter().map(|item| &item.value);
    assert!(values().any(|value| value.rice.is_some()));
    assert!(values().any(|value| value.wsjf.is_some()));
    assert!(values().any(|value| value.delay_cost.is_some()));
    assert!(values().any(|value| value.moscow.is_some()));
    assert!(values().any(|value| value.ice.is_some()));
    assert!(values().any(|value| value.value_effort.is_some()));
    assert!(values().any(|value| !value.scorecard.is_empty()));
}

#[test]
fn the_large_example_has_500_items_on_20_teams() {
    let plan = read("large").plan;
    assert_eq!((plan.items.len(), plan.teams.len()), (500, 20));
}
