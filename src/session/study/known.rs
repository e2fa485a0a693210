//! What is known beside the forecast, and what is being worked on.

use std::sync::Arc;

use crate::model::Plan;
use crate::rank::{Contest, Method, Rankings};
use crate::runner::FoundOrder;
use crate::search::{Effect, Progress};
use crate::session::effect::Generation;
use crate::session::guest::PlanName;

use super::question::{Outcome, StudyQuestion};
use super::since::{Reference, Since};

/// What was found, and what it was found for. Two are equal when they are the same one: whoever can
/// compare holds the other, so that neither was changed in place.
#[derive(Debug)]
pub struct Known<T> {
    /// What was found.
    pub found: Arc<T>,
    /// The plan that was looked at.
    pub plan: Arc<Plan>,
    /// Whether the plan was changed since.
    pub stale: bool,
}

/// Everything known beside the forecast.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Studies {
    /// The items by every method.
    pub rankings: Option<Known<Rankings>>,
    /// What the orders are worth.
    pub standings: Option<Known<Standings<OrderName>>>,
    /// What the base plan, its scenarios and the guests are worth.
    pub plans: Option<Known<Standings<PlanName>>>,
    /// What was found by a search.
    pub order: Option<Known<BetterOrder>>,
    /// What every lever changes.
    pub levers: Option<Known<PulledLevers>>,
    /// What the levers of the risks change, once all of them were pulled.
    pub risks: Option<Known<PulledLevers>>,
    /// What the plan comes to against an earlier state of it.
    pub changed: Option<Known<Changed>>,
    /// What is being worked on.
    pub underway: Option<Underway>,
    /// Why the last question came to no answer.
    pub failure: Option<String>,
    /// What the person chose to see.
    pub question: StudyQuestion,
    pub(super) generation: Generation,
    /// The plan that changes are told against.
    pub(super) reference: Option<Reference>,
    /// The rankings that are being made.
    pub(super) ranking: Option<Generation>,
    /// Whether the person stopped the contest, so that it does not begin again by itself.
    pub(super) contest_stopped: bool,
}

/// An order that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderName {
    /// That of a method.
    By(Method),
    /// That which a search found.
    Found,
}

/// What orders or plans, which `Name` tells apart, are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Standings<Name> {
    /// Each of them, the list or the base plan first.
    pub entrants: Vec<Entrant<Name>>,
    /// What they are worth.
    pub contest: Contest,
}

/// An order or a plan in a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entrant<Name> {
    /// Which.
    pub name: Name,
    /// Its number in the contest; equal ones have the same.
    pub number: usize,
}

/// A plan and an earlier state of it in a contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// What the earlier state is.
    pub since: Since,
    /// Its number in the contest.
    pub before: usize,
    /// The number of the plan as it is; equal plans have the same.
    pub after: usize,
    /// What they are worth.
    pub contest: Contest,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct BetterOrder {
    /// What it was to serve.
    pub goal: Outcome,
    /// The orders that it was held against.
    pub given: Vec<OrderName>,
    /// The order and what fresh futures say of it.
    pub found: FoundOrder,
}

impl<Name> Standings<Name> {
    pub(super) fn new(names: Vec<Name>, numbers: Vec<usize>, contest: Contest) -> Self {
        let entrants = names.into_iter().zip(numbers);
        let entrants = entrants.map(|(name, number)| Entrant { name, number });
        Self { entrants: entrants.collect(), contest }
    }
}

impl BetterOrder {
    /// Whether it is detectably better than all that it was held against.
    pub fn is_better(&self) -> bool {
        self.found.verdict.kept.is_none()
    }
}

/// What levers change, as far as they were pulled.
#[derive(Clone, Debug, PartialEq)]
pub struct PulledLevers {
    /// Best first; those of risks as they came.
    pub effects: Vec<Effect>,
    /// How many levers there are.
    pub total: u32,
    /// Whether nothing is promised, and the proposed commitment stands in.
    pub proposed: bool,
    /// How many promises they are judged by.
    pub promises: usize,
}

