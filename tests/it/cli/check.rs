//! `roadcast check`.

use super::{example, plan, roadcast, roadcast_reading};

#[test]
fn the_examples_have_no_problems() {
    for name in ["small", "sample", "large"] {
        roadcast(["check", &example(name)]).expect(0).prints("no problem in ");
    }
    roadcast(["check", &example("small")]).expect(0).prints("5 items, 1 team, 1 risk, 0 scenarios");
}

#[test]
fn every_problem_is_printed_with_its_place_and_its_mending() {
    let file = plan(
        "problems.json",
        r#"{"id":"A","name":"A","parts":[{"team":"two","effort":3}]},
           {"id":"B","name":"B","parts":[{"team":"one","effort":3}],"after":[{"item":"C"}]}"#,
        "",
    );
    let run = roadcast(["check", &file]);
    run.expect(1)
        .prints("plan/items/A/parts/0")
        .prints("plan/items/B/after/0")
        .prints("2 problems");
    assert_eq!(run.err, "");

    let found = roadcast(["check", &file, "--json"]).json(1);
    assert_eq!(found["format"], "roadcast-check");
    let problems = found["problems"].as_array().expect("a list");
    assert_eq!(problems.len(), 2);
    for problem in problems {
        for field in ["place", "what", "mend"] {
            assert!(problem[field].as_str().is_some_and(|text| !text.is_empty()), "{problem}");
        }
    }
}

#[test]
fn a_file_of_no_problems_has_an_empty_list() {
    let found = roadcast(["check", &example("small"), "--json"]).json(0);
    assert_eq!(found["problems"], serde_json::json!([]));
}

#[test]
fn stdin_is_read_for_a_dash() {
    let text = std::fs::read(example("small")).expect("the examples are part of the repository");
    roadcast_reading(["check", "-"], &text).expect(0).prints("no problem in 5 items");
}
