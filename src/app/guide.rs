//! The two-minute start: a card that stands beside the page and blocks nothing.

use leptos::prelude::*;

use super::address;
use super::close::Close;
use super::desk::Desk;
use crate::browser::route;
use crate::session::Event;
use crate::view::guide::{GuideCard, guide};
use crate::view::text::Label;

/// The card; nothing while nobody is being shown around.
#[component]
pub fn Guide() -> impl IntoView {
    let desk = Desk::here();
    let shown = desk.memo(guide);
    // Each step is looked at in its own view.
    Effect::new(move |_| {
        if let Some(view) = shown.with(|card| card.as_ref().map(|card| card.view)) {
            route::go(address::slug(view));
        }
    });
    move || shown.get().map(|found| card(desk, found))
}

fn card(desk: Desk, card: GuideCard) -> impl IntoView {
    let go = move |step: Option<usize>| desk.dispatch(Event::GuideMoved(step));
    let (back, next) = (card.back, card.next);
    let last = next.is_none();
    view! {
        <aside class="guide-card no-print" aria-label=Label::Guide.text()>
            <div class="head">
                <p class="small soft">{card.place}</p>
                <Close closed=move |()| go(None) />
            </div>
            <div aria-live="polite">
                <h2>{card.title}</h2>
                <p>{card.text}</p>
            </div>
            <div class="foot">
                <button class="button" type="button" disabled=back.is_none() on:click=move |_| go(back)>
                    {Label::Back.text()}
                </button>
                <button class="button main" type="button" on:click=move |_| go(next)>
                    {if last { Label::Done.text() } else { Label::Next.text() }}
                </button>
            </div>
        </aside>
    }
}
