//! Jira's *Export CSV*, in the languages it comes in.
//!
//! An export is a list of issues, a plan a list of initiatives: [`Options`] say how one becomes the
//! other. Every rule that guesses or leaves something out has a line in the report.

mod account;
mod columns;
mod dates;
mod effort;
mod issue;
mod items;
mod levels;
mod links;
mod options;
mod roll_up;
mod status;
mod suggest;
mod team_names;
mod teams;
mod ties;

use crate::calendar::Date;

use super::ImportError;
use super::csv_table::{self, Table};
use super::preview::Preview;

pub use dates::{DateOrder, clear_date};
pub use links::Link;
pub use options::{
    Choices, Finished, Level, LevelChoice, Loose, Measure, MeasureChoice, Options, Priority,
    Spread, Subtasks, TeamColumn,
};

use columns::{Columns, Field};

/// A Jira export that was read; every row with a key is an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct JiraExport {
    table: Table,
    columns: Columns,
    choices: Choices,
}

/// Reads `text`, which may begin with a byte order mark.
///
/// # Errors
/// When there are no rows, or no column holds issue keys.
pub fn read(text: &str) -> Result<JiraExport, ImportError> {
    let table = csv_table::parse(text);
    if table.headers.iter().all(String::is_empty) {
        return Err(ImportError::Empty);
    }
    let columns = Columns::of(&table);
    let Some(&key) = columns.all(&Field::Key).first() else {
        return Err(ImportError::NoKeyColumn { found: table.headers });
    };
    if table.rows.is_empty() {
        return Err(ImportError::NoRows);
    }
    if (0..table.rows.len()).all(|row| table.cell(row, key).is_empty()) {
        return Err(ImportError::NoKeys { header: table.headers[key].clone() });
    }
    let choices = suggest::choices(&table, &columns);
    Ok(JiraExport { table, columns, choices })
}

impl JiraExport {
    /// What there is to choose from.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The keys of all issues, in the order of the file, each once.
    pub fn keys(&self) -> Vec<String> {
        self.issues(None).all.into_iter().map(|issue| issue.key).collect()
    }

    /// The links that say what comes first, each pair of issues once.
    pub fn links(&self) -> Vec<Link> {
        links::read_links(&self.table, &self.columns, &self.issues(None).all).all
    }

    /// What `options` would bring, imported on the day `today`.
    pub fn preview(&self, options: &Options, today: Date) -> Preview {
        roll_up::preview(self, options, today)
    }

    fn issues(&self, order: Option<DateOrder>) -> issue::Issues {
        issue::read_issues(&self.table, &self.columns, order)
    }
}

impl Options {
    /// The choice that suits `export` best, as far as it tells.
    pub fn suggested(export: &JiraExport) -> Self {
        suggest::options(export.choices())
    }
}
