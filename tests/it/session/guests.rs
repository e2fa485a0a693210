//! Files beside the document: compared, opened, taken in.

use roadcast::file::{self, Side};
use roadcast::model::Document;
use roadcast::session::{
    Effect, Event, FetchedPlan, Field, Found, GuestEvent, GuestId, ItemField, LeftOut, Notice,
    PlanField, PlanKey, PlanName, Session, ShelfEvent, ShelfWish, Step,
};

use super::{opened, sample, small};

fn guest(session: &mut Session, event: GuestEvent) {
    session.handle(Event::Guest(event));
}

fn arrives(session: &mut Session, document: &Document) -> GuestId {
    let (name, text) = ("director.roadcast.json".to_owned(), file::write(document));
    guest(session, GuestEvent::Arrived { name, text });
    session.guests().last().expect("it is there").id
}

fn write(session: &mut Session, field: Field, text: &str) {
    session.handle(Event::FieldEdited { field, text: text.to_owned() });
}

/// The name of the item at a position.
fn name_of(session: &Session, at: usize) -> Field {
    Field::Item(session.document().plan.items[at].id.clone(), ItemField::Name)
}

#[test]
fn a_file_beside_the_document_changes_nothing_of_it() {
    let mut session = sample();
    let before = session.document().clone();
    let id = arrives(&mut session, small().document());
    assert_eq!(*session.document(), before);
    assert_eq!(session.next_undo(), None);
    let plans = session.plans();
    let names: Vec<_> = plans.iter().map(|(name, ..)| name.clone()).collect();
    assert_eq!(names[0], PlanName::Base);
    assert!(names.contains(&PlanName::Guest(id, None)));
    guest(&mut session, GuestEvent::Left(id));
    assert_eq!(session.guests(), []);
    assert_eq!(session.plans().len(), 1 + before.scenarios.len());
}

#[test]
fn what_is_no_scenario_file_is_refused_with_its_name() {
    let mut session = sample();
    guest(&mut session, GuestEvent::Arrived { name: "a.json".to_owned(), text: "{".to_owned() });
    let [(_, Notice::Unreadable { name, .. })] = session.notices() else {
        panic!("one notice: {:?}", session.notices());
    };
    assert_eq!(name, "a.json");
    assert_eq!(session.guests(), []);
}

#[test]
fn a_plan_that_counts_from_another_date_says_so() {
    let mut session = sample();
    let mut other = session.document().clone();
    other.plan.as_of = Some(super::date("2027-02-01"));
    let id = arrives(&mut session, &other);
    let left_out = |session: &Session, wanted: &PlanName| {
        session.plans().into_iter().find(|(name, ..)| name == wanted).expect("there").2
    };
    let later = Some(LeftOut::OtherDate(super::date("2027-02-01")));
    assert_eq!(left_out(&session, &PlanName::Guest(id, None)), later);
    assert_eq!(left_out(&session, &PlanName::Base), None);
    write(&mut session, Field::Plan(PlanField::Horizon), "2020-01-01");
    assert_eq!(left_out(&session, &PlanName::Base), Some(LeftOut::Problems));
}

