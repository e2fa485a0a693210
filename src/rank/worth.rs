//! What an order is worth: the plan in that order, simulated on the same draws as every other order.
//!
//! Invariants: the promises are one set for all orders, those of the plan or, while nothing is
//! promised, the proposed commitment of the list as it stands. Streams are named by ids, so an order
//! changes no draw, and two orders are compared trial by trial. How trials are run is the caller's:
//! on threads, in workers, or at once; which detail they need is said here.

use crate::calendar::Date;
use crate::forecast::{
    Chance, Comparison, Difference, Distribution, FinishComparison, KeptComparison, Money, Run,
    TargetForecast, compare_targets, mean_moves, standing_commitments, summarize,
};
use crate::model::{
    Checked, Commitment, ItemId, MilestoneId, ObjectiveId, Plan, RunSettings, checked,
};
use crate::network::{Network, compile};
use crate::trial::{Detail, Recording, Tally};

use super::order::in_order;

/// A plan in several orders, judged by the same promises.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// Those that every order is judged by.
    pub promises: Vec<Commitment>,
    /// Whether nothing was promised, and they are the proposed commitment of the list as it stands.
    pub proposed: bool,
    run: RunSettings,
    judged: Vec<Judged>,
}

/// A plan in one order, ready to be simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct Contender {
    plan: Plan,
    recording: Recording,
}

/// A contender after its run.
#[derive(Clone, Debug, PartialEq)]
struct Judged {
    plan: Plan,
    tally: Tally,
    worth: Worth,
}

/// The detail that an order is to be simulated in; more does no harm.
pub const CONTEST_DETAIL: Detail = Detail::Outcomes;

const PAIRS: &str = "entrants count from one date and are run on the same draws";

/// What an order is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Expected delay cost of all items with its spread; `None` when no item has a cost of delay.
    pub delay_cost: Option<Money>,
    /// Money not lost by each quarter's end, ascending; nothing when no item has a cost of delay.
    pub value: Vec<(Date, Money)>,
    /// Mean number of promises kept.
    pub expected_kept: f64,
    /// The chance that all promises are kept; `None` when there are none.
    pub chance_all_kept: Option<Chance>,
    /// When the whole plan is done.
    pub finish: Distribution,
    /// The milestones of a plan that was entered [as it stands](Contest::as_it_stands), in its order.
    pub milestones: Vec<(MilestoneId, TargetForecast)>,
    /// The objectives, in the plan's order.
    pub objectives: Vec<(ObjectiveId, TargetForecast)>,
}

/// What changes from one order to another; every difference is after less before.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthDifference {
    /// Of the delay cost; `None` when no item has one.
    pub delay_cost: Option<Difference>,
    /// Of the money not lost by each quarter's end, ascending; nothing when no item has a cost of
    /// delay.
    pub value: Vec<(Date, Difference)>,
    /// Of the promises kept; `None` when there are none.
    pub kept: Option<KeptComparison>,
    /// Of the finish of the plan; `None` when all of it is dropped.
    pub finish: Option<FinishComparison>,
}

impl Contest {
    /// A contest of no orders yet, of `plan` under the trials of `run`. While nothing is promised,
    /// `simulate` runs the list as it stands, for its proposed commitment.
    pub fn new(
        plan: Checked<'_>,
        run: &RunSettings,
        simulate: impl FnOnce(&Network, Detail) -> Tally,
    ) -> Self {
        if !plan.plan().commitments.is_empty() {
            return Self::judged_by(plan.plan().commitments.clone(), false, run);
        }
        let base = Contender { plan: bare(plan.plan()), recording: Recording::Targets };
        let tally = simulate(&base.network(run.seed), Detail::Dates);
        let forecast = summarize(&base.plan, &tally, run, Vec::new());
        Self::judged_by(standing_commitments(&base.plan, &forecast), true, run)
    }

    /// A contest by promises that are known already: those of the plan, or, `proposed`, the
    /// commitment that the forecast of the list as it stands proposes
    /// ([`standing_commitments`]).
    pub fn judged_by(promises: Vec<Commitment>, proposed: bool, run: &RunSettings) -> Self {
        Self { promises, proposed, run: run.clone(), judged: Vec::new() }
    }

    /// `plan` in `order` (its open items, each once), to be simulated and then [`enter`](Self::enter)ed.
    pub fn contender(&self, plan: Checked<'_>, order: &[usize]) -> Contender {
        let commitments = self.promises.clone();
        let plan = Plan { commitments, ..bare(&in_order(plan.plan(), order)) };
        Contender { plan, recording: Recording::Targets }
    }

