//! The view *Scenarios*: the tree of what-ifs with what each changes and comes to, what each is worth,
//! two of them side by side, plans of other files, and what was decided.

use leptos::prelude::*;

use super::change::Remove;
use super::decisions::Decisions;
use super::desk::Desk;
use super::entry::Entries;
use super::focus::focus;
use super::guests::Guests;
use super::icon::{Icon, Picture};
use super::keyed::member;
use super::pair::Pair;
use super::picker::Picker;
use super::plan_headline::PlanHeadline;
use super::trade_off::TradeOff;
use super::worth::Worth;
use crate::browser::clock;
use crate::model::ScenarioId;
use crate::session::{Change, Event, PlanName, StudyEvent};
use crate::view::scenarios::{
    ScenarioCard, base_choices, base_headline, contest_of_plans, decision, find_called,
    plan_called, plan_calls, scenario_cards,
};
use crate::view::text::Label;
use crate::view::worth::{WorthRow, worth_panel};

/// The view.
#[component]
pub fn Scenarios() -> impl IntoView {
    let desk = Desk::here();
    let cards = desk.memo(scenario_cards);
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    let is_alone =
        desk.memo(|session| session.document().scenarios.is_empty() && session.guests().is_empty());
    let branch = move |_| {
        desk.dispatch(Event::Changed(Change::ScenarioBranched(None)));
    };
    view! {
        <section class="stack scenarios" aria-label=Label::ViewScenarios.text()>
            <Show when=move || !is_alone.get()>
                <WorthOfPlans />
            </Show>
            <section class="panel tree" aria-label=Label::ScenarioTree.text()>
                <header>
                    <h2>{Label::ScenarioTree.text()}</h2>
                    <button class="button no-print" type="button" on:click=branch>
                        <Picture icon=Icon::Add />
                        {Label::NewFromBase.text()}
                    </button>
                </header>
                <Base />
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
                <Show when=move || is_empty.get()>
                    <p class="empty">{Label::NoScenarios.text()}</p>
                </Show>
            </section>
            <Guests />
            <Show when=move || !is_alone.get()>
                <Pair />
                <TradeOff />
            </Show>
            <Decisions />
        </section>
    }
}

/// What all plans are worth.
#[component]
fn WorthOfPlans() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().plans.clone());
    let outcome = desk.memo(|session| session.at_stake(session.studies().question.outcome));
    let base = desk.memo(|session| session.studies().question.base.clone());
    let calls = desk.memo(plan_calls);
    let panel = Memo::new(move |_| {
        known.with(|known| {
            let called = |plan: &PlanName| calls.with(|calls| find_called(calls, plan));
            worth_panel(known.as_ref()?, outcome.get(), &base.get(), &called)
        })
    });
    view! {
        <Worth
            title=Label::WhatPlansAreWorth
            of=Label::Scenario
            panel
            references=desk.memo(base_choices)
            picked=|plan| Event::Study(StudyEvent::BasePicked(plan))
            state=desk.memo(contest_of_plans)
            buttons=buttons
        />
    }
}

fn buttons(row: &WorthRow<PlanName>, stale: bool) -> AnyView {
    let plan = row.key.clone();
    view! {
        <span class="take">
            <ShowPlan plan=plan.clone() />
            <Decide plan stale />
        </span>
    }
    .into_any()
}

/// Records that a plan was chosen.
#[component]
fn Decide(plan: PlanName, stale: bool) -> impl IntoView {
    let desk = Desk::here();
    let called = format!(
        "{}: {}",
        Label::ChoosePlan.text(),
        desk.now(|session| plan_called(session, &plan).name)
    );
    let decide = move |_| {
        let decided = desk.now(|session| decision(session, &plan, clock::today()));
        desk.dispatch(Event::Decided(Box::new(decided)));
        // It is written down at the end of the view: its reason is what is still to be said.
        request_animation_frame(|| {
            focus(".decision textarea");
        });
    };
    view! {
        <button class="button quiet" type="button" disabled=stale aria-label=called on:click=decide>
            {Label::ChoosePlan.text()}
        </button>
    }
}

