//! What was decided.

use leptos::prelude::*;

use super::change::Remove;
use super::desk::Desk;
use super::entry::Entries;
use super::keyed::member;
use crate::session::Change;
use crate::view::scenarios::{DecisionCard, decision_cards};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn Decisions() -> impl IntoView {
    let desk = Desk::here();
    let cards = desk.memo(decision_cards);
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    view! {
        <section class="panel decisions">
            <header>
                <h2>{Label::Decisions.text()}</h2>
                <p class="small soft">{Label::DecisionsHint.text()}</p>
            </header>
            <For
                each=move || cards.get()
                key=|card| card.at
                children=move |first| {
                    let card = member(move || cards.get(), first, |one, other| one.at == other.at);
                    view! { <Card card /> }
                }
            />
            <Show when=move || is_empty.get()>
                <p class="empty">{Label::NoDecisions.text()}</p>
            </Show>
        </section>
    }
}

#[component]
fn Card(card: Memo<DecisionCard>) -> impl IntoView {
    let at = card.with_untracked(|card| card.at);
    let title = Signal::derive(move || card.with(|card| card.title.clone()));
    let inputs = Memo::new(move |_| card.with(|card| card.inputs.clone()));
    let numbers = move || {
        let numbers = card.with(|card| card.numbers.clone()).into_iter();
        let number = |(name, value)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        };
        numbers.map(number).collect_view()
    };
    view! {
        <article class="card decision" aria-label=title>
            <header>
                <h3>{title}</h3>
                <Remove
                    label=Label::DeleteDecision
                    of=title
                    change=Change::DecisionDeleted(at)
                    read_only=false
                />
            </header>
            <Entries inputs />
            <dl class="numbers">{numbers}</dl>
        </article>
    }
}
