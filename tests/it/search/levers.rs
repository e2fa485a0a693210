//! What each lever changes, known by hand.

use roadcast::model::{Plan, RunSettings, checked};
use roadcast::network::Network;
use roadcast::search::{Effect, LEVER_DETAIL, Lever, Levers, Merit, sort};
use roadcast::trial::{Detail, Recording, Simulator, Tally};
use serde_json::json;

use crate::oracle::plans;
use crate::plans::{item, plan, team, with};

const TRIALS: u32 = 400;

fn simulate(network: &Network, detail: Detail) -> Tally {
    Simulator::new(network).simulate(0..TRIALS, detail, Recording::Targets)
}

fn effects(plan: &Plan) -> Vec<Effect> {
    let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
    let levers = Levers::new(checked(plan).expect("a right plan"), &run, simulate);
    let effect = |lever| {
        let pulled = levers.pull(lever);
        let tally = simulate(&levers.network(&pulled), LEVER_DETAIL);
        levers.effect(pulled, &tally)
    };
    levers.all().into_iter().map(effect).collect()
}

/// What a lever changes: days of P85, chance, money; a dash where that is no difference.
fn changes(effects: &[Effect], lever: &Lever) -> String {
    let effect = effects.iter().find(|effect| effect.lever == *lever).expect("the plan has it");
    let text = |difference: Option<roadcast::forecast::Difference>| match difference {
        Some(found) if found.detectable => format!("{:+.2}", found.value),
        Some(_) => "≈".to_owned(),
        None => "–".to_owned(),
    };
    format!("{} {} {}", text(effect.p85), text(effect.all_kept), text(effect.delay_cost))
}

/// A and B of 5 days each on one person at half focus, so that they take 10 each: 20 in all. B waits
/// for A and is promised for the fifteenth day.
fn two_items() -> Plan {
    let half = json!({ "focus": 0.5 });
    plan(json!({
        "teams": [with(team("one", 1), half)],
        "items": [item("A", "one", 5.0),
                  with(item("B", "one", 5.0), json!({ "after": [{ "item": "A" }] }))],
        "commitments": [{ "item": "B", "by": "2027-01-22" }],
    }))
}

#[test]
fn people_focus_and_items() {
    let effects = effects(&two_items());
    let named = |id: &str| id.into();
    // Two people: 10 days, and the promise is kept.
    assert_eq!(changes(&effects, &Lever::Person("one".into())), "-10.00 +1.00 –");
    // 10 ÷ 0.55 = 18.18 days.
    assert_eq!(changes(&effects, &Lever::Focus("one".into())), "-1.82 ≈ –");
    assert_eq!(changes(&effects, &Lever::Drop(named("A"))), "-10.00 +1.00 –");
    // Half of the plan, and a promise that cannot be kept, as it was not before.
    assert_eq!(changes(&effects, &Lever::Drop(named("B"))), "-10.00 ≈ –");
    let unlink = Lever::Unlink { item: named("B"), after: "A".to_owned() };
    assert_eq!(changes(&effects, &unlink), "≈ ≈ –");
    // B cannot be first in fact: it waits for A.
    assert_eq!(changes(&effects, &Lever::First(named("B"))), "≈ ≈ –");
    assert_eq!(effects.len(), 6);
}

#[test]
fn a_risk_mitigated_or_gone() {
    // It always happens: 10 days more. Mitigated, it never does, for 2 days of work.
    let plan = plan(json!({
        "teams": [team("one", 1)],
        "items": [item("A", "one", 5.0)],
        "risks": [{ "id": "R", "name": "R", "probability": 1, "hits": { "items": ["A"] },
                    "impact": { "effort": 10 },
                    "mitigation": { "name": "M", "cost": { "team": "one", "effort": 2 },
                                    "probability": 0 } }],
    }));
    let effects = effects(&plan);
    assert_eq!(changes(&effects, &Lever::Mitigate("R".into())), "-8.00 ≈ –");
    assert_eq!(changes(&effects, &Lever::Remove("R".into())), "-10.00 ≈ –");
}

