//! Whatever the text, an import answers: with an error or with a plan that has no problems.

use proptest::prelude::*;
use roadcast::import::jira_csv::{self, Level, Loose, Measure, Options, Subtasks};
use roadcast::import::merge;
use roadcast::model::{Plan, check};

use super::today;

/// Imports `text` in every way; the plans have no problems, and importing again changes nothing.
fn survive(text: &str) {
    let Ok(export) = jira_csv::read(text) else { return };
    let suggested = Options::suggested(&export);
    for level in [Level::Initiatives, Level::Epics, Level::EveryIssue] {
        for (subtasks, loose, measure) in [
            (Subtasks::Fold, Loose::Together, suggested.measure),
            (Subtasks::Keep, Loose::Each, Measure::Points { days_per_point: 1.0 }),
            (Subtasks::Fold, Loose::LeaveOut, Measure::OriginalEstimate),
            (Subtasks::Keep, Loose::Together, Measure::StoriesCounted),
        ] {
            let missing = measure.missing(level);
            let options = Options { level, subtasks, loose, measure, missing, ..suggested.clone() };
            let preview = export.preview(&options, today());
            let plan = merge(&Plan::new("", today()), &preview).plan;
            assert_eq!(check(&plan), [], "{options:?}\n{text}");
            assert_eq!(merge(&plan, &preview).plan, plan, "{options:?}\n{text}");
        }
    }
}

const HEADERS: [&str; 14] = [
    "Issue key",
    "Issue id",
    "Issue Type",
    "Summary",
    "Status",
    "Status Category",
    "Resolved",
    "Due date",
    "Parent",
    "Epic Link",
    "Components",
    "Story Points",
    "Original Estimate",
    "Inward issue link (Blocks)",
];

const CELLS: [&str; 26] = [
    "",
    "A-1",
    "A-2",
    "A-3",
    "A-4",
    "1",
    "2",
    "3",
    "Epic",
    "Story",
    "Sub-task",
    "Initiative",
    "Done",
    "In Progress",
    "To Do",
    "02/oct/25 2:15 PM",
    "05/06/26",
    "31/12/9999",
    "Core",
    "C++",
    "8",
    "1e300",
    "-1",
    "NaN",
    "\"a\nb\"",
    "no-parent",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_answered(text in "\\PC*") {
        survive(&text);
    }

    #[test]
    fn any_text_below_the_headers_is_answered(text in "([A-Z]-[0-9]{1,2}[,\"\n;]?|,|\n|\\PC){0,80}") {
        survive(&format!("Issue key,Parent,Status,Inward issue link (Blocks)\n{text}"));
    }

    #[test]
    fn any_mixture_of_cells_is_answered(
        columns in proptest::sample::subsequence((1..HEADERS.len()).collect::<Vec<_>>(), 0..13),
        rows in prop::collection::vec(
            prop::collection::vec(0..CELLS.len(), HEADERS.len()), 1..12),
    ) {
        let header: Vec<&str> =
            std::iter::once(HEADERS[0]).chain(columns.iter().map(|at| HEADERS[*at])).collect();
        let mut text = header.join(",") + "\n";
        for row in rows {
            let cells: Vec<&str> = row.iter().take(header.len()).map(|at| CELLS[*at]).collect();
            text += &(cells.join(",") + "\n");
        }
        survive(&text);
    }
}
