//! From a text to a document: JSON (or a page that carries it), header, version, shape.
//!
//! The header comes first, so that a newer file is refused for its version and not for a field that
//! this program has never heard of.

use serde_json::Value;

use crate::model::Document;

use super::error::ReadError;
use super::{VERSION, embedded, inside, shape, strict, v1};

/// The largest file that is read, in bytes.
const LARGEST: usize = 64_000_000;

/// The document in `text`, a scenario file or a stand-alone page that carries one. A plan that is wrong is a document all the same.
///
/// # Errors
/// The first reason for which the text is no scenario file.
pub fn read(text: &str) -> Result<Document, ReadError> {
    if text.len() > LARGEST {
        return Err(ReadError::TooLarge { bytes: text.len() });
    }
    // Some editors put a byte order mark in front; it is no part of the JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = match embedded::is_page(text) {
        true => embedded::embedded(text).ok_or(ReadError::PageWithoutPlan)?,
        false => text,
    };
    let mut value = strict::parse(text)?;
    check_header(&value)?;
    inside::move_out(&mut value);
    shape::read::<v1::File>(&value).map(Document::from)
}

fn check_header(value: &Value) -> Result<(), ReadError> {
    if value.get("format").and_then(Value::as_str) != Some("roadcast") {
        return Err(ReadError::NotRoadcast);
    }
    let version = match value.get("version") {
        None | Some(Value::Null) => return Err(ReadError::NoSuchVersion { found: None }),
        Some(version) => version,
    };
    if version.as_u64() == Some(u64::from(VERSION)) {
        return Ok(());
    }
    let found = version.to_string();
    match version.as_f64() {
        Some(number) if number > f64::from(VERSION) => Err(ReadError::NewerVersion { found }),
        Some(_) | None => Err(ReadError::NoSuchVersion { found: Some(found) }),
    }
}
