//! How far a forecast is off by chance: from one seed to the next, and between two plans that differ
//! by something without effect.

use roadcast::model::Plan;
use roadcast::trial::{Detail, Recording};

use super::engine;
use super::report::{Target, line, title};
use super::rivals::{PlainPlan, Simulator};
use super::variants::{self, SIZES};
use super::workload::standard;

const TRIALS: u32 = 1_000;

/// Seeds of the paired difference: its deviation is known within an eighth.
const PAIRED_SEEDS: u64 = 30;

/// Seeds of the variance: that of one item is known within a fifth, and there are many items.
const VARIANCE_SEEDS: u64 = 64;

pub(crate) fn measure() {
    let (items, teams) = SIZES[1];
    title("Precision at 1,000 trials, 200×8");
    let plan = standard(items, teams, 1);
    let differences = paired(&plan);
    // Pooled over the teams: by how much they differ among each other is no matter of chance.
    let variances: Vec<f64> = differences.iter().map(|of_team| variance(of_team)).collect();
    let what = "sd of ΔP85 of the plan by an item nothing depends on, days";
    line(what, mean(&variances).sqrt(), 3, Target::AtMost(0.1));
    let largest = variances.iter().copied().fold(0.0, f64::max).sqrt();
    line("the same on the team where it is largest", largest, 3, Target::Open);
    let plain = variants::plain(plan);
    let what = "variance of P85 by item ÷ that of plain Monte Carlo";
    line(what, variance_ratio(&plain), 2, Target::AtMost(0.5));
}

/// The difference that one more item makes to P85 of the plan, by team that gets it and by seed. The
/// item is last in priority, and nothing depends on it. On a busy team it is not without effect: it
/// holds a lane while something more important becomes ready.
fn paired(plan: &Plan) -> Vec<Vec<f64>> {
    let with: Vec<Plan> =
        (0..plan.teams.len()).map(|team| variants::with_item_for(plan, team)).collect();
    let mut differences = vec![Vec::new(); with.len()];
    for seed in 1..=PAIRED_SEEDS {
        let before = p85_of_plan(plan, seed);
        for (differences, with) in differences.iter_mut().zip(&with) {
            differences.push(p85_of_plan(with, seed) - before);
        }
    }
    differences
}

/// The time by which 85 % of the trials have finished everything.
fn p85_of_plan(plan: &Plan, seed: u64) -> f64 {
    let network = engine::network(plan, seed);
    let tally = engine::run(&network, 0..TRIALS, Detail::Outcomes, Recording::Targets);
    p85(tally.finishes(0).collect())
}

/// Of the engine over plain Monte Carlo: the geometric mean over the items, so that each counts
/// alike.
fn variance_ratio(plan: &Plan) -> f64 {
    let items = plan.items.len();
    let plain_plan = PlainPlan::of(plan);
    let rival = Simulator::new(&plain_plan);
    let (mut ours, mut theirs) = (vec![Vec::new(); items], vec![Vec::new(); items]);
    for seed in 1..=VARIANCE_SEEDS {
        let network = engine::network(plan, seed);
        let tally = engine::run(&network, 0..TRIALS, Detail::Dates, Recording::Items);
        for (item, values) in ours.iter_mut().enumerate() {
            values.push(p85(tally.item_finishes(item).collect()));
        }
        let plain = rival.p85(TRIALS, seed);
        theirs.iter_mut().zip(plain).for_each(|(values, finish)| values.push(finish));
    }
    let logs = ours.iter().zip(&theirs).map(|(a, b)| libm::log(variance(a) / variance(b)));
    libm::exp(logs.sum::<f64>() / items as f64)
}

/// The smallest finish by which 85 % of the trials are done.
fn p85(mut finishes: Vec<f64>) -> f64 {
    finishes.sort_by(f64::total_cmp);
    finishes[(85 * finishes.len()).div_ceil(100) - 1]
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (values.len() as f64 - 1.0)
}
