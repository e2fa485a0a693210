//! One possible future, and what is kept of many.
//!
//! Invariants: draw first, schedule after: [`Draws::draw`] has no calendar, [`Schedule::schedule`] no
//! randomness. A draw depends on the name of its stream and the number of its trial alone. A
//! [`Tally`] merges in any order, exactly.

mod critical;
mod days;
mod draw;
mod inputs;
mod moments;
mod schedule;
mod simulate;
mod stream;
mod tally;
mod waiting;

pub use critical::Critical;
pub use days::DayCounts;
pub use draw::Draws;
pub use inputs::{Input, input_scores, inputs};
pub use moments::{DaySum, Moments, MoneyMoments};
pub use schedule::{Hold, Schedule};
pub use simulate::{Recording, Simulator};
pub use stream::Stream;
pub use tally::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};
