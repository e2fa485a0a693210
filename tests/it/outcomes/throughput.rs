//! How many items in 4, 8 and 12 weeks, and when 20, 60 and 150 are done, from the weeks before.

use roadcast::calendar::Date;
use roadcast::trial::{Detail, Recording, Simulator};
use serde_json::{Value, json};

use super::{Coverage, LEVELS, at_least, heading, table};
use crate::plans::network;

const WEEKS: [u32; 3] = [4, 8, 12];
const ITEMS: [usize; 3] = [20, 60, 150];
/// Weeks that must be known before the first forecast.
const KNOWN: usize = 26;
const TRIALS: u32 = 1000;
/// More than were done in any 12 weeks.
const MOST: usize = 400;
const WEEKDAYS: f64 = 5.0;

/// The days on which items were done, in order: the weekday, 1 to 5, of a week, from 0. Weekends
/// count to Friday.
fn done() -> Option<Vec<f64>> {
    let date = |cell: &String| -> Date {
        let mut parts = cell.split('/').rev();
        let mut next = || parts.next().expect("day/month/year");
        format!("{}-{}-{}", next(), next(), next()).parse().expect("a date")
    };
    let rows = table("throughput/7digital_first_half.csv")?;
    let mut dates: Vec<Date> = rows.iter().map(|row| date(&row[4])).collect();
    dates.sort();
    let first = dates[0].monday().epoch_days();
    let day = |date: &Date| {
        let days = date.epoch_days() - first;
        (days / 7) as f64 * WEEKDAYS + ((days % 7 + 1) as f64).min(WEEKDAYS)
    };
    Some(dates.iter().map(day).collect())
}

/// Items of each whole week.
fn per_week(done: &[f64]) -> Vec<u32> {
    let weeks = (done.last().expect("something was done") / WEEKDAYS).ceil() as usize;
    let mut counts = vec![0; weeks];
    for day in done {
        counts[(day / WEEKDAYS).ceil() as usize - 1] += 1;
    }
    counts
}

/// One story after another, of a team with this history: when each is done, in every trial.
fn finishes(history: &[u32]) -> Vec<Vec<f64>> {
    let item = |n: usize| json!({ "id": format!("I{n}"), "parts": [{ "team": "T", "effort": 1 }] });
    let items: Vec<Value> = (0..MOST).map(item).collect();
    let team = json!({ "id": "T", "lanes": 1, "throughput": { "per_week": history } });
    let fields = json!({ "horizon": "2028-01-03", "teams": [team], "items": items });
    let network = network(fields);
    let tally = Simulator::new(&network).simulate(0..TRIALS, Detail::Everything, Recording::Items);
    tally.records.into_iter().flat_map(|record| record.items).collect()
}

/// The table of forecasts made every week, from so many weeks before.
struct Tables {
    counts: [Coverage; 3],
    dates: [Coverage; 3],
}

fn tables(done: &[f64], known: usize) -> Tables {
    let per_week = per_week(done);
    let mut tables = Tables { counts: Default::default(), dates: Default::default() };
    for now in KNOWN..per_week.len() {
        let finishes = finishes(&per_week[now.saturating_sub(known)..now]);
        let today = now as f64 * WEEKDAYS;
        let later: Vec<f64> =
            done.iter().filter(|day| **day > today).map(|day| day - today).collect();
        for (weeks, coverage) in WEEKS.iter().zip(&mut tables.counts) {
            if now + *weeks as usize <= per_week.len() {
                let until = f64::from(*weeks) * WEEKDAYS;
                coverage.count(many(&finishes, until, &later));
            }
        }
        for (items, coverage) in ITEMS.iter().zip(&mut tables.dates) {
            if let Some(day) = later.get(items - 1) {
                coverage.count(soon(&finishes[items - 1], *day));
            }
        }
    }
    tables
}

/// Whether as many were done by a day as was said: the largest number that is reached with a chance
/// of at least p.
fn many(finishes: &[Vec<f64>], until: f64, later: &[f64]) -> [bool; 4] {
    let really = later.iter().filter(|day| **day <= until).count();
    let reached = |item: &Vec<f64>, p: f64| {
        let in_time = item.iter().filter(|finish| **finish <= until + 1e-9).count();
        in_time as f64 >= p * f64::from(TRIALS) - 1e-9
    };
    LEVELS.map(|p| {
        let said = finishes.iter().take_while(|item| reached(item, p)).count();
        assert!(said < MOST, "more items are needed");
        really >= said
    })
}

/// Whether it was done on the day that was said, or before.
fn soon(finishes: &[f64], really: f64) -> [bool; 4] {
    let mut sorted = finishes.to_vec();
    sorted.sort_by(f64::total_cmp);
    LEVELS.map(|p| really <= (at_least(&sorted, p) - 1e-9).ceil())
}

#[test]
fn weeks_to_come_are_like_weeks_gone_by() {
    let Some(done) = done() else { return };
    let mut report = String::new();
    // 26 weeks are what an import takes.
    for (known, of) in [(usize::MAX, "all weeks"), (26, "26 weeks"), (12, "12 weeks")] {
        report += &heading(&format!("7digital: from the {of} before, % that held"));
        let tables = tables(&done, known);
        let counts = WEEKS.iter().map(|weeks| format!("how many in {weeks} weeks"));
        let dates = ITEMS.iter().map(|items| format!("when {items} are done"));
        let found = tables.counts.iter().chain(&tables.dates);
        for (name, coverage) in counts.chain(dates).zip(found) {
            report += &coverage.row(&name);
            coverage.assert_not_over_confident(&format!("{of} before, {name}"));
        }
    }
    println!("{report}");
}

#[test]
fn items_are_counted_in_the_week_they_were_done() {
    // Two on the first Friday, one on the next Monday, one in the week after.
    assert_eq!(per_week(&[5.0, 5.0, 6.0, 12.0]), [2, 1, 1]);
}
