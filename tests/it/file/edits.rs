//! Scenarios: what each kind of edit does to a plan, and what is said when it cannot.

use expect_test::{Expect, expect};
use roadcast::file;
use roadcast::model::{
    After, Capacity, Document, Edit, Estimate, Item, Plan, Scenario, ScenarioId, Status, Work,
};

use super::{document, text_of, with_plan};

fn example() -> Document {
    document(&text_of("format-example.roadcast.json"))
}

fn set(at: &str, to: &str) -> Edit {
    Edit::Set { at: at.to_owned(), to: to.to_owned() }
}

fn remove(at: &str) -> Edit {
    Edit::Remove { at: at.to_owned() }
}

fn add(to: &str, value: &str, before: Option<&str>) -> Edit {
    Edit::Add { to: to.to_owned(), value: value.to_owned(), before: before.map(str::to_owned) }
}

fn shift(at: &str, before: Option<&str>) -> Edit {
    Edit::Move { at: at.to_owned(), before: before.map(str::to_owned) }
}

fn scenario(id: &str, from: Option<&str>, edits: Vec<Edit>) -> Scenario {
    Scenario {
        id: ScenarioId::from(id),
        name: String::new(),
        why: String::new(),
        from: from.map(ScenarioId::from),
        edits,
        x: None,
    }
}

/// The plan of a document with `edits` applied, and what is said of them.
fn apply_to(mut document: Document, edits: Vec<Edit>) -> (Plan, String) {
    document.scenarios = vec![scenario("s", None, edits)];
    let (plan, problems) = file::scenario_plan(&document, Some(&ScenarioId::from("s")));
    (plan, problems.iter().map(|problem| format!("{problem}\n")).collect())
}

/// The example's plan with `edits` applied, none of which has a problem.
fn applied(edits: Vec<Edit>) -> Plan {
    let (plan, problems) = apply_to(example(), edits);
    assert_eq!(problems, "");
    plan
}

fn check_problems(edits: Vec<Edit>, expected: Expect) {
    let (plan, problems) = apply_to(example(), edits);
    assert_eq!(plan, example().plan, "an edit that fails changes nothing");
    expected.assert_eq(&problems);
}

fn order(plan: &Plan) -> Vec<&str> {
    plan.items.iter().map(|item| item.id.0.as_str()).collect()
}

fn item<'p>(plan: &'p Plan, id: &str) -> &'p Item {
    plan.items.iter().find(|item| item.id.0 == id).expect("the item")
}

#[test]
fn without_a_scenario_it_is_the_plan() {
    assert_eq!(file::scenario_plan(&example(), None), (example().plan, Vec::new()));
    assert_eq!(applied(Vec::new()), example().plan);
}

#[test]
fn the_scenarios_of_the_format_example() {
    let (hire, problems) = file::scenario_plan(&example(), Some(&ScenarioId::from("hire")));
    assert_eq!(problems, Vec::new());
    let Capacity::People { people, .. } = &hire.teams[0].capacity else { panic!("people") };
    assert_eq!(people.iter().map(|step| step.count).collect::<Vec<_>>(), [6.0]);

    let (cut, problems) = file::scenario_plan(&example(), Some(&ScenarioId::from("cut")));
    assert_eq!(problems, Vec::new());
    assert_eq!(cut.teams, hire.teams, "it builds on the other scenario");
    assert_eq!(order(&cut), ["PAY-7", "PAY-1", "PAY-2"]);
    assert_eq!(item(&cut, "PAY-2").status, Status::Dropped);
    assert_eq!(roadcast::model::check(&cut), Vec::new());
}

