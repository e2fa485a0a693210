//! What was found is kept only where fresh futures show that it is better.

use roadcast::model::Plan;
use roadcast::search::{Goal, Judge, Verdict};
use roadcast::trial::{Detail, Recording, Simulator};
use serde_json::{Value, json};

use crate::oracle::plans;
use crate::plans::{compile_plan, item, plan, team, with};

use super::{open, search};

const TRIALS: u32 = 500;

fn judge(plan: &Plan, goal: Goal, found: Vec<u32>, given: Vec<Vec<u32>>) -> Verdict {
    let mut judge = Judge::new(compile_plan(plan), goal, TRIALS, found, given);
    while !judge.is_done() {
        judge.step();
    }
    judge.verdict()
}

fn costing(id: &str, effort: f64, per_week: Value) -> Value {
    let cost =
        json!({ "value": { "delay_cost": { "profile": "standard", "per_week": per_week } } });
    with(item(id, "one", effort), cost)
}

#[test]
fn where_nothing_is_uncertain_the_smallest_gain_is_one() {
    let items = [costing("A", 5.0, json!(1000)), costing("B", 5.0, json!(1001))];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let verdict = judge(&plan, Goal::DelayCost, vec![1, 0], vec![vec![0, 1]]);
    assert_eq!(verdict.kept, None);
    // B a week earlier and A a week later; the first week ends on Friday, so do two.
    assert!((verdict.against[0].difference.value - (-1.0)).abs() < 1e-3);
    assert_eq!(verdict.against[0].difference.se, 0.0);
    assert!(verdict.against[0].difference.detectable);
}

#[test]
fn two_orders_that_are_as_good_leave_the_given_one() {
    let cost = json!({ "min": 0, "max": 2000, "shape": "uniform" });
    let items = [costing("A", 5.0, cost.clone()), costing("B", 5.0, cost)];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let verdict = judge(&plan, Goal::DelayCost, vec![1, 0], vec![vec![0, 1]]);
    assert_eq!(verdict.kept, Some(0));
    assert_eq!(verdict.against[0].difference.value, 0.0);
}

#[test]
fn the_best_of_the_given_orders_is_kept() {
    let items =
        [costing("A", 5.0, json!(1)), costing("B", 1.0, json!(9)), costing("C", 1.0, json!(3))];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let given = vec![vec![0, 1, 2], vec![1, 2, 0], vec![2, 1, 0]];
    let verdict = judge(&plan, Goal::DelayCost, vec![0, 2, 1], given);
    assert_eq!(verdict.kept, Some(1));
    let differences: Vec<f64> = verdict.against.iter().map(|a| a.difference.value).collect();
    assert!(differences[0] < 0.0 && differences[1] == 0.0 && differences[2] < 0.0);
}

/// The worth of an order is what every other report says of the same trials.
#[test]
fn worth_is_what_a_run_counts() {
    for seed in 0..30 {
        let plan = plans::plan(seed);
        let network = compile_plan(&plan);
        let tally =
            Simulator::new(&network).simulate(0..TRIALS, Detail::Outcomes, Recording::Targets);
        let order = open(&plan);
        let worth = |goal| judge(&plan, goal, order.clone(), vec![order.clone()]).worth.mean;
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-3 * a.abs().max(1.0);
        assert!(close(worth(Goal::DelayCost), tally.delay_cost.mean()), "plan {seed}");
        let made = network.promises.len() as u32;
        let all = tally.kept().filter(|kept| *kept == made).count() as f64 / f64::from(TRIALS);
        assert!(close(worth(Goal::Commitments), all), "plan {seed}");
        let finishes = tally.records[0].finishes[0].iter().map(|t| t.min(network.horizon));
        let mean = finishes.sum::<f64>() / f64::from(TRIALS);
        assert!(close(worth(Goal::Finish), mean), "plan {seed}");
    }
}

#[test]
fn value_by_a_quarters_end_is_what_a_run_counts() {
    for seed in 0..30 {
        let plan = plans::plan(seed);
        let network = compile_plan(&plan);
        let tally =
            Simulator::new(&network).simulate(0..TRIALS, Detail::Outcomes, Recording::Targets);
        let order = open(&plan);
        for (at, end) in plan.quarter_ends().into_iter().enumerate() {
            let goal = Goal::value_by(&plan, Some(end));
            let wanted: f64 =
                tally.items.iter().filter_map(|item| item.value.get(at)).map(|v| v.mean()).sum();
            let worth = judge(&plan, goal, order.clone(), vec![order.clone()]).worth.mean;
            assert!((worth - wanted).abs() <= 1e-2 * wanted.abs().max(1.0), "plan {seed}, {end}");
        }
    }
}

/// Whatever the search found: what comes out is at least as good, on the fresh futures, as the best
/// that was there.
#[test]
fn nothing_worse_than_the_best_given_order_comes_out() {
    for seed in 0..25 {
        let plan = plans::plan(seed);
        let mut reversed = open(&plan);
        reversed.reverse();
        let given = vec![open(&plan), reversed];
        for goal in [Goal::DelayCost, Goal::Finish] {
            let (search, _) = search(&plan, goal, 200);
            let verdict = judge(&plan, goal, search.best().to_vec(), given.clone());
            for against in &verdict.against {
                assert!(verdict.worth.mean <= against.worth.mean + 1e-6, "plan {seed}, {goal:?}");
                assert!(against.difference.value <= 1e-6, "plan {seed}, {goal:?}");
            }
        }
    }
}
