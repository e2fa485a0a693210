//! The base plan and its scenarios side by side, and what was decided.

use crate::session::{Outcome, Session};
use crate::view::chart::Table;
use crate::view::format;
use crate::view::scenarios::{
    Headline, changes, contest_of_plans, find_called, plan_calls, plan_headline,
};
use crate::view::text::{Label, Sentence, compare as compare_words, report as words};
use crate::view::worth::worth_panel;

use super::{Block, table};

/// So many changes of a scenario are told.
const TOLD: usize = 4;

/// The figures that a plan may have, in the order of their columns.
const FIGURES: [Label; 4] =
    [Label::Likely, Label::Sure, Label::AllPromisesKept, Label::ExpectedDelayCost];

/// What each plan changes and comes to; nothing while there is only the base plan.
pub(super) fn scenarios(session: &Session) -> Vec<Block> {
    let calls = plan_calls(session);
    if calls.len() < 2 {
        return Vec::new();
    }
    let base = &session.studies().question.base;
    let panel = session.studies().plans.as_ref().and_then(|known| {
        worth_panel(known, Outcome::Finish, base, &|plan| find_called(&calls, plan))
    });
    let lead = panel.as_ref().map(|panel| panel.lead.clone());
    let is_fresh = panel.as_ref().is_some_and(|panel| !panel.stale);
    let state = contest_of_plans(session);
    let state = match (is_fresh, state.text.is_empty()) {
        (true, _) => None,
        (false, true) => Some(words::plans_underway().to_owned()),
        (false, false) => Some(state.text),
    };
    let rows: Vec<PlanRow> = calls
        .iter()
        .map(|(plan, called)| PlanRow {
            name: called.name.clone(),
            changes: told(changes(session, plan)),
            headline: plan_headline(session, plan),
            difference: panel.as_ref().and_then(|panel| {
                let row = panel.rows.iter().find(|row| row.key == *plan)?;
                Some(row.difference.clone()).filter(|_| !row.is_reference)
            }),
        })
        .collect();
    let said: Vec<String> = lead.into_iter().chain(state).collect();
    vec![Block::Prose(said.join(" ")), Block::Table(side_by_side(rows))]
}

struct PlanRow {
    name: String,
    changes: String,
    headline: Headline,
    difference: Option<String>,
}

/// The plans with the figures that any of them has.
fn side_by_side(rows: Vec<PlanRow>) -> Table {
    let has = |label: &Label| {
        let figures = rows.iter().flat_map(|row| &row.headline.figures);
        figures.clone().any(|(name, _)| *name == label.text())
    };
    let figures: Vec<Label> = FIGURES.into_iter().filter(has).collect();
    let is_known = !figures.is_empty();
    let head = [Label::Scenario, Label::WhatItChanges]
        .into_iter()
        .chain(figures.iter().copied())
        .chain(is_known.then_some(Label::DifferenceOfSure));
    let head = head.map(|label| label.text().to_owned()).collect();
    let cells = |row: PlanRow| {
        let figure = |label: &Label| {
            let found = row.headline.figures.iter().find(|(name, _)| *name == label.text());
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let why_not = Some(row.headline.left_out.clone()).filter(|why| !why.is_empty());
        let mut cells = vec![row.name.clone(), why_not.unwrap_or(row.changes.clone())];
        cells.extend(figures.iter().map(figure));
        cells.extend(is_known.then(|| row.difference.clone().unwrap_or_default()));
        cells
    };
    Table {
        caption: Label::ScenariosCompared.text().to_owned(),
        head,
        rows: rows.into_iter().map(cells).collect(),
    }
}

/// The first of the changes.
fn told(changes: Vec<String>) -> String {
    let more = changes.len().saturating_sub(TOLD);
    let more = (more > 0).then(|| Sentence::AndMore { count: more }.text());
    changes.into_iter().take(TOLD).chain(more).collect::<Vec<_>>().join("; ")
}

/// What was decided, the latest first.
pub(super) fn decisions(session: &Session) -> Vec<Block> {
    let decided = session.document().decisions.iter().rev().map(|decision| {
        let numbers = decision.numbers.iter();
        let numbers = numbers.map(|found| compare_words::figure(&found.name, &found.value));
        vec![
            decision.title.clone(),
            format::date_without_weekday(decision.date),
            decision.why.clone(),
            numbers.collect::<Vec<_>>().join("; "),
        ]
    });
    let mut rows: Vec<Vec<String>> = decided.collect();
    let mut head = vec![Label::Decision, Label::Date, Label::Reason, Label::FiguresThen];
    if rows.iter().all(|row| row[3].is_empty()) {
        head.pop();
        rows.iter_mut().for_each(|row| row.truncate(3));
    }
    table(Label::Decisions, &head, rows).into_iter().collect()
}
