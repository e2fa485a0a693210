//! What a file beside the document would bring into it, and where both changed the same.

use crate::file::{self, About, Conflict, Merged, Side};
use crate::model::{Document, Edit, Scenario};
use crate::session::{Found, Merging, Session};

use super::chosen::Chosen;
use super::text::{Sentence, compare as words, edits};

/// The sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct MergePanel {
    /// What it is held against, in a sentence.
    pub origin: String,
    /// Whether a file has to be chosen first.
    pub needs_origin: bool,
    /// What would change, in words.
    pub brings: Vec<String>,
    /// Where both changed the same.
    pub conflicts: Vec<ConflictLine>,
    /// What would be wrong with the outcome; may be empty.
    pub problems: String,
}

/// Something that both changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ConflictLine {
    /// Where.
    pub what: String,
    /// Whose value can be kept; nothing to choose where that is an order.
    pub sides: Vec<Chosen<(String, Side)>>,
}

/// The sheet, while a file is about to be taken in.
pub fn merge_panel(session: &Session) -> Option<MergePanel> {
    let merging = session.merging()?;
    let guest = session.guest(merging.guest)?;
    let origin = match merging.origin.as_ref().map(|origin| &origin.found) {
        None => words::origin_unknown(&guest.name),
        Some(Found::Here) => words::origin_here(&guest.name),
        Some(Found::Chosen(file)) => words::origin_chosen(&guest.name, file),
    };
    let none = || MergePanel {
        origin: origin.clone(),
        needs_origin: true,
        brings: Vec::new(),
        conflicts: Vec::new(),
        problems: String::new(),
    };
    let Merging { origin: Some(from), merged: Some(merged), .. } = merging else {
        return Some(none());
    };
    let own = session.document();
    let Merged { document, conflicts } = merged;
    let line = |conflict: &Conflict| line(conflict, &from.document, own, &guest.document);
    Some(MergePanel {
        needs_origin: false,
        brings: brings(own, document),
        conflicts: conflicts.iter().map(line).collect(),
        problems: match file::problems(document).len() {
            0 => String::new(),
            count => Sentence::HasProblems { count }.text(),
        },
        ..none()
    })
}

/// What tells `after` from `before`, in words.
fn brings(before: &Document, after: &Document) -> Vec<String> {
    let (old, new) = (&before.plan, &after.plan);
    let mut lines = edits(old, &file::difference(old, new), new);
    let find = |document: &'_ Document, scenario: &Scenario| {
        document.scenarios.iter().find(|found| found.id == scenario.id).cloned()
    };
    let called = |scenario: &Scenario| {
        if scenario.name.is_empty() { scenario.id.0.clone() } else { scenario.name.clone() }
    };
    for scenario in &before.scenarios {
        match find(after, scenario) {
            None => lines.push(words::scenario_goes(&called(scenario))),
            Some(other) if other != *scenario => lines.extend(changed(before, scenario, &other)),
            Some(_) => {}
        }
    }
    let new = after.scenarios.iter().filter(|scenario| find(before, scenario).is_none());
    lines.extend(new.map(|scenario| words::scenario_comes(&called(scenario))));
    let new = after.decisions.iter().filter(|decision| !before.decisions.contains(decision));
    lines.extend(new.map(|decision| words::decision_comes(&decision.title)));
    if before.run != after.run {
        lines.push(words::other_run().to_owned());
    }
    lines
}

/// A scenario that changes: the edits that are new, or that it does.
fn changed(document: &Document, before: &Scenario, after: &Scenario) -> Vec<String> {
    let name = if after.name.is_empty() { &after.id.0 } else { &after.name };
    let (plan, _) = file::scenario_plan(document, before.from.as_ref());
    let sentences = edits(&plan, &after.edits, &plan);
    let new = after.edits.iter().zip(sentences).filter(|(edit, _)| !before.edits.contains(edit));
    let new: Vec<String> = new.map(|(_, text)| words::scenario_changes(name, &text)).collect();
    if new.is_empty() { vec![words::scenario_changes(name, "")] } else { new }
}

fn line(conflict: &Conflict, base: &Document, mine: &Document, theirs: &Document) -> ConflictLine {
    if conflict.about == About::Order {
        return ConflictLine { what: words::order_kept(&conflict.place), sides: Vec::new() };
    }
    let side = |side: Side, value: Option<&String>, of: &Document| Chosen {
        current: conflict.kept == side,
        option: (conflict.place.clone(), side),
        label: words::side(side == Side::A, &value_in_words(conflict, value, base, of)),
    };
    ConflictLine {
        what: words::conflict(&conflict.place),
        sides: vec![
            side(Side::A, conflict.a.as_ref(), mine),
            side(Side::B, conflict.b.as_ref(), theirs),
        ],
    }
}

/// What one side made of it: as a change of the plan that both come from, where it is one.
fn value_in_words(
    conflict: &Conflict,
    value: Option<&String>,
    base: &Document,
    of: &Document,
) -> String {
    let in_plan = conflict.place.strip_prefix("plan/");
    let edit = in_plan.map(|at| match value {
        Some(value) => Edit::Set { at: at.to_owned(), to: value.clone() },
        None => Edit::Remove { at: at.to_owned() },
    });
    let sentence = edit.and_then(|edit| {
        let known = file::touches(&base.plan, std::slice::from_ref(&edit)).first()?.is_ok();
        if known { edits(&base.plan, &[edit], &of.plan).pop() } else { None }
    });
    sentence
        .unwrap_or_else(|| value.map_or_else(|| words::removed().to_owned(), |text| short(text)))
}

/// A value that leaves room for the other.
fn short(text: &str) -> String {
    const MOST: usize = 120;
    let text = text.trim_matches('"');
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST - 1).collect();
    format!("{kept}…")
}
