//! Why a file cannot be read: where, what, and how to mend it.

use super::VERSION;

/// Why a text is no scenario file of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}. {}", self.place(), self.what(), self.mend())]
pub enum ReadError {
    /// The file is larger than 64 MB.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is a web page, and none that carries a plan.
    PageWithoutPlan,
    /// The text is not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the parser found.
        found: String,
    },
    /// A field stands twice in one object.
    RepeatedField {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// The field.
        field: String,
    },
    /// It is JSON, but does not say `"format": "roadcast"`.
    NotRoadcast,
    /// It was written by a newer program.
    NewerVersion {
        /// The version the file says, as it is written.
        found: String,
    },
    /// The version is missing or no version that ever was.
    NoSuchVersion {
        /// What the file says, as it is written; `None` when it says nothing.
        found: Option<String>,
    },
    /// A field is missing, unknown, or not what it must be.
    Shape {
        /// The path, with ids where there are some.
        place: String,
        /// What is wrong, a clause.
        what: String,
        /// How to mend it, a sentence.
        mend: String,
    },
}

impl ReadError {
    /// Where.
    pub fn place(&self) -> String {
        match self {
            Self::TooLarge { .. } | Self::PageWithoutPlan | Self::NotRoadcast => {
                "the file".to_owned()
            }
            Self::NotJson { line, column, .. } | Self::RepeatedField { line, column, .. } => {
                format!("line {line}, column {column}")
            }
            Self::NewerVersion { .. } | Self::NoSuchVersion { .. } => "version".to_owned(),
            Self::Shape { place, .. } => place.clone(),
        }
    }

    /// What is wrong, a clause.
    pub fn what(&self) -> String {
        match self {
            Self::TooLarge { bytes } => {
                // Rounded up, so that a file just over the limit is not said to be of its size.
                format!("it has {} MB, and the limit is 64 MB", bytes.div_ceil(1_000_000).max(65))
            }
            Self::PageWithoutPlan => "this web page carries no plan".to_owned(),
            Self::NotJson { found, .. } => format!("this is not JSON ({found})"),
            Self::RepeatedField { field, .. } => {
                format!("the field “{field}” stands twice in one object")
            }
            Self::NotRoadcast => "this is not a Roadcast file".to_owned(),
            Self::NewerVersion { found } => format!(
                "the file has version {found}, and this program reads versions up to {VERSION}"
            ),
            Self::NoSuchVersion { found: Some(found) } => format!(
                "there is no version {found}: this program reads versions from 1 to {VERSION}"
            ),
            Self::NoSuchVersion { found: None } => "the file does not say its version".to_owned(),
            Self::Shape { what, .. } => what.clone(),
        }
    }

    /// How to mend it, a sentence.
    pub fn mend(&self) -> String {
        match self {
            Self::TooLarge { .. } => {
                "Split the plan, or shorten its notes and what stands under “x”.".to_owned()
            }
            Self::PageWithoutPlan => {
                "Choose a stand-alone page that Roadcast gave under “Send”, or the scenario file \
                 itself."
                    .to_owned()
            }
            Self::NotJson { .. } => {
                "Mend the text there, or open the file in the program that wrote it and save it \
                 again."
                    .to_owned()
            }
            Self::RepeatedField { .. } => "Keep one of the two.".to_owned(),
            Self::NotRoadcast => {
                "Choose a file that begins with { \"format\": \"roadcast\", \"version\": 1, or \
                 import it if it comes from another tool."
                    .to_owned()
            }
            Self::NewerVersion { .. } => {
                "Open it with a newer Roadcast: reload the page, or install the newest version."
                    .to_owned()
            }
            Self::NoSuchVersion { .. } => format!("Write \"version\": {VERSION}."),
            Self::Shape { mend, .. } => mend.clone(),
        }
    }
}
