//! How good are the orders that the search finds, held against published optima? `make bench-search`.
//!
//! The instances are not ours to publish: `ROADCAST_ORLIB` names a folder with `wt50.txt`,
//! `wtopt50.txt` (OR-Library, single-machine weighted tardiness) and `jobshops.json` (ft06, ft10,
//! la01 to la10), and `ROADCAST_PSPLIB` one with `j30/*.sm` and `j30opt.sm`. What is not there is not
//! run, and said so. Each instance is searched by one thread from the order of its file, for so
//! many seconds as the target allows; `ROADCAST_SEARCH_SHARE=0.1` runs every tenth instance.

#[path = "../../it/reference/instance.rs"]
mod instance;
#[path = "../../it/search/instances.rs"]
mod instances;
mod projects;
mod shops;
mod tardiness;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use roadcast::model::{Plan, checked};
use roadcast::network::compile;
use roadcast::search::{Goal, Search, Task};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo calls a bench with `--bench`; anything else only wants to know that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    let wanted: Vec<&String> =
        arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    for (name, measure) in SECTIONS {
        if wanted.is_empty() || wanted.iter().any(|wanted| *wanted == name) {
            measure();
        }
    }
}

const SECTIONS: [(&str, fn()); 3] =
    [("tardiness", tardiness::measure), ("shops", shops::measure), ("projects", projects::measure)];

/// A folder of instances; says so if there is none.
fn folder(variable: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        println!("not run: {variable} does not name the folder of instances");
    }
    folder
}

/// Those instances of so many that are run.
fn sample(count: usize) -> impl Iterator<Item = usize> {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse::<f64>().ok());
    let share = number("ROADCAST_SEARCH_SHARE").unwrap_or(1.0).clamp(0.001, 1.0);
    (0..count).step_by((1.0 / share).round() as usize)
}

/// What a search found.
struct Found {
    loss: f64,
    evaluations: u64,
}

/// The best that `goal` comes to within `seconds`, or as soon as it is no more than `enough`.
fn search(plan: &Plan, goal: Goal, seconds: f64, enough: f64) -> Found {
    let network = compile(checked(plan).expect("a right plan"), 1);
    let starts = vec![(0..plan.items.len() as u32).collect()];
    let mut search = Search::new(Task { network, goal, starts, seed: 1 });
    let end = Instant::now() + Duration::from_secs_f64(seconds);
    loop {
        let progress = search.step(500);
        if Instant::now() >= end || progress.best_loss <= enough + 1e-6 || progress.is_over {
            return Found { loss: progress.best_loss, evaluations: progress.evaluations };
        }
    }
}

/// A line of the report: what was measured, and what it is held against.
fn line(what: &str, figure: String, target: &str, is_met: bool) {
    println!("{what:<58} {figure:>12}   {target:<12} {}", if is_met { "met" } else { "MISSED" });
}
