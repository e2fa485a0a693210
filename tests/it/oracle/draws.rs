//! Where everything is known, what is drawn can be said beforehand (`engine.md`, sections 2, 5, 6).

use roadcast::model::{
    Capacity, Estimate, Hits, Impact, Item, LossSize, Part, Plan, Risk, RiskStatus, Status, TeamId,
    UncertainDate, Work,
};
use roadcast::trial::Simulator;

use crate::plans::compile_plan;

use super::capacity::Capacity as Steps;
use super::case::Case;
use super::days::Days;
use super::plans;

#[test]
fn amounts_delays_and_losses_of_certain_plans_are_as_written() {
    for seed in 0..300 {
        let plan = plans::certain(seed);
        let network = compile_plan(&plan);
        let mut simulator = Simulator::new(&network);
        let (draws, _) = simulator.trial(0);
        let case = Case::of(&plan, &network).draw(draws);
        for (item, job) in plan.items.iter().zip(&case.jobs) {
            if !is_open(item) {
                continue;
            }
            let amounts: Vec<f64> = job.parts.iter().map(|part| part.amount).collect();
            close(&amounts, &self::amounts(&plan, item), &format!("plan {seed}, {}", item.id));
            close(&[job.delay], &[delay(&plan, item)], &format!("delay, plan {seed}, {}", item.id));
            assert_eq!(job.lost, is_lost(&plan, item), "plan {seed}, {}", item.id);
        }
        for (position, team) in plan.teams.iter().enumerate() {
            if team.capacity != Capacity::LanesOnly {
                let until = case.horizon.min(60.0);
                let said = cumulative(&case.crews[position].capacity, until);
                let right = cumulative(&capacity(&plan, position), until);
                close(&said, &right, &format!("plan {seed}, {}", team.id));
            }
        }
    }
}

fn close(said: &[f64], right: &[f64], place: &str) {
    let same = said.iter().zip(right).all(|(a, b)| (a - b).abs() < 1e-6);
    assert!(same && said.len() == right.len(), "{place}: {said:?}, not {right:?}");
}

fn cumulative(capacity: &Steps, until: f64) -> Vec<f64> {
    (0..=(2.0 * until) as u32).map(|half| capacity.between(0.0, f64::from(half) / 2.0)).collect()
}

fn is_open(item: &Item) -> bool {
    matches!(item.status, Status::NotStarted | Status::InProgress { .. })
}

fn constant(estimate: &Estimate) -> f64 {
    match estimate {
        Estimate::Fixed(value) => *value,
        other => panic!("{other:?} is not known"),
    }
}

/// What happens, and what it does.
fn happening(plan: &Plan) -> impl Iterator<Item = (&Hits, &Impact)> {
    let open = plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    open.filter_map(|risk: &Risk| {
        let active = risk.mitigation.as_ref().filter(|mitigation| mitigation.active);
        let chance = active.and_then(|m| m.probability).unwrap_or(risk.probability);
        let impact = active.and_then(|m| m.impact.as_ref()).unwrap_or(&risk.impact);
        (chance == 1.0).then_some((&risk.hits, impact))
    })
}

fn item_hit(hits: &Hits, item: &Item) -> bool {
    let tagged = hits.tags.iter().any(|tag| item.tags.contains(tag));
    hits.everything || tagged || hits.items.contains(&item.id)
}

fn teams_of(part: &Part) -> Vec<&TeamId> {
    match &part.work {
        Work::Effort { team, .. } => vec![team],
        Work::Duration { needs, .. } => needs.iter().map(|need| &need.team).collect(),
    }
}

fn part_hit(hits: &Hits, item: &Item, part: &Part) -> bool {
    item_hit(hits, item) || teams_of(part).into_iter().any(|team| hits.teams.contains(team))
}

fn any_hit(hits: &Hits, item: &Item) -> bool {
    item_hit(hits, item) || item.parts.iter().any(|part| part_hit(hits, item, part))
}

