//! Geometry, by hand.

use proptest::prelude::*;
use roadcast::model::{Estimate, PertShape};
use roadcast::view::chart::finish::{Mark, MarkerKind, chance_by, date_at, finish_chart};
use roadcast::view::chart::heat::heat;
use roadcast::view::chart::law::{LawChart, law_chart};
use roadcast::view::chart::spark::spark;
use roadcast::view::chart::{DateScale, Scale, date_ticks, spread};

use super::{date, finish, forecast, plan};

#[test]
fn a_scale_is_straight_and_ends_at_its_ends() {
    let scale = Scale::new(0.0, 10.0, 100.0, 0.0);
    assert_eq!([0.0, 2.5, 10.0].map(|value| scale.at(value)), [100.0, 75.0, 0.0]);
    assert_eq!([-5.0, 15.0].map(|value| scale.at(value)), [100.0, 0.0]);
    assert_eq!(Scale::new(3.0, 3.0, 0.0, 50.0).at(3.0), 0.0);
}

#[test]
fn labels_that_have_no_room_share_it_about_the_middle() {
    let far = [50.0, 100.0];
    assert_eq!(spread(&far, 40.0, (0.0, 500.0)), far, "there is room");
    // Two at 100 are 40 apart about it.
    assert_eq!(spread(&[100.0, 100.0], 40.0, (0.0, 500.0)), [80.0, 120.0]);
    assert_eq!(spread(&[100.0, 100.0, 100.0], 40.0, (0.0, 500.0)), [60.0, 100.0, 140.0]);
    // 130 would overlap the one at 120: first = (100 + 60 + 50) / 3 = 70.
    assert_eq!(spread(&[100.0, 100.0, 130.0], 40.0, (0.0, 500.0)), [70.0, 110.0, 150.0]);
    assert_eq!(spread(&[495.0, 495.0], 40.0, (20.0, 480.0)), [440.0, 480.0], "not beyond the end");
    assert_eq!(spread(&[0.0], 40.0, (20.0, 480.0)), [20.0]);
    assert_eq!(spread(&[], 40.0, (20.0, 480.0)), Vec::<f64>::new());
}

#[test]
fn a_day_begins_where_the_one_before_it_ends() {
    // Ten days on a hundred pixels.
    let scale = DateScale::new(date("2027-01-01"), date("2027-01-10"), 0.0, 100.0);
    assert_eq!(scale.start_of(date("2027-01-01")), 0.0);
    assert_eq!(scale.end_of(date("2027-01-03")), 30.0);
    assert_eq!(scale.start_of(date("2027-01-04")), 30.0);
    assert_eq!(scale.end_of(date("2027-01-10")), 100.0);
    let at = |px: f64| scale.date_at(px).to_string();
    assert_eq!([at(0.0), at(29.9), at(30.0)], ["2027-01-01", "2027-01-03", "2027-01-04"]);
    assert_eq!([at(-50.0), at(500.0)], ["2027-01-01", "2027-01-10"], "no day beyond the ends");
}

fn labels(first: &str, last: &str, most: usize) -> Vec<String> {
    let scale = DateScale::new(date(first), date(last), 0.0, 1000.0);
    date_ticks(scale, most).into_iter().map(|tick| tick.label).collect()
}

#[test]
fn dates_are_labeled_by_weeks_months_quarters_or_years() {
    assert_eq!(labels("2027-01-01", "2027-01-31", 8), ["4 Jan", "11 Jan", "18 Jan", "25 Jan"]);
    assert_eq!(labels("2027-01-05", "2027-06-10", 8), ["Feb", "Mar", "Apr", "May", "Jun"]);
    assert_eq!(labels("2026-12-15", "2028-06-10", 8), ["2027", "Apr", "Jul", "Oct", "2028", "Apr"]);
    assert_eq!(
        labels("2027-01-01", "2032-06-10", 8),
        ["2027", "2028", "2029", "2030", "2031", "2032"]
    );
}

