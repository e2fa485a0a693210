//! Dates, quarters and the working-day axis against answers from a paper calendar.

use roadcast::calendar::{Axis, Calendar, Date, DateError, Holiday, Weekday, Workdays};

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn holiday(text: &str) -> Holiday {
    Holiday { date: date(text), name: String::new(), x: None }
}

/// January 2027: the 1st is a Friday.
fn axis(as_of: &str, holidays: &[&str]) -> Axis {
    let holidays = holidays.iter().map(|text| holiday(text)).collect();
    Axis::new(&Calendar { holidays, ..Calendar::default() }, date(as_of))
}

#[test]
fn a_date_prints_as_it_is_read() {
    for text in ["2027-01-04", "1970-01-01", "2028-02-29", "0001-01-01", "9999-12-31"] {
        assert_eq!(date(text).to_string(), text);
    }
    assert_eq!(date("0001-01-01"), Date::MIN);
    assert_eq!(date("9999-12-31"), Date::MAX);
}

#[test]
fn what_is_no_date_says_why() {
    assert_eq!("2027-02-29".parse::<Date>(), Err(DateError::NoSuchDay));
    for text in
        ["", "27-01-04", "2027-1-4", "2027/01/04", "+027-01-04", "2027-01-04 ", "２０２７-1"]
    {
        assert_eq!(text.parse::<Date>(), Err(DateError::Form), "{text}");
    }
}

#[test]
fn weekdays_and_mondays() {
    assert_eq!(date("1970-01-01").weekday(), Weekday::Thu);
    assert_eq!(date("2027-01-04").weekday(), Weekday::Mon);
    assert_eq!(date("2027-01-10").monday(), date("2027-01-04"));
    assert_eq!(date("1969-12-28").weekday(), Weekday::Sun);
}

#[test]
fn leap_days_move_to_the_28th_by_years() {
    assert_eq!(date("2028-02-29").plus_years(1), date("2029-02-28"));
    assert_eq!(date("2027-01-04").plus_years(5), date("2032-01-04"));
}

#[test]
fn quarters_begin_where_the_calendar_says() {
    let calendar = Calendar::default();
    assert_eq!(calendar.quarter_end(date("2027-02-14")), date("2027-03-31"));
    assert_eq!(calendar.quarter_end(date("2027-12-31")), date("2027-12-31"));
    let fiscal = Calendar { quarter_starts: vec![2, 5, 8, 11], ..Calendar::default() };
    assert_eq!(fiscal.quarter_start(date("2027-01-15")), date("2026-11-01"));
    assert_eq!(fiscal.quarter_end(date("2027-01-15")), date("2027-01-31"));
}

#[test]
fn weekends_do_not_exist_on_the_axis() {
    let axis = axis("2027-01-04", &[]);
    assert_eq!(axis.start_of(date("2027-01-04")), 0.0);
    assert_eq!(axis.end_of(date("2027-01-04")), 1.0);
    assert_eq!(axis.end_of(date("2027-01-08")), 5.0);
    // A date that is not worked starts with the next worked day and ends with the last one.
    assert_eq!(axis.start_of(date("2027-01-09")), 5.0);
    assert_eq!(axis.end_of(date("2027-01-10")), 5.0);
    assert_eq!(axis.start_of(date("2027-01-11")), 5.0);
    // The past is negative: Friday before, and the whole week before.
    assert_eq!(axis.start_of(date("2027-01-01")), -1.0);
    assert_eq!(axis.end_of(date("2027-01-01")), 0.0);
    assert_eq!(axis.start_of(date("2026-12-28")), -5.0);
}

#[test]
fn holidays_do_not_exist_either_but_only_once_and_only_on_worked_days() {
    let axis = axis("2027-01-04", &["2027-01-06", "2027-01-06", "2027-01-09"]);
    assert_eq!(axis.end_of(date("2027-01-08")), 4.0);
    assert_eq!(axis.end_of(date("2027-01-15")), 9.0);
    assert_eq!(axis.date_of(3), date("2027-01-07"));
    assert!(!axis.is_worked(date("2027-01-06")));
}

#[test]
fn day_one_is_the_as_of_date_or_the_first_worked_day_after_it() {
    assert_eq!(axis("2027-01-04", &[]).date_of(1), date("2027-01-04"));
    assert_eq!(axis("2027-01-09", &[]).date_of(1), date("2027-01-11"));
    assert_eq!(axis("2027-01-04", &["2027-01-04"]).date_of(1), date("2027-01-05"));
    assert_eq!(axis("2027-01-04", &[]).date_of(6), date("2027-01-11"));
}

#[test]
fn every_worked_date_is_the_date_of_its_own_day() {
    let axis = axis("2026-12-30", &["2027-01-01", "2027-12-24", "2027-12-31"]);
    let mut day = date("2026-12-30");
    while day < date("2030-01-01") {
        if axis.is_worked(day) {
            assert_eq!(axis.date_of(axis.end_of(day) as i64), day);
            assert_eq!(axis.end_of(day) - axis.start_of(day), 1.0);
        } else {
            assert_eq!(axis.end_of(day), axis.start_of(day));
        }
        day = day.plus_days(1);
    }
}

#[test]
fn worked_days_are_told_one_after_the_other() {
    // The as-of date is a Saturday, and the Tuesday after it a holiday.
    let axis = axis("2027-01-09", &["2027-01-12"]);
    let first: Vec<Date> = axis.worked_days().take(4).collect();
    assert_eq!(first, ["2027-01-11", "2027-01-13", "2027-01-14", "2027-01-15"].map(date));
    let told = axis.worked_days().take(1_000).enumerate();
    told.for_each(|(at, day)| assert_eq!(axis.date_of(at as i64 + 1), day));
}

#[test]
fn finishes_round_up_to_their_day_and_starts_down() {
    assert_eq!(Axis::finish_day(5.0), 5);
    assert_eq!(Axis::finish_day(5.0 + 1e-10), 5);
    assert_eq!(Axis::finish_day(5.000_001), 6);
    assert_eq!(Axis::finish_day(0.0), 1);
    assert_eq!(Axis::start_day(5.0), 6);
    assert_eq!(Axis::start_day(5.0 - 1e-10), 6);
    assert_eq!(Axis::start_day(0.0), 1);
}

#[test]
fn calendar_time_has_its_weekends() {
    let axis = axis("2027-01-04", &[]);
    assert_eq!(axis.calendar_days(0.0), 0.0);
    assert_eq!(axis.calendar_days(5.0), 5.0);
    assert_eq!(axis.calendar_days(5.5), 7.5);
    assert_eq!(axis.calendar_days(10.0), 12.0);
}

#[test]
fn seven_day_weeks_count_every_day() {
    let every = Workdays::new(roadcast::calendar::WEEKDAYS);
    let axis = Axis::new(&Calendar { workdays: every, ..Calendar::default() }, date("2027-01-04"));
    assert_eq!(axis.end_of(date("2027-02-03")), 31.0);
    assert_eq!(axis.calendar_days(31.0), 31.0);
}

#[test]
fn weeks_go_from_monday_and_the_first_may_be_partial() {
    let axis = axis("2027-01-06", &["2027-01-11"]);
    let weeks: Vec<(String, f64, f64)> = axis
        .weeks(date("2027-01-20"))
        .map(|week| (week.monday.to_string(), week.start, week.days))
        .collect();
    let expected = [("2027-01-04", 0.0, 3.0), ("2027-01-11", 3.0, 4.0), ("2027-01-18", 7.0, 5.0)];
    let expected = expected.map(|(monday, start, days)| (monday.to_owned(), start, days));
    assert_eq!(weeks, expected);
}
