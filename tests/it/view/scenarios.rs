//! The view Scenarios, of the sample plan.

use roadcast::model::ScenarioId;
use roadcast::session::{Change, Event, PlanName};
use roadcast::view::scenarios::{plan_called, scenario_cards};

use crate::session::sample;

#[test]
fn a_card_says_what_a_scenario_changes_in_words() {
    let cards = scenario_cards(&sample());
    let first = &cards[0];
    assert_eq!((first.called.as_str(), first.depth), ("Hire one more in Core", 0));
    let values: Vec<_> = first.inputs.iter().map(|input| input.value.as_str()).collect();
    assert_eq!(values, ["Hire one more in Core", "The offer has been out since December."]);
    let wanted = "Core Payments: 5 → 6 people from 15 Feb 2027, 6 → 7 from 1 Mar 2027";
    assert_eq!(first.edits, [wanted]);
    assert_eq!((first.shown, first.problems.as_str()), (false, ""));
}

#[test]
fn a_branch_builds_on_its_scenario_and_changes_nothing_yet() {
    let mut session = sample();
    let from = session.document().scenarios[0].id.clone();
    session.handle(Event::Changed(Change::ScenarioBranched(Some(from))));
    let cards = scenario_cards(&session);
    let branch = cards.iter().find(|card| card.shown).expect("a new scenario is shown");
    let onto = branch.onto.iter().find(|onto| onto.current).expect("it builds on something");
    assert_eq!((branch.depth, onto.label.as_str()), (1, "Hire one more in Core"));
    assert_eq!(branch.edits, Vec::<String>::new());
}

#[test]
fn plans_are_called_by_name_and_quoted_in_a_sentence() {
    let session = sample();
    let id = session.document().scenarios[0].id.clone();
    let called = plan_called(&session, &PlanName::Scenario(id));
    assert_eq!(called.phrase, "“Hire one more in Core”");
    assert_eq!(plan_called(&session, &PlanName::Base).name, "Base plan");
    let unknown = ScenarioId("gone".to_owned());
    assert_eq!(plan_called(&session, &PlanName::Scenario(unknown)).name, "gone");
}
