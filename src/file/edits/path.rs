//! Addresses of edits: `items/PAY-2/parts/0/effort`.
//!
//! An element of a list is addressed by its id; where elements have none, by what they name
//! (`after/PAY-1`, `parts/core`), or by position. Ids may contain slashes: the longest id that fits
//! is meant. What has an id is never meant by a position: the next thing would be hit when it is
//! gone.

use serde_json::{Map, Value};

/// One step down from a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A field.
    Key(String),
    /// An element.
    Position(usize),
}

/// What an element is addressed by.
pub(super) fn id_of(element: &Value) -> Option<&str> {
    ["id", "item", "external", "date"]
        .into_iter()
        .find_map(|name| element.get(name).and_then(Value::as_str))
}

/// The name of an element in addresses. Several parts may be for one team: then the name means
/// none of them.
pub(in crate::file) fn name_of(element: &Value) -> Option<&str> {
    id_of(element).or_else(|| element.get("team").and_then(Value::as_str))
}

/// Where the element with this id stands.
pub(super) fn position(list: &[Value], id: &str) -> Option<usize> {
    list.iter().position(|element| name_of(element) == Some(id)).filter(|at| is_clear(list, *at))
}

/// Whether the name of the element at `at` means it alone, or is an id.
fn is_clear(list: &[Value], at: usize) -> bool {
    let name = name_of(&list[at]);
    id_of(&list[at]).is_some() || list.iter().filter(|other| name_of(other) == name).count() == 1
}

/// The element that `path` begins with, and the rest of the path.
pub(super) fn element<'p>(list: &[Value], path: &'p str) -> Option<(usize, &'p str)> {
    let by_id = list
        .iter()
        .enumerate()
        .filter_map(|(position, element)| Some((position, after(path, name_of(element)?)?)))
        .min_by_key(|(_, rest)| rest.len());
    by_id.filter(|(position, _)| is_clear(list, *position)).or_else(|| {
        let (first, rest) = split(path);
        let position: usize = first.parse().ok()?;
        list.get(position).filter(|element| id_of(element).is_none())?;
        Some((position, rest))
    })
}

/// The steps from `value` along `path`. Fields that are absent may be named; elements may not.
pub(super) fn steps(value: &Value, path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let (mut here, mut path) = (Some(value), path);
    while !path.is_empty() {
        match here {
            Some(Value::Array(list)) => {
                let (position, rest) = element(list, path)?;
                steps.push(Step::Position(position));
                (here, path) = (list.get(position), rest);
            }
            Some(Value::Object(members)) => {
                let (key, rest) = known_key(members, path).unwrap_or_else(|| split(path));
                steps.push(Step::Key(key.to_owned()));
                (here, path) = (members.get(key), rest);
            }
            None => {
                let (key, rest) = split(path);
                steps.push(Step::Key(key.to_owned()));
                path = rest;
            }
            Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => {
                return None;
            }
        }
    }
    Some(steps)
}

/// The longest field that the path begins with.
fn known_key<'p>(members: &Map<String, Value>, path: &'p str) -> Option<(&'p str, &'p str)> {
    members
        .keys()
        .filter_map(|key| after(path, key).map(|rest| (&path[..key.len()], rest)))
        .min_by_key(|(_, rest)| rest.len())
}

/// What follows `name` in `path`, if the path begins with it.
fn after<'p>(path: &'p str, name: &str) -> Option<&'p str> {
    match path.strip_prefix(name)? {
        "" => Some(""),
        rest => rest.strip_prefix('/'),
    }
}

fn split(path: &str) -> (&str, &str) {
    path.split_once('/').unwrap_or((path, ""))
}

/// The value at `steps`; fields that are absent are made.
pub(super) fn reach<'v>(value: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    let Some((step, rest)) = steps.split_first() else { return Some(value) };
    let next = match (value, step) {
        (Value::Object(members), Step::Key(key)) => {
            members.entry(key.clone()).or_insert(Value::Null)
        }
        (empty @ Value::Null, Step::Key(key)) => {
            *empty = Value::Object(Map::new());
            empty.as_object_mut()?.entry(key.clone()).or_insert(Value::Null)
        }
        (Value::Array(list), Step::Position(position)) => list.get_mut(*position)?,
        _ => return None,
    };
    reach(next, rest)
}

/// The list at `steps`; an absent one is made.
pub(super) fn list<'v>(value: &'v mut Value, steps: &[Step]) -> Option<&'v mut Vec<Value>> {
    let here = reach(value, steps)?;
    if here.is_null() {
        *here = Value::Array(Vec::new());
    }
    here.as_array_mut()
}

/// Takes away what stands at `steps`; `None` if nothing does.
pub(super) fn take(value: &mut Value, steps: &[Step]) -> Option<Value> {
    let (last, above) = steps.split_last()?;
    match (reach(value, above)?, last) {
        (Value::Object(members), Step::Key(key)) => members.shift_remove(key),
        (Value::Array(list), Step::Position(position)) if *position < list.len() => {
            Some(list.remove(*position))
        }
        _ => None,
    }
}
