//! What an order is wanted for.

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, SAME_TIME};
use crate::model::Plan;
use crate::network::Network;
use crate::trial::{Draws, Schedule};

/// What an order is to serve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Goal {
    /// The least expected delay cost.
    DelayCost,
    /// The most value delivered by a date: the money that would be lost by then if nothing were ever
    /// finished, less what is lost.
    Value {
        /// Calendar days from the start of the as-of date to the end of that date.
        by: f64,
    },
    /// The best chance that all promises are kept.
    Commitments,
    /// The earliest mean finish of the plan; what is later than the horizon counts as there.
    Finish,
}

/// What an order misses of its goal in a future, or in the mean over some.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Loss {
    /// Of the goal itself, in its own unit; never below 0.
    pub(super) goal: f64,
    /// Of what leads there, never below 0: it tells two orders apart that are as good by the goal.
    pub(super) guide: f64,
}

impl Loss {
    /// Both together: what a search goes downhill on.
    pub(super) fn total(self) -> f64 {
        self.goal + self.guide
    }

    /// Whether this is the better result: by the goal, and by what leads there where that is equal.
    pub(super) fn is_less_than(self, other: Self) -> bool {
        self.goal < other.goal || (self.goal == other.goal && self.guide < other.guide)
    }
}

impl Goal {
    /// The most value of `plan` by the end of `date`, or by the end of the planning quarter.
    pub fn value_by(plan: &Plan, date: Option<Date>) -> Self {
        let date = date.unwrap_or_else(|| plan.quarter_end()).min(plan.value_until_date());
        let days = date.plus_days(1).epoch_days() - plan.as_of_date().epoch_days();
        Self::Value { by: days.max(0) as f64 }
    }

    /// Whether more of it is better.
    pub fn more_is_better(self) -> bool {
        match self {
            Self::DelayCost | Self::Finish => false,
            Self::Value { .. } | Self::Commitments => true,
        }
    }

    /// Whether orders of this network can differ in it at all: money needs a cost of delay, promises
    /// have to be made.
    pub fn is_at_stake(self, network: &Network) -> bool {
        match self {
            Self::DelayCost | Self::Value { .. } => !network.costs.is_empty(),
            Self::Commitments => !network.promises.is_empty(),
            Self::Finish => true,
        }
    }

    /// What a future is worth by this goal, in its own unit: money, money, 1 or 0, working days.
    pub(super) fn worth(self, network: &Network, draws: &Draws, schedule: &Schedule) -> f64 {
        match self {
            Self::DelayCost | Self::Finish => self.loss(network, draws, schedule).goal,
            Self::Value { by } => {
                let never = |_: usize| f64::INFINITY;
                let whole = lost(network, draws, by, never);
                whole - self.loss(network, draws, schedule).goal
            }
            Self::Commitments => 1.0 - self.loss(network, draws, schedule).goal,
        }
    }

    /// What a future misses.
    pub(super) fn loss(self, network: &Network, draws: &Draws, schedule: &Schedule) -> Loss {
        let finish = |item: usize| schedule.items[item].finish;
        match self {
            Self::DelayCost => {
                Loss { goal: lost(network, draws, network.cost_calendar.until, finish), guide: 0.0 }
            }
            Self::Value { by } => Loss { goal: lost(network, draws, by, finish), guide: 0.0 },
            Self::Commitments => broken(network, schedule),
            Self::Finish => {
                let finishes = network.targets[0].iter().map(|item| finish(*item as usize));
                let latest = finishes.fold(0.0, f64::max);
                Loss { goal: latest.min(network.horizon), guide: 0.0 }
            }
        }
    }

    /// The items that it looks at.
    pub(super) fn items(self, network: &Network) -> Vec<u32> {
        match self {
            Self::DelayCost | Self::Value { .. } => {
                network.costs.iter().map(|cost| cost.item).collect()
            }
            Self::Commitments => network.promises.iter().filter_map(|made| made.item).collect(),
            Self::Finish => network.targets[0].clone(),
        }
    }
}

/// Money lost by calendar day `until`.
fn lost(network: &Network, draws: &Draws, until: f64, finish: impl Fn(usize) -> f64) -> f64 {
    let mut total = 0.0;
    for (node, (rate, penalty)) in network.costs.iter().zip(&draws.money) {
        let finish = network.cost_calendar.calendar_days(finish(node.item as usize));
        total += node.cost.of(finish, until, *rate, *penalty);
    }
    total
}

/// 1 when a promise is broken, else 0; guided by how many are, and by how much.
fn broken(network: &Network, schedule: &Schedule) -> Loss {
    // Small against a single future of two hundred, so that they decide between equals only; a
    // promise more or less counts for more than any number of days.
    const OF_NUMBER: f64 = 1e-3;
    const OF_DAYS: f64 = 1e-4;
    // As late as this is half of what is never.
    const DAYS: f64 = 20.0;
    let (mut broken, mut late) = (0.0, 0.0);
    for promise in &network.promises {
        let finish = promise.item.map(|item| schedule.items[item as usize].finish);
        let over = finish.map_or(f64::INFINITY, |finish| finish - promise.by);
        if over > SAME_TIME {
            broken += 1.0;
            late += if over < f64::INFINITY { over / (over + DAYS) } else { 1.0 };
        }
    }
    let made = network.promises.len().max(1) as f64;
    Loss {
        goal: if broken > 0.0 { 1.0 } else { 0.0 },
        guide: (OF_NUMBER * broken + OF_DAYS * late) / made,
    }
}
