//! Past weeks drawn with replacement: laws that can be written down.

use roadcast::forecast::Forecast;
use serde_json::json;

use super::{run, within};
use crate::plans::plan;

/// Enough for a P95 that lies two errors from the next week.
const TRIALS: u32 = 100_000;

/// One item of so many stories, for a team with this history. (A history must have five weeks;
/// repeated, its law is the same.)
fn forecast(history: &[u32], stories: u32) -> Forecast {
    let weeks: Vec<_> = history.iter().cycle().take(history.len() * 3).collect();
    let plan = plan(json!({
        "horizon": "2027-10-04",
        "teams": [{ "id": "T", "lanes": 1, "throughput": { "per_week": weeks } }],
        "items": [{ "id": "A", "parts": [{ "team": "T", "effort": stories }] }],
    }));
    run(&plan, TRIALS).1
}

/// The week, from 1, of a day, from 1.
fn week(day: u32) -> u32 {
    day.div_ceil(5)
}

#[test]
fn three_stories_at_one_or_three_a_week() {
    // 3 at once (½), 1 and 3 (¼), or two of 1 and then anything (¼).
    let forecast = forecast(&[1, 3], 3);
    let share = |wanted| {
        let days = forecast.plan.finish.days.iter().filter(|(day, _)| week(*day) == wanted);
        days.map(|(_, trials)| f64::from(*trials)).sum::<f64>() / f64::from(TRIALS)
    };
    within(share(1), 0.5, 4.0 * 0.001_58);
    within(share(2), 0.25, 4.0 * 0.001_37);
    within(share(3), 0.25, 4.0 * 0.001_37);
}

/// The weeks of P50, P70, P85 and P95.
fn weeks(history: &[u32], stories: u32) -> [u32; 4] {
    let finish = forecast(history, stories).plan.finish;
    [0.5, 0.7, 0.85, 0.95].map(|p| {
        let percentile = finish.percentiles.iter().find(|each| each.p == p);
        week(percentile.expect("it is reported").day.expect("in time"))
    })
}

#[test]
fn percentiles_by_convolution() {
    // The chance of four stories within 3, 4, 5, 6, 7 and 8 weeks of 0, 1 or 2 is 0.370, 0.617,
    // 0.790, 0.893, 0.948 and 0.976.
    assert_eq!(weeks(&[0, 1, 2], 4), [4, 5, 6, 8]);
    // Of ten within 4 to 9 weeks of 0, 2 or 5: 0.457, 0.646, 0.790, 0.884, 0.940, 0.970.
    assert_eq!(weeks(&[0, 2, 5], 10), [5, 6, 7, 9]);
}
