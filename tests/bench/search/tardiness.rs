//! Single machine, weighted tardiness: 125 instances of 50 jobs (Crauwels, Potts and Van Wassenhove,
//! 1998), five seconds each.

use roadcast::search::Goal;

use super::instances::SingleMachine;
use super::{folder, line, sample, search};

const SECONDS: f64 = 5.0;

pub(crate) fn measure() {
    let Some(folder) = folder("ROADCAST_ORLIB") else { return };
    let read =
        |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file of OR-Library");
    let instances = SingleMachine::read(&read("wt50.txt"), 50);
    let optima: Vec<f64> =
        read("wtopt50.txt").split_whitespace().map(|o| o.parse().expect("a number")).collect();
    let (mut run, mut solved, mut excess, mut positive, mut evaluations) = (0, 0, 0.0, 0, 0);
    for at in sample(instances.len()) {
        let found = search(&instances[at].plan(), Goal::DelayCost, SECONDS, optima[at]);
        run += 1;
        evaluations += found.evaluations;
        solved += i32::from(found.loss <= optima[at] + 1e-6);
        if optima[at] > 0.0 {
            positive += 1;
            excess += found.loss / optima[at] - 1.0;
        }
        if found.loss > optima[at] + 1e-6 {
            println!("  wt50 number {}: {} instead of {}", at + 1, found.loss, optima[at]);
        }
    }
    let share = 100.0 * f64::from(solved) / f64::from(run);
    let excess = 100.0 * excess / f64::from(positive.max(1));
    println!("wt50: {run} instances, {} evaluations each", evaluations / run as u64);
    line("wt50: optimum found, % of instances", format!("{share:.1}"), ">= 95", share >= 95.0);
    line("wt50: above the optimum, %", format!("{excess:.4}"), "<= 0.5", excess <= 0.5);
}
