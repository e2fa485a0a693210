//! Which bar of the finish chart a hand or a key is at.

use super::{Bar, FinishChart};
use crate::view::chart::walk;

/// How far from a bar a hand may be, in pixels: days without a bar are passed over.
const NEAR: f64 = 24.0;

impl FinishChart {
    /// The bar nearest to this share of the chart's width; `None` far from all.
    pub fn bar_at(&self, across: f64) -> Option<usize> {
        let x = across * self.width;
        let away = |bar: &Bar| (bar.x - x).max(x - bar.x - bar.width).max(0.0);
        let nearest =
            self.bars.iter().enumerate().min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)));
        nearest.filter(|(_, bar)| away(bar) <= NEAR).map(|(at, _)| at)
    }

    /// The bar that a key leads to, from the one that is looked at; `None` for other keys.
    pub fn walk(&self, from: Option<usize>, key: &str) -> Option<usize> {
        walk(self.bars.len(), from, key)
    }
}
