//! Which columns stand in the grid, and how wide they are.

use roadcast::view::grid::column::{COLUMNS, Column, first_columns, layout};

#[test]
fn a_narrow_screen_shows_what_is_read_and_no_timeline() {
    let (columns, widths) = first_columns(360.0);
    assert_eq!(columns[0], Column::Name);
    assert!(columns.contains(&Column::P85) && !columns.contains(&Column::Time));
    // The name stays in sight beside one more column.
    let layout = layout(&columns, &widths, 330.0);
    assert!(layout.frozen + 110.0 <= 330.0, "{}", layout.frozen);
    assert_eq!(layout.before_name, 0.0);
}

#[test]
fn on_a_projector_finish_and_advice_stand_beside_the_timeline_without_scrolling() {
    for screen in [1024.0, 1280.0] {
        let (columns, widths) = first_columns(screen);
        assert!(columns.contains(&Column::P85) && columns.contains(&Column::Time));
        // The frame is 50 pixels narrower than the screen, and beside it there may be a scroll bar.
        let frame = screen - 50.0 - 12.0;
        let layout = layout(&columns, &widths, frame);
        assert!(layout.width <= frame, "{} on a screen of {screen}", layout.width);
    }
}

#[test]
fn an_enlarged_screen_shows_a_plan_without_a_timeline() {
    let (columns, widths) = first_columns(720.0);
    assert!(columns.contains(&Column::Effort) && !columns.contains(&Column::Time));
    let frame = 720.0 - 34.0 - 12.0;
    assert!(layout(&columns, &widths, frame).width <= frame);
}

#[test]
fn a_wide_screen_shows_all_first_columns_beside_the_timeline() {
    let (columns, widths) = first_columns(1440.0);
    assert_eq!(columns, COLUMNS);
    assert!(widths.is_empty());
    let frame = 1440.0 - 50.0;
    assert!(layout(&columns, &widths, frame).width <= frame);
}
