//! What is shown: words, numbers and geometry with answers known beforehand.

mod asked;
mod burn_up;
mod charts;
mod compare;
mod edits;
mod estimate;
mod format;
mod german;
mod grid;
mod guide;
mod headline;
mod item;
mod palette;
mod panels;
mod picture;
mod rank;
mod report;
mod risks;
mod scenarios;
mod send;
mod style_page;
mod teams;
mod text;
mod time;
mod two_languages;
mod why;

use roadcast::calendar::{Axis, Date};
use roadcast::forecast::{
    Advice, Chance, CountPercentile, Distribution, Forecast, ItemForecast, Percentile,
    PromiseForecast, Promises, QuarterForecast, TargetForecast, TeamForecast, Waiting, WeekUse,
};
use roadcast::model::{
    Capacity, Document, Estimate, Item, ItemId, Part, PeopleStep, Plan, Team, TeamId, Work,
};
use roadcast::session::{Event, Session};

pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date of a test")
}

/// A plan from Monday 4 January 2027 on: Ledger and Refunds for the team Core.
pub(crate) fn plan() -> Plan {
    let mut plan = Plan::new("Payments", date("2027-01-04"));
    plan.currency = Some("EUR".to_owned());
    plan.teams.push(Team {
        id: TeamId::from("core"),
        name: "Core".to_owned(),
        lanes: 1,
        capacity: Capacity::People {
            people: vec![PeopleStep { from: date("2027-01-04"), count: 2.0, x: None }],
            focus: Estimate::Fixed(0.5),
            absences: Vec::new(),
        },
        correlation: None,
        x: None,
    });
    for (id, name) in [("PAY-1", "Ledger"), ("PAY-2", "Refunds")] {
        plan.items.push(Item {
            id: ItemId::from(id),
            name: name.to_owned(),
            parts: vec![Part {
                work: Work::Effort {
                    team: TeamId::from("core"),
                    effort: Estimate::Range { low: 10.0, high: 30.0 },
                    lanes: 1,
                },
                stage: 1,
                x: None,
            }],
            due: Some(date("2027-01-15")),
            ..Item::default()
        });
    }
    plan
}

/// A hundred trials that finish on these days.
pub(crate) fn finish(days: &[(u32, u32)], axis: &Axis) -> Distribution {
    let steps = (1..=19).map(|step| f64::from(step) * 0.05).chain([0.99]);
    let percentile = |p: f64| {
        let mut done = 0;
        let day = days.iter().find_map(|(day, count)| {
            done += count;
            (f64::from(done) >= p * 100.0 - 1e-9).then_some(*day)
        });
        let date = day.map(|day| axis.date_of(i64::from(day)));
        Percentile { p, day, date, se_days: 0.1 }
    };
    let finished: u32 = days.iter().map(|(_, count)| count).sum();
    Distribution {
        mean: 10.0,
        sd: 2.0,
        mean_se: 0.2,
        censored: 1.0 - f64::from(finished) / 100.0,
        percentiles: steps.map(percentile).collect(),
        days: days.to_vec(),
    }
}

pub(crate) fn chance(share: f64) -> Chance {
    Chance { share, se: 0.01 }
}

fn item(plan: &Plan, at: usize, days: &[(u32, u32)], by_quarter: f64) -> ItemForecast {
    let axis = plan.axis();
    ItemForecast {
        id: plan.items[at].id.clone(),
        start: Some(finish(&[(1, 100)], &axis)),
        finish: Some(finish(days, &axis)),
        chance_by_due: Some(chance(0.75)),
        chance_by_quarter: vec![chance(by_quarter)],
        advice: Some(if by_quarter >= 0.85 { Advice::Commit } else { Advice::Stretch }),
        criticality: 0.5,
        milestone_criticality: Vec::new(),
        sensitivity: 0.4,
        working: 8.0,
        waiting: Waiting {
            team: 2.0,
            by_team: vec![(TeamId::from("core"), 2.0)],
            ..Waiting::default()
        },
        parts: Vec::new(),
        delay_cost: None,
        value_by_quarter: vec![0.0],
    }
}

/// Ledger on day 5 or 10, Refunds on day 10, 20 or 60; the first of them can be promised.
pub(crate) fn forecast(plan: &Plan) -> Forecast {
    let axis = plan.axis();
    let refunds = [(10, 50), (20, 35), (60, 15)];
    Forecast {
        trials: 100,
        seed: 1,
        confidence: 0.85,
        plan: TargetForecast { finish: finish(&refunds, &axis), date: None, chance_by_date: None },
        items: vec![item(plan, 0, &[(5, 50), (10, 50)], 1.0), item(plan, 1, &refunds, 0.8)],
        milestones: Vec::new(),
        objectives: Vec::new(),
        quarters: vec![QuarterForecast {
            ends: date("2027-03-31"),
            expected_done: 1.8,
            done: vec![CountPercentile { p: 0.85, count: 1 }, CountPercentile { p: 0.9, count: 0 }],
            chance_all_committed: None,
            prefix_chances: vec![1.0, 0.8],
            value: None,
        }],
        planning_quarter: 0,
        promises: Promises {
            proposed: true,
            promises: Vec::new(),
            expected_kept: 0.0,
            sure_kept: 1,
            chance_all: None,
            proposed_prefix: 1,
        },
        teams: vec![TeamForecast {
            id: TeamId::from("core"),
            utilisation: vec![
                WeekUse { week: date("2027-01-04"), mean: 1.0 },
                WeekUse { week: date("2027-01-11"), mean: 0.5 },
            ],
            waited_for: 12.0,
        }],
        drivers: Vec::new(),
        driver_trials: 100,
        delay_cost: None,
        mitigation_money: 0.0,
        as_of: plan.as_of_date(),
        horizon: plan.horizon_date(),
    }
}

pub(crate) fn promise(item: &str, by: &str, share: f64) -> PromiseForecast {
    PromiseForecast {
        item: ItemId::from(item),
        by: date(by),
        tolerance: Some(0.7),
        chance: chance(share),
    }
}

/// A session that shows `plan`, without an answer.
pub(crate) fn showing(plan: Plan) -> Session {
    let mut session = Session::new(plan.start);
    let text = roadcast::file::write(&Document::new(plan));
    session.handle(Event::SampleOpened { text });
    assert_eq!(session.problems(), []);
    session
}

/// A session that shows `plan` and has this answer to it.
pub(crate) fn answered(plan: Plan, forecast: Forecast) -> Session {
    let mut session = showing(plan);
    let generation = session.generation();
    session.handle(Event::ForecastArrived {
        generation,
        coarse: false,
        forecast: Box::new(forecast),
    });
    session
}
