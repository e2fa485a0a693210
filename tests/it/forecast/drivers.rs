//! Rank correlations by hand and as published.

use roadcast::forecast::{DriverKind, drivers, rank_correlation};

use super::futures::close;

#[test]
fn a_rising_relation_of_any_shape_is_one() {
    close(rank_correlation(&[1.0, 2.0, 3.0, 10.0], &[0.1, 0.2, 50.0, 51.0]), 1.0);
    close(rank_correlation(&[1.0, 2.0, 3.0, 10.0], &[4.0, 3.0, 2.0, -1.0]), -1.0);
}

#[test]
fn without_ties_it_is_the_formula_of_squared_differences() {
    // IQ and hours of television of ten people, the worked example of Wikipedia, “Spearman's rank
    // correlation coefficient”: Σd² = 194, ρ = 1 − 6·194/990 = −29/165.
    let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
    let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    close(rank_correlation(&iq, &hours), -29.0 / 165.0);
}

#[test]
fn ties_take_their_mean_rank() {
    // Ranks 1, 2½, 2½, 4 and 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
    let ties = rank_correlation(&[1.0, 2.0, 2.0, 3.0], &[1.0, 2.0, 3.0, 4.0]);
    close(ties, 4.5 / (4.5_f64 * 5.0).sqrt());
    // A risk that happens or not: ranks 1½, 1½, 3½, 3½: covariance 4, variances 4 and 5.
    let risk = rank_correlation(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0]);
    close(risk, 4.0 / 20.0_f64.sqrt());
}

#[test]
fn censored_finishes_rank_last_alike() {
    let later = f64::INFINITY;
    close(
        rank_correlation(&[1.0, 2.0, 3.0, 4.0], &[5.0, 6.0, later, later]),
        0.948_683_298_050_514,
    );
}

#[test]
fn what_never_changes_has_no_correlation() {
    assert_eq!(rank_correlation(&[2.0, 2.0, 2.0], &[1.0, 2.0, 3.0]), 0.0);
    assert_eq!(rank_correlation(&[1.0, 2.0, 3.0], &[2.0, 2.0, 2.0]), 0.0);
    assert_eq!(rank_correlation(&[], &[]), 0.0);
    assert_eq!(rank_correlation(&[1.0], &[1.0]), 0.0);
}

#[test]
fn strongest_driver_first_whatever_its_sign() {
    let input = |team: &str| DriverKind::Focus(team.into());
    let finishes = [1.0, 2.0, 3.0, 4.0];
    let found = drivers(
        vec![
            (input("none"), vec![1.0, 1.0, 1.0, 1.0]),
            (input("some"), vec![1.0, 3.0, 2.0, 4.0]),
            (input("all"), vec![4.0, 3.0, 2.0, 1.0]),
        ],
        &finishes,
    );
    let order: Vec<_> = found.iter().map(|driver| driver.input.clone()).collect();
    assert_eq!(order, [input("all"), input("some"), input("none")]);
    close(found[0].correlation, -1.0);
    close(found[1].correlation, 0.8);
}
