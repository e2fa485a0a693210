//! From points, hours and counts to effort.

use roadcast::import::Finding;
use roadcast::import::jira_csv::{Level, Loose, Measure, Options, Spread};
use roadcast::import::{MISSING_TAG, PARTIAL_TAG};
use roadcast::model::{Capacity, Estimate, Status};

use super::{efforts, export, found, item, plan, preview, range};

/// Two epics; Core and Web share the first. Its done story has 3 points, the open ones 5 and 2;
/// one story has none. The second has no number at all.
const POINTS: &str = "\
Issue key,Issue Type,Parent key,Status Category,Story Points,Custom field (Squad)
E-1,Epic,,In Progress,,
S-1,Story,E-1,Done,3,Core
S-2,Story,E-1,To Do,5,Core
S-3,Story,E-1,To Do,2,Web
E-2,Epic,,To Do,,Web
S-4,Story,E-2,To Do,,Web
S-5,Story,E-2,To Do,,Web
E-3,Epic,,To Do,,Core
S-6,Story,E-3,To Do,4,Core
S-7,Story,E-3,To Do,,Core
";

fn epics(text: &str, measure: Measure) -> roadcast::import::Preview {
    preview(text, |o| Options {
        level: Level::Epics,
        loose: Loose::Each,
        measure,
        missing: measure.missing(Level::Epics),
        team_column: Some("Custom field (Squad)".to_owned()),
        ..o
    })
}

const TWO_DAYS: Measure = Measure::Points { days_per_point: 2.0 };

#[test]
fn points_are_summed_per_team_from_half_to_twice() {
    let preview = epics(POINTS, TWO_DAYS);
    let first = item(&preview.items, "E-1");
    // Core 8 points are 16 days, Web 2 points are 4.
    assert_eq!(efforts(first), [("core", range(8.0, 32.0)), ("web", range(2.0, 8.0))]);
    let Status::InProgress { remaining, .. } = &first.status else { panic!("not in progress") };
    assert_eq!(*remaining, [range(5.0, 20.0), range(2.0, 8.0)]);
}

#[test]
fn an_item_without_a_number_gets_the_wide_range_and_is_marked() {
    let preview = epics(POINTS, TWO_DAYS);
    let second = item(&preview.items, "E-2");
    assert_eq!(efforts(second), [("web", range(3.0, 30.0))]);
    assert_eq!(second.tags, [MISSING_TAG]);
    assert!(second.notes.contains("without an estimate"));
    let is_missing = |finding: &Finding| matches!(finding, Finding::EstimateMissing { .. });
    assert_eq!(found(&preview.report.guessed, is_missing), Some((1, vec!["E-2"])));
}

#[test]
fn an_issue_without_a_number_beside_others_counts_as_the_mean() {
    let preview = epics(POINTS, TWO_DAYS);
    let third = item(&preview.items, "E-3");
    // The mean of 3, 5, 2 and 4 points is 3.5: with 4 it is 7.5 points, 15 days.
    assert_eq!(efforts(third), [("core", range(7.5, 30.0))]);
    assert_eq!(third.tags, [PARTIAL_TAG]);
}

#[test]
fn a_missing_range_is_shared_out_by_issues() {
    let text = "Issue key,Issue Type,Parent key,Custom field (Squad)\nE-1,Epic,,\n\
                S-1,Story,E-1,Core\nS-2,Story,E-1,Web\nS-3,Story,E-1,Web\n";
    let preview = epics(text, Measure::Nothing);
    let parts = efforts(item(&preview.items, "E-1"));
    assert_eq!(parts, [("core", range(1.0, 10.0)), ("web", range(2.0, 20.0))]);
}

#[test]
fn an_epic_with_points_of_its_own_uses_them_when_its_stories_have_none() {
    let text = "Issue key,Issue Type,Parent key,Status Category,Story Points\n\
                E-1,Epic,,In Progress,8\nS-1,Story,E-1,Done,\nS-2,Story,E-1,To Do,\n";
    let preview = epics(text, Measure::Points { days_per_point: 1.0 });
    let epic = item(&preview.items, "E-1");
    assert_eq!(efforts(epic), [("everyone", range(4.0, 16.0))]);
    let Status::InProgress { remaining, .. } = &epic.status else { panic!("not in progress") };
    assert_eq!(*remaining, [range(2.0, 8.0)]);
}

#[test]
fn seconds_are_days_of_eight_hours_and_the_remaining_estimate_counts() {
    let text = "Issue key,Status Category,Original Estimate,Remaining Estimate\n\
                A-1,In Progress,57600,14400\nA-2,To Do,1w 2d,\nA-3,To Do,0,0\n";
    let preview = preview(text, |o| Options { measure: Measure::OriginalEstimate, ..o });
    let first = item(&preview.items, "A-1");
    assert_eq!(efforts(first), [("everyone", range(1.0, 4.0))]);
    let Status::InProgress { remaining, .. } = &first.status else { panic!("not in progress") };
    assert_eq!(*remaining, [range(0.25, 1.0)]);
    assert_eq!(efforts(item(&preview.items, "A-2")), [("everyone", range(3.5, 14.0))]);
    // Jira writes 0 for no estimate.
    assert_eq!(item(&preview.items, "A-3").tags, [MISSING_TAG]);
}

