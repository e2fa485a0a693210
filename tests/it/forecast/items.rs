//! What is said about items: criticality, sensitivity, waiting, money.

use roadcast::forecast::summarize;
use roadcast::model::{Estimate, Milestone, Part, Profile, RunSettings, Status, Urgency, Work};
use roadcast::trial::{DaySum, Moments, MoneyMoments};

use super::futures::{alone, close, date, forecast, plan, tally};

fn days(values: &[f64]) -> Moments {
    let mut moments = Moments::default();
    values.iter().for_each(|value| moments.push(*value));
    moments
}

fn sum(days: f64) -> DaySum {
    let mut sum = DaySum::default();
    sum.add(days);
    sum
}

fn money(values: &[f64]) -> MoneyMoments {
    let mut moments = MoneyMoments::default();
    values.iter().for_each(|value| moments.push(*value));
    moments
}

fn settings(trials: u32) -> RunSettings {
    RunSettings { trials, ..RunSettings::default() }
}

fn part() -> Part {
    Part {
        work: Work::Duration { days: Estimate::Fixed(1.0), needs: Vec::new() },
        stage: 1,
        x: None,
    }
}

#[test]
fn chance_by_a_due_date_means_its_end() {
    let mut plan = plan("A");
    plan.items[0].due = Some(date("2027-01-05"));
    let futures = alone(&[1.5, 2.0, 2.000_000_000_5, 2.1]);
    let chance = forecast(&plan, &futures).items[0].chance_by_due.expect("it has a due date");
    assert_eq!(chance.share, 0.75);
}

#[test]
fn a_due_date_on_a_weekend_moves_to_friday() {
    let mut plan = plan("A");
    plan.items[0].due = Some(date("2027-01-10"));
    let forecast = forecast(&plan, &alone(&[5.0, 5.1]));
    assert_eq!(forecast.items[0].chance_by_due.map(|chance| chance.share), Some(0.5));
}

#[test]
fn a_due_date_before_the_start_is_missed_for_certain() {
    let mut plan = plan("A");
    plan.items[0].due = Some(date("2026-12-01"));
    let chance = forecast(&plan, &alone(&[1.0, 2.0])).items[0].chance_by_due;
    assert_eq!(chance.map(|chance| (chance.share, chance.se)), Some((0.0, 0.0)));
}

#[test]
fn criticality_is_a_share_and_sensitivity_weighs_it_by_deviation() {
    let mut plan = plan("A");
    plan.items[0].parts = vec![part(), part()];
    plan.milestones = vec![Milestone {
        id: "M".into(),
        name: String::new(),
        items: vec!["A".into()],
        date: None,
        x: None,
    }];
    let mut tally = tally(&plan, &alone(&[2.0, 4.0, 6.0, 8.0]));
    tally.items[0].critical = vec![3, 1];
    tally.items[0].working = days(&[1.0, 2.0, 3.0, 4.0]);
    tally.parts[1].critical = 2;
    tally.parts[1].duration = days(&[0.5, 1.0, 1.5, 2.0]);
    let forecast = summarize(&plan, &tally, &settings(4), Vec::new());
    let item = &forecast.items[0];
    close(item.criticality, 0.75);
    assert_eq!(item.milestone_criticality, [0.25]);
    close(item.working, 2.5);
    // Its deviation is half of the plan's, the part's a quarter.
    close(item.sensitivity, 0.75 * 0.5);
    assert_eq!(item.parts.len(), 2);
    close(item.parts[1].criticality, 0.5);
    close(item.parts[1].sensitivity, 0.5 * 0.25);
    close(item.parts[1].duration, 1.25);
}

#[test]
fn parts_belong_to_the_items_that_list_them() {
    let mut plan = plan("ABC");
    plan.items[0].parts = vec![part()];
    plan.items[2].parts = vec![part(), part()];
    let mut tally = tally(&plan, &[vec![1.0, 1.0, 1.0]]);
    for (at, part) in tally.parts.iter_mut().enumerate() {
        part.duration = days(&[at as f64]);
    }
    let forecast = summarize(&plan, &tally, &settings(1), Vec::new());
    let durations: Vec<Vec<f64>> = forecast
        .items
        .iter()
        .map(|item| item.parts.iter().map(|part| part.duration).collect())
        .collect();
    assert_eq!(durations, [vec![0.0], vec![], vec![1.0, 2.0]]);
}

#[test]
fn a_certain_finish_makes_nothing_sensitive() {
    let mut tally = tally(&plan("A"), &alone(&[3.0, 3.0]));
    tally.items[0].critical = vec![2];
    let forecast = summarize(&plan("A"), &tally, &settings(2), Vec::new());
    assert_eq!((forecast.items[0].criticality, forecast.items[0].sensitivity), (1.0, 0.0));
}

