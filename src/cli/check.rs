//! `roadcast check`: every problem of a file.

use super::arguments;
use super::failure::{Failure, counted, worded};
use super::input;
use super::json;
use super::output;
use super::verdict::Verdict;
use crate::file;
use crate::model::Document;

/// Prints the problems of a file; none is said too.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn check(arguments: &arguments::Check) -> Result<Verdict, Failure> {
    let (document, digest) = input::document(&arguments.file)?;
    let problems = file::problems(&document);
    if arguments.json {
        output::print_json(&json::Check::new(digest, &problems))?;
    } else {
        let mut text: String = problems.iter().map(worded).collect();
        text.push_str(&format!(
            "{}: {} in {}\n",
            arguments.file.display(),
            counted(problems.len()),
            contents(&document)
        ));
        output::print(&text)?;
    }
    Ok(if problems.is_empty() { Verdict::Fine } else { Verdict::Problems })
}

fn contents(document: &Document) -> String {
    let plan = &document.plan;
    let counts = [
        (plan.items.len(), "item"),
        (plan.teams.len(), "team"),
        (plan.risks.len(), "risk"),
        (document.scenarios.len(), "scenario"),
    ];
    let word = |(n, noun): &(usize, &str)| match n {
        1 => format!("1 {noun}"),
        n => format!("{n} {noun}s"),
    };
    counts.iter().map(word).collect::<Vec<_>>().join(", ")
}
