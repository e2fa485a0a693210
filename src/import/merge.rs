//! A preview joins a plan: by key, and without undoing what a person did.
//!
//! The rule: name, status, due date and imported links follow the file. The estimate follows the
//! file as long as nobody changed it, and so does what remains; afterwards both are the person's.
//! Everything else (value, risks, notes, tags, teams' people, other links, order) is the person's
//! from the start. What is new is appended in the file's order; what the file has no more stays,
//! and is reported.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    After, Capacity, Dependency, Estimate, Item, ItemId, Part, Plan, Status, Team, TeamId, Work,
};

use super::finding::Finding;
use super::folding::is_same;
use super::marks::{self, Memory};
use super::order::Precedence;
use super::preview::Preview;
use super::report::{Line, Report};

/// A plan with a preview in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan.
    pub plan: Plan,
    /// What merging did: added and updated, moved, kept.
    pub report: Report,
}

/// Puts `preview` into `plan`, which stays as it is.
pub fn merge(plan: &Plan, preview: &Preview) -> Merged {
    let mut merging = Merging::new(plan);
    merging.place_in_time(preview);
    let teams = merging.teams(preview);
    for item in &preview.items {
        merging.item(item, preview, &teams);
    }
    merging.tie(&preview.items);
    merging.finish(preview)
}

struct Merging {
    plan: Plan,
    moved: Option<Line>,
    added: Vec<String>,
    updated: Vec<String>,
    teams_added: Vec<TeamId>,
    units_differ: Vec<String>,
    kept: Vec<String>,
    in_circles: Vec<String>,
    positions: BTreeMap<ItemId, usize>,
}

impl Merging {
    fn new(plan: &Plan) -> Self {
        Self {
            plan: plan.clone(),
            moved: None,
            added: Vec::new(),
            updated: Vec::new(),
            teams_added: Vec::new(),
            units_differ: Vec::new(),
            kept: Vec::new(),
            in_circles: Vec::new(),
            positions: plan
                .items
                .iter()
                .enumerate()
                .map(|(position, item)| (item.id.clone(), position))
                .collect(),
        }
    }

    /// Statuses are of today, so the plan is too. A plan for later stays where it is.
    fn place_in_time(&mut self, preview: &Preview) {
        if self.plan.title.is_empty() {
            self.plan.title.clone_from(&preview.title);
        }
        if preview.today > self.plan.as_of_date() {
            self.plan.as_of = Some(preview.today);
            self.moved = Some(Line::rule(Finding::AsOfMoved { to: preview.today }));
        }
    }

    /// The plan's id of each team of the preview; new teams are appended.
    fn teams(&mut self, preview: &Preview) -> BTreeMap<TeamId, TeamId> {
        let mut ids = BTreeMap::new();
        for team in &preview.teams {
            let by_name = |other: &&Team| is_same(&other.name, &team.name);
            let by_id = |other: &&Team| other.id == team.id;
            let known = self.plan.teams.iter().find(by_name);
            match known.or_else(|| self.plan.teams.iter().find(by_id)) {
                Some(known) => {
                    if !same_unit(&known.capacity, &team.capacity) {
                        self.units_differ.push(known.name.clone());
                    }
                    ids.insert(team.id.clone(), known.id.clone());
                }
                None => {
                    self.plan.teams.push(team.clone());
                    self.teams_added.push(team.id.clone());
                    ids.insert(team.id.clone(), team.id.clone());
                }
            }
        }
        ids
    }

    fn item(&mut self, item: &Item, preview: &Preview, teams: &BTreeMap<TeamId, TeamId>) {
        let mut item = item.clone();
        if rename_teams(&mut item, teams) {
            Memory::of(&item).write(&mut item);
        }
        match self.positions.get(&item.id) {
            Some(position) => {
                self.updated.push(item.id.to_string());
                let known = &mut self.plan.items[*position];
                if follow(known, item) {
                    self.kept.push(known.id.to_string());
                }
            }
            None if preview.only_updates.contains(&item.id) => {}
            None => {
                self.added.push(item.id.to_string());
                self.positions.insert(item.id.clone(), self.plan.items.len());
                self.plan.items.push(Item { after: Vec::new(), ..item });
            }
        }
    }

