//! What an element of a chart says when it is pointed at.

use leptos::prelude::*;
use leptos::svg::title;

/// A `<title>` of SVG. In a `view!` that begins inside of an `<svg>`, the macro takes the tag for the one
/// of HTML, which says nothing there.
pub fn tip(text: impl Into<String>) -> impl IntoView {
    title().child(text.into())
}
