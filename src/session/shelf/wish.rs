//! What the session wants of the shelf.

use std::sync::Arc;

use crate::model::Document;

use super::keep::Keep;
use super::kept::{PlanKey, VersionId};

/// A wish, in the imperative.
#[derive(Clone, Debug, PartialEq)]
pub enum ShelfWish {
    /// Say [`KeepingDue`](super::ShelfEvent::KeepingDue) when typing pauses, and within a second.
    KeepSoon,
    /// Keep a version in one transaction.
    Keep(Box<Keep>),
    /// Delete the document that an earlier release kept: it has a place on the shelf now.
    ForgetEarlier,
    /// Ask the browser not to clear the shelf when it needs room.
    AskToPersist,
    /// Take this plan for one that this tab writes, and give up the one before. When another tab writes
    /// it, say [`HeldElsewhere`](super::ShelfEvent::HeldElsewhere).
    Occupy(PlanKey),
    /// Take a plan from the shelf.
    Fetch(PlanKey),
    /// Take a version from the shelf.
    FetchVersion {
        /// Of this plan.
        plan: PlanKey,
        /// Which.
        version: VersionId,
    },
    /// Keep a document that was opened, or that leaves as a file: what others make of it comes back, one
    /// day. A few of each plan are enough.
    KeepHanded {
        /// Of this plan.
        plan: PlanKey,
        /// What the file is written of.
        document: Arc<Document>,
    },
    /// Take from the shelf what was kept by [`KeepHanded`](Self::KeepHanded).
    FetchHanded(PlanKey),
    /// Mark a plan as deleted now.
    Delete(PlanKey),
    /// Mark a plan as not deleted.
    Restore(PlanKey),
    /// Delete plans for good.
    Purge(Vec<PlanKey>),
    /// Let this tab write a plan that another one writes.
    TakeOver(PlanKey),
}
