//! What keys and buttons do to the plan.

use leptos::prelude::*;

use super::state::Grid;
use crate::model::ItemId;
use crate::session::{Change, Event};
use crate::view::grid::block::{Pasted, emptied, filled, pasted, texts};
use crate::view::grid::column::{Column, WIDTH_STEP};
use crate::view::grid::keys::{Deed, Step};
use crate::view::grid::line::{Arrangement, Line};
use crate::view::grid::selection::{Marked, Reach, Spot, first_besides};
use crate::view::grid::tsv;

impl Grid {
    /// Does what a key asks for.
    pub fn perform(self, deed: Deed) {
        let marked = self.marked.get_untracked();
        let extent = self.extent();
        let (first, last) = (Spot::default(), Spot::default().after(Step::Last, extent));
        match deed {
            Deed::Go(step) => self.pick(marked.active.after(step, extent)),
            Deed::Stretch(step) => {
                self.select(marked.anchor, marked.active.after(step, extent), marked.reach);
            }
            Deed::SelectAll => self.select(first, last, Reach::Cells),
            Deed::SelectLines => self.select(marked.anchor, marked.active, Reach::Lines),
            Deed::SelectColumns => self.select(marked.anchor, marked.active, Reach::Columns),
            Deed::Shrink => self.pick(marked.active),
            Deed::Edit => self.begin(marked.active, None),
            Deed::Write(text) => self.begin(marked.active, Some(text)),
            Deed::Empty => self.empty(&marked),
            Deed::FillDown => self.fill(&marked),
            Deed::Open => self.open(marked.active.line),
            Deed::Widen => self.widen(marked.active.column, WIDTH_STEP),
            Deed::Narrow => self.widen(marked.active.column, -WIDTH_STEP),
            Deed::Raise => {
                let before = self.lines.with_untracked(|lines| marked.raised(lines));
                if before.is_some() {
                    self.relocate(before);
                }
            }
            Deed::Lower => {
                let before = self.desk.now(|session| {
                    self.lines.with_untracked(|lines| marked.lowered(lines, session.plan()))
                });
                if let Some(before) = before {
                    self.relocate(before);
                }
            }
            Deed::PutFirst => {
                let items = self.selected_items();
                let before = self.desk.now(|session| first_besides(&items, session.plan()));
                if before.is_some() {
                    self.relocate(before);
                }
            }
            Deed::PutLast => self.relocate(None),
            Deed::Insert => {
                let below = self.desk.now(|session| {
                    let here = self.lines.with_untracked(|lines| {
                        lines.get(marked.active.line).and_then(Line::position)
                    });
                    let items = &session.plan().items;
                    here.and_then(|at| items.get(at + 1)).map(|item| item.id.clone())
                });
                self.add(below);
            }
            Deed::Find => self.find(),
        }
    }

    /// Opens the item of a line beside the grid.
    pub fn open(self, line: usize) {
        if let Some(item) = self.item(line) {
            self.desk.dispatch(Event::ItemPicked(Some(item)));
        }
    }

    /// Deletes the item of a line.
    pub fn delete(self, line: usize) {
        if let Some(item) = self.item(line) {
            self.desk.dispatch(Event::Changed(Change::ItemsDeleted(vec![item])));
        }
    }

    /// Moves the items of the selection before another one, or to the end.
    fn relocate(self, before: Option<ItemId>) {
        let items = self.selected_items();
        self.desk.dispatch(Event::Changed(Change::ItemsMoved { items, before }));
        self.show_line(self.marked.with_untracked(|marked| marked.active.line));
    }

    fn empty(self, marked: &Marked) {
        if marked.reach == Reach::Lines {
            let items = self.selected_items();
            return self.desk.dispatch(Event::Changed(Change::ItemsDeleted(items)));
        }
        let block = self.lines.with_untracked(|lines| {
            self.columns.with_untracked(|columns| emptied(lines, columns, marked))
        });
        self.desk.dispatch(Event::BlockEdited(block));
    }

    /// What is selected, as a spreadsheet takes it.
    pub fn copied(self) -> String {
        let marked = self.marked.get_untracked();
        let texts = self.desk.now(|session| {
            self.lines.with_untracked(|lines| {
                self.columns.with_untracked(|columns| texts(session, lines, columns, &marked))
            })
        });
        tsv::format(&texts)
    }

    /// Empties what was copied away.
    pub fn cut(self) {
        self.empty(&self.marked.get_untracked());
    }

    /// Writes what a spreadsheet gave into the cells from the selection on.
    pub fn paste(self, text: &str) {
        let marked = self.marked.get_untracked();
        let cells = tsv::parse(text);
        let pasted = self.lines.with_untracked(|lines| {
            self.columns.with_untracked(|columns| pasted(lines, columns, &marked, &cells))
        });
        let Some(Pasted { block, anchor, active }) = pasted else { return };
        self.desk.dispatch(Event::BlockEdited(block));
        self.select(anchor, active, Reach::Cells);
    }

    /// Writes the first line of the selection into the others.
    fn fill(self, marked: &Marked) {
        let block = self.desk.now(|session| {
            self.lines.with_untracked(|lines| {
                self.columns.with_untracked(|columns| filled(session, lines, columns, marked))
            })
        });
        if let Some(block) = block {
            self.desk.dispatch(Event::BlockEdited(block));
        }
    }

    /// Adds an item, ready to be named; last by default.
    pub fn add(self, before: Option<ItemId>) {
        let added = self.desk.now(|session| {
            let items = &session.plan().items;
            before
                .as_ref()
                .and_then(|before| items.iter().position(|item| item.id == *before))
                .unwrap_or(items.len())
        });
        self.desk.dispatch(Event::Changed(Change::ItemAdded { before }));
        if self.line_of(added).is_none() {
            // It is not what is looked for, and would come unseen.
            self.arrangement.set(Arrangement::default());
        }
        let name = |columns: &Vec<Column>| columns.iter().position(|one| *one == Column::Name);
        let column = self.columns.with_untracked(name).unwrap_or_default();
        let Some(line) = self.line_of(added) else { return };
        let spot = Spot { line, column };
        self.holds_focus.set_value(true);
        self.pick(spot);
        self.begin(spot, None);
    }
}
