//! Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between
//! lines, quotes around a cell that holds one of them. Numbers are written as the reader writes them
//! (`1,5` in Germany), for that is how the reader's spreadsheet takes them in.
//!
//! A text that a spreadsheet would take for a formula goes out with an apostrophe before it, which
//! spreadsheets read as “this is text”, and comes back without it.

/// The lines of `rows`, as a spreadsheet takes them.
pub fn format(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>();
    rows.iter().map(|row| line(row).join("\t")).collect::<Vec<_>>().join("\n")
}

/// The cells in `text`. Lines may be of different lengths; the line end after the last one begins
/// no other.
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = next_cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(unguarded(&cell));
        }
        let mut left = after.chars();
        match left.next() {
            None => break,
            Some('\t') => rest = left.as_str(),
            Some(_) => {
                rest = left
                    .as_str()
                    .strip_prefix('\n')
                    .filter(|_| after.starts_with('\r'))
                    .unwrap_or(left.as_str());
                if rest.is_empty() {
                    break;
                }
                rows.push(Vec::new());
            }
        }
    }
    rows
}

/// The first cell of `text`, and what follows it.
fn next_cell(text: &str) -> (String, &str) {
    if let Some((cell, after)) = text.strip_prefix('"').and_then(quoted_cell) {
        return (cell, after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell after its first quote, when its last one ends it: else the quotes are part of the text.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => {
                return Some((cell, after));
            }
            None => return None,
        }
    }
}

fn quoted(cell: &str) -> String {
    let guard = if is_formula(cell) { "'" } else { "" };
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{guard}{}\"", cell.replace('"', "\"\""))
    } else {
        format!("{guard}{cell}")
    }
}

fn unguarded(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell).to_owned()
}

/// Whether a spreadsheet would take a text for a formula, or for one that is guarded already.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}