    /// `plan` as it stands, such as that of a scenario, to be simulated and then
    /// [`enter`](Self::enter)ed. `recording` says whether its items can be compared too.
    pub fn as_it_stands(&self, plan: Checked<'_>, recording: Recording) -> Contender {
        let commitments = self.promises.clone();
        Contender { plan: Plan { commitments, ..plan.plan().clone() }, recording }
    }

    /// The number of an order that was entered before, so that it needs no second run.
    pub fn entered(&self, contender: &Contender) -> Option<usize> {
        self.judged.iter().position(|judged| judged.plan == contender.plan)
    }

    /// Takes the tally of all trials of a contender; the number of its order.
    pub fn enter(&mut self, contender: Contender, tally: Tally) -> usize {
        let plan = contender.plan;
        let worth = worth(&plan, &tally, &self.run);
        self.judged.push(Judged { plan, tally, worth });
        self.judged.len() - 1
    }

    /// All of it at once: the number of `order`, which `simulate` runs unless it was entered before.
    pub fn add(
        &mut self,
        plan: Checked<'_>,
        order: &[usize],
        simulate: impl FnOnce(&Network, Detail) -> Tally,
    ) -> usize {
        let contender = self.contender(plan, order);
        self.entered(&contender).unwrap_or_else(|| {
            let tally = simulate(&contender.network(self.run.seed), CONTEST_DETAIL);
            self.enter(contender, tally)
        })
    }

    /// How many trials every order is run under.
    pub fn trials(&self) -> u32 {
        self.run.trials
    }

    /// What the order with this number is worth.
    pub fn worth(&self, order: usize) -> &Worth {
        &self.judged[order].worth
    }

    /// Everything that changes from the entrant `before` to the entrant `after`, but for items.
    pub fn comparison(&self, before: usize, after: usize) -> Comparison {
        compare_targets(self.run(before), self.run(after), &self.promises).expect(PAIRS)
    }

    /// How the mean finish of each item moves, in days; nothing where items were not recorded.
    pub fn moves(&self, before: usize, after: usize) -> Vec<(ItemId, Difference)> {
        mean_moves(self.run(before), self.run(after)).expect(PAIRS)
    }

    fn run(&self, order: usize) -> Run<'_> {
        let Judged { plan, tally, .. } = &self.judged[order];
        Run { plan, tally, settings: &self.run }
    }

    /// What changes from order `before` to order `after`.
    pub fn difference(&self, before: usize, after: usize) -> WorthDifference {
        let found = self.comparison(before, after);
        WorthDifference {
            delay_cost: found.delay_cost,
            value: found.value,
            kept: found.kept,
            // The plan is the first of the targets.
            finish: found.targets.into_iter().next().map(|(_, finish)| finish),
        }
    }
}

impl Contender {
    /// What is to be kept of each of its trials.
    pub fn recording(&self) -> Recording {
        self.recording
    }

    /// The detail that it is to be simulated in; more does no harm.
    pub fn detail(&self) -> Detail {
        match self.recording {
            Recording::Targets => CONTEST_DETAIL,
            // When an item finishes is not looked at otherwise.
            Recording::Items => Detail::Dates,
        }
    }

    /// What is simulated, for the futures that `seed` names.
    pub fn network(&self, seed: u64) -> Network {
        let checked = checked(&self.plan);
        compile(checked.expect("another order of a checked plan is as right"), seed)
    }
}

/// The plan without the sets that no order is judged by.
fn bare(plan: &Plan) -> Plan {
    Plan { milestones: Vec::new(), ..plan.clone() }
}

fn worth(plan: &Plan, tally: &Tally, run: &RunSettings) -> Worth {
    let forecast = summarize(plan, tally, run, Vec::new());
    let quarters = forecast.quarters.iter();
    Worth {
        delay_cost: forecast.delay_cost,
        value: quarters.filter_map(|quarter| Some((quarter.ends, quarter.value?))).collect(),
        // Of the trials themselves: when each item finishes was not counted, and while no promise
        // stands in, an order is not to be judged by a proposal of its own.
        expected_kept: tally.kept().map(f64::from).sum::<f64>() / f64::from(tally.trials.max(1)),
        chance_all_kept: (!plan.commitments.is_empty())
            .then(|| Chance::of(tally.all_kept, tally.trials)),
        finish: forecast.plan.finish,
        milestones: forecast.milestones,
        objectives: forecast.objectives,
    }
}
