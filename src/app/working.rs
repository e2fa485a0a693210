//! How far something is that was asked for, with the button that ends it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::session::{Event, StudyEvent};
use crate::view::working::Working;

/// A bar, a line, a button.
#[component]
pub fn WorkLine(
    /// How far it is; nothing when nothing is worked on.
    #[prop(into)]
    working: Signal<Option<Working>>,
) -> impl IntoView {
    let desk = Desk::here();
    let is_there = Memo::new(move |_| working.with(Option::is_some));
    let share = move || working.with(|working| working.as_ref().and_then(|found| found.share));
    let text = move || working.with(|working| working.as_ref().map(|found| found.text.clone()));
    let stop = move || working.with(|working| working.as_ref().map(|found| found.stop));
    view! {
        <Show when=move || is_there.get()>
            <div class="work-line">
                <progress
                    aria-label=move || text().unwrap_or_default()
                    max="1"
                    prop:value=move || share().unwrap_or_default()
                />
                <span class="small">{text}</span>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| desk.dispatch(Event::Study(StudyEvent::Stopped))
                >
                    {stop}
                </button>
            </div>
        </Show>
    }
}
