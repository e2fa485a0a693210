//! Texts into several cells of the grid at once.
//!
//! What can be read is taken in, and what cannot is handed back to stand in its cell as it is. A
//! blank leaves what must not be blank as it was. Ids are read first and what an item waits for last,
//! so that a block may name the items that it adds.

use std::collections::BTreeSet;

use crate::model::{Document, Item, ItemId};
use crate::session::block::{Block, BlockRow, CellField};
use crate::session::entry::EntryProblem;
use crate::session::field::{Field, ItemField};

use super::set;
use super::structure::default_part;

/// The most items that a block adds: as many as a large plan has.
const NEW_LIMIT: usize = 5_000;

/// What became of a block.
#[derive(Debug, Default)]
pub(in crate::session) struct Taken {
    /// The inputs whose text was read.
    pub read: Vec<Field>,
    /// The others, with the text and why it cannot be read.
    pub unread: Vec<(Field, String, EntryProblem)>,
    /// How many items were added.
    pub added: usize,
}

/// Reads `block` into `document`, but for inputs that are fixed.
pub(in crate::session) fn block(
    document: &mut Document,
    block: &Block,
    is_fixed: impl Fn(&Field) -> bool,
) -> Taken {
    let mut taken = Taken::default();
    let mut rows = with_items(document, block, &mut taken);
    for turn in [Turn::Ids, Turn::Values, Turn::Links] {
        for (id, row) in &mut rows {
            for (field, text) in row.cells.iter().filter(|(field, _)| Turn::of(field) == turn) {
                let is_same = turn == Turn::Ids && text.trim() == id.0;
                let Some(field) = field_of(document, id, field).filter(|_| !is_same) else {
                    continue;
                };
                let read = match is_fixed(&field) {
                    true => Err(EntryProblem::FixedByBase),
                    false => set(document, &field, text),
                };
                let is_read = read.is_ok();
                taken.note(field, text, read);
                if is_read && turn == Turn::Ids {
                    *id = ItemId::from(text.trim());
                }
            }
        }
    }
    taken
}

/// When a cell is read: what others may name comes before those that name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Ids,
    Values,
    Links,
}

impl Turn {
    fn of(field: &CellField) -> Self {
        match field {
            CellField::Item(ItemField::Id) => Self::Ids,
            CellField::Item(ItemField::After) => Self::Links,
            CellField::Item(_) | CellField::Team | CellField::Amount => Self::Values,
        }
    }
}

/// The rows of `block` with their items, of which the missing ones are added.
fn with_items<'a>(
    document: &mut Document,
    block: &'a Block,
    taken: &mut Taken,
) -> Vec<(ItemId, &'a BlockRow)> {
    let plan = &mut document.plan;
    let mut known: BTreeSet<ItemId> = plan.items.iter().map(|item| item.id.clone()).collect();
    let mut number = 1_u64;
    let mut rows = Vec::new();
    for row in &block.rows {
        let id = match &row.item {
            Some(id) => id.clone(),
            None if is_blank(row) || taken.added == NEW_LIMIT => continue,
            None => {
                let id = fresh(&mut number, &mut known);
                let parts = vec![default_part(plan)];
                plan.items.push(Item { id: id.clone(), parts, ..Item::default() });
                taken.added += 1;
                id
            }
        };
        rows.push((id, row));
    }
    rows
}

fn is_blank(row: &BlockRow) -> bool {
    row.cells.iter().all(|(_, text)| text.trim().is_empty())
}

/// The next of `I1`, `I2`, … that is free; it then is no more.
fn fresh(number: &mut u64, known: &mut BTreeSet<ItemId>) -> ItemId {
    loop {
        let id = ItemId(format!("I{number}"));
        *number += 1;
        if known.insert(id.clone()) {
            return id;
        }
    }
}

/// What a cell of this item edits.
fn field_of(document: &Document, id: &ItemId, cell: &CellField) -> Option<Field> {
    document.plan.items.iter().find(|item| item.id == *id).and_then(|item| cell.of(item))
}

impl Taken {
    /// Notes what became of the text of one input.
    fn note(&mut self, field: Field, text: &str, read: Result<(), EntryProblem>) {
        match read {
            Ok(()) => self.read.push(field),
            Err(_) if text.trim().is_empty() => {}
            Err(problem) => self.unread.push((field, text.to_owned(), problem)),
        }
    }
}
