//! What an order is worth, against published and hand-made plans.

use roadcast::model::{Plan, RunSettings, checked};
use roadcast::network::Network;
use roadcast::rank::{CONTEST_DETAIL, Contest, Formula, Method, Sources, Worth};
use roadcast::trial::{Detail, Recording, Simulator, Tally};
use serde_json::{Value, json};

use super::{by, close, sources, valued};
use crate::plans::{item, plan, team, with};

const TRIALS: u32 = 400;

fn run() -> RunSettings {
    RunSettings { trials: TRIALS, ..RunSettings::default() }
}

/// Counts no more than was asked for.
fn all(network: &Network, detail: Detail) -> Tally {
    Simulator::new(network).simulate(0..TRIALS, detail, Recording::Targets)
}

/// A contest of these orders, in this order.
fn contest(plan: &Plan, orders: &[&[usize]]) -> Contest {
    let checked = checked(plan).expect("a plan without problems");
    let mut contest = Contest::new(checked, &run(), all);
    for (number, order) in orders.iter().enumerate() {
        assert_eq!(contest.add(checked, order, all), number);
    }
    contest
}

fn cost(worth: &Worth) -> f64 {
    worth.delay_cost.expect("there is a cost of delay").mean
}

/// One person who works every day of the week, so that seven days of work are a week.
fn every_day(items: &[(&str, f64, Value)]) -> Value {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    with(valued(items), json!({ "calendar": { "workdays": days } }))
}

fn standard(per_week: f64) -> Value {
    json!({ "delay_cost": { "profile": "standard", "per_week": per_week } })
}

#[test]
fn the_six_orders_of_three_features_cost_what_is_published() {
    let plan = plan(every_day(&[
        ("A", 21.0, standard(3.0)),
        ("B", 28.0, standard(7.0)),
        ("C", 42.0, standard(9.0)),
    ]));
    let orders: [&[usize]; 6] =
        [&[0, 1, 2], &[0, 2, 1], &[1, 0, 2], &[1, 2, 0], &[2, 0, 1], &[2, 1, 0]];
    let found = contest(&plan, &orders);
    let costs: Vec<f64> = (0..6).map(|order| cost(found.worth(order))).collect();
    assert_eq!(costs, [175.0, 181.0, 166.0, 157.0, 172.0, 163.0]);
    assert_eq!(sources(&plan).rank(by(Formula::Cd3)).order(), orders[3]);
}

#[test]
fn cd3_finds_the_least_waiting_cost_of_three_jobs_and_its_reverse_the_most() {
    // The published costs are of waiting; the work itself costs 10·1 + 3·3 + 1·10 in any order.
    let plan = plan(every_day(&[
        ("A", 7.0, standard(10.0)),
        ("B", 21.0, standard(3.0)),
        ("C", 70.0, standard(1.0)),
    ]));
    let order = sources(&plan).rank(by(Formula::Cd3)).order();
    let reverse: Vec<usize> = order.iter().rev().copied().collect();
    let found = contest(&plan, &[&order, &reverse]);
    close(cost(found.worth(0)) - 29.0, 7.0);
    close(cost(found.worth(1)) - 29.0, 160.0);
    let difference = found.difference(0, 1).delay_cost.expect("it costs");
    assert_eq!((difference.value, difference.se, difference.detectable), (153.0, 0.0, true));
}

