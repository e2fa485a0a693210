//! What is copied, and where what is pasted goes.

use roadcast::model::ItemId;
use roadcast::session::{Block, CellField, Event, ItemField, Session};
use roadcast::view::grid::block::{emptied, filled, pasted, texts};
use roadcast::view::grid::column::Column;
use roadcast::view::grid::line::{Arrangement, Line, lines as all_lines};
use roadcast::view::grid::selection::{Marked, Reach, Selection, Spot};

use crate::view::{answered, forecast, plan};

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

fn at(line: usize, column: Column) -> Spot {
    let column = COLUMNS.iter().position(|one| *one == column).expect("all columns are shown");
    Spot { line, column }
}

fn marked(lines: &[Line], anchor: Spot, active: Spot) -> Marked {
    Selection::between(lines, anchor, active, Reach::Cells).on(lines, COLUMNS.len())
}

fn owned(cells: &[&[&str]]) -> Vec<Vec<String>> {
    cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

/// The items of a block with the texts for them; `+` is a new one.
fn told(block: &Block) -> Vec<(String, Vec<String>)> {
    let rows = block.rows.iter().map(|row| {
        let item = row.item.as_ref().map_or_else(|| "+".to_owned(), ItemId::to_string);
        (item, row.cells.iter().map(|(_, text)| text.clone()).collect())
    });
    rows.collect()
}

#[test]
fn a_copy_has_dates_by_their_numbers_and_names_as_they_are_shown() {
    let session = session();
    let lines = lines(&session);
    let block = marked(&lines, at(0, Column::Name), at(1, Column::Finish));
    let ledger = ["Ledger", "Core", "10-30", "", "2027-01-15", "Not started"];
    // Day 5 is the first Friday, day 10 the second.
    let known = ["2027-01-08", "2027-01-15", "75 %", "Commit", ""];
    assert_eq!(texts(&session, &lines, &COLUMNS, &block)[0], [&ledger[..], &known[..]].concat());
}

#[test]
fn what_was_copied_and_pasted_changes_nothing() {
    let mut session = crate::session::sample();
    let lines = lines(&session);
    let all = marked(&lines, at(0, Column::Position), at(lines.len() - 1, Column::Finish));
    let copied = texts(&session, &lines, &COLUMNS, &all);
    let paste = pasted(&lines, &COLUMNS, &all, &copied).expect("there is something");
    let before = session.plan().clone();
    session.handle(Event::BlockEdited(paste.block));
    assert!(session.drafts().is_empty(), "{:?}", session.drafts());
    assert_eq!(*session.plan(), before);
}

#[test]
fn a_paste_begins_at_the_first_cell_and_adds_lines_past_the_end() {
    let session = session();
    let lines = lines(&session);
    let cell = marked(&lines, at(1, Column::Effort), at(1, Column::Effort));
    let cells = owned(&[&["5", "PAY-1", "2027-02-01"], &["8"]]);
    let paste = pasted(&lines, &COLUMNS, &cell, &cells).expect("there is something");
    assert_eq!(
        told(&paste.block),
        [
            ("PAY-2".to_owned(), vec!["5".to_owned(), "PAY-1".to_owned(), "2027-02-01".to_owned()]),
            ("+".to_owned(), vec!["8".to_owned(), String::new(), String::new()]),
        ]
    );
    assert_eq!(paste.block.rows[0].cells[0].0, CellField::Amount);
    assert_eq!(paste.block.rows[0].cells[2].0, CellField::Item(ItemField::Due));
    assert_eq!((paste.anchor, paste.active), (at(1, Column::Effort), at(2, Column::Due)));
}

#[test]
fn one_cell_fills_what_is_marked() {
    let session = session();
    let lines = lines(&session);
    let block = marked(&lines, at(0, Column::Effort), at(1, Column::Effort));
    let paste = pasted(&lines, &COLUMNS, &block, &owned(&[&["3w"]])).expect("there is something");
    assert_eq!(
        told(&paste.block),
        [("PAY-1".to_owned(), vec!["3w".to_owned()]), ("PAY-2".to_owned(), vec!["3w".to_owned()]),]
    );
}

#[test]
fn what_is_only_shown_is_passed_over_and_the_edge_cuts() {
    let session = session();
    let lines = lines(&session);
    let cell = marked(&lines, at(0, Column::State), at(0, Column::State));
    let cells = owned(&[&["In progress", "x", "y", "z", "a", "b", "c", "d", "e"]]);
    let paste = pasted(&lines, &COLUMNS, &cell, &cells).expect("there is something");
    assert_eq!(told(&paste.block), [("PAY-1".to_owned(), vec!["in progress".to_owned()])]);
    assert_eq!(paste.active, at(0, Column::Finish));
}

#[test]
fn fill_down_writes_the_first_line_into_the_others_or_the_one_above() {
    let mut session = session();
    let field = roadcast::session::Field::Item(ItemId::from("PAY-1"), ItemField::Due);
    session.handle(Event::FieldEdited { field, text: "2027-03-05".to_owned() });
    let lines = lines(&session);
    let block = marked(&lines, at(0, Column::Due), at(1, Column::State));
    let fill = filled(&session, &lines, &COLUMNS, &block).expect("a line below");
    let texts = vec!["2027-03-05".to_owned(), "not started".to_owned()];
    assert_eq!(told(&fill), [("PAY-2".to_owned(), texts)]);
    let one = marked(&lines, at(1, Column::Due), at(1, Column::Due));
    let fill = filled(&session, &lines, &COLUMNS, &one).expect("a line above");
    assert_eq!(told(&fill), [("PAY-2".to_owned(), vec!["2027-03-05".to_owned()])]);
    let first = marked(&lines, at(0, Column::Due), at(0, Column::Due));
    assert_eq!(filled(&session, &lines, &COLUMNS, &first), None);
}

#[test]
fn emptying_reaches_the_inputs_alone() {
    let lines = lines(&session());
    let block = marked(&lines, at(0, Column::After), at(1, Column::P50));
    let emptied = emptied(&lines, &COLUMNS, &block);
    assert_eq!(emptied.rows.len(), 2);
    let fields: Vec<&CellField> = emptied.rows[0].cells.iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            &CellField::Item(ItemField::After),
            &CellField::Item(ItemField::Due),
            &CellField::Item(ItemField::State)
        ]
    );
}
