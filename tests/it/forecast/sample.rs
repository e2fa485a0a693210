//! What pairs are worth: a change of the sample plan is told from noise with the trials at hand,
//! where two runs that share no draws would need several times as many.

use roadcast::file;
use roadcast::forecast::{Difference, Forecast, Run, compare, summarize};
use roadcast::model::{Document, Plan, RunSettings, ScenarioId};
use roadcast::trial::Tally;

use crate::plans::{compile_plan, simulate};

const TRIALS: u32 = 2_000;

fn sample() -> Document {
    let text = include_str!("../../../public/examples/sample.roadcast.json");
    file::read(text).expect("the example is readable")
}

/// A plan with its trials and its forecast.
struct Simulated {
    plan: Plan,
    tally: Tally,
    forecast: Forecast,
}

impl Simulated {
    fn side<'a>(&'a self, settings: &'a RunSettings) -> Run<'a> {
        Run { plan: &self.plan, tally: &self.tally, settings }
    }
}

fn simulated(plan: Plan, run: &RunSettings) -> Simulated {
    let tally = simulate(&compile_plan(&plan), TRIALS);
    let forecast = summarize(&plan, &tally, run, Vec::new());
    Simulated { plan, tally, forecast }
}

/// The squared error of the difference of two runs with nothing in common, as a multiple of that of
/// the pairs: so many times as many trials they would need.
fn factor(pairs: Difference, errors: [f64; 2]) -> f64 {
    let apart: f64 = errors.iter().map(|se| se * se).sum();
    apart / (pairs.se * pairs.se)
}

#[test]
fn one_more_person_is_detected_in_pairs_with_two_thousand_trials() {
    let document = sample();
    let run = RunSettings { trials: TRIALS, ..document.run.clone() };
    let hire = ScenarioId::from("hire");
    let before = simulated(document.plan.clone(), &run);
    let after = simulated(file::scenario_plan(&document, Some(&hire)).0, &run);
    let comparison = compare(before.side(&run), after.side(&run), &before.plan.commitments);
    let finish = comparison.expect("they are pairs").targets.remove(0).1;

    let p85 = finish.p85.days.expect("within the horizon");
    let mean = finish.mean.expect("they finish");
    assert!(p85.detectable && p85.value < 0.0, "{p85:?}");
    assert!(mean.detectable && mean.value < 0.0, "{mean:?}");

    let p85_error = |found: &Simulated| {
        let mut percentiles = found.forecast.plan.finish.percentiles.iter();
        percentiles.find(|at| at.p == 0.85).expect("P85 is reported").se_days
    };
    let p85_factor = factor(p85, [p85_error(&before), p85_error(&after)]);
    let mean_error = |found: &Simulated| found.forecast.plan.finish.mean_se;
    let mean_factor = factor(mean, [mean_error(&before), mean_error(&after)]);
    assert!(p85_factor > 3.0, "{p85_factor}");
    assert!(mean_factor > 10.0, "{mean_factor}");
    // Without pairs, the change of P85 would pass for noise.
    assert!(p85.value.abs() < 1.96 * p85.se * p85_factor.sqrt(), "{p85:?}");
}
