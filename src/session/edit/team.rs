//! Texts into the inputs of teams.

use crate::calendar::Date;
use crate::model::{Capacity, Document, Estimate, Id, PeopleStep, PertShape, Plan, TeamId};
use crate::session::entry::{self, EntryProblem, Unit};
use crate::session::field::{AbsenceField, PeopleField, TeamField};

use super::item::lane_count;
use super::{new_id, plain_estimate, rename, team_mut, unknown};

/// What a new team's focus is: about 70 % of the time goes to the roadmap, which is what teams with
/// meetings, support and bugs beside it find when they measure.
pub(super) fn default_focus() -> Estimate {
    Estimate::ThreePoint { min: 0.6, likely: 0.7, max: 0.8, shape: PertShape::Pert }
}

/// Three people from `from` on.
pub(super) fn default_people(from: Date) -> Capacity {
    Capacity::People {
        people: vec![PeopleStep { from, count: 3.0, x: None }],
        focus: default_focus(),
        absences: Vec::new(),
    }
}

/// Five weeks, the fewest that a history has, of five stories.
fn default_throughput() -> Capacity {
    Capacity::Throughput { per_week: vec![5.0; 5], split: Estimate::Fixed(1.0), x: None }
}

pub(super) fn set(
    document: &mut Document,
    id: &TeamId,
    field: TeamField,
    text: &str,
) -> Result<(), EntryProblem> {
    let plan = &mut document.plan;
    let start = plan.start;
    match field {
        TeamField::Id => {
            let others = plan.teams.iter().filter(|team| team.id != *id);
            let new = new_id(text, others.map(|team| team.id.as_str()))?;
            team_mut(plan, id)?;
            rename::team(document, id, &TeamId(new));
        }
        TeamField::Name => team_mut(plan, id)?.name = entry::text(text)?,
        TeamField::Lanes => team_mut(plan, id)?.lanes = lane_count(text)?,
        TeamField::Kind => {
            let capacity = &mut team_mut(plan, id)?.capacity;
            match (text.trim(), &*capacity) {
                ("people", Capacity::People { .. })
                | ("throughput", Capacity::Throughput { .. })
                | ("lanes", Capacity::LanesOnly) => {}
                ("people", _) => *capacity = default_people(start),
                ("throughput", _) => *capacity = default_throughput(),
                ("lanes", _) => *capacity = Capacity::LanesOnly,
                (other, _) => return Err(unknown(other)),
            }
        }
        TeamField::Focus | TeamField::Throughput | TeamField::Split => {
            set_capacity(&mut team_mut(plan, id)?.capacity, field, text)?;
        }
        TeamField::Correlation => {
            team_mut(plan, id)?.correlation =
                entry::optional(text, |text| entry::between(text, Unit::Share, 0.0, 1.0))?;
        }
    }
    Ok(())
}

fn set_capacity(capacity: &mut Capacity, field: TeamField, text: &str) -> Result<(), EntryProblem> {
    match (field, capacity) {
        (TeamField::Focus, Capacity::People { focus, .. }) => {
            *focus = plain_estimate(text, Unit::Share)?;
        }
        (TeamField::Throughput, Capacity::Throughput { per_week, .. }) => {
            *per_week = entry::numbers(text)?;
        }
        (TeamField::Split, Capacity::Throughput { split, .. }) => {
            *split = entry::optional(text, |text| plain_estimate(text, Unit::Plain))?
                .unwrap_or(Estimate::Fixed(1.0));
        }
        _ => return Err(EntryProblem::NotApplicable),
    }
    Ok(())
}

pub(super) fn set_people(
    plan: &mut Plan,
    id: &TeamId,
    at: usize,
    field: PeopleField,
    text: &str,
) -> Result<(), EntryProblem> {
    let Capacity::People { people, .. } = &mut team_mut(plan, id)?.capacity else {
        return Err(EntryProblem::NotApplicable);
    };
    let step = people.get_mut(at).ok_or_else(|| unknown(at + 1))?;
    match field {
        PeopleField::From => step.from = entry::date(text)?,
        PeopleField::Count => step.count = entry::amount(text, Unit::Plain)?,
    }
    Ok(())
}

pub(super) fn set_absence(
    plan: &mut Plan,
    id: &TeamId,
    at: usize,
    field: AbsenceField,
    text: &str,
) -> Result<(), EntryProblem> {
    let Capacity::People { absences, .. } = &mut team_mut(plan, id)?.capacity else {
        return Err(EntryProblem::NotApplicable);
    };
    let absence = absences.get_mut(at).ok_or_else(|| unknown(at + 1))?;
    match field {
        AbsenceField::From => absence.from = entry::date(text)?,
        AbsenceField::To => absence.to = entry::date(text)?,
        AbsenceField::People => absence.people = entry::amount(text, Unit::Plain)?,
        AbsenceField::Why => absence.why = entry::text(text)?,
    }
    Ok(())
}
