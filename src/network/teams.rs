//! Teams compiled: people over time as a profile, histories as they are.

use crate::calendar::Axis;
use crate::model::{Absence, Capacity, Estimate, Id, PeopleStep, Plan, Team};

use super::law::LawBuilder;
use super::{Profile, StreamKey, Supply, TeamNode, Uncertain};

pub(super) fn team_nodes(
    plan: &Plan,
    axis: &Axis,
    seed: u64,
    laws: &mut LawBuilder<'_>,
) -> Vec<TeamNode> {
    plan.teams
        .iter()
        .map(|team| TeamNode { lanes: team.lanes, supply: supply(team, axis, seed, laws) })
        .collect()
}

fn supply(team: &Team, axis: &Axis, seed: u64, laws: &mut LawBuilder<'_>) -> Supply {
    let mut drawn = |purpose: &str, estimate: &Estimate| Uncertain {
        law: laws.estimate(estimate),
        key: StreamKey::new(seed, purpose, &[team.id.as_str()]),
    };
    match &team.capacity {
        Capacity::LanesOnly => Supply::LanesOnly,
        Capacity::People { people, focus, absences } => Supply::People {
            profile: people_profile(people, absences, axis),
            focus: drawn("focus", focus),
        },
        Capacity::Throughput { per_week, split, .. } => Supply::Throughput {
            history: per_week.clone(),
            days_per_week: axis.days_per_week() as f64,
            key: StreamKey::new(seed, "weeks", &[team.id.as_str()]),
            split: drawn("split", split),
        },
    }
}

/// People at each time: the latest step, less those absent, never below 0.
fn people_profile(people: &[PeopleStep], absences: &[Absence], axis: &Axis) -> Profile {
    // By date, not by time: dates that are not worked share a moment with the next that is. Stable,
    // so that of two steps on one day the later in the list holds.
    let mut by_date: Vec<&PeopleStep> = people.iter().collect();
    by_date.sort_by_key(|step| step.from);
    let steps: Vec<(f64, f64)> =
        by_date.into_iter().map(|step| (axis.start_of(step.from), step.count)).collect();
    let missing: Vec<(f64, f64, f64)> = absences
        .iter()
        .map(|absence| (axis.start_of(absence.from), axis.end_of(absence.to), absence.people))
        .collect();
    let mut times: Vec<f64> = std::iter::once(0.0)
        .chain(steps.iter().map(|(from, _)| *from))
        .chain(missing.iter().flat_map(|(from, to, _)| [*from, *to]))
        .filter(|time| *time >= 0.0)
        .collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    let mut profile = Profile::default();
    for time in times {
        let there = steps.iter().rev().find(|(from, _)| *from <= time).map_or(0.0, |step| step.1);
        let absent: f64 = missing
            .iter()
            .filter(|(from, to, _)| *from <= time && time < *to)
            .map(|(_, _, people)| people)
            .sum();
        profile.push(time, (there - absent).max(0.0));
    }
    profile
}
