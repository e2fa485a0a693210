//! The timeline: geometry by hand, and dates that are moved.

use roadcast::calendar::{Calendar, Holiday};
use roadcast::forecast::{Cause, Waiting};
use roadcast::model::{After, Dependency, DependencyType, ItemId, Plan, Status};
use roadcast::session::{Event, Field, ItemField, Session};
use roadcast::view::chart::DateScale;
use roadcast::view::chart::time::Span;
use roadcast::view::chart::time::arrow::{Arrow, ArrowKind, Side, Tip, arrow};
use roadcast::view::chart::time::head::time_head;
use roadcast::view::chart::time::row::{Times, time_row};
use roadcast::view::chart::time::sight::{Reach, Sight, Zoom};
use roadcast::view::grid::line::{Arrangement, Line, lines as all_lines};
use roadcast::view::time::{Handle, Shift, TimeKind, arrows, held, reach, time_cell, time_picture};

use super::{answered, date, forecast, plan, showing};

/// A hundred days on a thousand pixels, from Friday 1 January 2027 on.
fn dates() -> DateScale {
    DateScale::new(date("2027-01-01"), date("2027-04-10"), 0.0, 1000.0)
}

const HUNDRED: fn() -> Reach = || Reach { first: date("2027-01-01"), last: date("2027-04-10") };

#[test]
fn all_days_fit_until_they_are_made_wider_and_what_is_in_the_middle_stays() {
    let reach = HUNDRED();
    let fit = Sight::default();
    assert_eq!(reach.per_day(500.0, fit), 5.0);
    // Day 50 is in the middle; at 7.5 pixels a day it stands at 375, and 250 of them are before it.
    let near = reach.zoomed(500.0, fit, Zoom::In, 250.0);
    assert_eq!(near, Sight { per_day: Some(7.5), left: 125.0 });
    assert_eq!(reach.zoomed(500.0, near, Zoom::Out, 250.0), fit, "never narrower than it fits");
    assert_eq!(reach.zoomed(500.0, near, Zoom::Fit, 0.0), fit);
    let mut nearest = fit;
    for _ in 0..20 {
        nearest = reach.zoomed(500.0, nearest, Zoom::In, 0.0);
    }
    assert_eq!(nearest, Sight { per_day: Some(24.0), left: 0.0 });
}

#[test]
fn time_is_scrolled_no_further_than_there_are_days() {
    let reach = HUNDRED();
    // 750 pixels in a frame of 500.
    let sight = Sight { per_day: Some(7.5), left: 0.0 };
    assert_eq!(reach.scrolled(500.0, sight, 100.0).left, 100.0);
    assert_eq!(reach.scrolled(500.0, sight, 9_000.0).left, 250.0);
    assert_eq!(reach.scrolled(500.0, sight, -5.0).left, 0.0);
    assert_eq!(reach.showing(500.0, sight, 600.0, 620.0).left, 120.0);
    assert_eq!(reach.showing(500.0, sight, 480.0, 500.0).left, 0.0, "it is in sight");
    let right = Sight { left: 250.0, ..sight };
    assert_eq!(reach.showing(500.0, right, 200.0, 740.0).left, 200.0, "its beginning");
}

#[test]
fn a_plan_of_years_is_wider_than_its_frame() {
    let reach = Reach { first: date("2027-01-01"), last: date("2031-12-31") };
    assert_eq!(reach.per_day(400.0, Sight::default()), 0.75);
}

fn times() -> Times {
    Times {
        start: Some(date("2027-01-21")),
        p50: Some(date("2027-01-30")),
        p85: Some(date("2027-02-09")),
        p95: Some(date("2027-02-14")),
        due: Some(date("2027-02-04")),
        ..Times::default()
    }
}

#[test]
fn a_whisker_begins_where_what_is_less_sure_ends() {
    let row = time_row(&times(), date("2027-01-11"), dates());
    // Ten days from the twenty-first on, ten more, five more.
    assert_eq!(row.bar, Some(Span { x: 200.0, width: 100.0 }));
    assert_eq!(row.to_p85, Some(Span { x: 300.0, width: 100.0 }));
    assert_eq!(row.to_p95, Some(Span { x: 400.0, width: 50.0 }));
    assert_eq!(row.due, Some(350.0), "the end of the day");
    assert_eq!(row.not_before, None);
    let sure = Times { p85: Some(date("2027-01-30")), p95: None, ..times() };
    let row = time_row(&sure, date("2027-01-11"), dates());
    assert_eq!((row.to_p85, row.to_p95), (None, None));
    let never = Times { p50: None, ..times() };
    assert_eq!(time_row(&never, date("2027-01-11"), dates()).bar, None);
    let long_ago = Times {
        start: Some(date("2026-12-01")),
        p50: Some(date("2026-12-24")),
        ..Times::default()
    };
    assert_eq!(time_row(&long_ago, date("2027-01-11"), dates()).bar, None);
}

