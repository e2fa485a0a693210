//! Published examples, and what follows from the formulas by hand.

use roadcast::rank::weighted::Scale;
use roadcast::rank::{Formula, Method, ice, prerequisites, rice, value_effort, weighted, wsjf};
use serde_json::{Value, json};

use super::{by, close, ranked, summary, valued};
use crate::plans::{item, team, with};

#[test]
fn rice_of_the_three_published_projects() {
    close(rice::score(450.0, 3.0, 1.0, 2.0), 675.0);
    close(rice::score(2000.0, 1.0, 0.8, 4.0), 400.0);
    close(rice::score(800.0, 2.0, 0.5, 1.0), 800.0);
    let rice = |reach: f64, impact: f64, confidence: f64, effort: f64| {
        json!({ "rice": { "reach": reach, "impact": impact, "confidence": confidence,
                          "effort": effort } })
    };
    let plan = valued(&[
        ("A", 1.0, rice(450.0, 3.0, 1.0, 2.0)),
        ("B", 1.0, rice(2000.0, 1.0, 0.8, 4.0)),
        ("C", 1.0, rice(800.0, 2.0, 0.5, 1.0)),
    ]);
    assert_eq!(summary(&ranked(plan, by(Formula::Rice))), "C 800, A 675, B 400");
}

#[test]
fn rice_takes_half_a_person_month_at_the_least() {
    close(rice::score(100.0, 1.0, 0.5, 0.1), 100.0);
    close(rice::score(100.0, 1.0, 0.5, 0.5), 100.0);
}

#[test]
fn wsjf_of_the_published_features() {
    close(wsjf::score(7.0, 9.0, 5.0, 2.0), 10.5);
    close(wsjf::score(2.0, 5.0, 8.0, 8.0), 1.875);
    let wsjf = |parts: [f64; 4]| {
        json!({ "wsjf": { "business_value": parts[0], "time_criticality": parts[1],
                          "risk_opportunity": parts[2], "job_size": parts[3] } })
    };
    let plan =
        valued(&[("A", 1.0, wsjf([2.0, 5.0, 8.0, 8.0])), ("B", 1.0, wsjf([7.0, 9.0, 5.0, 2.0]))]);
    assert_eq!(summary(&ranked(plan, by(Formula::Wsjf))), "B 10.5, A 1.875");
}

/// Three features that take 3, 4 and 6 weeks of one team and are worth 3, 7 and 9 a week.
fn three_features() -> Value {
    let worth =
        |per_week: f64| json!({ "delay_cost": { "profile": "standard", "per_week": per_week } });
    valued(&[("A", 15.0, worth(3.0)), ("B", 20.0, worth(7.0)), ("C", 30.0, worth(9.0))])
}

#[test]
fn cd3_divides_money_per_week_by_weeks() {
    let found = ranked(three_features(), by(Formula::Cd3));
    assert_eq!(summary(&found), "B 1.75, C 1.5, A 1");
    assert_eq!(found.order(), [1, 2, 0]);
}

#[test]
fn an_enabler_carries_the_weights_of_the_features_that_wait_for_it() {
    close(prerequisites::score(&[1.0, 1.75, 1.5], 1.0), 4.25);
    // A week of work that nobody pays for by itself, before three features that pay.
    let worth = |per_week: f64| {
        json!({ "value": { "delay_cost": { "profile": "standard", "per_week": per_week } },
                "after": [{ "item": "E" }] })
    };
    let plan = json!({
        "teams": [team("one", 1)],
        "items": [
            with(item("A", "one", 5.0), worth(1.0)),
            with(item("B", "one", 5.0), worth(1.75)),
            with(item("C", "one", 5.0), worth(1.5)),
            item("E", "one", 5.0),
        ],
    });
    let with_prerequisites = ranked(plan.clone(), by(Formula::Cd3Prerequisites));
    assert_eq!(summary(&with_prerequisites), "E 4.25, B 1.75, C 1.5, A 1");
    assert_eq!(summary(&ranked(plan, by(Formula::Cd3))), "B 1.75, C 1.5, A 1; E");
}

