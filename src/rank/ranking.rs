//! Items in the order of a method.
//!
//! A [`Field`] is the scored items with their inputs; its scores can be taken at the means of the
//! inputs, which makes a [`Ranking`], or at a draw of them, which says how sure it is.

use std::cmp::Ordering;

use crate::model::{ItemId, Moscow, Plan};

use super::gathering::{Inputs, Sourced};
use super::input::{Missing, Used};
use super::method::{Formula, Method};
use super::quantity::Quantity;
use super::sources::Sources;
use super::weighted::Scale;
use super::{cd3, ice, manual, moscow, prerequisites, rice, value_effort, weighted, wsjf};

/// The open items of a plan in the order of one method.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Which.
    pub method: Method,
    /// Those with a place, best first.
    pub items: Vec<RankedItem>,
    /// Those without, in the plan's order.
    pub not_scored: Vec<NotScored>,
}

/// An item with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedItem {
    /// Its position in the plan.
    pub item: usize,
    /// Its name.
    pub id: ItemId,
    /// The class of MoSCoW; `None` by any other method.
    pub class: Option<Moscow>,
    /// By the formula, at the means of its inputs, in the formula's unit; `None` where the list as
    /// it stands decides, and for an item of a class that the formula cannot score.
    pub score: Option<f64>,
    /// From 1; one more than the number of items that are strictly better.
    pub rank: u32,
    /// What the score is made of, in the order of the formula.
    pub inputs: Vec<Used>,
}

/// An item without the inputs that a method needs.
#[derive(Clone, Debug, PartialEq)]
pub struct NotScored {
    /// Its position in the plan.
    pub item: usize,
    /// Its name.
    pub id: ItemId,
    /// Everything that it lacks.
    pub missing: Vec<Missing>,
}

impl Ranking {
    /// All open items as positions in the plan: the scored ones, best first, and after them those
    /// without a score, as they stand in the list.
    pub fn order(&self) -> Vec<usize> {
        let scored = self.items.iter().map(|ranked| ranked.item);
        scored.chain(self.not_scored.iter().map(|left| left.item)).collect()
    }

    /// The place of an item among the scored ones, from 0, by its position in the plan.
    pub fn place(&self, item: usize) -> Option<usize> {
        self.items.iter().position(|ranked| ranked.item == item)
    }
}

impl Sources<'_> {
    /// The open items in the order of `method`.
    pub fn rank(&self, method: Method) -> Ranking {
        let (field, not_scored) = Field::new(self, method);
        let points = field.points(Quantity::mean);
        let plan = self.plan();
        let items = field.order(&points).into_iter().map(|at| field.ranked(plan, at, &points));
        Ranking { method, items: items.collect(), not_scored }
    }
}

/// The items that a method gives a place, in the plan's order.
pub(super) struct Field {
    formula: Formula,
    /// Of the criteria of the scorecard.
    weights: Vec<f64>,
    entries: Vec<Entry>,
}

/// One item of the field.
struct Entry {
    item: usize,
    class: Option<Moscow>,
    /// None where only the class gives it a place.
    inputs: Option<Vec<Sourced>>,
}

/// The field in one draw of its inputs.
pub(super) struct Drawn {
    /// By entry.
    pub(super) points: Vec<Points>,
    /// By entry: its inputs, in the order of the formula.
    numbers: Vec<Option<Vec<f64>>>,
    scales: Vec<Scale>,
}

/// What decides between two items: the class, then the score; greater is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Points {
    class: Option<Moscow>,
    score: f64,
}

impl Points {
    /// The better first.
    pub(super) fn against(self, other: Self) -> Ordering {
        // Must is the least of the classes, and comes first.
        self.class.cmp(&other.class).then(other.score.total_cmp(&self.score))
    }
}

impl Field {
    /// The field of `method`, and what has no place in it.
    pub(super) fn new(sources: &Sources<'_>, method: Method) -> (Self, Vec<NotScored>) {
        let (mut entries, mut not_scored) = (Vec::new(), Vec::new());
        for item in sources.open().iter().copied() {
            match entry(sources, method, item) {
                Ok(entry) => entries.push(entry),
                Err(missing) => {
                    let id = sources.plan().items[item].id.clone();
                    not_scored.push(NotScored { item, id, missing });
                }
            }
        }
        let weights = sources.criteria().iter().map(|criterion| criterion.weight).collect();
        (Self { formula: method.formula(), weights, entries }, not_scored)
    }

    /// The points of every entry, each input being what `value` makes of it.
    pub(super) fn points(&self, value: impl Fn(&Quantity) -> f64) -> Vec<Points> {
        self.drawn(value).points
    }

    /// The same, with what it rests on.
    pub(super) fn drawn(&self, value: impl Fn(&Quantity) -> f64) -> Drawn {
        let numbers = self.numbers(value);
        let scales = self.scales(&numbers);
        let entries = self.entries.iter().zip(&numbers);
        let points =
            entries.map(|(entry, numbers)| self.entry_points(entry, numbers.as_deref(), &scales));
        Drawn { points: points.collect(), numbers, scales }
    }

    fn numbers(&self, value: impl Fn(&Quantity) -> f64) -> Vec<Option<Vec<f64>>> {
        self.entries.iter().map(|entry| entry.numbers(&value)).collect()
    }

