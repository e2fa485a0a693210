//! CD3 with prerequisites: an item that others wait for carries their cost of delay.
//!
//! (own cost of delay + that of every item which waits for it, directly or through others) ÷ its own
//! duration. Each waiting item counts once, however many ways lead to it, and counts in full for each
//! of its prerequisites: as long as one of them is missing, all of its cost runs. Links of every type
//! count. What waits for a done item waits no more, and a dropped item is not waited for.
//!
//! Source: Reinertsen's cost of delay, of the set that an item holds up; in the theory of scheduling,
//! the successor sets of 1 | prec | Σ wC (Sidney, 1975), each over the first of its jobs alone.

use super::gathering::{Gathering, Inputs};
use super::input::{Gap, Input, Source};
use super::sources::Sources;

/// The score: costs per week, its own and carried, and its own duration.
pub fn score(costs_per_week: &[f64], duration_weeks: f64) -> f64 {
    costs_per_week.iter().fold(0.0, |sum, cost| sum + cost) / duration_weeks
}

/// Own cost of delay and carried cost, at least one of them, and duration.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    let own = sources.cost_per_week(item);
    let carried = sources.carried_cost(item);
    let mut gathering = Gathering::new(sources, item);
    if own.is_none() && carried.is_none() {
        return gathering.found(Input::CostOfDelay, Err(Gap::NotGiven)).inputs();
    }
    if let Some(own) = own {
        gathering = gathering.found(Input::CostOfDelay, Ok(own));
    }
    if let Some(carried) = carried {
        gathering = gathering.found(Input::CarriedCost, Ok((Source::Carried, carried)));
    }
    gathering
        .divisor(Input::Duration, Ok((Source::Simulated, sources.duration_weeks(item))))
        .inputs()
}
