//! Dates in the languages and orders that Jira writes them.

use roadcast::import::Finding;
use roadcast::import::jira_csv::{DateOrder, Options};

use super::{date, found, item, preview};

/// The due dates of issues whose cells are `cells`.
fn due(cells: &[&str], change: impl Fn(Options) -> Options) -> Vec<Option<String>> {
    let rows: String =
        cells.iter().enumerate().map(|(at, cell)| format!("A-{at},\"{cell}\"\n")).collect();
    let preview = preview(&format!("Issue key,Due date\n{rows}"), change);
    (0..cells.len())
        .map(|at| item(&preview.items, &format!("A-{at}")).due.map(|due| due.to_string()))
        .collect()
}

fn check(cell: &str, expected: &str) {
    assert_eq!(due(&[cell], |o| o), [Some(expected.to_owned())], "{cell}");
}

#[test]
fn months_have_names_in_many_languages() {
    for (cell, expected) in [
        ("02/Oct/25 2:15 PM", "2025-10-02"),
        ("22/Apr/26 12:00 AM", "2026-04-22"),
        ("02/oct/25 2:15 PM", "2025-10-02"),
        ("26/abr/26", "2026-04-26"),
        ("03/ene/26", "2026-01-03"),
        ("30/ago/26", "2026-08-30"),
        ("31/dic/25", "2025-12-31"),
        ("17/mai/26 8:40 PM", "2026-05-17"),
        ("01/set/26", "2026-09-01"),
        ("09/fev/26", "2026-02-09"),
        ("12/févr./26 09:00", "2026-02-12"),
        ("14/juil./26", "2026-07-14"),
        ("14/juin/26", "2026-06-14"),
        ("20/août/26", "2026-08-20"),
        ("25/déc./26", "2026-12-25"),
        ("04/Mär/26", "2026-03-04"),
        ("03/Okt/26 07:56", "2026-10-03"),
        ("24/Dez/26", "2026-12-24"),
        ("2 de octubre de 2025", "2025-10-02"),
        ("Apr 22, 2026", "2026-04-22"),
        ("14/Dec/14", "2014-12-14"),
        ("14/Dec/99", "1999-12-14"),
    ] {
        check(cell, expected);
    }
}

#[test]
fn digits_alone_are_read_where_they_are_clear() {
    for (cell, expected) in [
        ("2026-04-16", "2026-04-16"),
        ("2026-04-16 14:25:53.586", "2026-04-16"),
        ("2026-04-16T14:25:53.586+0200", "2026-04-16"),
        ("2026/4/6", "2026-04-06"),
        ("22.04.26 07:56", "2026-04-22"),
        ("05.04.2026", "2026-04-05"),
        ("22/04/2026", "2026-04-22"),
        ("04/22/2026", "2026-04-22"),
    ] {
        check(cell, expected);
    }
}

#[test]
fn one_clear_date_decides_for_its_column() {
    let month_first = due(&["04/05/26", "04/22/26"], |o| o);
    assert_eq!(month_first[0].as_deref(), Some("2026-04-05"));
    let day_first = due(&["04/05/26", "22/04/26"], |o| o);
    assert_eq!(day_first[0].as_deref(), Some("2026-05-04"));
}

#[test]
fn an_order_that_no_date_tells_is_a_guess_that_can_be_overridden() {
    assert_eq!(due(&["04/05/26"], |o| o)[0].as_deref(), Some("2026-05-04"));
    let month_first = |o| Options { date_order: Some(DateOrder::MonthFirst), ..o };
    assert_eq!(due(&["04/05/26"], month_first)[0].as_deref(), Some("2026-04-05"));

    let text = "Issue key,Due date\nA-1,04/05/26\n";
    let is_order =
        |finding: &Finding| matches!(finding, Finding::DateOrder { first, .. } if first == "day");
    assert!(found(&preview(text, |o| o).report.guessed, is_order).is_some());
    assert!(found(&preview(text, month_first).report.guessed, is_order).is_none());
}

#[test]
fn another_column_decides_where_a_column_is_silent() {
    let text = "Issue key,Due date,Created\nA-1,04/05/26,03/31/26\n";
    assert_eq!(preview(text, |o| o).items[0].due, Some(date("2026-04-05")));
}

#[test]
fn what_is_no_date_is_told() {
    let preview = preview("Issue key,Due date\nA-1,soon\nA-2,31/Feb/26\n", |o| o);
    let bad = found(&preview.report.left_out, |finding| *finding == Finding::BadDates);
    assert_eq!(bad, Some((2, vec!["Due date: “soon”", "Due date: “31/Feb/26”"])));
    assert_eq!(preview.items[0].due, None);
}

#[test]
fn a_planned_end_stands_in_for_a_due_date() {
    let text = "Summary,Issue key,Custom field (Target end),Custom field (Target start)\n\
                Scanning,RR*3424,25/Oct/19,11/Sep/19\n";
    let preview = preview(text, |o| o);
    assert_eq!(item(&preview.items, "RR*3424").due, Some(date("2019-10-25")));
    let told = found(&preview.report.guessed, |finding| *finding == Finding::DueFromTarget);
    assert_eq!(told, Some((1, vec!["RR*3424"])));
}
