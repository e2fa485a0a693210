//! Kendall's τ-b in closed form, and where methods disagree.

use proptest::prelude::*;
use roadcast::rank::{Formula, agreement, kendall_tau_b};
use serde_json::json;

use super::{by, close, ranked, sources, valued};
use crate::plans::plan;

fn tau(a: &[u32], b: &[u32]) -> f64 {
    kendall_tau_b(a, b).expect("neither is all tied")
}

#[test]
fn like_orders_agree_and_reversed_ones_disagree() {
    close(tau(&[1, 2, 3, 4], &[1, 2, 3, 4]), 1.0);
    close(tau(&[1, 2, 3, 4], &[4, 3, 2, 1]), -1.0);
    // One of six pairs is swapped: (5 − 1) ÷ 6.
    close(tau(&[1, 2, 3, 4], &[2, 1, 3, 4]), 4.0 / 6.0);
}

#[test]
fn ties_shrink_the_pairs_that_count() {
    // Of three pairs one is tied in the first: 2 ÷ √(2 · 3).
    close(tau(&[1, 1, 3], &[1, 2, 3]), 2.0 / 6.0_f64.sqrt());
    // Tied alike, they agree in full.
    close(tau(&[1, 1, 3], &[2, 2, 5]), 1.0);
    // The published example of SciPy: −√2/3.
    close(tau(&[12, 2, 1, 12, 2], &[1, 4, 7, 1, 0]), -(2.0_f64.sqrt()) / 3.0);
}

/// By its definition, pair by pair.
fn by_definition(a: &[u32], b: &[u32]) -> Option<f64> {
    let sign = |x: u32, y: u32| (i64::from(x) - i64::from(y)).signum();
    let pairs = || (0..a.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    let sum = |of: &dyn Fn(i64, i64) -> i64| -> f64 {
        pairs().map(|(i, j)| of(sign(a[i], a[j]), sign(b[i], b[j]))).sum::<i64>() as f64
    };
    let product = sum(&|x, _| x * x) * sum(&|_, y| y * y);
    (product > 0.0).then(|| sum(&|x, y| x * y) / product.sqrt())
}

proptest! {
    #[test]
    fn swaps_count_what_the_definition_counts(
        pairs in proptest::collection::vec((0_u32..9, 0_u32..9), 0..40)
    ) {
        let (a, b): (Vec<u32>, Vec<u32>) = pairs.into_iter().unzip();
        prop_assert_eq!(kendall_tau_b(&a, &b), by_definition(&a, &b));
    }
}

#[test]
fn what_tells_nothing_apart_agrees_with_nothing() {
    assert_eq!(kendall_tau_b(&[1, 1, 1], &[1, 2, 3]), None);
    assert_eq!(kendall_tau_b(&[1], &[1]), None);
    assert_eq!(kendall_tau_b(&[], &[]), None);
}

#[test]
fn two_methods_are_compared_on_what_both_score() {
    let ice = |impact: i32| json!({ "impact": impact, "confidence": 1, "ease": 1 });
    let ratio = |value: i32| json!({ "value": value, "effort": 1 });
    let both = |a: i32, b: i32| json!({ "ice": ice(a), "value_effort": ratio(b) });
    // ICE: Z E D C B A; value over effort: A Y E D C B. In common are A to E, and only A moves.
    let plan = plan(valued(&[
        ("A", 1.0, both(1, 9)),
        ("B", 1.0, both(2, 2)),
        ("C", 1.0, both(3, 3)),
        ("D", 1.0, both(4, 4)),
        ("E", 1.0, both(5, 5)),
        ("Y", 1.0, json!({ "value_effort": ratio(8) })),
        ("Z", 1.0, json!({ "ice": ice(8) })),
    ]));
    let sources = sources(&plan);
    let found = agreement(&sources.rank(by(Formula::Ice)), &sources.rank(by(Formula::ValueEffort)));
    assert_eq!(found.items, 5);
    // Four of ten pairs are discordant.
    close(found.kendall_tau_b.expect("no ties"), 0.2);
    let ids: Vec<&str> = found.disagreements.iter().map(|d| d.id.0.as_str()).collect();
    assert_eq!(ids, ["A", "B", "C", "D", "E"]);
    let most = &found.disagreements[0];
    assert_eq!((most.rank_a, most.rank_b), (5, 1));
}

#[test]
fn a_method_agrees_with_itself() {
    let ratio = |value: i32| json!({ "value_effort": { "value": value, "effort": 1 } });
    let fields = valued(&[("A", 1.0, ratio(1)), ("B", 1.0, ratio(1)), ("C", 1.0, ratio(2))]);
    let ranking = ranked(fields, by(Formula::ValueEffort));
    let found = agreement(&ranking, &ranking);
    close(found.kendall_tau_b.expect("not all are tied"), 1.0);
    assert!(found.disagreements.is_empty());
}
