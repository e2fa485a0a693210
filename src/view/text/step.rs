//! What a step of the undo stack is called.

use crate::session::{BlockCause, Deed, Noun, Step, Version, VersionName};
use crate::view::format::{self, counted};

use super::field_label;
use super::rank::order_name;

/// The name of a step, such as “Effort of Refunds”.
pub fn step(step: &Step) -> String {
    match step {
        Step::Edited { field, of } if of.is_empty() => field_label(field).to_owned(),
        Step::Edited { field, of } => format!("{} of {of}", field_label(field)),
        Step::Added { noun, of } => format!("Add {} {of}", noun_name(*noun)),
        Step::Removed { noun, of } => format!("Remove {} {of}", noun_name(*noun)),
        Step::Moved { of } => format!("Move {of}"),
        Step::ItemsRemoved { count } => format!("Remove {}", counted(*count, "item", "items")),
        Step::ItemsMoved { count } => format!("Move {}", counted(*count, "item", "items")),
        Step::Block { cause, cells } => {
            format!("{} {}", block_word(*cause), counted(*cells, "cell", "cells"))
        }
        Step::Ordered { by } => format!("Order of {}", order_name(*by)),
        Step::Opened { of } if of.is_empty() => "Start another plan".to_owned(),
        Step::Opened { of } => format!("Open {of}"),
        Step::Promoted { of } => format!("Make {of} the base plan"),
        Step::Rebased { of } => format!("What {of} builds on"),
        Step::Merged { of } => format!("Take in {of}"),
        Step::Imported { file } => format!("Import {file}"),
        Step::WentBack { to } => format!("Go back to {}", format::moment(*to)),
    }
}

/// What a version differs by from the one before, such as “Effort of Refunds; Add item Reports”.
pub fn version_name(version: &Version) -> String {
    match &version.name {
        VersionName::Words(words) => words.clone(),
        VersionName::Deeds(deeds) => {
            let mut names: Vec<String> = deeds.iter().map(deed).collect();
            let more = names.len().saturating_sub(NAMED_DEEDS);
            names.truncate(NAMED_DEEDS);
            if more > 0 {
                names.push(format!("{more} more"));
            }
            names.join("; ")
        }
    }
}

/// How many deeds a version is named by: as many as fit on a line.
const NAMED_DEEDS: usize = 3;

fn deed(deed: &Deed) -> String {
    match deed {
        Deed::Done(done) => step(done),
        Deed::TakenBack(taken_back) => format!("Undo: {}", step(taken_back)),
    }
}

fn block_word(cause: BlockCause) -> &'static str {
    match cause {
        BlockCause::Pasted => "Paste",
        BlockCause::Filled => "Fill",
        BlockCause::Emptied => "Empty",
    }
}

/// What was deleted by a step, as a sentence.
pub(super) fn deleted(step: &Step) -> String {
    match step {
        Step::Removed { noun, of } => format!("Deleted {} {of}.", noun_name(*noun)),
        Step::ItemsRemoved { count } => format!("Deleted {}.", counted(*count, "item", "items")),
        other => format!("{}.", self::step(other)),
    }
}

fn noun_name(noun: Noun) -> &'static str {
    match noun {
        Noun::Item => "item",
        Noun::Part => "a part of",
        Noun::Dependency => "a dependency of",
        Noun::Team => "team",
        Noun::People => "a change of people in",
        Noun::Absence => "an absence in",
        Noun::Risk => "risk",
        Noun::Mitigation => "the mitigation of",
        Noun::External => "external",
        Noun::Milestone => "milestone",
        Noun::Objective => "objective",
        Noun::Size => "size",
        Noun::Scenario => "scenario",
        Noun::Edit => "a change of",
        Noun::Decision => "decision",
    }
}
