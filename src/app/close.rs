//! The button that closes what it stands in.

use leptos::prelude::*;

use super::icon::{Icon, Picture};
use crate::view::text::Label;

/// The button.
#[component]
pub fn Close(
    /// What it does.
    #[prop(into)]
    closed: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="button quiet icon"
            type="button"
            title=Label::Close.text()
            aria-label=Label::Close.text()
            on:click=move |_| closed.run(())
        >
            <Picture icon=Icon::Close />
        </button>
    }
}
