//! The stacks of undo and redo.
//!
//! A step keeps the whole document as it was, and the scenario that was shown: a document is small
//! beside a run, and a snapshot cannot be taken back wrongly.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::model::{Document, Item, ItemId, ScenarioId};

use super::block::BlockCause;
use super::field::Field;
use super::shelf::{PlanKey, Stamp};
use super::study::OrderName;

/// How many steps can be taken back. At 500 items a document is well under a megabyte, so the
/// stack stays under what a tab may use.
pub const UNDO_LIMIT: usize = 100;

/// What a step did, for its name in the menu.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// An input was edited.
    Edited {
        /// Which.
        field: Field,
        /// What its thing was called then.
        of: String,
    },
    /// Something was added.
    Added {
        /// What kind of thing.
        noun: Noun,
        /// What it, or the thing it belongs to, was called.
        of: String,
    },
    /// Something was removed.
    Removed {
        /// What kind of thing.
        noun: Noun,
        /// What it, or the thing it belongs to, was called.
        of: String,
    },
    /// An item took another place.
    Moved {
        /// What it was called.
        of: String,
    },
    /// Several items were removed.
    ItemsRemoved {
        /// So many.
        count: usize,
    },
    /// Several items took another place.
    ItemsMoved {
        /// So many.
        count: usize,
    },
    /// Cells of the grid were pasted, filled or emptied.
    Block {
        /// Where their texts came from.
        cause: BlockCause,
        /// So many.
        cells: usize,
    },
    /// Items were promised.
    Promised {
        /// So many.
        count: usize,
    },
    /// The items were put in another order.
    Ordered {
        /// Whose order it is.
        by: OrderName,
    },
    /// Another document was opened or started.
    Opened {
        /// The file, or the plan's title.
        of: String,
    },
    /// The plan of a scenario became the base.
    Promoted {
        /// What the scenario was called.
        of: String,
    },
    /// A scenario builds on another plan.
    Rebased {
        /// What it is called.
        of: String,
    },
    /// What a file beside the document changed was taken in.
    Merged {
        /// The file.
        of: String,
    },
    /// An import was merged.
    Imported {
        /// The file.
        file: String,
    },
    /// An earlier version of the plan was taken up again.
    WentBack {
        /// When it was made.
        to: Stamp,
    },
}

/// The kinds of things that come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// An item.
    Item,
    /// A part of an item.
    Part,
    /// A dependency of an item.
    Dependency,
    /// A team.
    Team,
    /// A step in a team's people.
    People,
    /// An absence of a team.
    Absence,
    /// A risk.
    Risk,
    /// The mitigation of a risk.
    Mitigation,
    /// An external arrival.
    External,
    /// A milestone.
    Milestone,
    /// An objective.
    Objective,
    /// A T-shirt size.
    Size,
    /// A scenario.
    Scenario,
    /// An edit of a scenario.
    Edit,
    /// A decision.
    Decision,
}

/// What is shown at one moment.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moment {
    pub(super) document: Arc<Document>,
    pub(super) scenario: Option<ScenarioId>,
    /// Whose document it is.
    pub(super) place: PlanKey,
}

impl Moment {
    /// An item of the base plan.
    pub(super) fn item(&self, id: &ItemId) -> Option<&Item> {
        self.document.plan.items.iter().find(|item| item.id == *id)
    }
}

/// A step with the moments around it.
#[derive(Clone, Debug)]
struct Entry {
    step: Step,
    before: Moment,
    after: Moment,
}

/// Both stacks.
#[derive(Clone, Debug, Default)]
pub(super) struct Undo {
    past: VecDeque<Entry>,
    future: Vec<Entry>,
}

impl Undo {
    /// Remembers what `step` made of `before`. What was taken back is gone.
    pub(super) fn push(&mut self, step: Step, before: Moment, after: Moment) {
        if self.past.len() == UNDO_LIMIT {
            self.past.pop_front();
        }
        self.past.push_back(Entry { step, before, after });
        self.future.clear();
    }

    /// The moment before the last step, which can then be had back by [`Undo::redo`]. `now` is the
    /// document as it stands: saving gave it new figures, perhaps.
    pub(super) fn undo(&mut self, now: &Arc<Document>) -> Option<Moment> {
        let mut entry = self.past.pop_back()?;
        entry.after.document = Arc::clone(now);
        let before = entry.before.clone();
        self.future.push(entry);
        Some(before)
    }

    /// The moment after the step that was taken back last.
    pub(super) fn redo(&mut self, now: &Arc<Document>) -> Option<Moment> {
        let mut entry = self.future.pop()?;
        entry.before.document = Arc::clone(now);
        let after = entry.after.clone();
        self.past.push_back(entry);
        Some(after)
    }

    /// What undo would take back.
    pub(super) fn next_undo(&self) -> Option<&Step> {
        self.past.back().map(|entry| &entry.step)
    }

    /// The moments before and after each step that can be taken back, the last first.
    pub(super) fn moments(&self) -> impl Iterator<Item = (&Moment, &Moment)> {
        self.past.iter().rev().map(|entry| (&entry.before, &entry.after))
    }

    /// What redo would bring back.
    pub(super) fn next_redo(&self) -> Option<&Step> {
        self.future.last().map(|entry| &entry.step)
    }
}