    /// Imported links are replaced by those of the file; a person's own come first.
    fn tie(&mut self, items: &[Item]) {
        let imported: BTreeSet<&ItemId> = items.iter().map(|item| &item.id).collect();
        let mut precedence = Precedence::default();
        for item in &mut self.plan.items {
            if imported.contains(&item.id) {
                item.after.retain(|dependency| !marks::is_imported(dependency));
            }
            for before in item.after.iter().filter_map(predecessor) {
                // A circle of a person's own making is for the plan's check to report.
                precedence.put(before, &item.id);
            }
        }
        for item in items {
            let Some(position) = self.positions.get(&item.id).copied() else { continue };
            for dependency in &item.after {
                self.add_link(position, dependency, &mut precedence);
            }
        }
    }

    fn add_link(&mut self, position: usize, link: &Dependency, precedence: &mut Precedence) {
        let Some(before) = predecessor(link).filter(|id| self.positions.contains_key(*id)) else {
            return;
        };
        let item = &mut self.plan.items[position];
        if item.after.iter().any(|known| known.after == link.after) {
            return;
        }
        if precedence.put(before, &item.id) {
            item.after.push(link.clone());
        } else {
            self.in_circles.push(format!("{before} → {}", item.id));
        }
    }

    /// A new team that only finished items would have, which did not join, does not join either.
    fn drop_idle_teams(&mut self) {
        let used: BTreeSet<&TeamId> =
            self.plan.items.iter().flat_map(|item| &item.parts).filter_map(team_of).collect();
        let idle: Vec<TeamId> =
            self.teams_added.iter().filter(|team| !used.contains(team)).cloned().collect();
        self.plan.teams.retain(|team| !idle.contains(&team.id));
        self.teams_added.retain(|team| !idle.contains(team));
    }

    fn finish(mut self, preview: &Preview) -> Merged {
        self.drop_idle_teams();
        let in_file: BTreeSet<&ItemId> = preview.items.iter().map(|item| &item.id).collect();
        let gone: Vec<String> = self
            .plan
            .items
            .iter()
            .filter(|item| !in_file.contains(&item.id) && Memory::recall(item).is_some())
            .map(|item| item.id.to_string())
            .collect();
        let is_new = |team: &&Team| self.teams_added.contains(&team.id);
        let new_teams = self.plan.teams.iter().filter(is_new).map(|team| team.name.as_str());
        let read = [
            Line::of(Finding::ItemsAdded, &self.added),
            Line::of(Finding::ItemsUpdated, &self.updated),
            Line::of(Finding::TeamsAdded, new_teams),
            Line::of(Finding::EstimatesKept, &self.kept),
        ];
        let guessed = [self.moved, Line::of(Finding::UnitsDiffer, &self.units_differ)];
        let left_out = [
            Line::of(Finding::LinksInCircles, &self.in_circles),
            Line::of(Finding::NoLongerInFile, gone),
        ];
        let report = Report {
            read: read.into_iter().flatten().collect(),
            guessed: guessed.into_iter().flatten().collect(),
            left_out: left_out.into_iter().flatten().collect(),
        };
        Merged { plan: self.plan, report }
    }
}

/// The known item follows the file where it may; says whether a person's estimate was kept.
fn follow(known: &mut Item, new: Item) -> bool {
    let memory = Memory::recall(known);
    let ours = |is: &dyn Fn(&Memory) -> bool| memory.as_ref().is_some_and(is);
    let due_is_ours = ours(&|memory| memory.due == known.due);
    let parts_are_ours = ours(&|memory| marks::same_parts(memory, &known.parts));
    let remaining_is_ours = ours(&|memory| marks::same_remaining(memory, &known.status));
    // A finished item without estimates brings no parts: what was known of it stays.
    let takes_parts = parts_are_ours && !new.parts.is_empty();
    let mut next = Memory::of(&new);
    known.name.clone_from(&new.name);
    if new.due.is_some() || due_is_ours {
        known.due = new.due;
    }
    known.status = next_status(known, &new, takes_parts, remaining_is_ours);
    if takes_parts || !parts_are_ours {
        marks::unmark(known);
    }
    if takes_parts {
        marks::copy(&new, known);
        known.parts = new.parts;
    }
    if let Some(memory) = memory {
        if !takes_parts {
            next.parts = memory.parts;
        }
        next.remaining =
            if remaining_is_ours { Memory::of(known).remaining } else { memory.remaining };
    }
    next.write(known);
    !parts_are_ours
}

