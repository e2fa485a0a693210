//! `roadcast merge`: two scenario files that come from a third, made one.

use serde::Serialize;

use crate::file::{self, About, Conflict, Merged, Side};

use super::failure::{Failure, counted, worded};
use super::verdict::Verdict;
use super::{arguments, input, output};

/// Writes what both files make of the one that they come from, and says where they contradict each
/// other.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn merge(arguments: &arguments::Merge) -> Result<Verdict, Failure> {
    let (base, _) = input::document(&arguments.base)?;
    let (a, digest_a) = input::document(&arguments.a)?;
    let (b, digest_b) = input::document(&arguments.b)?;
    let Merged { document, conflicts } = file::merge(&base, &a, &b);
    let problems = file::problems(&document);
    match &arguments.output {
        Some(path) => output::save(path, &file::write(&document))?,
        None if !arguments.json => output::print(&file::write(&document))?,
        None => {}
    }
    if arguments.json {
        let lines = conflicts.iter().map(Line::new).collect();
        let inputs = [digest_a, digest_b];
        let (format, version, problems) = ("roadcast-merge", 1, problems.len());
        output::print_json(&Outcome { format, version, inputs, conflicts: lines, problems })?;
    }
    for conflict in &conflicts {
        output::say(&words(conflict));
    }
    if !conflicts.is_empty() {
        output::say(&format!(
            "{} in conflict; what is said to be kept was written",
            if conflicts.len() == 1 {
                "1 thing".to_owned()
            } else {
                format!("{} things", conflicts.len())
            }
        ));
    }
    if !problems.is_empty() {
        problems.iter().for_each(|problem| output::say(&worded(problem)));
        output::say(&format!("{} in what they make together", counted(problems.len())));
    }
    let fine = conflicts.is_empty() && problems.is_empty();
    Ok(if fine { Verdict::Fine } else { Verdict::Problems })
}

/// What `merge --json` prints.
#[derive(Debug, Serialize)]
struct Outcome {
    format: &'static str,
    version: u32,
    inputs: [String; 2],
    conflicts: Vec<Line>,
    problems: usize,
}

#[derive(Debug, Serialize)]
struct Line {
    place: String,
    about: &'static str,
    base: serde_json::Value,
    a: serde_json::Value,
    b: serde_json::Value,
    kept: &'static str,
}

impl Line {
    fn new(conflict: &Conflict) -> Self {
        let value = |text: &Option<String>| {
            text.as_ref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
        };
        Self {
            place: conflict.place.clone(),
            about: match conflict.about {
                About::Value => "value",
                About::Order => "order",
            },
            base: value(&conflict.base),
            a: value(&conflict.a),
            b: value(&conflict.b),
            kept: kept(conflict.kept),
        }
    }
}

fn kept(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

fn words(conflict: &Conflict) -> String {
    let value = |text: &Option<String>| match (conflict.about, text) {
        (About::Value, None) => "removed".to_owned(),
        (About::Order, None) => "last".to_owned(),
        (About::Value, Some(text)) => short(text),
        (About::Order, Some(text)) => format!("before {text}"),
    };
    let (a, b) = (value(&conflict.a), value(&conflict.b));
    format!(
        "{}: A has {a}, B has {b}\n  Kept: {}.",
        conflict.place,
        kept(conflict.kept).to_uppercase()
    )
}

/// A value that leaves room for the other.
fn short(text: &str) -> String {
    const MOST: usize = 200;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST - 1).collect();
    format!("{kept}…")
}
