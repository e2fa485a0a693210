//! What would help most.

use leptos::prelude::*;

use super::desk::Desk;
use super::picker::Picker;
use super::working::WorkLine;
use crate::session::{Event, StudyEvent};
use crate::view::levers::{Cell, LeverRow, levers_panel};
use crate::view::text::Label;

/// So many rows are shown until all are asked for.
const FIRST_ROWS: usize = 10;

/// The panel.
#[component]
pub fn Levers() -> impl IntoView {
    let desk = Desk::here();
    let panel = desk.memo(levers_panel);
    let merits = Memo::new(move |_| panel.with(|panel| panel.merits.clone()));
    let working = Memo::new(move |_| panel.with(|panel| panel.working.clone()));
    let rows = Memo::new(move |_| panel.with(|panel| panel.rows.clone()));
    let idle = move || panel.with(|panel| !panel.can_ask || panel.working.is_some());
    let all = RwSignal::new(false);
    let is_cut = move || !all.get() && rows.with(Vec::len) > FIRST_ROWS;
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST_ROWS };
        rows.get().into_iter().take(most).map(row).collect_view()
    };
    let notes = move || {
        let notes = panel.with(|panel| panel.notes.clone()).into_iter();
        notes.map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! {
        <section class="panel levers">
            <header>
                <h2>{Label::Levers.text()}</h2>
                <p class="small soft">{Label::LeversHint.text()}</p>
            </header>
            <div class="stack" class:unsettled=move || panel.with(|panel| panel.stale)>
                <div class="row">
                    <button
                        class="button"
                        type="button"
                        disabled=idle
                        on:click=move |_| desk.dispatch(Event::Study(StudyEvent::LeversAsked))
                    >
                        {move || panel.with(|panel| panel.ask)}
                    </button>
                    <Show when=move || rows.with(|rows| !rows.is_empty())>
                        <Picker
                            label=Label::SortedBy
                            options=merits
                            picked=|merit| Event::Study(StudyEvent::LeversSorted(merit))
                        />
                    </Show>
                </div>
                <WorkLine working />
                <Show when=move || rows.with(|rows| !rows.is_empty())>
                    <div class="scroll" tabindex="0" role="group" aria-label=Label::Levers.text()>
                        <table class="table">
                            <caption class="spoken">{Label::Levers.text()}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Label::Change.text()}</th>
                                    <th scope="col">{Label::ColumnLeverP85.text()}</th>
                                    <th scope="col">{Label::AllPromisesKept.text()}</th>
                                    <th scope="col">{Label::ExpectedDelayCost.text()}</th>
                                </tr>
                            </thead>
                            <tbody>{shown}</tbody>
                        </table>
                    </div>
                </Show>
                <Show when=is_cut>
                    <button class="button quiet" type="button" on:click=move |_| all.set(true)>
                        {Label::MoreLevers.text()}
                    </button>
                </Show>
                <ul class="small soft">{notes}</ul>
            </div>
        </section>
    }
}

fn row(row: LeverRow) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{row.what}</th>
            {cell(row.p85)}
            {cell(row.kept)}
            {cell(row.delay_cost)}
        </tr>
    }
}

fn cell(cell: Cell) -> impl IntoView {
    let kind = match cell.is_better {
        Some(true) => "difference better",
        Some(false) => "difference worse",
        None => "difference alike",
    };
    view! { <td class=kind>{cell.text}</td> }
}
