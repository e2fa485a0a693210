//! Two runs on the same draws, compared trial by trial: a plan and a scenario of it, or two orders.
//!
//! What: for everything that both have, matched by id, the difference with its error, and whether
//! it can be told from none at all.
//!
//! Invariants: pairs are trials of the same number, seed and as-of date. Promises are one set for
//! both. A trial that is censored in one of the runs has no difference in days: it is left out of
//! means and counted beside them; chances and percentiles count it as not finished.

use crate::calendar::{Axis, Date};
use crate::model::{Commitment, ItemId, MilestoneId, ObjectiveId, Plan, RunSettings, Status};
use crate::trial::Tally;

use super::basis::{Basis, Deadline};
use super::delay::anything_costs;
use super::paired::{Difference, Pairs, PercentileDifference};

/// One of the two runs.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// What was simulated.
    pub plan: &'a Plan,
    /// All of its trials.
    pub tally: &'a Tally,
    /// How it was simulated.
    pub settings: &'a RunSettings,
}

/// Why two runs cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// They are of different futures.
    #[error("the two runs have different seeds: run both with the same one")]
    Seed,
    /// One has more trials, or begins with another.
    #[error("the two runs have different trials: run both with the same number")]
    Trials,
    /// Their times count from different dates.
    #[error("the two plans have different as-of dates: give both the same")]
    AsOf,
    /// One of them was not run to its end.
    #[error("one of the two runs is not complete: wait until both are")]
    Incomplete,
}

/// What changes from one run to the other; every difference is after less before.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How many pairs.
    pub trials: u32,
    /// What its differences in days are counted in.
    pub days: DayUnit,
    /// What both have: the plan, then the milestones, then the objectives, in the order of the plan
    /// before; those without items in one of the two are left out.
    pub targets: Vec<(TargetId, FinishComparison)>,
    /// Items that both have and neither dropped, in the order of the plan before; nothing unless
    /// both runs recorded items.
    pub items: Vec<(ItemId, FinishComparison)>,
    /// Of the set of promises asked for; `None` when it is empty, or when it is not the one of both
    /// plans and items were not recorded.
    pub kept: Option<KeptComparison>,
    /// Of all items together; `None` when neither plan has a cost of delay.
    pub delay_cost: Option<Difference>,
    /// Of the money of all items that is not lost by each quarter's end that both report, ascending;
    /// nothing when neither plan has a cost of delay.
    pub value: Vec<(Date, Difference)>,
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayUnit {
    /// A working day: both plans work on the same days.
    Working,
    /// A day of the calendar: the plans work on different days, so that a working day of the one is
    /// not a working day of the other.
    Calendar,
}

/// A set of items followed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetId {
    /// Every item that is not dropped.
    Plan,
    /// A milestone.
    Milestone(MilestoneId),
    /// An objective.
    Objective(ObjectiveId),
}

/// How a finish changes.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishComparison {
    /// Mean difference in days over the pairs that are finished in both; `None` without any.
    pub mean: Option<Difference>,
    /// Pairs that are finished before and censored after.
    pub newly_censored: u32,
    /// Pairs that are censored before and finished after.
    pub newly_finished: u32,
    /// Pairs that are censored in both.
    pub censored_in_both: u32,
    /// The median, over all pairs.
    pub p50: PercentileDifference,
    /// The 85th percentile, over all pairs.
    pub p85: PercentileDifference,
    /// Of the chance to be done by its date, each by its own; `None` unless both have one.
    pub chance_by_date: Option<Difference>,
    /// Pairs finished in both by the difference of their days, ascending, empty ones left out.
    pub histogram: Vec<(i64, u32)>,
}

/// How the keeping of promises changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeptComparison {
    /// Of the number kept.
    pub number: Difference,
    /// Of the chance that all are.
    pub all: Difference,
}