fn amounts(plan: &Plan, item: &Item) -> Vec<f64> {
    let mut amounts: Vec<f64> = match &item.status {
        Status::InProgress { remaining, .. } => remaining.iter().map(constant).collect(),
        Status::NotStarted | Status::Done { .. } | Status::Dropped => {
            let planned = item.parts.iter().map(|part| match &part.work {
                Work::Effort { effort, .. } => constant(effort),
                Work::Duration { days, .. } => constant(days),
            });
            planned.collect()
        }
    };
    let is_begun = matches!(item.status, Status::InProgress { .. });
    let unfinished: Vec<bool> = amounts.iter().map(|amount| !is_begun || *amount > 0.0).collect();
    for (hits, impact) in happening(plan) {
        for (amount, part) in amounts.iter_mut().zip(&item.parts) {
            if part_hit(hits, item, part) {
                *amount *= impact.factor.as_ref().map_or(1.0, constant);
            }
        }
    }
    for (hits, impact) in happening(plan) {
        let parts = item.parts.iter().zip(&unfinished);
        let first = parts
            .enumerate()
            .find(|(_, (part, unfinished))| **unfinished && part_hit(hits, item, part));
        if let Some((first, _)) = first {
            amounts[first] += impact.effort.as_ref().map_or(0.0, constant);
        }
    }
    amounts.iter().zip(&item.parts).map(|(amount, part)| amount * stretch(plan, part)).collect()
}

/// One over focus, or the split.
fn stretch(plan: &Plan, part: &Part) -> f64 {
    let Work::Effort { team, .. } = &part.work else { return 1.0 };
    let team = plan.teams.iter().find(|other| other.id == *team).expect("a team of the plan");
    match &team.capacity {
        Capacity::LanesOnly => 1.0,
        Capacity::People { focus, .. } => 1.0 / constant(focus),
        Capacity::Throughput { split, .. } => constant(split),
    }
}

fn delay(plan: &Plan, item: &Item) -> f64 {
    let hit = happening(plan).filter(|(hits, _)| any_hit(hits, item));
    hit.filter_map(|(_, impact)| impact.delay.as_ref().map(constant)).sum()
}

fn is_lost(plan: &Plan, item: &Item) -> bool {
    happening(plan).any(|(hits, impact)| impact.lost && any_hit(hits, item))
}

/// People or stories less what risks take, in steps of half a day.
fn capacity(plan: &Plan, position: usize) -> Steps {
    let team = &plan.teams[position];
    let days = Days::of(plan);
    let whole = match &team.capacity {
        Capacity::Throughput { per_week, .. } => {
            Steps::of_steps(vec![(0.0, per_week[0] / plan.calendar.workdays.count() as f64)])
        }
        Capacity::People { .. } | Capacity::LanesOnly => Steps::of_people(team, &days.first(120)),
    };
    let losses: Vec<(f64, f64, &LossSize)> = happening(plan)
        .filter(|(hits, _)| hits.everything || hits.teams.contains(&team.id))
        .filter_map(|(_, impact)| impact.capacity_loss.as_ref())
        .map(|loss| {
            let from = match &loss.from {
                None => 0.0,
                Some(UncertainDate::On(date)) => days.start_of(*date).max(0.0),
                Some(other) => panic!("{other:?} is not known"),
            };
            (from, from + constant(&loss.days), &loss.size)
        })
        .collect();
    let steps = (0..200).map(|half| {
        let (from, to) = (f64::from(half) / 2.0, f64::from(half + 1) / 2.0);
        let there = whole.between(from, to) * 2.0;
        let now = losses.iter().filter(|(begin, end, _)| *begin <= from && from < *end);
        let taken: f64 = now
            .map(|(_, _, size)| match size {
                LossSize::People(people) => constant(people),
                LossSize::Share(share) => constant(share) * there,
            })
            .sum();
        (from, (there - taken).max(0.0))
    });
    Steps::of_steps(steps.collect())
}
