//! Files and texts that are pasted into the page, and not into one of its inputs.

use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, File};

/// What is pasted.
#[derive(Debug)]
pub enum Pasted {
    /// A file; the first of them.
    File(File),
    /// A text.
    Text(String),
}

/// Tells `heard` of every paste that no input and no grid has taken, for as long as the page lives.
pub fn listen(heard: impl Fn(Pasted) + 'static) {
    EventListener::new(&window(), "paste", move |event: &Event| {
        if event.default_prevented() || is_for_input(event) {
            return;
        }
        let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data();
        let Some(data) = data else { return };
        let file = data.files().and_then(|all| all.get(0));
        let text = || data.get_data("text/plain").ok().filter(|text| !text.is_empty());
        if let Some(pasted) = file.map(Pasted::File).or_else(|| text().map(Pasted::Text)) {
            heard(pasted);
        }
    })
    .forget();
}

fn is_for_input(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        // A selector of ours.
        element.closest("input, textarea, select, [contenteditable]").ok().flatten().is_some()
    })
}
