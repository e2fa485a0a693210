//! What an import leaves on the items it makes, so that the next import knows its own work.
//!
//! An item remembers, under `x`, what was imported: a checksum of its parts and of what remained,
//! and its due date. What still matches was not touched by a person and follows the file; what
//! does not is the person's and stays. A dependency that was imported carries the name of its link
//! type. An item without an estimate carries a tag and a sentence that people see.

use serde_json::{Map, Value, json};

use crate::calendar::Date;
use crate::import::naming::checksum;
use crate::model::{Dependency, Estimate, Item, Part, Status};

/// On items whose effort is the wide default range.
pub const MISSING_TAG: &str = "estimate-missing";
/// On items some of whose issues have no number.
pub const PARTIAL_TAG: &str = "estimate-partial";

/// The sentence in the notes that goes with [`MISSING_TAG`].
pub(super) const MISSING_NOTE: &str =
    "Imported without an estimate: the range is a wide default, please replace it.";
/// The sentence in the notes that goes with [`PARTIAL_TAG`].
pub(super) const PARTIAL_NOTE: &str =
    "Some of its issues have no estimate and count as the mean of the others.";

const MARK: &str = "import";

/// What an item remembers of its last import.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Memory {
    pub(super) parts: String,
    pub(super) remaining: String,
    pub(super) due: Option<Date>,
}

impl Memory {
    /// What is to be remembered of `item` as it stands.
    pub(super) fn of(item: &Item) -> Self {
        Self {
            parts: digest(&item.parts),
            remaining: digest(remaining(&item.status)),
            due: item.due,
        }
    }

    /// What `item` remembers, if it was imported.
    pub(super) fn recall(item: &Item) -> Option<Self> {
        let value = serde_json::from_str::<Value>(item.x.as_deref()?).ok()?;
        let mark = value.get(MARK)?;
        let text = |name: &str| mark.get(name).and_then(Value::as_str);
        Some(Self {
            parts: text("parts")?.to_owned(),
            remaining: text("remaining")?.to_owned(),
            due: text("due").and_then(|due| due.parse().ok()),
        })
    }

    /// Writes it on `item`, beside what else stands there.
    pub(super) fn write(&self, item: &mut Item) {
        let old = item.x.as_deref().and_then(|x| serde_json::from_str::<Value>(x).ok());
        let mut fields = match old {
            Some(Value::Object(fields)) => fields,
            // A value that is no object is not ours to replace.
            Some(_) => return,
            None => Map::new(),
        };
        let due = self.due.map(|due| due.to_string());
        fields.insert(
            MARK.to_owned(),
            json!({ "parts": self.parts, "remaining": self.remaining, "due": due }),
        );
        item.x = Some(Value::Object(fields).to_string());
    }
}

/// What remains of an item in progress.
pub(super) fn remaining(status: &Status) -> &[Estimate] {
    match status {
        Status::InProgress { remaining, .. } => remaining,
        Status::NotStarted | Status::Done { .. } | Status::Dropped => &[],
    }
}

/// A checksum of values, by the way they are printed for debugging: only ever compared with itself
/// by a program of the same kind; after a change of the model, edits count as the person's.
fn digest<T: std::fmt::Debug>(values: &[T]) -> String {
    format!("{:016x}", checksum(&format!("{values:?}")))
}

/// Whether `dependency` was imported.
pub(super) fn is_imported(dependency: &Dependency) -> bool {
    dependency
        .x
        .as_deref()
        .and_then(|x| serde_json::from_str::<Value>(x).ok())
        .is_some_and(|value| value.get(MARK).is_some())
}

/// The mark of a dependency that was imported as a link of type `name`.
pub(super) fn link_mark(name: &str) -> String {
    json!({ MARK: name }).to_string()
}

/// Adds a tag and its sentence.
pub(super) fn mark(item: &mut Item, tag: &str, note: &str) {
    if !item.tags.iter().any(|other| other == tag) {
        item.tags.push(tag.to_owned());
    }
    if !item.notes.contains(note) {
        if !item.notes.is_empty() {
            item.notes.push('\n');
        }
        item.notes.push_str(note);
    }
}

/// Whether a range stands in for an estimate that nobody gave.
pub fn lacks_estimate(item: &Item) -> bool {
    item.tags.iter().any(|tag| tag == MISSING_TAG)
}

/// Takes both marks of estimates away, with their sentences: a person estimated the item.
pub fn unmark(item: &mut Item) {
    item.tags.retain(|tag| tag != MISSING_TAG && tag != PARTIAL_TAG);
    if !item.notes.contains(MISSING_NOTE) && !item.notes.contains(PARTIAL_NOTE) {
        return;
    }
    let kept: Vec<&str> =
        item.notes.lines().filter(|line| *line != MISSING_NOTE && *line != PARTIAL_NOTE).collect();
    item.notes = kept.join("\n");
}

/// Puts the marks of estimates of `from` on `to`.
pub(super) fn copy(from: &Item, to: &mut Item) {
    for (tag, note) in [(MISSING_TAG, MISSING_NOTE), (PARTIAL_TAG, PARTIAL_NOTE)] {
        if from.tags.iter().any(|other| other == tag) {
            mark(to, tag, note);
        }
    }
}

/// Whether parts are as they were imported.
pub(super) fn same_parts(memory: &Memory, parts: &[Part]) -> bool {
    memory.parts == digest(parts)
}

/// Whether what remains is as it was imported.
pub(super) fn same_remaining(memory: &Memory, status: &Status) -> bool {
    memory.remaining == digest(remaining(status))
}
