//! How far two methods agree, and the items that they disagree on most.
//!
//! Both numbers are of the items that both methods score, at the means of their inputs: they are not
//! drawn and have no Monte Carlo error.

use std::cmp::Ordering;

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
/// # Panics
/// If one list is longer than the other.
pub fn kendall_tau_b(a: &[u32], b: &[u32]) -> Option<f64> {
    assert_eq!(a.len(), b.len(), "ranks come in pairs");
    let (mut difference, mut untied_a, mut untied_b) = (0_i64, 0_i64, 0_i64);
    for i in 0..a.len() {
        for j in 0..i {
            let (first, second) = (sign(a[i].cmp(&a[j])), sign(b[i].cmp(&b[j])));
            difference += first * second;
            untied_a += first * first;
            untied_b += second * second;
        }
    }
    let product = untied_a as f64 * untied_b as f64;
    (product > 0.0).then(|| difference as f64 / libm::sqrt(product))
}

fn sign(order: Ordering) -> i64 {
    match order {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}
