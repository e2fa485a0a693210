//! Tallies merge in any order, exactly.

use proptest::prelude::*;
use roadcast::model::{Commitment, Plan};
use roadcast::trial::Tally;

use super::futures::{date, plan, tally};
use crate::tallies::joined;

/// The tally of some trials of `futures`, as a worker returns it.
fn block(plan: &Plan, futures: &[Vec<f64>], trials: std::ops::Range<usize>) -> Tally {
    let mut block = tally(plan, &futures[trials.clone()]);
    block.records[0].first = trials.start as u32;
    for (quarter, tally) in block.quarters.iter_mut().enumerate() {
        // Any numbers will do, if they are those of the trial.
        let value = |future: &Vec<f64>| future[quarter % 3].min(500.0) / 3.0;
        let values: Vec<f64> = futures[trials.clone()].iter().map(value).collect();
        values.iter().for_each(|value| tally.value.push(*value));
        block.records[0].values.push(values);
    }
    block
}

/// `cuts` as consecutive blocks of `futures`, in an order that follows from `order`.
fn blocks(plan: &Plan, futures: &[Vec<f64>], cuts: &[usize], order: &[u32]) -> Vec<Tally> {
    let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % futures.len()).collect();
    ends.extend([0, futures.len()]);
    ends.sort_unstable();
    ends.dedup();
    let mut blocks: Vec<_> = ends
        .windows(2)
        .zip(order.iter().cycle())
        .map(|(ends, order)| (order, block(plan, futures, ends[0]..ends[1])))
        .collect();
    blocks.sort_by_key(|(order, _)| **order);
    blocks.into_iter().map(|(_, block)| block).collect()
}

fn merged(blocks: Vec<Tally>) -> Tally {
    blocks.into_iter().fold(Tally::default(), |mut whole, block| {
        whole.merge(block);
        whole
    })
}

fn finish() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..900.0_f64, 1 => Just(f64::INFINITY), 1 => Just(0.0)]
}

proptest! {
    #[test]
    fn any_split_in_any_order_merges_to_the_whole(
        futures in prop::collection::vec(prop::collection::vec(finish(), 3), 1..40),
        cuts in prop::collection::vec(any::<usize>(), 0..6),
        order in prop::collection::vec(any::<u32>(), 1..8),
    ) {
        let mut plan = plan("ABC");
        plan.horizon = Some(date("2030-01-01"));
        plan.commitments = vec![
            Commitment { item: "B".into(), by: date("2027-06-30"), tolerance: None, x: None },
        ];
        let whole = block(&plan, &futures, 0..futures.len());
        let parts = joined(merged(blocks(&plan, &futures, &cuts, &order)));
        prop_assert_eq!(summary(&plan, &parts), summary(&plan, &whole));
        prop_assert_eq!(&parts.records, &whole.records);
        prop_assert_eq!(&parts.quarters, &whole.quarters);
    }
}

/// All that is read from a tally. (The counts themselves may have room for other days.)
fn summary(plan: &Plan, tally: &Tally) -> roadcast::forecast::Forecast {
    let settings = roadcast::model::RunSettings::default();
    roadcast::forecast::summarize(plan, tally, &settings, Vec::new())
}
