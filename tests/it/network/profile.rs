//! Cumulative capacity by hand.

use roadcast::network::Profile;

fn profile(pieces: &[(f64, f64)]) -> Profile {
    let mut profile = Profile::default();
    for (time, rate) in pieces {
        profile.push(*time, *rate);
    }
    profile
}

fn finish(pieces: &[(f64, f64)], start: f64, work: f64) -> f64 {
    profile(pieces).finish(start, work, &mut 0)
}

#[test]
fn constant_capacity_divides() {
    assert_eq!(finish(&[(0.0, 2.0)], 3.0, 10.0), 8.0);
}

#[test]
fn capacity_changes_under_way() {
    // 5 days of 1, then 2 a day: 5 + 5 = 10 after 7.5 days.
    assert_eq!(finish(&[(0.0, 1.0), (5.0, 2.0)], 0.0, 10.0), 7.5);
    assert_eq!(finish(&[(0.0, 1.0), (5.0, 2.0)], 4.0, 5.0), 7.0);
}

#[test]
fn work_that_ends_with_a_piece_does_not_wait_for_the_next() {
    let pieces = [(0.0, 0.6), (5.0, 0.0), (10.0, 0.6)];
    assert_eq!(finish(&pieces, 0.0, 3.0), 5.0);
    assert!((finish(&pieces, 0.0, 3.3) - 10.5).abs() < 1e-12);
    // Three thirds do not add up to one exactly, and still end here.
    let thirds = finish(&[(0.0, 1.0 / 3.0), (3.0, 0.0), (8.0, 1.0)], 0.0, 1.0);
    assert!((thirds - 3.0).abs() < 1e-9);
}

#[test]
fn no_work_ends_where_it_starts_even_without_capacity() {
    assert_eq!(finish(&[(0.0, 0.0)], 3.5, 0.0), 3.5);
}

#[test]
fn without_capacity_for_ever_work_never_ends() {
    assert_eq!(finish(&[(0.0, 1.0), (5.0, 0.0)], 0.0, 6.0), f64::INFINITY);
}
