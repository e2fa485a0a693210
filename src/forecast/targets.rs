//! Sets of items followed as one: the plan, the milestones, the objectives.
//!
//! Invariant: the chance that a set is done by a date is counted trial by trial, never multiplied
//! from the chances of its items.

use crate::calendar::Date;
use crate::model::{MilestoneId, ObjectiveId};

use super::basis::Basis;
use super::quantiles::distribution;
use super::result::{Chance, TargetForecast};

/// The plan, the milestones and the objectives, each in the plan's order.
pub(super) struct Targets {
    pub(super) plan: TargetForecast,
    pub(super) milestones: Vec<(MilestoneId, TargetForecast)>,
    pub(super) objectives: Vec<(ObjectiveId, TargetForecast)>,
}

/// All targets. The plan has no date of its own.
pub(super) fn targets(basis: &Basis<'_>) -> Targets {
    let sets = basis.plan.targets();
    let target = |at: usize, date: Option<Date>| target(basis, at, &sets[at], date);
    let milestones = &basis.plan.milestones;
    let objectives = &basis.plan.objectives;
    Targets {
        plan: target(0, None),
        milestones: (1..)
            .zip(milestones)
            .map(|(at, milestone)| (milestone.id.clone(), target(at, milestone.date)))
            .collect(),
        objectives: (1 + milestones.len()..)
            .zip(objectives)
            .map(|(at, objective)| (objective.id.clone(), target(at, objective.date)))
            .collect(),
    }
}

fn target(basis: &Basis<'_>, at: usize, items: &[usize], date: Option<Date>) -> TargetForecast {
    let finish = &basis.tally.targets[at];
    TargetForecast {
        finish: distribution(basis, finish),
        date,
        chance_by_date: date.filter(|_| !items.is_empty()).map(|date| {
            let count = basis.deadline(items, date).count(finish, basis.trials());
            Chance::of(count, basis.trials())
        }),
    }
}
