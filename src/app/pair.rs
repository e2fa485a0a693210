//! Two plans side by side.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::desk::Desk;
use super::picker::Picker;
use super::table::Twin;
use super::tip::tip;
use crate::session::{Event, StudyEvent};
use crate::view::chart::shift::{Shift, ShiftBar, Way};
use crate::view::scenarios::{PairPanel, PairRow, pair_panel, plan_calls};
use crate::view::text::Label;

/// The panel; nothing before the plans are simulated.
#[component]
pub fn Pair() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().plans.clone());
    let asked = desk.memo(|session| {
        let question = &session.studies().question;
        (question.base.clone(), question.other.clone(), session.scenario().cloned())
    });
    let calls = desk.memo(plan_calls);
    let panel = Memo::new(move |_| {
        asked.track();
        known.with(|known| {
            calls.with(|calls| desk.now(|session| pair_panel(session, known.as_ref()?, calls)))
        })
    });
    let others = Memo::new(move |_| {
        panel.with(|panel| panel.as_ref().map(|panel| panel.others.clone()).unwrap_or_default())
    });
    let is_there = Memo::new(move |_| panel.with(Option::is_some));
    view! {
        <Show when=move || is_there.get()>
            <section class="panel pair">
                <header>
                    <h2>{Label::ComparePlans.text()}</h2>
                    <Picker
                        label=Label::LookAt
                        options=others
                        picked=|plan| Event::Study(StudyEvent::OtherPicked(plan))
                    />
                </header>
                {move || panel.get().map(drawn)}
            </section>
        </Show>
    }
}

fn drawn(panel: PairPanel) -> impl IntoView {
    let PairPanel { reference, other, lead, inputs, rows, shift, moved, moved_note, stale, .. } =
        panel;
    let listed =
        |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let same = inputs.is_empty().then(|| Label::SameInputs.text());
    view! {
        <div class="stack" class:unsettled=stale>
            <p class="lead" aria-live="polite">{lead}</p>
            <div class="columns">
                <div>
                    <h3>{Label::WhatWentIn.text()}</h3>
                    <ul class="lines-of-text">{listed(inputs)}</ul>
                    <p class="small soft">{same}</p>
                </div>
                {shift.map(|shift| view! { <ShiftPicture shift /> })}
                <div>
                    <h3>{Label::MovesMost.text()}</h3>
                    <ul class="lines-of-text">{listed(moved)}</ul>
                    <p class="small soft">{moved_note}</p>
                </div>
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::ComparePlans.text()>
                <table class="table">
                    <caption class="spoken">{Label::ComparePlans.text()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Label::Outcome.text()}</th>
                            <th scope="col" class="number">{reference}</th>
                            <th scope="col" class="number">{other}</th>
                            <th scope="col">{Label::Difference.text()}</th>
                            <th scope="col">{Label::WouldTell.text()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
}

fn row(row: PairRow) -> impl IntoView {
    let kind = match row.is_better {
        Some(true) => "difference better",
        Some(false) => "difference worse",
        None => "difference alike",
    };
    view! {
        <tr>
            <th scope="row">{row.what}</th>
            <td class="number">{row.before}</td>
            <td class="number">{row.after}</td>
            <td class=kind>{row.difference}</td>
            <td class="soft">{row.would_tell}</td>
        </tr>
    }
}

/// How the finish moves, future by future.
#[component]
pub fn ShiftPicture(
    /// What is drawn.
    shift: Shift,
) -> impl IntoView {
    let Shift { width, height, base, bars, zero, ticks, text, table } = shift;
    view! {
        <figure class="shift">
            <h3>{Label::FinishMoves.text()}</h3>
            <svg class="chart" role="img" aria-label=text.clone() viewBox=format!("0 0 {width} {height}")>
                {bars.into_iter().map(bar).collect_view()}
                <line class="axis" x1="0" x2=width y1=base y2=base></line>
                <line class="zero" x1=zero x2=zero y1="0" y2=base></line>
                {ticks
                    .into_iter()
                    .map(|tick| view! { <text class="middle" x=tick.at y=base dy="1.33em">{tick.label}</text> })
                    .collect_view()}
            </svg>
            <figcaption class="small">{text}</figcaption>
            <ChartMenu chart=Label::FinishMoves />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn bar(bar: ShiftBar) -> impl IntoView {
    let kind = match bar.way {
        Way::Earlier => "better",
        Way::Same => "alike",
        Way::Later => "worse",
    };
    view! {
        <rect class=kind x=bar.x y=bar.y width=bar.width height=bar.height>
            {tip(bar.label)}
        </rect>
    }
}
