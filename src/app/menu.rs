//! A button that opens a short list of further buttons.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// A list of buttons behind `label`. It closes when one was chosen, on Escape, and when the focus
/// leaves it.
#[component]
pub fn Menu(
    /// What its button says.
    label: &'static str,
    /// Whether it stays open when something is chosen.
    #[prop(optional)]
    stays: bool,
    /// What more its button says, when pointed at.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Whether its button stands out.
    #[prop(optional)]
    main: bool,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// Told whether it is open now.
    #[prop(optional)]
    opened: Option<Callback<bool>>,
    /// `<li>` elements with one button each.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let close = move || {
        if let Some(details) = details.try_get_untracked().flatten() {
            details.set_open(false);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let on_blur = move |event: FocusEvent| {
        let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        let inside =
            details.try_get_untracked().flatten().is_some_and(|list| list.contains(next.as_ref()));
        if next.is_some() && !inside {
            close();
        }
    };
    let on_toggle = move |_| {
        let details = details.try_get_untracked().flatten();
        if let (Some(opened), Some(details)) = (opened, details) {
            opened.run(details.open());
        }
    };
    view! {
        <details
            class="menu"
            open=open
            node_ref=details
            on:keydown=on_key
            on:focusout=on_blur
            on:toggle=on_toggle
        >
            <summary class="button" class:main=main title=hint>{label}" ▾"</summary>
            <ul on:click=move |_| if !stays { close() }>{children()}</ul>
        </details>
    }
}