/// Shows a scenario, or the base plan, in every view.
#[component]
fn ShowPlan(plan: PlanName) -> impl IntoView {
    let desk = Desk::here();
    let scenario = match &plan {
        PlanName::Base => None,
        PlanName::Scenario(id) => Some(id.clone()),
        // A plan of another file is opened, not shown.
        PlanName::Guest(..) => return None,
    };
    let scenario = StoredValue::new(scenario);
    let is_shown =
        desk.memo(move |session| scenario.with_value(|id| session.scenario() == id.as_ref()));
    let name = move || match (is_shown.get(), scenario.with_value(Option::is_none)) {
        (true, _) => Label::ShownNow,
        (false, true) => Label::ShowBase,
        (false, false) => Label::ShowScenario,
    };
    let called = move || {
        let called = desk.now(|session| plan_called(session, &plan).name);
        format!("{}: {called}", name().text())
    };
    Some(view! {
        <button
            class="button"
            type="button"
            disabled=is_shown
            aria-label=called
            on:click=move |_| desk.dispatch(Event::ScenarioPicked(scenario.get_value()))
        >
            {move || name().text()}
        </button>
    })
}

/// The base plan, which all scenarios come from.
#[component]
fn Base() -> impl IntoView {
    let desk = Desk::here();
    let shown = desk.memo(|session| session.scenario().is_none());
    let headline = desk.memo(base_headline);
    view! {
        <article class="card scenario" aria-label=Label::BasePlan.text() class:current=shown>
            <header>
                <h3>{Label::BasePlan.text()}</h3>
                <ShowPlan plan=PlanName::Base />
            </header>
            <PlanHeadline headline />
        </article>
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
    let headline = Memo::new(move |_| card.with(|card| card.headline.clone()));
    let onto = Memo::new(move |_| card.with(|card| card.onto.clone()));
    let lines = move || {
        let edits = edits.get().into_iter().enumerate();
        edits.map(|(at, text)| edit(id.get_value(), at, text)).collect_view()
    };
    let change = move |change: fn(ScenarioId) -> Change| {
        move |_| desk.dispatch(Event::Changed(change(id.get_value())))
    };
    view! {
        <article
            class="card scenario"
            aria-label=called
            class:current=move || card.with(|card| card.shown)
            style=("--depth", move || card.with(|card| (card.depth + 1).to_string()))
        >
            <header>
                <h3>{called}</h3>
                <ShowPlan plan=PlanName::Scenario(id.get_value()) />
                <Move card label=Label::MoveUp icon=Icon::Up />
                <Move card label=Label::MoveDown icon=Icon::Down />
                <Remove
                    label=Label::DeleteScenario
                    of=called
                    change=Change::ScenarioDeleted(id.get_value())
                    read_only=false
                />
            </header>
            <PlanHeadline headline />
            <p class="problem-line">{move || card.with(|card| card.problems.clone())}</p>
            <ul class="edits">{lines}</ul>
            <Show when=move || edits.with(Vec::is_empty)>
                <p class="small soft">{Label::ChangesNothing.text()}</p>
            </Show>
            <Entries inputs />
            <div class="row no-print">
                <button class="button" type="button" on:click=change(|id| Change::ScenarioBranched(Some(id)))>
                    {Label::BranchScenario.text()}
                </button>
                <button class="button quiet" type="button" on:click=change(Change::ScenarioPromoted)>
                    {Label::PromoteScenario.text()}
                </button>
                <Picker
                    label=Label::BuildsOn
                    options=onto
                    picked=|(scenario, onto)| {
                        Event::Changed(Change::ScenarioRebased { scenario, onto })
                    }
                />
            </div>
        </article>
    }
}

/// A step up or down among those that build on the same.
#[component]
fn Move(card: Memo<ScenarioCard>, label: Label, icon: Icon) -> impl IntoView {
    let desk = Desk::here();
    let before = Memo::new(move |_| {
        card.with(|card| match label {
            Label::MoveUp => card.up.clone().map(Some),
            _ => card.down.clone(),
        })
    });
    let called = move || format!("{}: {}", label.text(), card.with(|card| card.called.clone()));
    let step = move |_| {
        let scenario = card.with_untracked(|card| card.scenario.clone());
        if let Some(before) = before.get_untracked() {
            desk.dispatch(Event::Changed(Change::ScenarioMoved { scenario, before }));
        }
    };
    view! {
        <button
            class="button quiet icon no-print"
            type="button"
            title=label.text()
            aria-label=called
            disabled=move || before.with(Option::is_none)
            on:click=step
        >
            <Picture icon />
        </button>
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
