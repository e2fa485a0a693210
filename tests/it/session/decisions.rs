//! What was decided: recorded, edited, deleted, taken back.

use roadcast::model::{Decision, NamedNumber, ScenarioId};
use roadcast::session::PlanName;
use roadcast::session::{Change, DecisionField, Event, Field, View};
use roadcast::view::scenarios::{decision, decision_cards};

use super::run::answer;
use super::sample;

fn hire() -> Decision {
    Decision {
        date: super::date("2027-01-05"),
        title: "Hire".to_owned(),
        why: String::new(),
        scenario: Some(ScenarioId::from("hire")),
        numbers: vec![NamedNumber { name: "P85".to_owned(), value: "2027-06-08".to_owned() }],
        x: None,
    }
}

#[test]
fn a_decision_joins_those_before_it_and_is_taken_back_by_one_step() {
    let mut session = sample();
    let before = session.document().clone();
    session.handle(Event::Decided(Box::new(hire())));
    assert_eq!(session.document().decisions.last(), Some(&hire()));
    assert_eq!(session.document().plan, before.plan);
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
    session.handle(Event::Redone);
    assert_eq!(session.document().decisions.len(), before.decisions.len() + 1);
}

#[test]
fn the_same_decided_twice_stands_once_with_its_reason() {
    let mut session = sample();
    session.handle(Event::Decided(Box::new(hire())));
    let at = session.document().decisions.len() - 1;
    let field = Field::Decision(at, DecisionField::Why);
    session.handle(Event::FieldEdited { field, text: "The offer is out".to_owned() });
    session.handle(Event::Decided(Box::new(hire())));
    assert_eq!(session.document().decisions.len(), at + 1);
    assert_eq!(session.document().decisions[at].why, "The offer is out");
    let other = Decision { title: "Do not hire".to_owned(), ..hire() };
    session.handle(Event::Decided(Box::new(other)));
    assert_eq!(session.document().decisions.len(), at + 2);
}

#[test]
fn its_reason_is_written_and_its_figures_stay_while_a_scenario_is_shown_too() {
    let mut session = sample();
    session.handle(Event::Decided(Box::new(hire())));
    session.handle(Event::ScenarioPicked(Some(ScenarioId::from("hire"))));
    let at = session.document().decisions.len() - 1;
    let field = Field::Decision(at, DecisionField::Why);
    session.handle(Event::FieldEdited { field, text: "The offer is out".to_owned() });
    let field = Field::Decision(at, DecisionField::Date);
    session.handle(Event::FieldEdited { field: field.clone(), text: "soon".to_owned() });
    assert!(session.draft(&field).is_some(), "what is no date stays as it was typed");
    let found = &session.document().decisions[at];
    assert_eq!(*found, Decision { why: "The offer is out".to_owned(), ..hire() });
    session.handle(Event::Changed(Change::DecisionDeleted(at)));
    assert_eq!(session.document().decisions, sample().document().decisions);
}

#[test]
fn a_decision_does_not_ask_for_another_comparison() {
    let mut session = sample();
    answer(&mut session);
    session.handle(Event::ViewPicked(View::Scenarios));
    let underway = session.studies().underway.clone();
    assert!(underway.is_some());
    session.handle(Event::ViewPicked(View::Plan));
    let known = session.studies().plans.clone();
    session.handle(Event::Decided(Box::new(hire())));
    assert_eq!(session.studies().plans, known);
}

#[test]
fn it_names_what_was_chosen_over_what() {
    let session = sample();
    let chosen = PlanName::Scenario(ScenarioId::from("hire"));
    let found = decision(&session, &chosen, super::date("2027-01-05"));
    assert_eq!(found.title, "“Hire one more in Core” over the base plan");
    assert_eq!(found.scenario, Some(ScenarioId::from("hire")));
    assert_eq!(found.numbers, [], "no figure is known yet");
    let cards = decision_cards(&session);
    assert_eq!(cards.len(), session.document().decisions.len());
}