#[test]
fn waiting_is_the_mean_by_cause_and_names_the_team() {
    let mut plan = plan("AB");
    plan.teams = ["core", "data"].map(super::teams::team).to_vec();
    let mut tally = tally(&plan, &vec![vec![1.0, 1.0]; 4]);
    tally.items[0].wait_dependency = sum(2.0);
    tally.items[0].wait_not_before = sum(4.0);
    tally.items[0].wait_external = sum(6.0);
    tally.items[0].wait_risk = sum(8.0);
    tally.items[0].wait_team = vec![(0, sum(10.0)), (1, sum(12.0))];
    tally.items[1].wait_team = vec![(0, sum(0.0)), (1, sum(2.0))];
    let forecast = summarize(&plan, &tally, &settings(4), Vec::new());
    let waiting = &forecast.items[0].waiting;
    assert_eq!(
        (waiting.dependency, waiting.not_before, waiting.external, waiting.risk),
        (0.5, 1.0, 1.5, 2.0)
    );
    assert_eq!(waiting.team, 5.5);
    assert_eq!(waiting.by_team, [("core".into(), 2.5), ("data".into(), 3.0)]);
    assert_eq!(forecast.items[1].waiting.by_team, [("data".into(), 0.5)]);
    assert_eq!(forecast.teams[0].waited_for, 2.5);
    assert_eq!(forecast.teams[1].waited_for, 3.5);
}

#[test]
fn money_has_its_mean_deviation_and_error() {
    let mut plan = plan("AB");
    let profile = Profile::Standard { per_week: Estimate::Fixed(1.0) };
    plan.items[0].value.delay_cost = Some(Urgency { profile, x: None });
    let mut tally = tally(&plan, &vec![vec![1.0, 1.0]; 4]);
    tally.items[0].delay_cost = money(&[0.0, 0.0, 4.0, 4.0]);
    tally.items[0].value = vec![money(&[1.0; 4]), money(&[3.0; 4])];
    tally.delay_cost = money(&[0.0, 0.0, 4.0, 4.0]);
    tally.quarters[1].value = money(&[3.0, 3.0, 5.0, 5.0]);
    tally.mitigation = money(&[5.0; 4]);
    let forecast = summarize(&plan, &tally, &settings(4), Vec::new());
    let cost = forecast.items[0].delay_cost.expect("it has a cost of delay");
    // About the mean of 2: four squares of 4, over 3.
    close(cost.mean, 2.0);
    close(cost.sd, (16.0_f64 / 3.0).sqrt());
    close(cost.se, (16.0_f64 / 12.0).sqrt());
    assert_eq!(forecast.delay_cost, Some(cost));
    assert_eq!(forecast.items[1].delay_cost, None);
    assert_eq!(forecast.items[0].value_by_quarter[..3], [1.0, 3.0, 0.0]);
    // About the mean of 4: four squares of 1, over 3.
    let value = forecast.quarters[1].value.expect("an item has a cost of delay");
    close(value.mean, 4.0);
    close(value.sd, (4.0_f64 / 3.0).sqrt());
    close(value.se, (4.0_f64 / 12.0).sqrt());
    assert_eq!(forecast.mitigation_money, 5.0);
}

#[test]
fn no_money_where_nothing_costs() {
    let forecast = forecast(&plan("A"), &alone(&[1.0]));
    assert_eq!(forecast.delay_cost, None);
    assert!(forecast.items[0].value_by_quarter.iter().all(|value| *value == 0.0));
    assert!(forecast.quarters.iter().all(|quarter| quarter.value.is_none()));
}

#[test]
fn a_dropped_item_has_no_distribution() {
    let mut plan = plan("AB");
    plan.items[0].status = Status::Dropped;
    let forecast = forecast(&plan, &[vec![f64::INFINITY, 2.0]]);
    let dropped = &forecast.items[0];
    assert_eq!((&dropped.start, &dropped.finish, dropped.advice), (&None, &None, None));
    // Nor does it hold back the plan.
    assert_eq!(forecast.plan.finish.days, [(2, 1)]);
}

#[test]
fn a_plan_without_items_is_summarized() {
    let forecast = forecast(&plan(""), &[vec![], vec![]]);
    assert_eq!(forecast.plan.finish.days, [(1, 2)]);
    assert_eq!(forecast.promises.proposed_prefix, 0);
}

#[test]
fn nothing_waited_for_is_zero_and_not_minus_zero() {
    let forecast = forecast(&plan("A"), &alone(&[0.5]));
    assert!(forecast.items[0].waiting.team.is_sign_positive());
    assert!(forecast.teams.iter().all(|team| team.waited_for.is_sign_positive()));
    assert!(forecast.promises.expected_kept.is_sign_positive());
}
