//! Scenarios: what is edited while one is shown, and how they come, go and become the base.

use roadcast::file;
use roadcast::model::{Capacity, Edit, ItemId, Plan, ScenarioId, Status, TeamId};
use roadcast::session::entry::EntryProblem;
use roadcast::session::{
    Change, Event, Field, ItemField, Notice, PeopleField, ScenarioField, Session, TeamField,
};
use roadcast::view::text::step;

use super::{opened, sample};

/// A plan of two items, and two scenarios of which one builds on the other.
const TWO: &str = r#"{ "format": "roadcast", "version": 1,
  "plan": {
    "start": "2027-01-04",
    "teams": [{ "id": "core", "name": "Core", "lanes": 2,
                "people": [{ "from": "2027-01-04", "count": 5 }] }],
    "items": [{ "id": "A", "parts": [{ "team": "core", "effort": 5 }] },
              { "id": "B", "parts": [{ "team": "core", "effort": 5 }], "after": [{ "item": "A" }] }]
  },
  "scenarios": [
    { "id": "hire", "name": "Hire",
      "edits": [{ "set": "teams/core/people", "to": [{ "from": "2027-01-04", "count": 6 }] }] },
    { "id": "more", "from": "hire",
      "edits": [{ "add": "items", "value": { "id": "C", "parts": [{ "team": "core", "effort": 1 }] } },
                { "set": "items/Z/name", "to": "gone" }] }
  ] }"#;

fn two() -> Session {
    let mut session = Session::new(super::date("2027-01-04"));
    session.handle(Event::SampleOpened { text: TWO.to_owned() });
    session
}

fn id(id: &str) -> ScenarioId {
    ScenarioId::from(id)
}

fn shows(session: &mut Session, scenario: &str) {
    session.handle(Event::ScenarioPicked(Some(id(scenario))));
}

fn change(session: &mut Session, change: Change) {
    session.handle(Event::Changed(change));
}

fn write(session: &mut Session, field: Field, text: &str) {
    session.handle(Event::FieldEdited { field, text: text.to_owned() });
}

fn edits<'a>(session: &'a Session, scenario: &str) -> &'a [Edit] {
    let mut scenarios = session.document().scenarios.iter();
    &scenarios.find(|found| found.id == id(scenario)).expect("the scenario").edits
}

fn plan(session: &Session, scenario: &str) -> Plan {
    file::scenario_plan(session.document(), Some(&id(scenario))).0
}

fn people(plan: &Plan) -> f64 {
    let Capacity::People { people, .. } = &plan.teams[0].capacity else { panic!("people") };
    people[0].count
}

fn set(at: &str, to: &str) -> Edit {
    Edit::Set { at: at.to_owned(), to: to.to_owned() }
}

#[test]
fn an_edit_while_a_scenario_is_shown_is_its_own() {
    let mut session = two();
    shows(&mut session, "hire");
    let base = session.document().plan.clone();
    write(&mut session, Field::Item(ItemId::from("A"), ItemField::Name), "Ledger");
    assert_eq!(session.document().plan, base, "the base stays");
    assert_eq!(session.plan().items[0].name, "Ledger");
    let own = edits(&session, "hire");
    assert_eq!(own.len(), 2);
    assert_eq!(own[1], set("items/A/name", "\"Ledger\""));
}

