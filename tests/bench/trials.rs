//! How many trials a second? The checked-in examples, and the standard workloads.
//!
//! `make bench`. Runs are interleaved and medians reported, so that a busy moment of the machine
//! falls on all plans alike. Nanoseconds per item-trial make plans of different sizes comparable;
//! ratios, unlike times, can be compared between machines.

mod workload;

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Instant;

use roadcast::file;
use roadcast::model::{Plan, checked};
use roadcast::network::{Network, compile};
use roadcast::runner::threads;
use roadcast::trial::Recording;

/// How often each plan is run; odd, so that there is a middle.
const ROUNDS: usize = 5;

/// A plan ready to run.
struct Case {
    name: String,
    items: usize,
    trials: u32,
    network: Network,
    /// Seconds on one thread, a round each.
    one: Vec<f64>,
    /// Seconds on all threads.
    all: Vec<f64>,
}

impl Case {
    fn new(name: &str, plan: &Plan) -> Self {
        let plan_checked = checked(plan).expect("the plans of a bench have no problems");
        // About as much work for each, so that none rules the bench.
        let trials = (2_000_000 / plan.items.len().max(1)).clamp(400, 20_000) as u32;
        Self {
            name: name.to_owned(),
            items: plan.items.len(),
            trials,
            network: compile(plan_checked, 1),
            one: Vec::new(),
            all: Vec::new(),
        }
    }

    fn run(&self, threads: usize) -> f64 {
        let start = Instant::now();
        let range = 0..self.trials;
        let tally = threads::run(&self.network, range, threads, Recording::Targets, &mut |_| true);
        assert_eq!(tally.map(|tally| tally.trials), Some(self.trials), "{}", self.name);
        start.elapsed().as_secs_f64()
    }

    fn nanoseconds(&self) -> f64 {
        1e9 * median(&self.one) / (f64::from(self.trials) * self.items as f64)
    }
}

fn main() {
    // Cargo calls a bench with `--bench`; anything else, such as `cargo test`, only wants to know
    // that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut cases = cases();
    for _ in 0..ROUNDS {
        for case in &mut cases {
            let (one, all) = (case.run(1), case.run(threads));
            case.one.push(one);
            case.all.push(all);
        }
    }
    report(&cases, threads);
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> =
        ["small", "sample", "large"].iter().map(|name| Case::new(name, &example(name))).collect();
    for (items, teams) in [(20, 3), (200, 8), (1_000, 20), (5_000, 50)] {
        let plan = workload::standard(items, teams, 1);
        cases.push(Case::new(&format!("{items}×{teams}"), &plan));
    }
    cases
}

fn example(name: &str) -> Plan {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("public/examples/{name}.roadcast.json"));
    let text = fs::read_to_string(&path).expect("the examples are part of the repository");
    file::read(&text).expect("the examples are valid").plan
}

fn report(cases: &[Case], threads: usize) {
    println!(
        "{:<10} {:>6} {:>7} {:>12} {:>14} {:>10}",
        "plan", "items", "trials", "trials/s", "ns/item-trial", "speed-up"
    );
    for case in cases {
        println!(
            "{:<10} {:>6} {:>7} {:>12.0} {:>14.1} {:>10.2}",
            case.name,
            case.items,
            case.trials,
            f64::from(case.trials) / median(&case.one),
            case.nanoseconds(),
            median(&case.one) / median(&case.all),
        );
    }
    println!("\ntrials/s and ns on one thread; speed-up on {threads} threads over one.");
    let of = |name: &str| cases.iter().find(|c| c.name == name).map_or(f64::NAN, Case::nanoseconds);
    println!("growth, ns an item-trial at 5,000×50 ÷ 200×8: {:.2}", of("5000×50") / of("200×8"));
}

fn median(seconds: &[f64]) -> f64 {
    let mut sorted = seconds.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
