//! How busy each team is, week by week: the fuller, the darker.

use leptos::prelude::*;

use super::table::Twin;
use crate::view::chart::heat::{Heat, HeatCell, HeatRow};
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn HeatMap(
    /// What is drawn.
    heat: Heat,
) -> impl IntoView {
    let Heat { width, height, cell, row_height, rows, dates, table } = heat;
    let ticks = dates.into_iter().map(|tick| view! { <text x=tick.at y="12">{tick.label}</text> });
    let names = rows.iter().map(|row| view! { <li>{row.name.clone()}</li> }).collect_view();
    let cells = rows.into_iter().map(|row| cells(row, cell, row_height)).collect_view();
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Utilisation.text()}</h2>
                <p class="small soft">{Label::UtilisationHint.text()}</p>
            </header>
            <div class="heat">
                <ul aria-hidden="true">{names}</ul>
                <svg class="chart" role="img" aria-label=Label::Utilisation.text()
                    viewBox=format!("0 0 {width} {height}")>
                    {ticks.collect_view()}
                    {cells}
                </svg>
            </div>
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn cells(row: HeatRow, width: f64, height: f64) -> impl IntoView {
    let y = row.y;
    let cell = move |cell: HeatCell| {
        view! {
            <rect class="heat-cell" x=cell.x y=y width=width height=height fill-opacity=cell.level>
                <title>{cell.label}</title>
            </rect>
        }
    };
    row.cells.into_iter().map(cell).collect_view()
}
