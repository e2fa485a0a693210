//! The search for a better order: asked for, watched, taken.

use leptos::prelude::*;

use super::desk::Desk;
use super::picker::Picker;
use super::take::TakeOrder;
use super::working::WorkLine;
use crate::session::{Event, StudyEvent};
use crate::view::rank::{FoundPanel, order_panel};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn BetterOrder() -> impl IntoView {
    let desk = Desk::here();
    let panel = desk.memo(order_panel);
    let goals = Memo::new(move |_| panel.with(|panel| panel.goals.clone()));
    let working = Memo::new(move |_| panel.with(|panel| panel.working.clone()));
    let found = Memo::new(move |_| panel.with(|panel| panel.found.clone()));
    let idle = move || panel.with(|panel| !panel.can_ask || panel.working.is_some());
    view! {
        <section class="panel better-order">
            <header>
                <h2>{Label::BetterOrder.text()}</h2>
                <p class="small soft">{Label::BetterOrderHint.text()}</p>
            </header>
            <div class="stack">
                <div class="row">
                    <Picker
                        label=Label::Serving
                        options=goals
                        picked=|goal| Event::Study(StudyEvent::GoalPicked(goal))
                    />
                    <button
                        class="button main"
                        type="button"
                        disabled=idle
                        on:click=move |_| desk.dispatch(Event::Study(StudyEvent::OrderAsked))
                    >
                        {Label::Search.text()}
                    </button>
                </div>
                <WorkLine working />
                <div aria-live="polite">{move || found.get().map(result)}</div>
            </div>
        </section>
    }
}

fn result(found: FoundPanel) -> impl IntoView {
    let FoundPanel { text, note, order, stale } = found;
    view! {
        <div class="stack found" class:unsettled=stale>
            <p class="lead">{text}</p>
            <p class="small soft">{note}</p>
            <TakeOrder order stale />
        </div>
    }
}
