//! Blocks of cells: what is copied, and which inputs get what is pasted, filled or emptied.

use crate::calendar::Date;
use crate::model::{Item, Status};
use crate::session::{Block, BlockCause, BlockRow, CellField, Session};
use crate::view::finding::{date_at, item_forecast_at};
use crate::view::plan::{Row, STATES, plan_rows};

use super::column::Column;
use super::line::Line;
use super::selection::{Marked, Spot};

/// A paste: the block, and the cells that it covers.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// What is written.
    pub block: Block,
    /// The first cell.
    pub anchor: Spot,
    /// The last cell; past the end of the list where items are added.
    pub active: Spot,
}

/// The most lines that are taken from a clipboard.
const LINE_LIMIT: usize = 10_000;

/// What stands in the marked cells, as it is typed and as spreadsheets count: dates by their
/// numbers.
pub fn texts(
    session: &Session,
    lines: &[Line],
    columns: &[Column],
    marked: &Marked,
) -> Vec<Vec<String>> {
    let columns = columns.get(marked.columns.clone()).unwrap_or_default();
    let all = lines.iter().enumerate();
    let rows = plan_rows(session, columns, all.filter(|(at, _)| marked.lines.contains(at)));
    rows.into_iter().map(|row| texts_of(session, lines, columns, row)).collect()
}

fn texts_of(session: &Session, lines: &[Line], columns: &[Column], row: Row) -> Vec<String> {
    let position = lines.get(row.line).and_then(Line::position);
    let item = position.and_then(|at| Some((at, session.plan().items.get(at)?)));
    let cells = row.cells.into_iter().zip(columns);
    cells
        .map(|(cell, column)| match item.and_then(|(at, item)| date(session, at, item, *column)) {
            Some(date) if cell.problem.is_none() => date,
            Some(_) | None => cell.text,
        })
        .collect()
}

/// The date in a column of dates, `2027-03-31`, and nothing for a picture; `None` in all others.
fn date(session: &Session, position: usize, item: &Item, column: Column) -> Option<String> {
    let likely = |p: f64| match &item.status {
        Status::Done { finished, .. } => Some(*finished),
        Status::NotStarted | Status::InProgress { .. } | Status::Dropped => {
            let found = item_forecast_at(session.answer()?, position, &item.id)?;
            date_at(found.finish.as_ref()?, p)
        }
    };
    let written = |date: Option<Date>| Some(date.map(|date| date.to_string()).unwrap_or_default());
    match column {
        Column::Due => written(item.due),
        Column::NotBefore => written(item.not_before),
        Column::PromisedBy => {
            let promises = &session.plan().commitments;
            let promise = promises.iter().find(|promise| promise.item == item.id);
            written(promise.map(|promise| promise.by))
        }
        Column::P50 => written(likely(0.5)),
        Column::P85 => written(likely(0.85)),
        Column::Finish | Column::Time => Some(String::new()),
        Column::Position
        | Column::Name
        | Column::Team
        | Column::Effort
        | Column::After
        | Column::State
        | Column::Chance
        | Column::Advice
        | Column::Id
        | Column::Objective
        | Column::Category
        | Column::Tags => None,
    }
}

/// Empties the marked cells.
pub fn emptied(lines: &[Line], columns: &[Column], marked: &Marked) -> Block {
    let fields = fields(columns, marked);
    let marked = lines.get(marked.lines.clone()).unwrap_or_default();
    let rows = marked.iter().filter_map(Line::item).map(|item| BlockRow {
        item: Some(item.clone()),
        cells: fields.iter().flatten().map(|field| (field.clone(), String::new())).collect(),
    });
    Block { cause: BlockCause::Emptied, rows: rows.collect() }
}

/// What the marked columns edit.
fn fields(columns: &[Column], marked: &Marked) -> Vec<Option<CellField>> {
    let columns = columns.get(marked.columns.clone()).unwrap_or_default();
    columns.iter().map(|column| column.field()).collect()
}

/// Writes the first of the marked lines into the others; of a single line, the one above it. `None`
/// where nothing is above.
pub fn filled(
    session: &Session,
    lines: &[Line],
    columns: &[Column],
    marked: &Marked,
) -> Option<Block> {
    let single = marked.lines.len() < 2;
    let first = if single { marked.lines.start.checked_sub(1)? } else { marked.lines.start };
    let source = Marked { lines: first..first + 1, ..marked.clone() };
    let source = texts(session, lines, columns, &source).into_iter().next()?;
    let columns = columns.get(marked.columns.clone())?;
    let below = lines.get(first + 1..marked.lines.end)?.iter().filter_map(Line::item);
    let rows =
        below.map(|item| BlockRow { item: Some(item.clone()), cells: cells(columns, &source) });
    Some(Block { cause: BlockCause::Filled, rows: rows.collect() })
}

/// Where a block of `cells` goes when it is pasted on what is marked: one cell, or one that fits
/// several times, fills it; any other begins at its first cell. Past the end of the list it adds
/// items. `None` when there is nothing to paste.
pub fn pasted(
    lines: &[Line],
    columns: &[Column],
    marked: &Marked,
    cells: &[Vec<String>],
) -> Option<Pasted> {
    let width = cells.iter().map(Vec::len).max().filter(|width| *width > 0)?;
    let height = cells.len().min(LINE_LIMIT);
    let fits =
        |room: usize, size: usize| if room.is_multiple_of(size) { room.max(size) } else { size };
    let tall = fits(marked.lines.len(), height);
    let wide = fits(marked.columns.len(), width);
    let end = (marked.columns.start + wide).min(columns.len());
    let covered = columns.get(marked.columns.start..end)?;
    let rows = (0..tall).filter_map(|row| {
        let line = lines.get(marked.lines.start + row);
        let item = line.and_then(Line::item).cloned();
        // Only past the end is an item added; a heading takes nothing.
        if line.is_some() && item.is_none() {
            return None;
        }
        let texts = &cells[row % height];
        let texts: Vec<String> = (0..covered.len())
            .map(|column| texts.get(column % width).cloned().unwrap_or_default())
            .collect();
        Some(BlockRow { item, cells: self::cells(covered, &texts) })
    });
    Some(Pasted {
        block: Block { cause: BlockCause::Pasted, rows: rows.collect() },
        anchor: Spot { line: marked.lines.start, column: marked.columns.start },
        active: Spot { line: marked.lines.start + tall - 1, column: end - 1 },
    })
}

/// The texts for the columns that can be edited.
fn cells(columns: &[Column], texts: &[String]) -> Vec<(CellField, String)> {
    let cells = columns.iter().zip(texts);
    cells.filter_map(|(column, text)| Some((column.field()?, sent(*column, text)))).collect()
}

/// What is sent for a text: the key of the state that it names.
fn sent(column: Column, text: &str) -> String {
    let named = |label: &str| label.to_lowercase() == text.trim().to_lowercase();
    match column {
        Column::State => STATES
            .iter()
            .find(|(_, label)| named(label.text()))
            .map_or_else(|| text.to_owned(), |(key, _)| (*key).to_owned()),
        _ => text.to_owned(),
    }
}
