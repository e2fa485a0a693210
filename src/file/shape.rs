//! Shape errors in the words of the person who wrote the file: the path with ids, what is wrong,
//! and how to mend it.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::error::ReadError;
use super::v1::MENDING;

/// `value` as a `T`.
///
/// # Errors
/// [`ReadError::Shape`] for the first field that is missing, unknown, or not what it must be.
pub(super) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, ReadError> {
    // The path is wanted only when there is an error, and costs as much as reading itself. To read
    // without it first would put every type into the page twice.
    serde_path_to_error::deserialize(value).map_err(|error| {
        let place = place(error.path(), value);
        let (what, mend) = words(&error.into_inner().to_string());
        ReadError::Shape { place, what, mend }
    })
}

/// The path with the ids of list elements that have one.
fn place(path: &Path, root: &Value) -> String {
    let mut names = Vec::new();
    let mut here = Some(root);
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => {
                here = here.and_then(|value| value.get(index));
                let id = here.and_then(|value| value.get("id")).and_then(Value::as_str);
                names.push(id.map_or_else(|| index.to_string(), str::to_owned));
            }
            Segment::Map { key } => {
                here = here.and_then(|value| value.get(key));
                names.push(key.clone());
            }
            Segment::Enum { variant } => names.push(variant.clone()),
            Segment::Unknown => {}
        }
    }
    if names.is_empty() { "the file".to_owned() } else { names.join("/") }
}

/// What is wrong and how to mend it, from the text of serde's error.
fn words(error: &str) -> (String, String) {
    if let Some((what, mend)) = error.split_once(MENDING) {
        return (what.to_owned(), sentence(mend));
    }
    let mut quoted = error.split('`').skip(1).step_by(2);
    let first = quoted.next().unwrap_or_default();
    let rest: Vec<&str> = quoted.collect();
    if error.starts_with("unknown field") {
        (format!("there is no field “{first}” here"), instead(first, &rest, "remove it"))
    } else if error.starts_with("unknown variant") {
        (format!("“{first}” is not known here"), instead(first, &rest, "choose another"))
    } else if error.starts_with("missing field") {
        (format!("“{first}” is missing"), format!("Add “{first}”."))
    } else {
        mismatch(error)
    }
}

/// What to write instead of `name`.
fn instead(name: &str, known: &[&str], otherwise: &str) -> String {
    match nearest(name, known) {
        Some(near) => format!("Did you mean “{near}”?"),
        None if known.is_empty() => sentence(otherwise),
        None => sentence(&format!("{otherwise}, or write one of: {}", known.join(", "))),
    }
}

/// `invalid type: string "a", expected b` in plain words.
fn mismatch(error: &str) -> (String, String) {
    let Some((found, expected)) = error.split_once(", expected ") else {
        return (error.to_owned(), "Compare it with the description of the format.".to_owned());
    };
    let found = found.split_once(": ").map_or(found, |(_, found)| found);
    (format!("here stands {}", plain(found)), sentence(&format!("write {}", plain(expected))))
}

/// The names that serde gives to kinds of values, in plain words.
fn plain(kind: &str) -> String {
    let kind = kind.trim();
    match kind {
        "null" | "unit value" => "nothing (null)".to_owned(),
        "map" => "an object".to_owned(),
        "sequence" | "a sequence" => "a list".to_owned(),
        "a string" | "string" => "a text in quotation marks".to_owned(),
        "a boolean" | "bool" => "true or false".to_owned(),
        "u32" | "u64" => "a whole number that is not negative".to_owned(),
        _ if kind.starts_with("struct ") => "an object".to_owned(),
        _ => match kind.split_once(' ') {
            Some(("string", text)) => format!("the text {text}"),
            Some(("integer", number)) => format!("the number {}", number.trim_matches('`')),
            Some(("floating", number)) => {
                format!("the number {}", number.trim_start_matches("point ").trim_matches('`'))
            }
            Some(("boolean", truth)) => truth.trim_matches('`').to_owned(),
            Some(_) | None => kind.to_owned(),
        },
    }
}

/// A clause as a sentence.
fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first: String =
        letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    let stop = if clause.ends_with(['.', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// The known name that `name` is probably a slip of: two letters wrong, or one in a short name.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= if candidate.len() > 3 { 2 } else { 1 })
        .filter(|(distance, _)| *distance < name.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance: letters to change, add or take away.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let change = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
