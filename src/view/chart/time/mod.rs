//! Time beside the lines of the plan: which days there are, which of them are in sight, and where
//! everything stands on them.
//!
//! All places are in pixels from the first day on, whatever part of it is in sight: to scroll
//! through time draws nothing anew, to zoom does.

pub mod arrow;
pub mod head;
pub mod row;
pub mod sight;

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Left end, in pixels.
    pub x: f64,
    /// In pixels; at least one.
    pub width: f64,
}

impl Span {
    /// From one place to another; at least a pixel wide.
    pub fn between(from: f64, to: f64) -> Self {
        Self { x: from, width: (to - from).max(1.0) }
    }

    /// Its right end, in pixels.
    pub fn end(self) -> f64 {
        self.x + self.width
    }
}