/// The status of the file. What remains is the file's where the parts are, a person's own where
/// one wrote it, and else the file's share of the person's parts.
fn next_status(known: &Item, new: &Item, takes_parts: bool, remaining_is_ours: bool) -> Status {
    let Status::InProgress { started, remaining } = &new.status else { return new.status.clone() };
    let parts = if takes_parts { new.parts.len() } else { known.parts.len() };
    let written = marks::remaining(&known.status);
    let remaining = if !remaining_is_ours && !written.is_empty() && written.len() == parts {
        written.to_vec()
    } else if takes_parts {
        remaining.clone()
    } else {
        let share = share_left(&new.parts, remaining);
        known.parts.iter().map(|part| scaled(work_of(part), share)).collect()
    };
    Status::InProgress { started: *started, remaining }
}

fn work_of(part: &Part) -> &Estimate {
    match &part.work {
        Work::Effort { effort, .. } => effort,
        Work::Duration { days, .. } => days,
    }
}

/// How much of imported parts remains, 0 to 1.
fn share_left(parts: &[Part], remaining: &[Estimate]) -> f64 {
    let whole: f64 = parts.iter().map(|part| size(work_of(part))).sum();
    let left: f64 = remaining.iter().map(size).sum();
    if whole > 0.0 { (left / whole).clamp(0.0, 1.0) } else { 1.0 }
}

/// How large an imported estimate is, which is a constant or a range.
fn size(estimate: &Estimate) -> f64 {
    match estimate {
        Estimate::Fixed(amount) => *amount,
        Estimate::Range { high, .. } => *high,
        Estimate::ThreePoint { max, .. } | Estimate::Uniform { max, .. } => *max,
        Estimate::Exponential { mean } => *mean,
        Estimate::Size(_) => 0.0,
        Estimate::Samples(samples) => samples.iter().sum(),
    }
}

/// `share` of an estimate; of a size all of it, as it is only a name.
fn scaled(estimate: &Estimate, share: f64) -> Estimate {
    if share <= 0.0 {
        return Estimate::Fixed(0.0);
    }
    match estimate {
        Estimate::Fixed(amount) => Estimate::Fixed(amount * share),
        Estimate::Range { low, high } => Estimate::Range { low: low * share, high: high * share },
        Estimate::ThreePoint { min, likely, max, shape } => Estimate::ThreePoint {
            min: min * share,
            likely: likely * share,
            max: max * share,
            shape: *shape,
        },
        Estimate::Uniform { min, max } => Estimate::Uniform { min: min * share, max: max * share },
        Estimate::Exponential { mean } => Estimate::Exponential { mean: mean * share },
        Estimate::Size(name) => Estimate::Size(name.clone()),
        Estimate::Samples(samples) => {
            Estimate::Samples(samples.iter().map(|sample| sample * share).collect())
        }
    }
}

fn team_of(part: &Part) -> Option<&TeamId> {
    match &part.work {
        Work::Effort { team, .. } => Some(team),
        Work::Duration { .. } => None,
    }
}

fn predecessor(dependency: &Dependency) -> Option<&ItemId> {
    match &dependency.after {
        After::Item { item, .. } => Some(item),
        After::External(_) => None,
    }
}

/// Gives the parts the plan's ids of their teams; says whether that changed any.
fn rename_teams(item: &mut Item, teams: &BTreeMap<TeamId, TeamId>) -> bool {
    let mut changed = false;
    for part in &mut item.parts {
        if let Work::Effort { team, .. } = &mut part.work
            && let Some(id) = teams.get(team).filter(|id| *id != team)
        {
            team.clone_from(id);
            changed = true;
        }
    }
    changed
}

fn same_unit(a: &Capacity, b: &Capacity) -> bool {
    match (a, b) {
        (Capacity::People { .. }, Capacity::People { .. })
        | (Capacity::Throughput { .. }, Capacity::Throughput { .. }) => true,
        (Capacity::LanesOnly | Capacity::People { .. } | Capacity::Throughput { .. }, _) => false,
    }
}
