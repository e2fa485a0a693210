//! Advice and promises, which are two things: what could be promised at a confidence level, and
//! what was promised.
//!
//! Invariant: while something is promised, the proposal changes nothing that is counted.

use crate::calendar::Date;
use crate::model::{Commitment, Plan};
use crate::trial::QuarterTally;

use super::basis::Basis;
use super::delay::plan_value;
use super::quantiles::{counts, share, total};
use super::result::{Advice, Chance, Forecast, PromiseForecast, Promises, QuarterForecast};

/// An even chance: below it, an item is more likely not done than done.
const STRETCH: f64 = 0.5;

impl Advice {
    /// The advice for an item that is done by the end of the planning quarter with this chance.
    pub fn at(chance: f64, confidence: f64) -> Self {
        if chance >= confidence {
            Self::Commit
        } else if chance >= STRETCH {
            Self::Stretch
        } else {
            Self::Out
        }
    }
}

/// The promises that every order and scenario is to be compared by: those of the plan, or, while
/// there are none, the proposed commitment of `forecast`, which is of the base order.
pub fn standing_commitments(plan: &Plan, forecast: &Forecast) -> Vec<Commitment> {
    if !plan.commitments.is_empty() {
        return plan.commitments.clone();
    }
    let promise = |promise: &PromiseForecast| Commitment {
        item: promise.item.clone(),
        by: promise.by,
        tolerance: None,
        x: None,
    };
    forecast.promises.promises.iter().map(promise).collect()
}

/// The plan at each quarter's end.
pub(super) fn quarters(basis: &Basis<'_>, promises: &Promises) -> Vec<QuarterForecast> {
    (0..basis.quarter_ends.len()).map(|quarter| at_quarter(basis, quarter, promises)).collect()
}

/// What was promised, or what stands in for it.
pub(super) fn promises(basis: &Basis<'_>) -> Promises {
    let planning = &basis.tally.quarters[basis.planning_quarter];
    let proposed_prefix = prefix_counts(planning, basis.trials())
        .take_while(|count| share(*count, basis.trials()) >= basis.run.confidence)
        .count();
    if basis.plan.commitments.is_empty() {
        proposal(basis, proposed_prefix)
    } else {
        given(basis, proposed_prefix)
    }
}

fn given(basis: &Basis<'_>, proposed_prefix: usize) -> Promises {
    let promises: Vec<_> = basis
        .plan
        .commitments
        .iter()
        .map(|promise| PromiseForecast {
            item: promise.item.clone(),
            by: promise.by,
            tolerance: promise.tolerance,
            chance: Chance::of(kept(basis, promise), basis.trials()),
        })
        .collect();
    Promises {
        proposed: false,
        expected_kept: total(promises.iter().map(|promise| promise.chance.share)),
        sure_kept: sure_kept(basis, promises.len()),
        promises,
        chance_all: Some(Chance::of(basis.tally.all_kept, basis.trials())),
        proposed_prefix,
    }
}

fn proposal(basis: &Basis<'_>, proposed_prefix: usize) -> Promises {
    let by = basis.planning_end();
    let promises: Vec<_> = basis
        .live()
        .take(proposed_prefix)
        .map(|item| PromiseForecast {
            item: basis.plan.items[item].id.clone(),
            by,
            tolerance: None,
            chance: Chance::of(basis.item_by(item, by), basis.trials()),
        })
        .collect();
    Promises {
        proposed: true,
        expected_kept: total(promises.iter().map(|promise| promise.chance.share)),
        // The prefix was chosen so that the confidence holds for all of it at once.
        sure_kept: proposed_prefix,
        promises,
        chance_all: chance_of_prefix(basis, basis.planning_quarter, proposed_prefix),
        proposed_prefix,
    }
}

/// A count at the confidence: the largest n with P(N ≥ n) at or above it, counted per trial.
fn sure_kept(basis: &Basis<'_>, promised: usize) -> usize {
    let counts: Vec<u32> = basis.tally.kept().collect();
    let keep = |least: usize| counts.iter().filter(|kept| **kept as usize >= least).count();
    let sure = |least: &usize| share(keep(*least) as u32, basis.trials()) >= basis.run.confidence;
    (1..=promised).take_while(sure).count()
}

/// In how many trials `promise` is kept; none for a dropped item.
fn kept(basis: &Basis<'_>, promise: &Commitment) -> u32 {
    let item = basis.live().find(|item| basis.plan.items[*item].id == promise.item);
    item.map_or(0, |item| basis.item_by(item, promise.by))
}

fn at_quarter(basis: &Basis<'_>, quarter: usize, promises: &Promises) -> QuarterForecast {
    let trials = basis.trials();
    let ends = basis.quarter_ends[quarter];
    let done: u64 = basis.live().map(|item| u64::from(basis.item_by(item, ends))).sum();
    QuarterForecast {
        ends,
        expected_done: if trials == 0 { 0.0 } else { done as f64 / f64::from(trials) },
        done: counts(&basis.tally.quarters[quarter].done),
        chance_all_committed: chance_all_due(basis, quarter, promises),
        prefix_chances: prefix_counts(&basis.tally.quarters[quarter], trials)
            .map(|count| share(count, trials))
            .collect(),
        value: plan_value(basis, quarter),
    }
}

/// The chance that every promise due by the end of `quarter` is kept; `None` when none is due.
fn chance_all_due(basis: &Basis<'_>, quarter: usize, promises: &Promises) -> Option<Chance> {
    let ends = basis.quarter_ends[quarter];
    if !promises.promises.iter().any(|promise| is_due(basis, promise.by, ends)) {
        None
    } else if promises.proposed {
        chance_of_prefix(basis, basis.planning_quarter, promises.proposed_prefix)
    } else {
        Some(Chance::of(basis.tally.quarters[quarter].all_kept, basis.trials()))
    }
}

/// A date that is not worked is due on the last working day before it.
fn is_due(basis: &Basis<'_>, by: Date, quarter_end: Date) -> bool {
    basis.axis.end_of(by) <= basis.axis.end_of(quarter_end)
}

fn chance_of_prefix(basis: &Basis<'_>, quarter: usize, items: usize) -> Option<Chance> {
    let last = items.checked_sub(1)?;
    let count = prefix_counts(&basis.tally.quarters[quarter], basis.trials()).nth(last)?;
    Some(Chance::of(count, basis.trials()))
}

/// For 1, 2, … items of the priority list: in how many trials all of them are finished.
fn prefix_counts(quarter: &QuarterTally, trials: u32) -> impl Iterator<Item = u32> + '_ {
    let items = quarter.first_late.len().saturating_sub(1);
    quarter.first_late[..items].iter().scan(trials, |rest, late| {
        *rest -= late;
        Some(*rest)
    })
}