#[test]
fn what_waits_through_others_counts_once() {
    // E before A before C, and E before C: C counts once for E, and for A.
    let worth = |per_week: f64, after: &[&str]| {
        let after: Vec<Value> = after.iter().map(|id| json!({ "item": id })).collect();
        json!({ "value": { "delay_cost": { "profile": "standard", "per_week": per_week } },
                "after": after })
    };
    let plan = json!({
        "teams": [team("one", 1)],
        "items": [
            with(item("E", "one", 5.0), worth(1.0, &[])),
            with(item("A", "one", 10.0), worth(2.0, &["E"])),
            with(item("C", "one", 5.0), worth(4.0, &["A", "E"])),
        ],
    });
    let found = ranked(plan, by(Formula::Cd3Prerequisites));
    assert_eq!(summary(&found), "E 7, C 4, A 3");
}

#[test]
fn ice_and_value_over_effort_are_products_and_quotients() {
    close(ice::score(7.0, 6.0, 4.0), 168.0);
    close(value_effort::score(8.0, 4.0), 2.0);
    let plan = valued(&[
        (
            "A",
            1.0,
            json!({ "ice": { "impact": 7, "confidence": 6, "ease": 4 },
                           "value_effort": { "value": 8, "effort": 4 } }),
        ),
        (
            "B",
            1.0,
            json!({ "ice": { "impact": 9, "confidence": 5, "ease": 4 },
                           "value_effort": { "value": 3, "effort": 1 } }),
        ),
    ]);
    assert_eq!(summary(&ranked(plan.clone(), by(Formula::Ice))), "B 180, A 168");
    assert_eq!(summary(&ranked(plan, by(Formula::ValueEffort))), "B 3, A 2");
}

#[test]
fn a_weighted_score_normalizes_every_criterion_over_the_plan() {
    let scale = Scale { min: 10.0, max: 30.0 };
    close(scale.normalized(15.0), 0.25);
    close(Scale { min: 2.0, max: 2.0 }.normalized(2.0), 0.0);
    close(
        weighted::score(&[3.0, -1.0], &[scale, Scale { min: 0.0, max: 4.0 }], &[20.0, 1.0]),
        1.25,
    );
    // Fit 10, 20, 30 and risk 0, 4, 4: 0, 0.5, 1 and 0, 1, 1; D has no number for the risk.
    let card = |fit: f64, risk: f64| json!({ "scorecard": { "fit": fit, "risk": risk } });
    let mut plan = valued(&[
        ("A", 1.0, card(10.0, 0.0)),
        ("B", 1.0, card(20.0, 4.0)),
        ("C", 1.0, card(30.0, 4.0)),
        ("D", 1.0, json!({ "scorecard": { "fit": 90 } })),
    ]);
    plan["scorecard"] = json!({ "criteria": [
        { "id": "fit", "name": "Fit", "weight": 3 }, { "id": "risk", "name": "Risk", "weight": -1 },
    ] });
    assert_eq!(summary(&ranked(plan, by(Formula::Weighted))), "C 2, B 0.5, A 0; D");
}

#[test]
fn moscow_ranks_by_class_and_by_a_formula_inside_it() {
    let value = |class: &str, score: Option<f64>| match score {
        Some(value) => json!({ "moscow": class, "value_effort": { "value": value, "effort": 1 } }),
        None => json!({ "moscow": class }),
    };
    let plan = || {
        valued(&[
            ("A", 1.0, value("should", Some(9.0))),
            ("B", 1.0, value("must", None)),
            ("C", 1.0, value("must", Some(2.0))),
            ("D", 1.0, value("must", Some(5.0))),
            ("E", 1.0, value("wont", Some(99.0))),
            ("F", 1.0, value("could", Some(1.0))),
            ("G", 1.0, json!({ "value_effort": { "value": 50, "effort": 1 } })),
        ])
    };
    let found = ranked(plan(), Method::Moscow(Formula::ValueEffort));
    assert_eq!(summary(&found), "D 5, C 2, B, A 9, F 1, E 99; G");
    let found = ranked(plan(), Method::Moscow(Formula::Manual));
    assert_eq!(summary(&found), "B, C, D, A, F, E; G");
}

#[test]
fn the_list_as_it_stands_needs_nothing() {
    let plan = valued(&[("B", 1.0, json!({})), ("A", 1.0, json!({}))]);
    let found = ranked(plan, by(Formula::Manual));
    assert_eq!(summary(&found), "B, A");
    assert_eq!(found.items[1].rank, 2);
}
