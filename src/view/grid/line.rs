//! The lines of the grid, in the order in which they are shown.

use crate::model::ItemId;
use crate::session::Session;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item that stands in it.
    pub item: ItemId,
    /// The item's position in the plan, from 0.
    pub position: usize,
}

/// All lines of the plan that is shown, in priority order.
pub fn lines(session: &Session) -> Vec<Line> {
    let items = session.plan().items.iter().enumerate();
    items.map(|(position, item)| Line { item: item.id.clone(), position }).collect()
}
