//! The report as Markdown: known shapes, and names that would be markup.

use roadcast::export::markdown;
use roadcast::view::chart::Table;
use roadcast::view::fact::Fact;
use roadcast::view::headline::{Headline, Standing};
use roadcast::view::report::{Block, Report, Section, Topic, report};

use crate::session::sample;
use crate::view::date;

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.to_owned(), value: value.to_owned(), hint: "" }
}

fn headline(lead: &str, rest: &str) -> Headline {
    Headline { lead: lead.to_owned(), rest: rest.to_owned(), standing: Standing::Current }
}

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn with(blocks: Vec<Block>) -> String {
    let report = Report {
        title: "T".to_owned(),
        about: String::new(),
        headline: headline("", ""),
        facts: Vec::new(),
        sections: vec![Section { topic: Topic::Risks, title: "Risks", blocks }],
    };
    let text = markdown(&report);
    let text = text.strip_prefix("# T\n\n## Risks\n\n").expect("the heading is there");
    text.strip_suffix('\n').expect("the last line ends").to_owned()
}

fn prose(text: &str) -> String {
    with(vec![Block::Prose(text.to_owned())])
}

fn row(cells: &[&str]) -> String {
    let head = texts(&vec!["h"; cells.len()]);
    let rows = vec![texts(cells)];
    let text = with(vec![Block::Table(Table { caption: String::new(), head, rows })]);
    text.lines().nth(2).expect("head, rule, row").to_owned()
}

#[test]
fn every_shape_has_its_markdown() {
    let table = Table {
        caption: "spoken only".to_owned(),
        head: texts(&["Item", "Chance"]),
        rows: vec![texts(&["Ledger", "85 %"]), texts(&["Refunds", ""])],
    };
    let blocks = vec![
        Block::Prose("All is well.".to_owned()),
        Block::Facts(vec![fact("Commit (1)", "Ledger")]),
        Block::Table(table),
        Block::List(texts(&["One.", "Two."])),
    ];
    let report = Report {
        title: "Payments".to_owned(),
        about: "Made today.".to_owned(),
        headline: headline("85 % sure:", "all of it."),
        facts: vec![fact("85 % sure", "Fri 29 Jan 2027")],
        sections: vec![Section { topic: Topic::Promises, title: "Promises", blocks }],
    };
    let wanted = "# Payments\n\nMade today.\n\n**85 % sure:** all of it.\n\n\
                  - **85 % sure:** Fri 29 Jan 2027\n\n## Promises\n\nAll is well.\n\n\
                  - **Commit (1):** Ledger\n\n\
                  | Item | Chance |\n| --- | --- |\n| Ledger | 85 % |\n| Refunds |  |\n\n\
                  - One.\n- Two.\n";
    assert_eq!(markdown(&report), wanted);
}

#[test]
fn names_that_are_markup_stay_text() {
    assert_eq!(prose("*not* _this_ `code`"), "\\*not\\* \\_this\\_ \\`code\\`");
    assert_eq!(prose("[a](b) ![c](d) <img src=x>"), "\\[a\\](b) !\\[c\\](d) \\<img src=x\\>");
    assert_eq!(prose("~~gone~~ &lt; $x$ a\\b"), "\\~\\~gone\\~\\~ \\&lt; \\$x\\$ a\\\\b");
    assert_eq!(prose("Überzahlung – 85 % (joint) 🚀"), "Überzahlung – 85 % (joint) 🚀");
}

#[test]
fn what_would_begin_a_heading_or_a_list_does_not() {
    assert_eq!(prose("# top"), "\\# top");
    assert_eq!(prose("- a - b"), "\\- a - b");
    assert_eq!(prose("+ a"), "\\+ a");
    assert_eq!(prose("=== a"), "\\=== a");
    assert_eq!(prose("> quote"), "\\> quote");
    assert_eq!(prose("2027. A year"), "2027\\. A year");
    assert_eq!(prose("1) first"), "1\\) first");
    assert_eq!(prose("    indented as code"), "indented as code");
    assert_eq!(prose("1.6 of 2"), "1\\.6 of 2");
    assert_eq!(prose("a 1. b # c"), "a 1. b # c");
    assert_eq!(
        with(vec![Block::List(texts(&["- nested", "3. nested"]))]),
        "- \\- nested\n- 3\\. nested"
    );
}

#[test]
fn a_cell_cannot_end_its_row() {
    assert_eq!(row(&["a|b", "c"]), "| a\\|b | c |");
    assert_eq!(row(&["a\\|b", "c"]), "| a\\\\\\|b | c |");
    assert_eq!(row(&["ends\\", "c"]), "| ends\\\\ | c |");
    for ending in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}", "\u{0}", "\n\n| x | y |\n"] {
        let found = row(&[&format!("a{ending}b"), "c"]);
        assert!(found.starts_with("| a ") && found.ends_with("b | c |"), "{found:?}");
    }
}

/// The cells of a line of a table, as GitHub parts them: at every bar without a backslash before it.
fn cells(line: &str) -> usize {
    let mut escaped = false;
    let mut bars = 0;
    for c in line.chars() {
        bars += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    bars - 1
}

#[test]
fn every_row_of_the_sample_has_as_many_cells_as_its_head() {
    let mut session = sample();
    crate::session::run::answer(&mut session);
    let text = markdown(&report(&session, date("2027-01-18")));
    let mut width = None;
    for line in text.lines() {
        if line.starts_with('|') {
            assert_eq!(cells(line), *width.get_or_insert(cells(line)), "{line}");
        } else {
            width = None;
        }
    }
    for heading in ["# Payments and checkout", "## Promises", "## Risks", "## Decisions"] {
        assert!(text.lines().any(|line| line.starts_with(heading)), "{heading}\n{text}");
    }
}
