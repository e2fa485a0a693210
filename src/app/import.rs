//! The import sheet: what an export would bring, under the options chosen so far. Nothing changes
//! before it is accepted.

use leptos::prelude::*;

use super::desk::Desk;
use super::entry::Entries;
use super::keyed::held;
use super::parts;
use super::sheet::Sheet;
use crate::session::Event;
use crate::view::import::{ImportRow, ImportSheet, import_sheet};
use crate::view::text::Label;

/// The id of the sheet's heading.
const HEADING: &str = "import";

/// The sheet; on the screen while an import is looked at.
#[component]
pub fn Import() -> impl IntoView {
    let desk = Desk::here();
    let open = desk.memo(|session| session.import().is_some());
    view! {
        <Sheet open=open named_by=HEADING close=move |()| desk.dispatch(Event::ImportCancelled)>
            {move || open.get().then(parts::import)}
        </Sheet>
    }
}

/// What is on it.
#[component]
pub fn ImportContent() -> impl IntoView {
    Desk::here().now(import_sheet).map(drawn)
}

fn drawn(first: ImportSheet) -> impl IntoView {
    let desk = Desk::here();
    let found = desk.memo(import_sheet);
    let sheet = held(first, move || found.get());
    let options = Memo::new(move |_| sheet.with(|sheet| sheet.options.inputs.clone()));
    view! {
        <div class="body import">
            <div class="head">
                <h2 id=HEADING>{Label::Import.text()}</h2>
                <p class="soft">{move || sheet.with(|sheet| sheet.file.clone())}</p>
            </div>
            <p>{move || sheet.with(|sheet| sheet.summary.clone())}</p>
            <Entries inputs=options />
            <Rows sheet />
            <div class="import-report">
                <Report title=Label::WasRead lines=Signal::derive(move || sheet.with(|sheet| sheet.read.clone())) />
                <Report title=Label::WasGuessed lines=Signal::derive(move || sheet.with(|sheet| sheet.guessed.clone())) />
                <Report title=Label::WasLeftOut lines=Signal::derive(move || sheet.with(|sheet| sheet.left_out.clone())) />
            </div>
            <div class="foot">
                <button
                    class="button"
                    type="button"
                    on:click=move |_| desk.dispatch(Event::ImportCancelled)
                >
                    {Label::Cancel.text()}
                </button>
                <button
                    class="button main"
                    type="button"
                    on:click=move |_| desk.dispatch(Event::ImportConfirmed)
                >
                    {Label::ImportConfirm.text()}
                </button>
            </div>
        </div>
    }
}

/// The first items, as they would come.
#[component]
fn Rows(sheet: Memo<ImportSheet>) -> impl IntoView {
    let rows = Memo::new(move |_| sheet.with(|sheet| sheet.items.clone()));
    let heads =
        [Label::Item, Label::ColumnTeam, Label::ColumnEffort, Label::ColumnState, Label::ColumnDue];
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=Label::Items.text()>
            <table class="table">
                <caption class="spoken">{Label::Items.text()}</caption>
                <thead>
                    <tr>
                        {heads.map(|head| view! { <th scope="col">{head.text()}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
            </table>
            <p class="small soft">{move || sheet.with(|sheet| sheet.more.clone())}</p>
        </div>
    }
}

fn row(row: ImportRow) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                <span class="soft small">{row.key}</span>
                " "
                {row.name}
            </th>
            <td>{row.teams}</td>
            <td class="date">{row.amount}</td>
            <td class="date">{row.state}</td>
            <td class="date">{row.due}</td>
        </tr>
    }
}

/// One list of the report; nothing when it is empty.
#[component]
fn Report(title: Label, lines: Signal<Vec<String>>) -> impl IntoView {
    let list = move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section>
                <h3>{title.text()}</h3>
                <ul>{list}</ul>
            </section>
        </Show>
    }
}
