//! The sheet of what holds for the whole plan: dates, calendar, estimates, simulation.

use leptos::prelude::*;

use super::change::Add;
use super::desk::Desk;
use super::entry::{Inputs, Lines};
use super::icon::{Icon, Picture};
use super::keyed::member;
use super::sheet::Sheet;
use crate::session::{Change, Event, Sheet as Name};
use crate::view::settings::settings;
use crate::view::text::Label;

/// The id of the sheet's heading.
const HEADING: &str = "settings";

/// The sheet.
#[component]
pub fn Settings() -> impl IntoView {
    let desk = Desk::here();
    let shown = desk.memo(|session| session.sheet() == Some(Name::Settings));
    let close = move |()| desk.dispatch(Event::SheetPicked(None));
    view! {
        <Sheet open=shown named_by=HEADING close=close>
            <div class="body">
                <div class="head">
                    <h2 id=HEADING>{Label::Settings.text()}</h2>
                    <button
                        class="button quiet icon"
                        type="button"
                        title=Label::Close.text()
                        aria-label=Label::Close.text()
                        on:click=move |_| close(())
                    >
                        <Picture icon=Icon::Close />
                    </button>
                </div>
                <Groups />
            </div>
        </Sheet>
    }
}

/// The groups of inputs, and the table of sizes.
#[component]
fn Groups() -> impl IntoView {
    let desk = Desk::here();
    let settings = desk.memo(settings);
    let groups = Memo::new(move |_| settings.with(|settings| settings.groups.clone()));
    let sizes = Memo::new(move |_| settings.with(|settings| settings.sizes.clone()));
    let read_only = Memo::new(move |_| settings.with(|settings| settings.read_only));
    view! {
        <For
            each=move || groups.get()
            key=|group| group.title
            children=move |first| {
                let group = member(
                    move || groups.get(),
                    first,
                    |one, other| one.title == other.title,
                );
                view! { <Inputs group /> }
            }
        />
        <fieldset>
            <legend>{Label::Sizes.text()}</legend>
            <Lines lines=sizes remove=Label::RemoveSize removed=Change::SizeRemoved read_only />
            <Add label=Label::AddSize change=Change::SizeAdded read_only />
        </fieldset>
    }
}