/// Compares `after` with `before`. `promises` is the one set that is counted in both
/// ([`standing_commitments`](super::standing_commitments) of the base plan).
///
/// # Errors
/// When the two are not pairs: another seed, number of trials or as-of date, or trials missing.
pub fn compare(
    before: Run<'_>,
    after: Run<'_>,
    promises: &[Commitment],
) -> Result<Comparison, CompareError> {
    let sides = Sides::of_pairs(before, after)?;
    Ok(Comparison { items: sides.items(), ..sides.compare_targets(promises) })
}

/// The same without items, which take most of the time.
///
/// # Errors
/// As [`compare`].
pub fn compare_targets(
    before: Run<'_>,
    after: Run<'_>,
    promises: &[Commitment],
) -> Result<Comparison, CompareError> {
    Ok(Sides::of_pairs(before, after)?.compare_targets(promises))
}

/// How the mean finish of each item moves, in days, over the pairs in which it is finished in both:
/// items that both have and neither dropped, in the order of the plan before; nothing unless both runs
/// recorded items.
///
/// # Errors
/// As [`compare`].
pub fn mean_moves(
    before: Run<'_>,
    after: Run<'_>,
) -> Result<Vec<(ItemId, Difference)>, CompareError> {
    let sides = Sides::of_pairs(before, after)?;
    let mean = |(id, before, after): (ItemId, Finishes, Finishes)| {
        Some((id, Difference::of_numbers(sides.pairs(before, after).finished())?))
    };
    Ok(sides.item_finishes().into_iter().filter_map(mean).collect())
}

fn check_pairs(before: Run<'_>, after: Run<'_>) -> Result<(), CompareError> {
    if before.settings.seed != after.settings.seed {
        Err(CompareError::Seed)
    } else if before.plan.as_of_date() != after.plan.as_of_date() {
        Err(CompareError::AsOf)
    } else {
        let first = first_trial(before.tally).ok_or(CompareError::Incomplete)?;
        let other = first_trial(after.tally).ok_or(CompareError::Incomplete)?;
        let same = first == other && before.tally.trials == after.tally.trials;
        if same { Ok(()) } else { Err(CompareError::Trials) }
    }
}

/// The first trial, if the records hold every trial from there on.
fn first_trial(tally: &Tally) -> Option<u32> {
    let first = tally.records.first()?.first;
    let mut next = first;
    for record in &tally.records {
        if record.first != next {
            return None;
        }
        next += record.delay_cost.len() as u32;
    }
    (next - first == tally.trials).then_some(first)
}

/// One run, ready to be asked.
struct Side<'a> {
    basis: Basis<'a>,
    sets: Vec<Vec<usize>>,
}

impl<'a> Side<'a> {
    fn new(run: Run<'a>) -> Self {
        Self { basis: Basis::new(run.plan, run.tally, run.settings), sets: run.plan.targets() }
    }

