//! One possible future, and what is kept of many.
//!
//! Invariants: draw first, schedule after: [`Draws::draw`] has no calendar, a [`Schedule`] no
//! randomness. A draw depends on the name of its stream and the number of its trial alone. A
//! [`Tally`] merges in any order, exactly.

mod agenda;
mod critical;
mod dates;
mod days;
mod draw;
mod futures;
mod inputs;
mod lanes;
mod layout;
mod moments;
mod ready;
mod reasons;
mod rows;
mod schedule;
mod simulate;
mod stream;
mod tally;
mod waiting;
mod work;

pub use critical::Critical;
pub use days::DayCounts;
pub use draw::{Draws, draw_amounts};
pub use futures::Futures;
pub use inputs::{Input, InputDraw, InputScores, inputs};
pub use layout::{Hold, ItemTimes};
pub use moments::{DaySum, Moments, MoneyMoments};
pub use rows::{BLOCK_TRIALS, Rows};
pub use schedule::{PartTimes, Schedule};
pub use simulate::{Detail, Recording, Simulator};
pub use stream::Stream;
pub use tally::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};
