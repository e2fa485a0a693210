//! One possible future, and what is kept of many.

mod days;
mod moments;
mod tally;

pub use days::DayCounts;
pub use moments::{DaySum, Moments, MoneyMoments};
pub use tally::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};
