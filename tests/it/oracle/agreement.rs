//! The engine and the slow engine say the same, and what they say keeps the rules.

use roadcast::model::{Document, Plan, Status, check};
use roadcast::trial::{Detail, Recording, Schedule, Simulator};

use crate::plans::compile_plan;

use super::case::{Case, Job, SAME, State};
use super::checker;
use super::engine::{self, Times};
use super::plans;
use super::shrink::shrink;

const PLANS: u64 = 2000;
const TRIALS: u32 = 3;

/// Times may differ by this much, in working days.
const CLOSE: f64 = 1e-6;

/// More plans than every test run makes up, where somebody has the time.
fn plans_wanted() -> u64 {
    std::env::var("ROADCAST_ORACLE_PLANS").ok().and_then(|n| n.parse().ok()).unwrap_or(PLANS)
}

#[test]
fn two_engines_agree_on_made_up_plans_and_keep_every_rule() {
    for seed in 0..plans_wanted() {
        let plan = plans::plan(seed);
        assert!(check(&plan).is_empty(), "plan {seed}: {:?}", check(&plan));
        if disagreement(&plan).is_some() {
            let small =
                shrink(&plan, &|plan| check(plan).is_empty() && disagreement(plan).is_some());
            let said = disagreement(&small).unwrap_or_default();
            panic!("plan {seed}: {said}\n{}", roadcast::file::write(&Document::new(small)));
        }
    }
}

/// A run draws and counts many trials at once, from wherever it begins; the engines are compared on
/// single ones.
#[test]
fn a_run_counts_its_single_trials() {
    for seed in 0..200 {
        let plan = plans::plan(seed);
        let network = compile_plan(&plan);
        let trials = seed as u32 % 70..70 + seed as u32 % 77;
        let detail = [Detail::Dates, Detail::Everything][seed as usize % 2];
        let tally = Simulator::new(&network).simulate(trials.clone(), detail, Recording::Items);
        let mut simulator = Simulator::new(&network);
        let single: Vec<Vec<f64>> = trials
            .map(|trial| {
                let (_, schedule) = simulator.trial(trial);
                schedule.items.iter().take(plan.items.len()).map(|item| item.finish).collect()
            })
            .collect();
        let live: Vec<usize> =
            (0..plan.items.len()).filter(|i| plan.items[*i].status != Status::Dropped).collect();
        let reported = |finish: f64| {
            if finish > network.horizon + SAME { f64::INFINITY } else { finish.max(0.0) }
        };
        for item in &live {
            let right = single.iter().map(|finishes| reported(finishes[*item]));
            assert!(tally.item_finishes(*item).eq(right), "plan {seed}, item {item}");
        }
        let latest =
            |finishes: &Vec<f64>| live.iter().map(|i| reported(finishes[*i])).fold(0.0, f64::max);
        assert!(tally.finishes(0).eq(single.iter().map(latest)), "plan {seed}");
        for (quarter, date) in tally.quarters.iter().zip(plan.quarter_ends()) {
            let end = plan.axis().end_of(date);
            let mut done = vec![0; live.len() + 1];
            let mut first_late = done.clone();
            for finishes in &single {
                // What is later than the horizon is done by no date.
                let end = end.min(network.horizon);
                let by_then = |item: &&usize| finishes[**item] <= end + SAME;
                done[live.iter().filter(by_then).count()] += 1;
                first_late[live.iter().take_while(by_then).count()] += 1;
            }
            assert_eq!(quarter.done, done, "plan {seed}, {date}");
            assert_eq!(quarter.first_late, first_late, "plan {seed}, {date}");
        }
    }
}

/// What is wrong with the first trials of a plan, if anything is.
fn disagreement(plan: &Plan) -> Option<String> {
    let network = compile_plan(plan);
    let undrawn = Case::of(plan, &network);
    let mut simulator = Simulator::new(&network);
    (0..TRIALS).find_map(|trial| {
        let (draws, schedule) = simulator.trial(trial);
        let case = undrawn.draw(draws);
        let slow = engine::schedule(&case);
        let fast = times(&case, schedule);
        let found = difference(&case, &fast, &slow).or_else(|| checker::judge(&case, &fast));
        found.map(|found| format!("trial {trial}: {found}"))
    })
}

/// What the engine says, arranged like the case.
fn times(case: &Case, schedule: &Schedule) -> Times {
    let part = |node: usize| (schedule.parts[node].start, schedule.parts[node].finish);
    let parts = |job: &Job| job.parts.iter().map(|p| part(p.node)).collect();
    let jobs = schedule.items.iter();
    Times {
        parts: case.jobs.iter().map(parts).collect(),
        jobs: jobs.map(|job| (job.start, job.finish)).collect(),
    }
}

/// The first time on which two engines disagree.
fn difference(case: &Case, fast: &Times, slow: &Times) -> Option<String> {
    let cut = |t: f64| if t > case.horizon + CLOSE { f64::INFINITY } else { t };
    let same = |a: f64, b: f64| cut(a) == cut(b) || (cut(a) - cut(b)).abs() <= CLOSE;
    let differs = |(a, b): &(&(f64, f64), &(f64, f64))| !same(a.0, b.0) || !same(a.1, b.1);
    for (position, job) in case.jobs.iter().enumerate() {
        let parts = fast.parts[position].iter().zip(&slow.parts[position]);
        if let Some((part, (fast, slow))) = parts.enumerate().find(|(_, pair)| differs(pair)) {
            return Some(format!("part {part} of job {position} is {fast:?}, not {slow:?}"));
        }
        let pair = (&fast.jobs[position], &slow.jobs[position]);
        if job.state != State::Dropped && differs(&pair) {
            return Some(format!("job {position} is {:?}, not {:?}", pair.0, pair.1));
        }
    }
    None
}
