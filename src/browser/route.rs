//! The part of the address after `#`: which view is open.
//!
//! Nothing before it is ever touched, so that the page works under any path and from a file.

use gloo::events::EventListener;
use leptos::prelude::{location, window};

/// What stands after `#/`; empty at the start.
pub fn current() -> String {
    let hash = location().hash().unwrap_or_default();
    hash.trim_start_matches('#').trim_start_matches('/').to_owned()
}

/// Puts `name` after `#/`, as a link would.
pub fn go(name: &str) {
    // Refused only while the page is being closed.
    drop(location().set_hash(&format!("/{name}")));
}

/// Tells `heard` what stands after `#/` whenever it changes, for as long as the page lives.
pub fn listen(heard: impl Fn(String) + 'static) {
    EventListener::new(&window(), "hashchange", move |_| heard(current())).forget();
}
