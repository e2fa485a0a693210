//! The two-minute start.

use roadcast::session::{Event, View};
use roadcast::view::guide::guide;

use super::{plan, showing};

#[test]
fn it_goes_from_the_first_step_to_the_last_and_ends() {
    let mut session = showing(plan());
    assert_eq!(guide(&session), None);
    session.handle(Event::GuideMoved(Some(0)));
    let mut seen = Vec::new();
    while let Some(card) = guide(&session) {
        assert_eq!(card.place, format!("{} of 6", seen.len() + 1));
        assert_eq!(card.back, seen.len().checked_sub(1));
        seen.push(card.view);
        session.handle(Event::GuideMoved(card.next));
    }
    let views = [View::Plan, View::Plan, View::Forecast, View::Rank, View::Scenarios, View::Plan];
    assert_eq!(seen, views);
}

#[test]
fn a_step_that_is_not_there_shows_nothing() {
    let mut session = showing(plan());
    session.handle(Event::GuideMoved(Some(99)));
    assert_eq!(guide(&session), None);
}
