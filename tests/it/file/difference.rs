//! What turns one plan into another: the edits found are few, and lead there.

use proptest::prelude::*;
use roadcast::file;
use roadcast::model::{
    Capacity, Document, Edit, Estimate, ItemId, Plan, Scenario, ScenarioId, Status, Work,
};
use serde_json::json;

use super::random;
use crate::oracle::plans::plan as made_up;
use crate::plans::{item, plan, team, with};

/// `edits` one a line.
fn lines(edits: &[Edit]) -> Vec<String> {
    let before = |before: &Option<String>| before.as_deref().unwrap_or("last").to_owned();
    let line = |edit: &Edit| match edit {
        Edit::Set { at, to } => format!("set {at} to {to}"),
        Edit::Add { to, value, before: at } => format!("add {value} to {to} before {}", before(at)),
        Edit::Remove { at } => format!("remove {at}"),
        Edit::Move { at, before: to } => format!("move {at} before {}", before(to)),
    };
    edits.iter().map(line).collect()
}

/// The edits from one plan to another, which lead there.
fn check(from: &Plan, to: &Plan, expected: &[&str]) {
    let edits = file::difference(from, to);
    assert_eq!(lines(&edits), expected);
    assert_eq!(reached(from, to, &edits), *to);
}

/// `from` with `edits` applied, all of which can be, without the items that `to` does not have: they
/// are left as dropped.
fn reached(from: &Plan, to: &Plan, edits: &[Edit]) -> Plan {
    let (mut plan, problems) = file::apply(from, edits);
    assert_eq!(problems, [], "{edits:?}");
    plan.items.retain(|item| {
        let stays = to.items.iter().any(|other| other.id == item.id);
        assert!(stays || item.status == Status::Dropped, "{}", item.id);
        stays
    });
    plan
}

/// A plan of two teams and four items in a row.
fn base() -> Plan {
    let wait = |id, on| with(item(id, "core", 5.0), json!({ "after": [{ "item": on }] }));
    plan(json!({
        "teams": [team("core", 2), team("mobile", 1)],
        "items": [item("A", "core", 5.0), wait("B", "A"), wait("C", "A"), item("D", "mobile", 3.0)],
        "external": [{ "id": "api", "arrives": "2027-02-01" }],
        "milestones": [{ "id": "m", "items": ["A", "B"], "date": "2027-03-31" }],
        "commitments": [{ "item": "A", "by": "2027-02-01" }],
    }))
}

/// `base` after a change of it.
fn changed(change: impl FnOnce(&mut Plan)) -> Plan {
    let mut plan = base();
    change(&mut plan);
    plan
}

#[test]
fn plans_alike_differ_in_nothing() {
    check(&base(), &base(), &[]);
}

