//! Standard errors by closed form, and when a run has counted enough.

use roadcast::forecast::{Chance, Forecast, precise_enough};

use super::futures::{alone, close, date, forecast, plan};

#[test]
fn binomial_error_by_closed_form() {
    let check = |count, trials, share: f64, se: f64| {
        let chance = Chance::of(count, trials);
        close(chance.share, share);
        close(chance.se, se);
    };
    check(50, 100, 0.5, 0.05);
    check(8_500, 10_000, 0.85, 1_275.0_f64.sqrt() / 10_000.0);
    check(1, 4, 0.25, (3.0_f64 / 64.0).sqrt());
}

#[test]
fn no_error_when_all_trials_agree() {
    assert_eq!(Chance::of(0, 100), Chance { share: 0.0, se: 0.0 });
    assert_eq!(Chance::of(100, 100), Chance { share: 1.0, se: 0.0 });
    assert_eq!(Chance::of(0, 0), Chance { share: 0.0, se: 0.0 });
}

/// So many trials, spread evenly over so many days; due in the middle.
fn spread(trials: u32, days: u32) -> Forecast {
    let mut plan = plan("A");
    plan.horizon = Some(date("2050-12-31"));
    plan.items[0].due = Some(plan.axis().date_of(i64::from(days / 2)));
    let times: Vec<f64> =
        (0..trials).map(|i| (f64::from(i) + 0.5) * f64::from(days) / f64::from(trials)).collect();
    forecast(&plan, &alone(&times))
}

#[test]
fn a_run_is_precise_when_the_p85_is() {
    // The error of the P85 is √(0.85 · 0.15 / n) · days = 0.3571 · days / √n, which is 0.498 days
    // for 50 days and 1,285 trials, and 0.502 for 1,265. The chances' error is above a point.
    assert!(!precise_enough(&spread(1_265, 50)));
    assert!(precise_enough(&spread(1_285, 50)));
}

#[test]
fn a_run_is_precise_when_every_chance_is() {
    // An even chance needs n > 2,500; the P85's error is above half a day: 0.3571 · 500 / 50.
    assert!(!precise_enough(&spread(2_500, 500)));
    assert!(precise_enough(&spread(2_550, 500)));
}

#[test]
fn few_trials_are_never_enough_even_if_they_agree() {
    assert!(!precise_enough(&forecast(&plan("A"), &alone(&[3.0; 999]))));
    assert!(precise_enough(&forecast(&plan("A"), &alone(&[3.0; 1_000]))));
}
