//! The matrix of risks: how probable against how costly. A table whose cells hold the risks, so that it is
//! read by keyboard and by ear as it is.

use leptos::prelude::*;

use super::risks::turn_to;
use super::table::Twin;
use crate::view::risks::{Mark, Matrix, MatrixCell, MatrixRow};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn RiskMatrix(
    /// What is shown.
    matrix: Matrix,
) -> impl IntoView {
    let Matrix { columns, rows, unplaced, unplaced_note, table } = matrix;
    let heads = columns.into_iter().map(|label| view! { <th scope="col">{label}</th> });
    let is_complete = unplaced.is_empty();
    view! {
        <section class="panel">
            <header>
                <h2>{Label::RiskMatrix.text()}</h2>
                <p class="small soft">{Label::RiskMatrixHint.text()}</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::RiskMatrix.text()>
                <table class="matrix">
                    <caption class="spoken">{Label::RiskMatrix.text()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Label::ProbabilityBesideMatrix.text()}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <div class="stack unplaced" hidden=is_complete>
                <p class="small soft">{unplaced_note}</p>
                <ul class="marks">{unplaced.into_iter().map(mark).collect_view()}</ul>
            </div>
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn row(row: MatrixRow) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            {row.cells.into_iter().map(cell).collect_view()}
        </tr>
    }
}

fn cell(cell: MatrixCell) -> impl IntoView {
    let MatrixCell { level, label, marks } = cell;
    view! {
        <td title=label style=("--level", level.to_string())>
            <ul class="marks">{marks.into_iter().map(mark).collect_view()}</ul>
        </td>
    }
}

fn mark(mark: Mark) -> impl IntoView {
    let Mark { risk: _, number, called, label, anchor, stale } = mark;
    view! {
        <li>
            <button
                class="mark prints"
                class:unsettled=stale
                type="button"
                title=label
                on:click=move |_| turn_to(&anchor)
            >
                <span class="at">{number}</span>
                <bdi class="name">{called}</bdi>
            </button>
        </li>
    }
}