#[test]
fn every_urgency_profile_is_simulated() {
    // Ten days of A and five of B: in time on 15 January or a week late, and the other way round.
    let two = |a: Value, b: Value| {
        let plan = plan(valued(&[
            ("A", 10.0, json!({ "delay_cost": a })),
            ("B", 5.0, json!({ "delay_cost": b })),
        ]));
        let found = contest(&plan, &[&[0, 1], &[1, 0]]);
        [cost(found.worth(0)), cost(found.worth(1))]
    };
    let nothing = || json!({ "profile": "standard", "per_week": 0 });
    // To the end of Friday the 8th, 15th and 22nd there are 5, 12 and 19 days of the calendar.
    let linear = json!({ "profile": "standard", "per_week": 70 });
    assert_eq!(two(nothing(), linear), [190.0, 50.0]);
    let fixed = json!({ "profile": "fixed date", "date": "2027-01-15", "penalty": 1000,
                        "per_week": 70 });
    assert_eq!(two(fixed, nothing()), [0.0, 1070.0]);
    let later = json!({ "profile": "intangible", "date": "2027-01-15", "per_week": 70 });
    assert_eq!(two(later, nothing()), [0.0, 70.0]);
    let window = json!({ "profile": "window", "from": "2027-01-13", "date": "2027-01-24",
                         "value": 1200 });
    // Twelve days of a hundred each, three and ten of them gone.
    assert_eq!(two(window, nothing()), [300.0, 1000.0]);
    // What is expedited is pulled first, wherever it stands.
    let expedite = json!({ "profile": "expedite", "per_week": 70 });
    assert_eq!(two(expedite, nothing()), [120.0, 120.0]);
}

#[test]
fn the_same_promises_stand_for_every_order() {
    // Nothing is promised. Of 63 working days to the quarter's end 40 go to A, which is proposed,
    // and B is too late; in the other order it is A that is too late, and it is still A that counts.
    let plan = plan(valued(&[("A", 40.0, standard(1.0)), ("B", 40.0, standard(5.0))]));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    assert!(found.proposed);
    assert_eq!(found.promises.len(), 1);
    assert_eq!(found.promises[0].item.0, "A");
    let chance = |order| found.worth(order).chance_all_kept.expect("something is promised").share;
    assert_eq!([chance(0), chance(1)], [1.0, 0.0]);
    assert_eq!([found.worth(0).expected_kept, found.worth(1).expected_kept], [1.0, 0.0]);
    let kept = found.difference(0, 1).kept.expect("something is promised");
    assert_eq!((kept.all.value, kept.all.detectable), (-1.0, true));
}

#[test]
fn without_promises_and_proposals_nothing_is_kept_by_any_order() {
    // 80 days each, 63 of them to the quarter's end: nothing can be proposed.
    let plan = plan(valued(&[("A", 80.0, standard(1.0)), ("B", 80.0, standard(5.0))]));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    assert!(found.proposed && found.promises.is_empty());
    assert_eq!((found.worth(0).chance_all_kept, found.worth(0).expected_kept), (None, 0.0));
    assert_eq!(found.difference(0, 1).kept, None);
}

#[test]
fn promises_of_the_plan_stand_as_they_are() {
    let promised = json!({ "commitments": [{ "item": "B", "by": "2027-03-31" }] });
    let plan = plan(with(valued(&[("A", 40.0, json!({})), ("B", 40.0, json!({}))]), promised));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    assert!(!found.proposed);
    let chance = |order| found.worth(order).chance_all_kept.expect("something is promised").share;
    assert_eq!([chance(0), chance(1)], [0.0, 1.0]);
    assert_eq!(found.worth(0).delay_cost, None);
    assert_eq!(found.difference(0, 1).delay_cost, None);
}

#[test]
fn value_is_what_was_not_lost_by_each_quarters_end() {
    // To the end of March there are 87 days; A is done after 5 of them, B after 12.
    let plan = plan(valued(&[("A", 5.0, standard(70.0)), ("B", 5.0, standard(7.0))]));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    let (ends, value) = found.worth(0).value[0];
    assert_eq!(ends.to_string(), "2027-03-31");
    close(value.mean, 820.0 + 75.0);
    close(found.worth(1).value[0].1.mean, 750.0 + 82.0);
    // The other way round A is a week later, which is 70 less, and B a week earlier, 7 more.
    assert_eq!((value.sd, value.se), (0.0, 0.0));
    let differences = found.difference(0, 1).value;
    let (ends, difference) = differences[0];
    assert_eq!(ends.to_string(), "2027-03-31");
    assert_eq!((difference.value, difference.se, difference.detectable), (-63.0, 0.0, true));
    // A week is worth the same at the end of June, 178 days on, as at that of March.
    assert_eq!(differences[1].1, difference);
    close(found.worth(0).value[1].1.mean, 1_730.0 + 166.0);
}

