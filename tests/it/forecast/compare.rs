//! Pairs of futures written down by hand.

use proptest::prelude::*;
use roadcast::calendar::{Weekday, Workdays};
use roadcast::forecast::{
    CompareError, Comparison, DayUnit, Difference, FinishComparison, Run, TargetId, compare,
};
use roadcast::model::{
    Commitment, Estimate, Milestone, Objective, Plan, Profile, RunSettings, Status, Urgency,
};
use roadcast::trial::Tally;

use super::futures::{alone, close, date, plan, tally};

type Futures = Vec<Vec<f64>>;

fn settings(seed: u64) -> RunSettings {
    RunSettings { seed, ..RunSettings::default() }
}

fn compared(before: (&Plan, &Tally), after: (&Plan, &Tally), set: &[Commitment]) -> Comparison {
    let settings = settings(1);
    let run = |(plan, tally)| Run { plan, tally, settings: &settings };
    compare(run(before), run(after), set).expect("pairs")
}

/// Two sets of futures of one plan.
fn same_plan(plan: &Plan, before: &Futures, after: &Futures) -> Comparison {
    compared((plan, &tally(plan, before)), (plan, &tally(plan, after)), &plan.commitments)
}

fn finish(before: &[f64], after: &[f64]) -> FinishComparison {
    let mut comparison = same_plan(&plan("A"), &alone(before), &alone(after));
    comparison.targets.remove(0).1
}

fn promise(item: &str, by: &str) -> Commitment {
    Commitment { item: item.into(), by: date(by), tolerance: None, x: None }
}

const NEVER: f64 = f64::INFINITY;

#[test]
fn mean_difference_with_the_error_of_pairs() {
    // Differences 1, 2, 3, 4: mean 2.5, squares about it 5, over 3; the error is √(5/3)/2.
    let mean = finish(&[1.0, 10.0, 4.0, 8.0], &[2.0, 12.0, 7.0, 12.0]).mean.expect("four pairs");
    close(mean.value, 2.5);
    close(mean.se, (5.0_f64 / 3.0).sqrt() / 2.0);
    assert!(mean.detectable);
    // 4 · (1.96 · 0.6455 / 2.5)² = 1.02….
    assert_eq!(mean.trials_to_detect, Some(2));
}

#[test]
fn a_difference_within_its_error_is_not_detectable() {
    // Differences −1, 1, −1, 2: mean ¼, squares 7 − ¼ = 6.75, over 3, over 4: error 0.75.
    let mean = finish(&[5.0, 5.0, 5.0, 5.0], &[4.0, 6.0, 4.0, 7.0]).mean.expect("four pairs");
    close(mean.value, 0.25);
    close(mean.se, 0.75);
    assert!(!mean.detectable);
    // 4 · (1.96 · 0.75 / 0.25)² = 4 · 34.5744 = 138.3.
    assert_eq!(mean.trials_to_detect, Some(139));
}

#[test]
fn trials_that_always_differ_alike_have_no_error() {
    let before: Vec<f64> = (1..=50).map(f64::from).collect();
    let after: Vec<f64> = before.iter().map(|t| t + 2.0).collect();
    let finish = finish(&before, &after);
    for difference in [finish.mean, finish.p50.days, finish.p85.days].map(Option::unwrap) {
        close(difference.value, 2.0);
        close(difference.se, 0.0);
        assert!(difference.detectable);
    }
    assert_eq!(finish.histogram, [(2, 50)]);
}

#[test]
fn equal_runs_have_no_difference() {
    let times: Vec<f64> = (1..=50).map(|t| f64::from(t) * 0.7).collect();
    let finish = finish(&times, &times);
    let none = Difference { value: 0.0, se: 0.0, detectable: false, trials_to_detect: None };
    assert_eq!(finish.mean, Some(none));
    assert_eq!((finish.p50.days, finish.p85.days), (Some(none), Some(none)));
    assert_eq!(finish.histogram, [(0, 50)]);
}

#[test]
fn one_pair_detects_nothing() {
    let mean = finish(&[5.0], &[9.0]).mean.expect("one pair");
    assert_eq!((mean.value, mean.detectable, mean.trials_to_detect), (4.0, false, None));
}

#[test]
fn histogram_is_of_the_days_that_are_shown() {
    // Days 5, 5, 6 against 5, 6, 4.
    let finish = finish(&[4.2, 4.9, 5.5], &[4.9, 5.1, 4.0]);
    assert_eq!(finish.histogram, [(-2, 1), (0, 1), (1, 1)]);
}

