//! Texts into the inputs of risks.

use crate::model::{
    CapacityLoss, Estimate, Impact, LossSize, Mitigation, Plan, RiskId, RiskStatus,
};
use crate::session::entry::{self, EntryProblem, Unit};
use crate::session::field::{ImpactField, RiskField};

use super::{
    days_unit, effort_unit, meant_item, meant_team, optional_estimate, plain_estimate, risk_mut,
    unknown,
};

/// For how long a person who leaves is missed, in working days, until somebody says better.
const DEFAULT_LOSS_DAYS: Estimate = Estimate::Range { low: 10.0, high: 30.0 };

pub(super) fn set(
    plan: &mut Plan,
    id: &RiskId,
    field: RiskField,
    text: &str,
) -> Result<(), EntryProblem> {
    let days = days_unit(plan);
    match field {
        RiskField::Name => risk_mut(plan, id)?.name = entry::text(text)?,
        RiskField::Owner => risk_mut(plan, id)?.owner = entry::text(text)?,
        RiskField::Status => risk_mut(plan, id)?.status = status(text)?,
        RiskField::Probability => risk_mut(plan, id)?.probability = probability(text)?,
        RiskField::HitItems => {
            let names = entry::names(text)?;
            let items =
                names.iter().map(|name| meant_item(plan, name)).collect::<Result<_, _>>()?;
            risk_mut(plan, id)?.hits.items = items;
        }
        RiskField::HitTeams => {
            let names = entry::names(text)?;
            let teams =
                names.iter().map(|name| meant_team(plan, name)).collect::<Result<_, _>>()?;
            risk_mut(plan, id)?.hits.teams = teams;
        }
        RiskField::HitTags => risk_mut(plan, id)?.hits.tags = entry::names(text)?,
        RiskField::HitEverything => risk_mut(plan, id)?.hits.everything = entry::switch(text)?,
        RiskField::Impact(field) => set_impact(&mut risk_mut(plan, id)?.impact, field, text, days)?,
        RiskField::Notes => risk_mut(plan, id)?.notes = entry::text(text)?,
        RiskField::MitigationName => mitigation_mut(plan, id)?.name = entry::text(text)?,
        RiskField::MitigationActive => mitigation_mut(plan, id)?.active = entry::switch(text)?,
        RiskField::MitigationProbability => {
            mitigation_mut(plan, id)?.probability = entry::optional(text, probability)?;
        }
        RiskField::MitigationImpact(field) => {
            let mitigation = mitigation_mut(plan, id)?;
            let mut impact = mitigation.impact.clone().unwrap_or_default();
            set_impact(&mut impact, field, text, days)?;
            mitigation.impact = (impact != Impact::default()).then_some(impact);
        }
        RiskField::MitigationTeam => set_mitigation_team(plan, id, text)?,
        RiskField::MitigationEffort => set_mitigation_effort(plan, id, text)?,
        RiskField::MitigationMoney => {
            mitigation_mut(plan, id)?.cost.money = optional_estimate(text, Unit::Plain)?;
        }
    }
    Ok(())
}

fn mitigation_mut<'a>(plan: &'a mut Plan, id: &RiskId) -> Result<&'a mut Mitigation, EntryProblem> {
    risk_mut(plan, id)?.mitigation.as_mut().ok_or(EntryProblem::NotApplicable)
}

fn status(text: &str) -> Result<RiskStatus, EntryProblem> {
    match text.trim() {
        "open" => Ok(RiskStatus::Open),
        "closed" => Ok(RiskStatus::Closed),
        other => Err(unknown(other)),
    }
}

fn probability(text: &str) -> Result<f64, EntryProblem> {
    entry::between(text, Unit::Share, 0.0, 1.0)
}

/// Who does the mitigation; without a team it takes no work.
fn set_mitigation_team(plan: &mut Plan, id: &RiskId, text: &str) -> Result<(), EntryProblem> {
    let team = entry::optional(text, |text| meant_team(plan, text))?;
    let cost = &mut mitigation_mut(plan, id)?.cost;
    cost.effort = team.map(|team| match cost.effort.take() {
        Some((_, effort)) => (team, effort),
        None => (team, Estimate::Fixed(0.0)),
    });
    Ok(())
}

fn set_mitigation_effort(plan: &mut Plan, id: &RiskId, text: &str) -> Result<(), EntryProblem> {
    let team = mitigation_mut(plan, id)?.cost.effort.as_ref().map(|(team, _)| team.clone());
    let read = match &team {
        Some(team) => optional_estimate(text, effort_unit(plan, team))?,
        None if text.trim().is_empty() => None,
        None => return Err(EntryProblem::NotApplicable),
    };
    mitigation_mut(plan, id)?.cost.effort = team.zip(read);
    Ok(())
}

fn set_impact(
    impact: &mut Impact,
    field: ImpactField,
    text: &str,
    days: Unit,
) -> Result<(), EntryProblem> {
    match field {
        ImpactField::Factor => impact.factor = optional_estimate(text, Unit::Plain)?,
        ImpactField::Effort => impact.effort = optional_estimate(text, days)?,
        ImpactField::Delay => impact.delay = optional_estimate(text, days)?,
        ImpactField::LossKind => set_loss_kind(impact, text)?,
        ImpactField::LossSize => match &mut loss_mut(impact)?.size {
            LossSize::People(people) => *people = plain_estimate(text, Unit::Plain)?,
            LossSize::Share(share) => *share = plain_estimate(text, Unit::Share)?,
        },
        ImpactField::LossDays => {
            loss_mut(impact)?.days = plain_estimate(text, days)?;
        }
        ImpactField::LossFrom => {
            loss_mut(impact)?.from = entry::optional(text, entry::uncertain_date)?;
        }
        ImpactField::Lost => impact.lost = entry::switch(text)?,
    }
    Ok(())
}

fn loss_mut(impact: &mut Impact) -> Result<&mut CapacityLoss, EntryProblem> {
    impact.capacity_loss.as_mut().ok_or(EntryProblem::NotApplicable)
}

/// People, a share of the team, or nobody: one person or a fifth until somebody says better.
fn set_loss_kind(impact: &mut Impact, text: &str) -> Result<(), EntryProblem> {
    let size = match (text.trim(), impact.capacity_loss.as_ref().map(|loss| &loss.size)) {
        ("", _) => {
            impact.capacity_loss = None;
            return Ok(());
        }
        ("people", Some(LossSize::People(_))) | ("share", Some(LossSize::Share(_))) => {
            return Ok(());
        }
        ("people", _) => LossSize::People(Estimate::Fixed(1.0)),
        ("share", _) => LossSize::Share(Estimate::Fixed(0.2)),
        (other, _) => return Err(unknown(other)),
    };
    match &mut impact.capacity_loss {
        Some(loss) => loss.size = size,
        None => {
            let days = DEFAULT_LOSS_DAYS;
            impact.capacity_loss = Some(CapacityLoss { size, days, from: None, x: None });
        }
    }
    Ok(())
}
