//! What keys mean.

use roadcast::view::chart::time::sight::Zoom;
use roadcast::view::grid::keys::{
    Deed, Ending, Look, Press, Slide, Step, at_rest, at_slider, in_editor, on_timeline,
};
use roadcast::view::time::Shift;

/// `Ctrl+Shift+ArrowUp`, as people write keys.
fn press(keys: &str) -> Press<'_> {
    let (held, key) = match keys.rsplit_once('+') {
        Some((held, key)) if !key.is_empty() => (held, key),
        _ => ("", keys),
    };
    let holds = |name: &str| held.split('+').any(|one| one == name);
    Press { key, shift: holds("Shift"), command: holds("Ctrl"), alt: holds("Alt") }
}

fn rest(keys: &str) -> Option<Deed> {
    at_rest(press(keys))
}

#[test]
fn arrows_and_their_kin_move_the_focus() {
    let ways = [
        ("ArrowUp", Step::Up),
        ("ArrowDown", Step::Down),
        ("ArrowLeft", Step::Left),
        ("ArrowRight", Step::Right),
        ("Home", Step::LineStart),
        ("End", Step::LineEnd),
        ("Ctrl+ArrowLeft", Step::LineStart),
        ("Ctrl+ArrowRight", Step::LineEnd),
        ("Ctrl+ArrowUp", Step::Top),
        ("Ctrl+ArrowDown", Step::Bottom),
        ("Ctrl+Home", Step::First),
        ("Ctrl+End", Step::Last),
        ("PageUp", Step::PageUp),
        ("PageDown", Step::PageDown),
    ];
    for (keys, step) in ways {
        assert_eq!(rest(keys), Some(Deed::Go(step)), "{keys}");
        assert_eq!(rest(&format!("Shift+{keys}")), Some(Deed::Stretch(step)), "Shift+{keys}");
    }
}

#[test]
fn other_keys_do_what_spreadsheets_taught() {
    let deeds = [
        ("Ctrl+a", Deed::SelectAll),
        ("Ctrl+d", Deed::FillDown),
        ("Ctrl+f", Deed::Find),
        ("Shift+ ", Deed::SelectLines),
        ("Ctrl+ ", Deed::SelectColumns),
        (" ", Deed::Open),
        ("F2", Deed::Edit),
        ("Enter", Deed::Edit),
        ("Ctrl+Enter", Deed::Insert),
        ("Delete", Deed::Empty),
        ("Backspace", Deed::Empty),
        ("Escape", Deed::Shrink),
        ("Alt+ArrowUp", Deed::Raise),
        ("Alt+ArrowDown", Deed::Lower),
        ("Alt+Home", Deed::PutFirst),
        ("Alt+End", Deed::PutLast),
        ("Alt+Shift+ArrowRight", Deed::Widen),
        ("Alt+Shift+ArrowLeft", Deed::Narrow),
        ("7", Deed::Write("7".to_owned())),
        ("Shift+X", Deed::Write("X".to_owned())),
        ("é", Deed::Write("é".to_owned())),
    ];
    for (keys, deed) in deeds {
        assert_eq!(rest(keys), Some(deed), "{keys}");
    }
}

#[test]
fn the_browser_keeps_its_own() {
    for keys in ["Tab", "Shift+Tab", "F5", "Ctrl+z", "Ctrl+s", "Ctrl+c", "Alt+x", "Shift", "Dead"] {
        assert_eq!(rest(keys), None, "{keys}");
    }
}

#[test]
fn an_edit_ends_with_a_step() {
    let ends = [
        ("Enter", Ending::Keep(Step::Down)),
        ("Shift+Enter", Ending::Keep(Step::Up)),
        ("Tab", Ending::Keep(Step::Right)),
        ("Shift+Tab", Ending::Keep(Step::Left)),
        ("Escape", Ending::Forget),
        ("ArrowDown", Ending::Keep(Step::Down)),
    ];
    for opened in [true, false] {
        for (keys, ending) in ends {
            assert_eq!(in_editor(press(keys), opened), Some(ending), "{keys}");
        }
        assert_eq!(in_editor(press("x"), opened), None);
        assert_eq!(in_editor(press("Ctrl+z"), opened), None);
    }
}

#[test]
fn arrows_move_the_caret_in_a_cell_that_was_opened() {
    for (keys, step) in [("ArrowLeft", Step::Left), ("ArrowRight", Step::Right)] {
        assert_eq!(in_editor(press(keys), true), None, "{keys}");
        assert_eq!(in_editor(press(keys), false), Some(Ending::Keep(step)), "{keys}");
    }
}

#[test]
fn on_the_timeline_some_keys_zoom_and_scroll() {
    let look = |keys| on_timeline(press(keys));
    assert_eq!(look("+"), Some(Look::Zoom(Zoom::In)));
    assert_eq!(look("-"), Some(Look::Zoom(Zoom::Out)));
    assert_eq!(look("0"), Some(Look::Zoom(Zoom::Fit)));
    assert_eq!(look("."), Some(Look::Scroll(0.25)));
    assert_eq!(look("Ctrl+-"), None, "the browser's own zoom");
    assert_eq!(look("ArrowLeft"), None, "the focus goes on");
}

#[test]
fn a_date_is_moved_as_a_slider_is() {
    let slide = |keys| at_slider(press(keys));
    assert_eq!(slide("ArrowRight"), Some(Slide::By(Shift::Later)));
    assert_eq!(slide("Shift+ArrowLeft"), Some(Slide::By(Shift::WeekEarlier)));
    assert_eq!(slide("PageUp"), Some(Slide::By(Shift::WeekLater)));
    assert_eq!(slide("Delete"), Some(Slide::Clear));
    assert_eq!((slide("Enter"), slide("Escape")), (Some(Slide::Keep), Some(Slide::Forget)));
    assert_eq!(slide("Ctrl+z"), None);
}
