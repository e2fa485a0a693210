//! Tallies, as they are compared.

use roadcast::trial::Tally;

/// The same tally with its records joined to one, however they were cut into blocks.
pub(crate) fn joined(mut tally: Tally) -> Tally {
    let rest = tally.records.split_off(1);
    let all = &mut tally.records[0];
    for record in rest {
        let append = |mine: &mut Vec<Vec<f64>>, theirs: Vec<Vec<f64>>| {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| mine.extend(theirs));
        };
        append(&mut all.finishes, record.finishes);
        append(&mut all.values, record.values);
        append(&mut all.items, record.items);
        all.delay_cost.extend(record.delay_cost);
        all.kept.extend(record.kept);
    }
    tally
}
