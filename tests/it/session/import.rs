//! Imports: looked at under their options, then merged as one step.

use roadcast::import::MISSING_TAG;
use roadcast::model::Estimate;
use roadcast::session::{
    Destination, Effect, Event, Field, ImportField, ItemField, Notice, PartField, Session,
};
use roadcast::view::import::import_sheet;
use roadcast::view::text::step;

use super::{date, runs, sample};

const EXPORT: &str = "Summary,Issue key,Issue Type,Status,Story Points,Epic Link,Due date\r\n\
    Checkout,SHOP-1,Epic,To Do,,,2027-03-31\r\n\
    Cart,SHOP-2,Story,To Do,5,SHOP-1,\r\n\
    Coupons,SHOP-3,Story,To Do,8,SHOP-1,\r\n\
    Search,SHOP-4,Epic,To Do,,,\r\n\
    Index,SHOP-5,Story,To Do,13,SHOP-4,\r\n";

fn begun(mut session: Session) -> Session {
    session.handle(Event::ImportTextArrived {
        name: "jira.csv".to_owned(),
        text: EXPORT.to_owned(),
        today: date("2027-01-04"),
    });
    assert_eq!(session.notices(), []);
    session
}

fn typed(session: &mut Session, field: ImportField, text: &str) {
    session.handle(Event::FieldEdited { field: Field::Import(field), text: text.to_owned() });
    assert_eq!(session.draft(&Field::Import(field)), None);
}

fn confirmed(session: &mut Session) -> Vec<Effect> {
    session.handle(Event::ImportConfirmed)
}

fn ids(session: &Session) -> Vec<String> {
    session.plan().items.iter().map(|item| item.id.to_string()).collect()
}

#[test]
fn nothing_changes_before_an_import_is_confirmed() {
    let before = sample().document().clone();
    let mut session = begun(sample());
    typed(&mut session, ImportField::Level, "issues");
    assert_eq!(*session.document(), before);
    session.handle(Event::ImportCancelled);
    assert_eq!(*session.document(), before);
    assert_eq!((session.import(), session.next_undo()), (None, None));
}

