//! Whatever the plan: it is ranked, every open item has a place or a reason, and nothing panics.

use roadcast::model::{Estimate, Plan, Profile, RunSettings, Urgency, checked};
use roadcast::rank::{Contest, Formula, Method, Sources};
use roadcast::trial::{Recording, Simulator};

use crate::oracle::plans;

const TRIALS: u32 = 20;

/// Ranks a plan by every method and simulates two of the orders.
fn rank(name: &str, plan: &Plan) {
    let checked = checked(plan).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
    let sources = Sources::new(checked, 1, TRIALS);
    for method in Method::all(Formula::Cd3) {
        let ranking = sources.rank(method);
        assert_eq!(sources.certainty(method).places(), ranking.items.len(), "{name} {method:?}");
        let mut order = ranking.order();
        order.sort_unstable();
        assert_eq!(order, sources.open(), "{name} {method:?}");
        assert!(ranking.items.iter().flat_map(|item| item.score).all(f64::is_finite), "{name}");
    }
    let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
    let simulate = |network: &_, detail| {
        Simulator::new(network).simulate(0..TRIALS, detail, Recording::Targets)
    };
    let mut contest = Contest::new(checked, &run, simulate);
    let orders = [Formula::Manual, Formula::Cd3Prerequisites]
        .map(|formula| contest.add(checked, &sources.rank(Method::By(formula)).order(), simulate));
    contest.difference(orders[0], orders[1]);
}

#[test]
fn the_examples() {
    for name in ["small", "sample", "large"] {
        let path = format!("{}/public/examples/{name}.roadcast.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the examples are part of the repository");
        rank(name, &roadcast::file::read(&text).expect("they have no problems").plan);
    }
}

#[test]
fn made_up_plans_whose_items_all_cost_delay() {
    for seed in 0..150 {
        let mut plan = plans::plan(seed);
        for item in &mut plan.items {
            let profile = Profile::Standard { per_week: Estimate::Fixed(100.0) };
            item.value.delay_cost = Some(Urgency { profile, x: None });
        }
        rank(&format!("plan {seed}"), &plan);
    }
}
