//! What would help most: everything that could be changed by a decision, each in a run of its own on
//! the same draws as the plan as it stands (`engine.md`, section 10).
//!
//! Invariants: one lever changes one thing and nothing else; promises are one set for all runs. Every
//! difference is paired, and its error is that of the pairs. How runs are shared out is the caller's.

use crate::forecast::{Comparison, Difference, Run, compare};
use crate::model::{
    After, Capacity, Checked, Commitment, Estimate, Item, ItemId, PeopleStep, Plan, Profile,
    RiskId, RiskStatus, RunSettings, Size, Status, Team, TeamId, checked,
};
use crate::network::{Network, compile};
use crate::rank::Contest;
use crate::trial::{Detail, Tally};

/// Something that could be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// One more person in a team, from its first day on; its lanes stay as many as they are.
    Person(TeamId),
    /// One more lane in a team that has lanes only.
    Lane(TeamId),
    /// Five points more of a team's time for the roadmap, at most all of it.
    Focus(TeamId),
    /// The mitigation of a risk.
    Mitigate(RiskId),
    /// The mitigation of a risk that is part of the plan is left out, with what it costs.
    Unmitigate(RiskId),
    /// A risk is gone.
    Remove(RiskId),
    /// An item is not done.
    Drop(ItemId),
    /// An item does not wait for another, or for an external arrival, any more.
    Unlink {
        /// Which item.
        item: ItemId,
        /// The id of what it waits for.
        after: String,
    },
    /// An item with a date comes first.
    First(ItemId),
}

/// The plan as it stands, to be simulated.
#[derive(Clone, Debug)]
pub struct Base {
    promises: Vec<Commitment>,
    proposed: bool,
    run: RunSettings,
    plan: Plan,
}

/// The plan as it stands, simulated, and what the levers do to it.
#[derive(Clone, Debug)]
pub struct Levers {
    /// Those that every run is judged by.
    pub promises: Vec<Commitment>,
    /// Whether nothing was promised, and they are the proposed commitment of the plan.
    pub proposed: bool,
    run: RunSettings,
    base: Plan,
    base_tally: Tally,
}

/// The plan with one lever pulled, to be simulated.
#[derive(Clone, Debug)]
pub struct Pulled {
    lever: Lever,
    plan: Plan,
}

/// What a lever changes; every difference is with it less without it.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Which.
    pub lever: Lever,
    /// Of the 85th percentile of the plan's finish, in days; `None` where that is beyond the
    /// horizon, or nothing is left to finish.
    pub p85: Option<Difference>,
    /// Of the chance that all promises are kept; `None` when there are none.
    pub all_kept: Option<Difference>,
    /// Of the delay cost, in money; `None` when no item has one.
    pub delay_cost: Option<Difference>,
}

/// What effects are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merit {
    /// The plan's P85, the earliest first.
    P85,
    /// The chance that all promises are kept, the best first.
    AllKept,
    /// The delay cost, the least first.
    DelayCost,
}

/// The detail that the plan and each lever are to be simulated in; more does no harm.
pub const LEVER_DETAIL: Detail = Detail::Outcomes;
/// Of a team's time.
const MORE_FOCUS: f64 = 0.05;

impl Base {
    /// `plan` with the promises that it and every lever are judged by: its own, or, `proposed`, the
    /// commitment that its forecast proposes ([`standing_commitments`](crate::forecast::standing_commitments)).
    pub fn judged_by(
        plan: Checked<'_>,
        promises: Vec<Commitment>,
        proposed: bool,
        run: &RunSettings,
    ) -> Self {
        let plan = Plan { commitments: promises.clone(), ..plan.plan().clone() };
        Self { promises, proposed, run: run.clone(), plan }
    }

    /// What is simulated.
    pub fn network(&self) -> Network {
        network(&self.plan, &self.run)
    }

    /// Takes the tally of all its trials.
    pub fn simulated(self, tally: Tally) -> Levers {
        let Self { promises, proposed, run, plan } = self;
        Levers { promises, proposed, run, base: plan, base_tally: tally }
    }
}

impl Levers {
    /// Runs `plan` as it stands; while nothing is promised twice, since its proposed commitment has
    /// to be known first.
    pub fn new(
        plan: Checked<'_>,
        run: &RunSettings,
        simulate: impl Fn(&Network, Detail) -> Tally,
    ) -> Self {
        let Contest { promises, proposed, .. } = Contest::new(plan, run, &simulate);
        let base = Base::judged_by(plan, promises, proposed, run);
        let tally = simulate(&base.network(), LEVER_DETAIL);
        base.simulated(tally)
    }

