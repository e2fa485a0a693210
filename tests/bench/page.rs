//! What `web.mjs` asks of the native side: plans to open in the page, a worker's orders as bytes,
//! and how long the very same orders take natively.

use std::fs;
use std::path::Path;

use roadcast::file;
use roadcast::model::{Document, Plan};
use roadcast::network::Network;
use roadcast::trial::Detail;
use serde_json::json;

use super::engine;
use super::race::Race;
use super::variants::{self, SIZES};
use super::workload::standard;

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
    let worker = race.enter(1, 1, || engine::obey(orders));
    race.run(3);
    race.nanoseconds(worker) / 1e9
}
