//! Words of steps and notices.

use roadcast::file;
use roadcast::model::{Edit, Last};
use roadcast::session::{Field, ItemField, Notice, Noun, PartField, Step};
use roadcast::view::text::{edits, notice, step};

use super::date;

#[test]
fn steps_are_named_by_what_they_did_and_to_what() {
    let field = Field::Part("PAY-2".into(), 0, PartField::Amount);
    let edited = Step::Edited { field, of: "Refunds".to_owned() };
    assert_eq!(step(&edited), "Effort of Refunds");
    let field = Field::Item("A".into(), ItemField::Due);
    assert_eq!(step(&Step::Edited { field, of: String::new() }), "Due");
    let removed = Step::Removed { noun: Noun::Absence, of: "Core".to_owned() };
    assert_eq!(step(&removed), "Remove an absence in Core");
}

#[test]
fn a_name_from_right_to_left_is_set_apart_in_steps_and_edits() {
    let moved = Step::Moved { of: "مراجعة (2)!".to_owned() };
    assert_eq!(step(&moved), "Move \u{2068}مراجعة (2)!\u{2069}");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/format-example.roadcast.json");
    let text = std::fs::read_to_string(path).expect("a golden file");
    let plan = file::read(&text).expect("it is readable").plan;
    let edit = Edit::Set { at: "teams/core/name".to_owned(), to: "\"فريق\"".to_owned() };
    let (after, _) = file::apply(&plan, std::slice::from_ref(&edit));
    assert_eq!(edits(&plan, &[edit], &after), ["Core: name Core → \u{2068}فريق\u{2069}"]);
}

#[test]
fn a_changed_method_is_told_with_both_figures() {
    let last = |engine: &str, p85: Option<&str>| Last {
        engine: engine.to_owned(),
        trials: 10_000,
        seed: 1,
        p50: Some(date("2027-03-05")),
        p85: p85.map(date),
        chance_all_committed: Some(0.74),
        x: None,
    };
    let told = notice(&Notice::MethodChanged {
        saved: last("0.1.0", Some("2027-03-19")),
        now: last("0.2.0", None),
    });
    assert_eq!(
        told,
        "The method changed: engine 0.1.0 gave P50 Fri 5 Mar 2027, P85 Fri 19 Mar 2027, all \
         promises 74 % for this file, and engine 0.2.0 gives P50 Fri 5 Mar 2027, P85 beyond the \
         horizon, all promises 74 %."
    );
}
