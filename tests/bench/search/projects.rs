//! Resource-constrained projects: the 480 instances J30 of PSPLIB, one second each, from the order
//! of latest finishes.

use std::path::Path;

use roadcast::search::Goal;

use super::instance::{Instance, fixed};
use super::{folder, line, sample, search};

const SECONDS: f64 = 1.0;

pub(crate) fn measure() {
    let Some(folder) = folder("ROADCAST_PSPLIB") else { return };
    let optima = optima(&folder);
    let (mut run, mut excess, mut evaluations) = (0, 0.0, 0);
    for at in sample(optima.len()) {
        let (name, optimum) = &optima[at];
        let text = std::fs::read(folder.join("j30").join(name)).expect("an instance of PSPLIB");
        let instance = Instance::read(&String::from_utf8_lossy(&text));
        let plan = instance.plan(fixed, |lanes| lanes);
        let found = search(&plan, Goal::Finish, SECONDS, *optimum);
        run += 1;
        evaluations += found.evaluations;
        excess += found.loss / optimum - 1.0;
    }
    let mean = 100.0 * excess / f64::from(run);
    println!("J30: {run} instances, {} evaluations each", evaluations / run as u64);
    line("J30: above the optimum, %", format!("{mean:.3}"), "<= 1.3", mean <= 1.3);
}

/// File name and optimum, in the order of the list: rows of parameter, instance, makespan, seconds.
fn optima(folder: &Path) -> Vec<(String, f64)> {
    let text = std::fs::read(folder.join("j30opt.sm")).expect("the list of optima");
    let text = String::from_utf8_lossy(&text).into_owned();
    let row = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [parameter, instance, makespan, _] = words[..] else { return None };
        let numbers = [parameter, instance].map(|word| word.parse::<u32>().ok());
        let [Some(parameter), Some(instance)] = numbers else { return None };
        Some((format!("j30{parameter}_{instance}.sm"), makespan.parse().ok()?))
    };
    text.lines().filter_map(row).collect()
}