proptest! {
    #[test]
    fn there_are_never_many_more_labels_than_fit(days in 7_i64..30_000, most in 2_usize..14) {
        let first = date("2027-01-20");
        let scale = DateScale::new(first, first.plus_days(days), 0.0, 1000.0);
        let ticks = date_ticks(scale, most);
        prop_assert!(ticks.len() <= most + 2, "{} labels", ticks.len());
        prop_assert!(ticks.is_sorted_by(|a, b| a.at < b.at));
    }
}

#[test]
fn a_bar_is_as_high_as_its_share_of_the_highest() {
    let axis = plan().axis();
    let finish = finish(&[(1, 25), (2, 50), (3, 25)], &axis);
    let chart = finish_chart(&finish, &axis, 100, &[], None, (300.0, 158.0)).expect("it finishes");
    let heights: Vec<f64> = chart.bars.iter().map(|bar| bar.height).collect();
    // 158 px less 34 above and 24 below leave 100.
    assert_eq!(heights, [50.0, 100.0, 50.0]);
    assert!(chart.bars.iter().all(|bar| bar.y + bar.height == chart.base));
    assert_eq!(chart.bars[1].label, "Tue 5 Jan 2027: 50 % of the futures; done by then in 75 %");
    assert_eq!(chart.later, "");
}

#[test]
fn markers_stand_on_the_curve_at_the_end_of_their_day() {
    let axis = plan().axis();
    let finish = finish(&[(1, 25), (2, 50), (3, 25)], &axis);
    let mark =
        Mark { date: date("2027-01-05"), label: "P50".to_owned(), kind: MarkerKind::Percentile };
    let chart =
        finish_chart(&finish, &axis, 100, &[mark], None, (300.0, 158.0)).expect("it finishes");
    let marker = &chart.markers[0];
    // Three quarters are done by then: 25 px below the top of the curve, which is at 34.
    assert_eq!(marker.y, 59.0);
    assert_eq!(marker.value, "Tue 5 Jan 2027");
    let bar = &chart.bars[1];
    assert!((marker.x - (bar.x + bar.width + 1.0)).abs() < 0.02);
}

#[test]
fn a_long_plan_has_few_bars_and_its_extreme_futures_are_told_in_words() {
    let axis = plan().axis();
    let many: Vec<(u32, u32)> = (1..=999).map(|at| (at, 10)).chain([(50_000, 10)]).collect();
    let long = finish(&many, &axis);
    let chart = finish_chart(&long, &axis, 10_000, &[], None, (720.0, 280.0)).expect("it finishes");
    assert!(chart.bars.len() <= 60, "{}", chart.bars.len());
    assert!(chart.later.starts_with("<1 % later than"), "{}", chart.later);
    assert!(chart.bars.iter().all(|bar| bar.x >= 0.0 && bar.x + bar.width <= 720.0));
}

#[test]
fn what_never_finishes_has_no_chart() {
    let axis = plan().axis();
    assert_eq!(finish_chart(&finish(&[], &axis), &axis, 100, &[], None, (300.0, 150.0)), None);
}

#[test]
fn questions_are_answered_from_the_counts() {
    let axis = plan().axis();
    let finish = finish(&[(1, 25), (2, 50), (3, 25)], &axis);
    let by = |day: &str| chance_by(&finish, &axis, 100, date(day));
    assert_eq!([by("2027-01-03"), by("2027-01-04"), by("2027-01-05")], [0.0, 0.25, 0.75]);
    // A Sunday counts like the Friday before it.
    assert_eq!(by("2027-01-10"), 1.0);
    let at = |share: f64| date_at(&finish, &axis, 100, share);
    assert_eq!(at(0.75), Some(date("2027-01-05")));
    assert_eq!(at(0.76), Some(date("2027-01-06")));
    assert_eq!(date_at(&finish, &axis, 200, 0.9), None, "half of the futures never finish");
}

