//! What is on disk.
//!
//! What: [`read`] a scenario file into a [`Document`](crate::model::Document), [`write()`] one back,
//! apply a scenario's edits ([`scenario_plan`]), find the edits between two plans ([`difference`]),
//! make one file of two that come from a third ([`merge()`]), and say what is wrong with the whole
//! ([`problems()`]).
//! Reading goes shape, version, migration, and says in a [`ReadError`] which of them failed; a
//! readable file with a wrong plan is a document like any other, and `model::check` says what is
//! wrong with it.
//!
//! A file also travels inside a stand-alone page ([`element`], [`embedded`]; [`read`] takes such a
//! page like the file itself) and inside a link ([`link()`], [`from_link`]).
//!
//! Invariants: reading what was written gives the same document, and writing is canonical: one
//! document has one text. Wire types never leave this module.

mod edits;
mod embedded;
mod error;
mod grain;
mod inside;
mod link;
mod merge;
mod problems;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod shape;
mod strict;
mod v1;
mod write;

pub use edits::{
    Touch, adds, apply, difference, idle_edits, record, scenario_plan, touches, with_edits,
};
pub use embedded::{element, embedded, place};
pub use error::ReadError;
pub use link::{LARGEST_TEXT, LONGEST_LINK, LinkError, TooLong, from_link, is_link, link};
pub use merge::{About, Conflict, Merged, Side, merge, merge_choosing};
pub use problems::problems;
pub use read::read;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use write::write;

/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;