#[test]
fn censored_trials_have_no_difference_and_are_counted() {
    let finish =
        finish(&[1.0, 2.0, 3.0, NEVER, NEVER, NEVER], &[3.0, 5.0, NEVER, 4.0, NEVER, NEVER]);
    close(finish.mean.expect("two pairs").value, 2.5);
    assert_eq!((finish.newly_censored, finish.newly_finished, finish.censored_in_both), (1, 1, 2));
    assert_eq!(finish.histogram, [(2, 1), (3, 1)]);
    // Three of six are finished in both: the medians are 3 and 5.
    close(finish.p50.days.expect("both finish in time").value, 2.0);
    assert_eq!(finish.p85.days, None);
}

#[test]
fn no_pair_finished_in_both_leaves_no_mean() {
    let finish = finish(&[1.0, NEVER], &[NEVER, 1.0]);
    assert_eq!((finish.mean, finish.histogram.len()), (None, 0));
}

#[test]
fn percentile_differences_are_of_order_statistics() {
    // Of twenty: the tenth and the seventeenth.
    let before: Vec<f64> = (1..=20).map(f64::from).collect();
    let after: Vec<f64> = before.iter().map(|t| t * 2.0).collect();
    let finish = finish(&before, &after);
    close(finish.p50.days.expect("finished").value, 10.0);
    close(finish.p85.days.expect("finished").value, 17.0);
    // The indicators always agree, and the errors are √(20·0.25) = √5 and twice that: what is left
    // is their difference.
    close(finish.p50.days.expect("finished").se, 5.0_f64.sqrt());
}

#[test]
fn percentile_errors_add_when_the_runs_have_nothing_in_common() {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for a in 0..100 {
        for b in 0..100 {
            before.push(f64::from(a) + f64::from(b) / 100.0);
            after.push(f64::from(b) + f64::from(a) / 100.0);
        }
    }
    // Each is spread evenly over 100 days in 10,000 steps, of which √(10,000·0.25) = 50 are half a
    // day; and whether the one is below its median says (nearly) nothing about the other.
    let p50 = finish(&before, &after).p50.days.expect("finished");
    assert_eq!((p50.value, p50.detectable), (0.0, false));
    assert!((p50.se - 0.5_f64.sqrt()).abs() < 0.01, "{}", p50.se);
}

#[test]
fn chance_difference_has_the_error_of_matched_pairs() {
    let mut plan = plan("A");
    plan.milestones = vec![Milestone {
        id: "M".into(),
        name: String::new(),
        items: vec!["A".into()],
        date: Some(date("2027-01-08")),
        x: None,
    }];
    // Of 100 pairs: 60 in time in both, 12 only after, 3 only before, 25 in neither.
    let (early, late) = (5.0, 5.5);
    let mut pairs = vec![(early, early); 60];
    pairs.extend(vec![(late, early); 12]);
    pairs.extend(vec![(early, late); 3]);
    pairs.extend(vec![(late, late); 25]);
    let before: Vec<f64> = pairs.iter().map(|(b, _)| *b).collect();
    let after: Vec<f64> = pairs.iter().map(|(_, a)| *a).collect();
    let comparison = same_plan(&plan, &alone(&before), &alone(&after));
    assert_eq!(comparison.targets[0].1.chance_by_date, None);
    let (target, finish) = &comparison.targets[1];
    assert_eq!(*target, TargetId::Milestone("M".into()));
    let chance = finish.chance_by_date.expect("it has a date");
    close(chance.value, 0.09);
    close(chance.se, (15.0_f64 - 81.0 / 100.0).sqrt() / 100.0);
    assert!(chance.detectable);
}

#[test]
fn items_are_matched_by_id_whatever_their_order() {
    let (before, mut after) = (plan("ABC"), plan("CDA"));
    after.items[1].status = Status::Dropped;
    let comparison = compared(
        (&before, &tally(&before, &vec![vec![1.0, 2.0, 3.0]; 2])),
        (&after, &tally(&after, &vec![vec![7.0, NEVER, 1.0]; 2])),
        &[],
    );
    let moved: Vec<_> = comparison
        .items
        .iter()
        .map(|(id, finish)| (id.0.as_str(), finish.mean.map(|mean| mean.value)))
        .collect();
    assert_eq!(moved, [("A", Some(0.0)), ("C", Some(4.0))]);
}

#[test]
fn items_need_to_be_recorded() {
    let plan = plan("A");
    let mut bare = tally(&plan, &alone(&[1.0, 2.0]));
    bare.records[0].items.clear();
    assert!(compared((&plan, &bare), (&plan, &bare), &[]).items.is_empty());
}

/// Two items that are late in some trials: A in the second, B in the third and fourth.
fn two_items() -> Futures {
    vec![vec![1.0, 1.0], vec![9.0, 1.0], vec![1.0, 9.0], vec![1.0, 9.0]]
}

