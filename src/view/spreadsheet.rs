//! A list for a spreadsheet: numbers stay numbers there, and texts stay texts.

/// A heading and the lines under it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Spreadsheet {
    /// The headings of the columns.
    pub head: Vec<String>,
    /// The lines, each as long as `head`.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text, whatever it looks like.
    Text(String),
    /// A number; finite.
    Number(f64),
    /// Nothing.
    Empty,
}
