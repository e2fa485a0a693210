//! The tree of parents and children, and what becomes an item at a chosen level.
//!
//! A parent is named by key, by number, or as an epic link, and need not be in the file: then it
//! is a node without an issue, named by the children. Jira's ranks are sub-task, issue, epic, and
//! initiative; an issue above epics is an initiative and one above issues is an epic, whatever its
//! type is called. Invariant: no node is more than [`DEEPEST`] below its root, so that walks end.

use std::collections::BTreeMap;

use crate::import::folding::fold;

use super::issue::Issue;
use super::options::{Level, Loose, Subtasks};
use super::status::Progress;

/// A position in [`Forest::nodes`].
pub(super) type NodeIx = usize;

/// An issue, or a parent that is not in the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    /// Its position among the issues; `None` when it is only known from its children.
    pub(super) issue: Option<usize>,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) rank: u8,
    pub(super) parent: Option<NodeIx>,
    pub(super) children: Vec<NodeIx>,
}

/// Sub-tasks.
pub(super) const SUBTASK: u8 = 0;
/// Stories, tasks, bugs and the like.
pub(super) const ISSUE: u8 = 1;
/// Epics.
pub(super) const EPIC: u8 = 2;
/// What stands above epics.
pub(super) const INITIATIVE: u8 = 3;

/// Jira has three ranks and plans that add a few; more is a mistake.
const DEEPEST: usize = 32;

/// All issues with their parents and children; the first nodes are the issues in their order.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Forest {
    pub(super) nodes: Vec<Node>,
    by_name: BTreeMap<String, NodeIx>,
    /// Keys of issues whose parent was ignored, since parents go round in a circle or too deep.
    pub(super) cut: Vec<String>,
}

impl Forest {
    /// The forest of `issues`.
    pub(super) fn of(issues: &[Issue]) -> Self {
        let mut forest = Self::default();
        for (position, issue) in issues.iter().enumerate() {
            forest.nodes.push(Node {
                issue: Some(position),
                key: issue.key.clone(),
                name: issue.summary.clone(),
                rank: rank_of_type(&issue.kind),
                parent: None,
                children: Vec::new(),
            });
        }
        // Keys go first: in a file that mixes both, a number never shadows a key.
        for (node, issue) in issues.iter().enumerate() {
            forest.by_name.insert(issue.key.clone(), node);
        }
        for (node, issue) in issues.iter().enumerate().filter(|(_, issue)| !issue.id.is_empty()) {
            forest.by_name.entry(issue.id.clone()).or_insert(node);
        }
        forest.adopt(issues);
        forest.cut_circles();
        forest.collect_children();
        forest.lift_ranks();
        forest
    }

    /// The node of a key or number.
    pub(super) fn find(&self, name: &str) -> Option<NodeIx> {
        self.by_name.get(name).copied()
    }

    /// Where a node stands; a node without an issue stands where its children do.
    pub(super) fn progress(&self, node: NodeIx, issues: &[Issue]) -> Progress {
        if let Some(issue) = self.nodes[node].issue {
            return issues[issue].progress;
        }
        let all: Vec<Progress> =
            self.nodes[node].children.iter().map(|child| self.progress(*child, issues)).collect();
        together(&all)
    }

    fn adopt(&mut self, issues: &[Issue]) {
        for (node, issue) in issues.iter().enumerate() {
            let Some(parent) = &issue.parent else { continue };
            let known = parent.names.iter().find_map(|name| self.find(name));
            let above = known.unwrap_or_else(|| {
                self.nodes.push(Node {
                    issue: None,
                    key: parent.names[0].clone(),
                    name: parent.summary.clone(),
                    rank: ISSUE,
                    parent: None,
                    children: Vec::new(),
                });
                self.nodes.len() - 1
            });
            for name in &parent.names {
                self.by_name.entry(name.clone()).or_insert(above);
            }
            if above != node {
                self.nodes[node].parent = Some(above);
            }
        }
    }

    fn cut_circles(&mut self) {
        for node in 0..self.nodes.len() {
            if self.ancestors(node).take(DEEPEST + 1).count() > DEEPEST {
                self.nodes[node].parent = None;
                self.cut.push(self.nodes[node].key.clone());
            }
        }
    }

    fn collect_children(&mut self) {
        for node in 0..self.nodes.len() {
            if let Some(parent) = self.nodes[node].parent {
                self.nodes[parent].children.push(node);
            }
        }
    }

    /// From the leaves up: whoever has children stands above them.
    fn lift_ranks(&mut self) {
        let mut open: Vec<usize> = self.nodes.iter().map(|node| node.children.len()).collect();
        let mut ready: Vec<NodeIx> =
            (0..self.nodes.len()).filter(|node| open[*node] == 0).collect();
        while let Some(node) = ready.pop() {
            let Some(parent) = self.nodes[node].parent else { continue };
            let above = self.nodes[node].rank.saturating_add(1);
            self.nodes[parent].rank = self.nodes[parent].rank.max(above);
            open[parent] -= 1;
            if open[parent] == 0 {
                ready.push(parent);
            }
        }
    }

    /// The parent, its parent, and so on.
    pub(super) fn ancestors(&self, node: NodeIx) -> impl Iterator<Item = NodeIx> {
        std::iter::successors(self.nodes[node].parent, |above| self.nodes[*above].parent)
    }

    /// The children that count as work of their own.
    pub(super) fn counted_children(&self, node: NodeIx, subtasks: Subtasks) -> Vec<NodeIx> {
        let children = self.nodes[node].children.iter().copied();
        match subtasks {
            Subtasks::Keep => children.collect(),
            Subtasks::Fold => children.filter(|child| self.nodes[*child].rank != SUBTASK).collect(),
        }
    }
}

