//! Draws, the pull rule and the tally.

mod criticality;
mod crowds;
mod draw;
mod rules;
mod sums;
mod value;
mod waiting;
