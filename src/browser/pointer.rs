//! Where on an element a pointer is, and holding it while something is dragged.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Where the pointer is: shares of the width of `frame` from its left, and of its height from above.
/// Less than 0 or more than 1 outside of it.
pub fn place(event: &PointerEvent, frame: &Element) -> (f64, f64) {
    let frame = frame.get_bounding_client_rect();
    let across = (f64::from(event.client_x()) - frame.left()) / frame.width().max(1.0);
    let down = (f64::from(event.client_y()) - frame.top()) / frame.height().max(1.0);
    (across, down)
}

/// Lets the element that was pressed hear the pointer until it is released, wherever it goes.
pub fn hold(event: &PointerEvent) {
    if let Some(held) = held_by(event) {
        // Fails for a pointer that is gone already.
        drop(held.set_pointer_capture(event.pointer_id()));
    }
}

/// Whether the element that hears the event holds the pointer.
pub fn is_held(event: &PointerEvent) -> bool {
    held_by(event).is_some_and(|held| held.has_pointer_capture(event.pointer_id()))
}

fn held_by(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
