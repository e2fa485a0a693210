//! Small plans: the search finds what trying every order finds.

use roadcast::model::{Commitment, Estimate, Plan, Profile, Urgency};
use roadcast::search::Goal;

use crate::oracle::dice::Dice;
use crate::oracle::plans;

use super::{open, search, search_from};

/// Every item costs something, and half of them are promised for soon.
fn with_stakes(mut plan: Plan, seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let as_of = plan.as_of_date();
    for item in &mut plan.items {
        let per_week = Estimate::Fixed(dice.whole(1, 9) as f64 * 1000.0);
        let profile = match dice.whole(0, 5) {
            0..=2 => Profile::Standard { per_week },
            3 => Profile::FixedDate {
                date: as_of.plus_days(dice.whole(2, 20)),
                penalty: Some(Estimate::Fixed(20_000.0)),
                per_week: Some(per_week),
            },
            4 => Profile::Intangible { date: as_of.plus_days(dice.whole(2, 10)), per_week },
            _ => Profile::Expedite { per_week },
        };
        item.value.delay_cost = Some(Urgency { profile, x: None });
    }
    plan.commitments.clear();
    for at in open(&plan) {
        if dice.chance(60) {
            plan.commitments.push(Commitment {
                item: plan.items[at as usize].id.clone(),
                by: as_of.plus_days(dice.whole(5, 25)),
                tolerance: None,
                x: None,
            });
        }
    }
    plan
}

/// All orders of `items` (Heap's algorithm).
fn permutations(items: Vec<u32>) -> Vec<Vec<u32>> {
    fn permute(items: &mut Vec<u32>, upto: usize, all: &mut Vec<Vec<u32>>) {
        if upto <= 1 {
            all.push(items.clone());
            return;
        }
        for at in 0..upto {
            permute(items, upto - 1, all);
            let other = if upto.is_multiple_of(2) { at } else { 0 };
            items.swap(other, upto - 1);
        }
    }
    let (mut items, mut all) = (items, Vec::new());
    let upto = items.len();
    permute(&mut items, upto, &mut all);
    all
}

fn goals(plan: &Plan) -> [Goal; 4] {
    let soon = plan.as_of_date().plus_days(25);
    [Goal::DelayCost, Goal::value_by(plan, Some(soon)), Goal::Commitments, Goal::Finish]
}

/// Holds the search against all orders of a plan, for every goal.
fn check(name: &str, plan: &Plan, evaluations: u64) {
    for goal in goals(plan) {
        let all = permutations(open(plan));
        let count = all.len() as u64;
        let (_, exhaustive) = search_from(plan, goal, all, count);
        let (_, found) = search(plan, goal, evaluations);
        let (found, wanted) = (found.best_loss, exhaustive.best_loss);
        let error = 1e-9 * wanted.max(1.0);
        assert!((found - wanted).abs() <= error, "{name}, {goal:?}: {found}, not {wanted}");
    }
}

#[test]
fn up_to_five_items_of_any_plan() {
    let small = |plan: &Plan| (3..=5).contains(&open(plan).len());
    let plans = (0..60).map(|seed| (seed, with_stakes(plans::plan(seed), seed)));
    let mut checked = 0;
    for (seed, plan) in plans.filter(|(_, plan)| small(plan)) {
        check(&format!("plan {seed}"), &plan, 4_000);
        checked += 1;
    }
    assert!(checked >= 10, "only {checked} plans");
}

#[test]
fn six_or_seven_items_where_nothing_is_uncertain() {
    let small = |plan: &Plan| (6..=7).contains(&open(plan).len());
    let plans = (100..250).map(|seed| (seed, with_stakes(plans::certain(seed), seed)));
    let mut checked = 0;
    for (seed, plan) in plans.filter(|(_, plan)| small(plan)) {
        check(&format!("certain plan {seed}"), &plan, 20_000);
        checked += 1;
    }
    assert!(checked >= 10, "only {checked} plans");
}
