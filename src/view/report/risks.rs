//! What may happen, what costs the finish most first. Until that is simulated, what moves the finish
//! with the others most first.

use crate::forecast::{Driver, DriverKind};
use crate::model::{Hits, Plan, Risk, RiskId, RiskStatus};
use crate::session::Session;
use crate::view::finding::{called, item_called, team_called};
use crate::view::forecast::is_strong;
use crate::view::format;
use crate::view::risks::{DaysCost, days_of_risks};
use crate::view::text::{Label, Sentence, report as words};

use super::{Block, table};

/// So many risks are told of.
const TOLD: usize = 10;
/// So many of the things that a risk hits are named.
const NAMED: usize = 3;

/// The open risks.
pub(super) fn risks(session: &Session) -> Vec<Block> {
    let plan = session.plan();
    let Weights { heading, of } = weights(session);
    let open = plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    let mut placed: Vec<(Weight, &Risk)> = open.map(|risk| (of(&risk.id), risk)).collect();
    placed.sort_by(|(a, one), (b, other)| {
        let likely = standing_probability(other).total_cmp(&standing_probability(one));
        b.size.total_cmp(&a.size).then(likely)
    });
    let more = placed.len().saturating_sub(TOLD);
    let rows = placed.into_iter().take(TOLD).map(|(weight, risk)| row(plan, weight, risk));
    let head = [Label::Risk, Label::Probability, Label::Hits, Label::Mitigation, heading];
    let rows = table(Label::Risks, &head, rows.collect());
    let more = (more > 0).then(|| Block::Prose(Sentence::AndMore { count: more }.text()));
    rows.into_iter().chain(more).collect()
}

/// What a risk means for the finish.
struct Weight {
    /// The greater, the earlier it is told of.
    size: f64,
    text: String,
}

/// What each risk means for the finish, and what that is called.
struct Weights<'a> {
    heading: Label,
    of: Box<dyn Fn(&RiskId) -> Weight + 'a>,
}

/// What each costs, once it was simulated, else how strongly it moves the finish.
fn weights(session: &Session) -> Weights<'_> {
    if let Some(costs) = days_of_risks(session) {
        let of = move |risk: &RiskId| {
            let found = costs.iter().find(|cost| cost.risk == *risk);
            found.map_or(Weight { size: f64::NEG_INFINITY, text: String::new() }, |cost| {
                let DaysCost { size, text, .. } = cost;
                Weight { size: size.unwrap_or(f64::NEG_INFINITY), text: text.clone() }
            })
        };
        return Weights { heading: Label::CostsTheFinish, of: Box::new(of) };
    }
    let drivers = session.answer().map_or(&[][..], |answer| &answer.forecast.drivers);
    let of = |risk: &RiskId| {
        let pull = pull(drivers, risk);
        Weight { size: pull.abs(), text: words::moves(pull).to_owned() }
    };
    Weights { heading: Label::MovesTheFinish, of: Box::new(of) }
}

/// Its correlation with the finish; 0 where that cannot be told from none.
fn pull(drivers: &[Driver], risk: &RiskId) -> f64 {
    let is_it = |driver: &Driver| {
        is_strong(driver) && matches!(&driver.input, DriverKind::Risk(id) if id == risk)
    };
    drivers.iter().find(|driver| is_it(driver)).map_or(0.0, |driver| driver.correlation)
}

fn row(plan: &Plan, weight: Weight, risk: &Risk) -> Vec<String> {
    let probability = format::plain_percent(risk.probability);
    let standing = format::plain_percent(standing_probability(risk));
    vec![
        called(&risk.name, &risk.id.0),
        if standing == probability { probability } else { words::lowered(&probability, &standing) },
        hits(plan, &risk.hits),
        match &risk.mitigation {
            None => words::no_mitigation().to_owned(),
            Some(mitigation) => words::mitigation(&mitigation.name, mitigation.active),
        },
        weight.text,
    ]
}

/// With the mitigation, where that is part of the plan.
fn standing_probability(risk: &Risk) -> f64 {
    let active = risk.mitigation.as_ref().filter(|mitigation| mitigation.active);
    active.and_then(|mitigation| mitigation.probability).unwrap_or(risk.probability)
}

fn hits(plan: &Plan, hits: &Hits) -> String {
    if hits.everything {
        return words::everything().to_owned();
    }
    let teams = hits.teams.iter().map(|id| team_called(plan, id).to_owned());
    let items = hits.items.iter().map(|id| item_called(plan, id).to_owned());
    let tags = hits.tags.iter().map(|tag| words::tagged(tag));
    let all: Vec<String> = teams.chain(tags).chain(items).collect();
    let more = all.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| Sentence::AndMore { count: more }.text());
    all.into_iter().take(NAMED).chain(more).collect::<Vec<_>>().join(", ")
}
