//! Links: both directions merged, lifted to items, never in a circle, nothing dropped in silence.

use roadcast::import::Finding;
use roadcast::import::jira_csv::{Level, Options};
use roadcast::model::{After, DependencyType};

use super::{export, found, preview, ties};

const LINKED: &str = "\
Issue key,Inward issue link (Blocks),Inward issue link (Dependency),Inward issue link (Dependency),Outward issue link (Blocks),Outward issue link (Relates)
A-1,,,,A-2,A-3
A-2,A-1,,,,
A-3,,A-1,OUT-9,,
";

#[test]
fn both_ends_of_a_link_are_one_dependency() {
    let preview = preview(LINKED, |o| o);
    assert_eq!(ties(&preview.items), ["A-1 → A-2", "A-1 → A-3"]);
    assert_eq!(export(LINKED).links().len(), 3);
}

#[test]
fn ends_outside_the_file_and_types_without_order_are_told() {
    let report = preview(LINKED, |o| o).report;
    let left_out = |finding: Finding| found(&report.left_out, move |f| *f == finding);
    assert_eq!(left_out(Finding::LinkEndsOutside), Some((1, vec!["OUT-9"])));
    assert_eq!(left_out(Finding::LinkTypes), Some((1, vec!["Relates × 1"])));
    let types = vec!["Blocks".to_owned(), "Dependency".to_owned()];
    let read = found(&report.read, |f| *f == Finding::Links { types: types.clone() });
    assert_eq!(read.map(|(count, _)| count), Some(3));
}

#[test]
fn a_circle_is_broken_at_its_last_link_and_told() {
    let text = "Issue key,Outward issue link (Blocks)\nA-1,A-2\nA-2,A-3\nA-3,A-1\n";
    let preview = preview(text, |o| o);
    assert_eq!(ties(&preview.items), ["A-1 → A-2", "A-2 → A-3"]);
    let told = found(&preview.report.left_out, |f| *f == Finding::LinksInCircles);
    assert_eq!(told, Some((1, vec!["A-3 → A-1"])));
}

#[test]
fn links_between_children_hold_for_the_items_and_say_so() {
    let text = "Issue key,Issue Type,Parent key,Outward issue link (Blocks)\n\
                E-1,Epic,,\nE-2,Epic,,\n\
                S-1,Story,E-1,S-2\nS-2,Story,E-2,\nS-3,Story,E-2,S-2\n";
    let preview = preview(text, |o| Options { level: Level::Epics, ..o });
    assert_eq!(ties(&preview.items), ["E-1 → E-2"]);
    let lifted = found(&preview.report.guessed, |f| *f == Finding::LinksLifted);
    assert_eq!(lifted, Some((1, vec!["S-1 → S-2"])));
    let within = found(&preview.report.left_out, |f| *f == Finding::LinksWithin);
    assert_eq!(within, Some((1, vec!["S-3 → S-2"])));
}

#[test]
fn scheduling_apps_say_which_ends_are_tied() {
    let text = "Issue key,Inward issue link (Gantt End to Start),Inward issue link (Gantt Start to Start)\n\
                A-1,,\nA-2,A-1,\nA-3,,A-1\n";
    let items = preview(text, |o| o).items;
    let kinds: Vec<_> = items
        .iter()
        .flat_map(|item| &item.after)
        .map(|dependency| match &dependency.after {
            After::Item { kind, .. } => Some(*kind),
            After::External(_) => None,
        })
        .collect();
    assert_eq!(kinds, [Some(DependencyType::FinishToStart), Some(DependencyType::StartToStart)]);
}