#[test]
fn counted_stories_are_the_issues_and_the_team_has_a_throughput() {
    let preview = epics(POINTS, Measure::StoriesCounted);
    let first = item(&preview.items, "E-1");
    assert_eq!(efforts(first), [("core", Estimate::Fixed(2.0)), ("web", Estimate::Fixed(1.0))]);
    let Status::InProgress { remaining, .. } = &first.status else { panic!("not in progress") };
    assert_eq!(*remaining, [Estimate::Fixed(1.0), Estimate::Fixed(1.0)]);
    assert!(preview.teams.iter().all(|team| matches!(team.capacity, Capacity::Throughput { .. })));
}

#[test]
fn sub_tasks_done_are_work_done_of_their_parent() {
    let text = "Issue key,Issue Type,Parent key,Status Category,Story Points\n\
                A-1,Story,,In Progress,4\nA-2,Sub-task,A-1,Done,\nA-3,Sub-task,A-1,Done,\n\
                A-4,Sub-task,A-1,Done,\nA-5,Sub-task,A-1,To Do,\n";
    let preview =
        preview(text, |o| Options { measure: Measure::Points { days_per_point: 1.0 }, ..o });
    let Status::InProgress { remaining, .. } = &preview.items[0].status else { panic!() };
    assert_eq!(*remaining, [range(0.5, 2.0)]);
}

#[test]
fn sub_tasks_with_numbers_are_the_sum_of_a_parent_without() {
    let text = "Issue key,Issue Type,Parent key,Original estimate\n\
                A-1,Story,,\nA-2,Sub-task,A-1,28800\nA-3,Sub-task,A-1,57600\n";
    let preview = preview(text, |o| Options { measure: Measure::OriginalEstimate, ..o });
    assert_eq!(efforts(item(&preview.items, "A-1")), [("everyone", range(1.5, 6.0))]);
}

#[test]
fn numbers_that_are_none_are_told() {
    let preview = preview("Issue key,Story Points\nA-1,large\nA-2,-3\nA-3,5\n", |o| o);
    let told = found(&preview.report.left_out, |f| *f == Finding::BadNumbers);
    assert_eq!(told, Some((2, vec!["Story Points: “large”", "Story Points: “-3”"])));
}

#[test]
fn the_missing_range_is_a_choice() {
    let missing = Spread { low: 1.0, high: 5.0 };
    let preview = preview("Issue key\nA-1\n", |o| Options { missing, ..o });
    assert_eq!(efforts(&preview.items[0]), [("everyone", range(1.0, 5.0))]);
}

#[test]
fn a_single_issue_is_taken_for_less_than_an_epic() {
    let items = preview("Issue key\nA-1\n", |o| o).items;
    assert_eq!(efforts(&items[0]), [("everyone", range(1.0, 10.0))]);
}

#[test]
fn the_column_of_teams_is_suggested_and_people_are_no_teams() {
    let text = "Issue key,Assignee,Components,Components,Custom field (Delivery Team),Team Id\n\
                A-1,Ada,Core,Web,Blue,1\nA-2,Bob,Web,,Red,2\nA-3,Cy,,,Red,3\n";
    let choices = export(text).choices().clone();
    let headers: Vec<_> =
        choices.team_columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["Custom field (Delivery Team)", "Components"]);
    assert_eq!(choices.team_columns[0].examples, [("Red".to_owned(), 2), ("Blue".to_owned(), 1)]);

    let by_component =
        preview(text, |o| Options { team_column: Some("Components".to_owned()), ..o });
    let teams: Vec<_> = plan(&by_component).teams.into_iter().map(|team| team.name).collect();
    assert_eq!(teams, ["Core", "Web", "Everyone"]);
    let several = found(&by_component.report.left_out, |f| *f == Finding::SecondTeams);
    assert_eq!(several, Some((1, vec!["A-1"])));
    let none = found(&by_component.report.guessed, |f| *f == Finding::NoTeam);
    assert_eq!(none, Some((1, vec!["A-3"])));
}

#[test]
fn teams_whose_names_differ_in_signs_are_two() {
    let text = "Issue key,Team\nA-1,C++\nA-2,C#\nA-3,c++\n";
    let by_team = preview(text, |o| Options { team_column: Some("Team".to_owned()), ..o });
    let teams: Vec<_> =
        by_team.teams.iter().map(|team| (team.id.0.as_str(), team.name.as_str())).collect();
    assert_eq!(teams, [("c", "C++"), ("c-2", "C#")]);
}
