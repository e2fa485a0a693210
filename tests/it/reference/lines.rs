//! Chains, parallels and lanes of constant work, whose schedule is simple arithmetic.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::run;
use crate::plans::{item, plan, team, with};

/// The finish of the plan in working days.
fn finish(teams: Vec<Value>, items: Vec<Value>) -> f64 {
    let (tally, forecast) = run(&plan(json!({ "teams": teams, "items": items })), 2);
    assert_eq!(forecast.plan.finish.sd, 0.0);
    assert!(forecast.plan.finish.percentiles.iter().all(|each| each.se_days == 0.0));
    tally.finishes(0).next().expect("a trial")
}

fn id(n: usize) -> String {
    format!("I{n}")
}

/// Efforts in whole days, so that their sums are exact.
fn efforts() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(0_u32..20, 1..15)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_chain_takes_the_sum(efforts in efforts()) {
        // One team each, so that nothing but the chain holds them back.
        let teams = (0..efforts.len()).map(|n| team(&id(n), 1)).collect();
        let items = efforts.iter().enumerate().map(|(n, effort)| {
            let item = item(&id(n), &id(n), f64::from(*effort));
            let after: Vec<_> = n.checked_sub(1).map(|p| json!({ "item": id(p) })).into_iter().collect();
            with(item, json!({ "after": after }))
        });
        prop_assert_eq!(finish(teams, items.collect()), f64::from(efforts.iter().sum::<u32>()));
    }

    #[test]
    fn parallels_on_their_own_teams_take_the_longest(efforts in efforts()) {
        let teams = (0..efforts.len()).map(|n| team(&id(n), 1)).collect();
        let items = efforts.iter().enumerate().map(|(n, e)| item(&id(n), &id(n), f64::from(*e)));
        let longest = f64::from(*efforts.iter().max().expect("one at least"));
        prop_assert_eq!(finish(teams, items.collect()), longest);
    }

    #[test]
    fn parallels_on_one_lane_take_the_sum(efforts in efforts()) {
        let items = efforts.iter().enumerate().map(|(n, e)| item(&id(n), "T", f64::from(*e)));
        let sum = f64::from(efforts.iter().sum::<u32>());
        prop_assert_eq!(finish(vec![team("T", 1)], items.collect()), sum);
    }

    #[test]
    fn parallels_on_a_lane_each_take_the_longest(efforts in efforts()) {
        // One person a lane: each lane has a capacity of one.
        let items = efforts.iter().enumerate().map(|(n, e)| item(&id(n), "T", f64::from(*e)));
        let longest = f64::from(*efforts.iter().max().expect("one at least"));
        let lanes = efforts.len() as u32;
        prop_assert_eq!(finish(vec![team("T", lanes)], items.collect()), longest);
    }

    /// The rule of list scheduling in its own words: each item goes to the lane that is free first.
    #[test]
    fn parallels_on_some_lanes_go_to_the_lane_that_is_free_first(
        efforts in efforts(),
        lanes in 1_u32..6,
    ) {
        let mut free = vec![0; lanes as usize];
        for effort in &efforts {
            let first = free.iter_mut().min().expect("a lane");
            *first += effort;
        }
        let items = efforts.iter().enumerate().map(|(n, e)| item(&id(n), "T", f64::from(*e)));
        let last = f64::from(*free.iter().max().expect("a lane"));
        prop_assert_eq!(finish(vec![team("T", lanes)], items.collect()), last);
    }
}
