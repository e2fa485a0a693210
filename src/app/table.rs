//! Tables that are read, and the table behind a chart: the same in words, one click away.

use leptos::prelude::*;

use crate::view::chart::Table;
use crate::view::text::Label;

/// Opens to `table`.
#[component]
pub fn Twin(
    /// What the chart shows, in words.
    #[prop(into)]
    table: Signal<Table>,
) -> impl IntoView {
    view! {
        <details class="twin no-print">
            <summary>{Label::AsTable.text()}</summary>
            <Whole table />
        </details>
    }
}

/// All of a table; what does not fit across is scrolled to.
#[component]
pub fn Whole(
    /// What is in it.
    #[prop(into)]
    table: Signal<Table>,
) -> impl IntoView {
    let caption = move || table.with(|table| table.caption.clone());
    let head = move || {
        let head = table.with(|table| table.head.clone());
        head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view()
    };
    let rows = move || {
        let (head, rows) = table.with(|table| (table.head.clone(), table.rows.clone()));
        rows.into_iter().map(|cells| row(&head, cells)).collect_view()
    };
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=caption>
            <table class="table">
                <caption class="spoken">{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The first cell names the row. The others know their headings, for where there is no room beside each
/// other.
fn row(head: &[String], cells: Vec<String>) -> impl IntoView + use<> {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let cells = cells.zip(head.iter().skip(1).cloned());
    let cells = cells.map(|(cell, head)| view! { <td data-label=head>{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}
