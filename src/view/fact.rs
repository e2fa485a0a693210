//! A figure with its name and its definition.

use super::text::Label;

/// A fact in two columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The figure, as people read it.
    pub value: String,
    /// The definition; may be empty.
    pub hint: &'static str,
}

impl Fact {
    /// A fact that needs no definition.
    pub(super) fn plain(label: Label, value: String) -> Self {
        Self { label: label.text().to_owned(), value, hint: "" }
    }

    /// A fact with its definition.
    pub(super) fn defined(label: Label, value: String, hint: Label) -> Self {
        Self { label: label.text().to_owned(), value, hint: hint.text() }
    }
}
