//! The view *Scenarios*: what each changes, in words, and what each is worth beside the base plan.

use leptos::prelude::*;

use super::change::Remove;
use super::desk::Desk;
use super::entry::Entries;
use super::icon::{Icon, Picture};
use super::keyed::member;
use super::picker::Picker;
use super::working::WorkLine;
use super::worth::drawn;
use crate::model::ScenarioId;
use crate::session::{Change, Event, StudyEvent};
use crate::view::rank::{WorthRow, contest_state, outcome_choices, worth_panel};
use crate::view::scenarios::{ScenarioCard, base_choices, plan_called, scenario_cards};
use crate::view::text::Label;

/// The view.
#[component]
pub fn Scenarios() -> impl IntoView {
    let desk = Desk::here();
    let cards = desk.memo(scenario_cards);
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    let branch = move |_| {
        desk.dispatch(Event::Changed(Change::ScenarioBranched(None)));
    };
    view! {
        <section class="stack" aria-label=Label::ViewScenarios.text()>
            <Show when=move || !is_empty.get()>
                <WorthOfPlans />
            </Show>
            <div class="cards">
                <For
                    each=move || cards.get()
                    key=|card| card.scenario.clone()
                    children=move |first| {
                        let card = member(
                            move || cards.get(),
                            first,
                            |one, other| one.scenario == other.scenario,
                        );
                        view! { <Card card /> }
                    }
                />
            </div>
            <Show when=move || is_empty.get()>
                <p class="empty">{Label::NoScenarios.text()}</p>
            </Show>
            <div class="row">
                <button class="button" type="button" on:click=branch>
                    <Picture icon=Icon::Add />
                    {Label::NewFromBase.text()}
                </button>
            </div>
        </section>
    }
}

/// What the base plan and the scenarios are worth.
#[component]
fn WorthOfPlans() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().plans.clone());
    let outcome = desk.memo(|session| session.at_stake(session.studies().question.outcome));
    let base = desk.memo(|session| session.studies().question.base.clone());
    let names = desk.memo(|session| session.document().scenarios.clone());
    let panel = Memo::new(move |_| {
        names.track();
        let called = |plan: &Option<ScenarioId>| {
            desk.now(|session| plan_called(session.document(), plan.as_ref()))
        };
        known.with(|known| worth_panel(known.as_ref()?, outcome.get(), &base.get(), &called))
    });
    let outcomes = desk.memo(outcome_choices);
    let bases = desk.memo(base_choices);
    let working = desk.memo(|session| contest_state(session).working);
    view! {
        <section class="panel worth">
            <header>
                <h2>{Label::WhatPlansAreWorth.text()}</h2>
                <Picker
                    label=Label::ComparedIn
                    options=outcomes
                    picked=|outcome| Event::Study(StudyEvent::OutcomePicked(outcome))
                />
                <Picker
                    label=Label::ComparedWith
                    options=bases
                    picked=|plan| Event::Study(StudyEvent::BasePicked(plan))
                />
            </header>
            <WorkLine working />
            {move || panel.get().map(|panel| drawn(panel, Label::WhatPlansAreWorth, Label::Scenario, show))}
        </section>
    }
}

fn show(row: &WorthRow<Option<ScenarioId>>, _: bool) -> AnyView {
    view! { <ShowPlan plan=row.key.clone() /> }.into_any()
}

/// Shows a scenario, or the base plan, in every view.
#[component]
fn ShowPlan(plan: Option<ScenarioId>) -> impl IntoView {
    let desk = Desk::here();
    let plan = StoredValue::new(plan);
    let is_shown =
        desk.memo(move |session| plan.with_value(|id| session.scenario() == id.as_ref()));
    let name = move || match (is_shown.get(), plan.with_value(Option::is_none)) {
        (true, _) => Label::ShownNow,
        (false, true) => Label::ShowBase,
        (false, false) => Label::ShowScenario,
    };
    let called = move || {
        let called = desk
            .now(|session| plan.with_value(|id| plan_called(session.document(), id.as_ref()).name));
        format!("{}: {called}", name().text())
    };
    view! {
        <button
            class="button"
            type="button"
            disabled=is_shown
            aria-label=called
            on:click=move |_| desk.dispatch(Event::ScenarioPicked(plan.get_value()))
        >
            {move || name().text()}
        </button>
    }
}

/// One scenario.
#[component]
fn Card(card: Memo<ScenarioCard>) -> impl IntoView {
    let desk = Desk::here();
    let id = StoredValue::new(card.with_untracked(|card| card.scenario.clone()));
    let called = Signal::derive(move || card.with(|card| card.called.clone()));
    let inputs = Memo::new(move |_| card.with(|card| card.inputs.clone()));
    let edits = Memo::new(move |_| card.with(|card| card.edits.clone()));
    let from = move || card.with(|card| (!card.from.is_empty()).then(|| card.from.clone()));
    let about = move || {
        from().map(|from| {
            view! {
                <p class="small soft">{Label::BuildsOn.text()}" "{from}</p>
            }
        })
    };
    let lines = move || {
        let edits = edits.get().into_iter().enumerate();
        edits.map(|(at, text)| edit(id.get_value(), at, text)).collect_view()
    };
    let change = move |change: fn(ScenarioId) -> Change| {
        move |_| desk.dispatch(Event::Changed(change(id.get_value())))
    };
    view! {
        <article class="card scenario" aria-label=called class:current=move || card.with(|card| card.shown)>
            <header>
                <h3>{called}</h3>
                <ShowPlan plan=Some(id.get_value()) />
                <Remove
                    label=Label::DeleteScenario
                    of=called
                    change=Change::ScenarioDeleted(id.get_value())
                    read_only=false
                />
            </header>
            {about}
            <div class="fields">
                <Entries inputs />
            </div>
            <p class="problem-line">{move || card.with(|card| card.problems.clone())}</p>
            <ul class="edits">{lines}</ul>
            <Show when=move || edits.with(Vec::is_empty)>
                <p class="small soft">{Label::ChangesNothing.text()}</p>
            </Show>
            <div class="row">
                <button class="button" type="button" on:click=change(|id| Change::ScenarioBranched(Some(id)))>
                    {Label::BranchScenario.text()}
                </button>
                <button class="button quiet" type="button" on:click=change(Change::ScenarioPromoted)>
                    {Label::PromoteScenario.text()}
                </button>
            </div>
        </article>
    }
}

/// One edit, which can be taken back by itself.
fn edit(scenario: ScenarioId, at: usize, text: String) -> impl IntoView {
    let change = Change::EditRemoved(scenario, at);
    view! {
        <li>
            <span class="grow">{text.clone()}</span>
            <Remove label=Label::TakeBack of=text change read_only=false />
        </li>
    }
}