    /// The scales of the scorecard's criteria; no other formula has any.
    fn scales(&self, numbers: &[Option<Vec<f64>>]) -> Vec<Scale> {
        match self.formula {
            Formula::Weighted => Scale::of(&numbers.iter().flatten().cloned().collect::<Vec<_>>()),
            Formula::Manual
            | Formula::Rice
            | Formula::Wsjf
            | Formula::Cd3
            | Formula::Cd3Prerequisites
            | Formula::Ice
            | Formula::ValueEffort => Vec::new(),
        }
    }

    fn entry_points(&self, entry: &Entry, numbers: Option<&[f64]>, scales: &[Scale]) -> Points {
        let score = match (self.formula, numbers) {
            (_, None) => f64::NEG_INFINITY,
            (Formula::Manual, Some(_)) => -(entry.item as f64),
            (Formula::Rice, Some(n)) => rice::score(n[0], n[1], n[2], n[3]),
            (Formula::Wsjf, Some(n)) => wsjf::score(n[0], n[1], n[2], n[3]),
            (Formula::Cd3, Some(n)) => cd3::score(n[0], n[1]),
            (Formula::Cd3Prerequisites, Some(n)) => {
                let (costs, duration) = n.split_at(n.len() - 1);
                prerequisites::score(costs, duration[0])
            }
            (Formula::Ice, Some(n)) => ice::score(n[0], n[1], n[2]),
            (Formula::ValueEffort, Some(n)) => value_effort::score(n[0], n[1]),
            (Formula::Weighted, Some(n)) => weighted::score(&self.weights, scales, n),
        };
        // Nothing of nothing, over nothing: a draw can be 0 ÷ 0, and that is worth nothing.
        Points { class: entry.class, score: if score.is_nan() { 0.0 } else { score } }
    }

    /// Whether any input of any entry has a spread.
    pub(super) fn is_uncertain(&self) -> bool {
        (0..self.entries.len()).any(|entry| self.uncertain_inputs(entry).next().is_some())
    }

    /// The inputs of an entry that have a spread, with their positions in the formula.
    pub(super) fn uncertain_inputs(&self, entry: usize) -> impl Iterator<Item = (usize, &Sourced)> {
        let inputs = self.entries[entry].inputs.iter().flatten().enumerate();
        inputs.filter(|(_, input)| input.quantity.is_uncertain())
    }

    /// The points of an entry with input number `nth` at its mean and all else, the scales too, as
    /// drawn.
    pub(super) fn with_one_at_mean(&self, drawn: &Drawn, entry: usize, nth: usize) -> Points {
        let held = &self.entries[entry];
        let mut numbers = drawn.numbers[entry].clone();
        if let (Some(numbers), Some(inputs)) = (&mut numbers, &held.inputs) {
            numbers[nth] = inputs[nth].quantity.mean();
        }
        self.entry_points(held, numbers.as_deref(), &drawn.scales)
    }

    /// The entries, best first; of equals, the first in the plan.
    pub(super) fn order(&self, points: &[Points]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by(|a, b| points[*a].against(points[*b]).then(a.cmp(b)));
        order
    }

    fn ranked(&self, plan: &Plan, at: usize, points: &[Points]) -> RankedItem {
        let entry = &self.entries[at];
        let better = points.iter().filter(|other| other.against(points[at]).is_lt()).count();
        let scored = self.formula != Formula::Manual && entry.inputs.is_some();
        RankedItem {
            item: entry.item,
            id: plan.items[entry.item].id.clone(),
            class: entry.class,
            score: scored.then_some(points[at].score),
            rank: better as u32 + 1,
            inputs: entry.inputs.iter().flatten().map(Sourced::used).collect(),
        }
    }
}

impl Entry {
    fn numbers(&self, value: impl Fn(&Quantity) -> f64) -> Option<Vec<f64>> {
        let inputs = self.inputs.as_ref()?;
        Some(inputs.iter().map(|input| value(&input.quantity)).collect())
    }
}

fn entry(sources: &Sources<'_>, method: Method, item: usize) -> Result<Entry, Vec<Missing>> {
    match method {
        Method::By(formula) => {
            let inputs = inputs(sources, formula, item)?;
            Ok(Entry { item, class: None, inputs: Some(inputs) })
        }
        Method::Moscow(within) => {
            let class = moscow::class(&sources.plan().items[item]).map_err(|gap| vec![gap])?;
            let inputs = inputs(sources, within, item).ok();
            Ok(Entry { item, class: Some(class), inputs })
        }
    }
}

fn inputs(sources: &Sources<'_>, formula: Formula, item: usize) -> Inputs {
    match formula {
        Formula::Manual => manual::inputs(),
        Formula::Rice => rice::inputs(sources, item),
        Formula::Wsjf => wsjf::inputs(sources, item),
        Formula::Cd3 => cd3::inputs(sources, item),
        Formula::Cd3Prerequisites => prerequisites::inputs(sources, item),
        Formula::Ice => ice::inputs(sources, item),
        Formula::ValueEffort => value_effort::inputs(sources, item),
        Formula::Weighted => weighted::inputs(sources, item),
    }
}
