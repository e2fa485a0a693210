//! Cells that are edited in place.

use leptos::prelude::*;

use super::state::{Edit, Grid};
use crate::session::Event;
use crate::view::grid::column::Column;
use crate::view::grid::edit::{meant, written};
use crate::view::grid::keys::{Deed, Ending};
use crate::view::grid::selection::Spot;
use crate::view::input::input;
use crate::view::plan::cell_field;

impl Grid {
    /// Begins to edit a cell, as it stands or `anew`. What is only shown opens its item.
    pub fn begin(self, spot: Spot, anew: Option<String>) {
        let Some((item, column)) = self.item(spot.line).zip(self.column(spot.column)) else {
            return;
        };
        if column == Column::Time {
            return self.time.begin(&item);
        }
        let Some(field) = self.desk.now(|session| cell_field(session, &item, column)) else {
            if anew.is_none() {
                self.open(spot.line);
            }
            return;
        };
        let input = self.desk.now(|session| input(session, field));
        if input.read_only {
            return;
        }
        let opened = anew.is_none();
        self.typed.set(anew.unwrap_or_else(|| written(&input)));
        self.edit.set(Some(Edit { item, column: spot.column, input, opened }));
    }

    /// Ends an edit as a key says; the focus stays in the grid.
    pub fn end(self, ending: Ending) {
        // Taken before the input loses the focus, which ends an edit too.
        let edit = self.edit.try_update(Option::take).flatten();
        self.hold();
        match ending {
            Ending::Keep(step) => {
                self.take_in(edit);
                self.perform(Deed::Go(step));
            }
            Ending::Forget => {}
        }
    }

    /// What was typed holds, wherever the focus goes.
    pub fn keep(self) {
        let edit = self.edit.try_update(Option::take).flatten();
        self.take_in(edit);
    }

    fn take_in(self, edit: Option<Edit>) {
        let Some(edit) = edit else { return };
        let text = meant(&edit.input, &self.typed.get_untracked());
        if text != edit.input.value {
            self.desk.dispatch(Event::FieldEdited { field: edit.input.field, text });
        }
    }
}
