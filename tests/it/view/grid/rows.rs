//! What stands in the cells.

use roadcast::model::{ItemId, Status};
use roadcast::session::{Event, Field, ItemField, PartField, Session};
use roadcast::view::grid::column::Column;
use roadcast::view::grid::edit::{meant, written};
use roadcast::view::grid::line::{Arrangement, Line, lines as all_lines};
use roadcast::view::input::input;
use roadcast::view::plan::{BadgeKind, Cell, Picture, Row, cell_field, plan_rows};
use roadcast::view::shell::shell;

use crate::view::{answered, date, forecast, plan, showing};

/// The columns of these tests.
const COLUMNS: [Column; 12] = [
    Column::Position,
    Column::Name,
    Column::Team,
    Column::Effort,
    Column::After,
    Column::Due,
    Column::State,
    Column::P50,
    Column::P85,
    Column::Chance,
    Column::Advice,
    Column::Finish,
];

fn lines(session: &Session) -> Vec<Line> {
    all_lines(session, &Arrangement::default())
}

fn session() -> Session {
    let plan = plan();
    let forecast = forecast(&plan);
    answered(plan, forecast)
}

fn rows(session: &Session) -> Vec<Row> {
    plan_rows(session, &COLUMNS, lines(session).iter().enumerate())
}

fn cell(row: &Row, column: Column) -> &Cell {
    let at = COLUMNS.iter().position(|one| *one == column).expect("all columns are shown");
    &row.cells[at]
}

fn badge(row: &Row) -> Option<BadgeKind> {
    match &cell(row, Column::Advice).picture {
        Some(Picture::Badge(badge)) => Some(badge.kind),
        Some(Picture::Spark(_) | Picture::Time(_)) | None => None,
    }
}

#[test]
fn a_line_has_its_inputs_in_words_and_its_figures() {
    let rows = rows(&session());
    let text = |column| cell(&rows[1], column).text.as_str();
    assert_eq!((text(Column::Position), text(Column::Name)), ("2", "Refunds"));
    assert_eq!((text(Column::Team), text(Column::Effort)), ("Core", "10-30"));
    assert_eq!((text(Column::Due), text(Column::State)), ("15 Jan 2027", "Not started"));
    // Day 10 is the second Friday, day 20 the fourth.
    assert_eq!((text(Column::P50), text(Column::P85)), ("Fri 15 Jan 2027", "Fri 29 Jan 2027"));
    let chance = cell(&rows[1], Column::Chance);
    assert_eq!((chance.text.as_str(), chance.hint.as_str()), ("75 %", "about 3 in 4"));
    assert_eq!(badge(&rows[1]), Some(BadgeKind::Stretch));
    assert_eq!(
        text(Column::Finish),
        "Refunds: likely from 4 Jan 2027 to 15 Jan 2027, 85 % sure by 29 Jan 2027"
    );
    assert_eq!(rows.iter().map(|row| row.cut).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn only_the_lines_that_are_asked_for_are_looked_at() {
    let session = session();
    let lines = lines(&session);
    let rows = plan_rows(&session, &[Column::Name], lines.iter().enumerate().skip(1));
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].line, rows[0].cells[0].text.as_str()), (1, "Refunds"));
}

#[test]
fn a_finished_item_shows_its_date_and_a_dropped_one_nothing() {
    let mut plan = plan();
    plan.as_of = Some(date("2027-01-11"));
    plan.items[0].status = Status::Done { started: None, finished: date("2027-01-08") };
    plan.items[1].status = Status::Dropped;
    let rows = rows(&showing(plan));
    let shown: Vec<_> =
        rows.iter().map(|row| (cell(row, Column::P50).text.as_str(), badge(row))).collect();
    assert_eq!(shown, [("Fri 8 Jan 2027", Some(BadgeKind::Done)), ("", Some(BadgeKind::Dropped))]);
    assert!(rows.iter().all(|row| row.over));
}

