//! The frame of the page: bar, views, headline, the view that is open, and what lies above it all.

use std::time::Duration;

use gloo::events::EventListener;
use leptos::either::Either;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlBodyElement, HtmlInputElement, HtmlTextAreaElement, VisibilityState};

use super::address;
use super::bar::{Bar, Views};
use super::desk::Desk;
use super::elsewhere::Elsewhere;
use super::grid::state::Arranged;
use super::guests::Merge;
use super::guide::Guide;
use super::headline::HeadlineLine;
use super::help::{Shortcuts, Words};
use super::import::Import;
use super::incoming::{self, DropZone};
use super::item::{self, ItemPanel};
use super::palette::Palette;
use super::parts;
use super::plan::Plan;
use super::problems::Problems;
use super::settings::Settings;
use super::shelf::Shelf;
use super::style_page;
use super::toasts::Toasts;
use crate::browser::{clock, crash, language, offline, share, theme};
use crate::session::{Event, Language, Session, Sheet, View};
use crate::view::text::Label;

/// How long after the first forecast the parts of the page are loaded: by then it is on the screen.
const PARTS_AFTER: Duration = Duration::from_secs(1);

/// Puts the page into the document's body.
pub fn mount() {
    language::begin();
    crash::watch();
    match style_page::is_asked() {
        true => leptos::mount::mount_to_body(parts::style_page),
        false => leptos::mount::mount_to_body(Shell),
    }
    // What was seen until now (index.html); a page in one file has its results instead.
    if let Some(starting) = document().get_element_by_id("starting") {
        starting.remove();
    }
    style_page::listen();
}

/// The whole page.
#[component]
fn Shell() -> impl IntoView {
    let desk = Desk::set_up();
    provide_context(desk);
    provide_context(Arranged::set_up(desk));
    begin(desk);
    // With nothing focused, a key goes to the body, which lies outside of the page.
    let _for_good = window_event_listener(leptos::ev::keydown, move |event| {
        if is_for_body(&event) {
            shortcut(desk, &event);
        }
    });
    // Texts are made where they are shown: all of them anew in another language.
    let changed = desk.language();
    move || {
        changed.track();
        match Language::now() {
            Language::English => Either::Left(view! { <Page /> }),
            Language::German => Either::Right(view! { <Page /> }),
        }
    }
}

/// All that is shown.
#[component]
fn Page() -> impl IntoView {
    let desk = Desk::here();
    let view = desk.memo(|session| session.view());
    view! {
        <div class="page" on:keydown=move |event| shortcut(desk, &event)>
            <a class="skip" href="#content" on:click=skip>{Label::SkipToContent.text()}</a>
            <Bar />
            <Views />
            <HeadlineLine />
            <Elsewhere />
            <main id="content" tabindex="-1">
                <Problems />
                {move || match view.get() {
                    View::Plan => view! { <Plan /> }.into_any(),
                    View::Forecast => parts::forecast(),
                    View::Rank => parts::rank(),
                    View::Scenarios => parts::scenarios(),
                    View::Teams => parts::teams(),
                    View::Risks => parts::risks(),
                    View::Report => parts::report(),
                }}
            </main>
            <ItemPanel />
            <Guide />
            <Palette />
            <Shortcuts />
            <Words />
            <Settings />
            <Shelf />
            <Import />
            <Merge />
            <Toasts />
            <DropZone label=Label::DropHere.text() />
        </div>
    }
}

/// Wakes the workers, opens the plan that is there, and sees to it that what was typed last is kept
/// when the page goes.
fn begin(desk: Desk) {
    desk.wake();
    desk.dispatch(Event::ThemePicked(theme::kept()));
    share::listen(move |fragment| desk.dispatch(Event::LinkOpened { fragment }));
    // Opens nothing over what is open by now.
    desk.open_shelf();
    address::follow(desk);
    incoming::listen(desk);
    EventListener::new(&window(), "pagehide", move |_| desk.keep_now()).forget();
    // A page in the background may be ended without a word.
    EventListener::new(&document(), "visibilitychange", move |_| {
        match document().visibility_state() {
            VisibilityState::Hidden => desk.keep_now(),
            // A tab may stay open for weeks.
            _ => desk.dispatch(Event::CameBack { today: clock::today() }),
        }
    })
    .forget();
    // The first forecast waits for nothing that it does not need.
    let answered = desk.memo(|session| session.answer().is_some());
    Effect::new(move |_| {
        if answered.get() {
            set_timeout(parts::load_ahead, PARTS_AFTER);
        }
    });
    offline::keep(move || desk.dispatch(Event::NewVersionFound));
}

/// The keys that work everywhere. Escape closes the item that is open, unless a sheet lies over it,
/// which closes by itself. While something is being typed, undo is the input's own, and so is `?`.
fn shortcut(desk: Desk, event: &KeyboardEvent) {
    let sheet = desk.now(Session::sheet);
    if event.key() == "Escape" && sheet.is_none() {
        return desk.dispatch(Event::ItemPicked(None));
    }
    if event.key() == "?" && !is_typing(event) && !event.default_prevented() {
        return desk.dispatch(Event::SheetPicked(Some(Sheet::Shortcuts)));
    }
    if event.key() == "F6" && item::turn() {
        return event.prevent_default();
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let event_for_key = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("k", false) if sheet == Some(Sheet::Palette) => Event::SheetPicked(None),
        ("k", false) => Event::SheetPicked(Some(Sheet::Palette)),
        ("/", _) => Event::SheetPicked(Some(Sheet::Shortcuts)),
        ("s", false) => Event::SaveRequested,
        ("z", false) if !is_typing(event) => Event::Undone,
        ("z", true) | ("y", false) if !is_typing(event) => Event::Redone,
        _ => return,
    };
    event.prevent_default();
    desk.dispatch(event_for_key);
}

fn is_for_body(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.has_type::<HtmlBodyElement>())
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    target.has_type::<HtmlTextAreaElement>()
        || target
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|line| matches!(line.type_().as_str(), "text" | "search"))
}

/// Moves the focus without touching the part of the address that names the view.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    if let Some(content) = document().get_element_by_id("content") {
        // Fails for no element that can take the focus, and this one can.
        drop(content.unchecked_into::<web_sys::HtmlElement>().focus());
    }
}
