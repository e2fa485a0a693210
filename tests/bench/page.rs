//! What the page does with a run besides waiting for it; and what `web.mjs` asks of the native side:
//! plans to open in the page, a worker's orders as bytes, and how long these take natively.

use std::fs;
use std::path::Path;

use roadcast::file;
use roadcast::forecast::summarize;
use roadcast::model::{Document, Plan, RunSettings};
use roadcast::network::Network;
use roadcast::runner::{Job, Reply, Run};
use roadcast::trial::{Detail, Tally};
use serde_json::json;

use super::engine;
use super::race::Race;
use super::report::{Target, line, title};
use super::variants::{self, SIZES};
use super::workload::standard;

/// The page's own part of a run of the largest plan: every reply is read and merged on the thread that
/// also draws and types.
pub(crate) fn measure() {
    const TRIALS: u32 = 1_000;
    title("The page's part of a run at 5,000 items, a reply");
    let (plan, settings) = (plan("3"), RunSettings::default());
    let network = engine::network(&plan, 1);
    let orders = engine::orders(&network, TRIALS, Detail::Everything);
    let mut replies = Vec::new();
    engine::obey(&orders, |reply| replies.push(reply));
    let bytes: usize = replies.iter().map(Vec::len).sum();
    let tally = merge(&replies, TRIALS);
    let mut race = Race::default();
    let merged = race.enter(1, replies.len() as u32, || merge(&replies, TRIALS));
    let summed_up = race.enter(1, 1, || summarize(&plan, &tally, &settings, Vec::new()));
    race.run(5);
    line("KB", bytes as f64 / replies.len() as f64 / 1e3, 0, Target::Open);
    line("read and merged, ms", race.nanoseconds(merged) / 1e6, 1, Target::AtMost(50.0));
    line("summed up once, ms", race.nanoseconds(summed_up) / 1e6, 1, Target::AtMost(50.0));
}

fn merge(replies: &[Vec<u8>], trials: u32) -> Tally {
    let mut run = Run::new(trials, trials);
    for reply in replies {
        let reply = Reply::from_bytes(reply).expect("a reply of this version");
        if let Reply::Done { first, end, tally, .. } = reply {
            run.accept(Job { first, end }, *tally);
        }
    }
    run.into_tally()
}

/// `--document WHAT TRIALS` prints a scenario file, `--orders WHAT TRIALS` the orders of a run on
/// one worker, `--work WHAT TRIALS` the seconds that they take here. WHAT is the position of a
/// workload in [`SIZES`], or the name of an example.
pub(crate) const MODES: [&str; 3] = ["--document", "--orders", "--work"];

pub(crate) fn answer(mode: &str, what: &str, trials: u32) {
    if mode == MODES[0] {
        println!("{}", document(what, trials));
        return;
    }
    let (network, detail) = network(what);
    let orders = engine::orders(&network, trials, detail);
    if mode == MODES[1] {
        println!("{}", json!(orders));
    } else {
        println!("{}", seconds(&orders));
    }
}

fn document(what: &str, trials: u32) -> String {
    let mut document = Document::new(plan(what));
    document.run.trials = trials;
    file::write(&document)
}

/// Workloads in their plain form with nothing but dates, as they are timed natively; examples with
/// everything that the page shows.
fn network(what: &str) -> (Network, Detail) {
    match what.parse::<usize>() {
        Ok(_) => (engine::network(&variants::plain(plan(what)), 1), Detail::Dates),
        Err(_) => (engine::network(&plan(what), 1), Detail::Everything),
    }
}

fn plan(what: &str) -> Plan {
    if let Ok(size) = what.parse::<usize>() {
        return standard(SIZES[size].0, SIZES[size].1, 1);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public/examples")
        .join(format!("{what}.roadcast.json"));
    let text = fs::read_to_string(&path).expect("the examples are part of the repository");
    file::read(&text).expect("the examples are valid").plan
}

/// The median of some runs.
fn seconds(orders: &[Vec<u8>]) -> f64 {
    let mut race = Race::default();
    let worker = race.enter(1, 1, || engine::obey(orders, drop));
    race.run(3);
    race.nanoseconds(worker) / 1e9
}
