//! What may happen, what costs the finish most first. Until that is simulated, what moves the finish
//! with the others most first.

use crate::forecast::{Driver, DriverKind};
use crate::model::{Hits, Plan, Risk, RiskId, RiskStatus};
use crate::session::Session;
use crate::view::finding::{called, item_called, team_called};
use crate::view::forecast::is_strong;
use crate::view::format;
use crate::view::risks::{DaysCost, days_of_risks, probability};
use crate::view::text::{Label, Sentence, report as words};

use super::{Block, table};

/// So many risks are told of.
const TOLD: usize = 10;
/// So many of the things that a risk hits are named.
const NAMED: usize = 3;

/// The open risks.
pub(super) fn risks(session: &Session) -> Vec<Block> {
    let plan = session.plan();
    let drivers = session.answer().map_or(&[][..], |answer| &answer.forecast.drivers);
    let costs = days_of_risks(session);
    let heading = if costs.is_some() { Label::CostsTheFinish } else { Label::MovesTheFinish };
    let weight = |risk: &Risk| match &costs {
        Some(costs) => cost(costs, risk),
        None => moved(drivers, risk),
    };
    let open = plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    let mut placed: Vec<(Weight, &Risk)> = open.map(|risk| (weight(risk), risk)).collect();
    placed.sort_by(|(a, one), (b, other)| {
        let likely = probability(other).total_cmp(&probability(one));
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

/// What a risk costs, by simulation.
fn cost(costs: &[DaysCost], risk: &Risk) -> Weight {
    let found = costs.iter().find(|cost| cost.risk == risk.id);
    let size = found.and_then(|cost| cost.size).unwrap_or(f64::NEG_INFINITY);
    Weight { size, text: found.map(|cost| cost.text.clone()).unwrap_or_default() }
}

/// How strongly a risk moves the finish with the others.
fn moved(drivers: &[Driver], risk: &Risk) -> Weight {
    let pull = pull(drivers, &risk.id);
    Weight { size: pull.abs(), text: words::moves(pull).to_owned() }
}

/// Its correlation with the finish; 0 where that cannot be told from none.
fn pull(drivers: &[Driver], risk: &RiskId) -> f64 {
    let is_it = |driver: &Driver| {
        is_strong(driver) && matches!(&driver.input, DriverKind::Risk(id) if id == risk)
    };
    drivers.iter().find(|driver| is_it(driver)).map_or(0.0, |driver| driver.correlation)
}

fn row(plan: &Plan, weight: Weight, risk: &Risk) -> Vec<String> {
    let without = format::plain_percent(risk.probability);
    let standing = format::plain_percent(probability(risk));
    vec![
        called(&risk.name, &risk.id.0),
        if standing == without { without } else { words::lowered(&without, &standing) },
        hits(plan, &risk.hits),
        match &risk.mitigation {
            None => words::no_mitigation().to_owned(),
            Some(mitigation) => words::mitigation(&mitigation.name, mitigation.active),
        },
        weight.text,
    ]
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
