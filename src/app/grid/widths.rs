//! Columns that are made wider and narrower.

use leptos::prelude::*;

use super::state::Grid;
use crate::view::grid::column::{Column, Widths, widened, width_of};

impl Grid {
    /// Makes a column wider by so many pixels.
    pub(super) fn widen(self, column: usize, more: f64) {
        if let Some(column) = self.column(column) {
            self.widths.update(|widths| {
                *widths = widened(widths, column, self.width_now(widths, column), more);
            });
        }
    }

    /// How wide a column is, in pixels.
    fn width_now(self, widths: &Widths, column: Column) -> f64 {
        match column {
            Column::Time => self.layout.with_untracked(|layout| layout.time),
            column => width_of(widths, column),
        }
    }

    /// The edge of a column was taken hold of, at `x`; the column is `width` wide now.
    pub fn pull(self, column: Column, width: f64, x: f64) {
        self.pulled.set_value(Some((column, width, x)));
    }

    /// The mouse went to `x`, with its button down or not.
    pub(super) fn pulled_to(self, x: f64, down: bool) {
        let Some(Some((column, width, from))) = self.pulled.try_get_value() else { return };
        if down {
            // The timeline is pulled by its left edge.
            let more = if column == Column::Time { from - x } else { x - from };
            self.widths.update(|widths| *widths = widened(widths, column, width, more));
        } else {
            self.pulled.set_value(None);
        }
    }

    /// A column gets the width back that it had at first.
    pub fn unpull(self, column: Column) {
        self.widths.update(|widths| {
            widths.remove(&column);
        });
    }
}
