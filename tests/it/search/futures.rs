//! Futures in an order are those of the plan that lists its items so.

use roadcast::model::{Item, Plan};
use roadcast::rank::in_order;
use roadcast::trial::{Futures, Simulator};

use crate::oracle::dice::Dice;
use crate::oracle::plans;
use crate::plans::compile_plan;

use super::open;

/// Starts and finishes by the name of the item.
type Times = Vec<(String, f64, f64)>;

fn as_listed(plan: &Plan, trial: u32) -> Times {
    let network = compile_plan(plan);
    let mut simulator = Simulator::new(&network);
    let (_, schedule) = simulator.trial(trial);
    let item = |(at, item): (usize, &Item)| {
        (item.id.to_string(), schedule.items[at].start, schedule.items[at].finish)
    };
    let mut times: Times = plan.items.iter().enumerate().map(item).collect();
    times.sort_by(|a, b| a.0.cmp(&b.0));
    times
}

fn prioritized(plan: &Plan, futures: &mut Futures, order: &[u32], future: usize) -> Times {
    futures.prioritize(order);
    let (_, _, schedule) = futures.schedule(future);
    let item = |(at, item): (usize, &Item)| {
        (item.id.to_string(), schedule.items[at].start, schedule.items[at].finish)
    };
    let mut times: Times = plan.items.iter().enumerate().map(item).collect();
    times.sort_by(|a, b| a.0.cmp(&b.0));
    times
}

fn shuffled(mut order: Vec<u32>, dice: &mut Dice) -> Vec<u32> {
    for last in (1..order.len()).rev() {
        let other = dice.below(last + 1);
        order.swap(last, other);
    }
    order
}

#[test]
fn an_order_is_the_plan_listed_so() {
    let mut dice = Dice(7);
    for seed in 0..200 {
        let plan = plans::plan(seed);
        let mut futures = Futures::new(compile_plan(&plan));
        futures.draw(0..3);
        for _ in 0..3 {
            let order = shuffled(open(&plan), &mut dice);
            let positions: Vec<usize> = order.iter().map(|item| *item as usize).collect();
            let listed = in_order(&plan, &positions);
            for trial in 0..3 {
                assert_eq!(
                    prioritized(&plan, &mut futures, &order, trial as usize),
                    as_listed(&listed, trial),
                    "plan {seed}, trial {trial}, order {order:?}"
                );
            }
        }
    }
}
