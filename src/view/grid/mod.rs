//! The grid of the plan as a thing of its own: its columns and lines, which of them are in sight,
//! what is selected, what a key means, and how a block of cells is written and read.
//!
//! Invariants: nothing here knows an element of the page. Lines and columns are counted from 0, as
//! they are shown. What stands in a cell is [`plan`](super::plan)'s to say.

pub mod block;
pub mod column;
pub mod edit;
pub mod effort;
pub mod keys;
pub mod line;
pub mod offer;
pub mod selection;
pub mod tsv;
pub mod window;
