//! What explains the page: the sheet of keys, and the sheet of words.

use leptos::prelude::*;

use super::parts;
use super::sheet::NamedSheet;
use crate::browser::platform;
use crate::session::Sheet as Name;
use crate::view::shortcuts::{KeyGroup, KeyLine, shortcuts};
use crate::view::text::{Label, Word};

/// The sheet of keys.
#[component]
pub fn Shortcuts() -> impl IntoView {
    view! {
        <NamedSheet name=Name::Shortcuts title=Label::Shortcuts hint=Label::ShortcutsHint>
            {parts::keys()}
        </NamedSheet>
    }
}

/// What is on it.
#[component]
pub fn Keys() -> impl IntoView {
    let groups = shortcuts(platform::is_mac()).into_iter().map(group).collect_view();
    view! { <div class="keys">{groups}</div> }
}

/// The sheet of words.
#[component]
pub fn Words() -> impl IntoView {
    view! {
        <NamedSheet name=Name::Words title=Label::Words hint=Label::WordsHint>
            {parts::meanings()}
        </NamedSheet>
    }
}

/// What is on it.
#[component]
pub fn Meanings() -> impl IntoView {
    let word = |word: Word| {
        view! {
            <dt>{word.name()}</dt>
            <dd>{word.meaning()}</dd>
        }
    };
    view! { <dl class="words">{Word::by_alphabet().into_iter().map(word).collect_view()}</dl> }
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
