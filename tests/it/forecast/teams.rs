//! Utilisation, week by week.

use roadcast::calendar::Holiday;
use roadcast::forecast::{WeekUse, summarize};
use roadcast::model::{Capacity, Plan, RunSettings, Team};
use roadcast::trial::DaySum;

use super::futures::{alone, date, plan, tally};

pub(super) fn team(id: &str) -> Team {
    Team {
        id: id.into(),
        name: String::new(),
        lanes: 2,
        capacity: Capacity::LanesOnly,
        correlation: None,
        x: None,
    }
}

/// The utilisation of a team of two lanes that two trials used for so many lane-days in all.
fn utilisation(plan: &mut Plan, lane_days: &[f64]) -> Vec<WeekUse> {
    plan.teams = vec![team("core")];
    let mut tally = tally(plan, &alone(&[1.0, 1.0]));
    tally.teams[0].lane_days = lane_days
        .iter()
        .map(|days| {
            let mut sum = DaySum::default();
            sum.add(*days);
            sum
        })
        .collect();
    let settings = RunSettings { trials: 2, ..RunSettings::default() };
    summarize(plan, &tally, &settings, Vec::new()).teams[0].utilisation.clone()
}

fn week(monday: &str, mean: f64) -> WeekUse {
    WeekUse { week: date(monday), mean }
}

#[test]
fn lane_days_in_use_over_lane_days_there_are() {
    // 2 trials × 2 lanes × 5 days.
    let weeks = utilisation(&mut plan("A"), &[20.0, 10.0, 0.0, 5.0, 0.0, 0.0]);
    let wanted = [
        week("2027-01-04", 1.0),
        week("2027-01-11", 0.5),
        week("2027-01-18", 0.0),
        week("2027-01-25", 0.25),
    ];
    assert_eq!(weeks, wanted);
}

#[test]
fn the_first_week_begins_with_the_as_of_date() {
    let mut plan = plan("A");
    plan.as_of = Some(date("2027-01-07")); // A Thursday: two days are left.
    assert_eq!(utilisation(&mut plan, &[8.0]), [week("2027-01-04", 1.0)]);
}

#[test]
fn a_week_of_holidays_has_no_utilisation() {
    let mut plan = plan("A");
    plan.calendar.holidays = (11..=15)
        .map(|day| Holiday { date: date(&format!("2027-01-{day}")), name: String::new(), x: None })
        .collect();
    let weeks = utilisation(&mut plan, &[4.0, 0.0, 4.0]);
    let wanted = [week("2027-01-04", 0.2), week("2027-01-11", 0.0), week("2027-01-18", 0.2)];
    assert_eq!(weeks, wanted);
}

#[test]
fn an_over_full_team_is_over_one() {
    assert_eq!(utilisation(&mut plan("A"), &[30.0]), [week("2027-01-04", 1.5)]);
}

#[test]
fn a_team_without_work_has_no_weeks() {
    assert!(utilisation(&mut plan("A"), &[0.0, 0.0]).is_empty());
}