    fn plan(&self) -> &'a Plan {
        self.basis.plan
    }

    /// Every target that has items, with its position.
    fn targets(&self) -> impl Iterator<Item = (TargetId, usize)> + '_ {
        let milestones = self.plan().milestones.iter().map(|m| TargetId::Milestone(m.id.clone()));
        let objectives = self.plan().objectives.iter().map(|o| TargetId::Objective(o.id.clone()));
        std::iter::once(TargetId::Plan)
            .chain(milestones)
            .chain(objectives)
            .zip(0..)
            .filter(|(_, at)| !self.sets[*at].is_empty())
    }

    fn date(&self, target: &TargetId) -> Option<Date> {
        match target {
            TargetId::Plan => None,
            TargetId::Milestone(id) => {
                self.plan().milestones.iter().find(|m| m.id == *id).and_then(|m| m.date)
            }
            TargetId::Objective(id) => {
                self.plan().objectives.iter().find(|o| o.id == *id).and_then(|o| o.date)
            }
        }
    }

    fn live_item(&self, id: &ItemId) -> Option<usize> {
        let items = &self.plan().items;
        items.iter().position(|item| item.id == *id && item.status != Status::Dropped)
    }

    fn costs(&self) -> bool {
        anything_costs(self.plan())
    }

    /// The money not lost by the end of `quarter`, trial by trial: 0 without a cost of delay.
    fn values(&self, quarter: usize) -> impl Iterator<Item = f64> + '_ {
        let recorded = self.basis.tally.values(quarter);
        recorded.chain(std::iter::repeat(0.0)).take(self.basis.trials() as usize)
    }

    fn records_items(&self) -> bool {
        self.basis.tally.records.iter().all(|record| !record.items.is_empty())
    }

    /// How many of `promises` are kept, trial by trial; `None` when that was not recorded.
    fn kept(&self, promises: &[Commitment]) -> Option<Vec<u32>> {
        let own = &self.plan().commitments;
        let same = |(a, b): (&Commitment, &Commitment)| a.item == b.item && a.by == b.by;
        if own.len() == promises.len() && own.iter().zip(promises).all(same) {
            return Some(self.basis.tally.kept().collect());
        }
        self.records_items().then(|| self.count_kept(promises))
    }

    fn count_kept(&self, promises: &[Commitment]) -> Vec<u32> {
        let mut kept = vec![0; self.basis.trials() as usize];
        for promise in promises {
            let Some(item) = self.live_item(&promise.item) else { continue };
            let deadline = self.basis.deadline(&[item], promise.by);
            for (kept, finish) in kept.iter_mut().zip(self.basis.tally.item_finishes(item)) {
                *kept += u32::from(deadline.is_met(finish));
            }
        }
        kept
    }
}

/// Both runs.
struct Sides<'a> {
    before: Side<'a>,
    after: Side<'a>,
}

/// The finishes of one thing in one run, and its deadline.
struct Finishes {
    times: Vec<f64>,
    deadline: Option<Deadline>,
}

impl<'a> Sides<'a> {
    fn of_pairs(before: Run<'a>, after: Run<'a>) -> Result<Self, CompareError> {
        check_pairs(before, after)?;
        Ok(Self { before: Side::new(before), after: Side::new(after) })
    }
}

