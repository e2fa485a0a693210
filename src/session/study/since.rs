//! What the changes since a moment come to: the plan that they are told against, and the question.
//!
//! Invariants: the base plan is held against itself as it was opened, saved, or when the person began
//! anew; a scenario is held against the base plan. It is asked by itself, after what the open view
//! wants to know, and only where the plan differs.

use std::sync::Arc;

use crate::model::{Plan, check};
use crate::runner::Asked;
use crate::session::effect::Effect;
use crate::session::run::RunState;
use crate::session::state::Session;

use super::known::{Studies, Work};

/// More items would have workers busy for seconds after every edit.
const MOST_ITEMS: usize = 1_000;

/// From when on changes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since the plan was opened.
    Opened,
    /// Since the plan was saved.
    Saved,
    /// Since the person began anew.
    Chosen,
    /// A scenario, against the base plan.
    Base,
}

/// The plan that changes are told against.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reference {
    since: Since,
    plan: Arc<Plan>,
}

impl Studies {
    /// Changes are told from `plan` on.
    pub(in crate::session) fn begin_anew(&mut self, since: Since, plan: Arc<Plan>) {
        self.reference = Some(Reference { since, plan });
        self.changed = None;
        let underway = self.underway.as_ref().map(|underway| &underway.work);
        if matches!(underway, Some(Work::Since(_))) {
            self.give_up();
        }
    }
}

impl Session {
    /// Changes of the base plan are told from how it is now.
    pub(in crate::session) fn tell_changes_since(&mut self, since: Since) {
        let plan = Arc::new(self.document.plan.clone());
        self.studies.begin_anew(since, plan);
    }

    /// What the plan's changes come to.
    pub(super) fn next_of_changes(&mut self) -> Vec<Effect> {
        if self.studies.reference.is_none() && self.run != RunState::Blocked {
            self.tell_changes_since(Since::Opened);
        }
        let is_known = self.studies.changed.as_ref().is_some_and(|known| !known.stale);
        let is_stopped = self.studies.contest_stopped || self.studies.underway.is_some();
        let is_small = self.plan.items.len() <= MOST_ITEMS;
        if is_known || is_stopped || !is_small || !self.can_ask() {
            return Vec::new();
        }
        let Some(Reference { since, plan: before }) = self.told_against() else {
            return Vec::new();
        };
        if *before == *self.plan {
            self.studies.changed = None;
            return Vec::new();
        }
        if before.as_of_date() != self.plan.as_of_date() || !check(&before).is_empty() {
            return Vec::new();
        }
        let plans = vec![Plan::clone(&before), Plan::clone(&self.plan)];
        self.ask(Work::Since(since), Asked::Plans(plans))
    }

    fn told_against(&self) -> Option<Reference> {
        match &self.scenario {
            Some(_) => {
                let plan = Arc::new(self.document.plan.clone());
                Some(Reference { since: Since::Base, plan })
            }
            None => self.studies.reference.clone(),
        }
    }
}
