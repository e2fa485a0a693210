//! Texts into the inputs of items, their parts and what they wait for.

use crate::import;
use crate::model::{
    After, Commitment, Dependency, DependencyType, Document, Estimate, Id, Item, ItemId, Need,
    Part, Plan, Status, Work,
};
use crate::session::entry::{self, EntryProblem, Unit};
use crate::session::field::{DependencyField, ItemField, PartField};

use super::{
    Awaited, estimate, item_mut, meant, meant_after, meant_team, new_id, optional_date, part_unit,
    rename, unknown, value,
};

/// The most lanes that a team can have (`file-format.md`).
pub(super) const LANES_LIMIT: u64 = 100_000;

/// The most stages that can be told apart by a person who types them.
const STAGE_LIMIT: u64 = 10_000;

pub(super) fn set(
    document: &mut Document,
    id: &ItemId,
    field: &ItemField,
    text: &str,
) -> Result<(), EntryProblem> {
    let plan = &mut document.plan;
    match field {
        ItemField::Id => {
            let others = plan.items.iter().filter(|item| item.id != *id);
            let new = new_id(text, others.map(|item| item.id.as_str()))?;
            item_mut(plan, id)?;
            rename::item(document, id, &ItemId(new));
        }
        ItemField::Name => item_mut(plan, id)?.name = entry::text(text)?,
        ItemField::Category => {
            item_mut(plan, id)?.category = entry::optional(text, entry::text)?;
        }
        ItemField::Tags => item_mut(plan, id)?.tags = entry::names(text)?,
        ItemField::Objective => {
            let objective = entry::optional(text, |text| {
                meant(&plan.objectives, text, |found| found.id.as_str(), |found| &found.name)
                    .map(|found| found.id.clone())
            })?;
            item_mut(plan, id)?.objective = objective;
        }
        ItemField::After => {
            let after = read_after(plan, id, text)?;
            item_mut(plan, id)?.after = after;
        }
        ItemField::NotBefore => item_mut(plan, id)?.not_before = optional_date(text)?,
        ItemField::Due => item_mut(plan, id)?.due = optional_date(text)?,
        ItemField::State => set_state(plan, id, text)?,
        ItemField::Started => set_started(item_mut(plan, id)?, text)?,
        ItemField::Finished => set_finished(item_mut(plan, id)?, text)?,
        ItemField::Notes => item_mut(plan, id)?.notes = entry::text(text)?,
        ItemField::PromisedBy => set_promise(plan, id, text)?,
        ItemField::Tolerance => set_tolerance(plan, id, text)?,
        ItemField::Value(field) => value::set(plan, id, field, text)?,
    }
    Ok(())
}

pub(super) fn set_part(
    plan: &mut Plan,
    id: &ItemId,
    at: usize,
    field: PartField,
    text: &str,
) -> Result<(), EntryProblem> {
    let part = item_mut(plan, id)?.parts.get(at).ok_or_else(|| unknown(at + 1))?.clone();
    if field == PartField::Remaining {
        let remaining = estimate(plan, text, part_unit(plan, &part.work))?;
        return set_remaining(item_mut(plan, id)?, at, remaining);
    }
    let changed = changed_part(plan, part, field, text)?;
    let item = item_mut(plan, id)?;
    item.parts[at] = changed;
    if field == PartField::Amount {
        import::unmark(item);
    }
    Ok(())
}

fn changed_part(
    plan: &Plan,
    mut part: Part,
    field: PartField,
    text: &str,
) -> Result<Part, EntryProblem> {
    let unit = part_unit(plan, &part.work);
    match (field, &mut part.work) {
        (PartField::Kind, work) => part.work = work_of_kind(plan, work, text)?,
        (PartField::Team, Work::Effort { team, .. }) => *team = meant_team(plan, text)?,
        (
            PartField::Amount,
            Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. },
        ) => {
            *amount = estimate(plan, text, unit)?;
        }
        (PartField::Lanes, Work::Effort { lanes, .. }) => *lanes = lane_count(text)?,
        (PartField::Needs, Work::Duration { needs, .. }) => *needs = read_needs(plan, needs, text)?,
        (PartField::Stage, _) => part.stage = entry::whole(text, 1, STAGE_LIMIT)? as u32,
        (PartField::Team | PartField::Lanes, Work::Duration { .. })
        | (PartField::Needs, Work::Effort { .. })
        | (PartField::Remaining, _) => return Err(EntryProblem::NotApplicable),
    }
    Ok(part)
}

