//! Texts into the inputs of the plan, its run settings, and the short lists beside its items.

use crate::calendar::Holiday;
use crate::model::{ExternalId, MilestoneId, ObjectiveId, Plan, RunSettings};
use crate::session::entry::{self, EntryProblem, Unit};
use crate::session::field::{
    ExternalField, MilestoneField, ObjectiveField, PlanField, RunField, SizeField,
};

use super::{days_unit, meant_item, optional_date, plain_estimate, rename, unknown};

/// The most trials of a run (`model::RunSettings`).
const TRIALS_LIMIT: u64 = 1_000_000;

/// Seeds stay exact in every program that reads JSON numbers as doubles: 2⁵³ − 1.
const SEED_LIMIT: u64 = 9_007_199_254_740_991;

pub(super) fn set(plan: &mut Plan, field: PlanField, text: &str) -> Result<(), EntryProblem> {
    match field {
        PlanField::Title => plan.title = entry::text(text)?,
        PlanField::Start => plan.start = entry::date(text)?,
        PlanField::AsOf => plan.as_of = optional_date(text)?,
        PlanField::Horizon => plan.horizon = optional_date(text)?,
        PlanField::ValueUntil => plan.value_until = optional_date(text)?,
        PlanField::Currency => plan.currency = entry::optional(text, currency)?,
        PlanField::Workdays => plan.calendar.workdays = entry::workdays(text)?,
        PlanField::Holidays => {
            plan.calendar.holidays = read_holidays(&plan.calendar.holidays, text)?;
        }
        PlanField::QuarterStarts => {
            let words = entry::names(text)?;
            let starts =
                words.iter().map(|word| entry::whole(word, 1, 12).map(|month| month as u32));
            plan.calendar.quarter_starts = starts.collect::<Result<_, _>>()?;
        }
        PlanField::Quarter => plan.quarter = optional_date(text)?,
        PlanField::Correlation => {
            plan.estimation.correlation = entry::between(text, Unit::Share, 0.0, 1.0)?;
        }
        PlanField::Error => {
            plan.estimation.error =
                entry::optional(text, |text| plain_estimate(text, Unit::Plain))?;
        }
    }
    Ok(())
}

/// A code of three letters, such as `EUR`.
fn currency(text: &str) -> Result<String, EntryProblem> {
    let code = text.trim().to_ascii_uppercase();
    if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        Ok(code)
    } else {
        Err(unknown(text.trim()))
    }
}

/// One holiday a line: its date, then its name.
fn read_holidays(before: &[Holiday], text: &str) -> Result<Vec<Holiday>, EntryProblem> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (date, name) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            let date = entry::date(date)?;
            let x =
                before.iter().find(|known| known.date == date).and_then(|known| known.x.clone());
            Ok(Holiday { date, name: name.trim().to_owned(), x })
        })
        .collect()
}

pub(super) fn set_run(
    run: &mut RunSettings,
    field: RunField,
    text: &str,
) -> Result<(), EntryProblem> {
    match field {
        RunField::Trials => run.trials = entry::whole(text, 1, TRIALS_LIMIT)? as u32,
        RunField::Seed => run.seed = entry::whole(text, 0, SEED_LIMIT)?,
        RunField::Confidence => run.confidence = entry::between(text, Unit::Share, 0.5, 0.99)?,
    }
    Ok(())
}

pub(super) fn set_external(
    plan: &mut Plan,
    id: &ExternalId,
    field: ExternalField,
    text: &str,
) -> Result<(), EntryProblem> {
    let found =
        plan.external.iter_mut().find(|found| found.id == *id).ok_or_else(|| unknown(id))?;
    match field {
        ExternalField::Name => found.name = entry::text(text)?,
        ExternalField::Arrives => found.arrives = entry::uncertain_date(text)?,
    }
    Ok(())
}

pub(super) fn set_milestone(
    plan: &mut Plan,
    id: &MilestoneId,
    field: MilestoneField,
    text: &str,
) -> Result<(), EntryProblem> {
    let items = match field {
        MilestoneField::Items => {
            let names = entry::names(text)?;
            names.iter().map(|name| meant_item(plan, name)).collect::<Result<_, _>>()?
        }
        MilestoneField::Name | MilestoneField::Date => Vec::new(),
    };
    let found =
        plan.milestones.iter_mut().find(|found| found.id == *id).ok_or_else(|| unknown(id))?;
    match field {
        MilestoneField::Name => found.name = entry::text(text)?,
        MilestoneField::Items => found.items = items,
        MilestoneField::Date => found.date = optional_date(text)?,
    }
    Ok(())
}

pub(super) fn set_objective(
    plan: &mut Plan,
    id: &ObjectiveId,
    field: ObjectiveField,
    text: &str,
) -> Result<(), EntryProblem> {
    let found =
        plan.objectives.iter_mut().find(|found| found.id == *id).ok_or_else(|| unknown(id))?;
    match field {
        ObjectiveField::Name => found.name = entry::text(text)?,
        ObjectiveField::Date => found.date = optional_date(text)?,
    }
    Ok(())
}

/// A share, or nothing for no target.
pub(super) fn set_target(plan: &mut Plan, category: &str, text: &str) -> Result<(), EntryProblem> {
    let share = entry::optional(text, |text| entry::between(text, Unit::Share, 0.0, 1.0))?;
    let targets = &mut plan.allocation;
    match (share, targets.iter_mut().find(|(name, _)| name == category)) {
        (Some(share), Some((_, target))) => *target = share,
        (Some(share), None) => targets.push((category.to_owned(), share)),
        (None, _) => targets.retain(|(name, _)| name != category),
    }
    Ok(())
}

pub(super) fn set_size(
    plan: &mut Plan,
    at: usize,
    field: SizeField,
    text: &str,
) -> Result<(), EntryProblem> {
    let days = days_unit(plan);
    let sizes = &mut plan.estimation.sizes;
    let size = sizes.get(at).ok_or_else(|| unknown(at + 1))?;
    match field {
        SizeField::Name => {
            let name = entry::text(text)?;
            if name.is_empty() {
                return Err(EntryProblem::Empty);
            }
            if sizes.iter().enumerate().any(|(other, size)| other != at && size.name == name) {
                return Err(EntryProblem::Taken { name });
            }
            let before = size.name.clone();
            rename::size(plan, &before, &name);
        }
        SizeField::Estimate => sizes[at].estimate = plain_estimate(text, days)?,
    }
    Ok(())
}
