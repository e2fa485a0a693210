//! What must not change, or must change in a known way, when a plan is changed.

use roadcast::calendar::Date;
use roadcast::model::{
    Absence, After, Capacity, CapacityLoss, DependencyType, Estimate, Hits, Impact, Item, ItemId,
    LossSize, Mitigation, MitigationCost, Need, Part, Plan, Profile, Risk, RiskId, RiskStatus,
    Size, Status, Team, UncertainDate, Urgency, Value, Work,
};
use roadcast::trial::Simulator;

use crate::plans::compile_plan;
use crate::statistics::assert_same_law;

use super::case::{Case, State};
use super::days::Days;
use super::plans;

const PLANS: u64 = 150;

/// Start and finish of every item in some trials; infinite beyond the horizon.
fn times(plan: &Plan, trials: u32) -> Vec<Vec<(f64, f64)>> {
    let network = compile_plan(plan);
    let mut simulator = Simulator::new(&network);
    let cut = |t: f64| if t > network.horizon + 1e-9 { f64::INFINITY } else { t };
    let trials = (0..trials).map(|trial| {
        let (_, schedule) = simulator.trial(trial);
        let items = 0..plan.items.len();
        items.map(|i| (cut(schedule.items[i].start), cut(schedule.items[i].finish))).collect()
    });
    trials.collect()
}

fn assert_close(a: &[Vec<(f64, f64)>], b: &[Vec<(f64, f64)>], what: &str) {
    let same = |a: f64, b: f64| a == b || (a - b).abs() < 1e-6;
    for (trial, (a, b)) in a.iter().zip(b).enumerate() {
        for (item, (a, b)) in a.iter().zip(b).enumerate() {
            let close = same(a.0, b.0) && same(a.1, b.1);
            assert!(close, "{what}, trial {trial}, item {item}: {a:?} and {b:?}");
        }
    }
}

#[test]
fn names_change_nothing_where_nothing_is_drawn() {
    for seed in 0..PLANS {
        let plan = plans::certain(seed);
        assert_eq!(times(&plan, 1), times(&renamed(&plan), 1), "plan {seed}");
    }
}

/// Other names draw other numbers of the same laws, and nothing else.
#[test]
fn names_change_no_law() {
    for seed in 0..PLANS / 5 {
        let plan = plans::plan(seed);
        let trials = 4000;
        let (named, renamed) = (times(&plan, trials), times(&renamed(&plan), trials));
        for item in 0..plan.items.len() {
            let finishes = |times: &[Vec<(f64, f64)>]| -> Vec<f64> {
                times.iter().map(|trial| trial[item].1).collect()
            };
            let what = format!("plan {seed}, item {item}");
            assert_same_law(&what, &finishes(&named), &finishes(&renamed));
        }
    }
}

#[test]
fn the_order_of_teams_and_externals_changes_nothing() {
    for seed in 0..PLANS {
        let plan = plans::plan(seed);
        let mut reversed = plan.clone();
        reversed.teams.reverse();
        reversed.external.reverse();
        assert_eq!(times(&plan, 3), times(&reversed, 3), "plan {seed}");
    }
}

#[test]
fn an_item_with_a_team_of_its_own_disturbs_nobody() {
    for seed in 0..PLANS {
        let plan = plans::plan(seed);
        let mut beside = plan.clone();
        let mut team = plan.teams[0].clone();
        team.id.0 = "own".to_owned();
        let days = Estimate::Range { low: 1.0, high: 9.0 };
        let needs = vec![Need { team: team.id.clone(), lanes: 1, x: None }];
        let part = Part { work: Work::Duration { days, needs }, stage: 1, x: None };
        beside.teams.insert(0, team);
        let id = ItemId("beside".to_owned());
        beside.items.insert(0, Item { id, parts: vec![part], ..Item::default() });
        let others: Vec<_> =
            times(&beside, 3).into_iter().map(|items| items[1..].to_vec()).collect();
        assert_eq!(times(&plan, 3), others, "plan {seed}");
    }
}

