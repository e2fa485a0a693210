//! What lies on the shelf: plans, their versions, and when they were made.

use std::sync::Arc;

use crate::calendar::Date;

use super::keep::Deed;

/// Names a plan on the shelf, for ever and in every tab. Empty before anything was opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PlanKey(pub String);

/// A moment, and what the clock on the wall said then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Milliseconds since the beginning of 1970, UTC.
    pub at_ms: u64,
    /// The day it was where the person was.
    pub date: Date,
    /// Minutes since midnight there, below 1440.
    pub minute: u16,
}

/// Names a version within its plan; a later one has a greater number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct VersionId(pub u64);

/// A plan on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPlan {
    /// Names it.
    pub key: PlanKey,
    /// Its title.
    pub title: String,
    /// When it was changed last.
    pub changed: Stamp,
    /// When it was deleted; it can be had back for some days.
    pub deleted: Option<Stamp>,
}

/// How a plan stood after something was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Names it.
    pub id: VersionId,
    /// When the first of it was done.
    pub began_ms: u64,
    /// When the last of it was done.
    pub at: Stamp,
    /// What was done.
    pub name: VersionName,
}

/// What a version is called by.
#[derive(Clone, Debug, PartialEq)]
pub enum VersionName {
    /// What was done in this visit.
    Deeds(Arc<[Deed]>),
    /// The words for what was done in another visit.
    Words(String),
}

/// A plan as it was taken from the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchedPlan {
    /// Its place.
    pub key: PlanKey,
    /// The scenario file of its last version.
    pub text: String,
    /// Its versions, oldest first.
    pub versions: Vec<Version>,
}
