//! Lines that are dragged to another place.
//!
//! Invariant: the line that was taken hold of stays on the page, in its element, until it is let go,
//! however far the list is scrolled meanwhile.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::state::Grid;
use crate::model::ItemId;
use crate::session::{Change, Event};

/// Which items are being dragged, and which one they would stand before.
#[derive(Clone, Copy)]
pub struct Drag {
    held: RwSignal<Vec<ItemId>>,
    over: RwSignal<Option<ItemId>>,
}

impl Drag {
    /// Nothing is dragged yet.
    pub fn set_up() -> Self {
        let drag = Self { held: RwSignal::new(Vec::new()), over: RwSignal::new(None) };
        provide_context(drag);
        drag
    }

    /// The drag of the grid.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether this item is being dragged.
    pub fn holds(self, item: &ItemId) -> bool {
        self.held.with(|held| held.contains(item))
    }

    /// Whether they would be let go before this item.
    pub fn is_over(self, item: &ItemId) -> bool {
        self.over.with(|over| over.as_ref() == Some(item))
    }

    /// A line was taken hold of, and with it all that are selected, if it is one of them.
    pub fn begin(self, grid: Grid, item: Option<ItemId>, event: &DragEvent) {
        let Some(item) = item else { return };
        let selected = grid.selected_items();
        if let Some(data) = event.data_transfer() {
            // Some browsers drag nothing without data; a refusal only means that nothing is dragged.
            drop(data.set_data("text/plain", &item.0));
        }
        grid.take_hold(&item);
        self.held.set(if selected.contains(&item) { selected } else { vec![item] });
    }

    /// What is held may be let go before `item`, or at the end.
    pub fn allow(self, item: Option<ItemId>, event: &DragEvent) {
        if self.held.with_untracked(|held| !held.is_empty()) {
            event.prevent_default();
            if self.over.with_untracked(|over| *over != item) {
                self.over.set(item);
            }
        }
    }

    /// What is held was let go before `before`, or at the end.
    pub fn finish(self, grid: Grid, before: Option<ItemId>, event: &DragEvent) {
        let items = self.held.get_untracked();
        self.forget(grid);
        if items.is_empty() {
            return;
        }
        event.prevent_default();
        grid.desk.dispatch(Event::Changed(Change::ItemsMoved { items, before }));
    }

    /// Nothing is dragged any more.
    pub fn forget(self, grid: Grid) {
        self.held.set(Vec::new());
        self.over.set(None);
        grid.dragged.set(None);
    }
}
