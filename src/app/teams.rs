//! The view *Teams*: who works on the plan, how much they can do, and how busy they are.

use leptos::prelude::*;

use super::change::{Add, Remove};
use super::desk::Desk;
use super::entry::{Entries, Entry, Lines};
use super::heat::HeatMap;
use super::keyed::{held, member};
use super::people::PeopleSteps;
use super::quarters::Quarters;
use super::shares::Shares;
use crate::session::Change;
use crate::view::teams::{TeamCard, teams_panel};
use crate::view::text::Label;

/// The view.
#[component]
pub fn Teams() -> impl IntoView {
    let desk = Desk::here();
    let panel = desk.memo(teams_panel);
    let teams = Memo::new(move |_| panel.with(|panel| panel.teams.clone()));
    let heat = Memo::new(move |_| panel.with(|panel| panel.heat.clone()));
    let allocation = Memo::new(move |_| panel.with(|panel| panel.allocation.clone()));
    let has_allocation = Memo::new(move |_| allocation.with(Option::is_some));
    let read_only = Memo::new(move |_| panel.with(|panel| panel.read_only));
    view! {
        <section class="stack" aria-label=Label::ViewTeams.text()>
            <h2 class="spoken">{Label::Teams.text()}</h2>
            <div class="cards">
                <For
                    each=move || teams.get()
                    key=|team| team.team.clone()
                    children=move |first| {
                        let card = member(
                            move || teams.get(),
                            first,
                            |one, other| one.team == other.team,
                        );
                        view! { <Card card read_only /> }
                    }
                />
            </div>
            <Show when=move || teams.with(Vec::is_empty)>
                <p class="empty">{Label::NoTeams.text()}</p>
            </Show>
            <div>
                <Add label=Label::AddTeam change=Change::TeamAdded read_only />
            </div>
            {move || {
                let first = has_allocation.get().then(|| allocation.get_untracked()).flatten()?;
                let allocation = held(first, move || allocation.get());
                Some(view! { <Shares allocation /> })
            }}
            {move || heat.get().map(|heat| view! { <HeatMap heat /> })}
        </section>
    }
}

/// One team.
#[component]
fn Card(card: Memo<TeamCard>, read_only: Memo<bool>) -> impl IntoView {
    let team = StoredValue::new(card.with_untracked(|card| card.team.clone()));
    let called = Signal::derive(move || card.with(|card| card.called.clone()));
    let basics = Memo::new(move |_| card.with(|card| card.basics.inputs.clone()));
    let load = Memo::new(move |_| card.with(|card| card.load.clone()));
    let chart = Memo::new(move |_| card.with(|card| card.chart.clone()));
    let quarters = Memo::new(move |_| card.with(|card| card.quarters.clone()));
    view! {
        <article class="card" aria-label=called>
            <header>
                <h3>{called}</h3>
                <Show when=move || card.with(|card| card.bottleneck)>
                    <span class="tag">{Label::Bottleneck.text()}</span>
                </Show>
                <Remove
                    label=Label::DeleteTeam
                    of=called
                    change=Change::TeamDeleted(team.get_value())
                    read_only
                />
            </header>
            <ul class="about small soft">
                <li>{move || card.with(|card| card.summary.clone())}</li>
                {move || load.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
            {move || chart.get().map(|chart| view! { <PeopleSteps chart /> })}
            {move || quarters.get().map(|load| view! { <Quarters load /> })}
            <Entries inputs=basics />
            <People card read_only />
            <Absences card read_only />
            <Throughput card />
        </article>
    }
}

/// How many people from when on, for a team that is measured in people.
#[component]
fn People(card: Memo<TeamCard>, read_only: Memo<bool>) -> impl IntoView {
    let team = StoredValue::new(card.with_untracked(|card| card.team.clone()));
    let lines = Memo::new(move |_| card.with(|card| card.people.clone()));
    view! {
        <Show when=move || lines.with(Option::is_some)>
            <fieldset>
                <legend>{Label::People.text()}</legend>
                <Lines
                    lines=Signal::derive(move || lines.get().unwrap_or_default())
                    remove=Label::RemovePeople
                    removed=move |at| Change::PeopleRemoved(team.get_value(), at)
                    read_only
                />
                <Add label=Label::AddPeople change=Change::PeopleAdded(team.get_value()) read_only />
            </fieldset>
        </Show>
    }
}

/// When fewer are there, for a team that is measured in people.
#[component]
fn Absences(card: Memo<TeamCard>, read_only: Memo<bool>) -> impl IntoView {
    let team = StoredValue::new(card.with_untracked(|card| card.team.clone()));
    let lines = Memo::new(move |_| card.with(|card| card.absences.clone()));
    view! {
        <Show when=move || lines.with(Option::is_some)>
            <fieldset>
                <legend>{Label::Absences.text()}</legend>
                <Lines
                    lines=Signal::derive(move || lines.get().unwrap_or_default())
                    remove=Label::RemoveAbsence
                    removed=move |at| Change::AbsenceRemoved(team.get_value(), at)
                    read_only
                />
                <Add
                    label=Label::AddAbsence
                    change=Change::AbsenceAdded(team.get_value())
                    read_only
                />
            </fieldset>
        </Show>
    }
}

/// Past weeks, for a team that is measured in stories.
#[component]
fn Throughput(card: Memo<TeamCard>) -> impl IntoView {
    let found = Memo::new(move |_| card.with(|card| card.throughput.clone()));
    let there = Memo::new(move |_| found.with(Option::is_some));
    move || {
        let first = there.get().then(|| found.get_untracked()).flatten()?;
        let input = held(first, move || found.get());
        Some(view! { <Entry input /> })
    }
}
