//! The clipboard of spreadsheets.

use proptest::prelude::*;
use roadcast::view::grid::tsv::{format, parse};

fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
    cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn cells_are_parted_by_tabs_and_lines_by_line_ends() {
    assert_eq!(format(&rows(&[&["a", "b"], &["c", ""]])), "a\tb\nc\t");
    assert_eq!(parse("a\tb\nc\t"), rows(&[&["a", "b"], &["c", ""]]));
    // Excel ends lines as Windows does, and ends the last one too.
    assert_eq!(parse("a\tb\r\nc\td\r\n"), rows(&[&["a", "b"], &["c", "d"]]));
    assert_eq!(parse("a\rb"), rows(&[&["a"], &["b"]]));
    assert_eq!(parse("a\n\nb"), rows(&[&["a"], &[""], &["b"]]));
    assert_eq!(parse(""), rows(&[&[""]]));
}

#[test]
fn a_cell_with_tabs_lines_or_quotes_is_quoted() {
    let cells = rows(&[&["one\ntwo", "a\tb", "say \"hi\""]]);
    assert_eq!(format(&cells), "\"one\ntwo\"\t\"a\tb\"\t\"say \"\"hi\"\"\"");
    assert_eq!(parse(&format(&cells)), cells);
}

#[test]
fn quotes_that_do_not_enclose_a_cell_are_part_of_it() {
    assert_eq!(parse("5\" pipe\tb"), rows(&[&["5\" pipe", "b"]]));
    assert_eq!(parse("\"Fast\" checkout\tb"), rows(&[&["\"Fast\" checkout", "b"]]));
    assert_eq!(parse("\"open\tb"), rows(&[&["\"open", "b"]]));
}

#[test]
fn what_looks_like_a_formula_goes_out_as_text_and_comes_back_as_it_was() {
    for (cell, out) in [
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-2", "'-2"),
        ("@sum", "'@sum"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("10-30", "10-30"),
    ] {
        assert_eq!(format(&rows(&[&[cell]])), out);
        assert_eq!(parse(out), rows(&[&[cell]]), "{out}");
    }
}

proptest! {
    #[test]
    fn what_is_copied_is_pasted_as_it_was(
        cells in prop::collection::vec(prop::collection::vec("[ab=\"'\t\n\r+ ]{0,6}", 2), 1..4),
    ) {
        // A last line that is blank cannot be told from the end of the one before it, but by its tab.
        prop_assert_eq!(parse(&format(&cells)), cells);
    }
}