#[test]
fn a_small_chart_has_the_same_days_for_every_row() {
    let axis = plan().axis();
    let first = spark(&finish(&[(10, 100)], &axis), 40, (96.0, 22.0));
    assert_eq!((first.p50, first.p85), (Some(24.0), Some(24.0)));
    let late = spark(&finish(&[(41, 100)], &axis), 40, (96.0, 22.0));
    assert_eq!((late.p50, late.area.as_str()), (None, ""));
}

#[test]
fn busy_weeks_have_a_cell_each_and_a_row_in_the_table() {
    let forecast = forecast(&plan());
    // The names take 150 of the width.
    let chart = heat(&[("Core".to_owned(), &forecast.teams[0])], 350.0);
    assert_eq!(chart.cell, 100.0);
    let cells: Vec<(f64, f64)> =
        chart.rows[0].cells.iter().map(|cell| (cell.x, cell.level)).collect();
    assert_eq!(cells, [(150.0, 1.0), (250.0, 0.5)]);
    assert_eq!(chart.rows[0].cells[1].label, "Core, week of 11 Jan 2027: 50 % busy");
    assert_eq!(chart.table.head, ["Week", "Core"]);
    assert_eq!(chart.table.rows[1], ["11 Jan 2027", "50 %"]);
}

fn law(estimate: Estimate) -> LawChart {
    law_chart(&plan(), &estimate, (336.0, 84.0)).expect("a law")
}

fn percentiles(estimate: Estimate) -> String {
    law(estimate).label.replace("The estimate: ", "")
}

#[test]
fn an_estimate_is_drawn_with_the_percentiles_of_its_law() {
    // The middle of a lognormal law is the geometric mean of its ends.
    let range = Estimate::Range { low: 10.0, high: 30.0 };
    assert_eq!(percentiles(range), "P10 10, P50 17, P90 30");
    assert_eq!(percentiles(Estimate::Uniform { min: 0.0, max: 10.0 }), "P10 1, P50 5, P90 9");
    // A mean of ten: ten times the logarithms of 10/9, 2 and 10.
    assert_eq!(percentiles(Estimate::Exponential { mean: 10.0 }), "P10 1.1, P50 6.9, P90 23");
    let three = |min, likely, max, shape| Estimate::ThreePoint { min, likely, max, shape };
    // The roots of 5 and of 95, taken from both ends.
    let triangular = three(0.0, 5.0, 10.0, PertShape::Triangular);
    assert_eq!(percentiles(triangular), "P10 2.2, P50 5, P90 7.8");
    // With the mode at 0 the PERT law is 1 − (1 − x)⁵.
    let pert = three(0.0, 0.0, 1.0, PertShape::Pert);
    assert_eq!(percentiles(pert), "P10 0.02, P50 0.13, P90 0.37");
    let samples = Estimate::Samples((1..=10).rev().map(f64::from).collect());
    assert_eq!(percentiles(samples), "P10 1, P50 5, P90 9");
    assert_eq!(percentiles(Estimate::Fixed(3.0)), "3");
    assert_eq!(law_chart(&plan(), &Estimate::Size("XXL".to_owned()), (100.0, 50.0)), None);
}

#[test]
fn the_shape_of_an_estimate_stands_on_its_line_and_its_marks_on_their_amounts() {
    // Uniform over ten on 300 pixels beside 18 on each side.
    let chart = law(Estimate::Uniform { min: 0.0, max: 10.0 });
    let marks: Vec<f64> = chart.marks.iter().map(|mark| mark.at).collect();
    assert_eq!(marks, [48.0, 168.0, 288.0]);
    assert!(chart.area.starts_with("M18 66L18 16L"), "{}", chart.area);
    assert!(chart.area.ends_with("L318 16L318 66Z"), "{}", chart.area);
    let certain = law(Estimate::Fixed(3.0));
    assert_eq!((certain.values.len(), certain.marks.len(), certain.amounts.len()), (1, 0, 1));
    // Percentiles that stand close are labeled once.
    let close = law(Estimate::Samples(vec![1.0, 1.1, 1.2, 50.0, 50.0, 50.0, 50.0]));
    let amounts: Vec<&str> = close.amounts.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(amounts, ["1", "50"]);
}
