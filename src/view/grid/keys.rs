//! What a key means in the grid, after the data grid of the ARIA Authoring Practices and after what
//! spreadsheets have taught everybody.

use crate::view::chart::time::sight::Zoom;
use crate::view::time::Shift;

/// A key that is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press<'a> {
    /// The key, as browsers name it.
    pub key: &'a str,
    /// With Shift.
    pub shift: bool,
    /// With Ctrl, or Command on a Mac.
    pub command: bool,
    /// With Alt.
    pub alt: bool,
}

/// A way from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// The first cell of the line.
    LineStart,
    /// The last cell of the line.
    LineEnd,
    /// The first line of the column.
    Top,
    /// The last line of the column.
    Bottom,
    /// The first cell of all.
    First,
    /// The last cell of all.
    Last,
    /// As many lines up as are in sight.
    PageUp,
    /// As many lines down as are in sight.
    PageDown,
}

/// What a key does while no cell is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The focus goes to another cell.
    Go(Step),
    /// The selection grows to another cell.
    Stretch(Step),
    /// Everything is selected.
    SelectAll,
    /// The whole lines of the selection are selected.
    SelectLines,
    /// The whole columns of the selection are selected.
    SelectColumns,
    /// The selection shrinks to the cell with the focus.
    Shrink,
    /// The cell is edited as it stands.
    Edit,
    /// The cell is written anew, beginning with this.
    Write(String),
    /// What is selected is emptied; whole lines are deleted.
    Empty,
    /// The first line of the selection is written into the others.
    FillDown,
    /// The item is opened beside the grid.
    Open,
    /// The column becomes wider.
    Widen,
    /// The column becomes narrower.
    Narrow,
    /// The selected lines move one line up.
    Raise,
    /// The selected lines move one line down.
    Lower,
    /// The selected lines become the first of the list.
    PutFirst,
    /// The selected lines become the last of the list.
    PutLast,
    /// An item is added under the line.
    Insert,
    /// The person is asked what is looked for.
    Find,
}

/// What a key does on the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// Days become wider or narrower.
    Zoom(Zoom),
    /// Time is scrolled by a share of what is in sight.
    Scroll(f64),
}

/// What a key does while it moves a date on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The date goes further.
    By(Shift),
    /// There is no such date.
    Clear,
    /// The other date of the item is taken hold of.
    Turn,
    /// It stays where it is.
    Keep,
    /// It goes back to where it was.
    Forget,
}

/// How an edit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// What was typed holds, and the focus goes on.
    Keep(Step),
    /// What was typed is forgotten.
    Forget,
}

/// What `press` does while no cell is being edited; `None` leaves it to the browser.
pub fn at_rest(press: Press<'_>) -> Option<Deed> {
    let Press { key, shift, command, alt } = press;
    if alt {
        return match key {
            "ArrowUp" if !command => Some(Deed::Raise),
            "ArrowDown" if !command => Some(Deed::Lower),
            "Home" if !command && !shift => Some(Deed::PutFirst),
            "End" if !command && !shift => Some(Deed::PutLast),
            "ArrowRight" if shift => Some(Deed::Widen),
            "ArrowLeft" if shift => Some(Deed::Narrow),
            _ => None,
        };
    }
    if let Some(step) = step(key, command) {
        return Some(if shift { Deed::Stretch(step) } else { Deed::Go(step) });
    }
    Some(match (key, command, shift) {
        ("a" | "A", true, false) => Deed::SelectAll,
        ("d" | "D", true, false) => Deed::FillDown,
        ("f" | "F", true, false) => Deed::Find,
        (" ", false, true) => Deed::SelectLines,
        (" ", true, false) => Deed::SelectColumns,
        (" ", false, false) => Deed::Open,
        ("Enter", true, false) => Deed::Insert,
        ("Enter" | "F2", false, false) => Deed::Edit,
        ("Delete" | "Backspace", false, false) => Deed::Empty,
        ("Escape", false, false) => Deed::Shrink,
        (text, false, _) if is_character(text) => Deed::Write(text.to_owned()),
        _ => return None,
    })
}

