//! The rankings: formulas against published examples, and what a plan gives to them.

mod agreement;
mod any_plan;
mod certainty;
mod inputs;
mod order;
mod published;
mod worth;

use roadcast::model::{Plan, checked};
use roadcast::rank::{Formula, Method, RankedItem, Ranking, Sources};
use serde_json::{Value, json};

use crate::plans::{item, plan, team, with};

/// The ranking of a plan with these fields.
fn ranked(fields: Value, method: Method) -> Ranking {
    let plan = plan(fields);
    sources(&plan).rank(method)
}

/// The inputs of a plan, for seed 1 and 2,000 draws.
fn sources(plan: &Plan) -> Sources<'_> {
    match checked(plan) {
        Ok(checked) => Sources::new(checked, 1, 2_000),
        Err(problems) => panic!("{problems:?}"),
    }
}

/// One team of one person, and items of so many person-days with these values.
fn valued(items: &[(&str, f64, Value)]) -> Value {
    let items: Vec<Value> = items
        .iter()
        .map(|(id, days, value)| with(item(id, "one", *days), json!({ "value": value })))
        .collect();
    json!({ "teams": [team("one", 1)], "items": items })
}

/// `A 2, B 1.5; C` for items with a score, best first, and those without.
fn summary(ranking: &Ranking) -> String {
    let score = |ranked: &RankedItem| match ranked.score {
        Some(score) => format!("{} {}", ranked.id, (score * 1e6).round() / 1e6),
        None => ranked.id.to_string(),
    };
    let scored: Vec<String> = ranking.items.iter().map(score).collect();
    let left: Vec<String> = ranking.not_scored.iter().map(|left| left.id.to_string()).collect();
    match left.is_empty() {
        true => scored.join(", "),
        false => format!("{}; {}", scored.join(", "), left.join(", ")),
    }
}

const fn by(formula: Formula) -> Method {
    Method::By(formula)
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}