#[test]
fn the_time_until_the_start_is_shared_out_by_what_is_waited_for() {
    let waiting = Waiting { dependency: 3.0, team: 1.0, risk: 0.1, ..Waiting::default() };
    let row = time_row(&Times { waiting, ..times() }, date("2027-01-11"), dates());
    let waits: Vec<(Cause, Span)> = row.waits.iter().map(|wait| (wait.cause, wait.span)).collect();
    // A hundred pixels from the as-of date on; a team is waited for last, a tenth of a day not at all.
    assert_eq!(
        waits,
        [
            (Cause::Dependency, Span { x: 100.0, width: 75.0 }),
            (Cause::Team, Span { x: 175.0, width: 25.0 }),
        ]
    );
    let begun = time_row(&times(), date("2027-01-25"), dates());
    assert_eq!(begun.waits, []);
}

#[test]
fn months_and_quarters_stand_over_the_lines_and_weeks_where_they_are_wide() {
    let mut calendar = Calendar::default();
    calendar.holidays.push(Holiday {
        date: date("2027-01-06"),
        name: "Epiphany".to_owned(),
        x: None,
    });
    let as_of = date("2027-01-11");
    let head = |width: f64| {
        let dates = DateScale::new(date("2027-01-01"), date("2027-04-10"), 0.0, width);
        time_head(dates, &calendar, as_of, Some(date("2027-03-31")))
    };
    let near = head(1000.0);
    let upper: Vec<&str> = near.upper.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(upper, ["Jan 2027", "Feb 2027", "Mar 2027", "Apr 2027"]);
    assert_eq!(near.lower[0].label, "4");
    assert_eq!((near.lower.len(), near.lower[0].at), (14, 30.0));
    // Saturday and Sunday, the second and the third, and the holiday.
    assert_eq!(near.idle[0], Span { x: 10.0, width: 20.0 });
    assert_eq!(near.idle[1], Span { x: 50.0, width: 10.0 });
    assert_eq!(near.holidays[0].span, Span { x: 50.0, width: 10.0 });
    assert_eq!(near.holidays[0].label, "Epiphany, Wed 6 Jan 2027");
    assert_eq!((near.as_of, near.quarters.as_slice()), (100.0, &[900.0][..]));
    assert_eq!(near.quarter_end.map(|end| (end.at, end.label)), Some((900.0, "31 Mar".to_owned())));

    let far = head(200.0);
    let upper: Vec<&str> = far.upper.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(upper, ["Jan–Mar 2027", ""], "ten days of a quarter have no room for its name");
    let lower: Vec<&str> = far.lower.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(lower, ["Jan", "Feb", "Mar", "Apr"]);
    assert_eq!(far.idle, []);
    let farthest = head(80.0);
    assert_eq!(farthest.upper.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["2027"]);
}

#[test]
fn an_arrow_turns_before_what_it_reaches_or_goes_back_between_two_lines() {
    let tip = |x, y, side| Tip { x, y, side };
    let (end, start) = (tip(100.0, 16.0, Side::End), tip(200.0, 80.0, Side::Start));
    let ahead = arrow(ArrowKind::Before, end, start, 32.0);
    assert_eq!(ahead.line, "M100 16L107 16L193 16L193 80L200 80");
    assert_eq!(ahead.point, "M200 80L195 76.5L195 83.5Z");
    let back = arrow(ArrowKind::Before, end, tip(90.0, 80.0, Side::Start), 32.0);
    assert_eq!(back.line, "M100 16L107 16L107 64L83 64L83 80L90 80");
    let up = arrow(ArrowKind::Before, start_to_end(end), tip(90.0, 16.0, Side::Start), 32.0);
    assert_eq!(up.line, "M100 80L107 80L107 32L83 32L83 16L90 16");
    let starts = arrow(ArrowKind::Before, tip(50.0, 16.0, Side::Start), start, 32.0);
    assert_eq!(starts.line, "M50 16L43 16L43 16L43 80L200 80");
}

