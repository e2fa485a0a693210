//! How sure a rank is, against closed forms.

use roadcast::rank::{Formula, Input, Method};
use serde_json::{Value, json};

use super::{by, sources, valued};
use crate::plans::{item, plan, team, with};

fn value(value: Value) -> Value {
    json!({ "value_effort": { "value": value, "effort": 1 } })
}

fn uniform(min: f64, max: f64) -> Value {
    value(json!({ "min": min, "max": max, "shape": "uniform" }))
}

/// Within four standard errors of a binomial share.
#[track_caller]
fn near(found: f64, expected: f64, draws: u32) {
    let error = (expected * (1.0 - expected) / f64::from(draws)).sqrt();
    assert!((found - expected).abs() < 4.0 * error + 1e-12, "{found} is not about {expected}");
}

#[test]
fn without_a_spread_every_rank_is_certain() {
    let plan = plan(valued(&[("A", 1.0, value(json!(1))), ("B", 1.0, value(json!(2)))]));
    let sources = sources(&plan);
    let certainty = sources.certainty(by(Formula::ValueEffort));
    assert_eq!((certainty.draws, certainty.places()), (1, 2));
    assert_eq!(certainty.before(0, 1).share, 1.0);
    assert_eq!(certainty.before(0, 1).se, 0.0);
    assert_eq!(certainty.top(1, 1).share, 0.0);
    let interval = certainty.interval(1, 0.8);
    assert_eq!((interval.low, interval.high, interval.low_se), (2, 2, 0.0));
    assert_eq!(certainty.decisive(0), None);
}

#[test]
fn the_chance_that_one_uniform_number_beats_another_is_an_area() {
    // U(0, 2) against U(1, 2): better in half of the half of draws in which it is above 1.
    let plan = plan(valued(&[("A", 1.0, uniform(0.0, 2.0)), ("B", 1.0, uniform(1.0, 2.0))]));
    let sources = sources(&plan);
    let found = sources.rank(by(Formula::ValueEffort));
    let certainty = sources.certainty(by(Formula::ValueEffort));
    assert_eq!(certainty.draws, 2_000);
    let (a, b) = (found.place(0).expect("scored"), found.place(1).expect("scored"));
    let chance = certainty.before(a, b);
    near(chance.share, 0.25, 2_000);
    assert!((chance.se - (chance.share * (1.0 - chance.share) / 2_000.0).sqrt()).abs() < 1e-12);
    near(certainty.before(b, a).share, 0.75, 2_000);
    near(certainty.top(a, 1).share, 0.25, 2_000);
    assert_eq!(certainty.top(a, 2).share, 1.0);
}

#[test]
fn equals_are_neither_before_the_other_and_share_the_top() {
    let plan = plan(valued(&[
        ("A", 1.0, value(json!(2))),
        ("B", 1.0, value(json!(2))),
        ("C", 1.0, uniform(0.0, 1.0)),
    ]));
    let certainty = sources(&plan).certainty(by(Formula::ValueEffort));
    assert_eq!(certainty.before(0, 1).share, 0.0);
    assert_eq!(certainty.before(1, 0).share, 0.0);
    assert_eq!(certainty.top(1, 1).share, 1.0);
    assert_eq!(certainty.interval(2, 0.8).low, 3);
}

#[test]
fn ranks_of_like_items_are_spread_evenly_over_all() {
    // Ten items with one law: each rank has a chance of 1/10, so 80 % lie between 1 or 2 and 9.
    let ids = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    let items: Vec<(&str, f64, Value)> =
        ids.iter().map(|id| (*id, 1.0, uniform(0.0, 1.0))).collect();
    let plan = plan(valued(&items));
    let certainty = sources(&plan).certainty(by(Formula::ValueEffort));
    for place in 0..10 {
        near(certainty.top(place, 3).share, 0.3, 2_000);
        let interval = certainty.interval(place, 0.8);
        assert!((1..=2).contains(&interval.low), "{interval:?}");
        assert!((9..=10).contains(&interval.high), "{interval:?}");
        assert!(interval.low_se <= 0.5 && interval.high_se <= 0.5, "{interval:?}");
        let median = certainty.interval(place, 0.0);
        assert!((5..=6).contains(&median.low) && median.low == median.high, "{median:?}");
    }
}

