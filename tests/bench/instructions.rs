//! Instructions an item-trial, which no busy machine changes: the bench runs itself under callgrind.
//!
//! Twice, with two numbers of trials: in the difference everything that is not a trial cancels.

use std::hint::black_box;
use std::process::Command;

use roadcast::trial::{Detail, Recording};

use super::engine;
use super::report::{Target, line, not_measured, title};
use super::speed::{forecast, reasons};
use super::variants::{self, SIZES};
use super::workload::standard;

/// Tells the bench to run trials and nothing else: `--count-instructions WORKLOAD TRIALS`.
pub(crate) const MODE: &str = "--count-instructions";

/// Trials of the shorter run, over items: past everything that only the first trials do. At 200×8
/// drivers rest on every trial of the longer run.
const ITEM_TRIALS: usize = 120_000;

/// The workloads by name, each with its position in [`SIZES`].
const PLAIN: (&str, usize) = ("plain", 1);
const LARGE: (&str, usize) = ("large", 3);
const CALENDARS: (&str, usize) = ("calendars", 1);
const REASONS: (&str, usize) = ("reasons", 1);
const EVERYTHING: (&str, usize) = ("everything", 1);

/// What the mode does.
pub(crate) fn run(workload: &str, trials: u32) {
    let all = [PLAIN, LARGE, CALENDARS, REASONS, EVERYTHING];
    let (_, size) = all.into_iter().find(|(name, _)| *name == workload).expect("a workload's name");
    let (items, teams) = SIZES[size];
    let plan = variants::plain(standard(items, teams, 1));
    let plan = if workload == CALENDARS.0 { variants::calendars(plan) } else { plan };
    let network = engine::network(&plan, 1);
    if workload == EVERYTHING.0 {
        black_box(reasons(&plan, &network, trials));
    } else if workload == REASONS.0 {
        black_box(engine::run(&network, 0..trials, Detail::Everything, Recording::Targets));
    } else {
        black_box(forecast(&network, trials));
    }
}

pub(crate) fn measure() {
    title("Instructions an item-trial by callgrind");
    let Some(plain) = per_item_trial(PLAIN) else {
        return not_measured("200×8 and 5,000×50", "valgrind not found");
    };
    line("200×8 plain", plain, 0, Target::AtMost(350.0));
    let compared = |what: &str, workload, target| match per_item_trial(workload) {
        Some(count) => {
            line(what, count, 0, Target::Open);
            line(&format!("{what} ÷ plain"), count / plain, 2, target);
        }
        None => not_measured(what, "valgrind failed"),
    };
    compared("5,000×50 plain", LARGE, Target::AtMost(1.2));
    compared("calendars, absences and weekly throughput draws", CALENDARS, Target::Open);
    compared("criticality and waiting", REASONS, Target::Open);
    compared("the same and drivers, which the first 2,000 trials have", EVERYTHING, Target::Open);
}

fn per_item_trial(workload: (&str, usize)) -> Option<f64> {
    let (name, size) = workload;
    let items = SIZES[size].0;
    let few = (ITEM_TRIALS / items).max(200);
    let more = instructions(name, 3 * few)? - instructions(name, few)?;
    Some(more / (2 * few * items) as f64)
}

/// Instructions of the mode from its first to its last.
fn instructions(workload: &str, trials: usize) -> Option<f64> {
    let bench = std::env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(bench)
        .args([MODE, workload, &trials.to_string()])
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    let (_, collected) = told.split_once("Collected : ")?;
    collected.split_whitespace().next()?.parse().ok()
}