#[test]
fn before_an_answer_there_are_no_figures() {
    let rows = rows(&showing(plan()));
    assert_eq!(cell(&rows[0], Column::P50).text, "");
    assert_eq!(cell(&rows[0], Column::Finish).picture, None);
}

#[test]
fn an_unread_text_stays_in_its_cell_with_what_is_wrong() {
    let mut session = session();
    let field = Field::Part(ItemId::from("PAY-1"), 0, PartField::Amount);
    session.handle(Event::FieldEdited { field, text: "30-10".to_owned() });
    let rows = rows(&session);
    let effort = cell(&rows[0], Column::Effort);
    assert_eq!(effort.text, "30-10");
    let problem = effort.problem.as_deref().expect("it says what is wrong");
    assert!(problem.starts_with("The numbers must rise"), "{problem}");
}

#[test]
fn a_problem_of_the_plan_stands_in_its_cell() {
    let mut session = session();
    let after = |id: &str| Field::Item(ItemId::from(id), ItemField::After);
    session.handle(Event::FieldEdited { field: after("PAY-1"), text: "PAY-2".to_owned() });
    assert_eq!(session.problems(), []);
    session.handle(Event::FieldEdited { field: after("PAY-2"), text: "PAY-1".to_owned() });
    assert_ne!(session.problems(), []);
    let rows = rows(&session);
    assert!(rows.iter().any(|row| cell(row, Column::After).problem.is_some()));
    assert!(rows.iter().any(|row| row.problems > 0), "{:?}", session.problems());
    assert!(!shell(&session).problems.is_empty());
}

#[test]
fn what_an_item_waits_for_is_named_beside_its_id() {
    let mut session = session();
    let field = Field::Item(ItemId::from("PAY-2"), ItemField::After);
    session.handle(Event::FieldEdited { field, text: "ledger".to_owned() });
    let rows = rows(&session);
    let after = cell(&rows[1], Column::After);
    assert_eq!((after.text.as_str(), after.hint.as_str()), ("PAY-1", "Ledger"));
}

#[test]
fn an_item_of_several_parts_sums_them_up_and_is_edited_beside_the_grid() {
    let mut plan = plan();
    let part = plan.items[0].parts[0].clone();
    plan.items[0].parts.push(part);
    let session = showing(plan);
    let rows = rows(&session);
    assert_eq!(cell(&rows[0], Column::Team).text, "Core");
    assert_eq!(cell(&rows[0], Column::Effort).text, "10-30 + 10-30");
    assert!(!cell(&rows[0], Column::Effort).editable);
    assert_eq!(cell_field(&session, &ItemId::from("PAY-1"), Column::Effort), None);
    assert!(cell(&rows[1], Column::Effort).editable);
}

#[test]
fn a_choice_is_written_by_its_name_and_sent_by_its_key() {
    let session = session();
    let team = input(&session, Field::Part(ItemId::from("PAY-1"), 0, PartField::Team));
    assert_eq!(written(&team), "Core");
    assert_eq!(meant(&team, "core "), "core");
    assert_eq!(meant(&team, "CORE"), "core");
    assert_eq!(meant(&team, "Nobody"), "Nobody");
    let state = input(&session, Field::Item(ItemId::from("PAY-1"), ItemField::State));
    assert_eq!(meant(&state, "In progress"), "in progress");
    let effort = input(&session, Field::Part(ItemId::from("PAY-1"), 0, PartField::Amount));
    assert_eq!((written(&effort).as_str(), meant(&effort, "3w").as_str()), ("10-30", "3w"));
}

#[test]
fn a_scenario_is_edited_like_the_base() {
    let mut session = crate::session::sample();
    let scenario = session.document().scenarios[0].id.clone();
    assert!(cell(&rows(&session)[0], Column::Name).editable);
    session.handle(Event::ScenarioPicked(Some(scenario)));
    assert!(cell(&rows(&session)[0], Column::Name).editable);
}
