//! What the session makes of what happens to the shelf.

use std::sync::Arc;

use crate::model::Document;
use crate::session::disk;
use crate::session::effect::Effect;
use crate::session::notice::Notice;
use crate::session::state::Session;
use crate::session::undo::{Step, Undo};

use super::keep::KeepProblem;
use super::{
    FetchedPlan, Keeping, KeptPlan, PlanKey, ShelfEvent, ShelfWish, Stamp, Version, VersionId,
};

/// How long a deleted plan can be had back, in milliseconds: a week, in which one notices what one
/// misses.
const BACK_FOR_MS: u64 = 7 * 24 * 3_600_000;

impl Session {
    /// Whether the browser has the document as it is.
    pub fn keeping(&self) -> &Keeping {
        &self.shelf.keeping
    }

    /// The document as it stands, to hold on to.
    pub fn shared_document(&self) -> Arc<Document> {
        Arc::clone(&self.document)
    }

    /// The place of the document on the shelf.
    pub fn place(&self) -> &PlanKey {
        &self.shelf.plan
    }

    /// Whether another tab writes the plan, and this one only shows what it writes.
    pub fn follows(&self) -> bool {
        self.shelf.follows
    }

    /// The plans on the shelf, in no order.
    pub fn kept_plans(&self) -> &[KeptPlan] {
        &self.shelf.plans
    }

    /// The versions of the plan that is open, oldest first.
    pub fn versions(&self) -> &[Version] {
        self.shelf.versions.get(&self.shelf.plan).map_or(&[], Vec::as_slice)
    }

    pub(in crate::session) fn handle_shelf(&mut self, event: ShelfEvent) -> Vec<Effect> {
        match event {
            ShelfEvent::VisitBegan { visit } => {
                self.shelf.visit = visit;
                Vec::new()
            }
            ShelfEvent::Listed { plans, now } => self.list(plans, now),
            ShelfEvent::EarlierFound { text } => self.open_earlier(&text),
            ShelfEvent::PlanPicked(plan) if plan == self.shelf.plan => Vec::new(),
            ShelfEvent::PlanPicked(plan) => wish(ShelfWish::Fetch(plan)),
            ShelfEvent::PlanFetched { plan, follows } => self.open_fetched(plan, follows),
            ShelfEvent::VersionPicked(version) => self.fetch_version(version),
            ShelfEvent::VersionFetched { plan, version, text } => {
                self.go_back(&plan, version, &text)
            }
            ShelfEvent::HandedFetched { plan, texts } => self.take_handed(&plan, &texts),
            ShelfEvent::FetchFailed { problem } => self.tell(Notice::NotFetched { problem }),
            ShelfEvent::PlanDeleted(plan) if plan == self.shelf.plan => Vec::new(),
            ShelfEvent::PlanDeleted(plan) => wish(ShelfWish::Delete(plan)),
            ShelfEvent::PlanRestored(plan) => wish(ShelfWish::Restore(plan)),
            ShelfEvent::KeepingDue { now } => self.keep(now),
            ShelfEvent::Kept { plan, version } => self.kept(&plan, version),
            ShelfEvent::KeepFailed { plan, version, problem } => {
                self.keep_failed(&plan, version, problem)
            }
            ShelfEvent::HeldElsewhere(plan) => self.give_up(&plan),
            ShelfEvent::Followed(plan) if self.shelf.follows => self.see(plan),
            ShelfEvent::Followed(_) => Vec::new(),
            ShelfEvent::EditHereRequested => wish(ShelfWish::TakeOver(self.shelf.plan.clone())),
            ShelfEvent::TakenOver(plan) => self.take_over(plan),
        }
    }

