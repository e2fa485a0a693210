//! Before anything is timed: do the rivals do the same?
//!
//! Where nothing is uncertain, every finish must be that of the engine; where much is, the 85th
//! percentiles may differ by chance alone.

use roadcast::model::Plan;
use roadcast::trial::{Detail, Recording};

use super::engine;
use super::report::{not_measured, title};
use super::rivals::{NodeRival, PlainPlan, Simulator};
use super::speed::p85;
use super::variants::{self, SIZES};
use super::workload::standard;

/// Working days by which the order of floating-point operations may move a finish.
const ROUNDING: f64 = 1e-6;

/// How far, on average over the items, 85th percentiles may be apart: a share of them. At
/// [`TRIALS`] chance moves it by some thousandths.
const BY_CHANCE: f64 = 0.015;

const TRIALS: u32 = 2_000;

/// # Panics
/// If a rival schedules or draws something else.
pub(crate) fn check() {
    title("Rivals agree with the engine, finish by finish on constants");
    for (items, teams) in SIZES {
        let plan = variants::plain(standard(items, teams, 1));
        let constant = variants::constant(plan.clone());
        let finishes = engine::finishes(&constant);
        let expected = uncertain(&plan);
        let (fixed, drawn) = (PlainPlan::of(&constant), PlainPlan::of(&plan));
        let place = format!("{items}×{teams}");
        let rust = Simulator::new(&fixed).finishes();
        let days: Vec<f64> =
            Simulator::new(&drawn).p85(TRIALS, 1).iter().map(|finish| finish.ceil()).collect();
        compare(&format!("{place}, straightforward Rust"), &finishes, &rust, &expected, &days);
        for file in ["good.mjs", "best.mjs"] {
            let what = format!("{place}, {file}");
            let Some(mut rival) = NodeRival::start(file) else {
                not_measured(&what, "node not found");
                continue;
            };
            rival.load(&fixed);
            let same = rival.finishes();
            rival.load(&drawn);
            let (_, days) = rival.run(TRIALS, 1);
            compare(&what, &finishes, &same, &expected, &days);
        }
    }
}

/// The engine's P85 by item, as days.
fn uncertain(plan: &Plan) -> Vec<f64> {
    let network = engine::network(plan, 1);
    let tally = engine::run(&network, 0..TRIALS, Detail::Dates, Recording::Targets);
    p85(&tally).into_iter().map(|day| day.map_or(f64::INFINITY, f64::from)).collect()
}

fn compare(what: &str, finishes: &[f64], theirs: &[f64], expected: &[f64], days: &[f64]) {
    assert_eq!(finishes.len(), theirs.len(), "{what}: as many finishes as items");
    for (item, (ours, theirs)) in finishes.iter().zip(theirs).enumerate() {
        let same = (ours - theirs).abs() <= ROUNDING;
        assert!(same, "{what}: item {item} finishes at {theirs}, not at {ours}");
    }
    let apart = |(ours, theirs): (&f64, &f64)| (ours - theirs) / ours;
    let mean = expected.iter().zip(days).map(apart).sum::<f64>() / expected.len() as f64;
    assert!(mean.abs() <= BY_CHANCE, "{what}: percentiles differ by {mean:.4} of themselves");
    println!("  {what:<66} yes; mean P85 apart by {:+.2} %", 100.0 * mean);
}
