//! Items, parts and links compiled: stages without gaps, priorities as positions, predecessors that
//! are done folded into plain dates.

use std::collections::BTreeMap;

use crate::calendar::Axis;
use crate::model::{
    After, Estimate, ExternalId, Id, Item, ItemId, Part, Plan, Profile as Urgency, RiskStatus,
    Status, Work,
};

use super::law::LawBuilder;
use super::{ItemNode, Link, NeedNode, PartNode, State, StreamKey};

/// Everything about items that the other rooms of the network look at.
pub(super) struct CompiledItems {
    pub(super) items: Vec<ItemNode>,
    pub(super) parts: Vec<PartNode>,
    pub(super) needs: Vec<NeedNode>,
}

/// Compiles items in the order of their priority.
pub(super) struct ItemCompiler<'a, 'l> {
    pub(super) plan: &'a Plan,
    pub(super) axis: &'a Axis,
    pub(super) seed: u64,
    pub(super) laws: &'l mut LawBuilder<'a>,
    pub(super) team_positions: &'l BTreeMap<&'a str, u32>,
    parts: Vec<PartNode>,
    needs: Vec<NeedNode>,
}

impl<'a, 'l> ItemCompiler<'a, 'l> {
    pub(super) fn new(
        plan: &'a Plan,
        axis: &'a Axis,
        seed: u64,
        laws: &'l mut LawBuilder<'a>,
        team_positions: &'l BTreeMap<&'a str, u32>,
    ) -> Self {
        Self { plan, axis, seed, laws, team_positions, parts: Vec::new(), needs: Vec::new() }
    }

    pub(super) fn compile(mut self) -> CompiledItems {
        let mut items: Vec<ItemNode> =
            self.plan.items.iter().map(|item| self.item_node(item)).collect();
        self.link(&mut items);
        // Work of mitigations comes first: a mitigation is done before what it protects.
        self.mitigations(&mut items);
        let expedited = |item: &usize| is_expedited(&self.plan.items[*item]);
        let (first, rest): (Vec<usize>, Vec<usize>) =
            (0..self.plan.items.len()).partition(expedited);
        let plan_parts = part_positions(self.plan);
        for item in first.into_iter().chain(rest) {
            let begin = self.parts.len() as u32;
            self.item_parts(item, plan_parts[item], &items[item]);
            items[item].first_part = begin;
            items[item].parts = self.parts.len() as u32 - begin;
        }
        CompiledItems { items, parts: self.parts, needs: self.needs }
    }

    fn item_node(&self, item: &Item) -> ItemNode {
        let axis = self.axis;
        let state = match &item.status {
            Status::NotStarted => State::NotStarted,
            Status::InProgress { started, .. } => {
                State::InProgress(axis.start_of(*started).min(0.0))
            }
            Status::Done { started, finished } => State::Done {
                start: axis.start_of(started.unwrap_or(*finished)).min(0.0),
                finish: axis.end_of(*finished).min(0.0),
            },
            Status::Dropped => State::Dropped,
        };
        let begin = item.not_before.unwrap_or(self.plan.start).max(self.plan.start);
        ItemNode {
            state,
            expedited: is_expedited(item),
            first_part: 0,
            parts: 0,
            stages: stages(&item.parts).len() as u32,
            earliest: axis.start_of(begin).max(0.0),
            earliest_by_dependency: false,
            earliest_finish: f64::NEG_INFINITY,
            externals: self.externals(item),
            predecessors: Vec::new(),
            successors: Vec::new(),
        }
    }

    fn externals(&self, item: &Item) -> Vec<u32> {
        let position = |id: &ExternalId| self.plan.external.iter().position(|e| e.id == *id);
        item.after
            .iter()
            .filter_map(|dependency| match &dependency.after {
                After::External(id) => position(id).map(|p| p as u32),
                After::Item { .. } => None,
            })
            .collect()
    }

    fn link(&self, items: &mut [ItemNode]) {
        let positions: BTreeMap<&ItemId, usize> =
            self.plan.items.iter().enumerate().map(|(p, item)| (&item.id, p)).collect();
        for (to, item) in self.plan.items.iter().enumerate() {
            for dependency in &item.after {
                let After::Item { item: from, kind, lag } = &dependency.after else { continue };
                let link = Link { item: positions[from] as u32, kind: (*kind).into(), lag: *lag };
                connect(items, link, to);
            }
        }
    }

    fn mitigations(&mut self, items: &mut Vec<ItemNode>) {
        let plan = self.plan;
        for risk in plan.risks.iter().filter(|risk| risk.status == RiskStatus::Open) {
            let active = risk.mitigation.iter().filter(|mitigation| mitigation.active);
            for (team, effort) in active.filter_map(|mitigation| mitigation.cost.effort.as_ref()) {
                let key = StreamKey::new(self.seed, "mitigation", &[risk.id.as_str()]);
                let work = Work::Effort { team: team.clone(), effort: effort.clone(), lanes: 1 };
                let first_part = self.parts.len() as u32;
                let item = items.len() as u32;
                let node = self.part_node(item, 0, None, &work, effort, key);
                self.parts.push(node);
                items.push(ItemNode {
                    state: State::NotStarted,
                    // It comes before them.
                    expedited: true,
                    first_part,
                    parts: 1,
                    stages: 1,
                    earliest: self.axis.start_of(plan.start).max(0.0),
                    earliest_by_dependency: false,
                    earliest_finish: f64::NEG_INFINITY,
                    externals: Vec::new(),
                    predecessors: Vec::new(),
                    successors: Vec::new(),
                });
            }
        }
    }