#[test]
fn promises_are_counted_in_pairs() {
    let mut plan = plan("AB");
    plan.commitments = vec![promise("A", "2027-01-08"), promise("B", "2027-01-08")];
    let after = vec![vec![1.0, 1.0], vec![1.0, 1.0], vec![1.0, 1.0], vec![1.0, 9.0]];
    let kept = same_plan(&plan, &two_items(), &after).kept.expect("two promises");
    // Kept 2, 1, 1, 1 and then 2, 2, 2, 1.
    close(kept.number.value, 0.5);
    close(kept.number.se, (1.0_f64 / 3.0).sqrt() / 2.0);
    close(kept.all.value, 0.5);
    close(kept.all.se, (2.0_f64 - 1.0).sqrt() / 4.0);
}

#[test]
fn promises_are_one_set_for_both() {
    let before = plan("AB");
    let mut after = plan("BA");
    after.commitments = vec![promise("B", "2027-12-31")];
    let swapped: Futures = two_items().into_iter().map(|f| vec![f[1], f[0]]).collect();
    let set = [promise("A", "2027-01-08")];
    let (first, mut second) = (tally(&before, &two_items()), tally(&after, &swapped));
    let kept = compared((&before, &first), (&after, &second), &set).kept.expect("one promise");
    assert_eq!((kept.number.value, kept.number.se), (0.0, 0.0));
    // What another set was counted by cannot stand in for it.
    second.records[0].items.clear();
    assert_eq!(compared((&before, &first), (&after, &second), &set).kept, None);
}

#[test]
fn what_was_promised_otherwise_does_not_stand_in() {
    let set = [promise("A", "2027-01-08")];
    let mut before = plan("AB");
    before.commitments = set.to_vec();
    for other in [promise("B", "2027-01-08"), promise("A", "2027-12-31")] {
        let mut after = plan("AB");
        after.commitments = vec![other];
        let (first, second) = (tally(&before, &two_items()), tally(&after, &two_items()));
        let kept = compared((&before, &first), (&after, &second), &set).kept.expect("a promise");
        assert_eq!((kept.number.value, kept.number.se), (0.0, 0.0));
    }
}

#[test]
fn every_target_is_held_against_its_own_date() {
    let mut plan = plan("AB");
    let target = |id: &str, items: &[&str], by: Option<&str>| Milestone {
        id: id.into(),
        name: String::new(),
        items: items.iter().map(|id| (*id).into()).collect(),
        date: by.map(date),
        x: None,
    };
    plan.milestones = vec![target("M", &["A"], None), target("N", &["A"], Some("2027-01-08"))];
    let objective = |id: &str, by: Option<&str>| Objective {
        id: id.into(),
        name: String::new(),
        date: by.map(date),
        x: None,
    };
    plan.objectives = vec![objective("O", None), objective("P", Some("2027-01-08"))];
    plan.items[0].objective = Some("O".into());
    plan.items[1].objective = Some("P".into());
    // A is in time in 3 of 4 trials and then in all, B in 2 of 4 and then in 3.
    let after = vec![vec![1.0, 1.0], vec![1.0, 1.0], vec![1.0, 1.0], vec![1.0, 9.0]];
    let targets = same_plan(&plan, &two_items(), &after).targets;
    let chances: Vec<Option<f64>> = targets
        .iter()
        .map(|(_, finish)| finish.chance_by_date.map(|chance| chance.value))
        .collect();
    assert_eq!(chances, [None, None, Some(0.25), None, Some(0.25)]);
}

#[test]
fn a_promise_of_an_item_that_is_gone_is_not_kept() {
    let (before, after) = (plan("AB"), plan("B"));
    let alone: Futures = two_items().into_iter().map(|f| vec![f[1]]).collect();
    let set = [promise("A", "2027-01-08")];
    let comparison =
        compared((&before, &tally(&before, &two_items())), (&after, &tally(&after, &alone)), &set);
    close(comparison.kept.expect("one promise").number.value, -0.75);
}

#[test]
fn delay_cost_is_compared_in_pairs() {
    let mut plan = plan("A");
    let costs = |costs: &[f64]| {
        let mut tally = tally(&plan, &alone(&[1.0, 1.0]));
        tally.records[0].delay_cost = costs.to_vec();
        tally
    };
    let (before, after) = (costs(&[100.0, 200.0]), costs(&[90.0, 170.0]));
    assert_eq!(compared((&plan, &before), (&plan, &after), &[]).delay_cost, None);
    let profile = Profile::Standard { per_week: Estimate::Fixed(1.0) };
    plan.items[0].value.delay_cost = Some(Urgency { profile, x: None });
    let cost = compared((&plan, &before), (&plan, &after), &[]).delay_cost.expect("it costs");
    // −10 and −30: mean −20, deviation √200, over √2.
    close(cost.value, -20.0);
    close(cost.se, 10.0);
    assert!(cost.detectable);
}

