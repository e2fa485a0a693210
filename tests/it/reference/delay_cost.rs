//! Published costs of delay, and closed forms of the value delivered, through the schedule of one
//! team.
//!
//! The team has one lane and one person and works seven days a week, so that a working day is a
//! calendar day; a duration of n is n weeks of it, and a cost of delay of c is c a week. (The
//! published months have no number of days; in weeks the same numbers hold.)

use roadcast::model::Plan;
use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

/// Items on the team, in this order.
fn worked_off(items: &[Value]) -> Plan {
    plan(json!({
        "calendar": { "workdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
        "teams": [{ "id": "T", "lanes": 1, "focus": 1,
                    "people": [{ "from": "2027-01-04", "count": 1 }] }],
        "items": items,
    }))
}

/// The delay cost of jobs done in this order, each a duration and a cost of delay.
fn cost(order: &[(f64, f64)]) -> f64 {
    let items: Vec<Value> = order
        .iter()
        .enumerate()
        .map(|(n, (weeks, per_week))| {
            json!({
                "id": format!("I{n}"),
                "parts": [{ "team": "T", "effort": 7.0 * weeks }],
                "value": { "delay_cost": { "profile": "standard", "per_week": per_week } },
            })
        })
        .collect();
    let (_, forecast) = run(&worked_off(&items), 1);
    let cost = forecast.delay_cost.expect("every job has a cost of delay");
    let of_items: f64 =
        forecast.items.iter().map(|item| item.delay_cost.expect("it has one").mean).sum();
    within(cost.mean, of_items, 1e-9);
    cost.mean
}

#[test]
fn six_orders_of_three_features() {
    // Durations 3, 4 and 6, worth 3, 7 and 9; cost of delay over duration is highest for the second
    // and lowest for the first.
    let (a, b, c) = ((3.0, 3.0), (4.0, 7.0), (6.0, 9.0));
    let orders = [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
    let costs = orders.map(|order| cost(&order));
    assert_eq!(costs, [175.0, 181.0, 166.0, 157.0, 172.0, 163.0]);
}

#[test]
fn waiting_in_the_best_order_and_reversed() {
    // Published is the cost of waiting until a job begins: 0·10 + 1·3 + 4·1 = 7, and reversed
    // 0·1 + 10·3 + 13·10 = 160. A delay cost counts to the finish, which adds what each job costs
    // while it is worked on, in any order: 1·10 + 3·3 + 10·1 = 29.
    let jobs = [(1.0, 10.0), (3.0, 3.0), (10.0, 1.0)];
    let reversed: Vec<_> = jobs.iter().rev().copied().collect();
    assert_eq!(cost(&jobs) - 29.0, 7.0);
    assert_eq!(cost(&reversed) - 29.0, 160.0);
}

#[test]
fn value_by_a_quarters_end_of_an_uncertain_finish() {
    // Ten a day from an item that takes between 67 and 107 days, all alike. There are 87 days to the
    // end of March and 178 to that of June. By March it is worth nothing in half of the futures, and
    // between 0 and 200 in the others: mean 50, mean square 200²/6. By June it is between 710 and
    // 1,110 in all of them.
    let trials = 10_000;
    let plan = worked_off(&[json!({
        "id": "A",
        "parts": [{ "team": "T", "effort": { "min": 67, "max": 107, "shape": "uniform" } }],
        "value": { "delay_cost": { "profile": "standard", "per_week": 70 } },
    })]);
    let (_, forecast) = run(&plan, trials);
    let expected =
        [(50.0, (200.0 * 200.0 / 6.0 - 2_500.0_f64).sqrt()), (910.0, 400.0 / 12.0_f64.sqrt())];
    for (quarter, (mean, sd)) in forecast.quarters.iter().zip(expected) {
        let value = quarter.value.expect("the item has a cost of delay");
        let se = sd / f64::from(trials).sqrt();
        // Four errors of the mean; the deviation of so many is within three in a hundred.
        within(value.mean, mean, 4.0 * se);
        within(value.sd, sd, 0.03 * sd);
        within(value.se, value.sd / 100.0, 1e-9);
    }
}

#[test]
fn value_of_the_sample_is_that_of_its_items_together() {
    let path = format!("{}/public/examples/sample.roadcast.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the examples are part of the repository");
    let plan = roadcast::file::read(&text).expect("it has no problems").plan;
    let (_, forecast) = run(&plan, 200);
    for (k, quarter) in forecast.quarters.iter().enumerate() {
        let value = quarter.value.expect("some items have a cost of delay");
        let items: f64 = forecast.items.iter().map(|item| item.value_by_quarter[k]).sum();
        // Each of the items is rounded to a tenth of a cent, and so is their sum.
        within(value.mean, items, 0.001 * (1 + plan.items.len()) as f64);
    }
}
