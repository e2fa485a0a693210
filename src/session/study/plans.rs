//! The plans that can be held against each other: the base plan, its scenarios, and the guests.

use crate::calendar::Date;
use crate::model::{Plan, ScenarioId};
use crate::session::disk;
use crate::session::guest::{Guest, PlanName};
use crate::session::state::Session;

/// Why a plan is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It has problems.
    Problems,
    /// It counts from another date than the base plan.
    OtherDate(Date),
}

impl Session {
    /// Every plan, the base plan first, with what it is called and, if it cannot be compared with the
    /// base plan, why.
    pub fn plans(&self) -> Vec<(PlanName, Plan, Option<LeftOut>)> {
        let document = &self.document;
        let ids = |ids: &[crate::model::Scenario]| -> Vec<Option<ScenarioId>> {
            std::iter::once(None).chain(ids.iter().map(|found| Some(found.id.clone()))).collect()
        };
        let own = ids(&document.scenarios).into_iter().map(|id| {
            let (plan, problems) = disk::shown_plan(document, id.as_ref());
            (id.map_or(PlanName::Base, PlanName::Scenario), plan, problems)
        });
        let of_guest = |guest: &'_ Guest| {
            let (guest, document) = (guest.id, guest.document.clone());
            ids(&document.scenarios).into_iter().map(move |id| {
                let (plan, problems) = disk::shown_plan(&document, id.as_ref());
                (PlanName::Guest(guest, id), plan, problems)
            })
        };
        let as_of = document.plan.as_of_date();
        own.chain(self.guests.iter().flat_map(of_guest))
            .map(|(name, plan, problems)| {
                let left_out = if problems.iter().any(disk::blocks) {
                    Some(LeftOut::Problems)
                } else {
                    let other = Some(plan.as_of_date()).filter(|date| *date != as_of);
                    other.map(LeftOut::OtherDate)
                };
                (name, plan, left_out)
            })
            .collect()
    }

    /// Whether there is more than the base plan.
    pub(super) fn has_plans_to_compare(&self) -> bool {
        !self.document.scenarios.is_empty() || !self.guests.is_empty()
    }
}
