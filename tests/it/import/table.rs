//! Tables: delimiters, quotes, marks and lines as programs write them.

use roadcast::import::csv_table::{Table, parse};
use roadcast::import::{Encoding, encoding_of};

fn rows(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

#[test]
fn a_mark_crlf_and_newlines_in_quotes_are_read() {
    let table = parse("\u{feff}Key,Notes\r\nA-1,\"two\r\nlines, \"\"quoted\"\"\"\r\nA-2,\r\n");
    assert_eq!(table.headers, ["Key", "Notes"]);
    assert_eq!(rows(&table), [["A-1", "two\r\nlines, \"quoted\""], ["A-2", ""]]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!((table.ragged_lines, table.open_quote), (vec![], false));
}

#[test]
fn semicolons_and_tabs_are_found_out() {
    assert_eq!(rows(&parse("Key;Name\nA-1;x, y\n")), [["A-1", "x, y"]]);
    assert_eq!(rows(&parse("Key\tName\nA-1\tx, y\n")), [["A-1", "x, y"]]);
    let hinted = parse("sep=;\nKey;a,b,c\nA-1;x\n");
    assert_eq!((hinted.delimiter, hinted.rows[0].line), (';', 3));
}

#[test]
fn headers_may_repeat() {
    assert_eq!(parse("Key,Sprint,Sprint\nA-1,1,2\n").headers, ["Key", "Sprint", "Sprint"]);
}

#[test]
fn ragged_rows_are_read_and_told() {
    let table = parse("Key,A,B\nX-1,1\nX-2,1,2,3\n\n,,\nX-3,1,2\n");
    assert_eq!(rows(&table), [["X-1", "1", ""], ["X-2", "1", "2"], ["X-3", "1", "2"]]);
    assert_eq!(table.ragged_lines, [2, 3]);
}

#[test]
fn a_quote_that_is_never_closed_is_told() {
    assert!(parse("Key,A\nX-1,\"one\nX-2,two\n").open_quote);
}

#[test]
fn nothing_is_a_table_without_headers() {
    assert_eq!(parse("").headers, Vec::<String>::new());
}

#[test]
fn bytes_say_how_they_are_encoded() {
    assert_eq!(encoding_of(b"Key,Name"), Encoding::Utf8);
    assert_eq!(encoding_of("Schlüssel".as_bytes()), Encoding::Utf8);
    assert_eq!(encoding_of(b"Schl\xfcssel"), Encoding::Windows1252);
    assert_eq!(encoding_of(b"\xff\xfeK\0"), Encoding::Utf16Le);
    assert_eq!(encoding_of(b"K\0e\0y\0"), Encoding::Utf16Le);
    assert_eq!(encoding_of(b"\0K\0e\0y"), Encoding::Utf16Be);
    assert_eq!(encoding_of(b""), Encoding::Utf8);
}
