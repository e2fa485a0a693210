//! Texts for several cells at once.

use roadcast::model::{Estimate, ItemId, Status};
use roadcast::session::{
    Block, BlockCause, BlockRow, CellField, Event, Field, ItemField, PartField, Session, Step,
};

use super::{date, sample, small};

fn row(item: Option<&str>, cells: &[(CellField, &str)]) -> BlockRow {
    BlockRow {
        item: item.map(ItemId::from),
        cells: cells.iter().map(|(field, text)| (field.clone(), (*text).to_owned())).collect(),
    }
}

fn paste(session: &mut Session, rows: Vec<BlockRow>) {
    session.handle(Event::BlockEdited(Block { cause: BlockCause::Pasted, rows }));
}

const NAME: CellField = CellField::Item(ItemField::Name);
const AFTER: CellField = CellField::Item(ItemField::After);
const DUE: CellField = CellField::Item(ItemField::Due);
const STATE: CellField = CellField::Item(ItemField::State);

#[test]
fn a_block_is_one_step() {
    let mut session = sample();
    let before = session.document().clone();
    let rows = vec![
        row(Some("PAY-2"), &[(NAME, "Ledger"), (CellField::Amount, "3w"), (DUE, "2027-03-01")]),
        row(Some("CHK-2"), &[(NAME, "Checkout"), (CellField::Amount, "5/8/20"), (DUE, "")]),
    ];
    paste(&mut session, rows);
    let items = &session.plan().items;
    assert_eq!((items[2].name.as_str(), items[2].due), ("Ledger", Some(date("2027-03-01"))));
    assert_eq!((items[3].name.as_str(), items[3].due), ("Checkout", None));
    let step = Step::Block { cause: BlockCause::Pasted, cells: 6 };
    assert_eq!(session.next_undo(), Some(&step));
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

#[test]
fn past_the_end_it_adds_items_that_may_name_each_other() {
    let mut session = small();
    let count = session.plan().items.len();
    let team = session.plan().teams[0].id.to_string();
    let rows = vec![
        row(None, &[(NAME, "Roof"), (CellField::Amount, "2-4"), (AFTER, "Walls")]),
        row(None, &[(NAME, "Walls"), (CellField::Team, &team), (AFTER, "")]),
        row(None, &[(NAME, ""), (CellField::Amount, " ")]),
    ];
    paste(&mut session, rows);
    let added = &session.plan().items[count..];
    assert_eq!(added.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(), ["Roof", "Walls"]);
    assert_eq!(added[0].after.len(), 1, "what is named is found, wherever it stands in the block");
    assert_eq!(session.problems(), []);
    session.handle(Event::Undone);
    assert_eq!(session.plan().items.len(), count);
}

#[test]
fn what_cannot_be_read_stands_in_its_cell_and_the_rest_is_taken() {
    let mut session = sample();
    let rows = vec![row(Some("PAY-2"), &[(NAME, "Ledger"), (CellField::Amount, "many")])];
    paste(&mut session, rows);
    assert_eq!(session.plan().items[2].name, "Ledger");
    let amount = Field::Part(ItemId::from("PAY-2"), 0, PartField::Amount);
    assert_eq!(session.draft(&amount).map(|draft| draft.text.as_str()), Some("many"));
    paste(&mut session, vec![row(Some("PAY-2"), &[(CellField::Amount, "5")])]);
    assert_eq!(session.draft(&amount), None);
}

#[test]
fn a_blank_leaves_what_must_not_be_blank() {
    let mut session = sample();
    let before = session.plan().items[2].clone();
    let cells = [(CellField::Team, ""), (CellField::Amount, ""), (STATE, ""), (DUE, "")];
    let block = Block { cause: BlockCause::Emptied, rows: vec![row(Some("PAY-2"), &cells)] };
    session.handle(Event::BlockEdited(block));
    let after = &session.plan().items[2];
    assert_eq!((&after.parts, &after.status), (&before.parts, &before.status));
    assert_eq!((before.due.is_some(), after.due), (true, None));
    assert!(session.drafts().is_empty());
    assert_eq!(
        session.next_undo(),
        Some(&Step::Block { cause: BlockCause::Emptied, cells: 1 }),
        "only what was emptied is counted"
    );
}

#[test]
fn an_item_of_several_parts_keeps_its_teams() {
    let mut session = sample();
    let before = session.plan().items[5].clone();
    assert!(before.parts.len() > 1);
    let id = before.id.to_string();
    paste(&mut session, vec![row(Some(&id), &[(CellField::Amount, "5"), (STATE, "done")])]);
    let after = &session.plan().items[5];
    assert_eq!(after.parts, before.parts);
    assert!(matches!(after.status, Status::Done { .. }));
}

#[test]
fn a_block_pasted_into_a_scenario_is_its_own() {
    let mut session = sample();
    let scenario = session.document().scenarios[0].id.clone();
    session.handle(Event::ScenarioPicked(Some(scenario)));
    let base = session.document().plan.clone();
    paste(&mut session, vec![row(Some("PAY-2"), &[(NAME, "Ledger")])]);
    assert_eq!(session.document().plan, base);
    assert_eq!(session.document().scenarios[0].edits.len(), 2);
    assert!(session.plan().items.iter().any(|item| item.name == "Ledger"));
    let id = CellField::Item(ItemField::Id);
    paste(&mut session, vec![row(Some("PAY-2"), &[(id.clone(), "PAY-2"), (DUE, "2027-05-03")])]);
    assert!(session.drafts().is_empty(), "{:?}", session.drafts());
    paste(&mut session, vec![row(Some("PAY-2"), &[(id, "OTHER")])]);
    let field = Field::Item(ItemId::from("PAY-2"), ItemField::Id);
    assert!(session.draft(&field).is_some(), "an id of the base is not a scenario's to change");
}

#[test]
fn a_new_item_without_an_estimate_has_a_wide_one() {
    let mut session = small();
    paste(&mut session, vec![row(None, &[(NAME, "Roof"), (CellField::Amount, "")])]);
    let item = session.plan().items.last().expect("it was added");
    let field = CellField::Amount.of(item).expect("it has one part");
    assert_eq!(field, Field::Part(item.id.clone(), 0, PartField::Amount));
    let range = Estimate::Range { low: 5.0, high: 20.0 };
    assert!(matches!(&item.parts[0].work,
        roadcast::model::Work::Effort { effort, .. } if *effort == range));
}

#[test]
fn an_id_in_the_block_names_its_item_at_once() {
    let mut session = small();
    let id = CellField::Item(ItemField::Id);
    let rows = vec![
        row(None, &[(NAME, "Roof"), (AFTER, "W-1"), (id.clone(), "R-1")]),
        row(None, &[(NAME, "Walls"), (id, "W-1")]),
    ];
    paste(&mut session, rows);
    let added: Vec<_> = session.plan().items.iter().rev().take(2).collect();
    assert_eq!((added[1].id.0.as_str(), added[1].name.as_str()), ("R-1", "Roof"));
    assert_eq!((added[0].id.0.as_str(), added[1].after.len()), ("W-1", 1));
    assert_eq!(session.problems(), []);
}
