//! Files dropped anywhere on the page.
//!
//! The whole window is the target: a browser that is not told otherwise leaves the page to show the
//! file, and the work on the screen would be gone.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File};

/// What a drag over the window does.
#[derive(Debug)]
pub enum Drop {
    /// Files are over the page.
    Over,
    /// They left it again.
    Away,
    /// They were let go here; the first of them.
    File(File),
}

/// Tells `heard` of every file that is dragged over the window, for as long as the page lives.
pub fn listen(heard: impl Fn(Drop) + Clone + 'static) {
    on("dragover", {
        let heard = heard.clone();
        move |event| {
            if carries_files(event) {
                event.prevent_default();
                heard(Drop::Over);
            }
        }
    });
    on("dragleave", {
        let heard = heard.clone();
        move |event| {
            // Only leaving the window has nothing that is entered instead.
            if event.related_target().is_none() {
                heard(Drop::Away);
            }
        }
    });
    on("drop", move |event| {
        if !carries_files(event) {
            return;
        }
        event.prevent_default();
        heard(Drop::Away);
        let first = event.data_transfer().and_then(|data| data.files()).and_then(|all| all.get(0));
        if let Some(file) = first {
            heard(Drop::File(file));
        }
    });
}

/// Listens on the window for good.
fn on(name: &'static str, heard: impl Fn(&DragEvent) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let window = leptos::prelude::window();
    EventListener::new_with_options(&window, name, options, move |event: &Event| {
        heard(event.unchecked_ref());
    })
    .forget();
}

/// Whether what is dragged are files, and not a row of the grid.
fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