/// All ids changed, so that they sort in another order.
fn renamed(plan: &Plan) -> Plan {
    let name = |id: &str| {
        let number: u32 = id[1..].parse().expect("a letter and a number");
        format!("{}{}", if number.is_multiple_of(2) { 'z' } else { 'a' }, 900 - number)
    };
    let mut plan = plan.clone();
    for team in &mut plan.teams {
        team.id.0 = name(&team.id.0);
    }
    for external in &mut plan.external {
        external.id.0 = name(&external.id.0);
    }
    for item in &mut plan.items {
        item.id.0 = name(&item.id.0);
        for dependency in &mut item.after {
            match &mut dependency.after {
                After::Item { item, .. } => item.0 = name(&item.0),
                After::External(external) => external.0 = name(&external.0),
            }
        }
        for part in &mut item.parts {
            match &mut part.work {
                Work::Effort { team, .. } => team.0 = name(&team.0),
                Work::Duration { needs, .. } => {
                    needs.iter_mut().for_each(|need| need.team.0 = name(&need.team.0));
                }
            }
        }
    }
    for risk in &mut plan.risks {
        risk.id.0 = name(&risk.id.0);
        risk.hits.items.iter_mut().for_each(|item| item.0 = name(&item.0));
        risk.hits.teams.iter_mut().for_each(|team| team.0 = name(&team.0));
        if let Some((team, _)) =
            risk.mitigation.as_mut().and_then(|mitigation| mitigation.cost.effort.as_mut())
        {
            team.0 = name(&team.0);
        }
    }
    plan
}

#[test]
fn more_work_with_as_much_more_capacity_takes_as_long() {
    for (seed, by) in (0..PLANS).flat_map(|seed| [(seed, 2.0), (seed, 3.0)]) {
        let mut plan = plans::plan(seed);
        for risk in &mut plan.risks {
            // Added effort is in the unit of whatever part it falls on.
            risk.impact.effort = None;
            let mitigated = risk.mitigation.as_mut().and_then(|m| m.impact.as_mut());
            mitigated.into_iter().for_each(|impact| impact.effort = None);
        }
        let what = format!("plan {seed}, {by} times");
        assert_close(&times(&plan, 3), &times(&scaled(&plan, by), 3), &what);
    }
}

/// The same law of so many times the quantity.
fn grow(estimate: &mut Estimate, by: f64, sizes: &[Size]) {
    match estimate {
        Estimate::Fixed(value) | Estimate::Exponential { mean: value } => *value *= by,
        Estimate::Range { low, high } => [low, high].into_iter().for_each(|value| *value *= by),
        Estimate::ThreePoint { min, likely, max, .. } => {
            [min, likely, max].into_iter().for_each(|value| *value *= by);
        }
        Estimate::Uniform { min, max } => [min, max].into_iter().for_each(|value| *value *= by),
        Estimate::Samples(values) => values.iter_mut().for_each(|value| *value *= by),
        Estimate::Size(name) => {
            // Durations have the same sizes, and do not grow.
            let size = sizes.iter().find(|size| size.name == *name).expect("a size of the plan");
            *estimate = size.estimate.clone();
            grow(estimate, by, sizes);
        }
    }
}

fn scaled(plan: &Plan, by: f64) -> Plan {
    let sizes = plan.estimation.sizes.clone();
    let sizes = sizes.as_slice();
    let mut plan = plan.clone();
    for team in &mut plan.teams {
        match &mut team.capacity {
            Capacity::LanesOnly => {}
            Capacity::People { people, absences, .. } => {
                people.iter_mut().for_each(|step| step.count *= by);
                absences.iter_mut().for_each(|absence| absence.people *= by);
            }
            Capacity::Throughput { per_week, .. } => {
                per_week.iter_mut().for_each(|stories| *stories *= by);
            }
        }
    }
    for item in &mut plan.items {
        for (position, part) in item.parts.iter_mut().enumerate() {
            if let Work::Effort { effort, .. } = &mut part.work {
                grow(effort, by, sizes);
                if let Status::InProgress { remaining, .. } = &mut item.status {
                    grow(&mut remaining[position], by, sizes);
                }
            }
        }
    }
    for risk in &mut plan.risks {
        let mitigated = risk.mitigation.as_mut();
        if let Some(mitigation) = mitigated {
            mitigation.cost.effort.iter_mut().for_each(|(_, effort)| grow(effort, by, sizes));
            mitigation.impact.iter_mut().for_each(|impact| scale_loss(impact, by));
        }
        scale_loss(&mut risk.impact, by);
    }
    plan
}