    /// The first edit of the visit is when there is something to lose.
    pub(in crate::session) fn note_edit(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.shelf.edited, true) {
            return Vec::new();
        }
        wish(ShelfWish::AskToPersist)
    }

    fn list(&mut self, plans: Vec<KeptPlan>, now: Stamp) -> Vec<Effect> {
        let is_past = |plan: &KeptPlan| {
            plan.deleted.is_some_and(|at| now.at_ms.saturating_sub(at.at_ms) > BACK_FOR_MS)
        };
        let (past, plans): (Vec<_>, Vec<_>) = plans.into_iter().partition(is_past);
        self.shelf.plans = plans;
        if past.is_empty() {
            return Vec::new();
        }
        wish(ShelfWish::Purge(past.into_iter().map(|plan| plan.key).collect()))
    }

    fn open_earlier(&mut self, text: &str) -> Vec<Effect> {
        match disk::read(text) {
            Ok(document) => {
                let effects = self.begin_plan(None, document);
                self.shelf.earlier = Some(self.shelf.plan.clone());
                effects
            }
            Err(reason) => self.tell(Notice::KeptUnreadable { reason }),
        }
    }

    fn open_fetched(&mut self, plan: FetchedPlan, follows: bool) -> Vec<Effect> {
        let document = match disk::read(&plan.text) {
            Ok(document) => document,
            Err(reason) => return self.tell(Notice::KeptUnreadable { reason }),
        };
        let step = Step::Opened { of: document.plan.title.clone() };
        let effects = self.replace(step, None, Arc::new(document), plan.key.clone());
        self.shelf.follows = follows;
        self.shelf.versions.insert(plan.key, plan.versions);
        self.shelf.keeping = Keeping::Kept;
        effects
    }

    fn fetch_version(&self, version: VersionId) -> Vec<Effect> {
        wish(ShelfWish::FetchVersion { plan: self.shelf.plan.clone(), version })
    }

    /// The document becomes what it was, as a step that can be taken back.
    fn go_back(&mut self, plan: &PlanKey, version: VersionId, text: &str) -> Vec<Effect> {
        let found = self.versions().iter().find(|known| known.id == version);
        let Some(at) = found.map(|version| version.at).filter(|_| *plan == self.shelf.plan) else {
            return Vec::new();
        };
        match disk::read(text) {
            Ok(document) => {
                self.drafts.clear();
                self.commit(Step::WentBack { to: at }, document)
            }
            Err(reason) => self.tell(Notice::KeptUnreadable { reason }),
        }
    }

    fn keep(&mut self, now: Stamp) -> Vec<Effect> {
        let keeps = self.shelf.take_unkept(now);
        keeps.into_iter().map(|keep| Effect::Shelf(ShelfWish::Keep(Box::new(keep)))).collect()
    }

    fn kept(&mut self, plan: &PlanKey, version: VersionId) -> Vec<Effect> {
        if self.shelf.arrived(plan, version).is_none() || self.shelf.earlier.as_ref() != Some(plan)
        {
            return Vec::new();
        }
        self.shelf.earlier = None;
        wish(ShelfWish::ForgetEarlier)
    }

    /// Told once, and only when there is something to lose: the bar says it at any time.
    fn keep_failed(
        &mut self,
        plan: &PlanKey,
        version: VersionId,
        problem: KeepProblem,
    ) -> Vec<Effect> {
        if self.shelf.failed(plan, version).is_none() {
            return Vec::new();
        }
        self.shelf.keeping = Keeping::Failed(problem.clone());
        if !self.shelf.edited || std::mem::replace(&mut self.shelf.told_not_kept, true) {
            return Vec::new();
        }
        self.tell(Notice::NotKept { problem })
    }

    /// Another tab writes the plan. What was done here is no step of what it makes of it.
    fn give_up(&mut self, plan: &PlanKey) -> Vec<Effect> {
        if *plan == self.shelf.plan {
            self.shelf.follows = true;
            self.undo = Undo::default();
            self.drafts.clear();
        }
        Vec::new()
    }

    fn take_over(&mut self, plan: FetchedPlan) -> Vec<Effect> {
        if plan.key != self.shelf.plan {
            return Vec::new();
        }
        self.shelf.follows = false;
        self.see(plan)
    }

    /// The document as another tab left it.
    fn see(&mut self, plan: FetchedPlan) -> Vec<Effect> {
        if plan.key != self.shelf.plan {
            return Vec::new();
        }
        let document = match disk::read(&plan.text) {
            Ok(document) => document,
            Err(reason) => return self.tell(Notice::KeptUnreadable { reason }),
        };
        self.shelf.versions.insert(plan.key, plan.versions);
        self.shelf.keeping = Keeping::Kept;
        if document == *self.document {
            return Vec::new();
        }
        self.undo = Undo::default();
        self.drafts.clear();
        self.become_document(Arc::new(document))
    }

    /// A document that was not on the shelf takes the place of this one, which undo brings back.
    pub(in crate::session) fn begin_plan(
        &mut self,
        name: Option<String>,
        document: Document,
    ) -> Vec<Effect> {
        let of = name.clone().unwrap_or_else(|| document.plan.title.clone());
        self.begin_plan_by(Step::Opened { of }, name, document)
    }

    /// The same, by another step than opening it.
    pub(in crate::session) fn begin_plan_by(
        &mut self,
        step: Step,
        name: Option<String>,
        document: Document,
    ) -> Vec<Effect> {
        let (document, place) = (Arc::new(document), self.shelf.new_place());
        let mut effects = vec![Effect::Shelf(ShelfWish::Occupy(place.clone()))];
        let opened = self.replace(step.clone(), name, Arc::clone(&document), place);
        effects.extend(self.note_deed(super::Deed::Done(step)));
        effects.extend(opened);
        effects.extend(self.remember_handed());
        effects
    }

    /// The document is another one because of `deed`: it is to be kept.
    pub(in crate::session) fn note_deed(&mut self, deed: super::Deed) -> Vec<Effect> {
        let document = Arc::clone(&self.document);
        self.shelf.note(&document, deed);
        wish(ShelfWish::KeepSoon)
    }
}

fn wish(wish: ShelfWish) -> Vec<Effect> {
    vec![Effect::Shelf(wish)]
}
