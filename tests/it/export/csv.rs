//! Lists for spreadsheets: what is quoted, and that no text becomes a formula.

use roadcast::export::csv;
use roadcast::view::spreadsheet::{Cell, Spreadsheet};

fn line(cells: Vec<Cell>) -> String {
    let list = Spreadsheet { head: vec!["A".to_owned()], rows: vec![cells] };
    let text = csv(&list);
    let text = text.strip_prefix("\u{feff}A\r\n").expect("the mark, then the headings");
    text.strip_suffix("\r\n").expect("every line is ended").to_owned()
}

fn text(text: &str) -> String {
    line(vec![Cell::Text(text.to_owned())])
}

#[test]
fn texts_are_quoted_where_they_have_to_be() {
    assert_eq!(text("Core"), "Core");
    assert_eq!(text("Core, and more"), "\"Core, and more\"");
    assert_eq!(text("the \"old\" one"), "\"the \"\"old\"\" one\"");
    assert_eq!(text("two\nlines"), "\"two\nlines\"");
    assert_eq!(line(vec![Cell::Text("a".to_owned()), Cell::Empty, Cell::Number(2.5)]), "a,,2.5");
}

#[test]
fn no_text_becomes_a_formula() {
    assert_eq!(text("=HYPERLINK(1)"), "'=HYPERLINK(1)");
    assert_eq!(text("=1,2"), "\"'=1,2\"");
    for sign in ['+', '-', '@'] {
        assert_eq!(text(&format!("{sign}1")), format!("'{sign}1"));
    }
    assert_eq!(text("\t=1"), "'\t=1");
    assert_eq!(text("\r=1"), "\"'\r=1\"");
    assert_eq!(text("\n=1"), "\"'\n=1\"");
    assert_eq!(text("a=1"), "a=1");
    // A number is one, also below nothing.
    assert_eq!(line(vec![Cell::Number(-2.5)]), "-2.5");
}
