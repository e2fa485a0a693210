//! How sure each rank is: the inputs drawn, the items ranked again, draw by draw.
//!
//! Every input with a spread is drawn from its own named stream, so that two methods see the same
//! draws of the inputs that they share. The scores of one draw are compared with each other and never
//! with a mean. With each number comes its Monte Carlo error.

use crate::forecast::Chance;

use super::gathering::Sourced;
use super::input::Input;
use super::method::Method;
use super::quantity::Quantity;
use super::ranking::{Field, Points};
use super::sources::Sources;

/// How sure the ranks of a method are. Items are named by their place in the
/// [`Ranking`](super::Ranking) of the same method, from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Certainty {
    /// How many draws it rests on; 1 when no input has a spread.
    pub draws: u32,
    /// By place, then by draw: the rank, from 1; equals share the better one.
    ranks: Vec<Vec<u32>>,
    decisive: Vec<Option<Decisive>>,
}

/// Ranks that an item most likely has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankInterval {
    /// The best of them.
    pub low: u32,
    /// Standard error of `low`, in ranks, from the order statistics.
    pub low_se: f64,
    /// The worst of them.
    pub high: u32,
    /// Standard error of `high`.
    pub high_se: f64,
}

/// The input whose own spread moves an item's rank most.
#[derive(Clone, Debug, PartialEq)]
pub struct Decisive {
    /// Which.
    pub input: Input,
    /// By how many ranks the item would have moved on average, up or down, had this input alone been
    /// at its mean, and every other input of every item as it was drawn; above 0.
    pub moves: f64,
    /// Standard error of `moves`.
    pub se: f64,
}

impl Certainty {
    /// How many items have a place.
    pub fn places(&self) -> usize {
        self.ranks.len()
    }

    /// The chance that an item is among the first `k`; those that share rank k count too.
    pub fn top(&self, place: usize, k: u32) -> Chance {
        let ranks = &self.ranks[place];
        Chance::of(ranks.iter().filter(|rank| **rank <= k).count() as u32, self.draws)
    }

    /// The chance that item `a` is strictly better than item `b`; neither is while they are equal.
    pub fn before(&self, a: usize, b: usize) -> Chance {
        let pairs = self.ranks[a].iter().zip(&self.ranks[b]);
        Chance::of(pairs.filter(|(a, b)| a < b).count() as u32, self.draws)
    }

    /// The ranks between which at least `share` (0 to 1) of the draws lie; at most half of the rest is
    /// better, and at most half of it worse.
    pub fn interval(&self, place: usize, share: f64) -> RankInterval {
        let mut sorted = self.ranks[place].clone();
        sorted.sort_unstable();
        let tail = (1.0 - share) / 2.0;
        let (low, low_se) = quantile(&sorted, tail);
        let (high, high_se) = quantile(&sorted, 1.0 - tail);
        RankInterval { low, low_se, high, high_se }
    }

    /// The input that decides an item's rank; `None` when none of its own moves it.
    pub fn decisive(&self, place: usize) -> Option<&Decisive> {
        self.decisive[place].as_ref()
    }
}

/// The smallest rank with at least the share `p` of the draws at or below it, and half the distance
/// between the order statistics `np ± √(np(1−p))` (Woodruff 1952).
fn quantile(sorted: &[u32], p: f64) -> (u32, f64) {
    let n = sorted.len() as f64;
    let at = |count: f64| sorted[(libm::ceil(count - 1e-9).clamp(1.0, n)) as usize - 1];
    let spread = libm::sqrt(n * p * (1.0 - p));
    let width = at(n * p + spread) - at(n * p - spread);
    (at(n * p), f64::from(width) / 2.0)
}

impl Sources<'_> {
    /// How sure the ranks of `method` are.
    pub fn certainty(&self, method: Method) -> Certainty {
        let (field, _) = Field::new(self, method);
        let order = field.order(&field.points(Quantity::mean));
        let draws = if field.is_uncertain() { self.draws() } else { 1 };
        let mut ranks = vec![Vec::with_capacity(draws as usize); order.len()];
        let mut moves: Vec<Vec<Moves>> = order
            .iter()
            .map(|entry| field.uncertain_inputs(*entry).map(Moves::of).collect())
            .collect();
        for draw in 0..draws {
            let drawn = field.drawn(|quantity| quantity.at(self.laws(), draw));
            let by_entry = ranks_of(&drawn.points);
            let mut sorted = drawn.points.clone();
            sorted.sort_by(|a, b| a.against(*b));
            for (place, entry) in order.iter().enumerate() {
                ranks[place].push(by_entry[*entry]);
                for moves in &mut moves[place] {
                    let held = field.with_one_at_mean(&drawn, *entry, moves.nth);
                    let rank = rank_among(&sorted, drawn.points[*entry], held);
                    moves.push(rank.abs_diff(by_entry[*entry]));
                }
            }
        }
        Certainty { draws, ranks, decisive: moves.into_iter().map(decisive).collect() }
    }
}

/// How far an input moves the rank of its item, draw by draw.
struct Moves {
    nth: usize,
    input: Input,
    count: f64,
    sum: f64,
    squares: f64,
}

impl Moves {
    fn of((nth, sourced): (usize, &Sourced)) -> Self {
        Self { nth, input: sourced.input.clone(), count: 0.0, sum: 0.0, squares: 0.0 }
    }

    fn push(&mut self, ranks: u32) {
        let ranks = f64::from(ranks);
        self.count += 1.0;
        self.sum += ranks;
        self.squares += ranks * ranks;
    }
}

/// The input that moves an item most, the first of the formula where two move it alike.
fn decisive(inputs: Vec<Moves>) -> Option<Decisive> {
    let mut most: Option<Moves> = None;
    for moves in inputs {
        if moves.sum > most.as_ref().map_or(0.0, |most| most.sum) {
            most = Some(moves);
        }
    }
    let Moves { input, count, sum, squares, .. } = most?;
    let mean = sum / count;
    let spread = (squares - count * mean * mean).max(0.0) / (count - 1.0).max(1.0);
    Some(Decisive { input, moves: mean, se: libm::sqrt(spread / count) })
}

/// The rank of an entry if it had other points than `own`, which are among `sorted`.
fn rank_among(sorted: &[Points], own: Points, other: Points) -> u32 {
    let better = sorted.partition_point(|points| points.against(other).is_lt());
    let itself = usize::from(own.against(other).is_lt());
    (better - itself) as u32 + 1
}

/// By entry: one more than the number of strictly better ones.
fn ranks_of(points: &[Points]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| points[*a].against(points[*b]));
    let mut ranks = vec![0; points.len()];
    let mut rank = 1;
    for (place, entry) in order.iter().enumerate() {
        if place > 0 && points[order[place - 1]].against(points[*entry]).is_lt() {
            rank = place as u32 + 1;
        }
        ranks[*entry] = rank;
    }
    ranks
}