#[test]
fn opened_instead_it_takes_the_place_of_the_document_which_undo_brings_back() {
    let mut session = sample();
    let before = session.document().clone();
    let id = arrives(&mut session, small().document());
    guest(&mut session, GuestEvent::Opened(id));
    assert_eq!(session.document(), small().document());
    assert_eq!(session.guests(), []);
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

#[test]
fn what_a_colleague_changed_in_a_saved_file_is_taken_in_beside_what_was_changed_here() {
    let mut session = sample();
    session.handle(Event::SaveRequested);
    // The colleague changes one name, and here another is changed meanwhile.
    let mut theirs = opened(&file::write(session.document()));
    let (ours, other) = (name_of(&session, 0), name_of(&session, 1));
    write(&mut theirs, other.clone(), "Theirs");
    write(&mut session, ours, "Ours");
    let id = arrives(&mut session, theirs.document());
    guest(&mut session, GuestEvent::MergeAsked(id));
    let merging = session.merging().expect("it is looked at").clone();
    assert_eq!(merging.origin.expect("the saved one").found, Found::Here);
    let merged = merging.merged.expect("both are known");
    assert_eq!(merged.conflicts, []);
    assert_eq!(session.document().plan.items[1].name, theirs_before(), "nothing has changed yet");
    let before = session.document().clone();
    guest(&mut session, GuestEvent::MergeConfirmed);
    let names: Vec<&str> =
        session.document().plan.items[..2].iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["Ours", "Theirs"]);
    let taken = Step::Merged { of: "director.roadcast.json".to_owned() };
    assert_eq!(session.next_undo(), Some(&taken));
    assert_eq!((session.guests().len(), session.merging()), (0, None));
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

fn theirs_before() -> String {
    sample().document().plan.items[1].name.clone()
}

#[test]
fn where_both_changed_the_same_the_person_chooses() {
    let mut session = sample();
    let mut theirs = sample();
    let field = name_of(&session, 0);
    write(&mut theirs, field.clone(), "Theirs");
    write(&mut session, field, "Ours");
    let id = arrives(&mut session, theirs.document());
    guest(&mut session, GuestEvent::MergeAsked(id));
    let conflicts = session.merging().and_then(|found| found.merged.clone()).expect("known");
    let [conflict] = conflicts.conflicts.as_slice() else { panic!("one: {conflicts:?}") };
    assert_eq!(conflict.kept, Side::A, "nothing of ours is lost unasked");
    let place = conflict.place.clone();
    guest(&mut session, GuestEvent::SidePicked { place, side: Side::B });
    guest(&mut session, GuestEvent::MergeConfirmed);
    assert_eq!(session.document().plan.items[0].name, "Theirs");
}

#[test]
fn a_stranger_is_merged_only_with_the_file_that_both_come_from() {
    let mut session = small();
    let id = arrives(&mut session, sample().document());
    guest(&mut session, GuestEvent::MergeAsked(id));
    let merging = session.merging().expect("it is looked at");
    assert_eq!((&merging.origin, &merging.merged), (&None, &None));
    guest(&mut session, GuestEvent::MergeConfirmed);
    assert_eq!(session.document(), small().document(), "there is nothing to confirm");
    guest(&mut session, GuestEvent::MergeAsked(id));
    let (name, text) = ("old.roadcast.json".to_owned(), file::write(sample().document()));
    guest(&mut session, GuestEvent::BaseArrived { name: name.clone(), text });
    let merging = session.merging().expect("it is looked at");
    assert_eq!(merging.origin.as_ref().map(|origin| &origin.found), Some(&Found::Chosen(name)));
    guest(&mut session, GuestEvent::MergeCancelled);
    assert_eq!(session.merging(), None);
    assert_eq!(session.guests().len(), 1);
}

#[test]
fn what_was_handed_out_in_an_earlier_visit_is_found_again() {
    // A visit later: the plan is open as it became, and the shelf knows what was sent.
    let sent = sample().document().clone();
    let mut session = sample();
    let mut theirs = sample();
    let (ours, other) = (name_of(&session, 0), name_of(&session, 1));
    write(&mut theirs, other, "Theirs");
    write(&mut session, ours, "Ours");
    let mut later = Session::new(super::date("2027-01-04"));
    let plan = PlanKey("visit-1".to_owned());
    let fetched = FetchedPlan {
        key: plan.clone(),
        text: file::write(session.document()),
        versions: Vec::new(),
    };
    later.handle(Event::Shelf(ShelfEvent::PlanFetched { plan: fetched, follows: false }));
    let id = arrives(&mut later, theirs.document());
    let effects = later.handle(Event::Guest(GuestEvent::MergeAsked(id)));
    assert_eq!(effects, [Effect::Shelf(ShelfWish::FetchHanded(plan.clone()))]);
    assert_eq!(later.merging().and_then(|merging| merging.origin.clone()), None);
    let texts = vec![file::write(small().document()), file::write(&sent)];
    later.handle(Event::Shelf(ShelfEvent::HandedFetched { plan, texts }));
    let merged = later.merging().and_then(|merging| merging.merged.clone()).expect("known");
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.document.plan.items[0].name, "Ours");
    assert_eq!(merged.document.plan.items[1].name, "Theirs");
}