/// What is being worked on, and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Underway {
    /// What.
    pub work: Work,
    /// Trials, orders or levers done.
    pub done: u32,
    /// Of so many; 0 while that is not known.
    pub total: u32,
    pub(super) plan: Arc<Plan>,
}

/// What workers work on beside the forecast.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// What these orders are worth.
    Worth(Vec<OrderName>),
    /// What these plans are worth.
    Plans(Vec<PlanName>),
    /// What the plan is worth against an earlier state of it.
    Since(Since),
    /// What every lever changes.
    Levers,
    /// What the levers of the risks change: as far as that is known.
    Risks(PulledLevers),
    /// The order that serves a goal best.
    Search {
        /// The goal.
        goal: Outcome,
        /// The orders that what it finds is held against.
        given: Vec<OrderName>,
        /// How far the search is.
        progress: Option<Progress>,
    },
    /// Whether the found order is better on fresh futures.
    Judging {
        /// The goal.
        goal: Outcome,
        /// The orders that it is held against.
        given: Vec<OrderName>,
    },
}

impl<T> Clone for Known<T> {
    fn clone(&self) -> Self {
        let (found, plan) = (Arc::clone(&self.found), Arc::clone(&self.plan));
        Self { found, plan, stale: self.stale }
    }
}

impl<T> PartialEq for Known<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.found, &other.found) && self.stale == other.stale
    }
}

impl<T> Known<T> {
    pub(super) fn new(found: T, plan: Arc<Plan>) -> Self {
        Self { found: Arc::new(found), plan, stale: false }
    }
}

impl Studies {
    /// The plan was changed: what is known is of another one, and what is worked on is not wanted.
    pub(in crate::session) fn plan_changed(&mut self) {
        self.give_up();
        self.ranking = None;
        self.contest_stopped = false;
        self.failure = None;
        mark(&mut self.rankings);
        mark(&mut self.standings);
        mark(&mut self.order);
        mark(&mut self.levers);
        mark(&mut self.risks);
        mark(&mut self.changed);
    }

    /// The document or its guests were changed, and with them what the plans are worth.
    pub(in crate::session) fn plans_changed(&mut self) {
        mark(&mut self.plans);
        if self.underway.as_ref().is_some_and(|underway| matches!(underway.work, Work::Plans(_))) {
            self.give_up();
        }
    }

    /// What the levers of risks change, and whether that is known of the plan as it is. An older
    /// answer stands before the newer one of the same lever, which takes its place.
    pub fn risk_effects(&self) -> impl Iterator<Item = (&Effect, bool)> {
        let older = self
            .risks
            .iter()
            .flat_map(|known| known.found.effects.iter().map(|effect| (effect, !known.stale)));
        let newer = match self.underway.as_ref().map(|underway| &underway.work) {
            Some(Work::Risks(so_far)) => &so_far.effects[..],
            Some(
                Work::Worth(_)
                | Work::Plans(_)
                | Work::Since(_)
                | Work::Levers
                | Work::Search { .. }
                | Work::Judging { .. },
            )
            | None => &[],
        };
        older.chain(newer.iter().map(|effect| (effect, true)))
    }

    /// The items are to be ranked otherwise.
    pub(super) fn rankings_changed(&mut self) {
        self.ranking = None;
        mark(&mut self.rankings);
        mark(&mut self.standings);
        if self.underway.as_ref().is_some_and(|underway| matches!(underway.work, Work::Worth(_))) {
            self.give_up();
        }
    }

    /// Another document is open: nothing is known of it.
    pub(in crate::session) fn forget(&mut self) {
        let generation = self.generation;
        *self = Self { generation, ..Self::default() };
    }

    /// Gives up what is worked on.
    pub(in crate::session) fn give_up(&mut self) {
        self.generation.0 += 1;
        self.underway = None;
    }
}

fn mark<T>(known: &mut Option<Known<T>>) {
    if let Some(known) = known {
        known.stale = true;
    }
}
