//! A modal sheet: the browser's own dialog, which keeps the focus inside and closes on Escape.

use leptos::html::Dialog;
use leptos::prelude::*;

/// A sheet that is on the screen while `open`. `close` is told when the person closes it.
#[component]
pub fn Sheet(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// The id of the heading that names it.
    #[prop(into)]
    named_by: String,
    /// Told when the person closes it.
    #[prop(into)]
    close: Callback<()>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is open without being modal, which this one never is.
            drop(dialog.show_modal());
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        if open.get_untracked() {
            close.run(());
        }
    };
    view! {
        <dialog node_ref=dialog class="sheet" aria-labelledby=named_by on:close=closed>
            {children()}
        </dialog>
    }
}
