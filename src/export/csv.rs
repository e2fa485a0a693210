//! A list as comma-separated values (RFC 4180) for spreadsheets.
//!
//! Invariant: no text ever becomes a formula. A text that begins with a sign that spreadsheets take for
//! one has an apostrophe before it, which they show as text; numbers are written by us.
//! Source: OWASP, *CSV Injection*.

use crate::view::spreadsheet::{Cell, Spreadsheet};

/// The signs that begin a formula, or that are skipped before one.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The media type.
pub const CSV_TYPE: &str = "text/csv;charset=utf-8";

/// As the text of a file: the mark of UTF-8 first, which Excel wants.
pub fn csv(list: &Spreadsheet) -> String {
    let head: Vec<String> = list.head.iter().map(|text| quoted(text)).collect();
    let rows = list.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    let lines = std::iter::once(head).chain(rows).map(|cells| format!("{}\r\n", cells.join(",")));
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => quoted(text),
        Cell::Number(number) => number.to_string(),
        Cell::Empty => String::new(),
    }
}

fn quoted(text: &str) -> String {
    let guarded = match text.starts_with(FORMULA) {
        true => format!("'{text}"),
        false => text.to_owned(),
    };
    if guarded.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}
