//! The report as Markdown: the tables are those of GitHub's dialect, the rest is `CommonMark`.
//!
//! Invariants: what stands in a plan stays the text that it is, and a cell cannot end its row or its
//! table.

use crate::view::chart::Table;
use crate::view::fact::Fact;
use crate::view::report::{Block, Report, Section};

/// The whole report; ends with a line break.
pub fn markdown(report: &Report) -> String {
    let said = [strong(&report.headline.lead), plain(&report.headline.rest)];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let top = [format!("# {}", plain(&report.title)), plain(&report.about), said];
    let facts = (!report.facts.is_empty()).then(|| named(&report.facts));
    let paragraphs = top.into_iter().chain(facts).chain(report.sections.iter().flat_map(section));
    let paragraphs = paragraphs.filter(|paragraph| !paragraph.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n\n") + "\n"
}

fn section(section: &Section) -> impl Iterator<Item = String> + '_ {
    let title = format!("## {}", plain(section.title));
    std::iter::once(title).chain(section.blocks.iter().map(block))
}

fn block(block: &Block) -> String {
    match block {
        Block::Prose(text) => plain(text),
        Block::Facts(facts) => named(facts),
        Block::Table(rows) => table(rows),
        Block::List(lines) => lines_of(lines.iter().map(|line| format!("- {}", plain(line)))),
    }
}

fn named(facts: &[Fact]) -> String {
    lines_of(facts.iter().map(|fact| {
        let name = strong(&format!("{}:", fact.label));
        format!("- {name} {}", plain(&fact.value))
    }))
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(table.head.len()));
    lines_of([row(&table.head), rule].into_iter().chain(table.rows.iter().map(|cells| row(cells))))
}

fn lines_of(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Stands out; nothing around nothing.
fn strong(text: &str) -> String {
    let text = plain(text);
    if text.is_empty() { text } else { format!("**{text}**") }
}

/// Every character that could mean something, anywhere in a line.
const MARKS: &str = "\\`*_[]<>|~&$";
/// What begins a heading, a list or a rule where a line begins.
const LINE_MARKS: &str = "#-+=";

/// A text of a plan on one line, every character of it as it is.
fn plain(text: &str) -> String {
    let line =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    let numbers = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut escaped = String::with_capacity(line.len());
    for (at, c) in line.char_indices() {
        let begins = at == 0 && LINE_MARKS.contains(c);
        let ends_number = at > 0 && at == numbers && matches!(c, '.' | ')');
        if begins || ends_number || MARKS.contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
