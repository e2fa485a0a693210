//! What is to be kept, and how it becomes a version.

use std::sync::Arc;

use crate::model::Document;
use crate::session::undo::Step;

use super::Shelf;
use super::kept::{KeptPlan, PlanKey, Stamp, Version, VersionId, VersionName};
use super::thin::thinned;

/// How long after its beginning a version still takes in more of the same kind, in milliseconds: a value
/// that is tried out over some minutes is one version.
pub const MERGED_FOR_MS: u64 = 5 * 60_000;

/// What made a version differ from the one before.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A step was done, or done again.
    Done(Step),
    /// A step was taken back.
    TakenBack(Step),
}

impl Deed {
    /// Whether this is more of the same: the same input, or the very same step.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Done(Step::Edited { field, .. }),
                Self::Done(Step::Edited { field: other, .. }),
            ) => field == other,
            (Self::Done(step), Self::Done(other))
            | (Self::TakenBack(step), Self::TakenBack(other)) => step == other,
            (Self::Done(_), Self::TakenBack(_)) | (Self::TakenBack(_), Self::Done(_)) => false,
        }
    }
}

impl VersionName {
    /// Whether `deeds` are more of what this is a name for.
    fn is_like(&self, deeds: &[Deed]) -> bool {
        match self {
            Self::Deeds(own) => {
                own.len() == deeds.len() && own.iter().zip(deeds).all(|(a, b)| a.is_like(b))
            }
            // Another visit is over.
            Self::Words(_) => false,
        }
    }
}

/// Whether the browser has the document as it is.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Keeping {
    /// Nothing to keep yet.
    #[default]
    Nothing,
    /// Asked for, not yet done.
    Pending,
    /// Kept.
    Kept,
    /// It cannot be kept.
    Failed(KeepProblem),
}

/// Why the browser does not keep a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepProblem {
    /// There is no room left.
    Full,
    /// It keeps nothing for this page: a private window, or storage is switched off.
    Refused {
        /// Why, in the browser's words.
        reason: String,
    },
    /// Something else.
    Broken {
        /// What, in the browser's words.
        reason: String,
    },
}

/// A version to be kept. All of it is kept, or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Keep {
    /// Whose version.
    pub plan: PlanKey,
    /// When, and what was done. One with this id is replaced.
    pub version: Version,
    /// What the file is written of.
    pub document: Arc<Document>,
    /// The versions that are forgotten for it.
    pub forgotten: Vec<VersionId>,
}

/// A document whose last deeds are not kept yet.
#[derive(Clone, Debug)]
pub(super) struct Unkept {
    plan: PlanKey,
    document: Arc<Document>,
    deeds: Vec<Deed>,
}

impl Shelf {
    /// `deed` made `document` of the plan that is open.
    pub(in crate::session) fn note(&mut self, document: &Arc<Document>, deed: Deed) {
        self.keeping = Keeping::Pending;
        let (plan, document) = (self.plan.clone(), Arc::clone(document));
        match self.unkept.iter_mut().find(|unkept| unkept.plan == plan) {
            Some(unkept) => {
                unkept.document = document;
                unkept.deeds.push(deed);
            }
            None => self.unkept.push(Unkept { plan, document, deeds: vec![deed] }),
        }
    }

    /// All that is to be kept, as versions of `now`.
    pub(super) fn take_unkept(&mut self, now: Stamp) -> Vec<Keep> {
        let unkept = std::mem::take(&mut self.unkept);
        let keeps: Vec<Keep> = unkept.into_iter().map(|unkept| self.settle(unkept, now)).collect();
        self.on_their_way.extend(keeps.iter().cloned());
        keeps
    }

    fn settle(&mut self, unkept: Unkept, now: Stamp) -> Keep {
        let Unkept { plan, document, mut deeds } = unkept;
        deeds.dedup_by(|later, earlier| later.is_like(earlier));
        let none = Vec::new();
        let known = self.versions.get(&plan).unwrap_or(&none);
        let merged = known.last().filter(|last| {
            last.name.is_like(&deeds) && now.at_ms.saturating_sub(last.began_ms) < MERGED_FOR_MS
        });
        let (id, began_ms, name) = match merged {
            Some(last) => (last.id, last.began_ms, last.name.clone()),
            None => {
                // Later than all others, whatever became of the clock.
                let id = self.last_version.max(newest(known)).next(now);
                (id, now.at_ms, VersionName::Deeds(deeds.into()))
            }
        };
        self.last_version = self.last_version.max(id);
        let version = Version { id, began_ms, at: now, name };
        let all = with(known, &version);
        let times: Vec<u64> = all.iter().map(|version| version.at.at_ms).collect();
        let forgotten = thinned(&times, now.at_ms).into_iter().map(|at| all[at].id).collect();
        Keep { plan, version, document, forgotten }
    }

    /// The browser kept this version. `None` when nobody asked for it.
    pub(super) fn arrived(&mut self, plan: &PlanKey, version: VersionId) -> Option<()> {
        let keep = self.take_back(plan, version)?;
        let known = self.versions.entry(plan.clone()).or_default();
        *known = with(known, &keep.version);
        known.retain(|version| !keep.forgotten.contains(&version.id));
        self.plans.retain(|listed| listed.key != *plan);
        self.plans.push(KeptPlan {
            key: plan.clone(),
            title: keep.document.plan.title.clone(),
            changed: keep.version.at,
            deleted: None,
        });
        self.told_not_kept = false;
        if self.unkept.is_empty() && self.on_their_way.is_empty() {
            self.keeping = Keeping::Kept;
        }
        Some(())
    }

    /// The browser did not keep this version: it is to be kept with what comes next.
    pub(super) fn failed(&mut self, plan: &PlanKey, version: VersionId) -> Option<()> {
        let keep = self.take_back(plan, version)?;
        let before: &[Deed] = match &keep.version.name {
            VersionName::Deeds(deeds) => deeds,
            VersionName::Words(_) => &[],
        };
        match self.unkept.iter_mut().find(|unkept| unkept.plan == keep.plan) {
            Some(later) => drop(later.deeds.splice(0..0, before.iter().cloned())),
            None => self.unkept.push(Unkept {
                plan: keep.plan,
                document: keep.document,
                deeds: before.to_vec(),
            }),
        }
        Some(())
    }

    fn take_back(&mut self, plan: &PlanKey, version: VersionId) -> Option<Keep> {
        let is_it = |keep: &Keep| keep.plan == *plan && keep.version.id == version;
        let at = self.on_their_way.iter().position(is_it)?;
        Some(self.on_their_way.remove(at))
    }
}

impl VersionId {
    /// The id of a version that is made `now`, after this one.
    fn next(self, now: Stamp) -> Self {
        Self(now.at_ms.max(self.0 + 1))
    }
}

fn newest(versions: &[Version]) -> VersionId {
    versions.last().map(|last| last.id).unwrap_or_default()
}

/// The versions with `new` as the last of them, in the place of the one with its id.
fn with(versions: &[Version], new: &Version) -> Vec<Version> {
    let others = versions.iter().filter(|version| version.id != new.id);
    others.chain([new]).cloned().collect()
}
