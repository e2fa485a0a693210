//! Advice at its boundaries, the proposed commitment, and what was promised.

use roadcast::forecast::{Advice, Forecast, standing_commitments, summarize};
use roadcast::model::{Commitment, Plan, RunSettings, Status};

use super::futures::{alone, close, date, forecast, plan, tally};

/// The first quarter of 2027 has 63 working days from its first Monday on.
const IN_TIME: f64 = 63.0;
const LATE: f64 = 63.001;

fn promise(item: &str, by: &str) -> Commitment {
    Commitment { item: item.into(), by: date(by), tolerance: None, x: None }
}

/// One item, in time in so many of a hundred trials.
fn advice(in_time: usize) -> Option<Advice> {
    let mut futures = vec![vec![IN_TIME]; in_time];
    futures.resize(100, vec![LATE]);
    forecast(&plan("A"), &futures).items[0].advice
}

#[test]
fn advice_changes_exactly_at_its_boundaries() {
    assert_eq!(advice(100), Some(Advice::Commit));
    assert_eq!(advice(85), Some(Advice::Commit));
    assert_eq!(advice(84), Some(Advice::Stretch));
    assert_eq!(advice(50), Some(Advice::Stretch));
    assert_eq!(advice(49), Some(Advice::Out));
    assert_eq!(advice(0), Some(Advice::Out));
}

#[test]
fn advice_follows_the_confidence_asked_for() {
    assert_eq!(Advice::at(0.7, 0.7), Advice::Commit);
    assert_eq!(Advice::at(0.699, 0.7), Advice::Stretch);
    // At a confidence below one half nothing is left between committing and staying out.
    assert_eq!(Advice::at(0.4, 0.4), Advice::Commit);
}

/// 100 trials in which A is late in 5, B in 10 others, C in 5 of A's, D in 20.
fn four_items() -> (Plan, Vec<Vec<f64>>) {
    let late = |is: bool| if is { LATE } else { IN_TIME };
    let futures = (0..100)
        .map(|k| vec![late(k < 5), late((5..15).contains(&k)), late(k < 5), late(k >= 80)])
        .collect();
    (plan("ABCD"), futures)
}

#[test]
fn proposed_commitment_is_the_longest_prefix_that_reaches_the_level_jointly() {
    // Joint chances: A 0.95, AB 0.85, ABC 0.85, ABCD 0.65, although each alone is at least 0.8.
    let (plan, futures) = four_items();
    let forecast = forecast(&plan, &futures);
    let quarter = &forecast.quarters[forecast.planning_quarter];
    assert_eq!(quarter.prefix_chances, [0.95, 0.85, 0.85, 0.65]);
    assert_eq!(forecast.promises.proposed_prefix, 3);
    assert_eq!(quarter.ends, date("2027-03-31"));
}

#[test]
fn proposed_commitment_stands_in_while_nothing_is_promised() {
    let (plan, futures) = four_items();
    let promises = forecast(&plan, &futures).promises;
    assert!(promises.proposed);
    let named: Vec<_> =
        promises.promises.iter().map(|each| (each.item.0.as_str(), each.chance.share)).collect();
    assert_eq!(named, [("A", 0.95), ("B", 0.9), ("C", 0.95)]);
    assert!(promises.promises.iter().all(|each| each.by == date("2027-03-31")));
    close(promises.expected_kept, 2.8);
    close(promises.chance_all.expect("three promises").share, 0.85);
}

#[test]
fn a_proposal_is_due_from_the_planning_quarter_on() {
    let (mut plan, futures) = four_items();
    plan.quarter = Some(date("2027-05-01"));
    let forecast = forecast(&plan, &futures);
    assert_eq!(forecast.planning_quarter, 1);
    assert_eq!(forecast.promises.proposed_prefix, 4);
    assert_eq!(forecast.quarters[0].chance_all_committed, None);
    let later: Vec<_> = forecast.quarters[1..].iter().map(|q| q.chance_all_committed).collect();
    assert!(later.iter().all(|chance| chance.is_some_and(|chance| chance.share == 1.0)));
}

#[test]
fn nothing_is_proposed_when_the_first_item_is_too_uncertain() {
    let mut futures = vec![vec![IN_TIME, IN_TIME]; 84];
    futures.resize(100, vec![LATE, IN_TIME]);
    let forecast = forecast(&plan("AB"), &futures);
    assert_eq!(forecast.promises.proposed_prefix, 0);
    assert_eq!(forecast.promises.chance_all, None);
    assert_eq!(forecast.promises.expected_kept, 0.0);
    assert!(forecast.quarters.iter().all(|quarter| quarter.chance_all_committed.is_none()));
}

#[test]
fn promises_are_counted_whatever_is_proposed() {
    let (mut plan, futures) = four_items();
    plan.commitments = vec![promise("D", "2027-03-31"), promise("A", "2027-04-30")];
    let forecast = forecast(&plan, &futures);
    assert!(!forecast.promises.proposed);
    assert_eq!(forecast.promises.proposed_prefix, 3);
    close(forecast.promises.promises[0].chance.share, 0.8);
    close(forecast.promises.promises[1].chance.share, 1.0);
    close(forecast.promises.expected_kept, 1.8);
    close(forecast.promises.chance_all.expect("two promises").share, 0.8);
}