    /// Every lever that the plan has, by kind, in the order of the plan.
    pub fn all(&self) -> Vec<Lever> {
        let plan = &self.base;
        let grown = |team: &Team| match team.capacity {
            Capacity::People { .. } => Some(Lever::Person(team.id.clone())),
            Capacity::LanesOnly => Some(Lever::Lane(team.id.clone())),
            // How much of its throughput a person is, nobody knows.
            Capacity::Throughput { .. } => None,
        };
        let mut all: Vec<Lever> = plan.teams.iter().filter_map(grown).collect();
        let focused = plan.teams.iter().filter(|team| has_focus_left(plan, &team.capacity));
        all.extend(focused.map(|team| Lever::Focus(team.id.clone())));
        all.extend(risk_levers(plan));
        let open = || plan.items.iter().filter(|item| item.is_open());
        all.extend(open().map(|item| Lever::Drop(item.id.clone())));
        all.extend(open().flat_map(|item| unlinkings(plan, item)));
        let first = open().next().map(|item| &item.id);
        let later = open().filter(|item| Some(&item.id) != first);
        let dated = later.filter(|item| has_date(item, &self.promises));
        all.extend(dated.map(|item| Lever::First(item.id.clone())));
        all
    }

    /// Every open risk taken away, then the mitigation of each that has one switched over; each in
    /// the order of the plan. With the plan as it stands they say what a risk costs it, and what a
    /// mitigation is worth.
    pub fn of_risks(&self) -> Vec<Lever> {
        let open = || self.base.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
        let gone = open().map(|risk| Lever::Remove(risk.id.clone()));
        let switched = open().filter_map(|risk| match risk.mitigation.as_ref()?.active {
            true => Some(Lever::Unmitigate(risk.id.clone())),
            false => Some(Lever::Mitigate(risk.id.clone())),
        });
        gone.chain(switched).collect()
    }

    /// The plan with `lever` pulled.
    pub fn pull(&self, lever: Lever) -> Pulled {
        let plan = pulled(&self.base, &lever);
        Pulled { lever, plan }
    }

    /// What is simulated of it.
    pub fn network(&self, pulled: &Pulled) -> Network {
        network(&pulled.plan, &self.run)
    }

    /// What a lever changes, by the tally of all trials of the plan with it.
    pub fn effect(&self, pulled: Pulled, tally: &Tally) -> Effect {
        let Pulled { lever, plan } = pulled;
        let run = |plan, tally| Run { plan, tally, settings: &self.run };
        let base = run(&self.base, &self.base_tally);
        let Comparison { targets, kept, delay_cost, .. } =
            compare(base, run(&plan, tally), &self.promises)
                .expect("levers change neither the seed nor the trials nor the as-of date");
        // The plan is the first of the targets.
        let finish = targets.into_iter().next();
        Effect {
            lever,
            p85: finish.and_then(|(_, finish)| finish.p85.days),
            all_kept: kept.map(|kept| kept.all),
            delay_cost,
        }
    }
}

impl Effect {
    /// How much it helps, in the unit of `merit`, more being better; 0 where that shows no
    /// detectable difference.
    fn gain(&self, merit: Merit) -> f64 {
        let (difference, sign) = match merit {
            Merit::P85 => (self.p85, -1.0),
            Merit::AllKept => (self.all_kept, 1.0),
            Merit::DelayCost => (self.delay_cost, -1.0),
        };
        difference.filter(|found| found.detectable).map_or(0.0, |found| sign * found.value)
    }
}

