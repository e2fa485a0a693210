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
fn any_other_screen_shows_the_timeline() {
    let (columns, widths) = first_columns(640.0);
    assert_eq!(columns, COLUMNS);
    assert!(widths.is_empty());
}
