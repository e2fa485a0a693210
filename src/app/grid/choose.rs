//! What is selected: by the mouse, by keys, and by what is looked for.

use leptos::prelude::*;

use super::sight::focus;
use super::state::Grid;
use crate::model::ItemId;
use crate::view::grid::column::Column;
use crate::view::grid::line::{Line, next_found};
use crate::view::grid::selection::{Reach, Selection, Spot};

impl Grid {
    pub(super) fn select(self, anchor: Spot, active: Spot, reach: Reach) {
        let selection =
            self.lines.with_untracked(|lines| Selection::between(lines, anchor, active, reach));
        if self.selection.with_untracked(|now| *now != selection) {
            self.selection.set(selection);
        }
        self.show_line(active.line);
        // What was added is on the page a frame later.
        request_animation_frame(move || self.show_line(active.line));
    }

    /// Selects one cell.
    pub fn pick(self, spot: Spot) {
        self.select(spot, spot, Reach::Cells);
    }

    /// The mouse went down on a cell; `further` with Shift.
    pub fn press(self, spot: Spot, further: bool) {
        self.keep();
        self.holds_focus.set_value(true);
        let marked = self.marked.get_untracked();
        let handle = self.column(spot.column) == Some(Column::Position);
        // A line that is taken hold of is dragged; it draws no selection.
        self.drawing.set_value(!handle);
        let reach = if handle { Reach::Lines } else { Reach::Cells };
        let anchor = if further { marked.anchor } else { spot };
        // Lines that are taken hold of together are dragged together.
        let taken = handle && marked.reach == Reach::Lines && marked.lines.contains(&spot.line);
        if further || !taken {
            self.select(anchor, spot, reach);
        }
    }

    /// The mouse was drawn over a cell with its button down.
    pub fn draw(self, spot: Spot) {
        if self.drawing.get_value() {
            let marked = self.marked.get_untracked();
            self.select(marked.anchor, spot, marked.reach);
        }
    }

    /// The mouse draws no selection any more.
    pub fn stop_drawing(self) {
        self.drawing.set_value(false);
    }

    /// The items of the selection.
    pub fn selected_items(self) -> Vec<ItemId> {
        let marked = self.marked.get_untracked();
        self.lines.with_untracked(|lines| marked.items(lines))
    }

    /// Goes to the next line that is what is looked for, or the one before; the focus stays where it
    /// is.
    pub fn seek(self, forward: bool) {
        let Spot { line, column } = self.marked.with_untracked(|marked| marked.active);
        if let Some(line) = self.lines.with_untracked(|lines| next_found(lines, line, forward)) {
            self.pick(Spot { line, column });
        }
    }

    /// Looks for something else: goes to the first of it, unless it is there.
    pub fn look_for(self, text: String) {
        self.arrangement.update(|now| now.text = text);
        let line = self.marked.with_untracked(|marked| marked.active.line);
        let there = |lines: &Vec<Line>| lines.get(line).is_some_and(Line::is_found);
        if !self.lines.with_untracked(there) {
            self.seek(true);
        }
    }

    /// Asks what is looked for.
    pub(super) fn find(self) {
        if let Some(search) = self.search.get_untracked() {
            focus(&search);
            search.select();
        }
    }
}
