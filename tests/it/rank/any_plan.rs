//! Whatever the plan: it is ranked, every open item has a place or a reason, and nothing panics.

use roadcast::forecast::summarize;
use roadcast::model::{Estimate, Plan, Profile, RunSettings, Urgency, checked};
use roadcast::network::{Network, compile};
use roadcast::rank::{Contest, Formula, Method, Sources};
use roadcast::trial::{Detail, Recording, Simulator};

use super::sources;
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

/// A plan in which every item costs delay.
fn made_up(seed: u64) -> Plan {
    let mut plan = plans::plan(seed);
    for item in &mut plan.items {
        let profile = Profile::Standard { per_week: Estimate::Range { low: 50.0, high: 150.0 } };
        item.value.delay_cost = Some(Urgency { profile, x: None });
    }
    plan
}

#[test]
fn made_up_plans_whose_items_all_cost_delay() {
    for seed in 0..150 {
        rank(&format!("plan {seed}"), &made_up(seed));
    }
}

#[test]
fn a_score_depends_on_no_other_place_in_the_list() {
    for seed in 0..60 {
        let plan = made_up(seed);
        let mut reversed = plan.clone();
        reversed.items.reverse();
        for formula in [Formula::Cd3, Formula::Cd3Prerequisites] {
            let scores = |plan: &Plan| {
                let ranking = sources(plan).rank(Method::By(formula));
                let mut scores: Vec<(String, u64)> = ranking
                    .items
                    .iter()
                    // To a millionth: costs that an item carries are added in the list's order.
                    .map(|item| {
                        let score = item.score.expect("it has one");
                        (item.id.0.clone(), (score * 1e6).round() as u64)
                    })
                    .collect();
                scores.sort();
                scores
            };
            assert_eq!(scores(&plan), scores(&reversed), "plan {seed}, {formula:?}");
        }
    }
}

#[test]
fn the_list_as_it_stands_is_worth_what_its_forecast_says() {
    for seed in 0..60 {
        let plan = made_up(seed);
        let checked = checked(&plan).expect("a plan without problems");
        let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
        let simulate = |network: &Network, detail| {
            Simulator::new(network).simulate(0..TRIALS, detail, Recording::Targets)
        };
        let mut contest = Contest::new(checked, &run, simulate);
        let manual = Sources::new(checked, 1, TRIALS).rank(Method::By(Formula::Manual));
        let order = contest.add(checked, &manual.order(), simulate);
        let tally = simulate(&compile(checked, 1), Detail::Everything);
        let forecast = summarize(&plan, &tally, &run, Vec::new());
        let worth = contest.worth(order);
        assert_eq!(worth.delay_cost, forecast.delay_cost, "plan {seed}");
        assert_eq!(worth.finish, forecast.plan.finish, "plan {seed}");
        assert_eq!(worth.chance_all_kept, forecast.promises.chance_all, "plan {seed}");
        let kept = forecast.promises.expected_kept;
        // Promises past the horizon are another question.
        let seen = plan.horizon_date() >= plan.quarter_end();
        assert!(!seen || (worth.expected_kept - kept).abs() < 1e-9, "plan {seed}");
        let quarters = forecast.quarters.iter();
        let values: Vec<_> = quarters.map(|q| (q.ends, q.value.expect("it costs"))).collect();
        assert_eq!(worth.value, values, "plan {seed}");
    }
}
