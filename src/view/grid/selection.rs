//! What is selected: a block of cells between the one where the selection began and the one that
//! has the focus.
//!
//! Invariant: a selection remembers its items, not their places, so that it stays with them when
//! the list is reordered, filtered or taken back. An item that is gone leaves its place.

use std::ops::Range;

use crate::model::{ItemId, Plan};

use super::keys::Step;
use super::line::Line;

/// A cell by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Spot {
    /// Its line.
    pub line: usize,
    /// Its column, among those that are shown.
    pub column: usize,
}

/// How far the grid reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How many lines it has.
    pub lines: usize,
    /// How many columns are shown.
    pub columns: usize,
    /// How many lines are in sight.
    pub page: usize,
}

/// How a selection grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reach {
    /// Cell by cell.
    #[default]
    Cells,
    /// Whole lines.
    Lines,
    /// Whole columns.
    Columns,
}

/// What is selected, by what stands there.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Selection {
    anchor: Point,
    active: Point,
    reach: Reach,
}

/// A cell by the item in its line.
#[derive(Clone, Debug, PartialEq, Default)]
struct Point {
    item: Option<ItemId>,
    /// Where it was last seen.
    spot: Spot,
}

/// A selection as it lies on the lines that are shown.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Marked {
    /// Where it began.
    pub anchor: Spot,
    /// The cell that has the focus.
    pub active: Spot,
    /// The lines of the block.
    pub lines: Range<usize>,
    /// The columns of the block.
    pub columns: Range<usize>,
    /// How it grows.
    pub reach: Reach,
}

/// A selection as it lies on one line.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct LineMark {
    /// The column that has the focus.
    pub active: Option<usize>,
    /// The columns that are selected.
    pub columns: Range<usize>,
}

impl Selection {
    /// One cell.
    pub fn cell(lines: &[Line], spot: Spot) -> Self {
        Self::between(lines, spot, spot, Reach::Cells)
    }

    /// A block from `anchor` to `active`.
    pub fn between(lines: &[Line], anchor: Spot, active: Spot, reach: Reach) -> Self {
        let item = |spot: Spot| lines.get(spot.line).and_then(Line::item).cloned();
        let point = |spot: Spot| Point { item: item(spot), spot };
        Self { anchor: point(anchor), active: point(active), reach }
    }

    /// Where it lies now.
    pub fn on(&self, lines: &[Line], columns: usize) -> Marked {
        let anchor = self.anchor.on(lines, columns);
        let active = self.active.on(lines, columns);
        let between = |a: usize, b: usize| a.min(b)..a.max(b) + 1;
        let (mut over, mut across) =
            (between(anchor.line, active.line), between(anchor.column, active.column));
        match self.reach {
            Reach::Cells => {}
            Reach::Lines => across = 0..columns,
            Reach::Columns => over = 0..lines.len(),
        }
        over.end = over.end.min(lines.len());
        Marked { anchor, active, lines: over, columns: across, reach: self.reach }
    }
}

impl Point {
    fn on(&self, lines: &[Line], columns: usize) -> Spot {
        let stands_in = |line: &Line| self.item.is_some() && self.item.as_ref() == line.item();
        let there = lines.get(self.spot.line).is_some_and(stands_in);
        let line = if there { Some(self.spot.line) } else { lines.iter().position(stands_in) };
        Spot {
            line: line.unwrap_or(self.spot.line).min(lines.len().saturating_sub(1)),
            column: self.spot.column.min(columns.saturating_sub(1)),
        }
    }
}

impl Marked {
    /// How it lies on `line`.
    pub fn on_line(&self, line: usize) -> LineMark {
        LineMark {
            active: (self.active.line == line).then_some(self.active.column),
            columns: if self.lines.contains(&line) { self.columns.clone() } else { 0..0 },
        }
    }

    /// The items of its lines.
    pub fn items(&self, lines: &[Line]) -> Vec<ItemId> {
        let marked = lines.get(self.lines.clone()).unwrap_or_default();
        marked.iter().filter_map(Line::item).cloned().collect()
    }

    /// The item that the lines would stand before if they were one line higher; `None` when there
    /// is none above them in their group.
    pub fn raised(&self, lines: &[Line]) -> Option<ItemId> {
        let above = self.lines.start.checked_sub(1)?;
        lines.get(above)?.item().cloned()
    }

    /// The same for one line lower: in the plan they then follow the item below them. The inner
    /// `None` is the end of the plan.
    pub fn lowered(&self, lines: &[Line], plan: &Plan) -> Option<Option<ItemId>> {
        let below = lines.get(self.lines.end)?.position()?;
        Some(plan.items.get(below + 1).map(|item| item.id.clone()))
    }

    /// Whether more than one cell is selected.
    pub fn is_block(&self) -> bool {
        self.lines.len() > 1 || self.columns.len() > 1
    }
}

/// The item that `items` would stand before if they were the first of the plan; `None` where there is
/// no other.
pub fn first_besides(items: &[ItemId], plan: &Plan) -> Option<ItemId> {
    plan.items.iter().map(|item| &item.id).find(|id| !items.contains(id)).cloned()
}

impl Spot {
    /// Where `step` leads; a step over the edge stays at it.
    pub fn after(self, step: Step, extent: Extent) -> Self {
        let last_line = extent.lines.saturating_sub(1);
        let last_column = extent.columns.saturating_sub(1);
        let Self { line, column } = self;
        let (line, column) = match step {
            Step::Up => (line.saturating_sub(1), column),
            Step::Down => (line + 1, column),
            Step::Left => (line, column.saturating_sub(1)),
            Step::Right => (line, column + 1),
            Step::LineStart => (line, 0),
            Step::LineEnd => (line, last_column),
            Step::Top => (0, column),
            Step::Bottom => (last_line, column),
            Step::First => (0, 0),
            Step::Last => (last_line, last_column),
            Step::PageUp => (line.saturating_sub(extent.page), column),
            Step::PageDown => (line + extent.page, column),
        };
        Self { line: line.min(last_line), column: column.min(last_column) }
    }
}
