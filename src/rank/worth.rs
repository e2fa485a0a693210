//! What an order is worth: the plan in that order, simulated on the same draws as every other order.
//!
//! Invariants: the promises are one set for all orders, those of the plan or, while nothing is
//! promised, the proposed commitment of the list as it stands. Streams are named by ids, so an order
//! changes no draw, and two orders are compared trial by trial. How trials are run is the caller's:
//! on threads, in workers, or at once; which detail they need is said here.

use crate::calendar::Date;
use crate::forecast::{
    Chance, Difference, Distribution, FinishComparison, KeptComparison, Money, Run, compare,
    standing_commitments, summarize,
};
use crate::model::{Checked, Commitment, Plan, RunSettings, checked};
use crate::network::{Network, compile};
use crate::trial::{Detail, Tally};

use super::order::in_order;

/// A plan in several orders, to be simulated.
#[derive(Clone, Debug)]
pub struct Contest {
    /// Those that every order is judged by.
    pub promises: Vec<Commitment>,
    /// Whether nothing was promised, and they are the proposed commitment of the list as it stands.
    pub proposed: bool,
    run: RunSettings,
    contenders: Vec<Contender>,
}

/// One order.
#[derive(Clone, Debug)]
struct Contender {
    plan: Plan,
    tally: Tally,
    worth: Worth,
}

/// What an order is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Expected delay cost of all items with its spread; `None` when no item has a cost of delay.
    pub delay_cost: Option<Money>,
    /// Mean money not lost by each quarter's end.
    pub value: Vec<(Date, f64)>,
    /// Mean number of promises kept.
    pub expected_kept: f64,
    /// The chance that all promises are kept; `None` when there are none.
    pub chance_all_kept: Option<Chance>,
    /// When the whole plan is done.
    pub finish: Distribution,
}

/// What changes from one order to another; every difference is after less before.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthDifference {
    /// Of the delay cost; `None` when no item has one.
    pub delay_cost: Option<Difference>,
    /// Of the promises kept; `None` when there are none.
    pub kept: Option<KeptComparison>,
    /// Of the finish of the plan; `None` when all of it is dropped.
    pub finish: Option<FinishComparison>,
}

impl Contest {
    /// A contest of no orders yet. While nothing is promised, `simulate` runs the list as it stands,
    /// for its proposed commitment.
    pub fn new(
        plan: Checked<'_>,
        run: &RunSettings,
        simulate: impl FnOnce(&Network, Detail) -> Tally,
    ) -> Self {
        let plan = plan.plan();
        let proposed = plan.commitments.is_empty();
        let promises = match proposed {
            false => plan.commitments.clone(),
            true => {
                let base = bare(plan);
                let tally = simulate(&network(&base, run), Detail::Dates);
                standing_commitments(&base, &summarize(&base, &tally, run, Vec::new()))
            }
        };
        Self { promises, proposed, run: run.clone(), contenders: Vec::new() }
    }

    /// Adds `plan` in `order` (its open items, each once), simulated by `simulate`, which runs all
    /// trials of the settings. The same order again is not simulated again. Returns its number.
    pub fn add(
        &mut self,
        plan: Checked<'_>,
        order: &[usize],
        simulate: impl FnOnce(&Network, Detail) -> Tally,
    ) -> usize {
        let commitments = self.promises.clone();
        let plan = Plan { commitments, ..bare(&in_order(plan.plan(), order)) };
        if let Some(same) = self.contenders.iter().position(|other| other.plan == plan) {
            return same;
        }
        let tally = simulate(&network(&plan, &self.run), Detail::Outcomes);
        let worth = worth(&plan, &tally, &self.run);
        self.contenders.push(Contender { plan, tally, worth });
        self.contenders.len() - 1
    }

    /// What the order with this number is worth.
    pub fn worth(&self, order: usize) -> &Worth {
        &self.contenders[order].worth
    }

    /// What changes from order `before` to order `after`.
    pub fn difference(&self, before: usize, after: usize) -> WorthDifference {
        let run = |order: usize| {
            let Contender { plan, tally, .. } = &self.contenders[order];
            Run { plan, tally, settings: &self.run }
        };
        let found = compare(run(before), run(after), &self.promises)
            .expect("orders of one plan are run on the same draws");
        WorthDifference {
            delay_cost: found.delay_cost,
            kept: found.kept,
            // The plan is the first of the targets.
            finish: found.targets.into_iter().next().map(|(_, finish)| finish),
        }
    }
}

/// The plan without the sets that no order is judged by.
fn bare(plan: &Plan) -> Plan {
    Plan { milestones: Vec::new(), ..plan.clone() }
}

fn network(plan: &Plan, run: &RunSettings) -> Network {
    compile(checked(plan).expect("another order of a checked plan is as right"), run.seed)
}

fn worth(plan: &Plan, tally: &Tally, run: &RunSettings) -> Worth {
    let forecast = summarize(plan, tally, run, Vec::new());
    Worth {
        delay_cost: forecast.delay_cost,
        value: forecast.quarters.iter().map(|quarter| (quarter.ends, quarter.value)).collect(),
        // Of the trials themselves: when each item finishes was not counted.
        expected_kept: tally.kept().map(f64::from).sum::<f64>() / f64::from(tally.trials.max(1)),
        chance_all_kept: forecast.promises.chance_all,
        finish: forecast.plan.finish,
    }
}
