//! Where the inputs of scores come from: what the plan gives, what its parts add up to, and what the
//! simulation of an item alone says.
//!
//! Invariant: every uncertain input has its own stream, named by the ids of the plan, so that two
//! methods, two orders and two scenarios see the same draws of what they have in common.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{After, Checked, Criterion, Plan};
use crate::network::Laws;

use super::alone::working_days;
use super::cd3;
use super::finding::find;
use super::input::{Gap, Input, Source};
use super::quantity::Quantity;

/// How many draws say how sure a rank is: a chance is then off by a point, as a rule.
pub const MOST_DRAWS: u32 = 2_000;
/// For very long lists fewer, so that all ranks of all draws stay a few megabytes.
const MOST_RANKS: u32 = 4_000_000;
/// An interval needs some, however long the list is.
const FEWEST_DRAWS: u32 = 200;

/// The inputs of all open items of a plan.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    plan: &'a Plan,
    seed: u64,
    draws: u32,
    open: Vec<usize>,
    found: FoundInputs,
    durations: Vec<OnceCell<Quantity>>,
    carried: Vec<OnceCell<Option<Quantity>>>,
    /// By item: the open items that name it.
    followers: Vec<Vec<usize>>,
}

/// What the plan says of its open items, compiled.
#[derive(Clone, Debug, Default)]
pub(super) struct FoundInputs {
    pub(super) laws: Laws,
    pub(super) given: BTreeMap<(usize, Input), Quantity>,
    pub(super) costs_per_week: BTreeMap<usize, Quantity>,
    pub(super) person_days: BTreeMap<usize, Quantity>,
    /// Inputs that any item has, open or not.
    pub(super) somewhere: BTreeSet<Input>,
}

impl<'a> Sources<'a> {
    /// The inputs of `plan` for the futures that `seed` names. How sure a rank is will rest on the
    /// first [`MOST_DRAWS`] of `trials`, or fewer for lists of thousands.
    pub fn new(plan: Checked<'a>, seed: u64, trials: u32) -> Self {
        let (checked, plan) = (plan, plan.plan());
        let open: Vec<usize> = (0..plan.items.len()).filter(|i| plan.items[*i].is_open()).collect();
        let affordable = (MOST_RANKS / open.len().max(1) as u32).max(FEWEST_DRAWS);
        let draws = trials.clamp(1, MOST_DRAWS.min(affordable));
        Self {
            plan,
            seed,
            draws,
            found: find(checked, &open, seed, draws),
            durations: vec![OnceCell::new(); plan.items.len()],
            carried: vec![OnceCell::new(); plan.items.len()],
            followers: followers(plan),
            open,
        }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// How many draws say how sure a rank is.
    pub fn draws(&self) -> u32 {
        self.draws
    }

    /// The items that are ranked, as positions in the plan: neither done nor dropped.
    pub fn open(&self) -> &[usize] {
        &self.open
    }

    pub(super) fn laws(&self) -> &Laws {
        &self.found.laws
    }

    /// The criteria of the plan's scorecard.
    pub(super) fn criteria(&self) -> &'a [Criterion] {
        self.plan.scorecard.as_ref().map_or(&[], |scorecard| &scorecard.criteria)
    }

    /// What the plan gives for an input of an open item.
    pub(super) fn given(&self, item: usize, input: &Input) -> Option<Quantity> {
        self.found.given.get(&(item, input.clone())).cloned()
    }

    /// Whether any item of the plan, open or not, has a number for this input.
    pub(super) fn some_item_has(&self, input: &Input) -> bool {
        self.found.somewhere.contains(input)
    }

    /// Money per week that is lost while an open item is not done; `None` without a cost of delay.
    pub(super) fn cost_per_week(&self, item: usize) -> Option<(Source, Quantity)> {
        let urgency = self.plan.items[item].value.delay_cost.as_ref()?;
        let cost = self.found.costs_per_week.get(&item)?;
        Some((cd3::source(&urgency.profile), cost.clone()))
    }

    /// The person-days of an open item: of its effort parts, what remains of them once begun, with
    /// the estimation error of those not begun and without risks.
    pub(super) fn person_days(&self, item: usize) -> Result<Quantity, Gap> {
        self.found.person_days.get(&item).cloned().ok_or(Gap::NotInPersonDays)
    }

    /// Weeks that an open item takes alone on its teams, of as many working days as the plan's have.
    pub(super) fn duration_weeks(&self, item: usize) -> Quantity {
        let duration = self.durations[item].get_or_init(|| {
            let per_week = self.plan.axis().days_per_week() as f64;
            let days = working_days(self.plan, &self.plan.items[item], self.seed, self.draws);
            Quantity::of_draws(days.into_iter().map(|days| days / per_week).collect())
        });
        duration.clone()
    }

    /// Money per week of the open items that wait for an open item; `None` when none of them has a
    /// cost of delay.
    pub(super) fn carried_cost(&self, item: usize) -> Option<Quantity> {
        let carried = self.carried[item].get_or_init(|| {
            let waiting = self.waiting_for(item).into_iter();
            let costs = waiting.filter_map(|other| self.found.costs_per_week.get(&other).cloned());
            let terms: Vec<(f64, Quantity)> = costs.map(|cost| (1.0, cost)).collect();
            (!terms.is_empty()).then(|| Quantity::sum(terms).drawn(self.laws(), self.draws))
        });
        carried.clone()
    }

    /// The open items that wait for `item`, directly or through others, ascending.
    fn waiting_for(&self, item: usize) -> BTreeSet<usize> {
        let mut waiting = BTreeSet::new();
        let mut next = vec![item];
        while let Some(item) = next.pop() {
            next.extend(self.followers[item].iter().copied().filter(|f| waiting.insert(*f)));
        }
        waiting
    }
}

/// By item: the open items that name it as what they wait for; nothing waits for what is not open.
fn followers(plan: &Plan) -> Vec<Vec<usize>> {
    let positions: BTreeMap<_, usize> =
        plan.items.iter().enumerate().map(|(at, item)| (&item.id, at)).collect();
    let mut followers = vec![Vec::new(); plan.items.len()];
    for (at, item) in plan.items.iter().enumerate().filter(|(_, item)| item.is_open()) {
        for dependency in &item.after {
            let After::Item { item: before, .. } = &dependency.after else { continue };
            let before = positions[before];
            if plan.items[before].is_open() {
                followers[before].push(at);
            }
        }
    }
    followers
}
