//! Where the grid is scrolled to, and where the focus is in it.
//!
//! Invariant: while the focus is in the grid it follows the active cell through every change of the
//! lines.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

use super::state::Grid;
use crate::model::ItemId;
use crate::view::grid::selection::Spot;
use crate::view::grid::window::{Frame, showing_across};
use crate::view::plan::Drawn;

impl Grid {
    /// Keeps the focus on the active cell while it is in the grid.
    pub(super) fn follow_focus(self) {
        let inside = move |target: Option<web_sys::EventTarget>| {
            let node = target.and_then(|target| target.dyn_into::<Node>().ok());
            self.root.get_untracked().is_some_and(|root| root.contains(node.as_ref()))
        };
        let left = move |target| {
            if !inside(target) {
                self.holds_focus.set_value(false);
            }
        };
        let pressed = window_event_listener(leptos::ev::pointerdown, move |event| {
            left(event.target());
        });
        let focused = window_event_listener(leptos::ev::focusin, move |event| {
            left(event.target());
        });
        let resized = window_event_listener(leptos::ev::resize, move |_| self.measure());
        let pulled = window_event_listener(leptos::ev::mousemove, move |event| {
            let (x, down) = (f64::from(event.client_x()), event.buttons() & 1 == 1);
            self.pulled_to(x, down);
            self.time.drag(x, down);
        });
        let let_go = window_event_listener(leptos::ev::mouseup, move |_| self.time.let_go());
        // Paper has no scroll bar.
        let printing = window_event_listener(leptos::ev::beforeprint, move |_| {
            self.frame.set(Frame::whole(self.lines.with_untracked(Vec::len)));
        });
        let printed = window_event_listener(leptos::ev::afterprint, move |_| self.measure());
        on_cleanup(move || {
            pulled.remove();
            let_go.remove();
            printing.remove();
            printed.remove();
            pressed.remove();
            focused.remove();
            resized.remove();
        });
        Effect::new(move |_| {
            self.place.track();
            self.measure();
        });
        // Another plan may give the frame another height, a frame of the screen later.
        Effect::new(move |_| {
            self.lines.with(Vec::len);
            request_animation_frame(move || self.measure());
        });
        Effect::new(move |_| {
            self.rows.track();
            self.marked.track();
            self.edit.track();
            // The slider that moves a date has the focus, and takes it along when it goes.
            self.time.moves_by_keys();
            self.refocus();
            // What moves in the list is on the page a frame later.
            request_animation_frame(move || self.refocus());
        });
    }

    /// Looks how the frame stands.
    pub fn measure(self) {
        // Gone only while the view is being left.
        let Some(place) = self.place.try_get_untracked().flatten() else { return };
        let now =
            Frame { top: f64::from(place.scroll_top()), height: f64::from(place.client_height()) };
        if self.frame.with_untracked(|frame| *frame != now) {
            self.frame.set(now);
        }
        let across = f64::from(place.client_width());
        if across > 0.0 && self.across.get_untracked() != across {
            self.across.set(across);
        }
    }

    /// The focus came into the grid; to `spot`, if to a cell.
    pub fn took_focus(self, spot: Option<Spot>) {
        self.holds_focus.set_value(true);
        let Some(spot) = spot else { return };
        if self.marked.with_untracked(|marked| marked.active != spot) {
            self.pick(spot);
        }
    }

    /// Puts the focus on the active cell, if it is anywhere in the grid or was lost from it.
    fn refocus(self) {
        // Gone only while the view is being left.
        let Some(holds_focus) = self.holds_focus.try_get_value() else { return };
        if !holds_focus || self.edit.with_untracked(Option::is_some) {
            return;
        }
        let Some(cell) = self.element(self.marked.with_untracked(|marked| marked.active)) else {
            return;
        };
        let focused = document().active_element();
        // A button in the cell may have it.
        if !cell.contains(focused.as_deref()) {
            focus(&cell);
            self.show_across(&cell);
        }
    }

    /// The element of a cell, if it is on the page.
    fn element(self, spot: Spot) -> Option<HtmlElement> {
        let Spot { line, column } = spot;
        let place = format!("[data-line=\"{line}\"] > [data-column=\"{column}\"]");
        let root = self.root.get_untracked()?;
        // A heading has one cell for all columns.
        let heading = format!("[data-line=\"{line}\"] > [data-heading]");
        let found = root.query_selector(&place).ok()?.or(root.query_selector(&heading).ok()?)?;
        found.dyn_into().ok()
    }

    /// The cell that `target` lies in.
    pub fn spot_of(self, target: &Element) -> Option<Spot> {
        let cell = target.closest("[data-column]").ok()??;
        let line = cell.closest("[data-line]").ok()??;
        Some(Spot {
            line: line.get_attribute("data-line")?.parse().ok()?,
            column: cell.get_attribute("data-column")?.parse().ok()?,
        })
    }

    /// The first line that is wholly in sight.
    pub fn first_in_sight(self) -> usize {
        self.frame.with_untracked(Frame::first)
    }

    /// Scrolls so that `line` is in sight.
    pub(super) fn show_line(self, line: usize) {
        self.measure();
        let Some(place) = self.place.get_untracked() else { return };
        let top = self.frame.with_untracked(|frame| frame.showing(line));
        place.set_scroll_top(top as i32);
        self.measure();
    }

    /// Scrolls so that a cell is in sight beside the columns that stay.
    fn show_across(self, cell: &HtmlElement) {
        let Some(place) = self.place.get_untracked() else { return };
        let column = self.marked.with_untracked(|marked| marked.active.column);
        if self.columns.with_untracked(|all| all.get(column).is_some_and(|one| one.stays())) {
            return;
        }
        let (start, width) = (f64::from(cell.offset_left()), f64::from(cell.offset_width()));
        let left = showing_across(
            f64::from(place.scroll_left()),
            f64::from(place.client_width()) - self.layout.with_untracked(|layout| layout.time),
            self.layout.with_untracked(|layout| layout.frozen),
            start,
            start + width,
        );
        place.set_scroll_left(left as i32);
    }

    /// Keeps the line of `item` where it is among the lines on the page, until it is let go.
    pub(super) fn take_hold(self, item: &ItemId) {
        let is_it = |drawn: &Drawn| match drawn {
            Drawn::Item(row) => row.item == *item,
            Drawn::Heading { .. } => false,
        };
        let place = self.rows.with_untracked(|rows| rows.iter().position(is_it));
        self.dragged.set(place.map(|place| (item.clone(), place)));
    }

    /// Whether what is opened at the active cell should open upwards.
    pub fn has_more_room_above(self) -> bool {
        let line = self.marked.with_untracked(|marked| marked.active.line);
        self.frame.with_untracked(|frame| frame.is_low(line))
    }

    /// Keeps the focus in the grid while the input that has it goes away.
    pub(super) fn hold(self) {
        if let Some(root) = self.root.get_untracked() {
            focus(&root);
        }
        self.holds_focus.set_value(true);
    }

    /// Gives the focus back to the active cell.
    pub fn enter(self) {
        self.hold();
        self.refocus();
    }
}

/// Gives the focus to an element without scrolling to it.
pub(super) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    drop(element.focus_with_options(&options));
}
