//! The ranks of every item by every method: as lines, as a table, and one score opened.

use leptos::prelude::*;

use super::close::Close;
use super::desk::Desk;
use super::item::Facts;
use super::picker::Picker;
use super::slope::SlopePicture;
use crate::model::ItemId;
use crate::rank::{Method, Rankings};
use crate::session::{Event, Known, Sorted, StudyEvent};
use crate::view::rank::{
    MethodColumn, RankCell, RankRow, RankTable, ScorePanel, interval_note, ordered, score_panel,
    slope_chart, within_choices,
};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn Ranks(
    /// What is known.
    known: Memo<Option<Known<Rankings>>>,
    /// The same as a table.
    table: Memo<Option<RankTable>>,
) -> impl IntoView {
    let desk = Desk::here();
    let sorted = desk.memo(|session| session.studies().question.sorted);
    let opened = desk.memo(|session| session.studies().question.opened.clone());
    let within = desk.memo(within_choices);
    let slope = Memo::new(move |_| table.with(|table| table.as_ref().and_then(slope_chart)));
    let methods =
        Memo::new(move |_| table.with(|table| table.as_ref().map(|table| table.methods.clone())));
    let rows = Memo::new(move |_| {
        table.with(|table| table.as_ref().map(|table| ordered(table, sorted.get())))
    });
    let note =
        move || known.with(|known| known.as_ref().map(|known| interval_note(known.found.draws)));
    let left_out = move || {
        let lines = table.with(|table| table.as_ref().map(|table| table.left_out.clone()));
        let lines = lines.unwrap_or_default().into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Ranks.text()}</h2>
                <p class="small soft">{Label::RanksHint.text()}</p>
                <Picker
                    label=Label::WithinClasses
                    options=within
                    picked=|within| Event::Study(StudyEvent::WithinPicked(within))
                />
            </header>
            {move || slope.get().map(|slope| view! { <SlopePicture slope /> })}
            <h3 class="part">{Label::AllRanks.text()}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::AllRanks.text()>
                <table class="table ranks">
                    <caption class="spoken">{Label::AllRanks.text()}</caption>
                    <thead>
                        <tr>
                            <Heading label=Label::ListPlace.text() hint=String::new() sorted by=Sorted::Listed />
                            <Heading label=Label::Item.text() hint=String::new() sorted by=Sorted::Named />
                            {move || {
                                let methods = methods.get().unwrap_or_default().into_iter();
                                methods.map(|method| heading(method, sorted)).collect_view()
                            }}
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            let methods = methods.get().unwrap_or_default();
                            let rows = rows.get().unwrap_or_default().into_iter();
                            rows.map(|found| row(desk, found, &methods, opened)).collect_view()
                        }}
                    </tbody>
                </table>
            </div>
            <p class="small soft">{note}</p>
            <ul class="small soft">{left_out}</ul>
            <Score known opened />
        </section>
    }
}

fn heading(method: MethodColumn, sorted: Memo<Sorted>) -> impl IntoView {
    let by = Sorted::By(method.method);
    view! { <Heading label=method.short hint=method.formula sorted by /> }
}

/// A heading that sorts.
#[component]
fn Heading(label: &'static str, hint: String, sorted: Memo<Sorted>, by: Sorted) -> impl IntoView {
    let desk = Desk::here();
    let is_current = move || sorted.get() == by;
    let hint = (!hint.is_empty()).then_some(hint);
    view! {
        <th scope="col" aria-sort=move || is_current().then_some("ascending")>
            <button
                class="button quiet sort prints"
                type="button"
                title=hint
                on:click=move |_| desk.dispatch(Event::Study(StudyEvent::RanksSorted(by)))
            >
                {label}
                <span class="arrow" aria-hidden="true" class:current=is_current></span>
            </button>
        </th>
    }
}

fn row(
    desk: Desk,
    row: RankRow,
    methods: &[MethodColumn],
    opened: Memo<Option<(ItemId, Method)>>,
) -> impl IntoView + use<> {
    let RankRow { item, name, listed, cells } = row;
    let cells = cells
        .into_iter()
        .zip(methods)
        .map(|(found, method)| cell(desk, found, (item.clone(), method.method), opened));
    let cells = cells.collect_view();
    view! {
        <tr>
            <td class="number soft">{listed}</td>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}

fn cell(
    desk: Desk,
    cell: RankCell,
    score: (ItemId, Method),
    opened: Memo<Option<(ItemId, Method)>>,
) -> impl IntoView {
    let RankCell { rank, interval, fifth, label } = cell;
    let class = format!("rank fifth-{fifth}");
    let asked = score.clone();
    let is_open = Memo::new(move |_| opened.with(|opened| *opened == Some(asked.clone())));
    let toggle = move |_| {
        let next = (!is_open.get_untracked()).then(|| score.clone());
        desk.dispatch(Event::Study(StudyEvent::ScoreOpened(next)));
    };
    let shown = rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    view! {
        <td class=class>
            <button
                class="prints"
                type="button"
                class:open=is_open
                aria-expanded=move || is_open.get().to_string()
                aria-label=label
                on:click=toggle
            >
                <span>{shown}</span>
                <small>{interval}</small>
            </button>
        </td>
    }
}

/// The score that is open.
#[component]
fn Score(
    known: Memo<Option<Known<Rankings>>>,
    opened: Memo<Option<(ItemId, Method)>>,
) -> impl IntoView {
    let desk = Desk::here();
    let panel = Memo::new(move |_| {
        let (item, method) = opened.get()?;
        known.with(|known| score_panel(known.as_ref()?, &item, method))
    });
    move || {
        let ScorePanel { title, formula, numbers, inputs, facts, missing } = panel.get()?;
        let facts = Memo::new(move |_| facts.clone());
        let inputs = inputs.into_iter().map(|input| {
            view! {
                <tr>
                    <th scope="row">{input.name}</th>
                    <td class="number">{input.value}</td>
                    <td class="small soft">{input.about}</td>
                </tr>
            }
        });
        let missing = missing.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        Some(view! {
            <section class="score" aria-live="polite">
                <header>
                    <h3>{title.clone()}</h3>
                    <Close closed=move |()| desk.dispatch(Event::Study(StudyEvent::ScoreOpened(None))) />
                </header>
                <p>{formula}</p>
                <p class="numbers">{numbers}</p>
                <ul class="problem">{missing}</ul>
                <div class="two">
                    <table class="table">
                        <caption class="spoken">{title}</caption>
                        <tbody>{inputs.collect_view()}</tbody>
                    </table>
                    <Facts facts />
                </div>
            </section>
        })
    }
}
