//! How far two methods agree, and the items that they disagree on most.
//!
//! Both numbers are of the items that both methods score, at the means of their inputs: they are not
//! drawn and have no Monte Carlo error.

use crate::model::ItemId;

use super::method::Method;
use super::ranking::{RankedItem, Ranking};

/// Two methods side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The first.
    pub a: Method,
    /// The second.
    pub b: Method,
    /// How many items both score.
    pub items: usize,
    /// Kendall's τ-b, −1 to 1; `None` when one of the methods tells no two of them apart.
    pub kendall_tau_b: Option<f64>,
    /// Items with different ranks, the furthest apart first, then as in the plan.
    pub disagreements: Vec<Disagreement>,
}

/// An item that two methods rank differently among the items that both score.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// Its position in the plan.
    pub item: usize,
    /// Its name.
    pub id: ItemId,
    /// Its rank by the first method, from 1; equals share the better one.
    pub rank_a: u32,
    /// By the second.
    pub rank_b: u32,
}

/// Compares two rankings of one plan.
pub fn agreement(a: &Ranking, b: &Ranking) -> Agreement {
    let common = common(a, b);
    let ranks_a = ranks(common.iter().map(|(a, _)| a.rank));
    let ranks_b = ranks(common.iter().map(|(_, b)| b.rank));
    let mut disagreements: Vec<Disagreement> = common
        .iter()
        .zip(ranks_a.iter().zip(&ranks_b))
        .filter(|(_, (a, b))| a != b)
        .map(|((item, _), (a, b))| Disagreement {
            item: item.item,
            id: item.id.clone(),
            rank_a: *a,
            rank_b: *b,
        })
        .collect();
    disagreements.sort_by_key(|each| (u32::MAX - each.rank_a.abs_diff(each.rank_b), each.item));
    Agreement {
        a: a.method,
        b: b.method,
        items: common.len(),
        kendall_tau_b: kendall_tau_b(&ranks_a, &ranks_b),
        disagreements,
    }
}

/// What both score, in the plan's order.
fn common<'r>(a: &'r Ranking, b: &'r Ranking) -> Vec<(&'r RankedItem, &'r RankedItem)> {
    let by_item = |ranking: &'r Ranking| {
        let mut items: Vec<&RankedItem> = ranking.items.iter().collect();
        items.sort_by_key(|ranked| ranked.item);
        items
    };
    let others = by_item(b);
    let pair = |mine: &'r RankedItem| {
        let found = others.binary_search_by_key(&mine.item, |other| other.item).ok()?;
        Some((mine, others[found]))
    };
    by_item(a).into_iter().filter_map(pair).collect()
}

/// One more than the number of strictly better ones among these.
fn ranks(ranks: impl Iterator<Item = u32>) -> Vec<u32> {
    let ranks: Vec<u32> = ranks.collect();
    let mut sorted = ranks.clone();
    sorted.sort_unstable();
    ranks.iter().map(|rank| sorted.partition_point(|other| other < rank) as u32 + 1).collect()
}

/// Kendall's τ-b of paired numbers: (C − D) ÷ √((n₀ − n₁)(n₀ − n₂)), with C concordant and D
/// discordant of the n₀ = n(n − 1)/2 pairs, of which n₁ are tied in the first and n₂ in the second
/// (Kendall, *The treatment of ties in ranking problems*, 1945). `None` when all are tied in one.
///
/// Discordant pairs are counted as the swaps of a merge sort (Knight, *A computer method for
/// calculating Kendall's tau with ungrouped data*, 1966), so that lists of thousands take no time.
///
/// # Panics
/// If one list is longer than the other.
pub fn kendall_tau_b(a: &[u32], b: &[u32]) -> Option<f64> {
    assert_eq!(a.len(), b.len(), "ranks come in pairs");
    let mut pairs: Vec<(u32, u32)> = a.iter().copied().zip(b.iter().copied()).collect();
    pairs.sort_unstable();
    let tied_in_both = tied(&pairs, |x, y| x == y);
    let tied_in_a = tied(&pairs, |x, y| x.0 == y.0);
    let mut second: Vec<u32> = pairs.into_iter().map(|(_, b)| b).collect();
    let discordant = swaps(&mut second);
    let tied_in_b = tied(&second, |x, y| x == y);
    let all = pairs_of(a.len());
    let concordant = all + tied_in_both - tied_in_a - tied_in_b - discordant;
    let product = (all - tied_in_a) as f64 * (all - tied_in_b) as f64;
    (product > 0.0).then(|| (concordant as f64 - discordant as f64) / libm::sqrt(product))
}

/// How many pairs there are of `n`.
fn pairs_of(n: usize) -> u64 {
    (n * n.saturating_sub(1) / 2) as u64
}

/// How many pairs of a sorted list are the same.
fn tied<T>(sorted: &[T], same: impl Fn(&T, &T) -> bool) -> u64 {
    sorted.chunk_by(same).map(|group| pairs_of(group.len())).sum()
}

/// Sorts, and counts the pairs that stood in the wrong order.
fn swaps(numbers: &mut [u32]) -> u64 {
    if numbers.len() < 2 {
        return 0;
    }
    let (left, right) = numbers.split_at_mut(numbers.len() / 2);
    let inside = swaps(left) + swaps(right);
    let (mut merged, mut across) = (Vec::with_capacity(left.len() + right.len()), 0);
    let mut taken = 0;
    for number in right.iter() {
        let smaller = left[taken..].partition_point(|other| other <= number);
        merged.extend_from_slice(&left[taken..taken + smaller]);
        taken += smaller;
        across += (left.len() - taken) as u64;
        merged.push(*number);
    }
    merged.extend_from_slice(&left[taken..]);
    numbers.copy_from_slice(&merged);
    inside + across
}
