//! How busy each team is, week by week: the fuller, the darker.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::table::Twin;
use super::tip::tip;
use crate::view::chart::heat::{Heat, HeatCell, HeatRow};
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn HeatMap(
    /// What is drawn.
    heat: Heat,
) -> impl IntoView {
    let Heat { width, height, names, cell, row_height, rows, dates, table } = heat;
    let ticks = dates.into_iter().map(|tick| view! { <text x=tick.at y="12">{tick.label}</text> });
    let cells = rows.into_iter().map(|row| cells(row, names, cell, row_height)).collect_view();
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Utilisation.text()}</h2>
                <p class="small soft">{Label::UtilisationHint.text()}</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::Utilisation.text()>
                <svg class="chart heat" role="img" aria-label=Label::Utilisation.text()
                    viewBox=format!("0 0 {width} {height}")>
                    {ticks.collect_view()}
                    {cells}
                </svg>
            </div>
            <ChartMenu chart=Label::Utilisation />
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn cells(row: HeatRow, names: f64, width: f64, height: f64) -> impl IntoView {
    let HeatRow { name, y, cells } = row;
    let cell = move |cell: HeatCell| {
        view! {
            <rect class="heat-cell" x=cell.x y=y width=width height=height fill-opacity=cell.level>
                {tip(cell.label)}
            </rect>
        }
    };
    view! {
        <Name name y width=names height />
        {cells.into_iter().map(cell).collect_view()}
    }
}

/// What a row is called; a long name is cut where time begins.
#[component]
fn Name(
    /// The name.
    name: String,
    /// Upper edge of the row, in pixels.
    y: f64,
    /// In pixels.
    width: f64,
    /// In pixels.
    height: f64,
) -> impl IntoView {
    view! {
        <svg class="row-name" x="0" y=y width=width height=height>
            <text class="ink" x="0" y="50%" dy="0.35em">{name}</text>
        </svg>
    }
}