fn start_to_end(tip: Tip) -> Tip {
    Tip { y: 80.0, ..tip }
}

fn lines(session: &Session) -> Vec<Line> {
    all_lines(session, &Arrangement::default())
}

/// Refunds waits for Ledger.
fn chained() -> Plan {
    let mut plan = plan();
    plan.items[1].after.push(Dependency {
        after: After::Item {
            item: ItemId::from("PAY-1"),
            kind: DependencyType::FinishToStart,
            lag: 0.0,
        },
        x: None,
    });
    plan
}

#[test]
fn arrows_go_to_the_chosen_item_and_from_it() {
    let plan = chained();
    let forecast = forecast(&plan);
    let session = answered(plan, forecast);
    let lines = lines(&session);
    let kinds = |active| -> Vec<ArrowKind> {
        arrows(&session, &lines, active, dates()).iter().map(|arrow: &Arrow| arrow.kind).collect()
    };
    assert_eq!(kinds(1), [ArrowKind::Before]);
    assert_eq!(kinds(0), [ArrowKind::After]);
    // Ledger is likely done on Friday the eighth, and Refunds likely to begin on Monday the fourth.
    let drawn = &arrows(&session, &lines, 1, dates())[0];
    assert!(drawn.line.starts_with("M80 16"), "{}", drawn.line);
    assert!(drawn.line.ends_with("L30 48"), "{}", drawn.line);
    assert_eq!(arrows(&session, &[], 1, dates()), [], "what is not in the list has no arrow");
}

#[test]
fn what_a_date_hangs_on_is_followed_to_its_beginning() {
    let mut plan = chained();
    let mut third = plan.items[1].clone();
    third.id = ItemId::from("PAY-3");
    third.after[0].after =
        After::Item { item: ItemId::from("PAY-2"), kind: DependencyType::FinishToStart, lag: 0.0 };
    plan.items.push(third);
    let mut forecast = forecast(&plan);
    let mut more = forecast.items[1].clone();
    more.id = ItemId::from("PAY-3");
    forecast.items.push(more);
    let session = answered(plan, forecast);
    let found = arrows(&session, &lines(&session), 2, dates());
    let kinds: Vec<ArrowKind> = found.iter().map(|arrow| arrow.kind).collect();
    assert_eq!(kinds, [ArrowKind::Before, ArrowKind::Chain]);
}

#[test]
fn a_bar_says_in_words_what_is_drawn() {
    let plan = plan();
    let forecast = forecast(&plan);
    let session = answered(plan, forecast);
    let cell = time_cell(&session, 1, dates()).expect("it is not dropped");
    assert_eq!(
        cell.label,
        "Refunds: likely from 4 Jan 2027 to 15 Jan 2027, 85 % sure by 29 Jan 2027; \
         due 15 Jan 2027; waits on average 2 days for Core"
    );
    assert_eq!((cell.kind, cell.keeps_due), (TimeKind::Planned, false), "75 of 100 are in time");
}

#[test]
fn what_is_over_has_a_bar_of_its_own_and_what_was_given_up_none() {
    let mut plan = plan();
    plan.items[0].status =
        Status::Done { started: Some(date("2026-12-28")), finished: date("2027-01-02") };
    plan.items[1].status = Status::Dropped;
    let forecast = forecast(&plan);
    let session = answered(plan, forecast);
    let cell = time_cell(&session, 0, dates()).expect("it is not dropped");
    assert_eq!((cell.kind, cell.label.as_str()), (TimeKind::Done, "Ledger: Done 2 Jan 2027"));
    // It began before the first day that is shown.
    assert_eq!(cell.row.bar, Some(Span { x: 0.0, width: 20.0 }));
    assert_eq!(cell.handles, []);
    assert_eq!(time_cell(&session, 1, dates()), None);
}

#[test]
fn the_timeline_reaches_over_whole_months_as_far_as_anything_is_shown() {
    // As of Monday 4 January; the quarter ends in March, nothing is later.
    let quarter = reach(&showing(plan()));
    assert_eq!(quarter.first, date("2026-12-28"));
    assert_eq!(quarter.last, date("2027-04-30"));
    let mut plan = plan();
    plan.items[0].due = Some(date("2027-08-10"));
    plan.items[1].status =
        Status::Done { started: Some(date("2026-12-01")), finished: date("2026-12-18") };
    let longer = reach(&showing(plan));
    assert_eq!((longer.first, longer.last), (date("2026-11-23"), date("2027-08-31")));
}