    fn item_parts(&mut self, position: usize, first_plan_part: u32, node: &ItemNode) {
        let plan = self.plan;
        let item = &plan.items[position];
        let remaining: Option<&[Estimate]> = match &item.status {
            Status::NotStarted => None,
            Status::InProgress { remaining, .. } => Some(remaining),
            Status::Done { .. } | Status::Dropped => return,
        };
        debug_assert!(!matches!(node.state, State::Done { .. } | State::Dropped));
        let stages = stages(&item.parts);
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        for (index, part) in item.parts.iter().enumerate() {
            let (label, planned) = match &part.work {
                Work::Effort { team, effort, .. } => (team.as_str(), effort),
                Work::Duration { days, .. } => ("", days),
            };
            let nth = seen.entry(label).or_insert(0);
            *nth += 1;
            let names = [item.id.as_str(), label, &nth.to_string()];
            let key = StreamKey::new(self.seed, "part", &names);
            let amount = remaining.map_or(planned, |remaining| &remaining[index]);
            let stage = stages.binary_search(&part.stage).expect("its own stage is listed") as u32;
            let plan_part = Some(first_plan_part + index as u32);
            let mut node =
                self.part_node(position as u32, stage, plan_part, &part.work, amount, key);
            if remaining.is_none() && node.worker.is_some() {
                node.error = Some(StreamKey::new(self.seed, "error", &names));
            }
            self.parts.push(node);
        }
    }

    fn part_node(
        &mut self,
        item: u32,
        stage: u32,
        plan_part: Option<u32>,
        work: &Work,
        amount: &Estimate,
        key: StreamKey,
    ) -> PartNode {
        let first_need = self.needs.len() as u32;
        let worker = match work {
            Work::Effort { team, lanes, .. } => {
                let team = self.team_positions[team.as_str()];
                self.needs.push(NeedNode { team, lanes: *lanes });
                Some(team)
            }
            Work::Duration { needs, .. } => {
                self.needs.extend(needs.iter().map(|need| NeedNode {
                    team: self.team_positions[need.team.as_str()],
                    lanes: need.lanes,
                }));
                None
            }
        };
        let needs = self.needs.len() as u32 - first_need;
        let correlation = self.correlation(first_need, needs);
        PartNode {
            item,
            stage,
            plan_part,
            worker,
            first_need,
            needs,
            amount: self.laws.estimate(amount),
            key,
            common: libm::sqrt(correlation),
            own: libm::sqrt(1.0 - correlation),
            error: None,
        }
    }

    /// ρ of a part: that of the first team it needs, where the team has its own, else the plan's.
    fn correlation(&self, first_need: u32, needs: u32) -> f64 {
        let first = (needs > 0).then(|| self.needs[first_need as usize].team as usize);
        first
            .and_then(|team| self.plan.teams[team].correlation)
            .unwrap_or(self.plan.estimation.correlation)
    }
}

/// The distinct stages, ascending.
fn stages(parts: &[Part]) -> Vec<u32> {
    let mut stages: Vec<u32> = parts.iter().map(|part| part.stage).collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// Position of each item's first part among all parts that the plan lists.
fn part_positions(plan: &Plan) -> Vec<u32> {
    let mut next = 0;
    plan.items
        .iter()
        .map(|item| {
            let first = next;
            next += item.parts.len() as u32;
            first
        })
        .collect()
}

fn is_expedited(item: &Item) -> bool {
    item.value.delay_cost.as_ref().is_some_and(|urgency| match urgency.profile {
        Urgency::Expedite { .. } => true,
        Urgency::Standard { .. }
        | Urgency::FixedDate { .. }
        | Urgency::Intangible { .. }
        | Urgency::Window { .. } => false,
    })
}

/// Adds a link, whose `item` is the predecessor, to both ends; one from a done item becomes a date,
/// one from or to a dropped item, or to a done one, nothing.
fn connect(items: &mut [ItemNode], link: Link, to: usize) {
    if matches!(items[to].state, State::Done { .. } | State::Dropped) {
        return;
    }
    match items[link.item as usize].state {
        State::Dropped => {}
        State::Done { start, finish } => {
            let from = if link.kind.from_start() { start } else { finish };
            let node = &mut items[to];
            if !link.kind.holds_start() {
                node.earliest_finish = node.earliest_finish.max(from + link.lag);
            } else if from + link.lag > node.earliest {
                node.earliest = from + link.lag;
                node.earliest_by_dependency = true;
            }
        }
        State::NotStarted | State::InProgress(_) => {
            items[link.item as usize].successors.push(Link { item: to as u32, ..link });
            items[to].predecessors.push(link);
        }
    }
}
