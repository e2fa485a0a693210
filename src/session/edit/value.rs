//! Texts into what an item is worth.

use crate::calendar::Date;
use crate::model::{
    Estimate, Ice, ItemId, Moscow, Plan, Profile, Rice, Urgency, Value, ValueEffort, Wsjf,
};
use crate::session::entry::{self, EntryProblem, Unit};
use crate::session::field::ValueField;

use super::{item_mut, optional_date, optional_estimate, plain_estimate, unknown};

pub(super) fn set(
    plan: &mut Plan,
    id: &ItemId,
    field: &ValueField,
    text: &str,
) -> Result<(), EntryProblem> {
    let quarter_end = plan.quarter_end();
    let item = item_mut(plan, id)?;
    let default_date = item.due.unwrap_or(quarter_end);
    let value = &mut item.value;
    match field {
        ValueField::Moscow => value.moscow = entry::optional(text, moscow)?,
        ValueField::DelayProfile => set_profile(value, text, default_date)?,
        ValueField::DelayPerWeek
        | ValueField::DelayDate
        | ValueField::DelayPenalty
        | ValueField::DelayFrom
        | ValueField::DelayValue => set_delay(value, field, text)?,
        ValueField::Criterion(criterion) => {
            let read = optional_estimate(text, Unit::Plain)?;
            let at = value.scorecard.iter().position(|(known, _)| known == criterion);
            match (at, read) {
                (Some(at), Some(read)) => value.scorecard[at].1 = read,
                (Some(at), None) => drop(value.scorecard.remove(at)),
                (None, Some(read)) => value.scorecard.push((criterion.clone(), read)),
                (None, None) => {}
            }
        }
        ValueField::RiceReach
        | ValueField::RiceImpact
        | ValueField::RiceConfidence
        | ValueField::RiceEffort
        | ValueField::WsjfBusinessValue
        | ValueField::WsjfTimeCriticality
        | ValueField::WsjfRiskOpportunity
        | ValueField::WsjfJobSize
        | ValueField::IceImpact
        | ValueField::IceConfidence
        | ValueField::IceEase
        | ValueField::ValueEffortValue
        | ValueField::ValueEffortEffort => set_score(value, field, text)?,
    }
    Ok(())
}

/// A number of a ranking method. A method whose last number goes, goes with it.
fn set_score(value: &mut Value, field: &ValueField, text: &str) -> Result<(), EntryProblem> {
    let unit = if *field == ValueField::RiceConfidence { Unit::Share } else { Unit::Plain };
    let read = optional_estimate(text, unit)?;
    if let Some(number) = score_mut(value, field) {
        *number = read;
    }
    value.rice.take_if(|rice| *rice == Rice::default());
    value.wsjf.take_if(|wsjf| *wsjf == Wsjf::default());
    value.ice.take_if(|ice| *ice == Ice::default());
    value.value_effort.take_if(|found| *found == ValueEffort::default());
    Ok(())
}

fn score_mut<'a>(value: &'a mut Value, field: &ValueField) -> Option<&'a mut Option<Estimate>> {
    Some(match field {
        ValueField::RiceReach => &mut value.rice.get_or_insert_default().reach,
        ValueField::RiceImpact => &mut value.rice.get_or_insert_default().impact,
        ValueField::RiceConfidence => &mut value.rice.get_or_insert_default().confidence,
        ValueField::RiceEffort => &mut value.rice.get_or_insert_default().effort,
        ValueField::WsjfBusinessValue => &mut value.wsjf.get_or_insert_default().business_value,
        ValueField::WsjfTimeCriticality => &mut value.wsjf.get_or_insert_default().time_criticality,
        ValueField::WsjfRiskOpportunity => &mut value.wsjf.get_or_insert_default().risk_opportunity,
        ValueField::WsjfJobSize => &mut value.wsjf.get_or_insert_default().job_size,
        ValueField::IceImpact => &mut value.ice.get_or_insert_default().impact,
        ValueField::IceConfidence => &mut value.ice.get_or_insert_default().confidence,
        ValueField::IceEase => &mut value.ice.get_or_insert_default().ease,
        ValueField::ValueEffortValue => &mut value.value_effort.get_or_insert_default().value,
        ValueField::ValueEffortEffort => &mut value.value_effort.get_or_insert_default().effort,
        ValueField::Moscow
        | ValueField::DelayProfile
        | ValueField::DelayPerWeek
        | ValueField::DelayDate
        | ValueField::DelayPenalty
        | ValueField::DelayFrom
        | ValueField::DelayValue
        | ValueField::Criterion(_) => return None,
    })
}