#[test]
fn without_a_cost_of_delay_no_order_delivers_value() {
    let plan = plan(valued(&[("A", 5.0, json!({})), ("B", 5.0, json!({}))]));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    assert_eq!((&found.worth(0).value, &found.difference(0, 1).value), (&vec![], &vec![]));
}

#[test]
fn orders_that_do_not_differ_show_no_detectable_difference() {
    // Two items that are alike: which comes first is a matter of luck, and of nothing else.
    let alike = |id: &str| {
        let effort = json!({ "min": 5, "max": 15, "shape": "uniform" });
        with(
            item(id, "one", 1.0),
            json!({
            "parts": [{ "team": "one", "effort": effort }], "value": standard(1000.0) }),
        )
    };
    let plan = plan(json!({ "teams": [team("one", 1)], "items": [alike("A"), alike("B")] }));
    let found = contest(&plan, &[&[0, 1], &[1, 0]]);
    let difference = found.difference(0, 1);
    let money = difference.delay_cost.expect("it costs");
    assert!(money.se > 0.0 && !money.detectable, "{money:?}");
    // The plan is done at the same time in every single future.
    let finish = difference.finish.and_then(|finish| finish.mean).expect("it is finished");
    assert_eq!((finish.value, finish.se, finish.detectable), (0.0, 0.0, false));
}

#[test]
fn the_same_order_is_simulated_once() {
    let plan = plan(valued(&[("A", 5.0, standard(70.0)), ("B", 5.0, standard(7.0))]));
    let checked = checked(&plan).expect("a plan without problems");
    let mut found = contest(&plan, &[&[0, 1], &[1, 0]]);
    let again = found.add(checked, &[1, 0], |_, _| panic!("it was simulated before"));
    assert_eq!(again, 1);
}

#[test]
fn what_has_no_score_keeps_its_place_behind_the_rest() {
    let plan = plan(valued(&[
        ("A", 5.0, json!({})),
        ("B", 5.0, standard(7.0)),
        ("C", 5.0, json!({})),
        ("D", 5.0, standard(70.0)),
    ]));
    let order = sources(&plan).rank(by(Formula::Cd3)).order();
    assert_eq!(order, [3, 1, 0, 2]);
    // D is done after 5 days of the calendar, B after 12.
    close(cost(contest(&plan, &[&order]).worth(0)), 50.0 + 12.0);
}

#[test]
fn the_sample_is_worth_less_delay_in_cd3_order_than_in_that_of_ice() {
    let path = format!("{}/public/examples/sample.roadcast.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the examples are part of the repository");
    let plan = roadcast::file::read(&text).expect("it has no problems").plan;
    let sources = Sources::new(checked(&plan).expect("it has no problems"), 1, TRIALS);
    let order = |formula| sources.rank(Method::By(formula)).order();
    let found = contest(&plan, &[&order(Formula::Ice), &order(Formula::Cd3Prerequisites)]);
    let difference = found.difference(0, 1).delay_cost.expect("it costs");
    assert!(difference.value < 0.0 && difference.detectable, "{difference:?}");
}

#[test]
fn orders_that_are_run_elsewhere_are_judged_alike() {
    // As in a page, where workers run them: promises are known, tallies come when they come.
    let promised = json!({ "commitments": [{ "item": "B", "by": "2027-03-31" }] });
    let items = [("A", 40.0, standard(70.0)), ("B", 40.0, standard(7.0))];
    let plan = plan(with(valued(&items), promised));
    let checked = checked(&plan).expect("a plan without problems");
    let at_once = contest(&plan, &[&[0, 1], &[1, 0]]);
    let mut found = Contest::judged_by(plan.commitments.clone(), false, &run());
    for order in [[0, 1], [1, 0]] {
        let contender = found.contender(checked, &order);
        assert_eq!(found.entered(&contender), None);
        let tally = all(&contender.network(1), CONTEST_DETAIL);
        let number = found.enter(contender.clone(), tally);
        assert_eq!(found.entered(&contender), Some(number));
        assert_eq!(found.worth(number), at_once.worth(number));
    }
    assert_eq!(found.difference(0, 1), at_once.difference(0, 1));
}
