//! Edits of the document: a text into an input ([`set`]), and things that come and go
//! ([`change`]).
//!
//! Invariants: a text that cannot be read changes nothing. What an edit does not name stays as it
//! was, and so does what a file carried beside it under `x`. Whether the plan that results makes
//! sense is for `model::check` to say.

mod block;
mod decision;
mod item;
mod plan;
mod rename;
mod risk;
pub(super) mod scenario;
mod structure;
mod team;
mod value;

use crate::calendar::Date;
use crate::model::{
    After, Capacity, Document, Estimate, ExternalId, Id, Item, ItemId, Plan, Risk, RiskId, Team,
    TeamId, Work,
};

use super::entry::{self, EntryProblem, Unit};
use super::field::Field;

pub(super) use block::block;
pub(super) use structure::{change, fresh_id};

/// Reads `text` into the input `field`.
///
/// # Errors
/// Why the text cannot be read; the document is then as it was.
pub(super) fn set(document: &mut Document, field: &Field, text: &str) -> Result<(), EntryProblem> {
    match field {
        Field::Item(id, field) => item::set(document, id, field, text),
        Field::Part(id, at, field) => item::set_part(&mut document.plan, id, *at, *field, text),
        Field::Dependency(id, at, field) => {
            item::set_dependency(&mut document.plan, id, *at, *field, text)
        }
        Field::Team(id, field) => team::set(document, id, *field, text),
        Field::People(id, at, field) => team::set_people(&mut document.plan, id, *at, *field, text),
        Field::Absence(id, at, field) => {
            team::set_absence(&mut document.plan, id, *at, *field, text)
        }
        Field::Risk(id, field) => risk::set(&mut document.plan, id, *field, text),
        Field::External(id, field) => plan::set_external(&mut document.plan, id, *field, text),
        Field::Milestone(id, field) => plan::set_milestone(&mut document.plan, id, *field, text),
        Field::Objective(id, field) => plan::set_objective(&mut document.plan, id, *field, text),
        Field::Size(at, field) => plan::set_size(&mut document.plan, *at, *field, text),
        Field::Target(category) => plan::set_target(&mut document.plan, category, text),
        Field::Plan(field) => plan::set(&mut document.plan, *field, text),
        Field::Run(field) => plan::set_run(&mut document.run, *field, text),
        Field::Scenario(id, field) => scenario::set(document, id, *field, text),
        Field::Decision(at, field) => decision::set(document, *at, *field, text),
        // The session reads the options of an import itself.
        Field::Import(_) => Err(EntryProblem::NotApplicable),
    }
}

/// What the thing is called that `field` belongs to: its name, else its id.
pub(super) fn subject(document: &Document, field: &Field) -> String {
    let plan = &document.plan;
    match field {
        Field::Item(id, _) | Field::Part(id, ..) | Field::Dependency(id, ..) => {
            called(plan.items.iter().find(|item| item.id == *id).map(|item| &item.name), id)
        }
        Field::Team(id, _) | Field::People(id, ..) | Field::Absence(id, ..) => {
            called(plan.teams.iter().find(|team| team.id == *id).map(|team| &team.name), id)
        }
        Field::Risk(id, _) => {
            called(plan.risks.iter().find(|risk| risk.id == *id).map(|risk| &risk.name), id)
        }
        Field::External(id, _) => {
            called(plan.external.iter().find(|found| found.id == *id).map(|found| &found.name), id)
        }
        Field::Milestone(id, _) => called(
            plan.milestones.iter().find(|found| found.id == *id).map(|found| &found.name),
            id,
        ),
        Field::Objective(id, _) => called(
            plan.objectives.iter().find(|found| found.id == *id).map(|found| &found.name),
            id,
        ),
        Field::Size(at, _) => {
            plan.estimation.sizes.get(*at).map(|size| size.name.clone()).unwrap_or_default()
        }
        Field::Target(category) => category.clone(),
        Field::Plan(_) | Field::Run(_) => plan.title.clone(),
        Field::Scenario(id, _) => scenario::title(document, id),
        Field::Decision(at, _) => {
            document.decisions.get(*at).map(|found| found.title.clone()).unwrap_or_default()
        }
        Field::Import(_) => String::new(),
    }
}

/// A thing's name, else its id.
fn called(name: Option<&String>, id: &impl Id) -> String {
    name.filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| id.to_string())
}

fn unknown(name: impl ToString) -> EntryProblem {
    EntryProblem::Unknown { name: name.to_string() }
}

fn item_mut<'a>(plan: &'a mut Plan, id: &ItemId) -> Result<&'a mut Item, EntryProblem> {
    plan.items.iter_mut().find(|item| item.id == *id).ok_or_else(|| unknown(id))
}

