//! Published costs of delay, through the schedule of one team.
//!
//! The team has one lane and one person and works seven days a week, so that a working day is a
//! calendar day; a duration of n is n weeks of it, and a cost of delay of c is c a week. (The
//! published months have no number of days; in weeks the same numbers hold.)

use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

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
    let plan = plan(json!({
        "calendar": { "workdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
        "teams": [{ "id": "T", "lanes": 1, "focus": 1,
                    "people": [{ "from": "2027-01-04", "count": 1 }] }],
        "items": items,
    }));
    let (_, forecast) = run(&plan, 1);
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