fn moscow(text: &str) -> Result<Moscow, EntryProblem> {
    match text.trim() {
        "must" => Ok(Moscow::Must),
        "should" => Ok(Moscow::Should),
        "could" => Ok(Moscow::Could),
        "wont" => Ok(Moscow::Wont),
        other => Err(unknown(other)),
    }
}

/// Another urgency profile; the rate and the date are taken over where both have them. What is
/// missing costs nothing until it is filled in.
fn set_profile(value: &mut Value, text: &str, default_date: Date) -> Result<(), EntryProblem> {
    let text = text.trim();
    if text.is_empty() {
        value.delay_cost = None;
        return Ok(());
    }
    let now = value.delay_cost.as_ref().map(|urgency| &urgency.profile);
    let per_week = || now.and_then(rate).cloned().unwrap_or(Estimate::Fixed(0.0));
    let date = now.and_then(profile_date).unwrap_or(default_date);
    let profile = match text {
        "standard" => Profile::Standard { per_week: per_week() },
        "fixed date" => Profile::FixedDate { date, penalty: None, per_week: Some(per_week()) },
        "expedite" => Profile::Expedite { per_week: per_week() },
        "intangible" => Profile::Intangible { date, per_week: per_week() },
        "window" => Profile::Window { from: None, date, value: Estimate::Fixed(0.0) },
        other => return Err(unknown(other)),
    };
    match &mut value.delay_cost {
        Some(urgency) if kind(&urgency.profile) == text => {}
        Some(urgency) => urgency.profile = profile,
        None => value.delay_cost = Some(Urgency { profile, x: None }),
    }
    Ok(())
}

fn kind(profile: &Profile) -> &'static str {
    match profile {
        Profile::Standard { .. } => "standard",
        Profile::FixedDate { .. } => "fixed date",
        Profile::Expedite { .. } => "expedite",
        Profile::Intangible { .. } => "intangible",
        Profile::Window { .. } => "window",
    }
}

fn rate(profile: &Profile) -> Option<&Estimate> {
    match profile {
        Profile::Standard { per_week }
        | Profile::Expedite { per_week }
        | Profile::Intangible { per_week, .. } => Some(per_week),
        Profile::FixedDate { per_week, .. } => per_week.as_ref(),
        Profile::Window { .. } => None,
    }
}

fn profile_date(profile: &Profile) -> Option<Date> {
    match profile {
        Profile::FixedDate { date, .. }
        | Profile::Intangible { date, .. }
        | Profile::Window { date, .. } => Some(*date),
        Profile::Standard { .. } | Profile::Expedite { .. } => None,
    }
}

fn set_delay(value: &mut Value, field: &ValueField, text: &str) -> Result<(), EntryProblem> {
    let money = |text: &str| plain_estimate(text, Unit::Plain);
    let urgency = value.delay_cost.as_mut().ok_or(EntryProblem::NotApplicable)?;
    match (field, &mut urgency.profile) {
        (
            ValueField::DelayPerWeek,
            Profile::Standard { per_week }
            | Profile::Expedite { per_week }
            | Profile::Intangible { per_week, .. },
        ) => *per_week = money(text)?,
        (ValueField::DelayPerWeek, Profile::FixedDate { per_week, .. }) => {
            *per_week = entry::optional(text, money)?;
        }
        (ValueField::DelayPenalty, Profile::FixedDate { penalty, .. }) => {
            *penalty = entry::optional(text, money)?;
        }
        (
            ValueField::DelayDate,
            Profile::FixedDate { date, .. }
            | Profile::Intangible { date, .. }
            | Profile::Window { date, .. },
        ) => *date = entry::date(text)?,
        (ValueField::DelayFrom, Profile::Window { from, .. }) => *from = optional_date(text)?,
        (ValueField::DelayValue, Profile::Window { value, .. }) => *value = money(text)?,
        _ => return Err(EntryProblem::NotApplicable),
    }
    Ok(())
}