#[test]
fn a_strange_export_becomes_a_plan_of_its_own_and_can_be_taken_back() {
    let mut session = begun(sample());
    let before = session.document().clone();
    assert_eq!(session.import().map(|import| import.destination), Some(Destination::NewPlan));
    typed(&mut session, ImportField::Level, "epics");
    let effects = confirmed(&mut session);
    assert_eq!(ids(&session), ["SHOP-1", "SHOP-4"]);
    assert_eq!(session.problems(), []);
    assert_eq!(runs(&effects).len(), 1);
    assert_eq!(session.next_undo().map(step), Some("Import jira.csv".to_owned()));
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

#[test]
fn importing_again_keeps_what_a_person_added() {
    let mut session = begun(sample());
    typed(&mut session, ImportField::Level, "issues");
    confirmed(&mut session);
    let part = |session: &Session| session.plan().items[0].parts[0].clone();
    let item = session.plan().items[0].id.clone();
    let notes = Field::Item(item.clone(), ItemField::Notes);
    session.handle(Event::FieldEdited { field: notes, text: "Mine".to_owned() });
    let amount = Field::Part(item, 0, roadcast::session::PartField::Amount);
    session.handle(Event::FieldEdited { field: amount, text: "10-30".to_owned() });
    let (mine, count) = (part(&session), session.plan().items.len());
    let mut session = begun(session);
    assert_eq!(session.import().map(|import| import.destination), Some(Destination::ThisPlan));
    typed(&mut session, ImportField::Level, "issues");
    confirmed(&mut session);
    assert_eq!(session.plan().items.len(), count);
    assert_eq!(session.plan().items[0].notes, "Mine");
    assert_eq!(part(&session), mine);
}

#[test]
fn the_sheet_shows_what_the_options_give() {
    let mut session = begun(sample());
    typed(&mut session, ImportField::Level, "issues");
    typed(&mut session, ImportField::Measure, "points");
    typed(&mut session, ImportField::DaysPerPoint, "2");
    let sheet = import_sheet(&session).expect("the sheet is open");
    assert_eq!(sheet.file, "jira.csv");
    let amounts: Vec<&str> = sheet.items.iter().map(|row| row.amount.as_str()).collect();
    // Five points at two days each are ten days, give or take a factor of two.
    assert!(amounts.contains(&"5-20"), "{amounts:?}");
    let options: Vec<&Field> = sheet.options.inputs.iter().map(|input| &input.field).collect();
    assert!(options.contains(&&Field::Import(ImportField::DaysPerPoint)));
    typed(&mut session, ImportField::Measure, "stories");
    let sheet = import_sheet(&session).expect("the sheet is open");
    let options: Vec<&Field> = sheet.options.inputs.iter().map(|input| &input.field).collect();
    assert!(!options.contains(&&Field::Import(ImportField::DaysPerPoint)));
}

#[test]
fn finished_issues_that_are_left_out_are_not_among_the_items_of_the_sheet() {
    let text = "Summary,Issue key,Issue Type,Status\r\nOld,SHOP-1,Story,Done\r\n\
                New,SHOP-2,Story,To Do\r\n";
    let mut session = sample();
    session.handle(Event::ImportTextArrived {
        name: "jira.csv".to_owned(),
        text: text.to_owned(),
        today: date("2027-01-04"),
    });
    let keys = |session: &Session| {
        let sheet = import_sheet(session).expect("the sheet is open");
        sheet.items.iter().map(|row| row.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(keys(&session), ["SHOP-2"]);
    assert!(import_sheet(&session).is_some_and(|sheet| sheet.summary.contains("1 item ")));
}

#[test]
fn what_has_no_estimate_takes_the_range_of_the_sheet() {
    let mut session = begun(sample());
    typed(&mut session, ImportField::Level, "issues");
    typed(&mut session, ImportField::Measure, "nothing");
    typed(&mut session, ImportField::Missing, "4-40");
    confirmed(&mut session);
    let range = Estimate::Range { low: 4.0, high: 40.0 };
    let all = session.plan().items.iter().flat_map(|item| &item.parts).all(|part| {
        matches!(&part.work, roadcast::model::Work::Effort { effort, .. } if *effort == range)
    });
    assert!(all);
    let field = ImportField::Missing;
    let mut session = begun(session);
    session.handle(Event::FieldEdited { field: Field::Import(field), text: "40-4".to_owned() });
    assert!(session.draft(&Field::Import(field)).is_some());
}

#[test]
fn a_range_that_stands_in_for_an_estimate_is_marked_until_a_person_estimates() {
    let mut session = begun(sample());
    typed(&mut session, ImportField::Level, "issues");
    typed(&mut session, ImportField::Measure, "nothing");
    confirmed(&mut session);
    let item = session.plan().items[0].id.clone();
    let missing = |session: &Session, at: usize| {
        let item = &session.plan().items[at];
        (item.tags.iter().any(|tag| tag == MISSING_TAG), item.notes.contains("without an estimate"))
    };
    assert_eq!(missing(&session, 0), (true, true));
    let amount = Field::Part(item.clone(), 0, PartField::Amount);
    session.handle(Event::FieldEdited { field: amount, text: "3-8".to_owned() });
    assert_eq!((missing(&session, 0), missing(&session, 1)), ((false, false), (true, true)));
    session.handle(Event::Undone);
    assert_eq!(missing(&session, 0), (true, true));
}

#[test]
fn a_plan_of_its_own_takes_nothing_of_the_one_that_is_open() {
    let mut session = begun(sample());
    assert_ne!(session.plan().calendar.holidays, []);
    confirmed(&mut session);
    assert_eq!(session.plan().calendar.holidays, []);
}

#[test]
fn what_is_no_export_is_told() {
    let mut session = sample();
    session.handle(Event::ImportTextArrived {
        name: "notes.csv".to_owned(),
        text: "a,b\n1,2\n".to_owned(),
        today: date("2027-01-04"),
    });
    assert!(session.import().is_none());
    assert!(matches!(session.notices(), [(_, Notice::NotImported { .. })]));
}

#[test]
fn a_plan_that_the_export_does_not_name_is_called_by_its_file() {
    let mut session = begun(sample());
    confirmed(&mut session);
    assert_eq!(session.plan().title, "jira");
}
