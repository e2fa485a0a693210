//! How sure each rank is: the inputs drawn, the items ranked again, draw by draw.
//!
//! Every input with a spread is drawn from its own named stream, so that two methods see the same
//! draws of the inputs that they share. The scores of one draw are compared with each other and never
//! with a mean. With each number comes its Monte Carlo error.

use crate::forecast::Chance;

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
    /// By how many ranks it moves the item on average, up or down, while every other input of every
    /// item is at its mean; above 0.
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

    /// The ranks between which at least `share` (0 to 1) of the draws lie, the same share at most
    /// being better as being worse.
    pub fn interval(&self, place: usize, share: f64) -> RankInterval {
        let mut sorted = self.ranks[place].clone();
        sorted.sort_unstable();
        let tail = (1.0 - share) / 2.0;
        let (low, low_se) = quantile(&sorted, tail);
        let (high, high_se) = quantile(&sorted, 1.0 - tail);
        RankInterval { low, low_se, high, high_se }
    }

    /// The input that decides an item's rank; `None` when no single one moves it.
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
        let means = field.points(Quantity::mean);
        let order = field.order(&means);
        let draws = if field.is_uncertain() { self.draws() } else { 1 };
        let mut ranks = vec![Vec::with_capacity(draws as usize); order.len()];
        for draw in 0..draws {
            let drawn = ranks_of(&field.points(|quantity| quantity.at(self.laws(), draw)));
            for (place, entry) in order.iter().enumerate() {
                ranks[place].push(drawn[*entry]);
            }
        }
        let decisive = order.iter().map(|entry| self.decisive(&field, &means, *entry)).collect();
        Certainty { draws, ranks, decisive }
    }

    /// The input that moves an entry most, the first of the formula where two move it alike.
    fn decisive(&self, field: &Field, means: &[Points], entry: usize) -> Option<Decisive> {
        let mut others: Vec<Points> = means.to_vec();
        others.remove(entry);
        others.sort_by(|a, b| a.against(*b));
        let rank = |points: Points| others.partition_point(|other| other.against(points).is_lt());
        let usual = rank(means[entry]);
        let mut most: Option<Decisive> = None;
        for (nth, input) in field.uncertain_inputs(entry) {
            let moved = (0..self.draws()).map(|draw| {
                let value = input.quantity.at(self.laws(), draw);
                rank(field.with_one_drawn(entry, nth, value)).abs_diff(usual) as f64
            });
            let (moves, se) = mean_with_error(moved);
            if moves > most.as_ref().map_or(0.0, |most| most.moves) {
                most = Some(Decisive { input: input.input.clone(), moves, se });
            }
        }
        most
    }
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

fn mean_with_error(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for value in values {
        n += 1.0;
        sum += value;
        squares += value * value;
    }
    let mean: f64 = sum / n;
    let variance = if n > 1.0 { (squares - n * mean * mean).max(0.0) / (n - 1.0) } else { 0.0 };
    (mean, libm::sqrt(variance / n))
}
