//! The stacks of undo and redo.
//!
//! A step keeps the whole document as it was: a document is small beside a run, and a snapshot
//! cannot be taken back wrongly.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::model::Document;

use super::block::BlockCause;
use super::field::Field;
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
    /// An import was merged.
    Imported {
        /// The file.
        file: String,
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
}

/// Both stacks.
#[derive(Clone, Debug, Default)]
pub(super) struct Undo {
    past: VecDeque<(Step, Arc<Document>)>,
    future: Vec<(Step, Arc<Document>)>,
}

impl Undo {
    /// Remembers `before`, which `step` is about to replace. What was taken back is gone.
    pub(super) fn push(&mut self, step: Step, before: Arc<Document>) {
        if self.past.len() == UNDO_LIMIT {
            self.past.pop_front();
        }
        self.past.push_back((step, before));
        self.future.clear();
    }

    /// The document before the last step; `now` can then be had back by [`Undo::redo`].
    pub(super) fn undo(&mut self, now: &Arc<Document>) -> Option<Arc<Document>> {
        let (step, before) = self.past.pop_back()?;
        self.future.push((step, Arc::clone(now)));
        Some(before)
    }

    /// The document that was taken back last.
    pub(super) fn redo(&mut self, now: &Arc<Document>) -> Option<Arc<Document>> {
        let (step, after) = self.future.pop()?;
        self.past.push_back((step, Arc::clone(now)));
        Some(after)
    }

    /// What undo would take back.
    pub(super) fn next_undo(&self) -> Option<&Step> {
        self.past.back().map(|(step, _)| step)
    }

    /// What redo would bring back.
    pub(super) fn next_redo(&self) -> Option<&Step> {
        self.future.last().map(|(step, _)| step)
    }
}
