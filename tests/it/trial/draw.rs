//! Draws: published answers of the generator, names, copula, and that nothing disturbs another.

use rand::Rng;
use roadcast::network::normal_quantile;
use roadcast::trial::{Draws, Stream};
use serde_json::{Value, json};

use crate::plans::{item, network, team, with};

#[test]
fn the_generator_has_its_published_answers() {
    // The first outputs of SplitMix64 from state 1234567.
    let mut stream = Stream::from_state(1_234_567);
    let expected: [u64; 5] = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ];
    assert_eq!(expected.map(|_| stream.next_u64()), expected);
}

fn amounts(fields: Value, trial: u32) -> Vec<f64> {
    let network = network(fields);
    let mut draws = Draws::default();
    draws.draw(&network, trial);
    draws.amounts
}

fn three(order: [&str; 3], correlation: f64) -> Value {
    let uncertain = |id: &str| json!({ "id": id, "parts": [{ "team": "t", "effort": { "low": 2, "high": 9 } }] });
    let items: Vec<Value> = order.into_iter().map(uncertain).collect();
    json!({ "estimation": { "correlation": correlation }, "teams": [team("t", 1)], "items": items })
}

#[test]
fn reordering_and_adding_items_disturbs_no_draw() {
    let before = amounts(three(["A", "B", "C"], 0.2), 7);
    let after = amounts(three(["C", "A", "X"], 0.2), 7);
    assert_eq!((after[0], after[1]), (before[2], before[0]));
    assert_ne!(after[2], before[1]);
}

#[test]
fn a_risk_that_never_happens_changes_nothing() {
    let plain = three(["A", "B", "C"], 0.2);
    let risk = json!([{ "id": "R", "name": "R", "probability": 0, "hits": { "everything": true }, "impact": { "factor": 3 } }]);
    assert_eq!(amounts(with(plain.clone(), json!({ "risks": risk })), 3), amounts(plain, 3));
}

/// Correlation of the normal scores of the first two parts.
fn score_correlation(correlation: f64) -> f64 {
    let network = network(three(["A", "B", "C"], correlation));
    let mut draws = Draws::default();
    let trials = 20_000;
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for trial in 0..trials {
        draws.draw(&network, trial);
        // The median of the law is √18, so that the logarithm is a score up to scale.
        let score = |amount: f64| libm::log(amount / 18_f64.sqrt());
        let (x, y) = (score(draws.amounts[0]), score(draws.amounts[1]));
        xy += x * y;
        xx += x * x;
        yy += y * y;
    }
    xy / (xx * yy).sqrt()
}

#[test]
fn parts_are_correlated_as_stated() {
    // The standard error of a correlation of 20,000 pairs is below 0.008: five of them.
    for correlation in [0.0, 0.2, 0.8] {
        assert!((score_correlation(correlation) - correlation).abs() < 0.035, "{correlation}");
    }
    assert!(score_correlation(1.0) > 0.999_999);
}

#[test]
fn a_team_can_have_its_own_correlation() {
    let plan = with(
        three(["A", "B", "C"], 0.0),
        json!({ "teams": [with(team("t", 1), json!({ "correlation": 1 }))] }),
    );
    let drawn = amounts(plan, 11);
    assert_eq!((drawn[0], drawn[0]), (drawn[1], drawn[2]));
}

#[test]
fn the_copula_leaves_each_law_as_it_is() {
    let network = network(three(["A", "B", "C"], 0.5));
    let mut draws = Draws::default();
    let trials = 20_000;
    let mut below = 0;
    for trial in 0..trials {
        draws.draw(&network, trial);
        below += u32::from(draws.amounts[1] < 9.0);
    }
    // P90 = 9: the standard error of the share is 0.0021.
    assert!((f64::from(below) / f64::from(trials) - 0.9).abs() < 0.011);
    assert!(normal_quantile(0.9) > 1.28);
}

#[test]
fn focus_is_one_draw_for_all_of_a_team() {
    let mut plan = three(["A", "B", "C"], 0.0);
    plan["teams"] =
        json!([with(team("t", 1), json!({ "focus": { "min": 0.3, "likely": 0.5, "max": 0.9 } }))]);
    plan["items"] = json!([item("A", "t", 4.0), item("B", "t", 8.0)]);
    let mut draws = Draws::default();
    draws.draw(&network(plan), 5);
    assert_eq!(draws.amounts, [4.0, 8.0]);
    assert!(draws.stretch[0] > 1.0 / 0.9 && draws.stretch[0] < 1.0 / 0.3);
}
