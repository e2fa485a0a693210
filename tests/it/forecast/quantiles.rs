//! Percentiles and moments of distributions small enough to be read off by eye.

use proptest::prelude::*;
use roadcast::forecast::{Distribution, Percentile, percentile_day};
use roadcast::trial::DayCounts;

use super::futures::{alone, close, date, forecast, plan};

fn counts(days: &[u32]) -> DayCounts {
    let mut counts = DayCounts::default();
    days.iter().for_each(|day| counts.push(*day));
    counts
}

fn finish(finishes: &[f64]) -> Distribution {
    forecast(&plan("A"), &alone(finishes)).plan.finish
}

fn at(distribution: &Distribution, hundredths: u32) -> Percentile {
    let p = f64::from(hundredths) / 100.0;
    *distribution.percentiles.iter().find(|each| each.p == p).expect("a reported percentile")
}

#[test]
fn smallest_day_with_enough_trials() {
    let days = counts(&[3, 1, 2, 4]);
    let check = |hundredths, day| assert_eq!(percentile_day(&days, 4, hundredths), Some(day));
    check(1, 1);
    check(25, 1);
    check(26, 2);
    check(50, 2);
    check(51, 3);
    check(75, 3);
    check(76, 4);
    check(100, 4);
}

#[test]
fn fifty_five_of_a_hundred_is_fifty_five_percent_exactly() {
    // In binary fractions 0.55 · 100 is a little more than 55, which would ask for one trial more.
    let days = counts(&[[1; 55].as_slice(), [2; 45].as_slice()].concat());
    assert_eq!(percentile_day(&days, 100, 55), Some(1));
    assert_eq!(percentile_day(&days, 100, 56), Some(2));
}

#[test]
fn a_percentile_among_censored_trials_has_no_day() {
    let days = counts(&[1, 1, 1]);
    assert_eq!(percentile_day(&days, 4, 75), Some(1));
    assert_eq!(percentile_day(&days, 4, 76), None);
    assert_eq!(percentile_day(&DayCounts::default(), 4, 5), None);
}

#[test]
fn percentiles_reported_are_twentieths_and_99() {
    let ps: Vec<f64> = finish(&[1.0]).percentiles.iter().map(|each| each.p).collect();
    let wanted = [
        0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8,
        0.85, 0.9, 0.95, 0.99,
    ];
    assert_eq!(ps, wanted);
}

#[test]
fn a_finish_at_the_end_of_the_fifth_day_is_on_friday() {
    let finish = finish(&[5.0, 5.0, 5.000_1, 5.000_1]);
    assert_eq!(finish.days, [(5, 2), (6, 2)]);
    assert_eq!((at(&finish, 50).day, at(&finish, 50).date), (Some(5), Some(date("2027-01-08"))));
    assert_eq!((at(&finish, 55).day, at(&finish, 55).date), (Some(6), Some(date("2027-01-11"))));
}

#[test]
fn mean_and_deviation_are_of_the_real_time() {
    // 1.5, 2.5, 6.5: mean 3.5, squares about it 4 + 1 + 9, over n − 1 = 2.
    let finish = finish(&[1.5, 2.5, 6.5]);
    close(finish.mean, 3.5);
    close(finish.sd, 7.0_f64.sqrt());
    close(finish.mean_se, (7.0_f64 / 3.0).sqrt());
}

#[test]
fn one_trial_has_no_deviation() {
    let finish = finish(&[7.25]);
    assert_eq!((finish.sd, finish.mean_se, at(&finish, 85).se_days), (0.0, 0.0, 0.0));
}

#[test]
fn equal_trials_have_no_error_whatever_their_fraction() {
    let finish = finish(&[1.0 / 3.0; 1_000]);
    assert_eq!((finish.sd, at(&finish, 85).se_days), (0.0, 0.0));
}

#[test]
fn censored_trials_count_at_the_horizon_and_have_no_day() {
    let mut plan = plan("A");
    plan.horizon = Some(date("2027-01-15")); // The end of working day 10.
    let finish = forecast(&plan, &alone(&[2.0, 4.0, f64::INFINITY, f64::INFINITY])).plan.finish;
    close(finish.censored, 0.5);
    close(finish.mean, 6.5);
    assert_eq!(finish.days, [(2, 1), (4, 1)]);
    assert_eq!(at(&finish, 50).day, Some(4));
    assert_eq!((at(&finish, 55).day, at(&finish, 55).date), (None, None));
    assert_eq!(at(&finish, 55).se_days, 0.0);
}

#[test]
fn percentile_error_is_that_of_the_order_statistics() {
    // One trial in the middle of each of 10,000 days. At the median n·p = 5,000, and
    // √(n·p·(1−p)) = 50 ranks, which are 50 days. At P85: √(10,000·0.85·0.15) = 35.707….
    let mut plan = plan("A");
    plan.horizon = Some(date("2099-12-31"));
    let times: Vec<f64> = (0..10_000).map(|day| f64::from(day) + 0.5).collect();
    let finish = forecast(&plan, &alone(&times)).plan.finish;
    assert_eq!(at(&finish, 50).day, Some(5_000));
    close(at(&finish, 50).se_days, 50.0);
    close(at(&finish, 85).se_days, 1_275.0_f64.sqrt());
}

#[test]
fn percentile_error_reaches_to_the_horizon_among_censored_trials() {
    // 80 of 100 on day 1, the rest censored at day 10. At P80 the upper rank is 84, the lower 76,
    // which is 76/80 of day 1.
    let mut plan = plan("A");
    plan.horizon = Some(date("2027-01-15"));
    let times = [[1.0; 80].as_slice(), [f64::INFINITY; 20].as_slice()].concat();
    let finish = forecast(&plan, &alone(&times)).plan.finish;
    close(at(&finish, 80).se_days, (10.0 - 76.0 / 80.0) / 2.0);
}

proptest! {
    /// The rule itself, in its own words, by trying every day.
    #[test]
    fn percentile_day_is_the_first_that_reaches_the_share(
        days in prop::collection::vec(1_u32..30, 1..60),
        censored in 0_u32..20,
        hundredths in 1_u32..=100,
    ) {
        let trials = days.len() as u32 + censored;
        let reached = |day: u32| {
            let by = days.iter().filter(|each| **each <= day).count() as u64;
            by * 100 >= u64::from(hundredths) * u64::from(trials)
        };
        let wanted = (1..30).find(|day| reached(*day));
        prop_assert_eq!(percentile_day(&counts(&days), trials, hundredths), wanted);
    }
}

#[test]
fn a_count_is_the_largest_number_that_enough_futures_reach() {
    use roadcast::forecast::percentile_count;
    // 10 futures with none, 20 with one, 30 with two, 40 with three.
    let trials_with = [10, 20, 30, 40];
    for (hundredths, count) in
        [(99, 0), (91, 0), (90, 1), (85, 1), (70, 2), (50, 2), (40, 3), (5, 3)]
    {
        assert_eq!(percentile_count(&trials_with, hundredths), count, "{hundredths}");
    }
    assert_eq!(percentile_count(&[], 85), 0);
}
