//! How many items are done by when, by hand and against what a run counts.

use roadcast::forecast::CountPercentile;
use roadcast::model::Status;
use roadcast::view::burn_up::burn_up_chart;
use roadcast::view::chart::burn_up::BurnUp;

use super::{answered, date, forecast, plan, promise, showing};
use crate::session::run::simulated;
use crate::session::sample;

fn row<'a>(chart: &'a BurnUp, day: &str) -> &'a [String] {
    let found = chart.table.rows.iter().find(|row| row[0] == day);
    found.unwrap_or_else(|| panic!("{day} in {:?}", chart.table.rows))
}

/// Ledger is done on day 5 or 10, Refunds on day 10 (50 %), 20 (35 %) or 60.
fn by_hand() -> BurnUp {
    let plan = plan();
    let mut forecast = forecast(&plan);
    forecast.quarters[0].expected_done = 2.0;
    forecast.quarters[0].done =
        vec![CountPercentile { p: 0.15, count: 2 }, CountPercentile { p: 0.85, count: 1 }];
    burn_up_chart(&answered(plan, forecast)).expect("there is something to do")
}

#[test]
fn the_mean_is_the_sum_of_the_chances() {
    let chart = by_hand();
    let mean = |day: &str| row(&chart, day)[1].clone();
    assert_eq!(mean("Fri 8 Jan 2027"), "0.5", "Ledger at one half");
    assert_eq!(mean("Fri 15 Jan 2027"), "1.5", "Ledger for sure, Refunds at one half");
    assert_eq!(mean("Fri 29 Jan 2027"), "1.9", "1.85: and 35 % more of Refunds");
    assert_eq!(mean("Wed 31 Mar 2027"), "2.0");
    assert_eq!(chart.table.rows.last().map(|row| row[0].as_str()), Some("Wed 31 Mar 2027"));
}

#[test]
fn what_is_sure_stands_only_where_futures_were_counted() {
    let chart = by_hand();
    assert_eq!(row(&chart, "Wed 31 Mar 2027")[2..], ["1", "2"]);
    assert_eq!(row(&chart, "Fri 26 Mar 2027")[2..], ["", ""]);
    // From 216 px, where nothing is done, to 22 px, where both are.
    let [bar] = &chart.bars[..] else { panic!("one quarter ends: {:?}", chart.bars) };
    assert_eq!((bar.bottom, bar.top), (119.0, 22.0));
    assert_eq!(bar.x, chart.right, "the quarter ends where the chart does");
    let said = "By Wed 31 Mar 2027: 2.0 items on average; 85 % sure of at least 1, 15 % sure of at least 2";
    assert_eq!(bar.label, said);
}

#[test]
fn promises_are_a_line_and_nothing_promised_is_none() {
    assert_eq!(by_hand().promised, None);
    let plan = plan();
    let mut forecast = forecast(&plan);
    forecast.promises.proposed = false;
    forecast.promises.promises = vec![promise("PAY-1", "2027-03-31", 0.9)];
    let chart = burn_up_chart(&answered(plan, forecast)).expect("there is something to do");
    let line = chart.promised.expect("one is promised");
    assert_eq!((line.y, line.label.as_str()), (119.0, "as many as promised: 1"));
    assert_eq!((chart.all.y, chart.all.label.as_str()), (22.0, "2 items"));
}

#[test]
fn keys_and_a_pointer_walk_from_week_to_week() {
    let chart = by_hand();
    let last = chart.days.len() - 1;
    assert_eq!(chart.walk(None, "ArrowRight"), Some(0));
    assert_eq!(chart.walk(Some(0), "ArrowRight"), Some(1));
    assert_eq!(chart.walk(Some(0), "ArrowLeft"), Some(0));
    assert_eq!(chart.walk(Some(3), "End"), Some(last));
    assert_eq!(chart.walk(Some(3), "Tab"), None);
    assert_eq!((chart.day_at(0.0), chart.day_at(1.0)), (Some(0), Some(last)));
    assert_eq!(chart.days[0].label, "By Fri 8 Jan 2027: 0.5 items on average");
    assert_eq!(chart.days[last].label, chart.bars[0].label, "where futures were counted");
}

#[test]
fn the_label_of_the_promises_stands_under_a_line_that_is_close_to_all_items() {
    let mut plan = plan();
    let more = plan.items[1].clone();
    plan.items.extend((0..18).map(|at| roadcast::model::Item {
        id: format!("MORE-{at}").as_str().into(),
        ..more.clone()
    }));
    let under = |promised: usize| {
        let mut forecast = forecast(&plan);
        forecast.promises.proposed = false;
        forecast.promises.promises = vec![promise("PAY-1", "2027-03-31", 0.9); promised];
        let chart = burn_up_chart(&answered(plan.clone(), forecast)).expect("there is something");
        chart.promised.map(|line| line.is_under)
    };
    // 194 px over 20 items: one item is 9.7 px, a label needs 20.
    assert_eq!((under(19), under(18), under(17)), (Some(true), Some(true), Some(false)));
}

#[test]
fn what_is_done_is_so_from_the_start_and_what_is_dropped_does_not_count() {
    let mut plan = plan();
    plan.items[0].status = Status::Done { started: None, finished: date("2027-01-04") };
    plan.items[1].status = Status::Dropped;
    let mut forecast = forecast(&plan);
    forecast.items[1].finish = None;
    let chart = burn_up_chart(&answered(plan, forecast)).expect("something was to do");
    assert!(chart.line.starts_with("M8 22"), "{}", chart.line);
    assert_eq!(chart.all.label, "1 item");
}

#[test]
fn the_sum_of_chances_is_what_a_run_counts() {
    // Quarters that end on a Friday, 30 April 2027: as any other week's end it is summed up here.
    let mut plan = sample().plan().clone();
    plan.calendar.quarter_starts = vec![2, 5, 8, 11];
    let session = showing(plan.clone());
    let mut forecast = simulated(&session, 300);
    let at = forecast.quarters.iter().position(|quarter| quarter.ends == date("2027-04-30"));
    let counted = forecast.quarters.remove(at.expect("a quarter ends then"));
    forecast.planning_quarter = 0;
    let chart = burn_up_chart(&answered(plan, *forecast)).expect("there is something to do");
    let found = row(&chart, "Fri 30 Apr 2027");
    assert_eq!(found[1], format!("{:.1}", counted.expected_done));
    assert_eq!(found[2], "");
}

#[test]
fn without_an_answer_or_an_item_there_is_nothing_to_draw() {
    assert_eq!(burn_up_chart(&showing(plan())), None);
    let mut empty = plan();
    empty.items.clear();
    let mut forecast = forecast(&plan());
    forecast.items.clear();
    assert_eq!(burn_up_chart(&answered(empty, forecast)), None);
}
