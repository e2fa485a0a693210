//! Whatever the bytes, an import answers: with an error, or with a plan that has no problems and that
//! the same import leaves as it is.

use roadcast::calendar::Date;
use roadcast::import::jira_csv::{self, Level, Loose, Measure, Options, Subtasks};
use roadcast::import::{Format, detect, encoding_of, merge};
use roadcast::model::{Plan, check};

/// Imports `bytes` in some ways; panics where something is not as it should be.
pub(crate) fn import(bytes: &[u8]) {
    encoding_of(bytes);
    let text = String::from_utf8_lossy(bytes);
    match detect(&text) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(Format::JiraCsv) => import_jira_csv(&text),
    }
}

fn import_jira_csv(text: &str) {
    let export = jira_csv::read(text).expect("it was detected");
    let today = Date::new(2026, 11, 23).expect("a date");
    let suggested = Options::suggested(&export);
    export.choices();
    // Every combination would take four times as long, and so try a quarter of the inputs.
    let mut ways = [
        (Subtasks::Fold, Loose::Together, suggested.measure),
        (Subtasks::Keep, Loose::Each, Measure::Points { days_per_point: 1.0 }),
        (Subtasks::Fold, Loose::LeaveOut, Measure::OriginalEstimate),
        (Subtasks::Keep, Loose::Together, Measure::StoriesCounted),
    ];
    ways.rotate_left(text.len() % 4);
    let levels = [Level::Initiatives, Level::Epics, Level::EveryIssue];
    for (level, (subtasks, loose, measure)) in levels.into_iter().zip(ways) {
        let missing = measure.missing(level);
        let options = Options { level, subtasks, loose, measure, missing, ..suggested.clone() };
        let preview = export.preview(&options, today);
        let plan = merge(&Plan::new("", today), &preview).plan;
        assert_eq!(check(&plan), [], "{options:?}\n{text}");
        assert_eq!(merge(&plan, &preview).plan, plan, "{options:?}\n{text}");
    }
}