#[test]
fn a_field_that_changes_is_one_edit() {
    let effort = |plan: &mut Plan| {
        let Work::Effort { effort, .. } = &mut plan.items[1].parts[0].work else {
            panic!("effort")
        };
        *effort = Estimate::Range { low: 3.0, high: 8.0 };
    };
    check(&base(), &changed(effort), &[r#"set items/B/parts/core/effort to {"low":3,"high":8}"#]);
    check(&base(), &changed(|plan| plan.items[0].name.clear()), &["set items/A/name to null"]);
    let hire = |plan: &mut Plan| {
        let Capacity::People { people, .. } = &mut plan.teams[0].capacity else { panic!("people") };
        people[0].count = 6.0;
    };
    check(
        &base(),
        &changed(hire),
        &[r#"set teams/core/people to [{"from":"2027-01-04","count":6}]"#],
    );
}

#[test]
fn two_fields_of_one_thing_are_two_edits() {
    let both = |plan: &mut Plan| {
        plan.items[0].due = Some("2027-02-26".parse().expect("a date"));
        plan.items[0].category = Some("platform".to_owned());
    };
    let expected = [r#"set items/A/category to "platform""#, r#"set items/A/due to "2027-02-26""#];
    check(&base(), &changed(both), &expected);
}

#[test]
fn a_thing_that_moves_is_one_edit_however_far() {
    let last = |plan: &mut Plan| plan.items.rotate_left(1);
    check(&base(), &changed(last), &["move items/A before last"]);
    let first = |plan: &mut Plan| plan.items.rotate_right(1);
    check(&base(), &changed(first), &["move items/D before A"]);
    let reversed = |plan: &mut Plan| plan.items.reverse();
    assert_eq!(file::difference(&base(), &changed(reversed)).len(), 3, "one stays");
}

#[test]
fn things_come_and_go() {
    let new = plan(json!({ "items": [item("X", "core", 1.0), item("Y", "core", 2.0)] })).items;
    let add = |plan: &mut Plan| plan.items.splice(1..1, new).for_each(drop);
    let x = r#"{"id":"X","name":"X","parts":[{"team":"core","effort":1}]}"#;
    let y = r#"{"id":"Y","name":"Y","parts":[{"team":"core","effort":2}]}"#;
    let expected = [format!("add {x} to items before B"), format!("add {y} to items before B")];
    check(&base(), &changed(add), &expected.each_ref().map(String::as_str));
    check(&base(), &changed(|plan| plan.external.clear()), &["remove external/api"]);
    check(&base(), &changed(|plan| plan.items[2].after.clear()), &["remove items/C/after/A"]);
    check(&base(), &changed(|plan| drop(plan.items.remove(3))), &["remove items/D"]);
}

#[test]
fn an_item_that_is_given_up_is_removed() {
    check(&base(), &changed(|plan| plan.items[1].status = Status::Dropped), &["remove items/B"]);
}

#[test]
fn a_team_that_counts_in_stories_instead_of_people() {
    let counts = |plan: &mut Plan| {
        plan.teams[0].capacity = Capacity::Throughput {
            per_week: vec![1.0, 2.0, 3.0, 2.0, 1.0],
            split: Estimate::Fixed(1.0),
            x: None,
        };
    };
    let expected = [
        "set teams/core/people to null",
        r#"set teams/core/throughput to {"per_week":[1,2,3,2,1]}"#,
    ];
    check(&base(), &changed(counts), &expected);
}

#[test]
fn two_parts_of_one_team_are_set_together() {
    let twice = |plan: &mut Plan| {
        let part = plan.items[0].parts[0].clone();
        plan.items[0].parts.push(part);
    };
    let part = r#"{"team":"core","effort":5}"#;
    check(&base(), &changed(twice), &[&format!("set items/A/parts to [{part},{part}]")]);
}

#[test]
fn an_item_brought_back_is_added_to_the_scenario_below() {
    let mut document = Document::new(base());
    let scenario = |id: &str, from: Option<&str>, edits| Scenario {
        id: ScenarioId::from(id),
        name: String::new(),
        why: String::new(),
        from: from.map(ScenarioId::from),
        edits,
        x: None,
    };
    let cut = vec![Edit::Remove { at: "items/B".to_owned() }];
    document.scenarios = vec![scenario("cut", None, cut), scenario("back", Some("cut"), vec![])];
    let back = ScenarioId::from("back");
    let edits = file::record(&document, &back, &base()).expect("it has a plan");
    assert_eq!(edits.len(), 1, "{edits:?}");
    assert!(matches!(&edits[0], Edit::Add { to, .. } if to == "items"));
    document.scenarios[1].edits = edits;
    assert_eq!(file::scenario_plan(&document, Some(&back)), (base(), Vec::new()));
}

#[test]
fn an_edit_whose_target_is_gone_outlives_what_is_recorded() {
    let mut document = Document::new(base());
    let gone = Edit::Set { at: "items/Z/due".to_owned(), to: "\"2027-02-26\"".to_owned() };
    let kept = Edit::Set { at: "items/A/name".to_owned(), to: "\"a\"".to_owned() };
    let id = ScenarioId::from("s");
    document.scenarios = vec![Scenario {
        id: id.clone(),
        name: String::new(),
        why: String::new(),
        from: None,
        edits: vec![kept, gone.clone()],
        x: None,
    }];
    let (mut plan, _) = file::scenario_plan(&document, Some(&id));
    plan.items[0].name = "b".to_owned();
    let edits = file::record(&document, &id, &plan).expect("it has a plan");
    let renamed = Edit::Set { at: "items/A/name".to_owned(), to: "\"b\"".to_owned() };
    assert_eq!(edits, [gone, renamed], "merged by field");
}

#[test]
fn what_an_edit_carried_stays_with_it() {
    let text = r#"{ "format": "roadcast", "version": 1, "plan": { "start": "2027-01-04" },
      "scenarios": [{ "id": "s", "x": { "own": 1 }, "edits": [
        { "set": "title", "to": "A", "x": "first" },
        { "set": "currency", "to": "EUR", "x": "second" }] }] }"#;
    let mut document = file::read(text).expect("it is readable");
    let scenario = document.scenarios.remove(0);
    let new = Edit::Set { at: "start".to_owned(), to: "\"2027-02-01\"".to_owned() };
    let edits = vec![new, scenario.edits[1].clone()];
    document.scenarios.push(file::with_edits(&scenario, edits));
    let written = file::write(&document);
    assert!(!written.contains("first"), "{written}");
    let line = r#"{ "set": "currency", "to": "EUR", "x": "second" }"#;
    assert!(written.contains(line), "{written}");
    assert!(written.contains(r#""x": { "own": 1 }"#), "{written}");
}

#[test]
fn an_edit_of_what_is_gone_never_hits_the_next_thing_by_its_position() {
    let plan = plan(json!({ "items": [item("8", "core", 1.0), item("9", "core", 1.0)],
                            "teams": [team("core", 1)] }));
    let (after, problems) = file::apply(&plan, &[Edit::Remove { at: "items/1".to_owned() }]);
    assert_eq!(after, plan);
    assert_eq!(problems.len(), 1);
}

/// The plan of `base` with each list of `other` mixed in by id: some things as they are there, some
/// left out, in another order.
fn mixed(base: &Plan, other: &Plan, seed: usize) -> Plan {
    let mut plan = other.clone();
    let name = |position: usize| ["a", "b/c", "d", "7", "last"][(position * seed + seed) % 5];
    for (position, item) in plan.items.iter_mut().enumerate() {
        item.id = ItemId::from(name(position));
    }
    plan.teams.extend(base.teams.iter().take(seed % 3).cloned());
    plan.risks.extend(base.risks.iter().rev().take(seed % 2 + 1).cloned());
    plan
}

fn whole_lists(edits: &[Edit]) -> Vec<&Edit> {
    let lists = ["items", "teams", "risks", "external", "milestones", "objectives", "commitments"];
    let is_list =
        |edit: &&Edit| matches!(edit, Edit::Set { at, .. } if lists.contains(&at.as_str()));
    edits.iter().filter(is_list).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_edits_between_any_two_plans_lead_from_one_to_the_other(
        a in random::plan(), b in random::plan(), seed in 1_usize..5,
    ) {
        for (a, b) in [(&a, &b), (&mixed(&b, &a, seed), &mixed(&a, &b, seed + 1))] {
            let edits = file::difference(a, b);
            prop_assert_eq!(&reached(a, b, &edits), b);
            prop_assert_eq!(file::difference(b, b), []);
        }
    }

    #[test]
    fn the_edits_between_sound_plans_are_of_single_things(a in 0_u64..10_000, b in 0_u64..10_000) {
        let (a, b) = (made_up(a), made_up(b));
        let edits = file::difference(&a, &b);
        prop_assert_eq!(&reached(&a, &b, &edits), &b);
        prop_assert_eq!(whole_lists(&edits), Vec::<&Edit>::new());
    }

    #[test]
    fn the_edits_of_a_scenario_are_found_again(a in 0_u64..10_000, b in 0_u64..10_000) {
        let (a, b) = (made_up(a), made_up(b));
        let edits = file::difference(&a, &b);
        let (after, _) = file::apply(&a, &edits);
        let again = file::difference(&a, &after);
        let (still, problems) = file::apply(&a, &again);
        prop_assert_eq!(problems, []);
        prop_assert_eq!(still, after);
    }
}
