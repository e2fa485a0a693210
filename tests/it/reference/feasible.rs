//! A checker of schedules, written straight from the rules and sharing no code with the engine, on
//! random plans.
//!
//! It takes the starts and finishes of one trial as given and asks of each: was it ready then, and
//! no sooner; were its lanes free; did nothing wait that would have fitted; did nothing overtake
//! what came before it; was just the work done that there was.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use roadcast::calendar::{Axis, Date, Holiday};
use roadcast::model::{
    Absence, After, Capacity, Dependency, DependencyType, Estimate, ExternalArrival, Item, ItemId,
    Need, Part, PeopleStep, Plan, Status, Team, UncertainDate, Work,
};
use roadcast::network::Network;
use roadcast::trial::{Schedule, Simulator};

use crate::plans::compile_plan;

type Outcome = Result<(), TestCaseError>;

/// Two times closer than this are the same: above the rounding of sums, below any day that counts.
const SAME: f64 = 1e-6;

fn start() -> Date {
    "2027-01-04".parse().expect("a date")
}

/// `days` calendar days after the start.
fn day(days: u32) -> Date {
    start().plus_days(i64::from(days))
}

/// Half days, so that many things happen at the same moment.
fn halves(most: u32) -> impl Strategy<Value = f64> {
    (0..=2 * most).prop_map(|halves| f64::from(halves) / 2.0)
}

const TEAMS: usize = 3;

/// Two teams with people (the second with steps and absences) and one with lanes only.
fn teams() -> impl Strategy<Value = Vec<Team>> {
    let lanes = prop::collection::vec(1_u32..4, TEAMS);
    (lanes, 1_u32..4, 1_u32..4, 0_u32..20, 1_u32..10).prop_map(
        |(lanes, people, joined, from, length)| {
            let step = |from, count: u32| PeopleStep { from, count: f64::from(count), x: None };
            let absence = Absence {
                from: day(from),
                to: day(from + length),
                people: 1.0,
                why: String::new(),
                x: None,
            };
            let capacities = [
                Capacity::People {
                    people: vec![step(start(), people)],
                    focus: Estimate::Fixed(1.0),
                    absences: Vec::new(),
                },
                Capacity::People {
                    // Two steps may not be on one day, but in any order.
                    people: vec![
                        step(day(3), people),
                        step(day(if from == 3 { 4 } else { from }), joined),
                    ],
                    focus: Estimate::Fixed(0.5),
                    absences: vec![absence],
                },
                Capacity::LanesOnly,
            ];
            let team = |(n, (capacity, lanes)): (usize, (Capacity, u32))| Team {
                id: team_id(n).as_str().into(),
                name: String::new(),
                lanes,
                capacity,
                correlation: None,
                x: None,
            };
            capacities.into_iter().zip(lanes).enumerate().map(team).collect()
        },
    )
}

fn team_id(n: usize) -> String {
    format!("T{n}")
}

/// A part before it is known how many lanes there are: which work, how much, of which teams, in
/// which stage. Lanes are cut to those of the team.
type Sketch = (bool, f64, Vec<u32>, usize, u32);

fn sketch() -> impl Strategy<Value = Sketch> {
    (any::<bool>(), halves(8), prop::collection::vec(0_u32..3, TEAMS), 0_usize..2, 1_u32..3)
}

fn part((is_effort, amount, lanes, team, stage): Sketch, teams: &[Team]) -> Part {
    let amount = Estimate::Fixed(amount);
    let work = if is_effort {
        let lanes = lanes[team].clamp(1, teams[team].lanes);
        Work::Effort { team: teams[team].id.clone(), effort: amount, lanes }
    } else {
        let needs = teams.iter().zip(lanes).filter(|(_, lanes)| *lanes > 0);
        let needs = needs.map(|(team, lanes)| Need {
            team: team.id.clone(),
            lanes: lanes.min(team.lanes),
            x: None,
        });
        Work::Duration { days: amount, needs: needs.collect() }
    };
    Part { work, stage, x: None }
}

