//! `roadcast diff`: what tells two scenario files apart, thing by thing.

use std::fmt::Write;

use serde::Serialize;

use crate::file;
use crate::model::{Document, Edit, Scenario};
use crate::view::text::edits;

use super::failure::Failure;
use super::verdict::Verdict;
use super::{arguments, input, output};

/// Prints what changes from the first file to the second.
///
/// # Errors
/// When one of them cannot be read.
pub(super) fn diff(arguments: &arguments::Diff) -> Result<Verdict, Failure> {
    let (a, digest_a) = input::document(&arguments.a)?;
    let (b, digest_b) = input::document(&arguments.b)?;
    let found = Found::new([digest_a, digest_b], &a, &b);
    if arguments.json {
        output::print_json(&found)?;
    } else {
        output::print(&found.text())?;
    }
    Ok(Verdict::Fine)
}

/// What `diff --json` prints.
#[derive(Debug, Serialize)]
struct Found {
    format: &'static str,
    version: u32,
    inputs: [String; 2],
    plan: Vec<EditLine>,
    scenarios: Vec<ScenarioLine>,
    other: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct EditLine {
    #[serde(flatten)]
    edit: serde_json::Value,
    words: String,
}

#[derive(Debug, Serialize)]
struct ScenarioLine {
    id: String,
    change: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
}

impl Found {
    fn new(inputs: [String; 2], a: &Document, b: &Document) -> Self {
        let difference = file::difference(&a.plan, &b.plan);
        let words = edits(&a.plan, &difference, &b.plan);
        let line = |(edit, words)| EditLine { edit: json(edit), words };
        Self {
            format: "roadcast-diff",
            version: 1,
            inputs,
            plan: difference.iter().zip(words).map(line).collect(),
            scenarios: scenarios(a, b),
            other: other(a, b),
        }
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for line in &self.plan {
            let _ = writeln!(out, "{}", line.words);
        }
        for line in &self.scenarios {
            let fields = match line.fields.as_slice() {
                [] => String::new(),
                fields => format!(": another {}", fields.join(", ")),
            };
            let _ = writeln!(out, "Scenario {} {}{fields}", line.id, line.change);
            for words in &line.without {
                let _ = writeln!(out, "  − {words}");
            }
            for words in &line.with {
                let _ = writeln!(out, "  + {words}");
            }
        }
        for part in &self.other {
            let _ = writeln!(out, "Other {part}");
        }
        if out.is_empty() { "No difference.\n".to_owned() } else { out }
    }
}

/// An edit as a scenario file has it.
fn json(edit: &Edit) -> serde_json::Value {
    let value = |text: &str| serde_json::from_str(text).unwrap_or(serde_json::Value::Null);
    match edit {
        Edit::Set { at, to } => serde_json::json!({ "set": at, "to": value(to) }),
        Edit::Add { to, value: added, before: Some(before) } => {
            serde_json::json!({ "add": to, "value": value(added), "before": before })
        }
        Edit::Add { to, value: added, before: None } => {
            serde_json::json!({ "add": to, "value": value(added) })
        }
        Edit::Remove { at } => serde_json::json!({ "remove": at }),
        Edit::Move { at, before: Some(before) } => {
            serde_json::json!({ "move": at, "before": before })
        }
        Edit::Move { at, before: None } => serde_json::json!({ "move": at, "last": true }),
    }
}

fn scenarios(a: &Document, b: &Document) -> Vec<ScenarioLine> {
    let find = |document: &'_ Document, scenario: &Scenario| {
        document.scenarios.iter().find(|other| other.id == scenario.id).cloned()
    };
    let line = |scenario: &Scenario, change, fields, without, with| ScenarioLine {
        id: scenario.id.to_string(),
        change,
        fields,
        without,
        with,
    };
    let mut lines = Vec::new();
    for scenario in &a.scenarios {
        match find(b, scenario) {
            None => lines.push(line(scenario, "removed", Vec::new(), Vec::new(), Vec::new())),
            Some(other) if other != *scenario => {
                let fields = fields(scenario, &other);
                let (without, with) = (only(a, scenario, &other), only(b, &other, scenario));
                lines.push(line(scenario, "changed", fields, without, with));
            }
            Some(_) => {}
        }
    }
    for scenario in b.scenarios.iter().filter(|scenario| find(a, scenario).is_none()) {
        let none = Scenario { edits: Vec::new(), ..scenario.clone() };
        lines.push(line(scenario, "added", Vec::new(), Vec::new(), only(b, scenario, &none)));
    }
    lines
}

fn fields(a: &Scenario, b: &Scenario) -> Vec<&'static str> {
    [
        ("name", a.name != b.name),
        ("why", a.why != b.why),
        ("from", a.from != b.from),
        ("x", a.x != b.x),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The edits that `scenario` has and `other` has not, in words.
fn only(document: &Document, scenario: &Scenario, other: &Scenario) -> Vec<String> {
    let (below, _) = file::scenario_plan(document, scenario.from.as_ref());
    let (plan, _) = file::scenario_plan(document, Some(&scenario.id));
    let words = edits(&below, &scenario.edits, &plan);
    let is_own = |(edit, _): &(&Edit, String)| !other.edits.contains(edit);
    scenario.edits.iter().zip(words).filter(is_own).map(|(_, words)| words).collect()
}

/// The parts of the files beside plan and scenarios that differ.
fn other(a: &Document, b: &Document) -> Vec<&'static str> {
    [
        ("run settings", a.run != b.run),
        ("decisions", a.decisions != b.decisions),
        ("history", a.history != b.history),
        ("figures of the last save", a.last != b.last),
        ("order of the scenarios", order(a, b) != order(b, a)),
        ("$schema", a.schema != b.schema),
        ("x", a.x != b.x),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The scenarios that both have, in the order of the first.
fn order<'a>(a: &'a Document, b: &Document) -> Vec<&'a str> {
    let both = |scenario: &&Scenario| b.scenarios.iter().any(|other| other.id == scenario.id);
    a.scenarios.iter().filter(both).map(|scenario| scenario.id.0.as_str()).collect()
}
