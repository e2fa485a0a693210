//! What was promised, which dates it serves, and what the quarter holds.

use crate::forecast::{Advice, Forecast, TargetForecast};
use crate::model::{Item, Status};
use crate::session::{Answer, Session};
use crate::view::fact::Fact;
use crate::view::finding::{called, date_text, item_called, item_forecast, item_name};
use crate::view::forecast::{expected_done, quarter_panel};
use crate::view::format;
use crate::view::text::{Label, Sentence, report as words};

use super::{Block, table};

/// So many items of one kind are named.
const NAMED: usize = 16;

/// What was promised with its chances; while nothing is, what could be promised.
pub(super) fn promises(session: &Session) -> Vec<Block> {
    let (Some(answer), Some(panel)) = (session.answer(), quarter_panel(session)) else {
        return Vec::new();
    };
    if answer.forecast.promises.proposed {
        return vec![Block::Prose(proposal(answer))];
    }
    let missed = panel.promises.iter().filter(|promise| promise.below).count();
    let all = answer.forecast.promises.chance_all.map(|chance| words::all_kept(chance.share));
    let missed = (missed > 0).then(|| words::missed(missed));
    let said: Vec<_> = [Some(panel.promises_kept), all, missed].into_iter().flatten().collect();
    let rows = panel.promises.into_iter().map(|promise| {
        let tolerance = match promise.below {
            true => words::not_met(&promise.tolerance),
            false => promise.tolerance,
        };
        vec![promise.name, promise.by, promise.chance, tolerance]
    });
    let head = [Label::Item, Label::PromisedBy, Label::Chance, Label::Tolerance];
    let rows = table(Label::Promises, &head, rows.collect());
    [Some(Block::Prose(said.join(" "))), rows].into_iter().flatten().collect()
}

/// The longest part of the list, from its top, that could be promised.
fn proposal(answer: &Answer) -> String {
    let promises = &answer.forecast.promises.promises;
    let names = promises.iter().map(|promise| item_called(&answer.plan, &promise.item));
    let by = promises.first().map(|promise| promise.by);
    words::proposal(answer.forecast.confidence, &named(names.collect()), by)
}

/// Milestones and objectives with their chances.
pub(super) fn targets(session: &Session) -> Vec<Block> {
    let Some(answer) = session.answer() else { return Vec::new() };
    let (plan, forecast) = (&answer.plan, &answer.forecast);
    let milestones = forecast.milestones.iter().map(|(id, found)| {
        let milestone = plan.milestones.iter().find(|milestone| milestone.id == *id);
        row(called(milestone.map_or("", |found| &found.name), &id.0), found, forecast)
    });
    let objectives = forecast.objectives.iter().map(|(id, found)| {
        let objective = plan.objectives.iter().find(|objective| objective.id == *id);
        row(called(objective.map_or("", |found| &found.name), &id.0), found, forecast)
    });
    let head = [Label::Target, Label::Date, Label::Chance, Label::Sure];
    table(Label::Targets, &head, milestones.chain(objectives).collect()).into_iter().collect()
}

fn row(name: String, found: &TargetForecast, forecast: &Forecast) -> Vec<String> {
    vec![
        name,
        found.date.map(format::date_without_weekday).unwrap_or_default(),
        found.chance_by_date.map(|chance| format::percent(chance.share)).unwrap_or_default(),
        date_text(&found.finish, 0.85, forecast),
    ]
}

/// What the planning quarter holds, by advice.
pub(super) fn quarter(session: &Session) -> Vec<Block> {
    let Some(answer) = session.answer() else { return Vec::new() };
    let forecast = &answer.forecast;
    let Some(quarter) = forecast.quarters.get(forecast.planning_quarter) else {
        return Vec::new();
    };
    let kinds = [
        (Label::Done, None),
        (Label::Commit, Some(Advice::Commit)),
        (Label::Stretch, Some(Advice::Stretch)),
        (Label::Out, Some(Advice::Out)),
    ];
    let facts: Vec<Fact> =
        kinds.into_iter().filter_map(|(label, advice)| of_kind(answer, label, advice)).collect();
    let expected = Block::Prose(expected_done(quarter, forecast.confidence));
    if facts.is_empty() { Vec::new() } else { vec![expected, Block::Facts(facts)] }
}

/// The items with this advice, or, without one, those that are done.
fn of_kind(answer: &Answer, label: Label, advice: Option<Advice>) -> Option<Fact> {
    let is_of_it = |item: &&Item| match (&item.status, advice) {
        (Status::Done { .. }, None) => true,
        (Status::NotStarted | Status::InProgress { .. }, Some(_)) => {
            item_forecast(answer, &item.id).is_some_and(|found| found.advice == advice)
        }
        (Status::Done { .. } | Status::Dropped, _)
        | (Status::NotStarted | Status::InProgress { .. }, None) => false,
    };
    let items: Vec<&str> = answer.plan.items.iter().filter(is_of_it).map(item_name).collect();
    let name = Sentence::Counted { name: label.text(), count: items.len() }.text();
    (!items.is_empty()).then(|| Fact { label: name, value: named(items), hint: "" })
}

/// The names in a row, as many as can be read.
pub(super) fn named(names: Vec<&str>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let mut told: Vec<String> =
        names.into_iter().take(NAMED).map(|name| format::in_line(name).into_owned()).collect();
    if more > 0 {
        told.push(Sentence::AndMore { count: more }.text());
    }
    told.join(", ")
}
