//! The standard workloads: their sizes, and each with one thing changed.

use roadcast::calendar::Holiday;
use roadcast::model::{
    Absence, Capacity, Estimate, Impact, Item, ItemId, Part, PeopleStep, PertShape, Plan, Work,
};

use super::workload::date;

/// Items and teams of the standard workloads.
pub(crate) const SIZES: [(usize, usize); 4] = [(20, 3), (200, 8), (1_000, 20), (5_000, 50)];

/// Independent parts: ρ = 0. With the constant capacity of a standard workload this is the plain
/// model, which every rival has. Rivals know no horizon either: it is where nothing reaches it.
pub(crate) fn plain(mut plan: Plan) -> Plan {
    plan.estimation.correlation = 0.0;
    plan.horizon = Some(plan.start.plus_years(10));
    plan
}

/// Nothing uncertain: every estimate is its likeliest value, and every other risk happens.
pub(crate) fn constant(mut plan: Plan) -> Plan {
    for item in &mut plan.items {
        for part in &mut item.parts {
            match &mut part.work {
                Work::Effort { effort, .. } => fix(effort),
                Work::Duration { days, .. } => fix(days),
            }
        }
    }
    for (position, risk) in plan.risks.iter_mut().enumerate() {
        risk.probability = (position % 2) as f64;
        let Impact { factor, effort, delay, .. } = &mut risk.impact;
        [factor, effort, delay].into_iter().flatten().for_each(fix);
    }
    plan
}

fn fix(estimate: &mut Estimate) {
    if let Estimate::ThreePoint { likely, .. } = estimate {
        *estimate = Estimate::Fixed(*likely);
    }
}

/// Calendars, absences and weekly throughput: holidays, people who come, go and take leave, and half
/// of the teams measured in stories, with about the capacity that they had.
pub(crate) fn calendars(mut plan: Plan) -> Plan {
    plan.calendar.holidays = holidays();
    for (position, team) in plan.teams.iter_mut().enumerate() {
        let Capacity::People { people, focus, absences } = &mut team.capacity else { continue };
        let count = people[0].count;
        if position % 2 == 0 {
            let Estimate::Fixed(focus) = focus else { continue };
            let week = 5.0 * count * *focus;
            let per_week = WEEKS.iter().map(|share| share * week).collect();
            team.capacity = Capacity::Throughput { per_week, split: Estimate::Fixed(1.0), x: None };
        } else {
            people.push(PeopleStep { from: date(2027, 6, 1), count: count + 1.0, x: None });
            people.push(PeopleStep { from: date(2028, 2, 1), count, x: None });
            *absences = leave(position);
        }
    }
    plan
}

/// A history, as shares of its mean.
const WEEKS: [f64; 12] = [0.4, 0.7, 0.9, 1.0, 1.0, 1.1, 1.2, 1.3, 1.4, 1.0, 0.8, 1.2];

fn holidays() -> Vec<Holiday> {
    let days =
        [(1, 1), (1, 6), (4, 2), (5, 1), (5, 13), (6, 24), (8, 16), (10, 4), (11, 1), (12, 24)];
    let holiday =
        |year, (month, day)| Holiday { date: date(year, month, day), name: String::new(), x: None };
    (2027..2031).flat_map(|year| days.map(|day| holiday(year, day))).collect()
}

/// One person away for two weeks of every other month.
fn leave(team: usize) -> Vec<Absence> {
    let first = 1 + team as i64 % 14;
    let away = |turn: i64| {
        let from = date(2027, 1, 4).plus_days(61 * turn + first);
        Absence { from, to: from.plus_days(13), people: 1.0, why: String::new(), x: None }
    };
    (0..24).map(away).collect()
}

/// One more item, last in priority, that nothing depends on, for the team at position `team`.
pub(crate) fn with_item_for(plan: &Plan, team: usize) -> Plan {
    let mut plan = plan.clone();
    let effort = Estimate::ThreePoint { min: 4.0, likely: 6.0, max: 12.0, shape: PertShape::Pert };
    let work = Work::Effort { team: plan.teams[team].id.clone(), effort, lanes: 1 };
    plan.items.push(Item {
        id: ItemId("one-more".to_owned()),
        name: "One more".to_owned(),
        parts: vec![Part { work, stage: 1, x: None }],
        ..Item::default()
    });
    plan
}
