//! `x` in objects for which the model has no place of its own: estimates, dates, states, edits and
//! figures.
//!
//! Every object of a file may carry `x`, and it is kept. Where the model's type cannot hold it, it
//! is moved to the nearest object around that can, as an entry with its path from there, and on
//! writing it is moved back. An estimate that has become a number by then has no object to carry
//! anything, and what it carried is let go.

use serde_json::{Map, Value, json};

/// Under this name the entries stand; no `x` that a person writes begins with a control character.
const INSIDE: &str = "\u{1}inside";
/// Under this name the object's own `x` stands, beside entries.
const OWN: &str = "\u{1}own";

/// The fields by which an object is known as an estimate or an uncertain date.
const POINTS: [&str; 8] = ["low", "high", "min", "likely", "max", "mean", "size", "samples"];

/// Moves every `x` that the model has no place for to the nearest object around it.
pub(super) fn move_out(value: &mut Value) {
    visit(value, &Site { key: "", around: "" }, &mut Vec::new(), &mut Vec::new());
}

/// Moves every `x` back to where it was read.
pub(super) fn move_back(value: &mut Value) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(move_back),
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                if name == "edits" {
                    // The values of edits are not ours to read.
                    continue;
                }
                if name != "x" {
                    move_back(member);
                }
            }
            for entry in take_entries(members) {
                put_back(members, entry);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Where a value stands: its field, and the field of the object that has that field.
struct Site<'a> {
    key: &'a str,
    around: &'a str,
}

fn visit(value: &mut Value, site: &Site<'_>, path: &mut Vec<Value>, entries: &mut Vec<Value>) {
    match value {
        Value::Array(elements) => {
            for (position, element) in elements.iter_mut().enumerate() {
                path.push(json!(position));
                visit(element, site, path, entries);
                path.pop();
            }
        }
        Value::Object(members) if is_named_by_people(site) => {
            for (name, member) in members.iter_mut() {
                path.push(json!(name));
                visit(member, &Site { key: "", around: site.key }, path, entries);
                path.pop();
            }
        }
        Value::Object(members) if has_no_place(site, members) => {
            if let Some(x) = members.shift_remove("x").filter(|x| !x.is_null()) {
                entries.push(json!([path, x]));
            }
            if site.key != "edits" {
                visit_members(members, site, path, entries);
            }
        }
        Value::Object(members) => {
            let mut within = take_entries(members);
            visit_members(members, site, &mut Vec::new(), &mut within);
            put_entries(members, within);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn visit_members(
    members: &mut Map<String, Value>,
    site: &Site<'_>,
    path: &mut Vec<Value>,
    entries: &mut Vec<Value>,
) {
    for (name, member) in members.iter_mut().filter(|(name, _)| *name != "x") {
        path.push(json!(name));
        visit(member, &Site { key: name, around: site.key }, path, entries);
        path.pop();
    }
}

/// Whether the keys of the object are a person's own words, and `x` one of them.
fn is_named_by_people(site: &Site<'_>) -> bool {
    match site.key {
        "sizes" | "allocation" => true,
        "scorecard" => site.around == "value",
        _ => false,
    }
}

/// Whether the model has no place for the object's `x`.
fn has_no_place(site: &Site<'_>, members: &Map<String, Value>) -> bool {
    match site.key {
        "status" | "edits" | "numbers" => true,
        _ => POINTS.iter().any(|point| members.contains_key(*point)),
    }
}

/// The entries of an object, which then has its own `x` again.
fn take_entries(members: &mut Map<String, Value>) -> Vec<Value> {
    let Some(Value::Object(x)) = members.get_mut("x") else { return Vec::new() };
    let Some(Value::Array(entries)) = x.shift_remove(INSIDE) else { return Vec::new() };
    match x.shift_remove(OWN) {
        Some(own) => members.insert("x".to_owned(), own),
        None => members.shift_remove("x"),
    };
    entries
}

fn put_entries(members: &mut Map<String, Value>, entries: Vec<Value>) {
    if entries.is_empty() {
        return;
    }
    let mut x = Map::new();
    if let Some(own) = members.shift_remove("x").filter(|own| !own.is_null()) {
        x.insert(OWN.to_owned(), own);
    }
    x.insert(INSIDE.to_owned(), Value::Array(entries));
    members.insert("x".to_owned(), Value::Object(x));
}

/// The `x` of a scenario after its edits were rearranged: what an edit carried goes where the edit
/// went. `moved` is the new position of the edit at a position, if it is still there.
pub(super) fn follow(x: &str, moved: impl Fn(usize) -> Option<usize>) -> Option<String> {
    let mut members = Map::new();
    members.insert("x".to_owned(), serde_json::from_str(x).ok()?);
    let entries = take_entries(&mut members).into_iter().filter_map(|mut entry| {
        let at = entry.pointer_mut("/0")?.as_array_mut()?;
        if at.first().and_then(Value::as_str) == Some("edits") {
            let position = at.get(1)?.as_u64().and_then(|at| usize::try_from(at).ok())?;
            at[1] = json!(moved(position)?);
        }
        Some(entry)
    });
    let entries: Vec<Value> = entries.collect();
    put_entries(&mut members, entries);
    members.get("x").map(Value::to_string)
}

/// Puts one entry, `[path, x]`, back to the object at its path, if that is an object still.
fn put_back(members: &mut Map<String, Value>, entry: Value) {
    let Value::Array(mut entry) = entry else { return };
    let (Some(x), Some(Value::Array(path))) = (entry.pop(), entry.pop()) else { return };
    let mut steps = path.iter();
    let first = steps.next().and_then(Value::as_str).and_then(|name| members.get_mut(name));
    let end = steps.try_fold(first, |here, step| match (here, step) {
        (Some(Value::Object(members)), Value::String(name)) => Some(members.get_mut(name)),
        (Some(Value::Array(elements)), Value::Number(position)) => {
            let position = position.as_u64().and_then(|position| usize::try_from(position).ok());
            position.map(|position| elements.get_mut(position))
        }
        _ => None,
    });
    if let Some(Some(Value::Object(object))) = end {
        object.insert("x".to_owned(), x);
    }
}
