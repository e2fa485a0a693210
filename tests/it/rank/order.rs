//! A plan in another order, and the edits of a scenario that put it there.

use proptest::prelude::*;
use roadcast::file::{difference, scenario_plan};
use roadcast::model::{Document, Edit, Plan, Scenario, ScenarioId};
use roadcast::rank::in_order;
use serde_json::json;

use crate::plans::{item, plan, team, with};

/// Items A, B, C … of which those in `done` are finished.
fn letters(count: usize, done: &[usize]) -> Plan {
    let items = (0..count).map(|at| {
        let letter = char::from(b'A' + at as u8).to_string();
        let found = item(&letter, "t", 1.0);
        match done.contains(&at) {
            true => with(found, json!({ "status": { "state": "done", "finished": "2027-01-01" } })),
            false => found,
        }
    });
    plan(json!({ "teams": [team("t", 1)], "items": items.collect::<Vec<_>>() }))
}

/// The edits that put `plan` in `order`.
fn moves(plan: &Plan, order: &[usize]) -> Vec<Edit> {
    difference(plan, &in_order(plan, order))
}

fn ids(plan: &Plan) -> String {
    plan.items.iter().map(|item| item.id.0.as_str()).collect()
}

/// `plan` in a scenario with these edits.
fn edited(plan: &Plan, edits: Vec<Edit>) -> Plan {
    let id = ScenarioId("s".to_owned());
    let mut document = Document::new(plan.clone());
    let (name, why) = (String::new(), String::new());
    document.scenarios.push(Scenario { id: id.clone(), name, why, from: None, edits, x: None });
    let (plan, problems) = scenario_plan(&document, Some(&id));
    assert_eq!(problems, []);
    plan
}

#[test]
fn one_item_that_goes_first_is_one_move() {
    let plan = letters(5, &[]);
    let order = [3, 0, 1, 2, 4];
    assert_eq!(ids(&in_order(&plan, &order)), "DABCE");
    let before = Some("A".to_owned());
    assert_eq!(moves(&plan, &order), [Edit::Move { at: "items/D".to_owned(), before }]);
}

#[test]
fn what_is_in_order_needs_no_move() {
    assert_eq!(moves(&letters(4, &[]), &[0, 1, 2, 3]), []);
}

#[test]
fn what_is_done_keeps_its_place() {
    let plan = letters(4, &[1]);
    let order = [3, 2, 0];
    assert_eq!(ids(&in_order(&plan, &order)), "DBCA");
    assert_eq!(ids(&edited(&plan, moves(&plan, &order))), "DBCA");
}

#[test]
fn a_list_upside_down_moves_all_but_one() {
    let plan = letters(6, &[]);
    let order = [5, 4, 3, 2, 1, 0];
    assert_eq!(moves(&plan, &order).len(), 5);
    assert_eq!(ids(&edited(&plan, moves(&plan, &order))), "FEDCBA");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_moves_of_a_scenario_give_the_same_list(
        order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let plan = letters(9, &[]);
        prop_assert_eq!(edited(&plan, moves(&plan, &order)), in_order(&plan, &order));
    }
}
