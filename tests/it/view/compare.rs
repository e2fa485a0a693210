//! Charts and words of plans that are compared.

use roadcast::view::chart::scatter::{Measure, ScatterPoint, scatter};
use roadcast::view::chart::shift::{Way, shift};
use roadcast::view::text::{compare as words, difference};

#[test]
fn what_moves_stands_on_its_side_of_no_move_and_is_counted_there() {
    // 100 futures: 30 three days earlier, 50 on the same day, 20 one day later.
    let found = shift(&[(-3, 30), (0, 50), (1, 20)], 100).expect("something is finished");
    let ways: Vec<Way> = found.bars.iter().map(|bar| bar.way).collect();
    assert_eq!(ways, [Way::Earlier, Way::Same, Way::Later]);
    // Five columns of 72 pixels: −3, −2, −1, 0, 1.
    let lefts: Vec<f64> = found.bars.iter().map(|bar| bar.x).collect();
    assert_eq!(lefts, [0.5, 216.5, 288.5]);
    assert_eq!(found.zero, 252.0);
    assert_eq!(
        found.text,
        "Future by future, the plan finishes earlier in 30 %, on the same day in 50 %, later in 20 %."
    );
    let highest = found.bars.iter().map(|bar| bar.height).fold(0.0, f64::max);
    assert_eq!(found.bars[1].height, highest);
    assert!((found.bars[0].height / highest - 0.6).abs() < 1e-3, "30 of 50");
    assert_eq!(found.table.rows[0], ["3 days earlier", "30 % of the futures"]);
}

#[test]
fn wide_moves_share_bars_and_none_is_lost() {
    let histogram: Vec<(i64, u32)> = (-200..=200).map(|days| (days, 1)).collect();
    let found = shift(&histogram, 401).expect("something is finished");
    assert!(found.bars.len() <= 43, "{}", found.bars.len());
    assert_eq!(found.bars.iter().filter(|bar| bar.way == Way::Same).count(), 1);
    assert_eq!(shift(&[], 100), None);
}

fn point(name: &str, x: f64, y: f64, half: f64) -> ScatterPoint {
    let measure = |value| Measure { value, half };
    ScatterPoint { name: name.to_owned(), x: measure(x), y: measure(y), is_reference: false }
}

#[test]
fn more_is_right_and_up_and_ticks_are_round() {
    let points = [point("a", 10.0, 100.0, 0.0), point("b", 20.0, 300.0, 0.0)];
    let write = |value: f64| format!("{value}");
    let found = scatter(&points, ["people", "cost"], &write, &write);
    assert!(found.dots[0].x < found.dots[1].x && found.dots[0].y > found.dots[1].y);
    let labels: Vec<&str> = found.across.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["10", "15", "20"]);
    let labels: Vec<&str> = found.up.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["100", "150", "200", "250", "300"]);
    assert_eq!(found.table.rows[1], ["b", "20", "300"]);
}

#[test]
fn an_interval_is_drawn_as_wide_as_it_is_and_names_do_not_cover_each_other() {
    let points = [point("a", 10.0, 100.0, 2.0), point("b", 10.0, 100.0, 0.0)];
    let write = |value: f64| format!("{value}");
    let found = scatter(&points, ["people", "cost"], &write, &write);
    let wide = found.dots[0].across;
    assert!(wide.0 < found.dots[0].x && found.dots[0].x < wide.1);
    assert_eq!(found.dots[1].across.0, found.dots[1].across.1);
    assert!((found.dots[0].name_y - found.dots[1].name_y).abs() >= 15.0);
    let alone = scatter(&[], ["people", "cost"], &write, &write);
    assert_eq!((alone.dots.len(), alone.across.len()), (0, 0));
}

#[test]
fn how_many_futures_would_tell_is_a_rough_number() {
    assert_eq!(words::would_tell(61_234), "about 62,000 futures");
    assert_eq!(words::would_tell(99), "about 99 futures");
    assert_eq!(words::would_tell(1_000_001), "not even a million futures");
}

#[test]
fn no_digit_is_shown_that_the_error_makes_meaningless() {
    assert_eq!(difference::moved(1.5, 0.2, true, false), "1.5 ± 0.2 working days earlier");
    assert_eq!(difference::moved(1.5, 0.2, false, true), "1.5 ± 0.2 days later");
}

#[test]
fn what_is_the_same_in_every_future_has_no_error() {
    assert_eq!(difference::moved(1.0, 0.0, true, true), "1 working day later");
    assert_eq!(difference::moved(5.0, 0.0, false, false), "5 days earlier");
    assert_eq!(difference::points(1.0, 0.0), "1 point");
}
