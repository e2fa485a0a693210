//! The stand-alone page: one file with the app, a plan and its results, that opens from a disk.
//!
//! The build makes a template with the app in it; here the plan goes in as inert data, and its
//! report as plain HTML, which is there before the app runs. A stand-alone page is a template
//! itself: what an earlier plan put in is replaced.
//!
//! Invariant: of the template nothing changes but its title, its report and its plan, so that the
//! hashes of its policy stay true.

use std::ops::Range;

use crate::file;
use crate::view::report::Report;

use super::html::{self, escape};

/// Between these stands the report.
const REPORT: (&str, &str) = ("<!--summary-->", "<!--/summary-->");
const TITLE: (&str, &str) = ("<title>", "</title>");

/// What goes into a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents<'a> {
    /// The text of the scenario file.
    pub file: &'a str,
    /// The address where links of the page lead.
    pub home: &'a str,
    /// Its results.
    pub report: &'a Report,
}

/// The text is no page of ours: it lacks the place for what is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page of the build has no place for the {0}")]
pub struct NotATemplate(&'static str);

/// `template` with `contents` in it.
///
/// # Errors
/// When it is no template.
pub fn page(template: &str, contents: &Contents) -> Result<String, NotATemplate> {
    let title = between(template, TITLE).ok_or(NotATemplate("title"))?;
    let report = between(template, REPORT).ok_or(NotATemplate("results"))?;
    let plan = file::place(template).ok_or(NotATemplate("plan"))?;
    if title.end > report.start || report.end > plan.start {
        return Err(NotATemplate("plan"));
    }
    Ok([
        &template[..title.start],
        &format!("{} – Roadcast", escape(&contents.report.title)),
        &template[title.end..report.start],
        &html::report(contents.report),
        &template[report.end..plan.start],
        &file::element(contents.file, contents.home),
        &template[plan.end..],
    ]
    .concat())
}

/// Where the text between two marks stands.
fn between(page: &str, (open, close): (&str, &str)) -> Option<Range<usize>> {
    let start = page.find(open)? + open.len();
    let end = start + page[start..].find(close)?;
    Some(start..end)
}