/// Where something stands that consists of several: done when all are, dropped ones aside.
pub(super) fn together(all: &[Progress]) -> Progress {
    let alive: Vec<Progress> =
        all.iter().copied().filter(|one| *one != Progress::Dropped).collect();
    let is = |progress: Progress| alive.iter().all(|one| *one == progress);
    match alive.is_empty() {
        true if all.is_empty() => Progress::ToDo,
        true => Progress::Dropped,
        false if is(Progress::Done) => Progress::Done,
        false if is(Progress::ToDo) => Progress::ToDo,
        false => Progress::Begun,
    }
}

fn rank_of_type(kind: &str) -> u8 {
    const SUBTASKS: &[&str] = &[
        "sub task",
        "subtask",
        "subtarea",
        "sub tarea",
        "subtarefa",
        "sub tarefa",
        "sous tache",
        "unteraufgabe",
        "teilaufgabe",
        "sub bug",
        "technical task",
        "podzadanie",
        "sub test execution",
    ];
    const EPICS: &[&str] = &["epic", "epica", "epico", "epique", "epopee", "epos"];
    const INITIATIVES: &[&str] = &[
        "initiative",
        "iniciativa",
        "initiativ",
        "theme",
        "tema",
        "thema",
        "legend",
        "saga",
        "capability",
        "portfolio epic",
    ];
    let folded = fold(kind);
    let is = |names: &[&str]| names.contains(&folded.as_str());
    if is(SUBTASKS) {
        SUBTASK
    } else if is(EPICS) {
        EPIC
    } else if is(INITIATIVES) {
        INITIATIVE
    } else {
        ISSUE
    }
}

/// What becomes an item.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Head {
    /// The node that names it; `None` for the item of all that belong to no other.
    pub(super) node: Option<NodeIx>,
    /// Where its work hangs.
    pub(super) roots: Vec<NodeIx>,
}

/// The items of a level.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Selection {
    pub(super) heads: Vec<Head>,
    /// The item each node belongs to.
    pub(super) home: Vec<Option<usize>>,
    /// Nodes beneath the level that belong to no item of it.
    pub(super) loose: Vec<NodeIx>,
    /// Issues that are only the sum of others.
    pub(super) containers: Vec<NodeIx>,
}

/// The items of `level`.
pub(super) fn select(forest: &Forest, level: Level, subtasks: Subtasks, loose: Loose) -> Selection {
    let is_head: Vec<bool> =
        (0..forest.nodes.len()).map(|node| stands_at(forest, node, level, subtasks)).collect();
    let mut selection = Selection::default();
    let mut head_of = BTreeMap::new();
    for node in (0..forest.nodes.len()).filter(|node| is_head[*node]) {
        head_of.insert(node, selection.heads.len());
        selection.heads.push(Head { node: Some(node), roots: vec![node] });
    }
    for node in 0..forest.nodes.len() {
        let home = std::iter::once(node)
            .chain(forest.ancestors(node))
            .find_map(|above| head_of.get(&above).copied());
        selection.home.push(home);
    }
    for node in 0..forest.nodes.len() {
        if selection.home[node].is_some() {
            continue;
        }
        if beneath(forest, node, level) {
            selection.loose.push(node);
        } else {
            selection.containers.push(node);
        }
    }
    place_loose(forest, loose, &mut selection);
    selection
}

fn place_loose(forest: &Forest, loose: Loose, selection: &mut Selection) {
    let is_root = |node: NodeIx| {
        forest.nodes[node]
            .parent
            .is_none_or(|parent| selection.loose.binary_search(&parent).is_err())
    };
    let roots: Vec<NodeIx> =
        selection.loose.iter().copied().filter(|node| is_root(*node)).collect();
    let first = selection.heads.len();
    let mut head_of = BTreeMap::new();
    for root in roots {
        match loose {
            Loose::LeaveOut => continue,
            Loose::Together if selection.heads.len() > first => {
                selection.heads[first].roots.push(root);
            }
            Loose::Together => selection.heads.push(Head { node: None, roots: vec![root] }),
            Loose::Each => selection.heads.push(Head { node: Some(root), roots: vec![root] }),
        }
        head_of.insert(root, selection.heads.len() - 1);
    }
    for node in &selection.loose {
        selection.home[*node] = std::iter::once(*node)
            .chain(forest.ancestors(*node))
            .find_map(|above| head_of.get(&above).copied());
    }
}

/// Whether a node is an item at `level`.
fn stands_at(forest: &Forest, node: NodeIx, level: Level, subtasks: Subtasks) -> bool {
    let this = &forest.nodes[node];
    let is_parent = !this.children.is_empty();
    match level {
        Level::Epics => this.rank == EPIC || this.rank > EPIC && !is_parent,
        Level::Initiatives => this.rank == INITIATIVE || this.rank > INITIATIVE && !is_parent,
        Level::EveryIssue if this.issue.is_none() => false,
        Level::EveryIssue => match subtasks {
            Subtasks::Keep => !is_parent,
            Subtasks::Fold if this.rank == SUBTASK => {
                this.parent.is_none_or(|parent| forest.nodes[parent].issue.is_none())
            }
            Subtasks::Fold => forest.counted_children(node, subtasks).is_empty(),
        },
    }
}

fn beneath(forest: &Forest, node: NodeIx, level: Level) -> bool {
    match level {
        Level::Epics => forest.nodes[node].rank < EPIC,
        Level::Initiatives => forest.nodes[node].rank < INITIATIVE,
        Level::EveryIssue => false,
    }
}