#[test]
fn a_field_takes_a_value() {
    let plan = applied(vec![
        set("start", "\"2027-02-01\""),
        set("estimation/correlation", "0.5"),
        set("teams/core/lanes", "3"),
        set("items/PAY-2/parts/0/effort", r#"{ "low": 1, "high": 2 }"#),
        set("items/PAY-2/parts/0/effort/high", "4"),
        set("items/PAY-2/value/delay_cost/per_week", "5"),
        set("estimation/sizes/XL", "90"),
        set("allocation/feature", "0.5"),
        set("scorecard/criteria/risk/weight", "-2"),
        set("calendar/holidays/2027-01-06/name", "\"Three Kings\""),
        set("items/PAY-2/after/PAY-7/lag", "6"),
        set("commitments/PAY-1/tolerance", "0.8"),
    ]);
    assert_eq!(plan.start.to_string(), "2027-02-01");
    assert_eq!(plan.estimation.correlation, 0.5);
    assert_eq!(plan.teams[0].lanes, 3);
    let Work::Effort { effort, .. } = &item(&plan, "PAY-2").parts[0].work else { panic!("effort") };
    assert_eq!(*effort, Estimate::Range { low: 1.0, high: 4.0 });
    assert_eq!(plan.estimation.sizes.last().expect("a size").name, "XL");
    assert_eq!(plan.allocation[0].1, 0.5);
    assert_eq!(plan.scorecard.as_ref().expect("one").criteria[1].weight, -2.0);
    assert_eq!(plan.calendar.holidays[0].name, "Three Kings");
    let After::Item { lag, .. } = item(&plan, "PAY-2").after[1].after else { panic!("an item") };
    assert_eq!(lag, 6.0);
    assert_eq!(plan.commitments[0].tolerance, Some(0.8));
}

#[test]
fn absent_objects_on_the_way_to_a_field_are_made() {
    let plan = applied(vec![set("items/PAY-7/value/rice/reach", "100")]);
    let rice = item(&plan, "PAY-7").value.rice.as_ref().expect("inputs of RICE");
    assert_eq!(rice.reach, Some(Estimate::Fixed(100.0)));
}

#[test]
fn null_takes_a_field_away() {
    let plan = applied(vec![
        set("items/PAY-1/due", "null"),
        set("horizon", "null"),
        set("items/PAY-7/due", "null"),
    ]);
    assert_eq!((item(&plan, "PAY-1").due, plan.horizon), (None, None));
}

#[test]
fn a_list_that_was_emptied_can_be_filled_again() {
    let plan = applied(vec![
        set("items", "null"),
        set("risks", "null"),
        remove("external/vendor-api"),
        remove("teams/mobile"),
        add("items", r#"{ "id": "NEW" }"#, None),
    ]);
    assert_eq!(order(&plan), ["NEW"]);
}

#[test]
fn a_removed_item_is_dropped_and_nothing_that_names_it_breaks() {
    let plan = applied(vec![remove("items/PAY-1")]);
    assert_eq!(item(&plan, "PAY-1").status, Status::Dropped);
    assert_eq!(roadcast::model::check(&plan), Vec::new());
    assert_eq!(plan.commitments, example().plan.commitments, "a promise given up is not kept");
}

#[test]
fn a_removed_item_may_be_added_again() {
    let plan = applied(vec![
        remove("items/PAY-1"),
        add("items", r#"{ "id": "PAY-1", "parts": [{ "days": 1 }] }"#, Some("PAY-7")),
    ]);
    assert_eq!(order(&plan), ["PAY-2", "PAY-1", "PAY-7"]);
    assert_eq!(item(&plan, "PAY-1").status, Status::NotStarted);
}

#[test]
fn what_names_a_removed_thing_forgets_it() {
    let plan = applied(vec![
        remove("external/vendor-api"),
        remove("objectives/one-ledger"),
        remove("scorecard/criteria/risk"),
        remove("milestones/m1"),
        remove("risks/R1"),
        remove("commitments/PAY-1"),
        remove("calendar/holidays/2027-01-06"),
        remove("items/PAY-2/after/PAY-7"),
    ]);
    assert_eq!(roadcast::model::check(&plan), Vec::new());
    assert_eq!(item(&plan, "PAY-2").after.len(), 1);
    assert_eq!(item(&plan, "PAY-1").objective, None);
    assert_eq!(item(&plan, "PAY-1").value.scorecard.len(), 1);
    assert_eq!((plan.milestones.len(), plan.commitments.len(), plan.risks.len()), (0, 0, 1));
}

#[test]
fn a_risk_that_hits_no_team_any_more_takes_nobody_away() {
    let text = with_plan(
        r#""teams": [{ "id": "T", "people": [{ "from": "2027-01-04", "count": 1 }] }],
        "risks": [{ "id": "R", "probability": 1, "hits": { "teams": ["T"] },
                    "impact": { "delay": 1, "capacity_loss": { "people": 1, "days": 1 } } }]"#,
    );
    let (plan, problems) = apply_to(document(&text), vec![remove("teams/T")]);
    assert_eq!(problems, "");
    assert_eq!(roadcast::model::check(&plan), Vec::new());
    assert_eq!(plan.risks[0].impact.capacity_loss, None);
}

#[test]
fn things_join_lists() {
    let item = r#"{ "id": "NEW", "parts": [{ "days": 1 }] }"#;
    assert_eq!(order(&applied(vec![add("items", item, None)])).last(), Some(&"NEW"));
    let first = applied(vec![add("items", item, Some("PAY-1"))]);
    assert_eq!(order(&first), ["NEW", "PAY-1", "PAY-2", "PAY-7"]);
    let nested = applied(vec![
        add("items/PAY-7/after", r#"{ "external": "vendor-api" }"#, None),
        add("scorecard/criteria", r#"{ "id": "fun", "weight": 1 }"#, Some("risk")),
        add("calendar/holidays", r#"{ "date": "2027-05-01" }"#, None),
    ]);
    assert_eq!(nested.items[2].after.len(), 1);
    assert_eq!(nested.scorecard.expect("one").criteria[1].id.0, "fun");
    assert_eq!(nested.calendar.holidays.len(), 2);
}

#[test]
fn things_move() {
    let check = |at: &str, before: Option<&str>, expected: [&str; 3]| {
        assert_eq!(order(&applied(vec![shift(at, before)])), expected);
    };
    check("items/PAY-7", Some("PAY-1"), ["PAY-7", "PAY-1", "PAY-2"]);
    check("items/PAY-1", Some("PAY-7"), ["PAY-2", "PAY-1", "PAY-7"]);
    check("items/PAY-1", None, ["PAY-2", "PAY-7", "PAY-1"]);
    check("items/PAY-1", Some("last"), ["PAY-2", "PAY-7", "PAY-1"]);
    check("items/PAY-2", Some("PAY-2"), ["PAY-1", "PAY-2", "PAY-7"]);
}

#[test]
fn ids_may_contain_slashes_and_look_like_positions() {
    let text = with_plan(
        r#""items": [{ "id": "a", "parts": [{ "days": 1 }] },
                     { "id": "a/b", "parts": [{ "days": 1 }] },
                     { "id": "0", "parts": [{ "days": 1 }] }]"#,
    );
    let (plan, problems) = apply_to(
        document(&text),
        vec![
            set("items/a/b/name", "\"slash\""),
            set("items/0/name", "\"zero\""),
            set("items/a/parts/0/days", "2"),
        ],
    );
    assert_eq!(problems, "");
    let names: Vec<&str> = plan.items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["", "slash", "zero"]);
}

#[test]
fn an_edit_that_cannot_be_applied_is_a_problem_and_changes_nothing() {
    check_problems(
        vec![set("teams/web/lanes", "1")],
        expect![[r#"
        scenarios/s/edits/0: there is no “teams/web/lanes” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![set("teams/core/lanes/0", "1")],
        expect![[r#"
        scenarios/s/edits/0: there is no “teams/core/lanes/0” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![set("teams/core/lanes", "-1")],
        expect![[r#"
        scenarios/s/edits/0: teams/core/lanes: here stands the number -1. Write a whole number that is not negative.
    "#]],
    );
    check_problems(
        vec![set("teams/core/throughput", r#"{ "per_week": [1] }"#)],
        expect![[r#"
        scenarios/s/edits/0: teams/core: “people” stands beside “throughput”. Keep “people” to count in person-days, or “throughput” to count in stories.
    "#]],
    );
    check_problems(
        vec![set("budget", "1")],
        expect![[r#"
        scenarios/s/edits/0: budget: there is no field “budget” here. Remove it, or write one of: title, start, as_of, horizon, value_until, currency, calendar, estimation, teams, items, external, risks, milestones, objectives, allocation, quarter, commitments, scorecard, x.
    "#]],
    );
    check_problems(
        vec![set("items", "{}")],
        expect![[r#"
        scenarios/s/edits/0: items: here stands an object. Write a list.
    "#]],
    );
    check_problems(
        vec![set("", "1")],
        expect![[r#"
        scenarios/s/edits/0: : there is no field “” here. Remove it, or write one of: title, start, as_of, horizon, value_until, currency, calendar, estimation, teams, items, external, risks, milestones, objectives, allocation, quarter, commitments, scorecard, x.
    "#]],
    );
    check_problems(
        vec![set("items/PAY-1/due", "tomorrow")],
        expect![[r#"
        scenarios/s/edits/0: its value is not JSON (expected ident at line 1 column 2). Remove this change from the scenario and make it again.
    "#]],
    );
    check_problems(
        vec![add("items", r#"{ "id": "PAY-1" }"#, None)],
        expect![[r#"
        scenarios/s/edits/0: “PAY-1” is already there. Remove this change from the scenario, or give the added one another id.
    "#]],
    );
    check_problems(
        vec![add("items", r#"{ "id": "N" }"#, Some("Z"))],
        expect![[r#"
        scenarios/s/edits/0: there is no “Z” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![add("start", "1", None)],
        expect![[r#"
        scenarios/s/edits/0: there is no “start” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![remove("items/Z")],
        expect![[r#"
        scenarios/s/edits/0: there is no “items/Z” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![remove("items/PAY-1/parts/7")],
        expect![[r#"
        scenarios/s/edits/0: there is no “items/PAY-1/parts/7” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![remove("start")],
        expect![[r#"
        scenarios/s/edits/0: there is no “start” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![remove("teams")],
        expect![[r#"
        scenarios/s/edits/0: there is no “teams” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![shift("items/PAY-1", Some("Z"))],
        expect![[r#"
        scenarios/s/edits/0: there is no “Z” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
    check_problems(
        vec![shift("start", None)],
        expect![[r#"
        scenarios/s/edits/0: there is no “start” to change. Remove this change from the scenario, or bring back what it changes.
    "#]],
    );
}

#[test]
fn the_edits_after_one_that_fails_still_count() {
    let (plan, problems) =
        apply_to(example(), vec![set("teams/web/lanes", "1"), set("teams/core/lanes", "7")]);
    assert_eq!(plan.teams[0].lanes, 7);
    assert!(problems.starts_with("scenarios/s/edits/0:"), "{problems}");
}

#[test]
fn a_scenario_that_is_not_there() {
    let (plan, problems) = file::scenario_plan(&example(), Some(&ScenarioId::from("z")));
    assert_eq!((plan, problems.len()), (example().plan, 1));
}

#[test]
fn scenarios_in_a_circle_are_the_plan_and_a_problem() {
    let mut document = example();
    document.scenarios = vec![
        scenario("a", Some("b"), vec![set("teams/core/lanes", "7")]),
        scenario("b", Some("a"), Vec::new()),
    ];
    let (plan, problems) = file::scenario_plan(&document, Some(&ScenarioId::from("a")));
    assert_eq!((plan, problems.len()), (example().plan, 1));
}
