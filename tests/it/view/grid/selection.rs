//! What is selected, and how it stays with its items.

use roadcast::model::ItemId;
use roadcast::view::grid::keys::Step;
use roadcast::view::grid::line::Line;
use roadcast::view::grid::selection::{Extent, Reach, Selection, Spot};

fn lines(ids: &str) -> Vec<Line> {
    let ids = ids.split_whitespace().enumerate();
    ids.map(|(position, id)| Line::Item { item: ItemId::from(id), position, found: false })
        .collect()
}

fn spot(line: usize, column: usize) -> Spot {
    Spot { line, column }
}

const EXTENT: Extent = Extent { lines: 100, columns: 12, page: 20 };

#[test]
fn a_step_stays_in_the_grid() {
    let at = spot(50, 5);
    let ends = [
        (Step::Up, (49, 5)),
        (Step::Down, (51, 5)),
        (Step::Left, (50, 4)),
        (Step::Right, (50, 6)),
        (Step::LineStart, (50, 0)),
        (Step::LineEnd, (50, 11)),
        (Step::Top, (0, 5)),
        (Step::Bottom, (99, 5)),
        (Step::First, (0, 0)),
        (Step::Last, (99, 11)),
        (Step::PageUp, (30, 5)),
        (Step::PageDown, (70, 5)),
    ];
    for (step, (line, column)) in ends {
        assert_eq!(at.after(step, EXTENT), spot(line, column), "{step:?}");
    }
    assert_eq!(spot(0, 0).after(Step::Up, EXTENT), spot(0, 0));
    assert_eq!(spot(5, 3).after(Step::PageUp, EXTENT), spot(0, 3));
    assert_eq!(spot(95, 3).after(Step::PageDown, EXTENT), spot(99, 3));
    let nothing = Extent { lines: 0, columns: 12, page: 20 };
    assert_eq!(spot(0, 3).after(Step::Down, nothing), spot(0, 3));
}

#[test]
fn a_block_lies_between_its_corners_whichever_way_it_was_drawn() {
    let lines = lines("a b c d");
    for (anchor, active) in
        [(spot(1, 4), spot(3, 2)), (spot(3, 2), spot(1, 4)), (spot(1, 2), spot(3, 4))]
    {
        let marked = Selection::between(&lines, anchor, active, Reach::Cells).on(&lines, 12);
        assert_eq!((marked.lines.clone(), marked.columns.clone()), (1..4, 2..5));
        assert_eq!((marked.anchor, marked.active), (anchor, active));
        assert!(marked.is_block());
    }
    let one = Selection::cell(&lines, spot(2, 3)).on(&lines, 12);
    assert_eq!((one.lines.clone(), one.columns.clone()), (2..3, 3..4));
    assert!(!one.is_block());
}

#[test]
fn whole_lines_and_columns_reach_over_everything() {
    let lines = lines("a b c d");
    let over = |reach| Selection::between(&lines, spot(1, 4), spot(2, 5), reach).on(&lines, 12);
    assert_eq!((over(Reach::Lines).lines, over(Reach::Lines).columns), (1..3, 0..12));
    assert_eq!((over(Reach::Columns).lines, over(Reach::Columns).columns), (0..4, 4..6));
}

#[test]
fn a_selection_stays_with_its_items() {
    let before = lines("a b c d");
    let picked = Selection::between(&before, spot(1, 2), spot(2, 2), Reach::Cells);
    let moved = picked.on(&lines("b d a c"), 12);
    assert_eq!((moved.anchor, moved.active, moved.lines), (spot(0, 2), spot(3, 2), 0..4));
    let gone = Selection::cell(&before, spot(3, 2)).on(&lines("a b"), 12);
    assert_eq!(gone.active, spot(1, 2), "what is gone leaves its place, or the last one");
    let fewer = Selection::cell(&before, spot(3, 9)).on(&before, 4);
    assert_eq!(fewer.active, spot(3, 3));
}

#[test]
fn an_empty_grid_has_nothing_selected() {
    let none = Selection::cell(&[], spot(0, 1)).on(&[], 12);
    assert_eq!((none.active, none.lines), (spot(0, 1), 0..0));
}

#[test]
fn a_line_knows_its_part_of_the_block() {
    let lines = lines("a b c d");
    let marked = Selection::between(&lines, spot(1, 2), spot(2, 4), Reach::Cells).on(&lines, 12);
    let on = |line| {
        let mark = marked.on_line(line);
        (mark.active, mark.columns)
    };
    assert_eq!(on(0), (None, 0..0));
    assert_eq!(on(1), (None, 2..5));
    assert_eq!(on(2), (Some(4), 2..5));
}
