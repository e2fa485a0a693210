//! Items from the heads of a level: name, status, dates and marks.

use crate::calendar::Date;
use crate::import::marks::{self, MISSING_NOTE, MISSING_TAG, Memory, PARTIAL_NOTE, PARTIAL_TAG};
use crate::import::naming;
use crate::model::{Item, ItemId, Status};

use super::effort::{Basis, Effort, Surveyor};
use super::issue::Issue;
use super::levels::{Head, NodeIx, together};
use super::options::Level;
use super::status::Progress;

/// What making the items showed; ids as people read them.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Remarks {
    pub(super) missing: Vec<String>,
    pub(super) partial: Vec<String>,
    pub(super) begun_by_children: Vec<String>,
    pub(super) start_guessed: Vec<String>,
    pub(super) finish_guessed: Vec<String>,
    pub(super) due_from_target: Vec<String>,
    pub(super) outside: Vec<String>,
    pub(super) done_with_open: Vec<String>,
    pub(super) shortened: Vec<String>,
    pub(super) names_cut: Vec<String>,
    pub(super) due: usize,
}

/// Makes items.
pub(super) struct Maker<'a> {
    pub(super) surveyor: Surveyor<'a>,
    pub(super) level: Level,
    pub(super) today: Date,
    pub(super) remarks: Remarks,
}

/// The key of the item of all that belong to no other.
const LOOSE_KEY: &str = "no-parent";

impl<'a> Maker<'a> {
    /// The item of `head`, without its dependencies.
    pub(super) fn item(&mut self, head: &Head) -> Item {
        let effort = self.surveyor.effort(head);
        let issue = self.issue(head);
        let (key, name) = self.title(head);
        let id = naming::id_of(&key);
        let due = issue.and_then(|issue| issue.due);
        let mut item = Item { id: ItemId(id.clone()), due, ..Item::default() };
        item.name = naming::name_of(&name);
        item.tags = issue.map_or_else(Vec::new, |issue| unique(&issue.labels));
        item.category =
            issue.map(|issue| issue.activity.clone()).filter(|activity| !activity.is_empty());
        let due_is_target = issue.is_some_and(|issue| issue.due_is_target);
        note(&mut self.remarks.due_from_target, due_is_target, &id);
        self.remarks.due += usize::from(due.is_some());
        note(&mut self.remarks.shortened, id != key, &id);
        note(&mut self.remarks.names_cut, item.name != name, &id);
        note(&mut self.remarks.outside, issue.is_none() && head.node.is_some(), &id);
        item.status = self.status(head, &effort, &id);
        self.put_effort(&mut item, effort);
        Memory::of(&item).write(&mut item);
        item
    }

    fn put_effort(&mut self, item: &mut Item, effort: Effort) {
        let open = matches!(item.status, Status::NotStarted | Status::InProgress { .. });
        match effort.basis {
            Basis::Missing if !open => return,
            Basis::Missing => {
                marks::mark(item, MISSING_TAG, MISSING_NOTE);
                self.remarks.missing.push(item.id.to_string());
            }
            Basis::Partial if open => {
                marks::mark(item, PARTIAL_TAG, PARTIAL_NOTE);
                self.remarks.partial.push(item.id.to_string());
            }
            Basis::Partial | Basis::Whole => {}
        }
        item.parts = effort.parts;
    }

