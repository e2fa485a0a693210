//! Sending a plan, and opening one that was sent: ten thousand damaged ones each open as something
//! whole or change nothing.

use roadcast::file;
use roadcast::session::{Delivery, Effect, Event, Notice, Parcel, Session, ShelfWish};
use roadcast::view::text::notice;

use super::run::answer;
use super::{SAMPLE, SMALL, sample, small};
use crate::oracle::dice::Dice;

/// How many damaged ones of each kind.
const DAMAGED: usize = 10_000;

fn sent(session: &mut Session, parcel: Parcel) -> Vec<Effect> {
    session.handle(Event::SendPicked(parcel))
}

fn told(session: &Session) -> Vec<String> {
    session.notices().iter().map(|(_, told)| notice(told)).collect()
}

#[test]
fn each_parcel_carries_the_document_with_its_figures() {
    let mut session = small();
    answer(&mut session);
    // The document has its figures now, so that it is another one than was opened: it is remembered.
    let page = sent(&mut session, Parcel::Page);
    let [Effect::Shelf(ShelfWish::KeepHanded { .. }), Effect::SendPage { name, text }] = &page[..]
    else {
        panic!("{page:?}")
    };
    assert!(name.ends_with(".html"), "{name}");
    assert_eq!(file::read(text).as_ref(), Ok(session.document()));
    assert!(session.document().last.is_some(), "it says what was seen here");
    let [Effect::CopyLink { fragment }] = &sent(&mut session, Parcel::Link)[..] else { panic!() };
    assert_eq!(file::from_link(fragment).as_deref(), Ok(text.as_str()));
    let [Effect::Download { text: saved, .. }] = &sent(&mut session, Parcel::File)[..] else {
        panic!()
    };
    assert_eq!(saved, text);
}

#[test]
fn a_page_is_named_like_the_file() {
    let named = |name: &str| {
        let mut session = small();
        session.handle(Event::FileOpened { name: name.to_owned(), text: SAMPLE.to_owned() });
        let page = sent(&mut session, Parcel::Page);
        let saved = session.handle(Event::SaveRequested);
        match (&page[..], &saved[..]) {
            ([Effect::SendPage { name: page, .. }], [Effect::Download { name: file, .. }]) => {
                (page.clone(), file.clone())
            }
            other => panic!("{other:?}"),
        }
    };
    let both = |stem: &str| (format!("{stem}.html"), format!("{stem}.roadcast.json"));
    assert_eq!(named("Q1 plan.roadcast.json"), both("Q1 plan"));
    assert_eq!(named("Q1 plan.html"), both("Q1 plan"), "of a page that was opened too");
    let by_title = both("payments-and-checkout-first-half-of-2027");
    assert_eq!(named("notes.txt"), by_title);
    assert_eq!(named(".html"), by_title);
}

