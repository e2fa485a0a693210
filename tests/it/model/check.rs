//! Rules that no file of a golden case can show: numbers that JSON cannot say, lists that are too
//! long to keep, and plans that look odd and are fine.

use expect_test::{Expect, expect};
use roadcast::calendar::Date;
use roadcast::model::{
    After, Dependency, DependencyType, Estimate, Item, ItemId, Part, Plan, Risk, Status, Work,
    check, checked,
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// An item of one day that waits for the items named.
fn item(id: &str, after: &[&str]) -> Item {
    let after = after.iter().map(|id| Dependency {
        after: After::Item {
            item: ItemId::from(*id),
            kind: DependencyType::FinishToStart,
            lag: 0.0,
        },
        x: None,
    });
    Item {
        id: ItemId::from(id),
        parts: vec![duration(Estimate::Fixed(1.0))],
        after: after.collect(),
        ..Item::default()
    }
}

fn duration(days: Estimate) -> Part {
    Part { work: Work::Duration { days, needs: Vec::new() }, stage: 1, x: None }
}

fn plan(items: Vec<Item>) -> Plan {
    Plan { items, ..Plan::new("", day("2027-01-04")) }
}

fn of_days(days: Estimate) -> Plan {
    plan(vec![Item { parts: vec![duration(days)], ..item("A", &[]) }])
}

fn check_says(plan: &Plan, expected: Expect) {
    let lines: String = check(plan).iter().map(|problem| format!("{problem}\n")).collect();
    expected.assert_eq(&lines);
}

fn check_fine(plan: &Plan) {
    assert_eq!(check(plan), Vec::new());
    assert!(checked(plan).is_ok());
}

#[test]
fn what_is_not_a_number_is_refused_everywhere() {
    check_says(
        &of_days(Estimate::Fixed(f64::NAN)),
        expect![[r#"
        plan/items/A/parts/0/days: this is not a number. Enter a number.
    "#]],
    );
    check_says(
        &of_days(Estimate::Range { low: 1.0, high: f64::INFINITY }),
        expect![[r#"
        plan/items/A/parts/0/days: this is not a number. Enter a number.
    "#]],
    );
    check_says(
        &of_days(Estimate::Samples(vec![1.0, f64::NAN])),
        expect![[r#"
        plan/items/A/parts/0/days: this is not a number. Enter a number.
    "#]],
    );
    let mut wrong = plan(vec![item("A", &[])]);
    wrong.estimation.correlation = f64::NAN;
    wrong.allocation = vec![("feature".to_owned(), f64::INFINITY)];
    check_says(
        &wrong,
        expect![[r#"
        plan/estimation/correlation: this is not a number. Enter a number.
        plan/allocation/feature: this is not a number. Enter a number.
    "#]],
    );
    assert!(checked(&wrong).is_err());
}

#[test]
fn odd_estimates_that_are_fine() {
    check_fine(&of_days(Estimate::Fixed(0.0)));
    check_fine(&of_days(Estimate::Range { low: 5.0, high: 5.0 }));
    check_fine(&of_days(Estimate::Uniform { min: 0.0, max: 0.0 }));
    check_fine(&of_days(Estimate::Exponential { mean: 0.0 }));
    check_fine(&of_days(Estimate::Samples(vec![0.0])));
}

#[test]
fn odd_plans_that_are_fine() {
    check_fine(&Plan::new("", day("2027-01-04")));
    let mut odd = plan(vec![item("A", &[]), item("B", &["A", "A"])]);
    odd.items[0].due = Some(day("2020-01-01"));
    odd.items[0].not_before = Some(day("2040-01-01"));
    odd.items[1].after[1].after =
        After::Item { item: ItemId::from("A"), kind: DependencyType::StartToFinish, lag: -300.0 };
    odd.as_of = Some(day("2027-06-01"));
    odd.calendar.quarter_starts = Vec::new();
    check_fine(&odd);
}

#[test]
fn an_item_done_on_the_as_of_date_is_fine() {
    let mut done = plan(vec![item("A", &[])]);
    done.items[0].status = Status::Done { started: None, finished: day("2027-01-04") };
    check_fine(&done);
}

#[test]
fn holidays_that_leave_no_day() {
    let mut idle = plan(Vec::new());
    idle.horizon = Some(day("2027-01-08"));
    idle.calendar.holidays = (4..=8)
        .map(|number| roadcast::calendar::Holiday {
            date: Date::new(2027, 1, number).expect("a day"),
            name: String::new(),
            x: None,
        })
        .collect();
    check_says(
        &idle,
        expect![[r#"
        plan/calendar/workdays: no day is worked. Name at least one weekday that is worked, and check the holidays.
    "#]],
    );
}

#[test]
fn a_start_beyond_the_horizon() {
    let mut late = plan(Vec::new());
    late.as_of = Some(day("2020-01-01"));
    check_says(
        &late,
        expect![[r#"
        plan/horizon: 2025-01-01 is not after 2027-01-04. Choose a day after 2027-01-04.
    "#]],
    );
}

#[test]
fn limits_name_themselves() {
    let many = (0..10_001).map(|number| item(&format!("I{number}"), &[])).collect();
    check_says(
        &plan(many),
        expect![[r#"
        plan/items: there are 10001 items, and the limit is 10000. Remove some, or split the plan.
    "#]],
    );
    let risk = |number: usize| Risk {
        id: roadcast::model::RiskId(format!("R{number}")),
        name: String::new(),
        owner: String::new(),
        status: roadcast::model::RiskStatus::Open,
        probability: 0.0,
        hits: roadcast::model::Hits::default(),
        impact: roadcast::model::Impact::default(),
        mitigation: None,
        notes: String::new(),
        x: None,
    };
    let team = |number: usize| roadcast::model::Team {
        id: roadcast::model::TeamId(format!("T{number}")),
        name: String::new(),
        lanes: 1,
        capacity: roadcast::model::Capacity::LanesOnly,
        correlation: None,
        x: None,
    };
    let mut large = plan(Vec::new());
    large.risks = (0..2_001).map(risk).collect();
    large.teams = (0..501).map(team).collect();
    check_says(
        &large,
        expect![[r#"
        plan/teams: there are 501 teams, and the limit is 500. Remove some, or split the plan.
        plan/risks: there are 2001 risks, and the limit is 2000. Remove some, or split the plan.
    "#]],
    );
}

#[test]
fn ten_thousand_items_in_a_chain_are_fine_and_in_a_circle_are_one_problem() {
    let name = |number: usize| format!("I{number}");
    let mut chain: Vec<Item> =
        (0..10_000).map(|number| item(&name(number), &[&name(number + 1)])).collect();
    chain[9_999].after.clear();
    check_fine(&plan(chain.clone()));
    chain[9_999].after = item("", &["I0"]).after;
    assert_eq!(check(&plan(chain)).len(), 1);
}

#[test]
fn each_set_of_items_in_a_circle_is_told_by_a_shortest_circle() {
    check_says(
        &plan(vec![
            item("A", &["B"]),
            item("B", &["C", "A"]),
            item("C", &["A"]),
            item("D", &["A"]),
            item("E", &["F"]),
            item("F", &["E"]),
        ]),
        expect![[r#"
            plan/items/A/after/0: “A” waits for “B”, which waits for “A”. Take away one of these dependencies.
            plan/items/E/after/0: “E” waits for “F”, which waits for “E”. Take away one of these dependencies.
        "#]],
    );
}

#[test]
fn an_item_without_a_usable_id_is_found_by_its_position() {
    let mut nameless = plan(vec![item("A", &[]), item("", &[])]);
    nameless.items[1].parts.clear();
    check_says(
        &nameless,
        expect![[r#"
        plan/items/1: the id is empty. Give it an id of 1 to 64 characters.
        plan/items/1/parts: the item has no work. Add a part that says which team does it and how much work it is.
    "#]],
    );
}
