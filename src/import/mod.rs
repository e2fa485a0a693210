//! Plans from what other tools export.
//!
//! What a caller does, in this order:
//!
//! 1. Decode the file ([`encoding_of`] says from what), and ask [`detect`] what it is.
//! 2. [`jira_csv::read`] gives a [`jira_csv::JiraExport`], or an [`ImportError`] that names the
//!    columns that were found and what is needed.
//! 3. [`jira_csv::JiraExport::choices`] is what the person can choose from, and
//!    [`jira_csv::Options::suggested`] a choice.
//! 4. [`jira_csv::JiraExport::preview`] is what those options give: teams, items, and a
//!    [`Report`]. It is cheap and changes nothing; call it again whenever an option changes.
//! 5. [`merge`] puts a preview into a plan (a new one, or one that has it already) and reports
//!    what that does. Show both reports before the merged plan replaces the old one.
//!
//! Nothing here knows a clock: today's date comes in as an argument.

pub mod csv_table;
mod encoding;
mod finding;
mod folding;
pub mod jira_csv;
mod marks;
mod merge;
mod naming;
mod order;
mod preview;
mod report;
pub mod throughput;

pub use encoding::{Encoding, encoding_of};
pub use finding::Finding;
pub use marks::{MISSING_TAG, PARTIAL_TAG, lacks_estimate, unmark};
pub use merge::{Merged, merge};
pub use preview::Preview;
pub use report::{Line, Report};

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Jira's *Export CSV*.
    JiraCsv,
}

impl Format {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::JiraCsv => "jira-csv",
        }
    }
}

/// The format of `text`.
///
/// # Errors
/// Why it is none of them.
pub fn detect(text: &str) -> Result<Format, ImportError> {
    jira_csv::read(text).map(|_| Format::JiraCsv)
}

/// Why a text cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty: export the issues with “Export CSV (all fields)” and try again")]
    Empty,
    /// There is a header and nothing below it.
    #[error("the file has a header and no rows; is the filter in Jira empty?")]
    NoRows,
    /// No column holds issue keys.
    #[error(
        "no column holds issue keys such as PAY-7, so this does not look like a Jira export. \
         Columns found: {}. Needed: “Issue key”; useful: Summary, Status, Parent, Due date, Story \
         Points", columns_text(.found)
    )]
    NoKeyColumn {
        /// The headers, as written.
        found: Vec<String>,
    },
    /// There is a column for keys, and every cell of it is empty.
    #[error("the column “{header}” is empty: every row needs an issue key such as PAY-7")]
    NoKeys {
        /// Its header.
        header: String,
    },
}

/// As many headers as a message has room for.
const SHOWN_COLUMNS: usize = 12;

fn columns_text(found: &[String]) -> String {
    let shown: Vec<String> = found
        .iter()
        .take(SHOWN_COLUMNS)
        .map(|header| header.chars().take(40).collect::<String>())
        .map(|header| if header.is_empty() { "(no name)".to_owned() } else { header })
        .collect();
    let more = if found.len() > SHOWN_COLUMNS { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}
