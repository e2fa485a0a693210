//! A modal sheet: the browser's own dialog, which keeps the focus inside and closes on Escape.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::close::Close;
use super::desk::Desk;
use crate::session::{Event, Sheet as Name};
use crate::view::text::Label;

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

/// A sheet that the session opens by name, with its heading and what closes it. What is on it is there
/// only while it is open.
#[component]
pub fn NamedSheet(
    /// Which.
    name: Name,
    /// Its heading.
    title: Label,
    /// What it is for.
    #[prop(optional)]
    hint: Option<Label>,
    /// What is on it.
    children: ChildrenFn,
) -> impl IntoView {
    let desk = Desk::here();
    let id = desk.fresh_id();
    let shown = desk.memo(move |session| session.sheet() == Some(name));
    let close = move |()| desk.dispatch(Event::SheetPicked(None));
    let children = StoredValue::new(children);
    view! {
        <Sheet open=shown named_by=id.clone() close>
            <div class="body">
                <div class="head">
                    <div>
                        <h2 id=id>{title.text()}</h2>
                        {hint.map(|hint| view! { <p class="soft">{hint.text()}</p> })}
                    </div>
                    <Close closed=close />
                </div>
                <Show when=move || shown.get()>{children.with_value(|children| children())}</Show>
            </div>
        </Sheet>
    }
}
