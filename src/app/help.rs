//! What explains the page: the sheet of keys, and the sheet of words.

use leptos::prelude::*;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use super::sheet::Sheet;
use crate::browser::platform;
use crate::session::{Event, Sheet as Name};
use crate::view::shortcuts::{KeyGroup, KeyLine, shortcuts};
use crate::view::text::{Label, Word};

/// The sheet of keys.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let groups = || shortcuts(platform::is_mac()).into_iter().map(group).collect_view();
    view! {
        <HelpSheet name=Name::Shortcuts title=Label::Shortcuts hint=Label::ShortcutsHint>
            <div class="keys">{groups()}</div>
        </HelpSheet>
    }
}

/// The sheet of words.
#[component]
pub fn Words() -> impl IntoView {
    let word = |word: Word| {
        view! {
            <dt>{word.name()}</dt>
            <dd>{word.meaning()}</dd>
        }
    };
    view! {
        <HelpSheet name=Name::Words title=Label::Words hint=Label::WordsHint>
            <dl class="words">{Word::ALL.into_iter().map(word).collect_view()}</dl>
        </HelpSheet>
    }
}

/// A sheet that is only read.
#[component]
fn HelpSheet(
    /// Which.
    name: Name,
    /// Its heading.
    title: Label,
    /// What it is for.
    hint: Label,
    /// What is on it.
    children: ChildrenFn,
) -> impl IntoView {
    let desk = Desk::here();
    let id = desk.fresh_id();
    let shown = desk.memo(move |session| session.sheet() == Some(name));
    let close = move || desk.dispatch(Event::SheetPicked(None));
    let children = StoredValue::new(children);
    view! {
        <Sheet open=shown named_by=id.clone() close=move |()| close()>
            <div class="body">
                <div class="head">
                    <div>
                        <h2 id=id>{title.text()}</h2>
                        <p class="soft">{hint.text()}</p>
                    </div>
                    <button
                        class="button quiet icon"
                        type="button"
                        title=Label::Close.text()
                        aria-label=Label::Close.text()
                        on:click=move |_| close()
                    >
                        <Picture icon=Icon::Close />
                    </button>
                </div>
                <Show when=move || shown.get()>{children.with_value(|children| children())}</Show>
            </div>
        </Sheet>
    }
}

fn group(group: KeyGroup) -> impl IntoView {
    view! {
        <section>
            <h3>{group.title}</h3>
            <dl>{group.lines.into_iter().map(line).collect_view()}</dl>
        </section>
    }
}

fn line(line: KeyLine) -> impl IntoView {
    let way = |keys: Vec<&'static str>| {
        let keys = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> }).collect_view();
        view! { <span class="way">{keys}</span> }
    };
    view! {
        <dt>{line.what}</dt>
        <dd>{line.ways.into_iter().map(way).collect_view()}</dd>
    }
}
