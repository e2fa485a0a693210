//! What a hand and keys ask of the finish chart.

use roadcast::session::{Event, Session};
use roadcast::view::chart::finish::{FinishChart, finish_chart};
use roadcast::view::forecast::{AskedChart, finish_panel};

use super::{answered, date, finish, forecast, plan};

/// Days 1 to 3, Monday 4 to Wednesday 6 January 2027, with a day more at each end: five days on 250
/// pixels from 8 on, and 100 pixels from 34 on for the chances.
fn chart() -> FinishChart {
    let axis = plan().axis();
    let finish = finish(&[(1, 25), (2, 50), (3, 25)], &axis);
    finish_chart(&finish, &axis, 100, &[], None, (306.0, 158.0)).expect("it finishes")
}

#[test]
fn the_handle_of_a_date_stands_at_its_end_and_points_to_its_chance() {
    let slider = chart().date_slider(date("2027-01-05"), 0.75, "three quarters".to_owned());
    // The second of three days ends after three of five: 158 of 306 pixels.
    assert!((slider.left - 100.0 * 158.0 / 306.0).abs() < 1e-9, "{}", slider.left);
    assert_eq!(slider.guide, "M158 134L158 59L258 59");
    assert_eq!((slider.now, slider.days, slider.text.as_str()), (1, 2, "three quarters"));
}

#[test]
fn a_date_is_asked_where_the_handle_is_taken_and_never_beyond_the_chart() {
    let slider = chart().date_slider(date("2027-01-05"), 0.75, String::new());
    let at = |px: f64| slider.at(px / 306.0);
    assert_eq!(at(158.0), "2027-01-05", "where it stands");
    assert_eq!([at(109.0), at(207.9)], ["2027-01-05", "2027-01-06"]);
    assert_eq!([at(-500.0), at(900.0)], ["2027-01-04", "2027-01-06"]);
}

#[test]
fn keys_take_a_date_by_days_and_weeks() {
    let slider = chart().date_slider(date("2027-01-05"), 0.75, String::new());
    let key = |key, shift| slider.by_key(key, shift);
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(key("ArrowRight", false), day("2027-01-06"));
    assert_eq!(key("ArrowDown", false), day("2027-01-04"));
    assert_eq!(key("ArrowRight", true), day("2027-01-06"), "a week is more than there is");
    assert_eq!([key("Home", false), key("End", false)], [day("2027-01-04"), day("2027-01-06")]);
    assert_eq!([key("Tab", false), key("a", false)], [None, None]);
    let long = finish(&[(1, 50), (30, 50)], &plan().axis());
    let long = finish_chart(&long, &plan().axis(), 100, &[], None, (306.0, 158.0));
    let slider = long.expect("it finishes").date_slider(date("2027-01-12"), 0.5, String::new());
    assert_eq!(slider.by_key("ArrowLeft", true), day("2027-01-05"));
    assert_eq!(slider.by_key("PageUp", false), day("2027-01-19"));
}

#[test]
fn the_handle_of_a_chance_stands_at_its_height_and_points_to_its_date() {
    let slider = chart().chance_slider(0.75, Some(date("2027-01-05")), String::new());
    assert_eq!((slider.left, slider.top), (100.0 * 258.0 / 306.0, 100.0 * 59.0 / 158.0));
    assert_eq!((slider.guide.as_str(), slider.now), ("M258 59L158 59L158 134", 75));
    let beyond = chart().chance_slider(0.99, None, String::new());
    assert_eq!(beyond.guide, "M258 35L0 35", "no day to point to");
}

#[test]
fn a_chance_is_asked_in_whole_points_from_1_to_99() {
    let slider = chart().chance_slider(0.75, None, String::new());
    let at = |px: f64| slider.at(px / 158.0);
    assert_eq!([at(59.0), at(84.2)], ["75%", "50%"]);
    assert_eq!([at(-50.0), at(500.0)], ["99%", "1%"]);
    let key = |key, shift| slider.by_key(key, shift);
    let percent = |text: &str| Some(text.to_owned());
    assert_eq!([key("ArrowUp", false), key("ArrowLeft", false)], [percent("76%"), percent("74%")]);
    assert_eq!([key("ArrowUp", true), key("PageDown", false)], [percent("80%"), percent("70%")]);
    assert_eq!([key("Home", false), key("End", false)], [percent("1%"), percent("99%")]);
    assert_eq!(key("Enter", false), None);
}

fn drawn(session: &Session) -> AskedChart {
    finish_panel(session).and_then(|panel| panel.drawn).expect("there is a chart")
}

#[test]
fn handles_and_questions_share_their_answers() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    assert_eq!(drawn(&session).chance.now, 85, "the confidence, before anything is asked");
    // The quarter ends later than anything is shown: the handle waits at the end.
    let before = drawn(&session).date;
    assert_eq!(before.text, "By Wed 31 Mar 2027: >99 %, almost certain");
    assert_eq!((before.now, before.guide.as_str()), (before.days, ""));
    let asked = before.by_key("Home", false).expect("a key of it");
    session.handle(Event::DateAsked { text: asked });
    let asked = drawn(&session).chance.by_key("ArrowDown", true).expect("a key of it");
    session.handle(Event::ChanceAsked { text: asked });
    let panel = finish_panel(&session).expect("there is a chart");
    let sliders = panel.drawn.expect("there is a chart");
    assert_eq!(panel.by_date.value, "2027-01-15", "where the first future is done");
    assert_eq!(
        (panel.by_date.answer, panel.at_chance.answer),
        (sliders.date.text, sliders.chance.text)
    );
    assert_eq!(panel.at_chance.value, "80%");
}

#[test]
fn moving_a_handle_over_the_chart_leaves_the_chart_as_it_is() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    session.handle(Event::DateAsked { text: "2027-01-20".to_owned() });
    let before = drawn(&session).chart;
    for across in [0.0, 0.3, 0.6, 1.0] {
        let text = drawn(&session).date.at(across);
        session.handle(Event::DateAsked { text });
        assert_eq!(drawn(&session).chart, before, "{across}");
    }
}

#[test]
fn a_hand_finds_the_nearest_bar_and_nothing_far_from_all() {
    let chart = chart();
    let at = |px: f64| chart.bar_at(px / 306.0);
    assert_eq!([at(60.0), at(110.0), at(200.0)], [Some(0), Some(1), Some(2)]);
    assert_eq!([at(40.0), at(10.0), at(300.0)], [Some(0), None, None]);
}

#[test]
fn keys_walk_from_bar_to_bar_and_stay_at_the_ends() {
    let chart = chart();
    let walk = |from, key| chart.walk(from, key);
    assert_eq!([walk(None, "ArrowRight"), walk(None, "ArrowLeft")], [Some(0), Some(2)]);
    assert_eq!([walk(Some(0), "ArrowRight"), walk(Some(2), "ArrowRight")], [Some(1), Some(2)]);
    assert_eq!([walk(Some(0), "ArrowLeft"), walk(Some(1), "ArrowLeft")], [Some(0), Some(0)]);
    assert_eq!([walk(Some(1), "Home"), walk(Some(1), "End")], [Some(0), Some(2)]);
    assert_eq!(walk(Some(1), "Enter"), None);
    let said: Vec<_> = chart.bars.iter().map(|bar| bar.label.as_str()).collect();
    assert_eq!(said[0], "Mon 4 Jan 2027: 25 % of the futures; done by then in 25 %");
    assert_eq!(said[2], "Wed 6 Jan 2027: 25 % of the futures; done by then in >99 %");
}