fn scale_loss(impact: &mut Impact, by: f64) {
    if let Some(CapacityLoss { size: LossSize::People(Estimate::Fixed(people)), .. }) =
        &mut impact.capacity_loss
    {
        *people *= by;
    }
}

#[test]
fn a_risk_that_cannot_happen_is_no_risk() {
    for seed in 0..PLANS {
        let mut impossible = plans::plan(seed);
        let mut mitigated = impossible.clone();
        let mut none = impossible.clone();
        none.risks.clear();
        for risk in &mut impossible.risks {
            risk.probability = 0.0;
            risk.mitigation = None;
        }
        for risk in &mut mitigated.risks {
            risk.mitigation = Some(Mitigation {
                name: String::new(),
                active: true,
                cost: MitigationCost::default(),
                probability: Some(0.0),
                impact: None,
                x: None,
            });
        }
        assert_eq!(times(&impossible, 3), times(&none, 3), "plan {seed}");
        assert_eq!(times(&mitigated, 3), times(&none, 3), "plan {seed}, mitigated");
    }
}

/// What stands first is pulled again the moment that its first half is done, whoever waits.
#[test]
fn the_first_item_cut_in_two_stages_changes_nothing() {
    let mut cut = 0;
    for seed in 0..4 * PLANS {
        let plan = without_interruption(plans::plan(seed));
        let Some(halved) = halved(&plan) else { continue };
        assert_close(&times(&plan, 3), &times(&halved, 3), &format!("plan {seed}"));
        cut += 1;
    }
    assert!(cut > 150, "{cut} plans had a part to cut");
}

/// Without anything that comes before the first item, looks at when its last part is pulled, or
/// draws a part's error.
fn without_interruption(mut plan: Plan) -> Plan {
    plan.estimation.error = None;
    plan.risks.iter_mut().for_each(|risk| risk.mitigation = None);
    for item in &mut plan.items {
        item.value = Value::default();
        for dependency in &mut item.after {
            if let After::Item { lag, .. } = &mut dependency.after {
                *lag = lag.max(0.0);
            }
        }
    }
    plan
}

/// The plan with a known part of the first item, alone in its stage, cut in two stages; none where
/// there is no such part.
fn halved(plan: &Plan) -> Option<Plan> {
    let first = &plan.items[0];
    if first.status != Status::NotStarted {
        return None;
    }
    let is_alone = |part: &Part| first.parts.iter().filter(|p| p.stage == part.stage).count() == 1;
    let (position, amount) = first.parts.iter().enumerate().find_map(|(position, part)| {
        let (Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. }) =
            &part.work;
        match amount {
            Estimate::Fixed(amount) if *amount > 0.0 && is_alone(part) => Some((position, *amount)),
            _ => None,
        }
    })?;
    let mut plan = plan.clone();
    let parts = &mut plan.items[0].parts;
    let mut rest = parts[position].clone();
    let stage = rest.stage;
    parts.iter_mut().filter(|part| part.stage > stage).for_each(|part| part.stage += 1);
    rest.stage += 1;
    for (part, share) in [(&mut parts[position], 0.25), (&mut rest, 0.75)] {
        let (Work::Effort { effort: half, .. } | Work::Duration { days: half, .. }) =
            &mut part.work;
        *half = Estimate::Fixed(share * amount);
    }
    // Last in the list, so that the draws of the others keep their names.
    parts.push(rest);
    Some(plan)
}

