//! Files that come in: by the open button, by the import button, or dropped anywhere on the page.

use leptos::prelude::*;
use web_sys::File;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use crate::browser::drop::{self, Drop};
use crate::browser::paste::{self, Pasted};
use crate::browser::{clock, from_address, open};
use crate::session::{Event, GuestEvent};
use crate::view::text::Label;

/// Reads `file` and tells the session what came.
pub fn receive(desk: Desk, file: File) {
    let name = file.name();
    open::read(file, move |read| {
        desk.dispatch(match read {
            Ok(opened) => arrival(opened),
            Err(refusal) => Event::FileRefused { name, refusal },
        });
    });
}

/// Takes what is pasted into the page, and the file that its address names.
pub fn listen(desk: Desk) {
    paste::listen(move |pasted| match pasted {
        Pasted::File(file) => receive(desk, file),
        // Any other text was meant for something else.
        Pasted::Text(text) if text.trim_start().starts_with('{') => {
            let name = Label::PastedName.text().to_owned();
            desk.dispatch(Event::FileOpened { name, text });
        }
        Pasted::Text(_) => {}
    });
    if let Some(path) = from_address::take() {
        from_address::fetch(&path, move |fetched| {
            desk.dispatch(match fetched {
                Ok(opened) => arrival(opened),
                Err((name, refusal)) => Event::FileRefused { name, refusal },
            });
        });
    }
}

/// A scenario file is JSON, or in a stand-alone page; everything else is taken for an export.
fn arrival(open::Opened { name, text }: open::Opened) -> Event {
    if text.trim_start().starts_with(['{', '<']) {
        Event::FileOpened { name, text }
    } else {
        Event::ImportTextArrived { name, text, today: clock::today() }
    }
}

/// The kinds of files that are offered first for a plan, as the `accept` attribute has them.
pub const PLANS: &str = ".json,.html";
/// The same for an export.
pub const EXPORTS: &str = ".csv,text/csv";

/// Lets the person choose a file, and opens it.
pub fn choose(desk: Desk, accept: &str) {
    open::choose(accept, move |file| receive(desk, file));
}

/// A button that opens a file.
#[component]
pub fn OpenFile(
    /// What the button says.
    label: Label,
    /// What it shows, where there is no room for words.
    icon: Icon,
    /// The kinds of files that are offered first, as the `accept` attribute has them.
    accept: &'static str,
) -> impl IntoView {
    let desk = Desk::here();
    view! { <ChooseFile label icon chosen=move |()| choose(desk, accept) /> }
}

/// A button that takes a scenario file for something beside the plan.
#[component]
pub fn ChooseScenarioFile(
    /// What the button says.
    label: Label,
    /// What happens with its name and content.
    arrived: fn(String, String) -> GuestEvent,
) -> impl IntoView {
    let desk = Desk::here();
    let taken = move |file: File| {
        let name = file.name();
        open::read(file, move |read| {
            desk.dispatch(match read {
                Ok(opened) => Event::Guest(arrived(opened.name, opened.text)),
                Err(refusal) => Event::FileRefused { name, refusal },
            });
        });
    };
    view! { <ChooseFile label icon=Icon::Open chosen=move |()| open::choose(PLANS, taken) /> }
}

/// A button that lets the person choose a file.
#[component]
fn ChooseFile(
    /// What the button says.
    label: Label,
    /// What it shows.
    icon: Icon,
    /// What it does.
    #[prop(into)]
    chosen: Callback<()>,
) -> impl IntoView {
    view! {
        <button class="button" type="button" title=label.text() on:click=move |_| chosen.run(())>
            <Picture icon />
            <span class="word">{label.text()}</span>
        </button>
    }
}

/// Takes files that are dropped anywhere, and says so while one is held over the page.
#[component]
pub fn DropZone(
    /// What it says.
    label: &'static str,
) -> impl IntoView {
    let desk = Desk::here();
    let held = RwSignal::new(false);
    drop::listen(move |what| match what {
        Drop::Over => held.set(true),
        Drop::Away => held.set(false),
        Drop::File(file) => receive(desk, file),
    });
    view! {
        <Show when=move || held.get()>
            <div class="drop-zone" role="status">{label}</div>
        </Show>
    }
}
