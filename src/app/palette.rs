//! The command palette: a line to type into, and below it what that finds. The focus stays in the
//! line, after the combobox of the ARIA Authoring Practices.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Ul;
use leptos::prelude::*;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::desk::Desk;
use super::incoming;
use super::sheet::Sheet;
use super::{address, bar};
use crate::browser::{clock, print, route};
use crate::session::{Event, Sheet as Name};
use crate::view::palette::{Command, Deed, Hand, commands, walked};
use crate::view::text::Label;

/// The id of the list.
const LIST: &str = "palette-list";
/// The id of the line that names the sheet.
const LINE: &str = "palette-line";

/// The sheet.
#[component]
pub fn Palette() -> impl IntoView {
    let desk = Desk::here();
    let shown = desk.memo(|session| session.sheet() == Some(Name::Palette));
    view! {
        <Sheet open=shown named_by=LINE close=move |()| desk.dispatch(Event::SheetPicked(None))>
            <Show when=move || shown.get()>
                <Search />
            </Show>
        </Sheet>
    }
}

/// The line and what it finds.
#[component]
fn Search() -> impl IntoView {
    let desk = Desk::here();
    let typed = RwSignal::new(String::new());
    let marked = RwSignal::new(0);
    let list = NodeRef::<Ul>::new();
    let found = desk.memo(move |session| typed.with(|typed| commands(session, typed)));
    let count = Memo::new(move |_| found.with(Vec::len));
    Effect::new(move |_| {
        marked.track();
        if let Some(list) = list.get() {
            show(&list, marked.get_untracked());
        }
    });
    let take = move |at: usize| {
        if let Some(command) = found.with_untracked(|found| found.get(at).cloned()) {
            perform(desk, command);
        }
    };
    let keyed = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        if event.key() == "Enter" {
            event.prevent_default();
            return take(marked.get_untracked());
        }
        if let Some(next) = walked(&event.key(), marked.get_untracked(), count.get_untracked()) {
            event.prevent_default();
            marked.set(next);
        }
    };
    let lines = move || {
        let found = found.get().into_iter().enumerate();
        found.map(|(at, command)| line(command, at, marked, take)).collect_view()
    };
    let active = move || (count.get() > 0).then(|| format!("{LIST}-{}", marked.get()));
    view! {
        <div class="palette">
            <input
                id=LINE
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-label=Label::Palette.text()
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=active
                placeholder=Label::PaletteHint.text()
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    marked.set(0);
                }
                on:keydown=keyed
            />
            <ul id=LIST node_ref=list role="listbox" aria-label=Label::Palette.text()>
                {lines}
            </ul>
            <p class="soft" role="status">
                {move || (count.get() == 0).then(|| Label::NothingFound.text())}
            </p>
        </div>
    }
}

fn line(
    command: Command,
    at: usize,
    marked: RwSignal<usize>,
    take: impl Fn(usize) + 'static,
) -> impl IntoView {
    // The line would lose the focus.
    let hold = |event: MouseEvent| event.prevent_default();
    view! {
        <li
            id=format!("{LIST}-{at}")
            role="option"
            aria-selected=move || (marked.get() == at).to_string()
            on:mousedown=hold
            on:click=move |_| take(at)
        >
            <span class="kind">{command.kind}</span>
            <span class="what" dir="auto">{command.label}</span>
            <span class="detail">{command.detail}</span>
        </li>
    }
}

/// Scrolls so that the line at a position is in sight.
fn show(list: &Element, at: usize) {
    if let Some(line) = list.children().item(at as u32) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Closes the sheet and does what a command does.
fn perform(desk: Desk, command: Command) {
    desk.dispatch(Event::SheetPicked(None));
    if let Some(view) = command.view {
        route::go(address::slug(view));
    }
    match command.deed {
        Deed::Do(event) => desk.dispatch(event),
        Deed::ByHand(hand) => by_hand(desk, hand),
    }
}

fn by_hand(desk: Desk, hand: Hand) {
    match hand {
        Hand::OpenFile => incoming::choose(desk, incoming::PLANS),
        Hand::ImportExport => incoming::choose(desk, incoming::EXPORTS),
        Hand::OpenInPlace => desk.open_in_place(),
        Hand::OpenSample => bar::open_sample(desk),
        Hand::StartEmpty => desk.dispatch(Event::StartedEmpty { today: clock::today() }),
        // Refused only where there is no printer at all.
        Hand::Print => print::page(),
    }
}
