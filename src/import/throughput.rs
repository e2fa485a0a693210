//! Finished issues per week, from the days they were finished.

use crate::calendar::Date;

/// As far back as a team's pace says anything about its next weeks: half a year.
const MOST_WEEKS: i64 = 26;

/// The fewest weeks that the engine takes as a history.
pub const FEWEST_WEEKS: usize = 5;

/// How many of `finishes` fall in each full week, Monday to Sunday, oldest first.
///
/// The last week is the last one that was over by the end of `until`; the first is the one of the
/// earliest finish, at most 26 weeks back. Empty when nothing was finished by then.
pub fn weekly(finishes: &[Date], until: Date) -> Vec<f64> {
    let end = until.plus_days(1).monday();
    let Some(first) = finishes.iter().filter(|finish| **finish < end).min() else {
        return Vec::new();
    };
    let start = first.monday().max(end.plus_days(-7 * MOST_WEEKS));
    let weeks = (end.epoch_days() - start.epoch_days()) / 7;
    let mut counts = vec![0.0; usize::try_from(weeks).unwrap_or(0)];
    for finish in finishes {
        let week = (finish.epoch_days() - start.epoch_days()).div_euclid(7);
        if let Some(count) = usize::try_from(week).ok().and_then(|week| counts.get_mut(week)) {
            *count += 1.0;
        }
    }
    counts
}

/// Whether the engine takes `history`: at least five weeks, one of them not zero.
pub fn is_enough(history: &[f64]) -> bool {
    history.len() >= FEWEST_WEEKS && history.iter().any(|count| *count > 0.0)
}
