//! Real exports, where they are: `ROADCAST_EXPORTS` names a folder of Jira CSV files. They belong
//! to other people and are not part of this repository; without the variable the test says that it
//! did not run.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use roadcast::calendar::Date;
use roadcast::import::jira_csv::{self, Level, Loose, Measure, Options, Subtasks};
use roadcast::import::{self, Merged, Preview};
use roadcast::model::{Plan, check};

const TODAY: &str = "2026-11-23";

fn today() -> Date {
    TODAY.parse().expect("a date")
}

fn exports() -> Option<Vec<PathBuf>> {
    let Some(folder) = std::env::var_os("ROADCAST_EXPORTS") else {
        println!("ROADCAST_EXPORTS is not set: the imports of real exports did not run");
        return None;
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("ROADCAST_EXPORTS names a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .collect();
    files.sort();
    Some(files)
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file of UTF-8")
}

fn merged(preview: &Preview) -> Merged {
    import::merge(&Plan::new("", today()), preview)
}

#[test]
fn every_export_becomes_a_plan_without_problems_at_every_level() {
    for path in exports().into_iter().flatten() {
        let export = jira_csv::read(&text(&path)).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        let suggested = Options::suggested(&export);
        println!("== {}\n{suggested:?}", path.display());
        let preview = export.preview(&suggested, today());
        let done = merged(&preview);
        for (name, lines) in [
            ("read", preview.report.read.iter().chain(&done.report.read)),
            ("guessed", preview.report.guessed.iter().chain(&done.report.guessed)),
            ("left out", preview.report.left_out.iter().chain(&done.report.left_out)),
        ] {
            for line in lines {
                println!("  {name}: {}", line.text());
            }
        }
        let measures = [
            Measure::Points { days_per_point: 2.0 },
            Measure::OriginalEstimate,
            Measure::StoriesCounted,
            Measure::Nothing,
        ];
        let folds = [Subtasks::Fold, Subtasks::Keep].into_iter();
        let looses = [Loose::Together, Loose::Each, Loose::LeaveOut];
        let ways = folds.flat_map(|fold| looses.map(|loose| (fold, loose, suggested.measure)));
        let counts = measures.map(|measure| (suggested.subtasks, suggested.loose, measure));
        for (subtasks, loose, measure) in ways.chain(counts) {
            for level in [Level::Initiatives, Level::Epics, Level::EveryIssue] {
                let missing = measure.missing(level);
                let options =
                    Options { level, subtasks, loose, measure, missing, ..suggested.clone() };
                let plan = merged(&export.preview(&options, today())).plan;
                assert_eq!(check(&plan), [], "{path:?} {options:?}");
            }
        }
    }
}

/// Pairs that Jira's own link types tie, and how many different keys outside the file they name.
fn edges_and_outside_ends(path: &Path) -> (usize, usize) {
    let export = jira_csv::read(&text(path)).expect("an export");
    let keys: BTreeSet<String> = export.keys().into_iter().collect();
    let links: Vec<_> = export.links().into_iter().filter(|link| !link.scheduled).collect();
    let outside: BTreeSet<String> = links
        .iter()
        .flat_map(|link| [link.before.clone(), link.after.clone()])
        .filter(|key| !keys.contains(key))
        .collect();
    (links.len(), outside.len())
}

#[test]
fn links_of_exports_are_merged_and_ends_outside_are_known() {
    for path in exports().into_iter().flatten() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let expected = match name {
            "en_25cols_deps_evolve24.csv" => (12, 8),
            "en_210cols_deps_rascal.csv" => (10, 3),
            "en_28cols_deps_rascal_docs.csv" => (20, 10),
            _ => continue,
        };
        assert_eq!(edges_and_outside_ends(&path), expected, "{name}");
    }
}

#[test]
fn keys_of_exports_are_unique_and_importing_again_adds_nothing() {
    for path in exports().into_iter().flatten() {
        let export = jira_csv::read(&text(&path)).expect("an export");
        let keys: BTreeSet<String> = export.keys().into_iter().collect();
        assert_eq!(keys.len(), export.choices().issues);
        let preview = export.preview(&Options::suggested(&export), today());
        let first = merged(&preview).plan;
        assert_eq!(import::merge(&first, &preview).plan, first, "{path:?}");
    }
}
