//! The sheet of what holds for the whole plan: dates, calendar, estimates, simulation.

use leptos::prelude::*;

use super::change::Add;
use super::desk::Desk;
use super::entry::{Inputs, Lines};
use super::icon::{Icon, Picture};
use super::keyed::member;
use super::sheet::Sheet;
use crate::session::Change;
use crate::view::settings::settings;
use crate::view::text::Label;

/// The id of the sheet's heading.
const HEADING: &str = "settings";

/// The button that opens the sheet, and the sheet.
#[component]
pub fn Settings() -> impl IntoView {
    let shown = RwSignal::new(false);
    let close = move |()| shown.set(false);
    view! {
        <button class="button" type="button" on:click=move |_| shown.set(true)>
            {Label::Settings.text()}
        </button>
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