/// The same work as the other kind: its amount stays, its team becomes what it holds.
fn work_of_kind(plan: &Plan, work: &Work, text: &str) -> Result<Work, EntryProblem> {
    match (text.trim(), work) {
        ("effort", Work::Effort { .. }) | ("days", Work::Duration { .. }) => Ok(work.clone()),
        ("days", Work::Effort { team, effort, lanes }) => Ok(Work::Duration {
            days: effort.clone(),
            needs: vec![Need { team: team.clone(), lanes: *lanes, x: None }],
        }),
        ("effort", Work::Duration { days, needs }) => {
            let first = needs.first().map(|need| (need.team.clone(), need.lanes));
            let (team, lanes) = first
                .or_else(|| plan.teams.first().map(|team| (team.id.clone(), 1)))
                .ok_or(EntryProblem::NotApplicable)?;
            Ok(Work::Effort { team, effort: days.clone(), lanes })
        }
        (other, _) => Err(unknown(other)),
    }
}

pub(super) fn lane_count(text: &str) -> Result<u32, EntryProblem> {
    entry::whole(text, 1, LANES_LIMIT).map(|lanes| lanes as u32)
}

/// `core, mobile 2`: teams, each with its lanes, 1 unless given.
fn read_needs(plan: &Plan, before: &[Need], text: &str) -> Result<Vec<Need>, EntryProblem> {
    entry::names(text)?
        .iter()
        .map(|word| {
            let (team, lanes) = match meant_team(plan, word) {
                Ok(team) => (team, 1),
                Err(problem) => {
                    let (team, lanes) = word.rsplit_once(char::is_whitespace).ok_or(problem)?;
                    (meant_team(plan, team)?, lane_count(lanes)?)
                }
            };
            let x = before.iter().find(|need| need.team == team).and_then(|need| need.x.clone());
            Ok(Need { team, lanes, x })
        })
        .collect()
}

fn set_remaining(item: &mut Item, at: usize, amount: Estimate) -> Result<(), EntryProblem> {
    match &mut item.status {
        Status::InProgress { remaining, .. } => {
            *remaining.get_mut(at).ok_or(EntryProblem::NotApplicable)? = amount;
            Ok(())
        }
        Status::NotStarted | Status::Done { .. } | Status::Dropped => {
            Err(EntryProblem::NotApplicable)
        }
    }
}

pub(super) fn set_dependency(
    plan: &mut Plan,
    id: &ItemId,
    at: usize,
    field: DependencyField,
    text: &str,
) -> Result<(), EntryProblem> {
    let read = match field {
        DependencyField::On => Some(meant_after(plan, text)?),
        DependencyField::Kind | DependencyField::Lag => None,
    };
    let found = item_mut(plan, id)?.after.get_mut(at).ok_or_else(|| unknown(at + 1))?;
    match (field, &mut found.after) {
        (DependencyField::On, after) => {
            if let Some(on) = read {
                redirect(after, on);
            }
        }
        (DependencyField::Kind, After::Item { kind, .. }) => {
            *kind = dependency_type(text.trim()).ok_or_else(|| unknown(text.trim()))?;
        }
        (DependencyField::Lag, After::Item { lag, .. }) => {
            *lag = entry::optional(text, |text| entry::number(text, Unit::Plain))?.unwrap_or(0.0);
        }
        (DependencyField::Kind | DependencyField::Lag, After::External(_)) => {
            return Err(EntryProblem::NotApplicable);
        }
    }
    Ok(())
}

/// Another thing to wait for, in the same way where it can be.
fn redirect(after: &mut After, on: Awaited) {
    match (after, on) {
        (After::Item { item, .. }, Awaited::Item(id)) => *item = id,
        (after, Awaited::Item(item)) => {
            *after = After::Item { item, kind: DependencyType::default(), lag: 0.0 };
        }
        (after, Awaited::External(id)) => *after = After::External(id),
    }
}

/// `PAY-1, PAY-7 SS+5, vendor-api`: what is waited for, each item with its type and lag.
fn read_after(plan: &Plan, id: &ItemId, text: &str) -> Result<Vec<Dependency>, EntryProblem> {
    let before = plan.items.iter().find(|item| item.id == *id).map(|item| &item.after);
    entry::names(text)?
        .iter()
        .map(|word| {
            let after = read_link(plan, word)?;
            let known =
                before.into_iter().flatten().find(|known| same_target(&known.after, &after));
            Ok(Dependency { x: known.and_then(|known| known.x.clone()), after })
        })
        .collect()
}

fn same_target(a: &After, b: &After) -> bool {
    match a {
        After::Item { item, .. } => Awaited::Item(item.clone()).is(b),
        After::External(external) => Awaited::External(external.clone()).is(b),
    }
}

