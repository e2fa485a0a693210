//! Joint chances are counted, never multiplied.

use roadcast::calendar::Date;
use roadcast::model::{Milestone, Objective, Plan, Status};

use super::futures::{close, date, forecast, plan};

fn milestone(items: &[&str], by: Option<Date>) -> Milestone {
    let items = items.iter().map(|id| (*id).into()).collect();
    Milestone { id: "M".into(), name: String::new(), items, date: by, x: None }
}

fn objective(id: &str, by: Option<Date>) -> Objective {
    Objective { id: id.into(), name: String::new(), date: by, x: None }
}

/// Two items, each done by the second day in half of the trials, always together.
fn together() -> (Plan, Vec<Vec<f64>>) {
    let futures = (0..10).map(|k| if k < 5 { vec![2.0, 1.0] } else { vec![3.0, 4.0] }).collect();
    (plan("AB"), futures)
}

#[test]
fn joint_chance_is_counted_by_trial() {
    let (mut plan, futures) = together();
    plan.milestones = vec![milestone(&["A", "B"], Some(date("2027-01-05")))];
    let forecast = forecast(&plan, &futures);
    let (id, target) = &forecast.milestones[0];
    assert_eq!(id.0, "M");
    close(target.chance_by_date.expect("it has a date").share, 0.5);
    assert_eq!(target.finish.days, [(2, 5), (4, 5)]);
}

#[test]
fn the_plan_is_finished_when_its_last_item_is() {
    let (plan, futures) = together();
    let forecast = forecast(&plan, &futures);
    assert_eq!(forecast.plan.finish.days, [(2, 5), (4, 5)]);
    assert_eq!((forecast.plan.date, forecast.plan.chance_by_date), (None, None));
}

#[test]
fn an_objective_is_the_items_that_name_it() {
    let (mut plan, futures) = together();
    plan.items[1].objective = Some("O".into());
    plan.objectives = vec![objective("O", Some(date("2027-01-04")))];
    plan.milestones = vec![milestone(&["A"], None)];
    let forecast = forecast(&plan, &futures);
    let (_, target) = &forecast.objectives[0];
    assert_eq!(target.finish.days, [(1, 5), (4, 5)]);
    close(target.chance_by_date.expect("it has a date").share, 0.5);
    assert_eq!(forecast.milestones[0].1.chance_by_date, None);
}

#[test]
fn an_objective_without_items_promises_nothing() {
    let (mut plan, futures) = together();
    plan.objectives = vec![objective("O", Some(date("2027-12-31")))];
    assert_eq!(forecast(&plan, &futures).objectives[0].1.chance_by_date, None);
}

#[test]
fn a_milestone_of_the_past_was_reached_or_not() {
    let mut plan = plan("AB");
    plan.as_of = Some(date("2027-02-01"));
    let done = |finished| Status::Done { started: None, finished: date(finished) };
    plan.items[0].status = done("2027-01-12");
    plan.items[1].status = done("2027-01-14");
    let mut chance = |by| {
        plan.milestones = vec![milestone(&["A", "B"], Some(date(by)))];
        let target = &forecast(&plan, &vec![vec![0.0, 0.0]; 3]).milestones[0].1;
        target.chance_by_date.map(|chance| chance.share)
    };
    assert_eq!(chance("2027-01-14"), Some(1.0));
    assert_eq!(chance("2027-01-13"), Some(0.0));
}