fn team_mut<'a>(plan: &'a mut Plan, id: &TeamId) -> Result<&'a mut Team, EntryProblem> {
    plan.teams.iter_mut().find(|team| team.id == *id).ok_or_else(|| unknown(id))
}

fn risk_mut<'a>(plan: &'a mut Plan, id: &RiskId) -> Result<&'a mut Risk, EntryProblem> {
    plan.risks.iter_mut().find(|risk| risk.id == *id).ok_or_else(|| unknown(id))
}

/// The one of `things` that `text` means: by its id, else by its name when only one has it.
fn meant<'a, T>(
    things: &'a [T],
    text: &str,
    id: impl Fn(&T) -> &str,
    name: impl Fn(&T) -> &str,
) -> Result<&'a T, EntryProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EntryProblem::Empty);
    }
    if let Some(found) = things.iter().find(|thing| id(thing) == text) {
        return Ok(found);
    }
    let lower = text.to_lowercase();
    let mut named = things
        .iter()
        .filter(|thing| name(thing).to_lowercase() == lower || id(thing).to_lowercase() == lower);
    match (named.next(), named.next()) {
        (Some(found), None) => Ok(found),
        _ => Err(unknown(text)),
    }
}

fn meant_item(plan: &Plan, text: &str) -> Result<ItemId, EntryProblem> {
    meant(&plan.items, text, |item| item.id.as_str(), |item| &item.name).map(|item| item.id.clone())
}

fn meant_team(plan: &Plan, text: &str) -> Result<TeamId, EntryProblem> {
    meant(&plan.teams, text, |team| team.id.as_str(), |team| &team.name).map(|team| team.id.clone())
}

/// An item or an external arrival, as something to wait for.
fn meant_after(plan: &Plan, text: &str) -> Result<Awaited, EntryProblem> {
    meant_item(plan, text).map(Awaited::Item).or_else(|_| {
        meant(&plan.external, text, |found| found.id.as_str(), |found| &found.name)
            .map(|found| Awaited::External(found.id.clone()))
    })
}

/// What can be waited for.
enum Awaited {
    Item(ItemId),
    External(ExternalId),
}

impl Awaited {
    fn is(&self, after: &After) -> bool {
        match (self, after) {
            (Self::Item(id), After::Item { item, .. }) => id == item,
            (Self::External(id), After::External(external)) => id == external,
            (Self::Item(_), After::External(_)) | (Self::External(_), After::Item { .. }) => false,
        }
    }
}

/// The unit of days of work, by the plan's week.
fn days_unit(plan: &Plan) -> Unit {
    Unit::Days { per_week: plan.calendar.workdays.count().max(1) as f64 }
}

/// The unit that a team's work is measured in.
fn effort_unit(plan: &Plan, team: &TeamId) -> Unit {
    let team = plan.teams.iter().find(|found| found.id == *team);
    match team.map(|team| &team.capacity) {
        Some(Capacity::Throughput { .. }) => Unit::Plain,
        Some(Capacity::People { .. } | Capacity::LanesOnly) | None => days_unit(plan),
    }
}

/// The unit of a part's amount.
fn part_unit(plan: &Plan, work: &Work) -> Unit {
    match work {
        Work::Effort { team, .. } => effort_unit(plan, team),
        Work::Duration { .. } => days_unit(plan),
    }
}

/// An estimate in the plan's sizes, or one of them.
fn estimate(plan: &Plan, text: &str, unit: Unit) -> Result<Estimate, EntryProblem> {
    entry::estimate(text, unit, &plan.estimation.sizes)
}

/// An estimate of something that sizes do not stand for.
fn plain_estimate(text: &str, unit: Unit) -> Result<Estimate, EntryProblem> {
    entry::estimate(text, unit, &[])
}

fn optional_estimate(text: &str, unit: Unit) -> Result<Option<Estimate>, EntryProblem> {
    entry::optional(text, |text| plain_estimate(text, unit))
}

fn optional_date(text: &str) -> Result<Option<Date>, EntryProblem> {
    entry::optional(text, entry::date)
}

/// A new id: 1 to 64 characters that no other of its list has.
fn new_id<'a>(
    text: &str,
    mut taken: impl Iterator<Item = &'a str>,
) -> Result<String, EntryProblem> {
    let text = text.trim();
    if !(1..=64).contains(&text.chars().count()) {
        return Err(EntryProblem::BadId);
    }
    if taken.any(|id| id == text) {
        return Err(EntryProblem::Taken { name: text.to_owned() });
    }
    Ok(text.to_owned())
}
