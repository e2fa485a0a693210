//! Scenario files: what is read, what is written, and what is said of a file that cannot be read.

mod difference;
mod edits;
mod embedded;
mod errors;
mod frozen;
mod link;
mod merge;
mod random;
mod read;
mod schema;
mod write;

use std::path::{Path, PathBuf};

use roadcast::file;
use roadcast::model::Document;

/// The folder of golden files.
fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The text of a golden file.
fn text_of(path: impl AsRef<Path>) -> String {
    let path = golden().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The document in `text`, which is one.
fn document(text: &str) -> Document {
    file::read(text).unwrap_or_else(|why| panic!("{why}"))
}

/// A file with this plan in it, beside its start.
fn with_plan(fields: &str) -> String {
    format!(
        r#"{{ "format": "roadcast", "version": 1, "plan": {{ "start": "2027-01-04", {fields} }} }}"#
    )
}
