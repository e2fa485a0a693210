//! The report as plain HTML without scripts, in the elements that the page draws it with and in the
//! language of the page.

use crate::session::Language;
use crate::view::chart::Table;
use crate::view::fact::Fact;
use crate::view::report::{Block, Report, Section};
use crate::view::text::Label;

/// A text as the content of an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// The report, as the body of a page that may have nothing else, with what is needed to see more, and
/// what to say when the app does not start.
pub(super) fn report(report: &Report) -> String {
    let facts = if report.facts.is_empty() { String::new() } else { named("facts", &report.facts) };
    let sections: String = report.sections.iter().map(section).collect();
    format!(
        "<article class=\"report\" lang=\"{}\" data-part=\"summary\">\n<h1>{}</h1>\n<p class=\"about\">{}</p>\n\
         <p class=\"said\"><strong>{}</strong> {}</p>\n{facts}{sections}\
         <noscript><p>{}</p></noscript>\n<p id=\"roadcast-failed\" hidden>{}</p>\n</article>",
        Language::now().tag(),
        escape(&report.title),
        escape(&report.about),
        escape(&report.headline.lead),
        escape(&report.headline.rest),
        escape(Label::NeedsJavaScript.text()),
        escape(Label::AppNotStarted.text()),
    )
}

fn section(section: &Section) -> String {
    let blocks: String = section.blocks.iter().map(block).collect();
    let (class, title) = (section.topic.class(), escape(section.title));
    format!("<section class=\"{class}\">\n<h2>{title}</h2>\n{blocks}</section>\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Prose(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Facts(facts) => named("named", facts),
        Block::Table(rows) => table(rows),
        Block::List(lines) => {
            let line = |line: &String| format!("<li>{}</li>\n", escape(line));
            format!("<ul>\n{}</ul>\n", lines.iter().map(line).collect::<String>())
        }
    }
}

fn named(class: &str, facts: &[Fact]) -> String {
    let line = |fact: &Fact| {
        let (label, value) = (escape(&fact.label), escape(&fact.value));
        format!("<div><dt>{label}</dt><dd>{value}</dd></div>\n")
    };
    format!("<dl class=\"{class}\">\n{}</dl>\n", facts.iter().map(line).collect::<String>())
}

fn table(table: &Table) -> String {
    let head = table.head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escape(cell)));
    let rows: String = table.rows.iter().map(|cells| row(&table.head, cells)).collect();
    format!(
        "<div class=\"scroll\"><table class=\"table\">\n<caption class=\"spoken\">{}</caption>\n\
         <thead><tr>{}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n",
        escape(&table.caption),
        head.collect::<String>(),
    )
}

/// The first cell names the row; each of the others says what it is where the headings have no room.
fn row(head: &[String], cells: &[String]) -> String {
    let cells = cells.iter().enumerate().map(|(at, cell)| match at {
        0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
        _ => {
            let label = head.get(at).map(|label| escape(label)).unwrap_or_default();
            format!("<td data-label=\"{label}\">{}</td>", escape(cell))
        }
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}