/// A link back to one of the items that were made before, its kind and its lag.
type LinkSketch = (prop::sample::Index, u8, i32);

fn link((to, kind, lag): LinkSketch, made: &[Item]) -> Dependency {
    let kind = match kind {
        0 => DependencyType::StartToStart,
        1 => DependencyType::FinishToFinish,
        2 => DependencyType::StartToFinish,
        _ => DependencyType::FinishToStart,
    };
    let item = to.get(made).id.clone();
    Dependency { after: After::Item { item, kind, lag: f64::from(lag) / 2.0 }, x: None }
}

type ItemSketch = (Vec<Sketch>, Vec<LinkSketch>, Option<u32>, bool, u8);

fn item_sketch() -> impl Strategy<Value = ItemSketch> {
    let link = (any::<prop::sample::Index>(), 0_u8..6, -6_i32..7);
    (
        prop::collection::vec(sketch(), 1..4),
        prop::collection::vec(link, 0..3),
        prop::option::weighted(0.2, 0_u32..20),
        prop::bool::weighted(0.2),
        0_u8..12,
    )
}

fn item(sketch: ItemSketch, teams: &[Team], made: &[Item]) -> Item {
    let (parts, links, not_before, waits, status) = sketch;
    let parts: Vec<Part> = parts.into_iter().map(|sketch| part(sketch, teams)).collect();
    let status = match status {
        0 => Status::Done { started: None, finished: start().plus_days(-3) },
        1 => Status::Dropped,
        2 => Status::InProgress {
            started: start().plus_days(-4),
            remaining: parts.iter().map(|part| Estimate::Fixed(amount(part))).collect(),
        },
        _ => Status::NotStarted,
    };
    // What has begun waits for nothing any more.
    let open = status == Status::NotStarted;
    let mut after: Vec<Dependency> = links
        .into_iter()
        .filter(|_| open && !made.is_empty())
        .map(|sketch| link(sketch, made))
        .collect();
    after.extend(
        (open && waits).then(|| Dependency { after: After::External("X".into()), x: None }),
    );
    Item {
        id: format!("I{}", made.len()).as_str().into(),
        parts,
        after,
        not_before: not_before.filter(|_| open).map(day),
        status,
        ..Item::default()
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    let items = prop::collection::vec(item_sketch(), 1..9);
    let order = Just((0..9).collect::<Vec<usize>>()).prop_shuffle();
    (teams(), items, order, 0_u32..20, 0_u32..20).prop_map(
        |(teams, sketches, order, holiday, arrival)| {
            let mut plan = Plan::new("Random", start());
            let mut made: Vec<Item> = Vec::new();
            for sketch in sketches {
                made.push(item(sketch, &teams, &made));
            }
            // Links lead back to what was made before; priorities are anything.
            plan.items = order.into_iter().filter_map(|n| made.get(n).cloned()).collect();
            plan.teams = teams;
            let holiday = Holiday { date: day(holiday), name: String::new(), x: None };
            plan.calendar.holidays = vec![holiday];
            plan.external = vec![ExternalArrival {
                id: "X".into(),
                name: String::new(),
                arrives: UncertainDate::On(day(arrival)),
                x: None,
            }];
            plan
        },
    )
}

/// Effort or days.
fn amount(part: &Part) -> f64 {
    match &part.work {
        Work::Effort { effort: Estimate::Fixed(amount), .. }
        | Work::Duration { days: Estimate::Fixed(amount), .. } => *amount,
        Work::Effort { .. } | Work::Duration { .. } => unreachable!("all amounts here are known"),
    }
}

/// One trial of a plan, seen from the plan.
struct Trial<'a> {
    plan: &'a Plan,
    axis: Axis,
    network: &'a Network,
    schedule: &'a Schedule,
}

/// One part of it: priority, what it is, when it was.
#[derive(Clone, Copy)]
struct Seen<'a> {
    priority: usize,
    item: usize,
    part: &'a Part,
    /// It held its lanes from the beginning.
    begun: bool,
    ready: f64,
    start: f64,
    finish: f64,
}