impl Sides<'_> {
    fn compare_targets(&self, promises: &[Commitment]) -> Comparison {
        Comparison {
            trials: self.before.basis.trials(),
            days: self.unit(),
            targets: self.targets(),
            items: Vec::new(),
            kept: self.kept(promises),
            delay_cost: self.delay_cost(),
            value: self.value(),
        }
    }

    fn unit(&self) -> DayUnit {
        if self.before.basis.axis == self.after.basis.axis {
            DayUnit::Working
        } else {
            DayUnit::Calendar
        }
    }

    fn targets(&self) -> Vec<(TargetId, FinishComparison)> {
        let finishes = |side: &Side<'_>, target: &TargetId, at: usize| Finishes {
            times: side.basis.tally.finishes(at).collect(),
            deadline: side.date(target).map(|date| side.basis.deadline(&side.sets[at], date)),
        };
        self.before
            .targets()
            .filter_map(|(target, before)| {
                let (_, after) = self.after.targets().find(|(other, _)| *other == target)?;
                let compared = self.finishes(
                    finishes(&self.before, &target, before),
                    finishes(&self.after, &target, after),
                );
                Some((target, compared))
            })
            .collect()
    }

    fn items(&self) -> Vec<(ItemId, FinishComparison)> {
        let finishes = self.item_finishes().into_iter();
        finishes.map(|(id, before, after)| (id, self.finishes(before, after))).collect()
    }

    /// Those that both have and neither dropped.
    fn item_finishes(&self) -> Vec<(ItemId, Finishes, Finishes)> {
        if !self.before.records_items() || !self.after.records_items() {
            return Vec::new();
        }
        let finishes = |side: &Side<'_>, at: usize| Finishes {
            times: side.basis.tally.item_finishes(at).collect(),
            deadline: side.plan().items[at].due.map(|due| side.basis.deadline(&[at], due)),
        };
        self.before
            .basis
            .live()
            .filter_map(|before| {
                let id = &self.before.plan().items[before].id;
                let after = self.after.live_item(id)?;
                let (before, after) =
                    (finishes(&self.before, before), finishes(&self.after, after));
                Some((id.clone(), before, after))
            })
            .collect()
    }

    fn kept(&self, promises: &[Commitment]) -> Option<KeptComparison> {
        let before = self.before.kept(promises)?;
        let after = self.after.kept(promises)?;
        let all = promises.len() as u32;
        let pairs = || before.iter().zip(&after);
        if all == 0 {
            return None;
        }
        Some(KeptComparison {
            number: Difference::of_numbers(pairs().map(|(b, a)| (f64::from(*b), f64::from(*a))))?,
            all: Difference::of_chances(pairs().map(|(b, a)| (*b == all, *a == all)))?,
        })
    }

    fn delay_cost(&self) -> Option<Difference> {
        let (before, after) = (&self.before, &self.after);
        let pairs = || before.basis.tally.delay_costs().zip(after.basis.tally.delay_costs());
        if self.costs() { Difference::of_money(pairs()) } else { None }
    }

    fn value(&self) -> Vec<(Date, Difference)> {
        if !self.costs() {
            return Vec::new();
        }
        let (before, after) = (&self.before, &self.after);
        let of_quarter = |(first, end): (usize, &Date)| {
            let second = after.basis.quarter_ends.iter().position(|other| other == end)?;
            let pairs = before.values(first).zip(after.values(second));
            Some((*end, Difference::of_money(pairs)?))
        };
        before.basis.quarter_ends.iter().enumerate().filter_map(of_quarter).collect()
    }

    fn costs(&self) -> bool {
        self.before.costs() || self.after.costs()
    }

    fn finishes(&self, before: Finishes, after: Finishes) -> FinishComparison {
        let chance_by_date = before.deadline.zip(after.deadline).and_then(|(first, second)| {
            let pairs = before.times.iter().zip(&after.times);
            Difference::of_chances(pairs.map(|(b, a)| (first.is_met(*b), second.is_met(*a))))
        });
        let pairs = self.pairs(before, after);
        let percentiles = pairs.percentiles(&[50, 85]);
        let censored = |which: (bool, bool)| {
            pairs.all().filter(|(b, a)| (b.is_infinite(), a.is_infinite()) == which).count() as u32
        };
        FinishComparison {
            mean: Difference::of_numbers(pairs.finished()),
            newly_censored: censored((false, true)),
            newly_finished: censored((true, false)),
            censored_in_both: censored((true, true)),
            p50: percentiles[0],
            p85: percentiles[1],
            chance_by_date,
            histogram: histogram(&pairs),
        }
    }

    fn pairs(&self, before: Finishes, after: Finishes) -> Pairs {
        Pairs {
            horizon: (self.horizon(&self.before), self.horizon(&self.after)),
            before: self.in_days(&self.before, before.times),
            after: self.in_days(&self.after, after.times),
        }
    }

    fn horizon(&self, side: &Side<'_>) -> f64 {
        let basis = &side.basis;
        self.in_days(side, vec![basis.axis.end_of(basis.plan.horizon_date())])[0]
    }

    /// Finishes in the unit that both are compared in.
    fn in_days(&self, side: &Side<'_>, mut times: Vec<f64>) -> Vec<f64> {
        match self.unit() {
            DayUnit::Working => {}
            DayUnit::Calendar => {
                for time in times.iter_mut().filter(|time| time.is_finite()) {
                    *time = side.basis.axis.calendar_days(*time);
                }
            }
        }
        times
    }
}

fn histogram(pairs: &Pairs) -> Vec<(i64, u32)> {
    let mut days: Vec<i64> = pairs
        .finished()
        .map(|(b, a)| i64::from(Axis::finish_day(a)) - i64::from(Axis::finish_day(b)))
        .collect();
    days.sort_unstable();
    days.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u32)).collect()
}
