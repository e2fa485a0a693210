//! The sheet of what holds for the whole plan: dates, calendar, estimates, simulation.

use leptos::prelude::*;

use super::change::Add;
use super::desk::Desk;
use super::entry::{Inputs, Lines};
use super::keyed::member;
use super::parts;
use super::sheet::NamedSheet;
use crate::session::{Change, Sheet as Name};
use crate::view::settings::settings;
use crate::view::text::Label;

/// The sheet.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <NamedSheet name=Name::Settings title=Label::Settings>
            {parts::settings()}
        </NamedSheet>
    }
}

/// The groups of inputs, and the table of sizes.
#[component]
pub fn Groups() -> impl IntoView {
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
