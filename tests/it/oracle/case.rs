//! A plan and what was drawn for one trial, as both the slow engine and the checker read it.
//!
//! Quantities come from [`Draws`]: the amount of a part by the position of its node in the network,
//! which is found by the part's position among all parts that the plan lists; delays and losses of
//! items by their position in the plan, the work of active mitigations behind them in the order of
//! the register; arrivals and capacities by position. Amounts are stretched by
//! focus or split, so capacity here is people or stories. Everything else is read from the
//! plan itself.

use roadcast::calendar::Date;
use roadcast::model::{
    After, DependencyType, Item, Part as PlanPart, Plan, Profile, RiskStatus, Status, TeamId, Work,
};
use roadcast::network::Network;
use roadcast::trial::Draws;

use super::capacity::Capacity;
use super::days::Days;

/// Two moments closer than this are the same moment.
pub(super) const SAME: f64 = 1e-9;

/// Working days beyond the horizon for which people are counted: more than any lead of a link.
const MARGIN: usize = 60;

/// A plan with dates turned into times.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) jobs: Vec<Job>,
    pub(super) crews: Vec<Crew>,
    pub(super) horizon: f64,
}

/// An item, or the work of a mitigation.
#[derive(Clone)]
pub(super) struct Job {
    pub(super) state: State,
    /// Lower is pulled first.
    pub(super) priority: (u32, usize),
    pub(super) parts: Vec<Part>,
    pub(super) links: Vec<Link>,
    /// By the plan's start, its own date and externals.
    pub(super) earliest: f64,
    pub(super) delay: f64,
    pub(super) lost: bool,
    externals: Vec<usize>,
}

/// Where a job stands at `t = 0`; past times are negative.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum State {
    NotStarted,
    InProgress { started: f64 },
    Done { started: f64, finished: f64 },
    Dropped,
}

#[derive(Clone)]
pub(super) struct Part {
    /// Where it is in the network.
    pub(super) node: usize,
    pub(super) stage: u32,
    /// Whether it counts as pulled at `t = 0`, free lanes or not.
    pub(super) begun: bool,
    pub(super) amount: f64,
    /// The team whose capacity does it; none for a duration part.
    pub(super) worker: Option<usize>,
    /// Teams with the lanes held.
    pub(super) needs: Vec<(usize, u32)>,
}

#[derive(Clone)]
pub(super) struct Link {
    pub(super) before: usize,
    pub(super) kind: DependencyType,
    pub(super) lag: f64,
}

#[derive(Clone)]
pub(super) struct Crew {
    pub(super) lanes: u32,
    people: Capacity,
    /// Of this trial.
    pub(super) capacity: Capacity,
}

impl Case {
    /// Everything that is the same in all trials.
    pub(super) fn of(plan: &Plan, network: &Network) -> Self {
        let days = Days::of(plan);
        let horizon = days.end_of(plan.horizon_date());
        let dates = days.first(horizon as usize + MARGIN);
        let crews = plan.teams.iter().map(|team| {
            let people = Capacity::of_people(team, &dates);
            Crew { lanes: team.lanes, capacity: people.clone(), people }
        });
        let reader = Reader { plan, days: &days, network };
        let mut jobs = reader.items();
        jobs.extend(reader.mitigations());
        Self { jobs, crews: crews.collect(), horizon }
    }

    /// The same case with the draws of one trial.
    pub(super) fn draw(&self, draws: &Draws) -> Self {
        let mut case = self.clone();
        for (position, job) in case.jobs.iter_mut().enumerate() {
            job.delay = draws.delays[position];
            job.lost = draws.lost[position];
            let arrivals = job.externals.iter().map(|external| draws.arrivals[*external]);
            job.earliest = arrivals.fold(job.earliest, f64::max);
            for part in &mut job.parts {
                let stretch = part.worker.map_or(1.0, |worker| draws.stretch[worker]);
                part.amount = draws.amounts[part.node] * stretch;
            }
            job.take_up();
        }
        for (crew, profile) in case.crews.iter_mut().zip(&draws.profiles) {
            crew.capacity = match profile {
                Some(profile) => Capacity::of_profile(profile),
                None => crew.people.clone(),
            };
        }
        case
    }
}

impl Job {
    /// The first stage with work remaining was begun before `t = 0`; what has no work remaining is
    /// finished.
    fn take_up(&mut self) {
        if !matches!(self.state, State::InProgress { .. }) || self.lost {
            return;
        }
        let with_work = self.parts.iter().filter(|part| part.amount > 0.0);
        let current = with_work.map(|part| part.stage).min().unwrap_or(u32::MAX);
        for part in &mut self.parts {
            part.begun = part.stage <= current || part.amount <= 0.0;
        }
    }
}

struct Reader<'a> {
    plan: &'a Plan,
    days: &'a Days<'a>,
    network: &'a Network,
}

