//! What can be wrong with a plan: where, what, and how to mend it.

use std::fmt;

/// A place in the document, as a path of field names and ids: `plan/items/PAY-2/after/0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub String);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing that is wrong with a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

/// What can be wrong. Each kind words itself ([`ProblemKind::what`]) and its mending.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// An id is empty or longer than 64 characters.
    BadId {
        /// The id.
        id: String,
    },
}

impl ProblemKind {
    /// What is wrong, as a sentence without its place.
    pub fn what(&self) -> String {
        match self {
            Self::BadId { id } => format!("the id “{id}” does not have 1 to 64 characters"),
        }
    }

    /// How to mend it, as a sentence.
    pub fn mend(&self) -> String {
        match self {
            Self::BadId { .. } => "Give it an id of 1 to 64 characters.".to_owned(),
        }
    }
}
