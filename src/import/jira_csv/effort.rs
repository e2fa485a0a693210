//! From story points, estimates or counts to the parts of an item.
//!
//! The rule, as the report states it: an item's effort is the sum of the issues beneath it, one
//! part per team. A sum of points × days per point (or of estimates at eight hours a day) is the
//! middle; the range goes from half to twice that, because a sum of single numbers says nothing
//! about how wrong it is. Issues are counted as they stand; how they split is the team's.
//! An issue without a number beside others with one counts as the mean of the file's; an item
//! without any number gets the options' wide range and is marked. What remains of begun work is
//! the share of the issues that are not done.

use std::collections::BTreeMap;

use crate::model::{Estimate, Part, TeamId, Work};

use super::issue::{DAY_SECONDS, Issue};
use super::levels::{EPIC, Forest, Head, NodeIx, SUBTASK};
use super::options::{Level, Measure, Options, Spread, Subtasks};
use super::status::Progress;

/// One issue whose work counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Leaf {
    pub(super) node: NodeIx,
    team: usize,
    /// Person-days or stories; `None` when the file does not say.
    amount: Option<f64>,
    /// The share that remains, 0 to 1.
    left: f64,
}

/// The work of one item.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Effort {
    /// One part per team, all at the same stage.
    pub(super) parts: Vec<Part>,
    /// What remains of each.
    pub(super) remaining: Vec<Estimate>,
    pub(super) basis: Basis,
    /// The issues whose work counts.
    pub(super) leaves: Vec<NodeIx>,
}

/// What an item's effort rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// Every issue has a number.
    Whole,
    /// Some issues have none and count as the mean.
    Partial,
    /// No issue has one: the range is the options'.
    Missing,
}

/// Measures the work of items.
pub(super) struct Surveyor<'a> {
    pub(super) issues: &'a [Issue],
    pub(super) forest: &'a Forest,
    pub(super) team_of: &'a [usize],
    pub(super) team_ids: &'a [TeamId],
    pub(super) options: &'a Options,
    /// The mean of the issues that have a number.
    mean: f64,
}

impl<'a> Surveyor<'a> {
    /// A surveyor for one file.
    pub(super) fn new(
        issues: &'a [Issue],
        forest: &'a Forest,
        team_of: &'a [usize],
        team_ids: &'a [TeamId],
        options: &'a Options,
    ) -> Self {
        let mut surveyor = Self { issues, forest, team_of, team_ids, options, mean: 0.0 };
        let known: Vec<f64> = (0..forest.nodes.len())
            .filter(|node| forest.nodes[*node].rank < EPIC)
            .filter_map(|node| surveyor.own(node))
            .collect();
        let count = u32::try_from(known.len().max(1)).unwrap_or(u32::MAX);
        surveyor.mean = known.iter().sum::<f64>() / f64::from(count);
        surveyor
    }

    /// The work of `head`, dropped issues aside.
    pub(super) fn effort(&self, head: &Head) -> Effort {
        let mut leaves: Vec<Leaf> = head.roots.iter().flat_map(|root| self.leaves(*root)).collect();
        if leaves.len() > 1 {
            leaves.retain(|leaf| self.progress(leaf.node) != Progress::Dropped);
        }
        let known = leaves.iter().filter(|leaf| leaf.amount.is_some()).count();
        let basis = match known {
            0 => Basis::Missing,
            known if known == leaves.len() => Basis::Whole,
            _ => Basis::Partial,
        };
        let (parts, remaining) = match basis {
            Basis::Missing => self.spread_parts(&leaves),
            Basis::Whole | Basis::Partial => self.summed_parts(&leaves),
        };
        Effort { parts, remaining, basis, leaves: leaves.iter().map(|leaf| leaf.node).collect() }
    }

    fn progress(&self, node: NodeIx) -> Progress {
        self.forest.progress(node, self.issues)
    }

    /// The issues beneath `node` whose work counts. A number on a parent counts when no child has
    /// one, and is then shared out evenly.
    fn leaves(&self, node: NodeIx) -> Vec<Leaf> {
        let children = self.forest.counted_children(node, self.options.subtasks);
        if children.is_empty() {
            return vec![self.leaf(node)];
        }
        let mut leaves: Vec<Leaf> = children.iter().flat_map(|child| self.leaves(*child)).collect();
        if leaves.iter().all(|leaf| leaf.amount.is_none())
            && let Some(amount) = self.own(node)
        {
            let count = u32::try_from(leaves.len()).unwrap_or(u32::MAX);
            for leaf in &mut leaves {
                leaf.amount = Some(amount / f64::from(count));
            }
        }
        leaves
    }

    fn leaf(&self, node: NodeIx) -> Leaf {
        let folded = self.folded_subtasks(node);
        let of_subtasks = || {
            let known: Vec<f64> = folded.iter().filter_map(|child| self.own(*child)).collect();
            (!known.is_empty()).then(|| known.iter().sum())
        };
        Leaf {
            node,
            team: self.team_of[node],
            amount: self.own(node).or_else(of_subtasks),
            left: self.left(node, &folded),
        }
    }

