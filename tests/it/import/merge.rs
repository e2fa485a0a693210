//! Importing again: by key, and what a person did stays.

use roadcast::import::jira_csv::{Measure, Options};
use roadcast::import::{Finding, MISSING_TAG, Merged, merge};
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, Item, ItemId, Plan, Status, Work,
};

use super::{date, efforts, found, ids, item, plan, preview, range, ties, today};

const FIRST: &str = "\
Issue key,Summary,Due date,Status Category,Story Points,Outward issue link (Blocks)
A-1,Ledger,30/Nov/26,To Do,4,A-2
A-2,Refunds,,To Do,,
A-3,Audit,,To Do,2,
";

const SECOND: &str = "\
Issue key,Summary,Due date,Status Category,Story Points,Outward issue link (Blocks)
A-1,Ledger API,15/Dec/26,In Progress,6,
A-2,Refunds,,To Do,3,
A-4,Search,,To Do,1,A-1
";

fn points(text: &str) -> roadcast::import::Preview {
    preview(text, |o| Options { measure: Measure::Points { days_per_point: 1.0 }, ..o })
}

fn first() -> Plan {
    plan(&points(FIRST))
}

fn again(plan: &Plan) -> Merged {
    merge(plan, &points(SECOND))
}

fn change(plan: &mut Plan, id: &str, change: impl FnOnce(&mut Item)) {
    let found = plan.items.iter_mut().find(|item| item.id.0 == id);
    change(found.expect("the item is in the plan"));
}

#[test]
fn importing_the_same_file_again_changes_nothing() {
    assert_eq!(merge(&first(), &points(FIRST)).plan, first());
}

#[test]
fn what_nobody_touched_follows_the_file() {
    let plan = again(&first()).plan;
    let ledger = item(&plan.items, "A-1");
    assert_eq!((ledger.name.as_str(), ledger.due), ("Ledger API", Some(date("2026-12-15"))));
    assert_eq!(efforts(ledger), [("everyone", range(3.0, 12.0))]);
    assert!(matches!(ledger.status, Status::InProgress { .. }));
    assert_eq!(ties(&plan.items), ["A-4 → A-1"]);
}

#[test]
fn new_items_are_appended_and_lost_ones_stay_and_are_told() {
    let merged = again(&first());
    assert_eq!(ids(&merged.plan.items), ["A-1", "A-2", "A-3", "A-4"]);
    let told = |lines: &[roadcast::import::Line], finding: Finding| {
        found(lines, move |f| *f == finding).map(|(_, keys)| keys.join(" "))
    };
    assert_eq!(told(&merged.report.read, Finding::ItemsAdded).as_deref(), Some("A-4"));
    assert_eq!(told(&merged.report.read, Finding::ItemsUpdated).as_deref(), Some("A-1 A-2"));
    assert_eq!(told(&merged.report.left_out, Finding::NoLongerInFile).as_deref(), Some("A-3"));
}

#[test]
fn an_estimate_that_arrives_takes_the_mark_away() {
    assert_eq!(item(&first().items, "A-2").tags, [MISSING_TAG]);
    let merged = again(&first()).plan;
    let refunds = item(&merged.items, "A-2");
    assert_eq!(efforts(refunds), [("everyone", range(1.5, 6.0))]);
    assert_eq!((refunds.tags.len(), refunds.notes.as_str()), (0, ""));
}

#[test]
fn an_estimate_made_by_hand_stays_and_the_mark_goes() {
    let mut plan = first();
    change(&mut plan, "A-2", |item| {
        let Work::Effort { effort, .. } = &mut item.parts[0].work else { panic!("effort") };
        *effort = range(7.0, 9.0);
        item.notes.push_str("\nAsk Ada.");
    });
    let merged = again(&plan);
    let refunds = item(&merged.plan.items, "A-2");
    assert_eq!(efforts(refunds), [("everyone", range(7.0, 9.0))]);
    assert_eq!((refunds.tags.len(), refunds.notes.as_str()), (0, "Ask Ada."));
    let kept = found(&merged.report.read, |f| *f == Finding::EstimatesKept);
    assert_eq!(kept, Some((1, vec!["A-2"])));
    // And it is still theirs the next time.
    assert_eq!(efforts(item(&again(&merged.plan).plan.items, "A-2")), efforts(refunds));
}