fn read_link(plan: &Plan, word: &str) -> Result<After, EntryProblem> {
    match meant_after(plan, word) {
        Ok(on) => Ok(link(on, DependencyType::default(), 0.0)),
        Err(problem) => {
            let (name, how) = word.rsplit_once(char::is_whitespace).ok_or(problem)?;
            let (kind, lag) = read_how(how)?;
            match meant_after(plan, name)? {
                Awaited::External(_) => Err(EntryProblem::NotApplicable),
                on @ Awaited::Item(_) => Ok(link(on, kind, lag)),
            }
        }
    }
}

fn link(on: Awaited, kind: DependencyType, lag: f64) -> After {
    match on {
        Awaited::Item(item) => After::Item { item, kind, lag },
        Awaited::External(id) => After::External(id),
    }
}

/// `SS`, `SS+5`, `FS-2`, `+5`.
fn read_how(how: &str) -> Result<(DependencyType, f64), EntryProblem> {
    let sign = how.find(['+', '-']).unwrap_or(how.len());
    let (kind, lag) = how.split_at(sign);
    let kind = match kind {
        "" => DependencyType::default(),
        kind => dependency_type(kind).ok_or_else(|| unknown(kind))?,
    };
    let lag = if lag.is_empty() { 0.0 } else { entry::number(lag, Unit::Plain)? };
    Ok((kind, lag))
}

fn dependency_type(text: &str) -> Option<DependencyType> {
    match text.to_ascii_uppercase().as_str() {
        "FS" => Some(DependencyType::FinishToStart),
        "SS" => Some(DependencyType::StartToStart),
        "FF" => Some(DependencyType::FinishToFinish),
        "SF" => Some(DependencyType::StartToFinish),
        _ => None,
    }
}

/// Another state, with what is known kept and the rest filled in from the as-of date and the
/// estimates.
fn set_state(plan: &mut Plan, id: &ItemId, text: &str) -> Result<(), EntryProblem> {
    let today = plan.as_of_date();
    let item = item_mut(plan, id)?;
    let started = match &item.status {
        Status::InProgress { started, .. } => Some(*started),
        Status::Done { started, .. } => *started,
        Status::NotStarted | Status::Dropped => None,
    };
    let next = match (text.trim(), &item.status) {
        ("not started", _) => Status::NotStarted,
        ("in progress", now @ Status::InProgress { .. }) => now.clone(),
        ("in progress", _) => Status::InProgress {
            started: started.unwrap_or(today),
            remaining: item.parts.iter().map(|part| amount_of(part).clone()).collect(),
        },
        ("done", now @ Status::Done { .. }) => now.clone(),
        ("done", _) => Status::Done { started, finished: today },
        ("dropped", _) => Status::Dropped,
        (other, _) => return Err(unknown(other)),
    };
    item.status = next;
    Ok(())
}

/// A part's effort or days.
pub(super) fn amount_of(part: &Part) -> &Estimate {
    match &part.work {
        Work::Effort { effort, .. } => effort,
        Work::Duration { days, .. } => days,
    }
}

fn set_started(item: &mut Item, text: &str) -> Result<(), EntryProblem> {
    match &mut item.status {
        Status::InProgress { started, .. } => *started = entry::date(text)?,
        Status::Done { started, .. } => *started = optional_date(text)?,
        Status::NotStarted | Status::Dropped => return Err(EntryProblem::NotApplicable),
    }
    Ok(())
}

fn set_finished(item: &mut Item, text: &str) -> Result<(), EntryProblem> {
    match &mut item.status {
        Status::Done { finished, .. } => *finished = entry::date(text)?,
        Status::NotStarted | Status::InProgress { .. } | Status::Dropped => {
            return Err(EntryProblem::NotApplicable);
        }
    }
    Ok(())
}

/// A promise with another date, a new one, or none any more.
fn set_promise(plan: &mut Plan, id: &ItemId, text: &str) -> Result<(), EntryProblem> {
    let Some(by) = optional_date(text)? else {
        plan.commitments.retain(|promise| promise.item != *id);
        return Ok(());
    };
    item_mut(plan, id)?;
    match plan.commitments.iter_mut().find(|promise| promise.item == *id) {
        Some(promise) => promise.by = by,
        None => {
            plan.commitments.push(Commitment { item: id.clone(), by, tolerance: None, x: None });
        }
    }
    Ok(())
}

fn set_tolerance(plan: &mut Plan, id: &ItemId, text: &str) -> Result<(), EntryProblem> {
    let tolerance = entry::optional(text, |text| entry::between(text, Unit::Share, 0.0, 1.0))?;
    let promise = plan.commitments.iter_mut().find(|promise| promise.item == *id);
    promise.ok_or(EntryProblem::NotApplicable)?.tolerance = tolerance;
    Ok(())
}
