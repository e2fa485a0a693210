//! What happens to the shelf.

use super::keep::KeepProblem;
use super::kept::{FetchedPlan, KeptPlan, PlanKey, Stamp, VersionId};

/// Something that happened, with *when* it happens.
#[derive(Clone, Debug, PartialEq)]
pub enum ShelfEvent {
    /// The page was loaded.
    VisitBegan {
        /// A name that no other visit has.
        visit: String,
    },
    /// The shelf was looked through: at the start, and whenever a tab changed something on it.
    Listed {
        /// All plans on it.
        plans: Vec<KeptPlan>,
        /// The time of the look.
        now: Stamp,
    },
    /// The page was loaded and found the one document that an earlier release of it kept.
    EarlierFound {
        /// Its scenario file.
        text: String,
    },
    /// The person chose a plan on the shelf.
    PlanPicked(PlanKey),
    /// A plan was taken from the shelf: at the start, or because the person chose it.
    PlanFetched {
        /// The plan.
        plan: FetchedPlan,
        /// Whether another tab writes it.
        follows: bool,
    },
    /// The person chose a version of the plan that is open, to go back to it.
    VersionPicked(VersionId),
    /// That version was taken from the shelf.
    VersionFetched {
        /// Of which plan.
        plan: PlanKey,
        /// Which.
        version: VersionId,
        /// Its scenario file.
        text: String,
    },
    /// The documents that were opened or handed out as this plan were taken from the shelf.
    HandedFetched {
        /// Which plan.
        plan: PlanKey,
        /// Their scenario files, oldest first.
        texts: Vec<String>,
    },
    /// What was asked for is not on the shelf, or could not be read.
    FetchFailed {
        /// Why; `None` when it is not there.
        problem: Option<KeepProblem>,
    },
    /// The person deleted a plan that is not open.
    PlanDeleted(PlanKey),
    /// The person wanted a deleted plan back.
    PlanRestored(PlanKey),

    /// Typing paused, or the page is about to go.
    KeepingDue {
        /// The time.
        now: Stamp,
    },
    /// The browser kept a version.
    Kept {
        /// Of which plan.
        plan: PlanKey,
        /// Which.
        version: VersionId,
    },
    /// The browser could not keep a version.
    KeepFailed {
        /// Of which plan.
        plan: PlanKey,
        /// Which.
        version: VersionId,
        /// Why.
        problem: KeepProblem,
    },

    /// Another tab writes the plan that is open: it did already, or it took over just now.
    HeldElsewhere(PlanKey),
    /// The tab that writes the plan that is open changed it.
    Followed(FetchedPlan),
    /// The person asked to edit the plan here.
    EditHereRequested,
    /// This tab writes the plan from now on, which stands as given.
    TakenOver(FetchedPlan),
}