#[test]
fn value_is_compared_in_pairs_at_the_quarter_ends_that_both_have() {
    let before = plan("A");
    let mut after = plan("A");
    // It is planned for the quarter before, which is then the first that it reports.
    after.quarter = Some(date("2026-10-01"));
    let values = |plan: &Plan, columns: &[[f64; 2]]| {
        let mut tally = tally(plan, &alone(&[1.0, 1.0]));
        tally.records[0].values = columns.iter().map(|column| column.to_vec()).collect();
        tally
    };
    let costly = |plan: &Plan| {
        let mut plan = plan.clone();
        let profile = Profile::Standard { per_week: Estimate::Fixed(1.0) };
        plan.items[0].value.delay_cost = Some(Urgency { profile, x: None });
        plan
    };
    let (none, other) = (values(&before, &[]), values(&after, &[]));
    assert_eq!(compared((&before, &none), (&after, &other), &[]).value, []);
    let first = values(&before, &[[100.0, 200.0], [300.0, 400.0]]);
    let second = values(&after, &[[0.0, 0.0], [130.0, 210.0], [300.0, 400.0]]);
    let found = compared((&costly(&before), &first), (&costly(&after), &second), &[]).value;
    // 30 and 10: mean 20, deviation √200, over √2.
    let (ends, difference) = found[0];
    assert_eq!(ends, date("2027-03-31"));
    close(difference.value, 20.0);
    close(difference.se, 10.0);
    assert!(difference.detectable);
    let (ends, difference) = found[1];
    assert_eq!((ends, difference.value, difference.se), (date("2027-06-30"), 0.0, 0.0));
    let (last, _) = found[found.len() - 1];
    assert_eq!((found.len(), last), (7, date("2028-09-30")));
    // Where nothing costs, nothing is delivered.
    let found = compared((&before, &none), (&costly(&after), &second), &[]).value;
    close(found[0].1.value, 170.0);
}

#[test]
fn plans_that_work_on_other_days_are_compared_in_calendar_days() {
    let five = plan("A");
    let mut six = plan("A");
    six.calendar.workdays = Workdays::new([
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
    ]);
    // The sixth working day is Monday the 11th or Saturday the 9th.
    let futures = alone(&[6.0, 6.0]);
    let comparison =
        compared((&five, &tally(&five, &futures)), (&six, &tally(&six, &futures)), &[]);
    assert_eq!(comparison.days, DayUnit::Calendar);
    let finish = &comparison.targets[0].1;
    close(finish.mean.expect("two pairs").value, -2.0);
    assert_eq!(finish.histogram, [(-2, 2)]);
}

#[test]
fn what_is_no_pair_is_refused() {
    let one = plan("A");
    let mut later = plan("A");
    later.as_of = Some(date("2027-02-01"));
    let two = tally(&one, &alone(&[1.0, 2.0]));
    let three = tally(&one, &alone(&[1.0, 2.0, 3.0]));
    let mut torn = two.clone();
    torn.records[0].delay_cost.pop();
    let mut moved = two.clone();
    moved.records[0].first = 2;
    let (first, second) = (settings(1), settings(2));
    let run = |plan, tally, settings| Run { plan, tally, settings };
    let check = |before, after, error| assert_eq!(compare(before, after, &[]), Err(error));
    let base = run(&one, &two, &first);
    check(base, run(&one, &two, &second), CompareError::Seed);
    check(base, run(&one, &three, &first), CompareError::Trials);
    check(base, run(&one, &moved, &first), CompareError::Trials);
    check(base, run(&later, &two, &first), CompareError::AsOf);
    check(base, run(&one, &torn, &first), CompareError::Incomplete);
}

proptest! {
    /// Turned around, every difference changes its sign and keeps its error.
    #[test]
    fn comparison_turned_around_is_its_negative(
        pairs in prop::collection::vec((0_u32..40, 0_u32..40), 2..60),
    ) {
        let side = |which: fn(&(u32, u32)) -> u32| -> Vec<f64> {
            pairs.iter().map(|pair| f64::from(which(pair)) / 4.0).collect()
        };
        let (one, two) = (side(|pair| pair.0), side(|pair| pair.1));
        let (there, back) = (finish(&one, &two), finish(&two, &one));
        for (there, back) in
            [(there.mean, back.mean), (there.p50.days, back.p50.days), (there.p85.days, back.p85.days)]
        {
            let (there, back) = there.zip(back).expect("every trial is finished");
            prop_assert!((there.value + back.value).abs() < 1e-9);
            prop_assert!((there.se - back.se).abs() < 1e-9);
            prop_assert_eq!(there.detectable, back.detectable);
        }
    }
}
