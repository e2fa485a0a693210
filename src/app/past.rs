//! What was done to the item that is open, folded away until it is asked for.

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use super::desk::Desk;
use crate::view::item::past;
use crate::view::text::Label;

/// The part of the panel. What is in it is worked out only while it is open.
#[component]
pub fn History() -> impl IntoView {
    let (open, set_open) = signal(false);
    let toggled = move |event| set_open.set(event_target::<HtmlDetailsElement>(&event).open());
    view! {
        <details on:toggle=toggled>
            <summary>{Label::History.text()}</summary>
            <Show when=move || open.get()>
                <Content />
            </Show>
        </details>
    }
}

#[component]
fn Content() -> impl IntoView {
    let desk = Desk::here();
    let past = desk.memo(past);
    let against_base = Memo::new(move |_| past.with(|past| past.against_base.clone()));
    let steps = Memo::new(move |_| past.with(|past| past.steps.clone()));
    let lines = |lines: Memo<Vec<String>>| {
        move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <div class="stack">
            <Show when=move || against_base.with(|changes| !changes.is_empty())>
                <h3>{Label::AgainstBase.text()}</h3>
                <ul class="past">{lines(against_base)}</ul>
            </Show>
            <Show
                when=move || steps.with(|steps| !steps.is_empty())
                fallback=|| view! { <p class="small soft">{Label::NothingChanged.text()}</p> }
            >
                <h3>{Label::LatestChanges.text()}</h3>
                <ul class="past">{lines(steps)}</ul>
            </Show>
        </div>
    }
}