#[test]
fn with_lanes_for_all_the_finish_is_the_longest_path() {
    for seed in 0..PLANS {
        let plan = with_lanes_for_all(plans::plan(seed));
        let network = compile_plan(&plan);
        let undrawn = Case::of(&plan, &network);
        let mut simulator = Simulator::new(&network);
        for trial in 0..3 {
            let (draws, schedule) = simulator.trial(trial);
            let case = undrawn.draw(draws);
            let path = LongestPath { case: &case };
            for (item, said) in schedule.items.iter().map(|item| item.finish).enumerate() {
                if case.jobs[item].state == State::Dropped {
                    continue;
                }
                let right = path.finish(item);
                let late = |t: f64| t > case.horizon + 1e-6;
                let same = late(said) && late(right) || (said - right).abs() < 1e-6;
                assert!(same, "plan {seed}, trial {trial}, item {item}: {said}, not {right}");
            }
        }
    }
}

/// One person a lane and more lanes than anyone needs; nothing begun, and no leads.
fn with_lanes_for_all(mut plan: Plan) -> Plan {
    for team in &mut plan.teams {
        team.lanes = 100;
        if let Capacity::People { people, absences, .. } = &mut team.capacity {
            absences.clear();
            people.truncate(1);
            people[0].from = plan.start.plus_days(-90);
            people[0].count = 100.0;
        }
        if let Capacity::Throughput { per_week, split, .. } = &mut team.capacity {
            let rate = 100.0 * plan.calendar.workdays.count() as f64;
            *per_week = vec![rate; 5];
            *split = Estimate::Fixed(1.0);
        }
    }
    for item in &mut plan.items {
        if matches!(item.status, Status::InProgress { .. }) {
            item.status = Status::NotStarted;
        }
        for dependency in &mut item.after {
            if let After::Item { lag, .. } = &mut dependency.after {
                *lag = lag.max(0.0);
            }
        }
    }
    for risk in &mut plan.risks {
        risk.impact.capacity_loss = None;
        let mitigated = risk.mitigation.as_mut().and_then(|m| m.impact.as_mut());
        mitigated.into_iter().for_each(|impact| impact.capacity_loss = None);
    }
    plan
}

/// When everything happens if nobody waits for a lane.
struct LongestPath<'a> {
    case: &'a Case,
}

impl LongestPath<'_> {
    fn start(&self, item: usize) -> f64 {
        let job = &self.case.jobs[item];
        if let State::Done { started, .. } = job.state {
            return started;
        }
        if job.lost {
            return f64::INFINITY;
        }
        let waits = job.links.iter().map(|link| match link.kind {
            DependencyType::FinishToStart => self.finish(link.before) + link.lag,
            DependencyType::StartToStart => self.start(link.before) + link.lag,
            DependencyType::FinishToFinish | DependencyType::StartToFinish => 0.0,
        });
        waits.fold(job.earliest, f64::max) + job.delay
    }

    fn finish(&self, item: usize) -> f64 {
        let job = &self.case.jobs[item];
        if let State::Done { finished, .. } = job.state {
            return finished;
        }
        let mut stages: Vec<u32> = job.parts.iter().map(|part| part.stage).collect();
        stages.sort_unstable();
        stages.dedup();
        let length = |stage: u32| {
            let parts = job.parts.iter().filter(move |part| part.stage == stage);
            parts
                .map(|part| match part.worker {
                    None => part.amount,
                    Some(_) => part.amount / f64::from(part.needs[0].1),
                })
                .fold(0.0, f64::max)
        };
        let worked = self.start(item) + stages.into_iter().map(length).sum::<f64>();
        let holds = job.links.iter().map(|link| match link.kind {
            DependencyType::FinishToStart | DependencyType::StartToStart => 0.0,
            DependencyType::FinishToFinish => self.finish(link.before) + link.lag,
            DependencyType::StartToFinish => self.start(link.before) + link.lag,
        });
        holds.fold(worked, f64::max)
    }
}

#[test]
fn whole_weeks_later_is_the_same_but_for_the_dates() {
    for seed in 0..PLANS {
        let plan = plans::plan(seed);
        assert_eq!(times(&plan, 3), times(&later(&plan, 35), 3), "plan {seed}");
    }
}

