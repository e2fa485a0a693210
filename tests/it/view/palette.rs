//! What the command palette finds, and in which order.

use roadcast::session::{Change, Event, Parcel, Session, Sheet, View};
use roadcast::view::palette::{Command, Deed, commands, walked};
use roadcast::view::shortcuts::shortcuts;

use super::{plan, showing};

fn labels(found: &[Command]) -> Vec<&str> {
    found.iter().map(|command| command.label.as_str()).collect()
}

fn first(session: &Session, typed: &str) -> Command {
    commands(session, typed).into_iter().next().expect("something is found")
}

#[test]
fn nothing_typed_offers_the_views_first_and_no_item() {
    let session = showing(plan());
    let found = commands(&session, "  ");
    assert_eq!(&labels(&found)[..3], ["Plan", "Forecast", "Rank"]);
    assert!(!labels(&found).contains(&"Ledger"));
}

#[test]
fn an_item_is_found_by_its_name_and_by_its_id_in_any_case() {
    let session = showing(plan());
    for typed in ["ledg", "LEDGER", "pay-1", " 1 ledger "] {
        let found = first(&session, typed);
        let item = session.plan().items[0].id.clone();
        assert_eq!(found.deed, Deed::Do(Event::ItemPicked(Some(item))), "{typed}");
    }
}

#[test]
fn what_begins_with_the_text_comes_before_what_only_holds_it() {
    let mut plan = plan();
    plan.items[0].name = "The risks of it".to_owned();
    let session = showing(plan);
    assert_eq!(labels(&commands(&session, "risks"))[..2], ["Risks", "The risks of it"]);
}

#[test]
fn every_word_has_to_be_found() {
    let session = showing(plan());
    assert_eq!(first(&session, "link send").deed, Deed::Do(Event::SendPicked(Parcel::Link)));
    let report = first(&session, "copy markdown");
    assert_eq!(report.deed, Deed::Do(Event::SendPicked(Parcel::Report)));
    assert_eq!(commands(&session, "ledger quark"), []);
}

#[test]
fn an_addition_says_where_it_is_seen() {
    let session = showing(plan());
    let found = first(&session, "add a risk");
    assert_eq!(found.deed, Deed::Do(Event::Changed(Change::RiskAdded)));
    assert_eq!(found.view, Some(View::Risks));
}

#[test]
fn undo_is_offered_by_name_once_there_is_something_to_undo() {
    let mut session = showing(plan());
    assert!(commands(&session, "undo").iter().all(|found| found.deed != Deed::Do(Event::Undone)));
    session.handle(Event::Changed(Change::TeamAdded));
    assert_eq!(first(&session, "undo").deed, Deed::Do(Event::Undone));
    assert!(first(&session, "undo").label.contains("team"));
}

#[test]
fn a_word_is_found_by_its_meaning() {
    let session = showing(plan());
    let found = first(&session, "share futures delay whole");
    assert_eq!(found.deed, Deed::Do(Event::SheetPicked(Some(Sheet::Words))));
    assert_eq!(found.label, "Criticality");
}

#[test]
fn the_list_is_walked_round_and_by_pages() {
    assert_eq!(walked("ArrowDown", 2, 3), Some(0));
    assert_eq!(walked("ArrowUp", 0, 3), Some(2));
    assert_eq!(walked("PageDown", 0, 30), Some(8));
    assert_eq!(walked("PageDown", 25, 30), Some(29));
    assert_eq!(walked("PageUp", 3, 30), Some(0));
    assert_eq!(walked("ArrowDown", 0, 0), None);
    assert_eq!(walked("a", 0, 3), None);
}

#[test]
fn keys_are_named_as_the_keyboard_has_them() {
    let first = |mac| shortcuts(mac)[0].lines[0].ways[0].clone();
    assert_eq!(first(false), ["Ctrl", "K"]);
    assert_eq!(first(true), ["⌘", "K"]);
}

#[test]
fn one_sheet_is_open_at_a_time() {
    let mut session = showing(plan());
    session.handle(Event::SheetPicked(Some(Sheet::Palette)));
    session.handle(Event::SheetPicked(Some(Sheet::Words)));
    assert_eq!(session.sheet(), Some(Sheet::Words));
    session.handle(Event::SheetPicked(None));
    assert_eq!(session.sheet(), None);
}

#[test]
fn a_view_is_found_by_what_it_holds() {
    let session = showing(plan());
    let wanted = [
        ("dependency", "Plan"),
        ("promises", "Forecast"),
        ("capacity", "Teams"),
        ("target", "Teams"),
        ("category", "Teams"),
        ("mitigation", "Risks"),
        ("holidays", "Plan settings"),
    ];
    for (typed, label) in wanted {
        let found = commands(&session, typed);
        assert!(labels(&found).contains(&label), "{typed}: {:?}", labels(&found));
    }
}