impl<'a> Trial<'a> {
    fn item(&self, id: &ItemId) -> usize {
        self.plan.items.iter().position(|item| item.id == *id).expect("an item of the plan")
    }

    /// Lanes of a team that a part holds.
    fn lanes(&self, part: &Part, team: usize) -> i64 {
        let wanted = &self.plan.teams[team].id;
        match &part.work {
            Work::Effort { team, lanes, .. } if team == wanted => i64::from(*lanes),
            Work::Effort { .. } => 0,
            Work::Duration { needs, .. } => {
                needs.iter().filter(|n| n.team == *wanted).map(|n| i64::from(n.lanes)).sum()
            }
        }
    }

    /// The parts of an item that is neither done nor dropped.
    fn parts_of(&self, item: usize) -> Vec<Seen<'a>> {
        let parts = &self.plan.items[item].parts;
        // A begun item goes on with its first stage that has work left; what has none is finished.
        let current = parts.iter().filter(|p| amount(p) > 0.0).map(|p| p.stage).min();
        let is_begun = |part: &Part| match &self.plan.items[item].status {
            Status::InProgress { .. } => amount(part) == 0.0 || Some(part.stage) == current,
            Status::NotStarted | Status::Done { .. } | Status::Dropped => false,
        };
        self.network
            .parts_of(item)
            .zip(parts)
            .map(|(priority, part)| Seen {
                priority,
                item,
                part,
                begun: is_begun(part),
                ready: self.schedule.parts[priority].ready,
                start: self.schedule.parts[priority].start,
                finish: self.schedule.parts[priority].finish,
            })
            .collect()
    }

    fn all_parts(&self) -> Vec<Seen<'a>> {
        (0..self.plan.items.len()).flat_map(|item| self.parts_of(item)).collect()
    }

    /// When the finish of an item is known: its last part is pulled, and so are those that decide
    /// what holds its finish.
    fn known(&self, item: usize) -> f64 {
        let pulled = self.parts_of(item).iter().map(|part| part.start).fold(0.0, f64::max);
        self.links(item)
            .iter()
            .filter(|(_, kind, _)| !holds_start(*kind))
            .map(|(from, kind, _)| match kind {
                DependencyType::FinishToFinish => self.known(*from),
                _ => self.schedule.items[*from].start,
            })
            .fold(pulled, f64::max)
    }

    /// Links to items that are not dropped.
    fn links(&self, item: usize) -> Vec<(usize, DependencyType, f64)> {
        let after = self.plan.items[item].after.iter();
        after
            .filter_map(|dependency| match &dependency.after {
                After::Item { item, kind, lag } => Some((self.item(item), *kind, *lag)),
                After::External(_) => None,
            })
            .filter(|(from, _, _)| self.plan.items[*from].status != Status::Dropped)
            .collect()
    }

    /// From when a link allows its successor what it holds.
    fn allows(&self, (from, kind, lag): (usize, DependencyType, f64)) -> f64 {
        let (start, finish) = (self.schedule.items[from].start, self.schedule.items[from].finish);
        let done = matches!(self.plan.items[from].status, Status::Done { .. });
        match kind {
            DependencyType::FinishToStart | DependencyType::FinishToFinish if done => finish + lag,
            DependencyType::FinishToStart | DependencyType::FinishToFinish => {
                (finish + lag).max(self.known(from))
            }
            DependencyType::StartToStart | DependencyType::StartToFinish => {
                (start + lag).max(start)
            }
        }
    }

    /// When every condition on the item is met.
    fn gate(&self, item: usize) -> f64 {
        let node = &self.plan.items[item];
        let mut gate = 0.0_f64;
        if let Some(date) = node.not_before {
            gate = gate.max(self.axis.start_of(date));
        }
        let waits = node.after.iter().any(|after| matches!(after.after, After::External(_)));
        match &self.plan.external[0].arrives {
            UncertainDate::On(date) if waits => gate = gate.max(self.axis.end_of(*date)),
            _ => {}
        }
        let links = self.links(item);
        let starts = links.iter().filter(|(_, kind, _)| holds_start(*kind));
        starts.map(|link| self.allows(*link)).fold(gate, f64::max)
    }

    /// What a team could have done by `t`: people of each day, less those absent, times focus.
    fn capacity(&self, team: usize, t: f64) -> f64 {
        let whole = t.floor() as u32;
        let days: f64 = (1..=whole).map(|day| self.capacity_of_day(team, day)).sum();
        days + (t - f64::from(whole)) * self.capacity_of_day(team, whole + 1)
    }

    fn capacity_of_day(&self, team: usize, day: u32) -> f64 {
        let date = self.axis.date_of(i64::from(day));
        let Capacity::People { people, focus, absences } = &self.plan.teams[team].capacity else {
            unreachable!("effort is for teams with people");
        };
        let Estimate::Fixed(focus) = focus else { unreachable!("focus is known here") };
        // The step with the latest date, the last of those with the same.
        let there = people.iter().filter(|step| step.from <= date).max_by_key(|step| step.from);
        let absent = absences.iter().filter(|a| a.from <= date && date <= a.to);
        let missing: f64 = absent.map(|absence| absence.people).sum();
        (there.map_or(0.0, |step| step.count) - missing).max(0.0) * focus
    }

    /// Lanes of a team in use just after `t`, by parts that pass.
    fn in_use(&self, team: usize, t: f64, counts: impl Fn(&Seen<'_>) -> bool) -> i64 {
        self.all_parts()
            .iter()
            .filter(|p| p.start <= t + SAME && p.finish > t + SAME && counts(p))
            .map(|p| self.lanes(p.part, team))
            .sum()
    }

    /// Whether all lanes that a part needs are free at `t`, beside the parts that count.
    fn fits(&self, part: &Part, t: f64, counts: impl Fn(&Seen<'_>) -> bool + Copy) -> bool {
        (0..TEAMS).all(|team| {
            let lanes = self.lanes(part, team);
            let free = i64::from(self.plan.teams[team].lanes) - self.in_use(team, t, counts);
            lanes == 0 || lanes <= free
        })
    }

    fn check(&self) -> Outcome {
        for item in 0..self.plan.items.len() {
            self.check_item(item)?;
        }
        for part in self.all_parts() {
            self.check_ready(&part)?;
            self.check_work(&part)?;
            self.check_lanes(&part)?;
            self.check_waiting(&part)?;
            self.check_priority(&part)?;
        }
        Ok(())
    }

    /// An item starts with its first part, and finishes with its last or when a link lets it.
    fn check_item(&self, item: usize) -> Outcome {
        let parts = self.parts_of(item);
        if parts.is_empty() {
            return Ok(());
        }
        let first = parts.iter().map(|part| part.start).fold(f64::INFINITY, f64::min);
        let last = parts.iter().map(|part| part.finish).fold(0.0, f64::max);
        let links = self.links(item);
        let holds = links.iter().filter(|(_, kind, _)| !holds_start(*kind));
        let finish = holds.map(|link| self.allows(*link)).fold(last, f64::max);
        let id = &self.plan.items[item].id;
        let (start, end) = (self.schedule.items[item].start, self.schedule.items[item].finish);
        if self.plan.items[item].status == Status::NotStarted {
            prop_assert!((start - first).abs() < SAME, "{id} starts at {start}, not {first}");
        }
        prop_assert!((end - finish).abs() < SAME, "{id} finishes at {end}, not {finish}");
        Ok(())
    }

    /// A part is ready when its stage is open and all conditions of its item are met, and does not
    /// start before.
    fn check_ready(&self, seen: &Seen<'_>) -> Outcome {
        let parts = self.parts_of(seen.item);
        let earlier = parts.iter().filter(|other| other.part.stage < seen.part.stage);
        let opened = earlier.map(|other| other.finish).fold(0.0, f64::max);
        let ready = if seen.begun { 0.0 } else { opened.max(self.gate(seen.item)) };
        let id = &self.plan.items[seen.item].id;
        let (said, start) = (seen.ready, seen.start);
        prop_assert!((said - ready).abs() < SAME, "{id} is ready at {said}, not {ready}");
        prop_assert!(start > ready - SAME, "{id} starts at {start}, before {ready}");
        Ok(())
    }

    /// The finish is the first moment at which the work is done.
    fn check_work(&self, seen: &Seen<'_>) -> Outcome {
        let amount = amount(seen.part);
        let (start, finish) = (seen.start, seen.finish);
        match &seen.part.work {
            Work::Duration { .. } => {
                prop_assert!((finish - start - amount).abs() < SAME, "{start} to {finish}");
            }
            Work::Effort { team, lanes, .. } => {
                let team = self.plan.teams.iter().position(|t| t.id == *team).expect("its team");
                let share = f64::from(*lanes) / f64::from(self.plan.teams[team].lanes);
                let done = |t| share * (self.capacity(team, t) - self.capacity(team, start));
                prop_assert!((done(finish) - amount).abs() < SAME, "{start} to {finish}");
                let before = finish - 1e-3;
                prop_assert!(before <= start || done(before) < amount, "{before} was enough");
            }
        }
        Ok(())
    }

    /// Only what had begun may need more lanes than there are.
    fn check_lanes(&self, seen: &Seen<'_>) -> Outcome {
        if seen.begun || amount(seen.part) == 0.0 {
            return Ok(());
        }
        for team in (0..TEAMS).filter(|team| self.lanes(seen.part, *team) > 0) {
            let used = self.in_use(team, seen.start, |_| true);
            let lanes = i64::from(self.plan.teams[team].lanes);
            prop_assert!(used <= lanes, "{used} of {lanes} lanes in use at {}", seen.start);
        }
        Ok(())
    }

    /// A ready part that waits does not fit: not at any moment at which something happens.
    fn check_waiting(&self, seen: &Seen<'_>) -> Outcome {
        let all = self.all_parts();
        let moments = all.iter().flat_map(|part| [part.ready, part.start, part.finish]);
        for moment in moments.filter(|t| *t > seen.ready - SAME && *t < seen.start - SAME) {
            let id = &self.plan.items[seen.item].id;
            prop_assert!(
                !self.fits(seen.part, moment, |_| true),
                "{id} was ready at {}, fitted at {moment}, started at {}",
                seen.ready,
                seen.start
            );
        }
        Ok(())
    }

    /// What is pulled overtakes only parts that did not fit at that moment.
    fn check_priority(&self, seen: &Seen<'_>) -> Outcome {
        let overtaken = |other: &&Seen<'_>| {
            other.priority < seen.priority
                && other.ready < seen.start - SAME
                && other.start > seen.start + SAME
        };
        for other in self.all_parts().iter().filter(overtaken) {
            let before = |p: &Seen<'_>| p.start < seen.start - SAME || p.priority < seen.priority;
            let (early, late) = (&self.plan.items[seen.item].id, &self.plan.items[other.item].id);
            prop_assert!(
                seen.begun || !self.fits(other.part, seen.start, before),
                "{early} overtook {late} at {}",
                seen.start
            );
        }
        Ok(())
    }
}

fn holds_start(kind: DependencyType) -> bool {
    match kind {
        DependencyType::FinishToStart | DependencyType::StartToStart => true,
        DependencyType::FinishToFinish | DependencyType::StartToFinish => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn random_plans_are_scheduled_by_the_rules(plan in plans()) {
        let network = compile_plan(&plan);
        let mut simulator = Simulator::new(&network);
        let (_, schedule) = simulator.trial(0);
        let axis = plan.axis();
        Trial { plan: &plan, axis, network: &network, schedule }.check()?;
    }
}
