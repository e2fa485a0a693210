//! What an import would bring, before it changes anything.

use crate::calendar::Date;
use crate::model::{Item, ItemId, Team};

use super::report::Report;

/// Teams and items from a file, ready to [`merge`](super::merge), and the report about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the file is about, such as the name of the project; may be empty.
    pub title: String,
    /// The day of the import.
    pub today: Date,
    /// The teams, with a capacity that was counted or guessed.
    pub teams: Vec<Team>,
    /// The items in the order of their priority, finished ones too. An item's `after` names items
    /// of this list only, and nothing waits in a circle.
    pub items: Vec<Item>,
    /// Items that join the plan only if it has them already.
    pub only_updates: Vec<ItemId>,
    /// What was read, guessed and left out.
    pub report: Report,
}
