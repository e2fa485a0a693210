//! The geometry of charts, as plain numbers in pixels. A component draws it without arithmetic.
//!
//! Invariants: every chart carries a [`Table`] with the same facts in words. Coordinates are finite,
//! and inside the chart's width and height unless said otherwise.

pub mod burn_up;
pub mod difference;
pub mod finish;
pub mod heat;
mod labels;
pub mod law;
mod path;
mod scale;
pub mod scatter;
pub mod shift;
pub mod slope;
pub mod spark;
mod ticks;
pub mod time;
mod walk;

pub use labels::spread;
pub use path::Path;
pub use scale::{DateScale, Scale};
pub use ticks::{Tick, chance_ticks, date_ticks};
pub use walk::walk;

/// What a chart shows, in words, for people who do not see it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// The headings of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as `head`.
    pub rows: Vec<Vec<String>>,
}
