//! The shelf: the plans that this browser keeps, each with its versions, and which of them is open.
//!
//! Invariants: what was done since the last keeping is either still to be kept, or on its way; a
//! keeping that failed is to be kept again. Whatever is opened or started gets a place of its own, so
//! that it never takes the place of what was there. A tab that follows another one changes nothing.

mod event;
mod keep;
mod kept;
mod step;
mod thin;
mod wish;

pub use event::ShelfEvent;
pub use keep::{Deed, Keep, KeepProblem, Keeping, MERGED_FOR_MS};
pub use kept::{FetchedPlan, KeptPlan, PlanKey, Stamp, Version, VersionId, VersionName};
pub use thin::{VERSION_LIMIT, thinned};
pub use wish::ShelfWish;

use std::collections::BTreeMap;

use keep::Unkept;

/// What is known of the shelf.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    /// Names this visit in the keys of the plans that begin in it.
    visit: String,
    /// How many plans began in it.
    begun: u32,
    /// The place of the document.
    pub(super) plan: PlanKey,
    /// Whether another tab writes the document, and this one only shows what it writes.
    pub(super) follows: bool,
    /// All plans, in no order.
    pub(super) plans: Vec<KeptPlan>,
    /// The versions of the plans that were open, oldest first.
    pub(super) versions: BTreeMap<PlanKey, Vec<Version>>,
    /// What is still to be kept, at most once for a plan.
    unkept: Vec<Unkept>,
    /// What the browser is keeping.
    on_their_way: Vec<Keep>,
    /// The last version that was named, so that no two have one id.
    last_version: VersionId,
    /// The plan that comes from where an earlier release kept it.
    earlier: Option<PlanKey>,
    /// Whether the person edited anything in this visit.
    edited: bool,
    /// Whether the person was told that nothing is kept, and nothing was since.
    told_not_kept: bool,
    pub(super) keeping: Keeping,
}

impl Shelf {
    /// A place that no other plan has, here or in another tab.
    pub(super) fn new_place(&mut self) -> PlanKey {
        self.begun += 1;
        PlanKey(format!("{}-{}", self.visit, self.begun))
    }
}
