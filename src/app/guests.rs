//! Files that are open beside the document, and the sheet that takes one in.

use leptos::prelude::*;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use super::incoming::ChooseScenarioFile;
use super::picker::Picker;
use super::plan_headline::PlanHeadline;
use super::sheet::Sheet;
use crate::session::{Event, GuestEvent};
use crate::view::merge::{ConflictLine, MergePanel, merge_panel};
use crate::view::scenarios::{GuestCard, guest_cards};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn Guests() -> impl IntoView {
    let desk = Desk::here();
    let cards = desk.memo(guest_cards);
    view! {
        <section class="panel guests">
            <header>
                <h2>{Label::OtherFiles.text()}</h2>
                <ChooseScenarioFile
                    label=Label::CompareFile
                    arrived=|name, text| GuestEvent::Arrived { name, text }
                />
            </header>
            {move || cards.get().into_iter().map(|card| view! { <Card card /> }).collect_view()}
        </section>
    }
}

#[component]
fn Card(card: GuestCard) -> impl IntoView {
    let desk = Desk::here();
    let GuestCard { guest, file, differences, headline } = card;
    let tell = move |event: fn(crate::session::GuestId) -> GuestEvent| {
        move |_| desk.dispatch(Event::Guest(event(guest)))
    };
    let same = differences.is_empty().then(|| Label::SamePlan.text());
    let name = file.clone();
    let away = format!("{}: {file}", Label::SendAway.text());
    let lines = differences.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <article class="card scenario" aria-label=file.clone()>
            <header>
                <h3>{name}</h3>
                <button
                    class="button quiet icon"
                    type="button"
                    title=Label::SendAway.text()
                    aria-label=away
                    on:click=tell(GuestEvent::Left)
                >
                    <Picture icon=Icon::Remove />
                </button>
            </header>
            <PlanHeadline headline=Signal::stored(headline) />
            <ul class="edits">{lines}</ul>
            <p class="small soft">{same}</p>
            <div class="row no-print">
                <button class="button main" type="button" on:click=tell(GuestEvent::MergeAsked)>
                    {Label::TakeIn.text()}
                </button>
                <button class="button quiet" type="button" on:click=tell(GuestEvent::Opened)>
                    {Label::OpenInstead.text()}
                </button>
            </div>
        </article>
    }
}

/// The id of the heading of the sheet.
const HEADING: &str = "merge-title";

/// The sheet that takes one in.
#[component]
pub fn Merge() -> impl IntoView {
    let desk = Desk::here();
    let panel = desk.memo(merge_panel);
    let open = Memo::new(move |_| panel.with(Option::is_some));
    let close = move || desk.dispatch(Event::Guest(GuestEvent::MergeCancelled));
    view! {
        <Sheet open named_by=HEADING close=move |()| close()>
            <h2 id=HEADING>{Label::MergeTitle.text()}</h2>
            {move || panel.get().map(drawn)}
            <div class="row end">
                <button class="button" type="button" on:click=move |_| close()>
                    {Label::Cancel.text()}
                </button>
                <button
                    class="button main"
                    type="button"
                    disabled=move || {
                        panel.with(|panel| panel.as_ref().is_none_or(|panel| panel.needs_origin))
                    }
                    on:click=move |_| desk.dispatch(Event::Guest(GuestEvent::MergeConfirmed))
                >
                    {Label::MergeConfirm.text()}
                </button>
            </div>
        </Sheet>
    }
}

fn drawn(panel: MergePanel) -> impl IntoView {
    let MergePanel { origin, needs_origin, brings, conflicts, problems } = panel;
    let nothing = (brings.is_empty() && !needs_origin).then(|| Label::MergeBringsNothing.text());
    let heading = (!needs_origin).then(|| view! { <h3>{Label::MergeBrings.text()}</h3> });
    let contrary =
        (!conflicts.is_empty()).then(|| view! { <h3>{Label::MergeConflicts.text()}</h3> });
    view! {
        <div class="stack">
            <p>{origin}</p>
            <ChooseScenarioFile
                label=Label::MergeOrigin
                arrived=|name, text| GuestEvent::BaseArrived { name, text }
            />
            {heading}
            <ul class="edits">
                {brings.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
            <p class="small soft">{nothing}</p>
            {contrary}
            <ul class="edits">{conflicts.into_iter().map(conflict).collect_view()}</ul>
            <p class="problem-line">{problems}</p>
        </div>
    }
}

fn conflict(line: ConflictLine) -> impl IntoView {
    let ConflictLine { what, sides } = line;
    let picker = (!sides.is_empty()).then(|| {
        view! {
            <Picker
                label=Label::MergeKeeps
                options=Signal::stored(sides)
                picked=|(place, side)| Event::Guest(GuestEvent::SidePicked { place, side })
            />
        }
    });
    view! {
        <li>
            <span class="grow">{what}</span>
            {picker}
        </li>
    }
}
