//! Sums and counts that merge exactly.

use proptest::prelude::*;
use roadcast::trial::{DayCounts, Moments, MoneyMoments};

#[test]
fn mean_and_deviation_by_hand() {
    let mut moments = Moments::default();
    for value in [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0] {
        moments.push(value);
    }
    assert_eq!(moments.mean(), 5.0);
    assert!((moments.sd() - (32.0_f64 / 7.0).sqrt()).abs() < 1e-12);
}

#[test]
fn a_constant_has_no_deviation_and_one_trial_neither() {
    let mut moments = Moments::default();
    moments.push(41.0 / 3.0);
    assert_eq!(moments.sd(), 0.0);
    for _ in 0..10_000 {
        moments.push(41.0 / 3.0);
    }
    assert_eq!(moments.sd(), 0.0);
    assert!((moments.mean() - 41.0 / 3.0).abs() < 1e-6);
}

#[test]
fn money_is_kept_to_a_tenth_of_a_cent() {
    let mut money = MoneyMoments::default();
    money.push(1e9);
    money.push(1e9 + 0.5);
    assert_eq!(money.mean(), 1e9 + 0.25);
}

#[test]
fn days_count_up_and_down() {
    let mut days = DayCounts::default();
    for day in [50, 48, 1, 50, 90] {
        days.push(day);
    }
    assert_eq!(days.iter().collect::<Vec<_>>(), [(1, 1), (48, 1), (50, 2), (90, 1)]);
    assert_eq!((days.through(0), days.through(48), days.through(1000)), (0, 2, 5));
    assert_eq!(days.total(), 5);
}

proptest! {
    #[test]
    fn parts_merge_to_the_whole(values in prop::collection::vec((0.0..5000.0_f64, 1..400_u32), 0..60), at in 0..60_usize) {
        let at = at.min(values.len());
        let count = |values: &[(f64, u32)]| {
            let (mut moments, mut days) = (Moments::default(), DayCounts::default());
            for (time, day) in values {
                moments.push(*time);
                days.push(*day);
            }
            (moments, days)
        };
        let whole = count(&values);
        let (mut left, right) = (count(&values[at..]), count(&values[..at]));
        left.0.merge(&right.0);
        left.1.merge(&right.1);
        prop_assert_eq!(left.0, whole.0);
        let days = |days: &DayCounts| days.iter().collect::<Vec<_>>();
        prop_assert_eq!(days(&left.1), days(&whole.1));
    }
}