#[test]
fn the_input_that_moves_a_rank_most_decides_it() {
    // A's value of 1 to 9 passes the fixed 2, 4, 6, 8; its effort of 1 to 1.1 passes none.
    let a = json!({ "value_effort": { "value": { "min": 1, "max": 9, "shape": "uniform" },
                                      "effort": { "min": 1, "max": 1.1, "shape": "uniform" } } });
    let fixed = |number: i32| value(json!(number));
    let plan = plan(valued(&[
        ("A", 1.0, a),
        ("B", 1.0, fixed(2)),
        ("C", 1.0, fixed(4)),
        ("D", 1.0, fixed(6)),
        ("E", 1.0, fixed(8)),
    ]));
    let sources = sources(&plan);
    let place = sources.rank(by(Formula::ValueEffort)).place(0).expect("scored");
    assert_eq!(place, 2);
    let certainty = sources.certainty(by(Formula::ValueEffort));
    let decisive = certainty.decisive(place).expect("its value decides").clone();
    assert_eq!(decisive.input, Input::Value);
    // Ranks 5, 4, 3, 2, 1 with chances 1, 2, 2, 2, 1 of 8 (nearly: the effort is 1.05): |rank − 3|
    // is 2, 1, 0, 1, 2, on average 1.
    assert!((decisive.moves - 1.0).abs() < 0.1, "{decisive:?}");
    assert!(decisive.se > 0.0 && decisive.se < 0.03, "{decisive:?}");
    assert_eq!(certainty.decisive(0), None);
}

#[test]
fn an_input_also_decides_where_only_the_spread_of_others_lets_it_move() {
    // A is U(1, 2), B is U(0, 2). A at its mean of 1.5 changes places when B falls between 1.5 and
    // what A drew: E|A − 1.5| ÷ 2 = 1/8. B at its mean of 1 is always second, and first in 1/4.
    let plan = plan(valued(&[("A", 1.0, uniform(1.0, 2.0)), ("B", 1.0, uniform(0.0, 2.0))]));
    let certainty = sources(&plan).certainty(by(Formula::ValueEffort));
    let moves = |place| certainty.decisive(place).expect("its value decides").moves;
    near(moves(0), 0.125, 2_000);
    near(moves(1), 0.25, 2_000);
}

#[test]
fn uncertain_work_makes_the_scores_that_divide_by_it_uncertain() {
    let cost = json!({ "value": {
        "delay_cost": { "profile": "standard", "per_week": 100 },
        "rice": { "reach": 100, "impact": 1, "confidence": 1 } } });
    let effort = |id: &str, min: f64, max: f64| {
        let effort = json!({ "min": min, "max": max, "shape": "uniform" });
        with(item(id, "one", 1.0), json!({ "parts": [{ "team": "one", "effort": effort }] }))
    };
    // Efforts U(20, 60) against U(40, 60): A is longer in a quarter of the futures.
    let plan = plan(json!({
        "teams": [team("one", 1)],
        "items": [with(effort("A", 20.0, 60.0), cost.clone()), with(effort("B", 40.0, 60.0), cost)],
    }));
    let sources = sources(&plan);
    for formula in [Formula::Cd3, Formula::Rice, Formula::Cd3Prerequisites] {
        let certainty = sources.certainty(by(formula));
        near(certainty.before(0, 1).share, 0.75, 2_000);
        let decisive = certainty.decisive(0).map(|decisive| decisive.input.clone());
        let input = if formula == Formula::Rice { Input::RiceEffort } else { Input::Duration };
        assert_eq!(decisive, Some(input));
    }
}

#[test]
fn classes_hold_whatever_the_scores_draw() {
    let classed =
        |class: &str, min: f64, max: f64| with(uniform(min, max), json!({ "moscow": class }));
    let plan = plan(valued(&[
        ("A", 1.0, classed("must", 0.0, 1.0)),
        ("B", 1.0, classed("must", 0.0, 1.0)),
        ("C", 1.0, classed("should", 0.0, 100.0)),
    ]));
    let certainty = sources(&plan).certainty(Method::Moscow(Formula::ValueEffort));
    near(certainty.before(0, 1).share, 0.5, 2_000);
    assert_eq!(certainty.top(2, 2).share, 0.0);
    assert_eq!(certainty.decisive(2), None);
}

#[test]
fn draws_keep_their_names_when_the_list_changes() {
    let items = [("A", 1.0, uniform(0.0, 2.0)), ("B", 1.0, uniform(1.0, 2.0))];
    let backward = [items[1].clone(), items[0].clone()];
    let chance = |plan| {
        let certainty = sources(&plan).certainty(by(Formula::ValueEffort));
        certainty.before(0, 1).share
    };
    assert_eq!(chance(plan(valued(&items))), chance(plan(valued(&backward))));
}
