//! Many paired runs: a better order of the plan, and what would help most.
//!
//! What: [`Search`] looks for the order of the items that serves a [`Goal`] best, on futures drawn
//! once; [`Judge`] says on fresh ones whether what it found is better than the orders it was given;
//! [`Levers`] says what else would help.
//!
//! Invariants: every order is compared on the same futures as every other, and what a search found
//! is never judged by the futures that it was found on. No clock: a search goes on by so many
//! evaluations at a time, and the caller says when it ends; the same task after the same number of
//! evaluations is the same order.

mod anneal;
mod certain;
mod course;
mod dice;
mod goal;
mod judge;
mod kicks;
mod levers;
mod neighborhood;
mod optimize;

pub use goal::Goal;
pub use judge::{Against, Judge, Verdict, WorthMean};
pub use levers::{Base, Effect, LEVER_DETAIL, Lever, Levers, Merit, Pulled, sort};
pub use optimize::{EVALUATIONS, Progress, Search, Task};
