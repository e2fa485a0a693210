//! The Reliable Construction Company (Hillier and Lieberman, *Introduction to Operations Research*,
//! chapter 22): fourteen activities, three points each, nobody to wait for.

use std::sync::LazyLock;

use roadcast::forecast::Forecast;
use roadcast::trial::Tally;
use serde_json::{Value, json};

use super::{run, within};
use crate::plans::plan;

const TRIALS: u32 = 40_000;

type Activity = (&'static str, f64, f64, f64, &'static str);

/// Name, least, likely and most days, predecessors.
const ACTIVITIES: [Activity; 14] = [
    ("A", 1.0, 2.0, 3.0, ""),
    ("B", 2.0, 3.5, 8.0, "A"),
    ("C", 6.0, 9.0, 18.0, "B"),
    ("D", 4.0, 5.5, 10.0, "C"),
    ("E", 1.0, 4.5, 5.0, "C"),
    ("F", 4.0, 4.0, 10.0, "E"),
    ("G", 5.0, 6.5, 11.0, "D"),
    ("H", 5.0, 8.0, 17.0, "EG"),
    ("I", 3.0, 7.5, 9.0, "C"),
    ("J", 3.0, 9.0, 9.0, "FI"),
    ("K", 4.0, 4.0, 4.0, "J"),
    ("L", 1.0, 5.5, 7.0, "J"),
    ("M", 1.0, 2.0, 3.0, "H"),
    ("N", 5.0, 5.5, 9.0, "KL"),
];

fn simulate(shape: Option<&str>) -> (Tally, Forecast) {
    let item = |(id, min, likely, max, after): &Activity| {
        let mut days = json!({ "min": min, "likely": likely, "max": max });
        if let Some(shape) = shape {
            days["shape"] = shape.into();
        }
        let after: Vec<Value> = after.chars().map(|id| json!({ "item": id.to_string() })).collect();
        json!({ "id": id, "parts": [{ "days": days }], "after": after })
    };
    let items: Vec<Value> = ACTIVITIES.iter().map(item).collect();
    let names: Vec<&str> = ACTIVITIES.iter().map(|activity| activity.0).collect();
    // The end of working day 47 is Tuesday 9 March 2027.
    let deadline = json!([{ "id": "deadline", "items": names, "date": "2027-03-09" }]);
    run(&plan(json!({ "items": items, "milestones": deadline })), TRIALS)
}

/// The run that several tests look at.
static TRIANGULAR: LazyLock<(Tally, Forecast)> = LazyLock::new(|| simulate(Some("triangular")));

fn in_time(forecast: &Forecast) -> f64 {
    forecast.milestones[0].1.chance_by_date.expect("it has a date").share
}

#[test]
fn triangular_durations() {
    let (tally, forecast) = &*TRIANGULAR;
    let finish = &forecast.plan.finish;
    // The reference has errors of about 0.01 days itself; ours is 3.7/√40,000 = 0.018.
    within(finish.mean, 46.237, 0.08);
    within(finish.sd, 3.695, 0.06);
    within(in_time(forecast), 0.5929, 0.01);
    let mut times: Vec<f64> = tally.finishes(0).collect();
    times.sort_by(f64::total_cmp);
    for (p, day) in [(0.5, 46.10), (0.8, 49.38), (0.85, 50.16), (0.95, 52.55)] {
        within(times[(p * f64::from(TRIALS)) as usize - 1], day, 0.15);
    }
}

#[test]
fn dates_are_the_days_after_the_real_percentiles() {
    // 46.10, 49.38, 50.16 and 52.55 are on the 47th, 50th, 51st and 53rd working day.
    let (_, forecast) = &*TRIANGULAR;
    for (p, day) in [(0.5, 47), (0.8, 50), (0.85, 51), (0.95, 53)] {
        let percentiles = &forecast.plan.finish.percentiles;
        let found = percentiles.iter().find(|each| each.p == p).expect("it is reported");
        assert_eq!(found.day, Some(day));
    }
}

#[test]
fn pert_durations() {
    let (_, forecast) = simulate(None);
    within(forecast.plan.finish.mean, 44.326, 0.08);
    within(forecast.plan.finish.sd, 2.934, 0.06);
    within(in_time(&forecast), 0.8164, 0.01);
}

#[test]
fn criticality() {
    let (_, forecast) = &*TRIANGULAR;
    let critical = |id: &str| {
        let item = forecast.items.iter().find(|item| item.id.0 == id).expect("an activity");
        assert_eq!(item.criticality, item.parts[0].criticality);
        // The milestone is the whole plan.
        assert_eq!(item.milestone_criticality, [item.criticality]);
        item.criticality
    };
    for (ids, wanted) in
        [("NJ", 0.685), ("L", 0.480), ("K", 0.205), ("EF", 0.648), ("DGHM", 0.315), ("I", 0.037)]
    {
        ids.chars().for_each(|id| within(critical(&id.to_string()), wanted, 0.01));
    }
    "ABC".chars().for_each(|id| assert_eq!(critical(&id.to_string()), 1.0));
}
