//! Files that are opened where they lie and written back there.

use roadcast::file;
use roadcast::model::Document;
use roadcast::session::{Effect, Event, Field, FileEvent, FileId, Notice, PlanField, Session};

use super::{sample, small};

const FILE: FileId = FileId(0);
const NAME: &str = "payments.roadcast.json";

fn opened(document: &Document) -> Session {
    let mut session = sample();
    let text = file::write(document);
    told(&mut session, FileEvent::Opened { file: FILE, name: NAME.to_owned(), text });
    session
}

fn told(session: &mut Session, event: FileEvent) -> Vec<Effect> {
    session.handle(Event::File(event))
}

/// What saving does.
fn saved(session: &mut Session) -> Effect {
    let effects = session.handle(Event::SaveRequested);
    let is_file =
        |effect: &Effect| matches!(effect, Effect::WriteBack { .. } | Effect::Download { .. });
    effects.into_iter().find(is_file).expect("a file is made")
}

fn rename(session: &mut Session, title: &str) {
    let field = Field::Plan(PlanField::Title);
    session.handle(Event::FieldEdited { field, text: title.to_owned() });
}

#[test]
fn it_is_written_where_it_was_opened_and_downloaded_when_that_fails() {
    let mut session = opened(small().document());
    rename(&mut session, "Renamed");
    let text = file::write(session.document());
    assert_eq!(saved(&mut session), Effect::WriteBack { file: FILE, text });
    told(&mut session, FileEvent::Written(FILE));
    let written = Notice::Written { name: NAME.to_owned() };
    assert!(session.notices().iter().any(|(_, notice)| *notice == written));
    let reason = "not allowed".to_owned();
    told(&mut session, FileEvent::NotWritten { file: FILE, reason });
    let Effect::Download { name, .. } = saved(&mut session) else { panic!("a download") };
    assert_eq!(name, NAME, "under the name that it had");
}

#[test]
fn another_plan_is_never_written_to_it() {
    let mut session = opened(small().document());
    session.handle(Event::Undone);
    assert_eq!(session.document(), sample().document());
    assert!(matches!(saved(&mut session), Effect::Download { .. }));
    session.handle(Event::Redone);
    assert!(matches!(saved(&mut session), Effect::WriteBack { .. }));
}

#[test]
fn what_somebody_else_wrote_is_shown_with_what_it_would_bring() {
    let mut session = opened(small().document());
    rename(&mut session, "Ours");
    saved(&mut session);
    let mut theirs = small().document().clone();
    theirs.plan.items[0].name = "Theirs".to_owned();
    let text = file::write(&theirs);
    told(&mut session, FileEvent::ChangedBefore { file: FILE, text });
    let changed = Notice::ChangedBefore { name: NAME.to_owned() };
    assert!(session.notices().iter().any(|(_, notice)| *notice == changed));
    let merged = session.merging().and_then(|merging| merging.merged.clone()).expect("known");
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.document.plan.title, "Ours");
    assert_eq!(merged.document.plan.items[0].name, "Theirs");
}

#[test]
fn what_is_no_scenario_file_leaves_what_is_open() {
    let mut session = sample();
    let text = "[]".to_owned();
    told(&mut session, FileEvent::Opened { file: FILE, name: NAME.to_owned(), text });
    assert_eq!(session.document(), sample().document());
    assert!(matches!(saved(&mut session), Effect::Download { .. }));
}