#[test]
fn what_risks_cost_and_what_their_mitigations_save() {
    // Both always happen and cost 10 days. The mitigation of the first is part of the plan: 2 days of
    // work, and it never does. That of the second is not: 3 days.
    let risk = |id: &str, active: bool, effort: f64| {
        json!({ "id": id, "name": id, "probability": 1, "hits": { "items": ["A"] },
                "impact": { "effort": 10 },
                "mitigation": { "name": "M", "active": active, "probability": 0,
                                "cost": { "team": "one", "effort": effort } } })
    };
    let closed = json!({ "id": "C", "name": "C", "status": "closed", "probability": 1,
                         "hits": { "items": ["A"] }, "impact": { "effort": 10 } });
    let plan = plan(json!({
        "teams": [team("one", 1)],
        "items": [item("A", "one", 5.0)],
        "risks": [risk("R", true, 2.0), risk("S", false, 3.0), closed],
    }));
    let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
    let levers = Levers::new(checked(&plan).expect("a right plan"), &run, simulate);
    let wanted = [
        Lever::Remove("R".into()),
        Lever::Remove("S".into()),
        Lever::Unmitigate("R".into()),
        Lever::Mitigate("S".into()),
    ];
    assert_eq!(levers.of_risks(), wanted);
    let effect = |lever: &Lever| {
        let pulled = levers.pull(lever.clone());
        let tally = simulate(&levers.network(&pulled), LEVER_DETAIL);
        levers.effect(pulled, &tally)
    };
    let effects: Vec<Effect> = wanted.iter().map(effect).collect();
    let days = wanted.iter().map(|lever| changes(&effects, lever)).collect::<Vec<_>>();
    // The work of the first mitigation goes with its risk.
    assert_eq!(days, ["-2.00 ≈ –", "-10.00 ≈ –", "+8.00 ≈ –", "-7.00 ≈ –"]);
}

#[test]
fn an_item_with_a_date_comes_first_at_the_cost_of_others() {
    // B on the tenth day is late, on the fifth it is not; A then costs a week more.
    let cost = |profile| json!({ "value": { "delay_cost": profile } });
    let plan = plan(json!({
        "teams": [team("one", 1)],
        "items": [
            with(item("A", "one", 5.0), cost(json!({ "profile": "standard", "per_week": 70 }))),
            with(item("B", "one", 5.0),
                 cost(json!({ "profile": "fixed date", "date": "2027-01-08", "penalty": 1000 }))),
        ],
    }));
    let effects = effects(&plan);
    // A ends on Friday the 15th instead of the 8th: 7 days more.
    assert!(changes(&effects, &Lever::First("B".into())).ends_with("-930.00"));
}

#[test]
fn an_external_arrival_and_a_lane() {
    // Nothing before the arrival at the end of the tenth day; then one after the other, 5 days each.
    let on = json!({ "days": 5, "needs": [{ "team": "lab", "lanes": 1 }] });
    let at_lab = |id: &str| {
        json!({ "id": id, "name": id, "parts": [on],
                                    "after": [{ "external": "X" }] })
    };
    let plan = plan(json!({
        "teams": [{ "id": "lab", "name": "Lab", "lanes": 1 }],
        "items": [at_lab("A"), at_lab("B")],
        "external": [{ "id": "X", "name": "X", "arrives": "2027-01-15" }],
    }));
    let effects = effects(&plan);
    assert!(changes(&effects, &Lever::Lane("lab".into())).starts_with("-5.00"));
    // A alone in the first week: B still ends five days after the arrival.
    let unlink = Lever::Unlink { item: "A".into(), after: "X".to_owned() };
    assert!(changes(&effects, &unlink).starts_with("-5.00"));
}

#[test]
fn the_best_comes_first_and_what_is_not_sure_counts_as_nothing() {
    let mut effects = effects(&two_items());
    sort(&mut effects, Merit::P85);
    let first: Vec<&Lever> = effects.iter().map(|effect| &effect.lever).take(4).collect();
    // All three save ten days, but only two keep the promise.
    let wanted = [
        Lever::Person("one".into()),
        Lever::Drop("A".into()),
        Lever::Drop("B".into()),
        Lever::Focus("one".into()),
    ];
    assert_eq!(first, wanted.iter().collect::<Vec<_>>());
}

#[test]
fn any_plan_has_its_levers_pulled() {
    for seed in 0..12 {
        effects(&plans::plan(seed));
    }
}