#[test]
fn a_plan_that_came_by_a_link_can_be_taken_back() {
    let mut session = small();
    let before = session.document().clone();
    let fragment = file::link(SAMPLE).expect("it fits");
    session.handle(Event::LinkOpened { fragment });
    assert_eq!(session.document(), sample().document());
    let opened = "Opened “Payments and checkout, first half of 2027” from the link. Undo brings back \
                  what was open.";
    assert_eq!(told(&session), [opened]);
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

#[test]
fn the_first_plan_of_a_page_comes_by_its_link_without_a_word() {
    let mut session = Session::new(super::date("2027-01-04"));
    session.handle(Event::LinkOpened { fragment: file::link(SAMPLE).expect("it fits") });
    assert_eq!(session.document(), sample().document());
    assert_eq!(session.notices(), []);
    assert_eq!(session.next_undo(), None);
}

#[test]
fn a_broken_link_says_what_happened_and_how_to_mend_it() {
    let mut session = small();
    let before = session.document().clone();
    let link = file::link(SAMPLE).expect("it fits");
    let effects = session.handle(Event::LinkOpened { fragment: link[..link.len() / 2].to_owned() });
    assert_eq!(effects, []);
    assert_eq!(*session.document(), before);
    assert_eq!(
        told(&session),
        ["The plan of this link cannot be opened. It was cut off or changed on its way, as mail \
          programs do with long links. Copy the whole of it, or ask for the plan as a file or as a \
          stand-alone page."]
    );
}

#[test]
fn what_the_browser_did_with_a_parcel_is_told() {
    let mut session = small();
    session.handle(Event::Delivered(Delivery::LinkCopied { characters: 1_234 }));
    session.handle(Event::Delivered(Delivery::LinkCopied { characters: 7_000 }));
    session.handle(Event::Delivered(Delivery::LinkNotCopied));
    session.handle(Event::Delivered(Delivery::NoPage { reason: "404".to_owned() }));
    assert_eq!(
        told(&session)[..2],
        [
            "The link is on the clipboard: 1,234 characters, with the whole plan in it.",
            "The link is on the clipboard: 7,000 characters, with the whole plan in it. Some mail \
             programs cut links that long; a chat carries it.",
        ]
    );
    assert!(told(&session)[3].contains("(404)"));
}

#[test]
fn the_report_goes_to_the_clipboard_and_what_became_of_it_is_told() {
    let mut session = small();
    assert_eq!(sent(&mut session, Parcel::Report), [Effect::CopyReport]);
    session.handle(Event::Delivered(Delivery::ReportCopied { is_there: true }));
    session.handle(Event::Delivered(Delivery::ReportCopied { is_there: false }));
    let told = told(&session);
    assert!(told[0].starts_with("The report is on the clipboard, as Markdown"), "{told:?}");
    assert!(told[1].starts_with("The browser did not let the page use the clipboard."), "{told:?}");
}

#[test]
fn what_became_of_a_picture_is_told() {
    let mut session = small();
    session.handle(Event::Delivered(Delivery::PictureCopied { is_there: true }));
    session.handle(Event::Delivered(Delivery::PictureCopied { is_there: false }));
    session.handle(Event::Delivered(Delivery::NoPicture { reason: "no canvas".to_owned() }));
    let told = told(&session);
    assert!(told[0].starts_with("The chart is on the clipboard, as a picture"), "{told:?}");
    assert!(told[1].ends_with("Download it instead."), "{told:?}");
    assert!(told[2].contains("(no canvas)"), "{told:?}");
}

#[test]
fn a_plan_too_large_for_a_link_says_what_to_send_instead() {
    let mut session = small();
    let mut dice = Dice(1);
    let notes: String = (0..60_000).map(|_| char::from(b'!' + dice.below(90) as u8)).collect();
    let mut document = session.document().clone();
    document.plan.items[0].notes = notes;
    session.handle(Event::SampleOpened { text: file::write(&document) });
    assert_eq!(sent(&mut session, Parcel::Link), []);
    let [(_, Notice::LinkTooLong { characters: Some(_) })] = session.notices() else { panic!() };
    let words = &told(&session)[0];
    assert!(words.contains("carry 32,000. Send the stand-alone page or the file."), "{words}");
}

#[test]
fn a_newer_version_waits_until_it_is_wanted() {
    let mut session = small();
    assert_eq!(session.handle(Event::NewVersionFound), []);
    assert_eq!(told(&session).len(), 1);
    assert_eq!(session.handle(Event::NewVersionTaken), [Effect::TakeNewVersion]);
}

#[test]
fn damaged_links_open_whole_or_change_nothing() {
    let mut dice = Dice(5);
    let link = file::link(SMALL).expect("it fits");
    let opened = survive(|_| Event::LinkOpened { fragment: damaged(&link, &mut dice) });
    assert!(opened < DAMAGED / 20, "{opened} of the damaged links were not noticed");
}

#[test]
fn links_with_damaged_files_open_whole_or_change_nothing() {
    let mut dice = Dice(6);
    survive(|_| {
        let fragment = file::link(&damaged(SMALL, &mut dice)).expect("it fits");
        Event::LinkOpened { fragment }
    });
}

#[test]
fn damaged_files_open_whole_or_change_nothing() {
    let mut dice = Dice(7);
    survive(|n| Event::FileOpened { name: format!("{n}.json"), text: damaged(SMALL, &mut dice) });
}

#[test]
fn damaged_pages_open_whole_or_change_nothing() {
    let mut dice = Dice(8);
    let page = format!(
        "<!doctype html>\n<title>x</title>\n{}\n<script>run()</script>",
        file::element(SMALL, "https://h.example/")
    );
    survive(|n| Event::FileOpened { name: format!("{n}.html"), text: damaged(&page, &mut dice) });
}

/// Lets a session that has a plan open hear of [`DAMAGED`] events, each alone; returns how many
/// opened something, which undo then takes back.
fn survive(mut event: impl FnMut(usize) -> Event) -> usize {
    let whole = opened_and_edited();
    let mut opened = 0;
    for n in 0..DAMAGED {
        let event = event(n);
        let mut session = whole.clone();
        session.handle(event.clone());
        if session.document() == whole.document() && session.next_undo() == whole.next_undo() {
            let [(_, told)] = session.notices() else {
                panic!("{event:?} opens nothing in silence")
            };
            let words = notice(told);
            assert!(words.ends_with(['.', '?']) && words.len() > 40, "{event:?}: {words}");
        } else {
            opened += 1;
            session.handle(Event::Undone);
        }
        assert_eq!(session.document(), whole.document(), "{event:?}");
        assert_eq!(session.scenario(), whole.scenario());
    }
    opened
}

/// The sample, with a change that undo can take back.
fn opened_and_edited() -> Session {
    let mut session = small();
    session.handle(Event::Changed(roadcast::session::Change::TeamAdded));
    session
}

/// `text` with one to four accidents: letters changed, lost, doubled, moved, or an end cut off.
fn damaged(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(4) {
        let length = bytes.len().max(1);
        let at = dice.below(length);
        let end = (at + 1 + dice.below(12)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.insert(at.min(bytes.len()), dice.below(256) as u8),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => {
                let span = bytes[at.min(end)..end].to_vec();
                let to = dice.below(length);
                bytes.splice(to..to, span);
            }
            3 if dice.chance(20) => bytes.truncate(at),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = dice.pick(b"0123456789{}[]\",:<>-_=.#%eE\\ azAZ\0\xff");
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