#[test]
fn a_quarter_counts_only_the_promises_due_by_its_end() {
    let (mut plan, futures) = four_items();
    plan.commitments = vec![promise("A", "2027-04-30"), promise("D", "2027-12-24")];
    let shares: Vec<_> = forecast(&plan, &futures)
        .quarters
        .iter()
        .map(|quarter| quarter.chance_all_committed.map(|chance| chance.share))
        .collect();
    assert_eq!(shares[..4], [None, Some(1.0), Some(1.0), Some(1.0)]);
}

#[test]
fn promises_kept_for_sure_are_counted_per_trial() {
    // Four kept in 65 trials, three in 30, two in 5: three or more in 95.
    let (mut plan, futures) = four_items();
    plan.commitments = ["A", "B", "C", "D"].map(|item| promise(item, "2027-03-31")).to_vec();
    let promises = forecast(&plan, &futures).promises;
    assert_eq!((promises.sure_kept, promises.proposed), (3, false));
}

#[test]
fn a_promise_of_a_dropped_item_is_not_kept() {
    let (mut plan, futures) = four_items();
    plan.items[1].status = Status::Dropped;
    plan.commitments = vec![promise("B", "2027-12-31"), promise("A", "2027-12-31")];
    let forecast = forecast(&plan, &futures);
    assert_eq!(forecast.promises.promises[0].chance.share, 0.0);
    assert_eq!(forecast.promises.chance_all.map(|chance| chance.share), Some(0.0));
    // The prefix leaves it out: A 0.95, AC 0.95, ACD 0.75.
    assert_eq!(forecast.quarters[0].prefix_chances, [0.95, 0.95, 0.75]);
    assert_eq!(forecast.items[1].advice, None);
}

#[test]
fn a_promise_of_the_past_was_kept_or_not() {
    let mut plan = plan("AB");
    plan.as_of = Some(date("2027-02-01"));
    let done = |finished| Status::Done { started: None, finished: date(finished) };
    plan.items[0].status = done("2027-01-20");
    plan.items[1].status = done("2027-01-29");
    plan.commitments = vec![promise("A", "2027-01-22"), promise("B", "2027-01-22")];
    let shares: Vec<_> = forecast(&plan, &[vec![0.0, 0.0]])
        .promises
        .promises
        .iter()
        .map(|promise| promise.chance.share)
        .collect();
    assert_eq!(shares, [1.0, 0.0]);
}

#[test]
fn work_of_today_does_not_keep_a_promise_of_yesterday() {
    let mut plan = plan("A");
    plan.commitments = vec![promise("A", "2027-01-01")];
    assert_eq!(forecast(&plan, &alone(&[0.5])).promises.promises[0].chance.share, 0.0);
}

#[test]
fn expected_number_done_is_the_sum_of_chances() {
    let (plan, futures) = four_items();
    let forecast = forecast(&plan, &futures);
    close(forecast.quarters[0].expected_done, 0.95 + 0.9 + 0.95 + 0.8);
    close(forecast.quarters[1].expected_done, 4.0);
}

#[test]
fn the_confidence_of_the_run_decides_what_is_proposed() {
    let (plan, futures) = four_items();
    let settings = RunSettings { trials: 100, confidence: 0.65, ..RunSettings::default() };
    let forecast = summarize(&plan, &tally(&plan, &futures), &settings, Vec::new());
    assert_eq!(forecast.promises.proposed_prefix, 4);
    assert!(forecast.items.iter().all(|item| item.advice == Some(Advice::Commit)));
}

fn names(plan: &Plan, forecast: &Forecast) -> Vec<(String, String)> {
    standing_commitments(plan, forecast)
        .into_iter()
        .map(|promise| (promise.item.0, promise.by.to_string()))
        .collect()
}

#[test]
fn what_scenarios_are_compared_by_is_promised_or_proposed() {
    let (mut plan, futures) = four_items();
    let end = || "2027-03-31".to_owned();
    let proposed = [("A".to_owned(), end()), ("B".to_owned(), end()), ("C".to_owned(), end())];
    assert_eq!(names(&plan, &forecast(&plan, &futures)), proposed);
    plan.commitments = vec![promise("D", "2027-06-30")];
    let promised = [("D".to_owned(), "2027-06-30".to_owned())];
    assert_eq!(names(&plan, &forecast(&plan, &futures)), promised);
}

#[test]
fn how_many_are_done_by_a_quarters_end_at_every_percentile() {
    // Nothing in 2 of 10 trials, one in 3, both in 5: both with chance 0.5, one at least with 0.8.
    let futures: Vec<Vec<f64>> = (0..10)
        .map(|k| vec![if k < 2 { LATE } else { IN_TIME }, if k < 5 { LATE } else { IN_TIME }])
        .collect();
    let forecast = forecast(&plan("AB"), &futures);
    let counts = &forecast.quarters[0].done;
    let reported: Vec<f64> = counts.iter().map(|count| count.p).collect();
    let percentiles = &forecast.plan.finish.percentiles;
    assert_eq!(reported, percentiles.iter().map(|each| each.p).collect::<Vec<_>>());
    let at = |p: f64| counts.iter().find(|count| count.p == p).map(|count| count.count);
    assert_eq!([0.05, 0.5, 0.55, 0.8, 0.85, 0.99].map(at), [2, 2, 1, 1, 0, 0].map(Some));
}
