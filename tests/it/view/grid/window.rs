//! Which lines are drawn, and how far the grid scrolls. Lines and headings are 32 pixels high.

use roadcast::view::grid::column::{
    ALL_COLUMNS, COLUMNS, Column, Widths, layout, toggled, widened, width_of,
};
use roadcast::view::grid::window::{Frame, Kept, on_page, showing_across, top_of};

#[test]
fn only_what_is_in_sight_is_drawn_with_a_margin() {
    let drawn = |top: f64, count| Frame { top, height: 640.0 }.window(count);
    // 21 lines may be seen in 640 pixels, 8 more below, in steps of four.
    assert_eq!(drawn(0.0, 5_000), 0..32);
    assert_eq!(drawn(100.0 * 32.0, 5_000), 92..132);
    assert_eq!(drawn(100.0 * 32.0 + 31.0, 5_000), 92..132, "a pixel draws nothing anew");
    assert_eq!(drawn(4_980.0 * 32.0, 5_000), 4_972..5_000);
    assert_eq!(drawn(0.0, 3), 0..3);
    assert_eq!(drawn(0.0, 0), 0..0);
    assert_eq!(drawn(1e9, 10), 10..10, "a frame that has not yet heard of a shorter list");
}

#[test]
fn the_active_line_is_on_the_page_wherever_the_list_is_scrolled_to() {
    assert_eq!(on_page(4..8, 6, None, 20), [4, 5, 6, 7]);
    assert_eq!(on_page(4..8, 1, None, 20), [1, 4, 5, 6, 7]);
    assert_eq!(on_page(4..8, 19, None, 20), [4, 5, 6, 7, 19]);
    assert_eq!(on_page(0..0, 0, None, 0), [0; 0]);
}

#[test]
fn a_line_that_is_dragged_keeps_its_place_on_the_page() {
    // Line 12 was the third of 10..14.
    let kept = Some(Kept { line: 12, place: 2 });
    assert_eq!(on_page(10..14, 12, kept, 20), [10, 11, 12, 13]);
    assert_eq!(on_page(0..4, 12, kept, 20), [0, 1, 12, 2, 3], "scrolled up");
    assert_eq!(on_page(16..20, 12, kept, 20), [16, 17, 12, 18, 19], "scrolled down");
    assert_eq!(on_page(0..4, 8, kept, 20), [0, 1, 12, 2, 3, 8], "another line is active");
    // Fewer lines are drawn at the ends of the list than in its midst.
    let kept = Some(Kept { line: 12, place: 5 });
    assert_eq!(on_page(0..4, 12, kept, 20), [0, 1, 2, 3, 4, 12]);
    assert_eq!(on_page(17..20, 12, kept, 20), [17, 18, 19, 16, 15, 12]);
    assert_eq!(on_page(0..3, 1, Some(Kept { line: 1, place: 9 }), 3), [0, 2, 1], "a short list");
}

#[test]
fn on_paper_all_lines_are_drawn_up_to_a_limit() {
    assert_eq!(Frame::whole(300).window(300), 0..300);
    assert!(Frame::whole(5_000).window(5_000).len() < 1_020);
}

#[test]
fn a_page_is_what_is_wholly_in_sight() {
    assert_eq!(Frame { top: 0.0, height: 32.0 + 10.0 * 32.0 + 5.0 }.page(), 10);
    assert_eq!(Frame { top: 0.0, height: 20.0 }.page(), 1);
}

#[test]
fn the_first_line_in_sight_is_one_that_the_headings_do_not_cover() {
    let first = |top: f64| Frame { top, height: 352.0 }.first();
    assert_eq!([first(0.0), first(1.0), first(32.0), first(320.0)], [0, 1, 1, 10]);
}

#[test]
fn the_frame_moves_no_further_than_it_must() {
    // From 320 down, ten lines and the headings high: lines 10 to 19 are in sight.
    let frame = Frame { top: 320.0, height: 352.0 };
    assert_eq!(frame.showing(10), 320.0);
    assert_eq!(frame.showing(19), 320.0);
    assert_eq!(frame.showing(9), 288.0);
    assert_eq!(frame.showing(20), 352.0);
    assert_eq!(top_of(20), 640.0);
    assert!(!frame.is_low(14) && frame.is_low(15));
}

#[test]
fn what_stands_beside_the_frozen_columns_is_shown_beside_them() {
    // A frame of 800 pixels whose first 300 stay, scrolled right by 200: 500 to 1,000 is in sight.
    let left = |start, end| showing_across(200.0, 800.0, 300.0, start, end);
    assert_eq!(left(500.0, 600.0), 200.0);
    assert_eq!(left(900.0, 1_000.0), 200.0);
    assert_eq!(left(450.0, 550.0), 150.0);
    assert_eq!(left(950.0, 1_050.0), 250.0);
}

#[test]
fn the_name_takes_what_the_other_columns_leave() {
    let layout = layout(&[Column::Position, Column::Name, Column::Effort], &Widths::new(), 900.0);
    assert_eq!(layout.template, "44px minmax(224px, 1fr) 84px");
    assert_eq!((layout.width, layout.frozen, layout.time), (352.0, 268.0, 0.0));
    assert!(ALL_COLUMNS.iter().all(|column| column.width() > 0.0));
}

#[test]
fn beside_the_timeline_the_name_takes_its_width_and_the_timeline_what_is_left() {
    let columns = [Column::Position, Column::Name, Column::Effort, Column::Time];
    let time = |frame: f64| layout(&columns, &Widths::new(), frame).time;
    // 44, 224 and 84 are taken.
    assert_eq!(time(1_352.0), 1_000.0);
    assert_eq!(time(500.0), 340.0, "no narrower than a year can be read");
    let wide = widened(&Widths::new(), Column::Time, 1_000.0, -300.0);
    assert_eq!(layout(&columns, &wide, 1_352.0).time, 700.0, "a width that it was given");
    // In a frame that all the columns fill, a third or so.
    assert_eq!(layout(&ALL_COLUMNS, &Widths::new(), 1_500.0).time, 480.0);
}

#[test]
fn a_column_keeps_the_width_that_it_is_given() {
    let widths = widened(&Widths::new(), Column::Effort, 84.0, 66.0);
    assert_eq!(width_of(&widths, Column::Effort), 150.0);
    assert_eq!(width_of(&widths, Column::Team), Column::Team.width());
    let narrow = widened(&widths, Column::Effort, 150.0, -500.0);
    assert_eq!(width_of(&narrow, Column::Effort), 48.0);
    let widths = widened(&widths, Column::Name, 260.0, 40.0);
    let layout = layout(&[Column::Position, Column::Name, Column::Effort], &widths, 900.0);
    assert_eq!(layout.template, "44px 300px 150px", "a name that was given a width takes no more");
}

#[test]
fn columns_are_shown_and_hidden_in_their_place() {
    let with_id = toggled(&COLUMNS, Column::Id);
    assert_eq!(with_id[..4], [Column::Position, Column::Name, Column::Id, Column::Team]);
    assert_eq!(toggled(&with_id, Column::Id), COLUMNS);
    assert!(COLUMNS.iter().all(|column| ALL_COLUMNS.contains(column)));
    assert!(!Column::Name.is_optional());
}
