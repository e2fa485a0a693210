//! Finished issues per full week.

use roadcast::import::jira_csv::{Measure, Options};
use roadcast::import::throughput::weekly;
use roadcast::model::Capacity;

use super::{date, export, preview};

#[test]
fn full_weeks_are_counted_from_the_first_finish() {
    // Mondays: 2 and 9 November. The file ends on Wednesday, 18 November.
    let days = ["2026-11-03", "2026-11-08", "2026-11-09", "2026-11-16", "2026-11-17"].map(date);
    assert_eq!(weekly(&days, date("2026-11-18")), [2.0, 1.0]);
    // On a Sunday its week is over.
    assert_eq!(weekly(&days, date("2026-11-22")), [2.0, 1.0, 2.0]);
}

#[test]
fn weeks_without_a_finish_are_zero() {
    let days = ["2026-11-02", "2026-11-16"].map(date);
    assert_eq!(weekly(&days, date("2026-11-23")), [1.0, 0.0, 1.0]);
}

#[test]
fn half_a_year_counts() {
    let days = ["2020-01-01", "2026-11-16"].map(date);
    let weeks = weekly(&days, date("2026-11-23"));
    assert_eq!((weeks.len(), weeks.iter().sum::<f64>()), (26, 1.0));
}

#[test]
fn nothing_finished_is_no_history() {
    assert_eq!(weekly(&[], date("2026-11-23")), Vec::<f64>::new());
    assert_eq!(weekly(&[date("2026-11-23")], date("2026-11-23")), Vec::<f64>::new());
}

/// One story a week of Core for six weeks, two of Web in the last of them; the file ends on
/// Monday, 9 November.
const FINISHED: &str = "\
Issue key,Team,Status Category,Resolved,Updated
A-1,Core,Done,28/Sep/26,
A-2,Core,Done,05/Oct/26,
A-3,Core,Done,12/Oct/26,
A-4,Core,Done,19/Oct/26,
A-5,Core,Done,26/Oct/26,
A-6,Core,Done,02/Nov/26,
A-7,Web,Done,03/Nov/26,
A-8,Web,Done,04/Nov/26,
A-9,Core,To Do,,09/Nov/26
A-10,Web,To Do,,09/Nov/26
";

#[test]
fn it_is_offered_when_there_are_five_weeks_of_it() {
    let offers = |text: &str| {
        let choices = export(text).choices().clone();
        choices.measures.iter().any(|choice| choice.measure == Measure::StoriesCounted)
    };
    assert!(offers(FINISHED));
    assert_eq!(export(FINISHED).choices().per_week, [1.0, 1.0, 1.0, 1.0, 1.0, 3.0]);
    let short: String = FINISHED.lines().take(5).map(|line| format!("{line}\n")).collect();
    assert!(!offers(&short));
}

#[test]
fn a_team_has_its_own_history_or_its_share() {
    let preview = preview(FINISHED, |o| Options {
        team_column: Some("Team".to_owned()),
        measure: Measure::StoriesCounted,
        ..o
    });
    let weeks: Vec<Vec<f64>> = preview
        .teams
        .iter()
        .map(|team| match &team.capacity {
            Capacity::Throughput { per_week, .. } => per_week.clone(),
            Capacity::LanesOnly | Capacity::People { .. } => panic!("no throughput"),
        })
        .collect();
    assert_eq!(weeks[0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    // Web finished two of eight: a quarter of 1, 1, 1, 1, 1, 3.
    assert_eq!(weeks[1], [0.25, 0.25, 0.25, 0.25, 0.25, 0.75]);
}
