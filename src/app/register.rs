//! The register of risks: a line each, with what it costs and a switch for what can be done about it.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use super::keyed::{held, member};
use super::risks::turn_to;
use super::working::WorkLine;
use crate::browser::download;
use crate::export::{CSV_TYPE, csv};
use crate::session::{Event, RiskOrder, StudyEvent};
use crate::view::risks::{Register, RegisterRow, RowMitigation, Shown, register_file};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn RegisterPanel(
    /// What is shown.
    register: Memo<Register>,
) -> impl IntoView {
    let desk = Desk::here();
    let rows = Memo::new(move |_| register.with(|register| register.rows.clone()));
    let sorted = Memo::new(move |_| register.with(|register| register.sorted));
    let has_money = Memo::new(move |_| register.with(|register| register.has_money));
    let working = Memo::new(move |_| register.with(|register| register.working.clone()));
    let lead = move || register.with(|register| register.lead.clone());
    let text = move || register.with(|register| register.text.clone());
    let notes = move || {
        let notes = register.with(|register| register.notes.clone()).into_iter();
        notes.map(|note| view! { <li>{note}</li> }).collect_view()
    };
    let save = move |_| {
        let (name, list) = desk.now(register_file);
        download::offer(&name, &csv(&list), CSV_TYPE);
    };
    view! {
        <section class="panel">
            <header>
                <h2>{Label::RiskRegister.text()}</h2>
                <p class="small soft">{Label::RiskRegisterHint.text()}</p>
                <button class="button no-print" type="button" on:click=save>
                    <Picture icon=Icon::Save />
                    {Label::SaveRegister.text()}
                </button>
            </header>
            <div class="stack">
                <p class="risk-lead">{lead}</p>
                <p class="small soft">{text}</p>
                <WorkLine working />
                <Show when=move || register.with(|register| register.can_ask)>
                    <div>
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| desk.dispatch(Event::Study(StudyEvent::WorthAsked))
                        >
                            {Label::SimulateRisks.text()}
                        </button>
                    </div>
                </Show>
                <div class="scroll" tabindex="0" role="group" aria-label=Label::RiskRegister.text()>
                    <table class="table register">
                        <caption class="spoken">{Label::RiskRegister.text()}</caption>
                        <thead>
                            <tr>
                                <Heading label=Label::RiskNumber hint="" sorted by=RiskOrder::Listed />
                                <Heading label=Label::Risk hint="" sorted by=RiskOrder::Named />
                                <Heading label=Label::Probability hint="" sorted by=RiskOrder::Probability />
                                <th scope="col">{Label::Hits.text()}</th>
                                <Heading
                                    label=Label::CostsDays
                                    hint=Label::CostsDaysHint.text()
                                    sorted
                                    by=RiskOrder::Days
                                />
                                <Show when=move || has_money.get()>
                                    <Heading
                                        label=Label::CostsMoney
                                        hint=Label::CostsMoneyHint.text()
                                        sorted
                                        by=RiskOrder::Money
                                    />
                                </Show>
                                <th scope="col">{Label::MitigationTicked.text()}</th>
                                <th scope="col">{Label::Status.text()}</th>
                                <th scope="col">{Label::Owner.text()}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || rows.get()
                                key=|row| row.risk.clone()
                                children=move |first| {
                                    let row = member(
                                        move || rows.get(),
                                        first,
                                        |one, other| one.risk == other.risk,
                                    );
                                    view! { <Row row has_money /> }
                                }
                            />
                        </tbody>
                    </table>
                </div>
                <ul class="small soft">{notes}</ul>
            </div>
        </section>
    }
}

/// A heading that sorts.
#[component]
fn Heading(
    label: Label,
    hint: &'static str,
    sorted: Memo<RiskOrder>,
    by: RiskOrder,
) -> impl IntoView {
    let desk = Desk::here();
    let is_current = move || sorted.get() == by;
    let way = match by {
        RiskOrder::Listed | RiskOrder::Named => "ascending",
        RiskOrder::Probability | RiskOrder::Days | RiskOrder::Money => "descending",
    };
    view! {
        <th scope="col" aria-sort=move || is_current().then_some(way)>
            <button
                class="button quiet sort prints"
                type="button"
                title=(!hint.is_empty()).then_some(hint)
                on:click=move |_| desk.dispatch(Event::Study(StudyEvent::RisksSorted(by)))
            >
                {label.text()}
                <span class="arrow" aria-hidden="true" class:current=is_current></span>
            </button>
        </th>
    }
}

/// A risk.
#[component]
fn Row(row: Memo<RegisterRow>, has_money: Memo<bool>) -> impl IntoView {
    let anchor = row.with_untracked(|row| row.anchor.clone());
    let mitigation = Memo::new(move |_| row.with(|row| row.mitigation.clone()));
    let there = Memo::new(move |_| mitigation.with(Option::is_some));
    let days = Memo::new(move |_| row.with(|row| row.days.clone()));
    let money = Memo::new(move |_| row.with(|row| row.money.clone()));
    view! {
        <tr>
            <td class="number soft">{move || row.with(|row| row.number)}</td>
            <th scope="row">
                <button class="button quiet open prints" type="button" on:click=move |_| turn_to(&anchor)>
                    <bdi>{move || row.with(|row| row.called.clone())}</bdi>
                </button>
            </th>
            <td>{move || row.with(|row| row.probability.clone())}</td>
            <td><bdi>{move || row.with(|row| row.hits.clone())}</bdi></td>
            <td><Figure shown=days /></td>
            <Show when=move || has_money.get()>
                <td><Figure shown=money /></td>
            </Show>
            <td>
                {move || {
                    let first = there.get().then(|| mitigation.get_untracked()).flatten()?;
                    let found = held(first, move || mitigation.get());
                    Some(view! { <Switch found /> })
                }}
            </td>
            <td>{move || row.with(|row| row.status)}</td>
            <td><bdi>{move || row.with(|row| row.owner.clone())}</bdi></td>
        </tr>
    }
}

/// A cost: what cannot be told is set back.
#[component]
fn Figure(shown: Memo<Shown>) -> impl IntoView {
    view! {
        <span
            class=move || shown.with(|shown| if shown.is_better.is_some() { "told" } else { "soft" })
            class:unsettled=move || shown.with(|shown| shown.stale)
        >
            {move || shown.with(|shown| shown.text.clone())}
        </span>
    }
}

/// What can be done about a risk, switched on and off, with what that is worth.
#[component]
fn Switch(found: Memo<RowMitigation>) -> impl IntoView {
    let desk = Desk::here();
    let is_on = move || found.with(|found| found.active.value == "yes");
    let read_only = move || found.with(|found| found.active.read_only);
    let switched = move |event| {
        let switch = event_target::<HtmlInputElement>(&event);
        let field = found.with_untracked(|found| found.active.field.clone());
        let text = if switch.checked() { "yes" } else { "no" };
        desk.dispatch(Event::FieldEdited { field, text: text.to_owned() });
        switch.set_checked(found.with_untracked(|found| found.active.value == "yes"));
    };
    let kind = move || {
        found.with(|found| match found.worth.is_better {
            Some(true) => "difference better",
            Some(false) => "difference worse",
            None => "difference alike",
        })
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=is_on disabled=read_only on:change=switched />
            <bdi>{move || found.with(|found| found.called.clone())}</bdi>
        </label>
        <div class="small">
            <span class=kind class:unsettled=move || found.with(|found| found.worth.stale)>
                {move || found.with(|found| found.worth.text.clone())}
            </span>
            <span class="soft takes">{move || found.with(|found| found.takes.clone())}</span>
        </div>
    }
}
