//! What a run says about each item and its parts.

use crate::model::Status;
use crate::trial::{ItemTally, PartTally};

use super::basis::Basis;
use super::delay::item_cost;
use super::quantiles::{distribution, share};
use super::result::{Advice, Chance, ItemForecast, PartForecast, Waiting};
use super::waiting::waiting;

/// Every item, in the plan's order.
pub(super) fn items(basis: &Basis<'_>) -> Vec<ItemForecast> {
    let mut parts = basis.tally.parts.as_slice();
    let mut forecasts = Vec::with_capacity(basis.plan.items.len());
    for (at, item) in basis.plan.items.iter().enumerate() {
        let (own, rest) = parts.split_at(item.parts.len());
        parts = rest;
        forecasts.push(match &item.status {
            Status::Dropped => dropped(basis, at),
            Status::NotStarted | Status::InProgress { .. } | Status::Done { .. } => {
                live(basis, at, own)
            }
        });
    }
    forecasts
}

fn live(basis: &Basis<'_>, at: usize, parts: &[PartTally]) -> ItemForecast {
    let item = &basis.plan.items[at];
    let tally = &basis.tally.items[at];
    let chance = |by| Chance::of(basis.item_by(at, by), basis.trials());
    let by_quarter_end = chance(basis.planning_end()).share;
    let critical = criticalities(basis, tally);
    ItemForecast {
        id: item.id.clone(),
        start: Some(distribution(basis, &tally.start)),
        finish: Some(distribution(basis, &tally.finish)),
        chance_by_due: item.due.map(chance),
        chance_by_quarter: basis.quarter_ends.iter().map(|end| chance(*end)).collect(),
        advice: Some(Advice::at(by_quarter_end, basis.run.confidence)),
        criticality: critical[0],
        milestone_criticality: critical[1..].to_vec(),
        sensitivity: sensitivity(basis, critical[0], tally.working.sd()),
        working: tally.working.mean(),
        waiting: waiting(basis, tally),
        parts: parts.iter().map(|tally| part(basis, tally)).collect(),
        delay_cost: item_cost(basis, at),
        value_by_quarter: value_by_quarter(basis, tally),
    }
}

fn dropped(basis: &Basis<'_>, at: usize) -> ItemForecast {
    let item = &basis.plan.items[at];
    ItemForecast {
        id: item.id.clone(),
        start: None,
        finish: None,
        chance_by_due: None,
        chance_by_quarter: vec![Chance { share: 0.0, se: 0.0 }; basis.quarter_ends.len()],
        advice: None,
        criticality: 0.0,
        milestone_criticality: vec![0.0; basis.plan.milestones.len()],
        sensitivity: 0.0,
        working: 0.0,
        waiting: Waiting::default(),
        parts: vec![
            PartForecast { criticality: 0.0, sensitivity: 0.0, duration: 0.0 };
            item.parts.len()
        ],
        delay_cost: item_cost(basis, at),
        value_by_quarter: value_by_quarter(basis, &basis.tally.items[at]),
    }
}

fn part(basis: &Basis<'_>, tally: &PartTally) -> PartForecast {
    let criticality = share(tally.critical, basis.trials());
    PartForecast {
        criticality,
        sensitivity: sensitivity(basis, criticality, tally.duration.sd()),
        duration: tally.duration.mean(),
    }
}

/// For the plan, then for each milestone.
fn criticalities(basis: &Basis<'_>, tally: &ItemTally) -> Vec<f64> {
    let mut shares: Vec<_> =
        tally.critical.iter().map(|count| share(*count, basis.trials())).collect();
    shares.resize(1 + basis.plan.milestones.len(), 0.0);
    shares
}

/// The schedule sensitivity index (PMI, *Practice Standard for Scheduling*; Vanhoucke, *Measuring
/// Time*, 2010): `criticality · σ / σ of the plan's finish`; 0 when the finish is certain.
fn sensitivity(basis: &Basis<'_>, criticality: f64, sd: f64) -> f64 {
    let finish = basis.tally.targets[0].moments.sd();
    if finish > 0.0 { criticality * sd / finish } else { 0.0 }
}

fn value_by_quarter(basis: &Basis<'_>, tally: &ItemTally) -> Vec<f64> {
    let mut means: Vec<_> = tally.value.iter().map(|value| value.mean()).collect();
    means.resize(basis.quarter_ends.len(), 0.0);
    means
}