#[test]
fn a_start_is_dragged_to_the_nearest_day_that_is_worked_and_then_is_a_field() {
    let mut session = showing(plan());
    let item = ItemId::from("PAY-2");
    let start = held(&session, &item, Handle::Start).expect("it is not begun");
    assert_eq!(start.date, Some(date("2027-01-04")), "where it would begin");
    // 77 pixels are nearer to the beginning of the ninth, a Saturday, than to that of the eighth.
    let moved = start.dragged_to(&session, dates(), 77.0);
    assert_eq!(moved.date, Some(date("2027-01-11")));
    assert_eq!(moved.words(), "Not before Mon 11 Jan 2027");
    assert_eq!(moved.at(dates(), date("2027-01-04")), 100.0);
    let none = start.dragged_to(&session, dates(), 12.0);
    assert_eq!((none.date, none.words().as_str()), (None, "No earliest day"));
    let (field, text) = moved.edit();
    assert_eq!(field, Field::Item(item.clone(), ItemField::NotBefore));
    session.handle(Event::FieldEdited { field, text });
    assert_eq!(session.plan().items[1].not_before, Some(date("2027-01-11")));
    session.handle(Event::Undone);
    assert_eq!(session.plan().items[1].not_before, None);
}

#[test]
fn a_due_date_is_moved_by_keys_over_days_that_are_not_worked() {
    let session = showing(plan());
    let due = held(&session, &ItemId::from("PAY-1"), Handle::Due).expect("it is not done");
    assert_eq!(due.date, Some(date("2027-01-15")), "a Friday");
    let by = |shift| due.shifted(&session, shift).date.map(|date| date.to_string());
    assert_eq!(by(Shift::Later).as_deref(), Some("2027-01-18"));
    assert_eq!(by(Shift::Earlier).as_deref(), Some("2027-01-14"));
    assert_eq!(by(Shift::WeekLater).as_deref(), Some("2027-01-22"));
    assert_eq!(due.cleared().edit().1, "");
    let told = due.told(dates());
    assert_eq!((told.label, told.words.as_str()), ("Due", "Due Fri 15 Jan 2027"));
    // The first of January is day 0, and the tenth of April day 99.
    assert_eq!((told.day, told.days), (14, 99));
    // A hundred pixels are the end of the tenth, a Sunday: the Friday before it.
    assert_eq!(due.dragged_to(&session, dates(), 100.0).date, Some(date("2027-01-08")));
}

#[test]
fn what_is_begun_is_only_due_and_what_is_done_stays() {
    let mut plan = plan();
    plan.items[0].status = Status::InProgress {
        started: date("2027-01-04"),
        remaining: vec![roadcast::model::Estimate::Fixed(3.0)],
    };
    plan.items[1].status = Status::Done { started: None, finished: date("2027-01-04") };
    let session = showing(plan);
    let can = |item: &str, handle| held(&session, &ItemId::from(item), handle).is_some();
    assert!(!can("PAY-1", Handle::Start) && can("PAY-1", Handle::Due));
    assert!(!can("PAY-2", Handle::Start) && !can("PAY-2", Handle::Due));
}

#[test]
fn the_whole_plan_is_one_drawing_without_what_was_given_up() {
    let mut plan = plan();
    plan.items[0].name = "An item with a name of so many letters that no line has room".to_owned();
    let mut dropped = plan.items[1].clone();
    dropped.id = ItemId::from("GONE");
    dropped.status = Status::Dropped;
    plan.items.insert(1, dropped);
    let mut forecast = forecast(&plan);
    forecast.items[1].finish = None;
    let picture = time_picture(&answered(plan, forecast));
    // Two lines of 32 pixels under a heading of 34.
    let places: Vec<f64> = picture.rows.iter().map(|row| row.y).collect();
    assert_eq!(places, [34.0, 66.0]);
    assert_eq!((picture.width, picture.height), (1200.0, 98.0));
    assert_eq!(picture.rows[0].name, "An item with a name of so many letters…");
    assert!(picture.rows.iter().all(|row| row.cell.is_some()));
    let ends = picture.head.upper.last().map(|last| last.span.end()).expect("time has parts");
    assert!((ends - 920.0).abs() < 1e-6, "time is as wide as there is room: {ends}");
}
