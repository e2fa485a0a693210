//! Whatever the bytes, if they are a plan without problems, it can be simulated and reported, and the
//! result does not depend on how the trials are shared out.

use roadcast::file;
use roadcast::forecast::{drivers, summarize};
use roadcast::model::{Plan, RunSettings, checked};
use roadcast::network::{Network, compile};
use roadcast::trial::{Detail, Recording, Simulator, Tally};

const TRIALS: u32 = 10;

/// Simulates the plan in `bytes` and those of its first scenarios; panics where something is not as
/// it should be.
pub(crate) fn trials(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(document) = file::read(text) else { return };
    let scenarios = document.scenarios.iter().take(2).map(|scenario| Some(&scenario.id));
    for scenario in std::iter::once(None).chain(scenarios) {
        let (plan, problems) = file::scenario_plan(&document, scenario);
        if problems.is_empty() {
            simulate_and_report(&plan, document.run.seed);
        }
    }
}

fn simulate_and_report(plan: &Plan, seed: u64) {
    let Ok(checked_plan) = checked(plan) else { return };
    let network = compile(checked_plan, seed);
    let tally = simulate(&network, 0, TRIALS);
    let mut halves = simulate(&network, TRIALS / 2, TRIALS);
    halves.merge(simulate(&network, 0, TRIALS / 2));
    assert!(tally.finishes(0).all(|finish| finish >= 0.0), "a finish is no time");
    assert!(tally.finishes(0).eq(halves.finishes(0)));
    let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
    let report = |tally| summarize(plan, tally, &run, drivers(plan, &network, tally));
    assert_eq!(report(&tally), report(&halves));
}

fn simulate(network: &Network, from: u32, to: u32) -> Tally {
    Simulator::new(network).simulate(from..to, Detail::Everything, Recording::Items)
}
