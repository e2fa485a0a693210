//! Instructions an item-trial, which no busy machine changes: the bench runs itself under callgrind.
//!
//! Twice, with two numbers of trials: in the difference everything that is not a trial cancels.

use std::hint::black_box;
use std::process::Command;

use super::engine;
use super::report::{Target, line, not_measured, title};
use super::speed::forecast;
use super::variants::{self, SIZES};
use super::workload::standard;

/// Tells the bench to run trials and nothing else: `--count-instructions SIZE TRIALS`, with the
/// position of the workload in [`SIZES`].
pub(crate) const MODE: &str = "--count-instructions";

/// Trials of the shorter run, over items: past everything that only the first trials do.
const ITEM_TRIALS: usize = 200_000;

/// What the mode does.
pub(crate) fn run(size: usize, trials: u32) {
    let (items, teams) = SIZES[size];
    let network = engine::network(&variants::plain(standard(items, teams, 1)), 1);
    black_box(forecast(&network, trials));
}

pub(crate) fn measure() {
    title("Instructions an item-trial by callgrind, plain");
    let (middle, large) = (1, 3);
    match (per_item_trial(middle), per_item_trial(large)) {
        (Some(at_middle), Some(at_large)) => {
            line("200×8", at_middle, 0, Target::AtMost(350.0));
            line("5,000×50 ÷ 200×8", at_large / at_middle, 2, Target::AtMost(1.2));
        }
        _ => not_measured("200×8 and 5,000×50", "valgrind not found"),
    }
}

fn per_item_trial(size: usize) -> Option<f64> {
    let items = SIZES[size].0;
    let few = (ITEM_TRIALS / items).max(200);
    let more = instructions(size, 3 * few)? - instructions(size, few)?;
    Some(more / (2 * few * items) as f64)
}

/// Instructions of the mode from its first to its last.
fn instructions(size: usize, trials: usize) -> Option<f64> {
    let bench = std::env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(bench)
        .args([MODE, &size.to_string(), &trials.to_string()])
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    let (_, collected) = told.split_once("Collected : ")?;
    collected.split_whitespace().next()?.parse().ok()
}
