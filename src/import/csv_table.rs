//! A comma-separated text as a table: headers, which may repeat, and rows.
//!
//! Spreadsheets and trackers differ in delimiter, byte order mark, line ends and trailing cells;
//! here all of that ends. Invariant: every row has as many cells as there are headers. Nothing is
//! dropped in silence: rows that were longer or shorter than the header are listed by their line,
//! and so is a quote that is never closed, because it swallows what follows it.

use csv::{ReaderBuilder, StringRecord};

/// A parsed table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The first row, trimmed; the same header may stand more than once.
    pub headers: Vec<String>,
    /// The other rows that have any text in them.
    pub rows: Vec<Row>,
    /// What separates the cells.
    pub delimiter: char,
    /// Lines of rows that had fewer or more cells than there are headers.
    pub ragged_lines: Vec<u64>,
    /// Whether a quote is opened and never closed.
    pub open_quote: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line of the text on which it begins, from 1.
    pub line: u64,
    /// One for each header, untrimmed.
    pub cells: Vec<String>,
}

impl Table {
    /// The trimmed cell of `row` in `column`; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.cells.get(column)).map_or("", |cell| cell.trim())
    }
}

/// Comma first, so that it wins when all are alike.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads `text`. A text without any line gives a table without headers.
pub fn parse(text: &str) -> Table {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (text, lines_before, stated) = split_excel_hint(text);
    let delimiter = stated.unwrap_or_else(|| detect_delimiter(text));
    let mut records = records(text, delimiter);
    let headers: Vec<String> = records
        .next()
        .map(|record| record.iter().map(|header| header.trim().to_owned()).collect())
        .unwrap_or_default();
    let mut table = Table {
        headers,
        rows: Vec::new(),
        delimiter: char::from(delimiter),
        ragged_lines: Vec::new(),
        open_quote: text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1,
    };
    let mut lines = Lines { text, at: 0, line: 1 + lines_before };
    for record in records {
        let line = lines.of(&record);
        table.push(&record, line);
    }
    table
}

/// Finds lines from positions, which only grow. The reader's own count is one behind after CRLF.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, record: &StringRecord) -> u64 {
        let reported = record.position().map_or(0, csv::Position::byte);
        let bytes = self.text.as_bytes();
        let mut start = usize::try_from(reported).unwrap_or(bytes.len()).min(bytes.len());
        while bytes.get(start).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            start += 1;
        }
        let passed = bytes.get(self.at..start).unwrap_or_default();
        let newlines = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line += u64::try_from(newlines).unwrap_or(u64::MAX);
        self.at = start;
        self.line
    }
}

impl Table {
    fn push(&mut self, record: &StringRecord, line: u64) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if record.len() != self.headers.len() {
            self.ragged_lines.push(line);
        }
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        cells.resize(self.headers.len(), String::new());
        self.rows.push(Row { line, cells });
    }
}

/// Excel writes `sep=;` on a line of its own to say what the delimiter is.
fn split_excel_hint(text: &str) -> (&str, u64, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if DELIMITERS.contains(delimiter) => (rest, 1, Some(*delimiter)),
        _ => (text, 0, None),
    }
}

/// The delimiter that gives the header the most cells.
fn detect_delimiter(text: &str) -> u8 {
    let mut best = (DELIMITERS[0], 0);
    for delimiter in DELIMITERS {
        let cells = records(text, delimiter).next().map_or(0, |header| header.len());
        if cells > best.1 {
            best = (delimiter, cells);
        }
    }
    best.0
}

/// The records of a text; a text in memory that is UTF-8 has no other errors.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
        .into_records()
        .map_while(Result::ok)
}