    fn folded_subtasks(&self, node: NodeIx) -> Vec<NodeIx> {
        let children = self.forest.nodes[node].children.iter().copied();
        match self.options.subtasks {
            Subtasks::Keep => Vec::new(),
            Subtasks::Fold => children.filter(|c| self.forest.nodes[*c].rank == SUBTASK).collect(),
        }
    }

    /// The number the file gives for `node` itself.
    fn own(&self, node: NodeIx) -> Option<f64> {
        let this = &self.forest.nodes[node];
        let issue = this.issue.map(|issue| &self.issues[issue]);
        match self.options.measure {
            Measure::Points { days_per_point } => Some(issue?.points? * days_per_point),
            Measure::OriginalEstimate => Some(issue?.estimate_seconds? / DAY_SECONDS),
            // An epic without children is some stories, nobody knows how many.
            Measure::StoriesCounted => (this.rank < EPIC && !self.is_folded(node)).then_some(1.0),
            Measure::Nothing => None,
        }
    }

    /// A sub-task that is an item itself, since its parent is not in the file, is not folded.
    fn is_folded(&self, node: NodeIx) -> bool {
        let this = &self.forest.nodes[node];
        self.options.subtasks == Subtasks::Fold
            && this.rank == SUBTASK
            && this.parent.is_some_and(|parent| {
                self.options.level != Level::EveryIssue || self.forest.nodes[parent].issue.is_some()
            })
    }

    /// The share of a leaf's work that remains: of its sub-tasks those that are not done, or of its
    /// estimate the remaining one, else all of it.
    fn left(&self, node: NodeIx, folded: &[NodeIx]) -> f64 {
        match self.progress(node) {
            Progress::Done | Progress::Dropped => return 0.0,
            Progress::ToDo | Progress::Begun => {}
        }
        if self.options.measure == Measure::StoriesCounted {
            return 1.0;
        }
        let issue = self.forest.nodes[node].issue.map(|issue| &self.issues[issue]);
        if let (Measure::OriginalEstimate, Some(issue)) = (self.options.measure, issue)
            && let (Some(whole), Some(left)) = (issue.estimate_seconds, issue.remaining_seconds)
        {
            return (left / whole).clamp(0.0, 1.0);
        }
        share(folded, |child| !matches!(self.progress(*child), Progress::Done | Progress::Dropped))
    }

    fn summed_parts(&self, leaves: &[Leaf]) -> (Vec<Part>, Vec<Estimate>) {
        let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
        for leaf in leaves {
            let amount = leaf.amount.unwrap_or_else(|| self.stand_in(leaf.node));
            let sum = sums.entry(leaf.team).or_default();
            sum.0 += amount;
            sum.1 += amount * leaf.left;
        }
        let estimate = |amount: f64| match self.options.measure {
            Measure::StoriesCounted => Estimate::Fixed(tidy(amount)),
            Measure::Points { .. } | Measure::OriginalEstimate | Measure::Nothing => {
                range(Spread { low: amount * LOW, high: amount * HIGH }, 1.0)
            }
        };
        sums.into_iter()
            .map(|(team, (whole, left))| (self.part(team, estimate(whole)), estimate(left)))
            .unzip()
    }

    /// What an issue without a number counts as, beside others that have one.
    fn stand_in(&self, node: NodeIx) -> f64 {
        if self.forest.nodes[node].rank < EPIC {
            return self.mean;
        }
        libm::sqrt(self.options.missing.low * self.options.missing.high)
    }

    /// The options' range, shared out over the teams by their number of issues.
    fn spread_parts(&self, leaves: &[Leaf]) -> (Vec<Part>, Vec<Estimate>) {
        let mut teams: Vec<usize> = leaves.iter().map(|leaf| leaf.team).collect();
        teams.sort_unstable();
        teams.dedup();
        let count = |of: &dyn Fn(&Leaf) -> bool| share(leaves, |leaf| of(leaf));
        teams
            .into_iter()
            .map(|team| {
                let whole = count(&|leaf| leaf.team == team);
                let left = count(&|leaf| leaf.team == team && leaf.left > 0.0);
                let missing = self.options.missing;
                (self.part(team, range(missing, whole)), range(missing, left))
            })
            .unzip()
    }

    fn part(&self, team: usize, effort: Estimate) -> Part {
        let team = self.team_ids[team].clone();
        Part { work: Work::Effort { team, effort, lanes: 1 }, stage: 1, x: None }
    }
}

/// A sum of single numbers may well be off by half …
const LOW: f64 = 0.5;
/// … or by as much again.
const HIGH: f64 = 2.0;

/// The share of `all` that `is` holds for; all of nothing.
fn share<T>(all: &[T], is: impl Fn(&T) -> bool) -> f64 {
    if all.is_empty() {
        return 1.0;
    }
    let of = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    of(all.iter().filter(|one| is(one)).count()) / of(all.len())
}

/// `share` of a range; nothing is a constant, as a range cannot begin at nothing.
fn range(spread: Spread, share: f64) -> Estimate {
    let (low, high) = (tidy(spread.low * share), tidy(spread.high * share));
    if low > 0.0 {
        Estimate::Range { low, high: high.max(low) }
    } else {
        Estimate::Fixed(high.max(0.0))
    }
}

/// Two decimals: what people would write, and what a file shows.
fn tidy(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}
