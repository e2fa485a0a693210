//! Everything can be taken back, and brought back.

use proptest::prelude::*;
use roadcast::model::Document;
use roadcast::session::{Change, Event, Field, ItemField, Notice, Session, UNDO_LIMIT};
use roadcast::view::text::step;

use super::fields::all_fields;
use super::sample;

/// Texts that some input or other can read, and some that none can.
const TEXTS: [&str; 16] = [
    "",
    "5",
    "10-30",
    "5/8/20",
    "M",
    "30%",
    "2027-03-31",
    "yes",
    "no",
    "done",
    "in progress",
    "core",
    "standard",
    "people",
    "30-10",
    "x y z",
];

/// The change that a pair of numbers stands for.
fn change(session: &Session, kind: usize, at: usize) -> Change {
    let plan = session.plan();
    let item = plan.items.get(at % plan.items.len().max(1)).map(|item| item.id.clone());
    let team = plan.teams.get(at % plan.teams.len().max(1)).map(|team| team.id.clone());
    let risk = plan.risks.get(at % plan.risks.len().max(1)).map(|risk| risk.id.clone());
    let (Some(item), Some(team), Some(risk)) = (item, team, risk) else {
        return Change::ItemAdded { before: None };
    };
    match kind {
        0 => Change::ItemAdded { before: Some(item) },
        1 => Change::ItemsDeleted(vec![item]),
        2 => Change::ItemsMoved { items: vec![item], before: None },
        3 => Change::ItemsMoved {
            items: vec![item],
            before: plan.items.first().map(|first| first.id.clone()),
        },
        4 => Change::PartAdded(item),
        5 => Change::PartRemoved(item, 0),
        6 => Change::TeamDeleted(team),
        7 => Change::PeopleAdded(team),
        8 => Change::AbsenceRemoved(team, 0),
        9 => Change::RiskDeleted(risk),
        10 => Change::MitigationRemoved(risk),
        _ => Change::DependencyRemoved(item, 0),
    }
}

/// The change of scenarios that a pair of numbers stands for.
fn scenario_change(session: &Session, kind: usize, at: usize) -> Change {
    let scenarios = &session.document().scenarios;
    let nth = |at: usize| scenarios.get(at % scenarios.len().max(1)).map(|found| found.id.clone());
    let Some(scenario) = nth(at) else { return Change::ScenarioBranched(None) };
    match kind {
        0 => Change::ScenarioBranched(None),
        1 => Change::ScenarioBranched(Some(scenario)),
        2 => Change::ScenarioMoved { scenario, before: nth(at / 7) },
        3 => Change::ScenarioDeleted(scenario),
        4 => Change::ScenarioPromoted(scenario),
        5 => Change::ScenarioRebased { scenario, onto: nth(at / 7) },
        _ => Change::EditRemoved(scenario, at % 3),
    }
}

fn event(session: &Session, (kind, at, text): (usize, usize, usize)) -> Event {
    if kind < 12 {
        return Event::Changed(change(session, kind, at));
    }
    if kind >= 36 {
        return Event::Changed(scenario_change(session, kind - 36, at));
    }
    let fields =
        all_fields(&Document { plan: session.plan().clone(), ..session.document().clone() });
    let field = fields[at % fields.len()].clone();
    Event::FieldEdited { field, text: TEXTS[text % TEXTS.len()].to_owned() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_back_every_edit_and_redo_brings_it_again(
        edits in prop::collection::vec((0_usize..43, 0_usize..10_000, 0_usize..16), 1..20),
        picks in prop::collection::vec(0_usize..8, 20),
    ) {
        let mut session = sample();
        let mut states = vec![session.document().clone()];
        for (edit, pick) in edits.into_iter().zip(picks) {
            let scenarios = &session.document().scenarios;
            // Half of the time what is shown stays.
            if pick < 4 {
                let picked = scenarios.get(pick).map(|scenario| scenario.id.clone());
                session.handle(Event::ScenarioPicked(picked));
            }
            let event = event(&session, edit);
            session.handle(event);
            if states.last() != Some(session.document()) {
                states.push(session.document().clone());
            }
        }
        for state in states.iter().rev().skip(1) {
            session.handle(Event::Undone);
            prop_assert_eq!(session.document(), state);
        }
        prop_assert_eq!(session.next_undo(), None);
        for state in states.iter().skip(1) {
            session.handle(Event::Redone);
            prop_assert_eq!(session.document(), state);
        }
        prop_assert_eq!(session.next_redo(), None);
    }
}

#[test]
fn steps_have_names() {
    let mut session = sample();
    let item = session.plan().items[0].clone();
    session.handle(Event::FieldEdited {
        field: Field::Item(item.id.clone(), ItemField::Due),
        text: "2027-06-30".to_owned(),
    });
    let name = session.next_undo().map(step);
    assert_eq!(name, Some(format!("Due of {}", item.name)));
    session.handle(Event::Changed(Change::ItemsDeleted(vec![item.id])));
    let name = session.next_undo().map(step);
    assert_eq!(name, Some(format!("Remove item {}", item.name)));
    session.handle(Event::Undone);
    assert_eq!(session.next_redo().map(step), Some(format!("Remove item {}", item.name)));
}

#[test]
fn a_new_edit_ends_what_could_be_brought_back() {
    let mut session = sample();
    session.handle(Event::Changed(Change::RiskAdded));
    session.handle(Event::Undone);
    assert!(session.next_redo().is_some());
    session.handle(Event::Changed(Change::TeamAdded));
    assert_eq!(session.next_redo(), None);
}

#[test]
fn the_stack_is_bounded() {
    let mut session = sample();
    for _ in 0..UNDO_LIMIT + 5 {
        session.handle(Event::Changed(Change::SizeAdded));
    }
    let mut taken = 0;
    while session.next_undo().is_some() {
        session.handle(Event::Undone);
        taken += 1;
    }
    assert_eq!(taken, UNDO_LIMIT);
}

#[test]
fn opening_another_plan_can_be_taken_back() {
    let mut session = sample();
    session.handle(Event::Changed(Change::RiskAdded));
    let mine = session.document().clone();
    session.handle(Event::FileOpened {
        name: "small.roadcast.json".to_owned(),
        text: super::SMALL.to_owned(),
    });
    assert_ne!(*session.document(), mine);
    session.handle(Event::Undone);
    assert_eq!(*session.document(), mine);
}

#[test]
fn what_was_deleted_is_told_until_something_else_is_done() {
    let mut session = sample();
    let told = |session: &Session| {
        let notices = session.notices().iter();
        notices.filter(|(_, notice)| matches!(notice, Notice::Deleted { .. })).count()
    };
    session.handle(Event::Changed(Change::TeamAdded));
    assert_eq!(told(&session), 0);
    let team = session.plan().teams.last().expect("one was added").id.clone();
    session.handle(Event::Changed(Change::TeamDeleted(team.clone())));
    assert_eq!(told(&session), 1);
    session.handle(Event::Undone);
    assert_eq!(told(&session), 0);
    assert!(session.plan().teams.iter().any(|found| found.id == team));
    session.handle(Event::Redone);
    session.handle(Event::Changed(Change::RiskAdded));
    assert_eq!(told(&session), 0, "undo would take back something else");
}
