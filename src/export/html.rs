//! Structs of `view` as plain HTML without scripts.

use std::fmt::Write;

use crate::view::chart::Table;
use crate::view::fact::Fact;
use crate::view::summary::Summary;

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

/// The results in words, as the body of a page that may have nothing else.
pub(super) fn summary(summary: &Summary) -> String {
    let headline = format!(
        "<p><strong>{}</strong> {}</p>",
        escape(&summary.headline.lead),
        escape(&summary.headline.rest)
    );
    format!(
        "<article class=\"summary\" data-part=\"summary\">\n<h1>{}</h1>\n{headline}\n{}{}{}<p>{}</p>\n\
         <noscript><p>{}</p></noscript>\n<p id=\"roadcast-failed\" hidden>{}</p>\n</article>",
        escape(&summary.title),
        facts(&summary.facts),
        summary.promises.as_ref().map(table).unwrap_or_default(),
        summary.decisions.as_ref().map(table).unwrap_or_default(),
        escape(&summary.made),
        escape(summary.needs),
        escape(summary.failed),
    )
}

fn facts(facts: &[Fact]) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let mut html = "<dl class=\"facts\">\n".to_owned();
    for fact in facts {
        // Writing into a string cannot fail.
        let _ = writeln!(
            html,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escape(&fact.label),
            escape(&fact.value)
        );
    }
    html + "</dl>\n"
}

fn table(table: &Table) -> String {
    let row = |cells: &[String], tag: &str| {
        let cells: String =
            cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
    format!(
        "<table class=\"table\">\n<caption>{}</caption>\n<thead>{}</thead>\n<tbody>{rows}</tbody>\n</table>\n",
        escape(&table.caption),
        row(&table.head, "th"),
    )
}
