//! Edits of decisions.

use crate::model::Document;
use crate::session::entry::{self, EntryProblem};
use crate::session::field::DecisionField;
use crate::session::undo::{Noun, Step};

use super::structure::take_at;
use super::unknown;

/// Reads `text` into an input of the decision at a position.
pub(super) fn set(
    document: &mut Document,
    at: usize,
    field: DecisionField,
    text: &str,
) -> Result<(), EntryProblem> {
    let decision = document.decisions.get_mut(at).ok_or_else(|| unknown(at))?;
    match field {
        DecisionField::Date => decision.date = entry::date(text)?,
        DecisionField::Title => decision.title = entry::text(text)?,
        DecisionField::Why => decision.why = entry::text(text)?,
    }
    Ok(())
}

/// Deletes the decision at a position.
pub(super) fn delete(document: &mut Document, at: usize) -> Option<Step> {
    let decision = take_at(&mut document.decisions, at)?;
    Some(Step::Removed { noun: Noun::Decision, of: decision.title })
}
