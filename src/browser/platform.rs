//! What kind of machine the page runs on.

use leptos::prelude::window;

/// Whether its keyboard has a Command key where others have Ctrl.
pub fn is_mac() -> bool {
    let platform = window().navigator().platform();
    platform.is_ok_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
}