#[test]
fn what_remains_of_an_estimate_made_by_hand_is_the_files_share() {
    let text = "Issue key,Status Category,Original Estimate,Remaining Estimate\n\
                A-1,In Progress,28800,28800\n";
    let later = text.replace("28800,28800", "28800,7200");
    let hours = |text: &str| preview(text, |o| Options { measure: Measure::OriginalEstimate, ..o });
    let mut plan = plan(&hours(text));
    change(&mut plan, "A-1", |item| {
        let Work::Effort { effort, .. } = &mut item.parts[0].work else { panic!("effort") };
        *effort = range(8.0, 16.0);
    });
    let remaining = |plan: &Plan| match &plan.items[0].status {
        Status::InProgress { remaining, .. } => remaining.clone(),
        other => panic!("{other:?}"),
    };
    let scaled = merge(&plan, &hours(&later)).plan;
    assert_eq!(remaining(&scaled), [range(2.0, 4.0)]);

    // What remains by hand stays too.
    change(&mut plan, "A-1", |item| {
        let Status::InProgress { remaining, .. } = &mut item.status else { panic!("status") };
        *remaining = vec![Estimate::Fixed(5.0)];
    });
    assert_eq!(remaining(&merge(&plan, &hours(&later)).plan), [Estimate::Fixed(5.0)]);
}

#[test]
fn links_made_by_hand_stay_and_come_first() {
    let mut plan = first();
    let own = Dependency {
        after: After::Item {
            item: ItemId("A-1".to_owned()),
            kind: DependencyType::FinishToStart,
            lag: 2.0,
        },
        x: None,
    };
    change(&mut plan, "A-3", |item| item.after.push(own.clone()));
    assert_eq!(item(&again(&plan).plan.items, "A-3").after, [own]);

    // A link of the file that would close a circle with it gives way.
    let file = FIRST.replace("A-3,Audit,,To Do,2,", "A-3,Audit,,To Do,2,A-1");
    let merged = merge(&plan, &points(&file));
    assert_eq!(ties(&merged.plan.items), ["A-1 → A-2", "A-1 → A-3"]);
    let circles = found(&merged.report.left_out, |f| *f == Finding::LinksInCircles);
    assert_eq!(circles, Some((1, vec!["A-3 → A-1"])));
}

#[test]
fn a_due_date_of_a_persons_own_stays_while_the_file_has_none() {
    let mut plan = first();
    change(&mut plan, "A-2", |item| item.due = Some(date("2027-01-29")));
    assert_eq!(item(&again(&plan).plan.items, "A-2").due, Some(date("2027-01-29")));
    // One that came from the file goes when the file drops it.
    let dropped = FIRST.replace("30/Nov/26", "");
    assert_eq!(item(&merge(&first(), &points(&dropped)).plan.items, "A-1").due, None);
}

#[test]
fn value_notes_category_and_peoples_numbers_stay() {
    let mut plan = first();
    change(&mut plan, "A-1", |item| {
        item.notes = "Assumes the vendor.".to_owned();
        item.category = Some("platform".to_owned());
        item.tags.push("mine".to_owned());
    });
    let Capacity::People { people, .. } = &mut plan.teams[0].capacity else { panic!("people") };
    people[0].count = 7.0;
    plan.teams[0].name = "Platform".to_owned();
    let merged = again(&plan).plan;
    let ledger = item(&merged.items, "A-1");
    assert_eq!(ledger.notes, "Assumes the vendor.");
    assert_eq!(ledger.category.as_deref(), Some("platform"));
    assert_eq!(ledger.tags, ["mine"]);
    assert_eq!(merged.teams, plan.teams);
}

#[test]
fn a_finished_item_that_the_plan_has_is_done_and_keeps_its_estimate() {
    let done = FIRST.replace("A-2,Refunds,,To Do", "A-2,Refunds,,Done");
    let plan = merge(&first(), &points(&done)).plan;
    let refunds = item(&plan.items, "A-2");
    assert!(matches!(refunds.status, Status::Done { .. }));
    assert_eq!(efforts(refunds), [("everyone", range(1.0, 10.0))]);
}

#[test]
fn the_plan_moves_to_the_day_of_the_import_and_never_back() {
    let early = merge(&Plan::new("", date("2026-01-05")), &points(FIRST));
    assert_eq!(early.plan.as_of, Some(today()));
    assert!(found(&early.report.guessed, |f| *f == Finding::AsOfMoved { to: today() }).is_some());
    let late = merge(&Plan::new("", date("2027-01-04")), &points(FIRST)).plan;
    assert_eq!(late.as_of, None);
}

#[test]
fn a_team_that_measures_otherwise_is_told() {
    let stories = preview(FIRST, |o| Options { measure: Measure::StoriesCounted, ..o });
    let merged = merge(&first(), &stories);
    let told = found(&merged.report.guessed, |f| *f == Finding::UnitsDiffer);
    assert_eq!(told, Some((1, vec!["Everyone"])));
}

#[test]
fn what_stood_beside_an_item_stays_beside_it() {
    let mut plan = first();
    change(&mut plan, "A-1", |item| {
        let marked = item.x.take().expect("an imported item is marked");
        item.x = Some(marked.replacen('{', "{\"mine\":1,", 1));
    });
    let merged = again(&plan).plan;
    let x = item(&merged.items, "A-1").x.clone().expect("a mark");
    assert!(x.contains("\"mine\":1"), "{x}");
}
