//! Buttons that add something to the plan or take it away.

use leptos::prelude::*;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use crate::session::{Change, Event};
use crate::view::text::Label;

/// A button that adds something.
#[component]
pub fn Add(
    /// What it says.
    label: Label,
    /// What it does.
    change: Change,
    /// Whether the plan is only shown.
    #[prop(into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <button
            class="button"
            type="button"
            disabled=read_only
            on:click=move |_| desk.dispatch(Event::Changed(change.clone()))
        >
            <Picture icon=Icon::Add />
            {label.text()}
        </button>
    }
}

/// A small button that takes something away. `of` is what it is called, for those who hear it.
#[component]
pub fn Remove(
    /// What it says.
    label: Label,
    /// What is taken away.
    #[prop(into)]
    of: Signal<String>,
    /// What it does.
    change: Change,
    /// Whether the plan is only shown.
    #[prop(into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <button
            class="button quiet icon"
            type="button"
            title=label.text()
            aria-label=move || format!("{}: {}", label.text(), of.get())
            disabled=read_only
            on:click=move |_| desk.dispatch(Event::Changed(change.clone()))
        >
            <Picture icon=Icon::Remove />
        </button>
    }
}
