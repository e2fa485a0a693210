//! What the pictures of charts are called when they leave the page.

use crate::session::{Session, file_name};

use super::text::Label;

/// The name of the file without its ending: the plan's title and what the chart is.
pub fn picture_name(session: &Session, chart: Label) -> String {
    format!("{}-{}", stem(&session.plan().title), stem(chart.text()))
}

/// A text in letters that every file system takes.
fn stem(text: &str) -> String {
    let name = file_name(None, text);
    name.split_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
}