#[test]
fn edits_of_one_field_are_merged_and_one_that_is_taken_back_by_hand_is_none() {
    let mut session = two();
    shows(&mut session, "hire");
    let count = Field::People(TeamId::from("core"), 0, PeopleField::Count);
    for number in ["7", "8", "9"] {
        write(&mut session, count.clone(), number);
    }
    let expected = set("teams/core/people", r#"[{"from":"2027-01-04","count":9}]"#);
    assert_eq!(edits(&session, "hire"), [expected]);
    write(&mut session, count, "5");
    assert_eq!(edits(&session, "hire"), [], "it is as in the base again");
}

#[test]
fn an_item_deleted_in_a_scenario_is_given_up_there_and_nowhere_else() {
    let mut session = two();
    shows(&mut session, "hire");
    change(&mut session, Change::ItemsDeleted(vec![ItemId::from("A")]));
    assert_eq!(edits(&session, "hire")[1], Edit::Remove { at: "items/A".to_owned() });
    assert_eq!(session.plan().items[0].status, Status::Dropped);
    assert_eq!(session.plan().items[1].after.len(), 1, "what names it keeps its meaning");
    assert_eq!(session.next_undo().map(step), Some("Remove item A".to_owned()));
}

#[test]
fn an_item_added_in_a_scenario_can_be_renamed_and_deleted_there() {
    let mut session = two();
    shows(&mut session, "hire");
    change(&mut session, Change::ItemAdded { before: Some(ItemId::from("B")) });
    write(&mut session, Field::Item(ItemId::from("I1"), ItemField::Id), "N");
    let own = edits(&session, "hire");
    assert!(
        matches!(&own[0], Edit::Add { to, value, before }
            if to == "items" && value.contains("\"N\"") && before.as_deref() == Some("B")),
        "{own:?}"
    );
    change(&mut session, Change::ItemsDeleted(vec![ItemId::from("N")]));
    assert_eq!(edits(&session, "hire").len(), 1);
    assert_eq!(session.plan().items.len(), 2);
}

#[test]
fn an_id_that_a_scenario_took_over_is_changed_in_the_base() {
    let mut session = two();
    shows(&mut session, "hire");
    let before = session.document().clone();
    for field in [
        Field::Item(ItemId::from("A"), ItemField::Id),
        Field::Team(TeamId::from("core"), TeamField::Id),
    ] {
        write(&mut session, field.clone(), "N");
        let problem = session.draft(&field).map(|draft| draft.problem.clone());
        assert_eq!(problem, Some(EntryProblem::FixedByBase));
    }
    assert_eq!(*session.document(), before);
}

#[test]
fn an_edit_without_effect_stays_until_it_is_removed() {
    let mut session = two();
    shows(&mut session, "more");
    assert_eq!(session.problems().len(), 1);
    write(&mut session, Field::Item(ItemId::from("B"), ItemField::Name), "b");
    assert_eq!(session.problems().len(), 1, "nothing is repaired silently");
    assert_eq!(edits(&session, "more")[0], set("items/Z/name", "\"gone\""));
    change(&mut session, Change::EditRemoved(id("more"), 0));
    assert_eq!(session.problems(), []);
    assert_eq!(session.plan().items.len(), 3, "the others still count");
}

#[test]
fn a_branch_is_shown_and_changes_nothing_yet() {
    let mut session = two();
    change(&mut session, Change::ScenarioBranched(Some(id("hire"))));
    assert_eq!(session.scenario(), Some(&id("S1")));
    assert_eq!(*session.plan(), plan(&session, "hire"));
    let order: Vec<&str> =
        session.document().scenarios.iter().map(|found| found.id.0.as_str()).collect();
    assert_eq!(order, ["hire", "S1", "more"], "beside what it is made of");
    write(&mut session, Field::Scenario(id("S1"), ScenarioField::Name), "Hire two");
    write(&mut session, Field::Scenario(id("S1"), ScenarioField::Why), "Because");
    assert_eq!(session.document().scenarios[1].name, "Hire two");
    assert_eq!(session.document().scenarios[1].why, "Because");
    assert_eq!(session.next_undo().map(step), Some("Why of Hire two".to_owned()));
    change(&mut session, Change::ScenarioMoved { scenario: id("S1"), before: Some(id("hire")) });
    assert_eq!(session.document().scenarios[0].id, id("S1"));
}

#[test]
fn undo_shows_the_scenario_that_it_takes_something_back_from() {
    let mut session = two();
    shows(&mut session, "hire");
    write(&mut session, Field::Item(ItemId::from("A"), ItemField::Name), "Ledger");
    session.handle(Event::ScenarioPicked(None));
    session.handle(Event::Undone);
    assert_eq!(session.scenario(), Some(&id("hire")));
    assert_eq!(session.plan().items[0].name, "");
    session.handle(Event::ScenarioPicked(None));
    session.handle(Event::Redone);
    assert_eq!(session.scenario(), Some(&id("hire")));
    assert_eq!(session.plan().items[0].name, "Ledger");
}

#[test]
fn what_is_built_on_a_deleted_scenario_takes_over_what_it_changed() {
    let mut session = two();
    let before = plan(&session, "more");
    shows(&mut session, "hire");
    change(&mut session, Change::ScenarioDeleted(id("hire")));
    assert_eq!(session.scenario(), None, "the base is shown");
    assert_eq!(session.document().scenarios.len(), 1);
    assert_eq!(session.document().scenarios[0].from, None);
    assert_eq!(plan(&session, "more"), before);
    assert_eq!(people(&before), 6.0);
    session.handle(Event::Undone);
    assert_eq!(session.scenario(), Some(&id("hire")));
}

#[test]
fn a_promoted_scenario_is_the_base_and_leaves_those_below_and_above() {
    let mut session = two();
    change(&mut session, Change::ScenarioBranched(Some(id("more"))));
    change(&mut session, Change::ItemsDeleted(vec![ItemId::from("C")]));
    let below = session.plan().clone();
    let promoted = plan(&session, "more");
    shows(&mut session, "more");
    change(&mut session, Change::ScenarioPromoted(id("more")));
    assert_eq!(session.document().plan, promoted);
    assert_eq!(session.scenario(), None);
    assert_eq!(plan(&session, "S1"), below);
    assert_eq!(edits(&session, "hire"), [], "it changes nothing any more");
    session.handle(Event::Undone);
    assert_eq!(people(&session.document().plan), 5.0);
}

#[test]
fn a_scenario_cannot_build_on_itself() {
    let mut session = two();
    let before = session.document().clone();
    change(&mut session, Change::ScenarioRebased { scenario: id("hire"), onto: Some(id("more")) });
    assert_eq!(*session.document(), before);
    change(&mut session, Change::ScenarioRebased { scenario: id("more"), onto: None });
    assert_eq!(people(&plan(&session, "more")), 5.0);
    assert_eq!(plan(&session, "more").items.len(), 3, "its own edits stay");
}

#[test]
fn a_scenario_in_a_circle_is_not_edited_and_says_so() {
    let text = TWO.replace(r#""id": "hire", "name""#, r#""id": "hire", "from": "more", "name""#);
    let mut session = Session::new(super::date("2027-01-04"));
    session.handle(Event::SampleOpened { text });
    shows(&mut session, "hire");
    assert!(!session.is_editable());
    let before = session.document().clone();
    write(&mut session, Field::Item(ItemId::from("A"), ItemField::Name), "Ledger");
    assert_eq!(*session.document(), before);
    assert!(session.notices().iter().any(|(_, notice)| *notice == Notice::ScenarioHasNoPlan));
}

#[test]
fn every_edit_in_a_scenario_of_the_sample_leads_to_what_was_meant() {
    // The same edits, once in the base and once in a scenario that changes nothing else.
    let texts = ["5", "10-30", "2027-03-31", "yes", "in progress", "core", "standard", "people"];
    let mut base = sample();
    let mut scenario = sample();
    change(&mut scenario, Change::ScenarioBranched(None));
    let fields = super::fields::all_fields(base.document());
    for (at, field) in fields.into_iter().enumerate().step_by(7) {
        if matches!(field, Field::Run(_)) || scenario.is_fixed(&field) {
            continue;
        }
        let text = texts[at % texts.len()];
        write(&mut base, field.clone(), text);
        write(&mut scenario, field.clone(), text);
        assert_eq!(scenario.plan(), base.plan(), "{field:?} {text}");
    }
    let own = edits(&scenario, "S1");
    assert!(own.len() > 20, "{}", own.len());
    let document = opened(super::SAMPLE).document().clone();
    assert_eq!(scenario.document().plan, document.plan, "the base stays");
}