/// Sorts effects, best first: by `merit`, then by the others, then as they were.
pub fn sort(effects: &mut [Effect], merit: Merit) {
    let all = [merit, Merit::P85, Merit::AllKept, Merit::DelayCost];
    effects.sort_by(|a, b| {
        let by = |merit: &Merit| b.gain(*merit).total_cmp(&a.gain(*merit));
        all.iter().map(by).find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
}

fn network(plan: &Plan, run: &RunSettings) -> Network {
    compile(checked(plan).expect("a lever leaves a right plan right"), run.seed)
}

/// `plan` with a lever pulled.
fn pulled(plan: &Plan, lever: &Lever) -> Plan {
    let mut plan = plan.clone();
    match lever {
        Lever::Person(id) => {
            for step in people(&mut plan, id) {
                step.count += 1.0;
            }
        }
        Lever::Lane(id) => plan.teams.iter_mut().filter(|t| t.id == *id).for_each(|t| t.lanes += 1),
        Lever::Focus(id) => {
            let sizes = plan.estimation.sizes.clone();
            for team in plan.teams.iter_mut().filter(|team| team.id == *id) {
                if let Capacity::People { focus, .. } = &mut team.capacity {
                    *focus = focused(focus, &sizes);
                }
            }
        }
        Lever::Mitigate(id) => mitigation(&mut plan, id, true),
        Lever::Unmitigate(id) => mitigation(&mut plan, id, false),
        Lever::Remove(id) => plan.risks.retain(|risk| risk.id != *id),
        Lever::Drop(id) => {
            let items = plan.items.iter_mut().filter(|item| item.id == *id);
            items.for_each(|item| item.status = Status::Dropped);
        }
        Lever::Unlink { item, after } => {
            for found in plan.items.iter_mut().filter(|found| found.id == *item) {
                found.after.retain(|dependency| name(&dependency.after) != after);
            }
        }
        Lever::First(id) => {
            let at = plan.items.iter().position(|item| item.id == *id);
            if let Some(at) = at {
                plan.items[..=at].rotate_right(1);
            }
        }
    }
    plan
}

fn mitigation(plan: &mut Plan, id: &RiskId, active: bool) {
    let risks = plan.risks.iter_mut().filter(|risk| risk.id == *id);
    risks.flat_map(|risk| &mut risk.mitigation).for_each(|found| found.active = active);
}

fn people<'p>(plan: &'p mut Plan, id: &TeamId) -> &'p mut [PeopleStep] {
    let team = plan.teams.iter_mut().find(|team| team.id == *id);
    match team.map(|team| &mut team.capacity) {
        Some(Capacity::People { people, .. }) => people,
        Some(Capacity::LanesOnly | Capacity::Throughput { .. }) | None => &mut [],
    }
}

/// Five points more, at most everything, whatever the law.
fn focused(focus: &Estimate, sizes: &[Size]) -> Estimate {
    let more = |share: &f64| (share + MORE_FOCUS).min(1.0);
    match focus {
        Estimate::Fixed(share) => Estimate::Fixed(more(share)),
        Estimate::Range { low, high } => Estimate::Range { low: more(low), high: more(high) },
        Estimate::ThreePoint { min, likely, max, shape } => Estimate::ThreePoint {
            min: more(min),
            likely: more(likely),
            max: more(max),
            shape: *shape,
        },
        Estimate::Uniform { min, max } => Estimate::Uniform { min: more(min), max: more(max) },
        Estimate::Exponential { mean } => Estimate::Exponential { mean: more(mean) },
        Estimate::Samples(shares) => Estimate::Samples(shares.iter().map(more).collect()),
        Estimate::Size(name) => {
            let size = sizes.iter().find(|size| size.name == *name);
            size.map_or_else(|| focus.clone(), |size| focused(&size.estimate, sizes))
        }
    }
}

/// Whether any of a team's time goes elsewhere.
fn has_focus_left(plan: &Plan, capacity: &Capacity) -> bool {
    match capacity {
        Capacity::People { focus, .. } => focused(focus, &plan.estimation.sizes) != *focus,
        Capacity::LanesOnly | Capacity::Throughput { .. } => false,
    }
}

fn risk_levers(plan: &Plan) -> Vec<Lever> {
    let mut levers = Vec::new();
    for risk in plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open) {
        if risk.mitigation.as_ref().is_some_and(|mitigation| !mitigation.active) {
            levers.push(Lever::Mitigate(risk.id.clone()));
        }
        levers.push(Lever::Remove(risk.id.clone()));
    }
    levers
}

/// The dependencies of an item that hold it still.
fn unlinkings(plan: &Plan, item: &Item) -> Vec<Lever> {
    let holds = |after: &After| match after {
        After::Item { item: other, .. } => {
            plan.items.iter().any(|found| found.id == *other && found.is_open())
        }
        After::External(_) => true,
    };
    let mut names: Vec<&str> = Vec::new();
    for dependency in item.after.iter().filter(|dependency| holds(&dependency.after)) {
        let name = name(&dependency.after);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let unlink = |after: &str| Lever::Unlink { item: item.id.clone(), after: after.to_owned() };
    names.into_iter().map(unlink).collect()
}

fn name(after: &After) -> &str {
    match after {
        After::Item { item, .. } => &item.0,
        After::External(external) => &external.0,
    }
}

/// Whether an item has a date: it is due, promised, or costs something from a day on.
fn has_date(item: &Item, promises: &[Commitment]) -> bool {
    let costs_from_a_day = item.value.delay_cost.as_ref().is_some_and(|cost| match cost.profile {
        Profile::FixedDate { .. } | Profile::Window { .. } => true,
        Profile::Standard { .. } | Profile::Expedite { .. } | Profile::Intangible { .. } => false,
    });
    item.due.is_some() || costs_from_a_day || promises.iter().any(|promise| promise.item == item.id)
}