    fn issue(&self, head: &Head) -> Option<&'a Issue> {
        let node = head.node?;
        self.surveyor.forest.nodes[node].issue.map(|issue| &self.surveyor.issues[issue])
    }

    fn title(&self, head: &Head) -> (String, String) {
        let Some(node) = head.node else {
            let above = match self.level {
                Level::Initiatives => "initiative",
                Level::Epics | Level::EveryIssue => "epic",
            };
            return (self.loose_key(), format!("Issues without an {above}"));
        };
        let node = &self.surveyor.forest.nodes[node];
        let name = if node.name.is_empty() { &node.key } else { &node.name };
        (node.key.clone(), name.clone())
    }

    /// A key that no issue has.
    fn loose_key(&self) -> String {
        let mut key = LOOSE_KEY.to_owned();
        while self.surveyor.forest.find(&key).is_some() {
            key.push('~');
        }
        key
    }

    fn status(&mut self, head: &Head, effort: &Effort, id: &str) -> Status {
        let beneath: Vec<Progress> =
            self.beneath(head).into_iter().map(|node| self.progress(node)).collect();
        let own = match head.node {
            Some(node) => self.progress(node),
            None => together(&beneath),
        };
        let is_open = |one: &Progress| matches!(one, Progress::ToDo | Progress::Begun);
        let has_begun = |one: &Progress| matches!(one, Progress::Done | Progress::Begun);
        match own {
            Progress::Dropped => Status::Dropped,
            Progress::Done => {
                note(&mut self.remarks.done_with_open, beneath.iter().any(is_open), id);
                self.done(head, id)
            }
            Progress::ToDo if beneath.iter().any(has_begun) => {
                self.remarks.begun_by_children.push(id.to_owned());
                self.in_progress(head, effort, id)
            }
            Progress::ToDo => Status::NotStarted,
            Progress::Begun => self.in_progress(head, effort, id),
        }
    }

    fn progress(&self, node: NodeIx) -> Progress {
        self.surveyor.forest.progress(node, self.surveyor.issues)
    }

    fn in_progress(&mut self, head: &Head, effort: &Effort, id: &str) -> Status {
        let issue = self.issue(head);
        let stated = issue.and_then(|issue| issue.start).filter(|start| *start <= self.today);
        let changed = issue
            .filter(|issue| issue.progress == Progress::Begun)
            .and_then(|issue| issue.category_changed);
        let started = stated
            .or(changed)
            .or_else(|| self.earliest(head))
            .or_else(|| issue.and_then(|issue| issue.created))
            .unwrap_or(self.today)
            .min(self.today);
        note(&mut self.remarks.start_guessed, stated.is_none(), id);
        Status::InProgress { started, remaining: effort.remaining.clone() }
    }

    /// All nodes beneath an item, or in it if it has no node of its own.
    fn beneath(&self, head: &Head) -> Vec<NodeIx> {
        let mut open = match head.node {
            Some(node) => self.surveyor.forest.nodes[node].children.clone(),
            None => head.roots.clone(),
        };
        let mut all = Vec::new();
        while let Some(node) = open.pop() {
            open.extend(&self.surveyor.forest.nodes[node].children);
            all.push(node);
        }
        all
    }

    /// The first day on which something beneath an item is known to have been under way.
    fn earliest(&self, head: &Head) -> Option<Date> {
        self.begun(head)
            .filter_map(|issue| issue.start.or(issue.category_changed).or(issue.resolved))
            .min()
    }

    fn begun(&self, head: &Head) -> impl Iterator<Item = &Issue> {
        self.beneath(head)
            .into_iter()
            .filter_map(|node| self.surveyor.forest.nodes[node].issue)
            .map(|issue| &self.surveyor.issues[issue])
            .filter(|issue| matches!(issue.progress, Progress::Begun | Progress::Done))
    }

    fn done(&mut self, head: &Head, id: &str) -> Status {
        let issue = self.issue(head);
        let resolved = issue.and_then(|issue| issue.resolved);
        let other = issue.and_then(|issue| issue.category_changed.or(issue.updated));
        let beneath = self.begun(head).filter_map(|issue| issue.resolved).max();
        let finished = resolved.or(other).or(beneath).unwrap_or(self.today).min(self.today);
        let started = issue.and_then(|issue| issue.start).filter(|start| *start <= finished);
        note(&mut self.remarks.finish_guessed, resolved.is_none(), id);
        Status::Done { started, finished }
    }
}

fn note(list: &mut Vec<String>, holds: bool, id: &str) {
    if holds {
        list.push(id.to_owned());
    }
}

fn unique(labels: &[String]) -> Vec<String> {
    let mut unique: Vec<String> = Vec::new();
    for label in labels {
        if !unique.contains(label) {
            unique.push(label.clone());
        }
    }
    unique
}