/// How `press` ends an edit; `None` leaves it to the input. Arrow keys end one that began with
/// typing, and move the caret in one that was opened (`opened`).
pub fn in_editor(press: Press<'_>, opened: bool) -> Option<Ending> {
    let Press { key, shift, command, alt } = press;
    if alt || command {
        return None;
    }
    match (key, shift) {
        ("Enter", false) => Some(Ending::Keep(Step::Down)),
        ("Enter", true) => Some(Ending::Keep(Step::Up)),
        ("Tab", false) => Some(Ending::Keep(Step::Right)),
        ("Tab", true) => Some(Ending::Keep(Step::Left)),
        ("Escape", _) => Some(Ending::Forget),
        ("ArrowUp", false) => Some(Ending::Keep(Step::Up)),
        ("ArrowDown", false) => Some(Ending::Keep(Step::Down)),
        ("ArrowLeft", false) if !opened => Some(Ending::Keep(Step::Left)),
        ("ArrowRight", false) if !opened => Some(Ending::Keep(Step::Right)),
        _ => None,
    }
}

/// What `press` does in a cell of the timeline, before what it does in every cell.
pub fn on_timeline(press: Press<'_>) -> Option<Look> {
    let Press { key, command, alt, .. } = press;
    if alt || command {
        return None;
    }
    match key {
        "+" | "=" => Some(Look::Zoom(Zoom::In)),
        "-" | "_" => Some(Look::Zoom(Zoom::Out)),
        "0" => Some(Look::Zoom(Zoom::Fit)),
        "," | "<" => Some(Look::Scroll(-0.25)),
        "." | ">" => Some(Look::Scroll(0.25)),
        _ => None,
    }
}

/// What `press` does while it moves a date; `None` leaves it to the browser.
pub fn at_slider(press: Press<'_>) -> Option<Slide> {
    let Press { key, shift, command, alt } = press;
    if alt || command {
        return None;
    }
    match (key, shift) {
        ("ArrowRight" | "ArrowUp", false) => Some(Slide::By(Shift::Later)),
        ("ArrowLeft" | "ArrowDown", false) => Some(Slide::By(Shift::Earlier)),
        ("ArrowRight" | "ArrowUp", true) | ("PageUp", _) => Some(Slide::By(Shift::WeekLater)),
        ("ArrowLeft" | "ArrowDown", true) | ("PageDown", _) => Some(Slide::By(Shift::WeekEarlier)),
        ("Delete" | "Backspace", _) => Some(Slide::Clear),
        ("Tab", _) => Some(Slide::Turn),
        ("Enter" | " ", _) => Some(Slide::Keep),
        ("Escape", _) => Some(Slide::Forget),
        _ => None,
    }
}

fn step(key: &str, command: bool) -> Option<Step> {
    Some(match (key, command) {
        ("ArrowUp", false) => Step::Up,
        ("ArrowDown", false) => Step::Down,
        ("ArrowLeft", false) => Step::Left,
        ("ArrowRight", false) => Step::Right,
        ("ArrowUp", true) => Step::Top,
        ("ArrowDown", true) => Step::Bottom,
        ("ArrowLeft", true) => Step::LineStart,
        ("ArrowRight", true) => Step::LineEnd,
        ("Home", false) => Step::LineStart,
        ("End", false) => Step::LineEnd,
        ("Home", true) => Step::First,
        ("End", true) => Step::Last,
        ("PageUp", false) => Step::PageUp,
        ("PageDown", false) => Step::PageDown,
        _ => return None,
    })
}

/// Whether a key writes something: browsers name such a key by what it writes.
fn is_character(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(|first| !first.is_control()) && letters.next().is_none()
}
