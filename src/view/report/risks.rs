//! What may happen, what moves the finish most first.

use crate::forecast::{Driver, DriverKind};
use crate::model::{Hits, Plan, Risk, RiskStatus};
use crate::session::Session;
use crate::view::finding::{called, item_called, team_called};
use crate::view::forecast::is_strong;
use crate::view::format;
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
    let open = plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    let mut placed: Vec<(f64, &Risk)> = open.map(|risk| (pull(drivers, risk), risk)).collect();
    placed.sort_by(|(a, one), (b, other)| {
        let likely = standing_probability(other).total_cmp(&standing_probability(one));
        b.abs().total_cmp(&a.abs()).then(likely)
    });
    let more = placed.len().saturating_sub(TOLD);
    let rows = placed.into_iter().take(TOLD).map(|(pull, risk)| row(plan, pull, risk));
    let head =
        [Label::Risk, Label::Probability, Label::Hits, Label::Mitigation, Label::MovesTheFinish];
    let rows = table(Label::Risks, &head, rows.collect());
    let more = (more > 0).then(|| Block::Prose(Sentence::AndMore { count: more }.text()));
    rows.into_iter().chain(more).collect()
}

/// Its correlation with the finish; 0 where that cannot be told from none.
fn pull(drivers: &[Driver], risk: &Risk) -> f64 {
    let is_it = |driver: &Driver| {
        is_strong(driver) && matches!(&driver.input, DriverKind::Risk(id) if *id == risk.id)
    };
    drivers.iter().find(|driver| is_it(driver)).map_or(0.0, |driver| driver.correlation)
}

fn row(plan: &Plan, pull: f64, risk: &Risk) -> Vec<String> {
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
        words::moves(pull).to_owned(),
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
