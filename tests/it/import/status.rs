//! Where issues stand, by category, name, or date of resolution.

use roadcast::import::Finding;
use roadcast::import::jira_csv::{Finished, Level, Options};
use roadcast::model::Status;

use super::{date, found, ids, item, plan, preview, today};

fn status_of(headers: &str, cells: &str) -> Status {
    let text = format!("Issue key,{headers}\nA-1,{cells}\n");
    item(&preview(&text, |o| o).items, "A-1").status.clone()
}

#[test]
fn the_category_decides_before_the_name() {
    let status = status_of("Status,Status Category,Resolved", "Shipped?,Done,02/Jan/26");
    assert_eq!(status, Status::Done { started: None, finished: date("2026-01-02") });
    assert_eq!(status_of("Status,Status Category", "Done,To Do"), Status::NotStarted);
}

#[test]
fn names_of_statuses_are_known_in_five_languages() {
    for name in ["Done", "Finalizada", "Concluído", "Terminé(e)", "Erledigt", "Closed"] {
        assert!(matches!(status_of("Status", name), Status::Done { .. }), "{name}");
    }
    for name in ["In Progress", "En curso", "Em andamento", "En cours", "In Arbeit", "Code Review"]
    {
        assert!(matches!(status_of("Status", name), Status::InProgress { .. }), "{name}");
    }
    for name in ["To Do", "Tareas por hacer", "Tarefas pendentes", "À faire", "Zu erledigen"] {
        assert_eq!(status_of("Status", name), Status::NotStarted, "{name}");
    }
}

#[test]
fn without_a_status_a_date_of_resolution_says_done() {
    let status = status_of("Resolved Date", "2026-04-16");
    assert_eq!(status, Status::Done { started: None, finished: date("2026-04-16") });
    assert_eq!(status_of("Resolved Date", ""), Status::NotStarted);
}

#[test]
fn a_status_nobody_knows_is_told() {
    let preview = preview("Issue key,Status\nA-1,Waiting for Godot\n", |o| o);
    let told = found(&preview.report.guessed, |f| *f == Finding::UnknownStatus);
    assert_eq!(told, Some((1, vec!["A-1"])));
}

#[test]
fn what_will_not_be_done_is_dropped() {
    assert_eq!(status_of("Status,Resolution", "Done,Won't Do"), Status::Dropped);
    assert_eq!(status_of("Status,Resolution", "Fertig,Duplikat"), Status::Dropped);
}

#[test]
fn a_start_comes_from_the_file_or_is_a_guess() {
    let known = "Issue key,Status Category,Custom field (Start date)\nA-1,In Progress,02/Nov/26\n";
    let guess = "Issue key,Status Category,Status Category Changed\nA-1,In Progress,03/Nov/26\n";
    let future = "Issue key,Status Category,Custom field (Start date)\nA-1,In Progress,02/Dec/26\n";
    let started = |text: &str| match preview(text, |o| o).items[0].status {
        Status::InProgress { started, .. } => started,
        ref other => panic!("{other:?}"),
    };
    assert_eq!(started(known), date("2026-11-02"));
    assert_eq!(started(guess), date("2026-11-03"));
    // Nothing that is in progress starts after the import.
    assert_eq!(started(future), today());
    let told = |text: &str| {
        found(&preview(text, |o| o).report.guessed, |f| *f == Finding::StartGuessed).is_some()
    };
    assert_eq!((told(known), told(guess)), (false, true));
}

#[test]
fn an_epic_has_begun_when_something_beneath_it_has() {
    let text = "Issue key,Issue Type,Parent key,Status Category,Resolved\n\
                E-1,Epic,,To Do,\nS-1,Story,E-1,Done,02/Nov/26\nS-2,Story,E-1,To Do,\n";
    let preview = preview(text, |o| Options { level: Level::Epics, ..o });
    assert!(matches!(
        preview.items[0].status,
        Status::InProgress { started, .. } if started == date("2026-11-02")
    ));
    assert!(found(&preview.report.guessed, |f| *f == Finding::BegunByChildren).is_some());
}

#[test]
fn finished_items_join_by_choice() {
    let text = "Issue key,Status\nA-1,Done\nA-2,To Do\n";
    let left_out = preview(text, |o| Options { finished: Finished::LeaveOut, ..o });
    assert_eq!(ids(&plan(&left_out).items), ["A-2"]);
    let told = found(&left_out.report.left_out, |f| *f == Finding::FinishedLeftOut);
    assert_eq!(told, Some((1, vec!["A-1"])));
    let included = preview(text, |o| Options { finished: Finished::Include, ..o });
    assert_eq!(ids(&plan(&included).items), ["A-1", "A-2"]);
}
