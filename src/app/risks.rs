//! The view *Risks*: the register with mitigation on and off, the matrix, everything about each risk,
//! and what is waited for from outside.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::change::{Add, Remove};
use super::desk::Desk;
use super::entry::{Entries, Entry, Inputs};
use super::keyed::{held, member};
use super::register::RegisterPanel;
use super::risk_matrix::RiskMatrix;
use crate::session::Change;
use crate::view::risks::{ExternalCard, RiskCard, risks_panel};
use crate::view::text::Label;

/// The view.
#[component]
pub fn Risks() -> impl IntoView {
    let desk = Desk::here();
    let panel = desk.memo(risks_panel);
    let risks = Memo::new(move |_| panel.with(|panel| panel.risks.clone()));
    let external = Memo::new(move |_| panel.with(|panel| panel.external.clone()));
    let read_only = Memo::new(move |_| panel.with(|panel| panel.read_only));
    let register = Memo::new(move |_| panel.with(|panel| panel.register.clone()));
    let has_register = Memo::new(move |_| register.with(Option::is_some));
    let matrix = Memo::new(move |_| panel.with(|panel| panel.matrix.clone()));
    view! {
        <section class="stack" aria-label=Label::ViewRisks.text()>
            {move || {
                let first = has_register.get().then(|| register.get_untracked()).flatten()?;
                let register = held(first, move || register.get());
                Some(view! { <RegisterPanel register /> })
            }}
            {move || matrix.get().map(|matrix| view! { <RiskMatrix matrix /> })}
            <h2>{Label::Risks.text()}</h2>
            <div class="cards">
                <For
                    each=move || risks.get()
                    key=|risk| risk.risk.clone()
                    children=move |first| {
                        let card = member(
                            move || risks.get(),
                            first,
                            |one, other| one.risk == other.risk,
                        );
                        view! { <Card card read_only /> }
                    }
                />
            </div>
            <Show when=move || risks.with(Vec::is_empty)>
                <p class="empty">{Label::NoRisks.text()}</p>
            </Show>
            <div>
                <Add label=Label::AddRisk change=Change::RiskAdded read_only />
            </div>
            <h2>{Label::External.text()}</h2>
            <div class="cards">
                <For
                    each=move || external.get()
                    key=|found| found.external.clone()
                    children=move |first| {
                        let card = member(
                            move || external.get(),
                            first,
                            |one, other| one.external == other.external,
                        );
                        view! { <Arrival card read_only /> }
                    }
                />
            </div>
            <Show when=move || external.with(Vec::is_empty)>
                <p class="empty">{Label::NoExternal.text()}</p>
            </Show>
            <div>
                <Add label=Label::AddExternal change=Change::ExternalAdded read_only />
            </div>
        </section>
    }
}

/// Shows all about a risk, and puts the focus there.
pub(super) fn turn_to(anchor: &str) {
    if let Some(card) = document().get_element_by_id(anchor) {
        // Fails for no element that can take the focus, and this one can.
        drop(card.unchecked_ref::<HtmlElement>().focus());
        card.scroll_into_view();
    }
}

/// One risk.
#[component]
fn Card(card: Memo<RiskCard>, read_only: Memo<bool>) -> impl IntoView {
    let risk = StoredValue::new(card.with_untracked(|card| card.risk.clone()));
    let anchor = card.with_untracked(|card| card.anchor.clone());
    let called = Signal::derive(move || card.with(|card| card.called.clone()));
    let basics = Memo::new(move |_| card.with(|card| card.basics.inputs.clone()));
    let hits = Memo::new(move |_| card.with(|card| card.hits.clone()));
    let impact = Memo::new(move |_| card.with(|card| card.impact.clone()));
    view! {
        <article class="card risk" id=anchor tabindex="-1" aria-label=called>
            <header>
                <h3>{called}</h3>
                <Remove
                    label=Label::DeleteRisk
                    of=called
                    change=Change::RiskDeleted(risk.get_value())
                    read_only
                />
            </header>
            <Entries inputs=basics />
            <Inputs group=hits />
            <details>
                <summary>{Label::RiskDetails.text()}</summary>
                <Inputs group=impact />
            </details>
            <Mitigation card read_only />
        </article>
    }
}

/// What can be done about a risk: first of all, whether it is.
#[component]
fn Mitigation(card: Memo<RiskCard>, read_only: Memo<bool>) -> impl IntoView {
    let risk = StoredValue::new(card.with_untracked(|card| card.risk.clone()));
    let found = Memo::new(move |_| card.with(|card| card.mitigation.clone()));
    let there = Memo::new(move |_| found.with(Option::is_some));
    move || match there.get().then(|| found.get_untracked()).flatten() {
        Some(first) => {
            let mitigation = held(first, move || found.get());
            let active = Memo::new(move |_| mitigation.with(|found| found.active.clone()));
            let basics = Memo::new(move |_| mitigation.with(|found| found.basics.clone()));
            let remains = Memo::new(move |_| mitigation.with(|found| found.remains.clone()));
            view! {
                <div class="stack mitigation">
                    <div class="row">
                        <Entry input=active />
                        <span class="grow small soft">{move || mitigation.with(|found| found.called.clone())}</span>
                        <Remove
                            label=Label::RemoveMitigation
                            of=Signal::derive(move || card.with(|card| card.called.clone()))
                            change=Change::MitigationRemoved(risk.get_value())
                            read_only
                        />
                    </div>
                    <details>
                        <summary>{Label::MitigationDetails.text()}</summary>
                        <div class="stack">
                            <Inputs group=basics />
                            <Inputs group=remains />
                        </div>
                    </details>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div>
                <Add
                    label=Label::AddMitigation
                    change=Change::MitigationAdded(risk.get_value())
                    read_only
                />
            </div>
        }
        .into_any(),
    }
}

/// One thing from outside.
#[component]
fn Arrival(card: Memo<ExternalCard>, read_only: Memo<bool>) -> impl IntoView {
    let id = card.with_untracked(|card| card.external.clone());
    let called = Signal::derive(move || card.with(|card| card.called.clone()));
    let inputs = Memo::new(move |_| card.with(|card| card.inputs.inputs.clone()));
    view! {
        <article class="card arrival" aria-label=called>
            <header>
                <h3>{called}</h3>
                <Remove
                    label=Label::DeleteExternal
                    of=called
                    change=Change::ExternalDeleted(id)
                    read_only
                />
            </header>
            <Entries inputs />
        </article>
    }
}
