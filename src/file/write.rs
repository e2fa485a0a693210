//! From a document to its one text.
//!
//! Which objects and lists are broken over lines is fixed by their place and never by their content
//! or width: an estimate that becomes a range, or a name that grows, changes one line.

use serde_json::{Map, Value};

use crate::model::{Document, Plan};

use super::{inside, v1};

/// The objects and lists whose members stand on lines of their own; `*` is any element of a list.
/// Everything else stands on one line.
const BROKEN: [&str; 34] = [
    "",
    "/plan",
    "/plan/calendar",
    "/plan/calendar/holidays",
    "/plan/estimation",
    "/plan/estimation/sizes",
    "/plan/teams",
    "/plan/teams/*",
    "/plan/teams/*/people",
    "/plan/teams/*/absences",
    "/plan/items",
    "/plan/items/*",
    "/plan/items/*/parts",
    "/plan/items/*/after",
    "/plan/items/*/value",
    "/plan/external",
    "/plan/risks",
    "/plan/risks/*",
    "/plan/risks/*/impact",
    "/plan/risks/*/mitigation",
    "/plan/risks/*/mitigation/impact",
    "/plan/milestones",
    "/plan/objectives",
    "/plan/allocation",
    "/plan/commitments",
    "/plan/scorecard",
    "/plan/scorecard/criteria",
    "/scenarios",
    "/scenarios/*",
    "/scenarios/*/edits",
    "/decisions",
    "/decisions/*",
    "/decisions/*/numbers",
    "/history",
];

/// The canonical text of `document`: fixed order of fields, lists in order, shortest numbers, one
/// final newline.
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    put(&mut text, &written(document), &mut String::new(), 0);
    text.push('\n');
    text
}

/// The members of `plan` as they are written.
pub(super) fn plan_members(plan: &Plan) -> Map<String, Value> {
    let mut value = serde_json::to_value(v1::Plan::from(plan))
        .expect("wire types have text keys and serialize without failing");
    inside::move_back(&mut value);
    members(without_nulls(value))
}

/// The members of `document` as they are written.
pub(super) fn document_members(document: &Document) -> Map<String, Value> {
    members(written(document))
}

fn written(document: &Document) -> Value {
    let mut value = serde_json::to_value(v1::File::from(document))
        .expect("wire types have text keys and serialize without failing");
    inside::move_back(&mut value);
    without_nulls(value)
}

fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Map::new()
        }
    }
}

/// `value` without the members that are `null`. What is not ours to read (`x`, the values of edits)
/// stays as it is.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            Value::Object(members.into_iter().filter_map(without_null).collect())
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(without_nulls).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

fn without_null((name, member): (String, Value)) -> Option<(String, Value)> {
    let member = match name.as_str() {
        _ if member.is_null() => return None,
        "x" => member,
        "edits" => edits_without_nulls(member),
        _ => without_nulls(member),
    };
    Some((name, member))
}

/// In an edit, the `null` of a value that is given means something.
fn edits_without_nulls(edits: Value) -> Value {
    let Value::Array(edits) = edits else { return edits };
    let slim = |edit: Value| match edit {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(name, value)| !value.is_null() || name == "to" || name == "value")
                .collect(),
        ),
        other => other,
    };
    Value::Array(edits.into_iter().map(slim).collect())
}

/// Writes `value`, which stands at `place` and begins a line at `depth`.
fn put(text: &mut String, value: &Value, place: &mut String, depth: usize) {
    let broken = BROKEN.contains(&place.as_str());
    match value {
        Value::Object(members) if broken && !members.is_empty() => {
            text.push('{');
            put_members(text, members, place, depth + 1);
            new_line(text, depth);
            text.push('}');
        }
        Value::Array(elements) if broken && !elements.is_empty() => {
            text.push('[');
            put_elements(text, elements, place, depth + 1);
            new_line(text, depth);
            text.push(']');
        }
        _ => put_on_one_line(text, value),
    }
}

fn put_members(text: &mut String, members: &Map<String, Value>, place: &mut String, depth: usize) {
    let length = place.len();
    for (index, (name, member)) in members.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { "," });
        new_line(text, depth);
        put_text(text, name);
        text.push_str(": ");
        place.push('/');
        place.push_str(name);
        put(text, member, place, depth);
        place.truncate(length);
    }
}

fn put_elements(text: &mut String, elements: &[Value], place: &mut String, depth: usize) {
    let length = place.len();
    place.push_str("/*");
    for (index, element) in elements.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { "," });
        new_line(text, depth);
        put(text, element, place, depth);
    }
    place.truncate(length);
}

fn put_on_one_line(text: &mut String, value: &Value) {
    match value {
        Value::Object(members) if members.is_empty() => text.push_str("{}"),
        Value::Object(members) => {
            for (index, (name, member)) in members.iter().enumerate() {
                text.push_str(if index == 0 { "{ " } else { ", " });
                put_text(text, name);
                text.push_str(": ");
                put_on_one_line(text, member);
            }
            text.push_str(" }");
        }
        Value::Array(elements) => {
            text.push('[');
            for (index, element) in elements.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { ", " });
                put_on_one_line(text, element);
            }
            text.push(']');
        }
        Value::String(string) => put_text(text, string),
        Value::Null | Value::Bool(_) | Value::Number(_) => text.push_str(&value.to_string()),
    }
}

fn put_text(text: &mut String, string: &str) {
    // `Value`'s display is the shortest escaping: quotes, backslashes and controls only.
    text.push_str(&Value::from(string).to_string());
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    for _ in 0..depth {
        text.push_str("  ");
    }
}
