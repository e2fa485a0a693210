//! What becomes an item: parents by key, number and epic link, in the file or not.

use roadcast::import::Finding;
use roadcast::import::jira_csv::{Level, Loose, Options, Subtasks};

use super::{export, found, ids, item, preview};

const TREE: &str = "\
Issue key,Issue id,Issue Type,Summary,Parent,Epic Link
I-1,1,Initiative,Payments,,
E-1,2,Epic,Ledger,1,
E-2,3,Epic,Refunds,I-1,
S-1,4,Story,Schema,,E-1
S-2,5,Story,Import,2,
T-1,6,Sub-task,Review,S-2,
S-3,7,Bug,Typo,,
";

fn at(level: Level, change: impl Fn(Options) -> Options) -> Vec<String> {
    let preview = preview(TREE, |o| change(Options { level, ..o }));
    ids(&preview.items).into_iter().map(str::to_owned).collect()
}

#[test]
fn each_level_has_its_items() {
    let leave_out = |o| Options { loose: Loose::LeaveOut, ..o };
    assert_eq!(at(Level::Initiatives, leave_out), ["I-1"]);
    assert_eq!(at(Level::Epics, leave_out), ["E-1", "E-2"]);
    assert_eq!(at(Level::EveryIssue, leave_out), ["E-2", "S-1", "S-2", "S-3"]);
}

#[test]
fn what_belongs_to_no_item_is_together_each_or_left_out() {
    assert_eq!(at(Level::Epics, |o| Options { loose: Loose::Each, ..o }), ["E-1", "E-2", "S-3"]);
    assert_eq!(
        at(Level::Epics, |o| Options { loose: Loose::Together, ..o }),
        ["E-1", "E-2", "no-parent"]
    );
    let left = preview(TREE, |o| Options { level: Level::Epics, loose: Loose::LeaveOut, ..o });
    let told = found(&left.report.left_out, |finding| *finding == Finding::LooseLeftOut);
    assert_eq!(told, Some((1, vec!["S-3"])));
}

#[test]
fn sub_tasks_are_folded_or_kept() {
    assert_eq!(
        at(Level::EveryIssue, |o| Options { subtasks: Subtasks::Keep, ..o }),
        ["E-2", "S-1", "T-1", "S-3"]
    );
}

#[test]
fn the_choices_count_what_each_level_would_give() {
    let counts: Vec<_> = export(TREE)
        .choices()
        .levels
        .iter()
        .map(|choice| (choice.level, choice.items, choice.rolled_up, choice.loose))
        .collect();
    assert_eq!(
        counts,
        [(Level::Initiatives, 1, 5, 1), (Level::Epics, 2, 3, 1), (Level::EveryIssue, 4, 1, 0),]
    );
}

#[test]
fn a_parent_that_is_not_in_the_file_is_an_item_with_the_name_its_children_give() {
    let text = "Issue key,Issue Type,Parent,Parent summary\n\
                S-1,Story,900,Ledger\nS-2,Story,900,Ledger\nS-3,Story,901,Refunds\n";
    let preview = preview(text, |o| Options { level: Level::Epics, ..o });
    assert_eq!(ids(&preview.items), ["900", "901"]);
    assert_eq!(item(&preview.items, "900").name, "Ledger");
    let told = found(&preview.report.guessed, |finding| *finding == Finding::ParentOutside);
    assert_eq!(told, Some((2, vec!["900", "901"])));
}

#[test]
fn parents_in_a_circle_are_ignored_and_told() {
    let text = "Issue key,Issue Type,Parent key\nA-1,Task,A-2\nA-2,Task,A-1\nA-3,Task,A-3\n";
    let preview = preview(text, |o| o);
    assert!(found(&preview.report.left_out, |f| *f == Finding::ParentsCut).is_some());
    assert_eq!(preview.items.len(), 2);
}

#[test]
fn sub_tasks_without_a_parent_in_the_file_are_items() {
    let preview = preview("Issue key,Issue Type\nA-1,Subtarea\nA-2,Tarea\n", |o| o);
    assert_eq!(ids(&preview.items), ["A-1", "A-2"]);
}

#[test]
fn the_backlog_order_is_the_priority() {
    let text = "Issue key,Issue Type,Parent key,Custom field (Rank)\n\
                E-1,Epic,,0|i003:\nE-2,Epic,,0|i001:\nE-3,Epic,,0|i002:\n";
    let preview = preview(text, |o| o);
    assert_eq!(ids(&preview.items), ["E-2", "E-3", "E-1"]);
}

#[test]
fn keys_longer_than_an_id_may_be_are_shortened_alike_each_time() {
    let text = format!("Issue key,Summary\n{}-1,x\n", "K".repeat(80));
    let first = preview(&text, |o| o);
    let id = ids(&first.items)[0].to_owned();
    assert_eq!(id.chars().count(), 64);
    assert_eq!(ids(&preview(&text, |o| o).items), [id.as_str()]);
    assert!(found(&first.report.guessed, |f| *f == Finding::IdsShortened).is_some());
}

#[test]
fn repeated_keys_and_rows_without_one_are_told() {
    let preview = preview("Issue key,Summary\nA-1,first\nA-1,second\n,none\n", |o| o);
    assert_eq!(item(&preview.items, "A-1").name, "first");
    let told = |finding: Finding| found(&preview.report.left_out, move |f| *f == finding);
    assert_eq!(told(Finding::RepeatedKeys), Some((1, vec!["A-1"])));
    assert_eq!(told(Finding::RowsWithoutKey), Some((1, vec!["4"])));
}