fn later(plan: &Plan, days: i64) -> Plan {
    let shift = |date: &mut Date| *date = date.plus_days(days);
    let mut plan = plan.clone();
    shift(&mut plan.start);
    plan.as_of.iter_mut().for_each(shift);
    plan.horizon.iter_mut().for_each(shift);
    plan.calendar.holidays.iter_mut().for_each(|holiday| shift(&mut holiday.date));
    for team in &mut plan.teams {
        if let Capacity::People { people, absences, .. } = &mut team.capacity {
            people.iter_mut().for_each(|step| shift(&mut step.from));
            for absence in absences {
                shift(&mut absence.from);
                shift(&mut absence.to);
            }
        }
    }
    for item in &mut plan.items {
        item.not_before.iter_mut().for_each(shift);
        match &mut item.status {
            Status::NotStarted | Status::Dropped => {}
            Status::InProgress { started, .. } => shift(started),
            Status::Done { started, finished } => {
                started.iter_mut().for_each(shift);
                shift(finished);
            }
        }
    }
    plan.external.iter_mut().for_each(|external| shift_uncertain(&mut external.arrives, days));
    for risk in &mut plan.risks {
        let mitigated = risk.mitigation.as_mut().and_then(|m| m.impact.as_mut());
        for impact in mitigated.into_iter().chain([&mut risk.impact]) {
            let loss = impact.capacity_loss.as_mut();
            let from = loss.and_then(|loss| loss.from.as_mut());
            from.into_iter().for_each(|from| shift_uncertain(from, days));
        }
    }
    plan
}

fn shift_uncertain(date: &mut UncertainDate, days: i64) {
    let shift = |date: &mut Date| *date = date.plus_days(days);
    match date {
        UncertainDate::On(date) => shift(date),
        UncertainDate::Range { low, high } => [low, high].into_iter().for_each(shift),
        UncertainDate::Uniform { min, max } => [min, max].into_iter().for_each(shift),
        UncertainDate::ThreePoint { min, likely, max, .. } => {
            [min, likely, max].into_iter().for_each(shift);
        }
        UncertainDate::Samples(dates) => dates.iter_mut().for_each(shift),
    }
}

#[test]
fn people_lost_for_certain_are_people_absent() {
    for seed in 0..PLANS {
        let mut absent = plans::plan(seed);
        let days = Days::of(&absent).first(30);
        let (from, length) = ((seed % 11) as usize, 1 + (seed % 7) as usize);
        let mut lost = absent.clone();
        let is_people = |team: &&mut Team| matches!(team.capacity, Capacity::People { .. });
        let Some(team) = absent.teams.iter_mut().find(is_people) else { continue };
        lost.risks.push(loss(team, days[from], length as f64));
        if let Capacity::People { absences, .. } = &mut team.capacity {
            let to = days[from + length - 1];
            absences.push(Absence {
                from: days[from],
                to,
                people: 1.0,
                why: String::new(),
                x: None,
            });
        }
        assert_close(&times(&absent, 3), &times(&lost, 3), &format!("plan {seed}"));
    }
}

/// A certain loss of one person.
fn loss(team: &Team, from: Date, days: f64) -> Risk {
    let size = LossSize::People(Estimate::Fixed(1.0));
    let from = Some(UncertainDate::On(from));
    let loss = CapacityLoss { size, days: Estimate::Fixed(days), from, x: None };
    Risk {
        id: RiskId("gone".to_owned()),
        name: String::new(),
        owner: String::new(),
        status: RiskStatus::Open,
        probability: 1.0,
        hits: Hits { teams: vec![team.id.clone()], ..Hits::default() },
        impact: Impact { capacity_loss: Some(loss), ..Impact::default() },
        mitigation: None,
        notes: String::new(),
        x: None,
    }
}

#[test]
fn what_is_at_the_top_of_the_list_needs_no_expedition() {
    for seed in 0..PLANS {
        let mut listed = plans::plan(seed);
        listed.items.iter_mut().for_each(|item| item.value = Value::default());
        let mut expedited = listed.clone();
        let profile = Profile::Expedite { per_week: Estimate::Fixed(1.0) };
        let value = Value { delay_cost: Some(Urgency { profile, x: None }), ..Value::default() };
        expedited.items[0].value = value;
        assert_eq!(times(&listed, 3), times(&expedited, 3), "plan {seed}");
    }
}
