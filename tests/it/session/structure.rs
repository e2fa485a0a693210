//! Things that come, go and move.

use roadcast::model::{After, ItemId, Status, Work};
use roadcast::session::{Change, Event, Field, ItemField, Session, Step};

use super::{sample, small};

fn changed(session: &mut Session, change: Change) {
    session.handle(Event::Changed(change));
}

fn order(session: &Session) -> Vec<String> {
    session.plan().items.iter().map(|item| item.id.to_string()).collect()
}

#[test]
fn what_is_new_is_valid_as_it_stands() {
    let mut session = small();
    let id = session.plan().items[0].id.clone();
    let team = session.plan().teams[0].id.clone();
    let changes = [
        Change::ItemAdded { before: None },
        Change::ItemAdded { before: Some(id.clone()) },
        Change::PartAdded(id.clone()),
        Change::TeamAdded,
        Change::PeopleAdded(team.clone()),
        Change::AbsenceAdded(team),
        Change::RiskAdded,
        Change::ExternalAdded,
        Change::MilestoneAdded,
        Change::ObjectiveAdded,
        Change::SizeAdded,
    ];
    for change in changes {
        let before = session.document().clone();
        changed(&mut session, change.clone());
        assert_ne!(*session.document(), before, "{change:?}");
        assert_eq!(session.problems(), [], "{change:?}");
    }
    let risk = session.plan().risks.last().map(|risk| risk.id.clone()).expect("one was added");
    changed(&mut session, Change::MitigationAdded(risk));
    assert_eq!(session.problems(), []);
}

#[test]
fn an_empty_plan_takes_an_item_before_any_team() {
    let mut session = Session::new(super::date("2027-01-04"));
    session.handle(Event::StartedEmpty { today: super::date("2027-01-04") });
    changed(&mut session, Change::ItemAdded { before: None });
    assert_eq!(session.problems(), []);
    assert_eq!(order(&session), ["I1"]);
}

#[test]
fn what_goes_takes_the_references_to_it_along() {
    let mut session = sample();
    let id = ItemId::from("NEW");
    let first = session.plan().items[0].id.clone();
    session.handle(Event::FieldEdited {
        field: Field::Item(first, ItemField::Id),
        text: id.to_string(),
    });
    let last = session.plan().items.last().map(|item| item.id.clone()).expect("there are items");
    changed(&mut session, Change::DependencyAdded { item: last, on: id.to_string() });
    let text = roadcast::file::write(session.document());
    assert!(text.contains("\"NEW\""));
    let before = session.document().clone();
    changed(&mut session, Change::ItemsDeleted(vec![id.clone()]));
    let named = |session: &Session| {
        let plan = session.plan();
        let in_after = |after: &After| matches!(after, After::Item { item, .. } if *item == id);
        plan.items.iter().any(|item| item.id == id)
            || plan.items.iter().flat_map(|item| &item.after).any(|found| in_after(&found.after))
            || plan.risks.iter().any(|risk| risk.hits.items.contains(&id))
            || plan.milestones.iter().any(|found| found.items.contains(&id))
            || plan.commitments.iter().any(|promise| promise.item == id)
    };
    assert!(!named(&session));
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before, "one undo brings all of it back");
}

#[test]
fn items_move_before_others_in_their_order_and_in_one_step() {
    let mut session = sample();
    let ids: Vec<ItemId> = session.plan().items.iter().map(|item| item.id.clone()).collect();
    let start = order(&session);
    let moved = |items: &[usize], before: Option<usize>| Change::ItemsMoved {
        items: items.iter().map(|at| ids[*at].clone()).collect(),
        before: before.map(|at| ids[at].clone()),
    };
    changed(&mut session, moved(&[2], Some(0)));
    assert_eq!(session.plan().items[0].id, ids[2]);
    assert!(matches!(session.next_undo(), Some(Step::Moved { .. })));
    session.handle(Event::Undone);
    changed(&mut session, moved(&[5, 2, 4], Some(1)));
    let first: Vec<&ItemId> = session.plan().items.iter().take(6).map(|item| &item.id).collect();
    assert_eq!(first, [&ids[0], &ids[2], &ids[4], &ids[5], &ids[1], &ids[3]]);
    assert_eq!(session.next_undo(), Some(&Step::ItemsMoved { count: 3 }));
    session.handle(Event::Undone);
    assert_eq!(order(&session), start);
    changed(&mut session, moved(&[0, 1], None));
    assert_eq!(session.plan().items.last().map(|item| &item.id), Some(&ids[1]));
    session.handle(Event::Undone);
    changed(&mut session, moved(&[0, 1], Some(1)));
    assert_eq!(order(&session), start, "nothing moves before itself");
    changed(&mut session, moved(&[], None));
    assert_eq!(order(&session), start);
}

#[test]
fn items_are_deleted_together_in_one_step() {
    let mut session = sample();
    let ids: Vec<ItemId> = session.plan().items.iter().map(|item| item.id.clone()).collect();
    let before = session.document().clone();
    changed(&mut session, Change::ItemsDeleted(ids[1..4].to_vec()));
    assert_eq!(session.plan().items.len(), ids.len() - 3);
    assert_eq!(roadcast::model::check(session.plan()), [], "no reference to them is left");
    assert_eq!(session.next_undo(), Some(&Step::ItemsRemoved { count: 3 }));
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
    changed(&mut session, Change::ItemsDeleted(vec![ItemId::from("nobody")]));
    assert_eq!(*session.document(), before);
}

#[test]
fn an_item_waits_for_nothing_twice_and_never_for_itself() {
    let mut session = small();
    let id = session.plan().items[0].id.clone();
    let before = session.document().clone();
    changed(&mut session, Change::DependencyAdded { item: id.clone(), on: id.to_string() });
    assert_eq!(*session.document(), before);
    let other = session.plan().items.last().map(|item| item.id.clone()).expect("there are items");
    session.handle(Event::FieldEdited {
        field: Field::Item(other.clone(), ItemField::After),
        text: String::new(),
    });
    changed(&mut session, Change::DependencyAdded { item: other.clone(), on: id.to_string() });
    let once = session.document().clone();
    changed(&mut session, Change::DependencyAdded { item: other, on: id.to_string() });
    assert_eq!(*session.document(), once);
}

#[test]
fn a_part_of_an_item_in_progress_brings_its_remaining_work() {
    let mut session = small();
    let id = session.plan().items[0].id.clone();
    session.handle(Event::FieldEdited {
        field: Field::Item(id.clone(), ItemField::State),
        text: "in progress".to_owned(),
    });
    let lengths = |session: &Session| {
        let item = &session.plan().items[0];
        match &item.status {
            Status::InProgress { remaining, .. } => (item.parts.len(), remaining.len()),
            Status::NotStarted | Status::Done { .. } | Status::Dropped => (item.parts.len(), 0),
        }
    };
    let (parts, _) = lengths(&session);
    changed(&mut session, Change::PartAdded(id.clone()));
    assert_eq!(lengths(&session), (parts + 1, parts + 1));
    changed(&mut session, Change::PartRemoved(id, 0));
    assert_eq!(lengths(&session), (parts, parts));
}

#[test]
fn work_does_not_vanish_with_its_team() {
    let mut session = small();
    let team = session.plan().teams[0].id.clone();
    let efforts = |session: &Session| {
        let parts = session.plan().items.iter().flat_map(|item| &item.parts);
        parts.filter(|part| matches!(part.work, Work::Effort { .. })).count()
    };
    let before = efforts(&session);
    changed(&mut session, Change::TeamDeleted(team));
    assert_eq!(efforts(&session), before);
}
