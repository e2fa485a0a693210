//! What changes come to: told against the plan as it was opened, saved, or when the person began anew,
//! and a scenario's against the base plan.

use roadcast::file;
use roadcast::model::{Document, Estimate, ItemId, Work};
use roadcast::session::{Change, Effect, Event, Field, PartField, Session, StudyEvent, View};
use roadcast::view::since::since;

use super::run::answer;
use super::study::{answer_plans, asked_plans};
use crate::view::plan;

/// Two items of ten days each, one after the other.
fn opened() -> Session {
    let mut plan = plan();
    for part in plan.items.iter_mut().flat_map(|item| &mut item.parts) {
        let Work::Effort { effort, .. } = &mut part.work else { panic!("effort") };
        *effort = Estimate::Fixed(10.0);
    }
    let document = Document::new(plan);
    let mut session = super::opened(&file::write(&document));
    answer(&mut session);
    session
}

/// Types the effort of Refunds, and answers the run.
fn edited(session: &mut Session, effort: &str) -> Vec<Effect> {
    let field = Field::Part(ItemId::from("PAY-2"), 0, PartField::Amount);
    session.handle(Event::FieldEdited { field, text: effort.to_owned() });
    settled(session)
}

/// Answers the run; what follows.
fn settled(session: &mut Session) -> Vec<Effect> {
    let forecast = super::run::simulated(session, 60);
    let generation = session.generation();
    session.handle(Event::ForecastArrived { generation, coarse: false, forecast })
}

fn said(session: &Session) -> Option<String> {
    since(session).map(|line| format!("{} {}", line.lead, line.text))
}

#[test]
fn an_edit_is_told_against_the_plan_as_it_was_opened_until_it_is_taken_back() {
    let mut session = opened();
    assert_eq!(said(&session), None);
    let effects = edited(&mut session, "15");
    let asked = asked_plans(&effects).expect("what does it come to?");
    assert_eq!(asked.len(), 2);
    assert_ne!(asked[0], asked[1]);
    assert_eq!(asked[1], *session.plan());
    answer_plans(&mut session, &effects);
    let told = "Since it was opened: 85 % sure finish 5 working days later.";
    assert_eq!(said(&session).as_deref(), Some(told));
    session.handle(Event::Undone);
    assert!(since(&session).is_some_and(|line| line.stale), "not simulated yet");
    assert_eq!(asked_plans(&settled(&mut session)), None, "it is as it was");
    assert_eq!(said(&session), None);
}

#[test]
fn a_change_that_moves_nothing_says_so() {
    let mut session = opened();
    let field = Field::Item(ItemId::from("PAY-2"), roadcast::session::ItemField::Notes);
    session.handle(Event::FieldEdited { field, text: "Asked twice".to_owned() });
    let effects = settled(&mut session);
    answer_plans(&mut session, &effects);
    assert_eq!(said(&session).as_deref(), Some("Since it was opened: no detectable difference."));
}

#[test]
fn who_begins_anew_or_saves_hears_of_later_changes_alone() {
    let mut session = opened();
    let effects = edited(&mut session, "15");
    answer_plans(&mut session, &effects);
    session.handle(Event::Study(StudyEvent::BegunAnew));
    assert_eq!(said(&session), None);
    let effects = edited(&mut session, "12");
    answer_plans(&mut session, &effects);
    let told = "Since you began anew: 85 % sure finish 3 working days earlier.";
    assert_eq!(said(&session).as_deref(), Some(told));
    session.handle(Event::SaveRequested);
    assert_eq!(said(&session), None);
    let effects = edited(&mut session, "10");
    answer_plans(&mut session, &effects);
    let told = "Since it was saved: 85 % sure finish 2 working days earlier.";
    assert_eq!(said(&session).as_deref(), Some(told));
}

#[test]
fn a_scenario_is_told_against_the_base_plan() {
    let mut session = opened();
    session.handle(Event::Changed(Change::ScenarioBranched(None)));
    settled(&mut session);
    let effects = edited(&mut session, "20");
    answer_plans(&mut session, &effects);
    let told = "Against the base plan: 85 % sure finish 10 working days later.";
    assert_eq!(said(&session).as_deref(), Some(told));
    assert!(since(&session).is_some_and(|line| !line.can_begin_anew));
}

#[test]
fn what_the_open_view_wants_to_know_goes_first() {
    let mut session = opened();
    session.handle(Event::ViewPicked(View::Rank));
    let effects = edited(&mut session, "15");
    assert_eq!(asked_plans(&effects), None, "the rankings are wanted first");
}

#[test]
fn what_was_only_proposed_is_not_called_promised() {
    let mut session = opened();
    // Two items of ten days were sure by the end of March; one of 200 days is not.
    let effects = edited(&mut session, "200");
    answer_plans(&mut session, &effects);
    let told = said(&session).expect("it was simulated");
    assert!(told.contains("later") && !told.contains("promises"), "{told}");
}
