//! Blocks of cells of the plan's grid: what a column edits, and texts for several cells at once.

use crate::model::{Item, ItemId, Work};

use super::field::{Field, ItemField, PartField};

/// What a column of the grid edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellField {
    /// An input of the item itself.
    Item(ItemField),
    /// Who does its only part: the team of an effort, what a duration holds.
    Team,
    /// How much its only part is.
    Amount,
}

impl CellField {
    /// The input of `item`; `None` where it has no single one: an item with several parts has
    /// several teams, which are edited one by one.
    pub fn of(&self, item: &Item) -> Option<Field> {
        match (self, item.parts.as_slice()) {
            (Self::Item(field), _) => Some(Field::Item(item.id.clone(), field.clone())),
            (Self::Team, [only]) => {
                let field = match only.work {
                    Work::Effort { .. } => PartField::Team,
                    Work::Duration { .. } => PartField::Needs,
                };
                Some(Field::Part(item.id.clone(), 0, field))
            }
            (Self::Amount, [_]) => Some(Field::Part(item.id.clone(), 0, PartField::Amount)),
            (Self::Team | Self::Amount, _) => None,
        }
    }
}

/// Texts for several cells, which become one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where they came from.
    pub cause: BlockCause,
    /// Line by line.
    pub rows: Vec<BlockRow>,
}

/// Where the texts of a block came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockCause {
    /// The clipboard.
    Pasted,
    /// The line above.
    Filled,
    /// Nowhere: the cells were emptied.
    Emptied,
}

/// Texts for the cells of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockRow {
    /// The item; `None` makes a new one at the end of the list.
    pub item: Option<ItemId>,
    /// Input and text.
    pub cells: Vec<(CellField, String)>,
}
