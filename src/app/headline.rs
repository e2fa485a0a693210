//! The sentence above every view, and the thin line of a run.

use leptos::prelude::*;

use super::as_of::AsOf;
use super::desk::Desk;
use crate::session::{Event, StudyEvent};
use crate::view::headline::{Standing, all_done, headline};
use crate::view::shell::{RunControl, progress};
use crate::view::since::{SinceLine, since};
use crate::view::text::Label;

/// The headline, read aloud when it has changed and typing pauses.
#[component]
pub fn HeadlineLine() -> impl IntoView {
    let desk = Desk::here();
    let headline = desk.memo(headline);
    let all_done = desk.memo(all_done);
    let progress = desk.progress_memo(progress);
    // Changes less often than the progress does, so that its button is not made anew each time.
    let control = Memo::new(move |_| progress.with(|progress| progress.control));
    let unsettled = move || match headline.with(|headline| headline.standing) {
        Standing::Stale | Standing::Coarse => true,
        Standing::None | Standing::Current => false,
    };
    let waiting = move || headline.with(|headline| headline.rest.is_empty());
    view! {
        <section class="headline" class:coarse=unsettled class:waiting=waiting aria-label=Label::Headline.text()>
            <p aria-live="polite">
                <strong>{move || headline.with(|headline| headline.lead.clone())}</strong>
                " "
                {move || headline.with(|headline| headline.rest.clone())}
            </p>
            <p class="about">
                <span>{all_done}</span>
                " "
                <span>{move || progress.with(|progress| progress.text.clone())}</span>
                {move || control.get().map(|control| view! {
                    <button
                        class="button"
                        class:stop=control == RunControl::Stop
                        type="button"
                        on:click=move |_| desk.dispatch(control.event())
                    >
                        {control.label()}
                    </button>
                })}
            </p>
            <div class="changes" aria-live="polite">
                <AsOf />
                <SinceThen />
            </div>
        </section>
    }
}

/// What changes come to, with a button from which on they are told.
#[component]
fn SinceThen() -> impl IntoView {
    let desk = Desk::here();
    let line = desk.memo(since);
    let begin_anew = move |_| desk.dispatch(Event::Study(StudyEvent::BegunAnew));
    move || {
        let SinceLine { lead, text, stale, can_begin_anew } = line.get()?;
        Some(view! {
            <p class="about since no-print" class:stale=stale>
                <span><strong>{lead}</strong>" "{text}</span>
                <button
                    class="button quiet"
                    type="button"
                    hidden=!can_begin_anew
                    title=Label::HintBeginAnew.text()
                    on:click=begin_anew
                >
                    {Label::BeginAnew.text()}
                </button>
            </p>
        })
    }
}

/// How far the run is, as a line at the upper edge of the page.
#[component]
pub fn RunLine() -> impl IntoView {
    let progress = Desk::here().progress_memo(progress);
    let share = move || progress.with(|progress| progress.share);
    view! {
        <progress
            class="run-line"
            class:idle=move || share().is_none()
            aria-label=Label::Computing.text()
            max="1"
            prop:value=move || share().unwrap_or_default()
        />
    }
}
