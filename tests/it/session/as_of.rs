//! A plan that tells of days long gone says so, and is brought to today.

use roadcast::session::{Event, Session};
use roadcast::view::as_of::as_of_line;

use super::{date, sample};

fn said_on(session: &mut Session, day: &str) -> Option<String> {
    session.handle(Event::CameBack { today: date(day) });
    as_of_line(session).map(|line| line.text)
}

#[test]
fn a_plan_of_more_than_a_week_ago_says_how_old_it_is() {
    // The sample is as of 18 January 2027.
    let mut session = sample();
    assert_eq!(said_on(&mut session, "2027-01-04"), None, "it is of a day to come");
    assert_eq!(said_on(&mut session, "2027-01-25"), None, "a week is not too old");
    let told = "Work as it stood on Mon 18 Jan 2027, 8 days ago.";
    assert_eq!(said_on(&mut session, "2027-01-26").as_deref(), Some(told));
    let told = "Work as it stood on Mon 18 Jan 2027, 2 weeks ago.";
    assert_eq!(said_on(&mut session, "2027-02-07").as_deref(), Some(told));
}

#[test]
fn it_is_brought_to_today_and_that_is_undone() {
    let mut session = sample();
    let before = session.plan().as_of;
    said_on(&mut session, "2027-02-03").expect("it is old");
    let brought = as_of_line(&session).and_then(|line| line.brought).expect("it can be edited");
    session.handle(brought);
    assert_eq!(session.plan().as_of, Some(date("2027-02-03")));
    assert_eq!(as_of_line(&session), None);
    session.handle(Event::Undone);
    assert_eq!(session.plan().as_of, before);
    assert!(as_of_line(&session).is_some());
}

#[test]
fn what_a_scenario_is_a_variation_of_is_brought_to_today_in_the_base_plan() {
    let mut session = sample();
    let scenario = session.document().scenarios[0].id.clone();
    session.handle(Event::ScenarioPicked(Some(scenario)));
    said_on(&mut session, "2027-02-03").expect("it is as old as its base");
    assert_eq!(as_of_line(&session).and_then(|line| line.brought), None);
}

#[test]
fn an_empty_plan_is_never_old() {
    let mut session = Session::new(date("2027-01-04"));
    session.handle(Event::StartedEmpty { today: date("2027-01-04") });
    assert_eq!(said_on(&mut session, "2028-01-04"), None);
}
