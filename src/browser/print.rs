//! The page on paper.

use leptos::prelude::window;

/// Lets the person print what is shown.
pub fn page() {
    // A browser that cannot print, such as one inside of another app, does nothing.
    drop(window().print());
}
