//! Futures written down by hand, and their tally, counted the slow and obvious way.

use roadcast::calendar::{Axis, Date};
use roadcast::forecast::{Forecast, summarize};
use roadcast::model::{Item, Plan, RunSettings, Status};
use roadcast::trial::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};

/// A Monday, and the first working day of 2027 and of its quarter.
pub(super) fn monday() -> Date {
    date("2027-01-04")
}

pub(super) fn date(text: &str) -> Date {
    text.parse().expect("a date in a test")
}

/// A plan that starts on [`monday`], with items named by single letters.
pub(super) fn plan(items: &str) -> Plan {
    let mut plan = Plan::new("By hand", monday());
    plan.items = items.chars().map(|id| item(&id.to_string())).collect();
    plan
}

pub(super) fn item(id: &str) -> Item {
    Item { id: id.into(), ..Item::default() }
}

/// `futures[trial][item]`: when the item finishes in that trial, in working days; infinite when it
/// is later than the horizon. Items start at 0.
pub(super) fn tally(plan: &Plan, futures: &[Vec<f64>]) -> Tally {
    let live: Vec<usize> =
        (0..plan.items.len()).filter(|i| plan.items[*i].status != Status::Dropped).collect();
    let of_item = |item: usize| futures.iter().map(|f| f[item]).collect::<Vec<_>>();
    let of_set = |set: &Vec<usize>| {
        futures.iter().map(|f| set.iter().map(|i| f[*i]).fold(0.0, f64::max)).collect::<Vec<_>>()
    };
    let axis = plan.axis();
    let by = |t: f64, date: Date| t <= axis.end_of(date) + 1e-9;
    let kept = |future: &Vec<f64>, until: Date| {
        let due = plan.commitments.iter().filter(move |promise| promise.by <= until);
        due.map(|promise| {
            live.iter().any(|i| plan.items[*i].id == promise.item && by(future[*i], promise.by))
        })
        .collect::<Vec<_>>()
    };
    let all_kept = |until: Date| {
        futures.iter().filter(|f| kept(f, until).into_iter().all(|kept| kept)).count() as u32
    };
    let quarter = |end: Date| {
        let mut first_late = vec![0; live.len() + 1];
        let mut done = first_late.clone();
        for future in futures {
            done[live.iter().filter(|i| by(future[**i], end)).count()] += 1;
            first_late[live.iter().take_while(|i| by(future[**i], end)).count()] += 1;
        }
        QuarterTally { first_late, done, all_kept: all_kept(end), ..QuarterTally::default() }
    };
    Tally {
        trials: futures.len() as u32,
        items: (0..plan.items.len())
            .map(|item| ItemTally {
                start: moment(plan, &vec![0.0; futures.len()]),
                finish: moment(plan, &of_item(item)),
                critical: vec![0; 1 + plan.milestones.len()],
                ..ItemTally::default()
            })
            .collect(),
        parts: plan.items.iter().flat_map(|i| &i.parts).map(|_| PartTally::default()).collect(),
        targets: plan.targets().iter().map(|set| moment(plan, &of_set(set))).collect(),
        quarters: plan.quarter_ends().into_iter().map(quarter).collect(),
        teams: plan.teams.iter().map(|_| TeamTally::default()).collect(),
        all_kept: all_kept(Date::MAX),
        records: vec![Record {
            first: 0,
            finishes: plan.targets().iter().map(of_set).collect(),
            delay_cost: vec![0.0; futures.len()],
            values: Vec::new(),
            kept: futures
                .iter()
                .map(|f| kept(f, Date::MAX).into_iter().filter(|kept| *kept).count() as u32)
                .collect(),
            items: (0..plan.items.len()).map(of_item).collect(),
        }],
        ..Tally::default()
    }
}

pub(super) fn moment(plan: &Plan, times: &[f64]) -> MomentTally {
    let mut moment = MomentTally::default();
    let horizon = plan.axis().end_of(plan.horizon_date());
    for time in times {
        if *time <= horizon {
            moment.days.push(Axis::finish_day(*time));
        } else {
            moment.censored += 1;
        }
        moment.moments.push(time.min(horizon));
    }
    moment
}

/// The forecast of these futures with default settings.
pub(super) fn forecast(plan: &Plan, futures: &[Vec<f64>]) -> Forecast {
    let settings = RunSettings { trials: futures.len() as u32, ..RunSettings::default() };
    summarize(plan, &tally(plan, futures), &settings, Vec::new())
}

/// One item's futures, a number a trial.
pub(super) fn alone(finishes: &[f64]) -> Vec<Vec<f64>> {
    finishes.iter().map(|finish| vec![*finish]).collect()
}

pub(super) fn close(got: f64, wanted: f64) {
    assert!((got - wanted).abs() <= 1e-9, "got {got}, wanted {wanted}");
}