impl Reader<'_> {
    fn team(&self, id: &TeamId) -> usize {
        self.plan.teams.iter().position(|team| team.id == *id).expect("a team of the plan")
    }

    fn items(&self) -> Vec<Job> {
        let mut listed = 0;
        let items = self.plan.items.iter().enumerate();
        items
            .map(|(position, item)| {
                let first = listed;
                listed += item.parts.len();
                self.item(position, item, first)
            })
            .collect()
    }

    fn item(&self, position: usize, item: &Item, first: usize) -> Job {
        let past = |date: Date| self.days.start_of(date).min(0.0);
        let state = match &item.status {
            Status::NotStarted => State::NotStarted,
            Status::InProgress { started, .. } => State::InProgress { started: past(*started) },
            Status::Done { started, finished } => State::Done {
                started: past(started.unwrap_or(*finished)),
                finished: self.days.end_of(*finished).min(0.0),
            },
            Status::Dropped => State::Dropped,
        };
        let urgency = item.value.delay_cost.as_ref().map(|urgency| &urgency.profile);
        let class = if matches!(urgency, Some(Profile::Expedite { .. })) { 1 } else { 2 };
        Job {
            state,
            priority: (class, position),
            parts: self.parts(item, first),
            links: self.links(item),
            earliest: self.earliest(item.not_before),
            delay: 0.0,
            lost: false,
            externals: self.externals(item),
        }
    }

    fn earliest(&self, not_before: Option<Date>) -> f64 {
        let start = self.days.start_of(self.plan.start).max(0.0);
        not_before.map_or(start, |date| start.max(self.days.start_of(date)))
    }

    fn parts(&self, item: &Item, first: usize) -> Vec<Part> {
        match &item.status {
            Status::Done { .. } | Status::Dropped => Vec::new(),
            Status::NotStarted | Status::InProgress { .. } => {
                let parts = item.parts.iter().enumerate();
                parts.map(|(k, part)| self.part(part, self.node(first + k))).collect()
            }
        }
    }

    fn node(&self, listed: usize) -> usize {
        let nodes = self.network.parts.iter();
        let is_it = |plan_part: Option<u32>| plan_part.is_some_and(|p| p as usize == listed);
        nodes.map(|node| node.plan_part).position(is_it).expect("an unfinished part has a node")
    }

    fn part(&self, part: &PlanPart, node: usize) -> Part {
        let (worker, needs) = match &part.work {
            Work::Effort { team, lanes, .. } => {
                let team = self.team(team);
                (Some(team), vec![(team, *lanes)])
            }
            Work::Duration { needs, .. } => {
                (None, needs.iter().map(|need| (self.team(&need.team), need.lanes)).collect())
            }
        };
        Part { node, stage: part.stage, begun: false, amount: 0.0, worker, needs }
    }

    fn links(&self, item: &Item) -> Vec<Link> {
        let links = item.after.iter().filter_map(|dependency| match &dependency.after {
            After::Item { item, kind, lag } => {
                let before = self.plan.items.iter().position(|other| other.id == *item);
                let before = before.expect("an item of the plan");
                Some(Link { before, kind: *kind, lag: *lag })
            }
            After::External(_) => None,
        });
        links.filter(|link| self.plan.items[link.before].status != Status::Dropped).collect()
    }

    fn externals(&self, item: &Item) -> Vec<usize> {
        let externals = item.after.iter().filter_map(|dependency| match &dependency.after {
            After::Item { .. } => None,
            After::External(id) => self.plan.external.iter().position(|e| e.id == *id),
        });
        externals.collect()
    }

    /// The work of active mitigations comes before everything else of its team.
    fn mitigations(&self) -> Vec<Job> {
        let open = self.plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open);
        let active = open.filter_map(|risk| risk.mitigation.as_ref().filter(|m| m.active));
        let works = active.filter_map(|mitigation| mitigation.cost.effort.as_ref());
        let nodes = self.network.parts.iter().enumerate();
        let mut nodes: Vec<(u32, usize)> = nodes
            .filter(|(_, part)| part.plan_part.is_none())
            .map(|(node, part)| (part.item, node))
            .collect();
        nodes.sort_unstable();
        let works = works.zip(nodes).enumerate();
        works
            .map(|(position, ((team, _), (_, node)))| {
                let team = self.team(team);
                let part = Part {
                    node,
                    stage: 1,
                    begun: false,
                    amount: 0.0,
                    worker: Some(team),
                    needs: vec![(team, 1)],
                };
                Job {
                    state: State::NotStarted,
                    priority: (0, position),
                    parts: vec![part],
                    links: Vec::new(),
                    earliest: self.earliest(None),
                    delay: 0.0,
                    lost: false,
                    externals: Vec::new(),
                }
            })
            .collect()
    }
}
