//! The rules of a search.

use roadcast::search::{Goal, Search, Task};
use serde_json::json;

use crate::oracle::plans;
use crate::plans::{compile_plan, item, plan, team, with};

use super::{open, search};

fn per_week(money: u32) -> serde_json::Value {
    json!({ "value": { "delay_cost": { "profile": "standard", "per_week": money } } })
}

#[test]
fn the_same_task_is_the_same_order_however_it_is_cut_into_steps() {
    for seed in [3, 8, 11, 20] {
        let plan = plans::plan(seed);
        let (at_once, progress) = search(&plan, Goal::Finish, 1_500);
        let network = compile_plan(&plan);
        let task = Task { network, goal: Goal::Finish, starts: vec![open(&plan)], seed: 1 };
        let mut in_steps = Search::new(task);
        for _ in 0..15 {
            in_steps.step(100);
        }
        assert_eq!(in_steps.best(), at_once.best(), "plan {seed}");
        assert_eq!(in_steps.progress(), progress, "plan {seed}");
    }
}

#[test]
fn a_search_never_forgets_the_best_order_it_began_with() {
    // By day 8 all is done whichever comes first, but only one order costs 10 × 1 + 1 × 8.
    let items =
        [with(item("A", "one", 7.0), per_week(1)), with(item("B", "one", 1.0), per_week(10))];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let network = compile_plan(&plan);
    let task =
        Task { network, goal: Goal::DelayCost, starts: vec![vec![0, 1], vec![1, 0]], seed: 1 };
    let mut search = Search::new(task);
    assert_eq!(search.step(1).evaluations, 1);
    assert_eq!(search.best(), [0, 1]);
    search.step(1);
    assert_eq!(search.best(), [1, 0]);
}

#[test]
fn expedited_items_stay_in_front_whatever_they_cost() {
    let expedited = json!({ "value": { "delay_cost": { "profile": "expedite", "per_week": 1 } } });
    let items = [
        with(item("A", "one", 2.0), per_week(1)),
        with(item("B", "one", 2.0), per_week(100)),
        with(item("C", "one", 9.0), expedited),
    ];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let (search, progress) = search(&plan, Goal::DelayCost, 200);
    assert_eq!(search.best(), [2, 1, 0]);
    // Calendar days from Monday: C ends on the second Thursday, B on the Monday after, A on the
    // Wednesday.
    assert!((progress.best_loss - (11.0 + 100.0 * 15.0 + 17.0) / 7.0).abs() < 1e-9);
}

#[test]
fn a_prerequisite_comes_with_what_waits_for_it() {
    // Worth 100 a week, but it waits for B: the best order has B and C first.
    let items = [
        with(item("A", "one", 5.0), per_week(20)),
        item("B", "one", 5.0),
        with(item("C", "one", 5.0), with(per_week(100), json!({ "after": [{ "item": "B" }] }))),
    ];
    let plan = plan(json!({ "teams": [team("one", 1)], "items": items }));
    let (search, progress) = search(&plan, Goal::DelayCost, 200);
    // C ends on the second Friday, A on the third.
    assert!((progress.best_loss - (100.0 * 12.0 + 20.0 * 19.0) / 7.0).abs() < 1e-9);
    assert_eq!(search.best().last(), Some(&0));
}

#[test]
fn items_that_never_compete_leave_nothing_to_search() {
    let items = [item("A", "one", 1.0), item("B", "two", 1.0)];
    let plan = plan(json!({ "teams": [team("one", 1), team("two", 1)], "items": items }));
    let (_, progress) = search(&plan, Goal::Finish, 1_000);
    assert!(progress.is_over);
    assert_eq!(progress.evaluations, 1);
}

#[test]
fn a_plan_without_items_is_over_at_once() {
    let plan = plan(json!({ "teams": [team("one", 1)] }));
    let (search, progress) = search(&plan, Goal::Finish, 10);
    assert!(progress.is_over);
    assert!(search.best().is_empty());
}

#[test]
fn promises_are_at_stake_only_where_some_are_made() {
    let plan = plan(json!({ "teams": [team("one", 1)], "items": [item("A", "one", 1.0)] }));
    let network = compile_plan(&plan);
    assert!(!Goal::Commitments.is_at_stake(&network));
    assert!(!Goal::DelayCost.is_at_stake(&network));
    assert!(Goal::Finish.is_at_stake(&network));
}
