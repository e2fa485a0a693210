//! Items of the roadmap, the parts of their work, and what they wait for.

use crate::calendar::Date;

use super::estimate::Estimate;
use super::id::{ExternalId, ItemId, ObjectiveId, TeamId};
use super::value::Value;

/// One initiative; its position in the plan is its priority.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Item {
    /// Names it.
    pub id: ItemId,
    /// What people call it; may be empty.
    pub name: String,
    /// The kind of work, for the allocation of capacity.
    pub category: Option<String>,
    /// Free labels; risks hit items by them.
    pub tags: Vec<String>,
    /// The objective it serves.
    pub objective: Option<ObjectiveId>,
    /// Its work, in order; at least one unless done or dropped.
    pub parts: Vec<Part>,
    /// What it waits for.
    pub after: Vec<Dependency>,
    /// No part starts before the start of this day.
    pub not_before: Option<Date>,
    /// It should be finished by the end of this day.
    pub due: Option<Date>,
    /// Where it stands.
    pub status: Status,
    /// What it is worth.
    pub value: Value,
    /// Assumptions and remarks; may be empty.
    pub notes: String,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

impl Item {
    /// Whether there is still something to do for it: it is neither done nor dropped.
    pub fn is_open(&self) -> bool {
        match self.status {
            Status::NotStarted | Status::InProgress { .. } => true,
            Status::Done { .. } | Status::Dropped => false,
        }
    }
}

/// A piece of an item's work.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The work.
    pub work: Work,
    /// Parts of one stage may run at the same time; the next stage begins when all are finished.
    /// From 1; stages need not be contiguous.
    pub stage: u32,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// The two kinds of work.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// So much work for one team, at the speed its capacity allows.
    Effort {
        /// Who does it.
        team: TeamId,
        /// Person-days for a capacity team, stories for a throughput team.
        effort: Estimate,
        /// How many lanes it takes at once, and how many times as fast it goes; 1 by default.
        lanes: u32,
    },
    /// So many working days, while lanes of several teams (or of none) are held.
    Duration {
        /// Working days.
        days: Estimate,
        /// The lanes held, each team at most once.
        needs: Vec<Need>,
    },
}

/// Lanes of one team that a duration part holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Whose lanes.
    pub team: TeamId,
    /// How many, from 1.
    pub lanes: u32,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// One thing an item waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependency {
    /// What it waits for.
    pub after: After,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// What an item can wait for.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// Another item.
    Item {
        /// The predecessor.
        item: ItemId,
        /// Which of its ends holds which of ours.
        kind: DependencyType,
        /// Working days, may be negative.
        lag: f64,
    },
    /// An external arrival.
    External(ExternalId),
}

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DependencyType {
    /// The successor starts after the predecessor finished.
    #[default]
    FinishToStart,
    /// The successor starts after the predecessor started.
    StartToStart,
    /// The successor finishes after the predecessor finished.
    FinishToFinish,
    /// The successor finishes after the predecessor started.
    StartToFinish,
}

/// Where an item stands.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Status {
    /// Not begun.
    #[default]
    NotStarted,
    /// Begun; its first stage with work remaining holds its lanes from `t = 0`.
    InProgress {
        /// When it was started.
        started: Date,
        /// The remaining effort or days, one for each part.
        remaining: Vec<Estimate>,
    },
    /// Finished; takes no capacity.
    Done {
        /// When it was started, if that is known; else the day it was finished.
        started: Option<Date>,
        /// When it was finished.
        finished: Date,
    },
    /// Given up; its successors do not wait for it.
    Dropped,
}
