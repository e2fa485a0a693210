//! How far methods agree, each pair once.

use leptos::prelude::*;

use super::term::Term;
use crate::rank::Rankings;
use crate::session::Known;
use crate::view::rank::{AgreementCell, AgreementTable, agreement_table};
use crate::view::text::Label;

/// The matrix, and who is furthest apart.
#[component]
pub fn Agreement(
    /// What is known.
    known: Memo<Option<Known<Rankings>>>,
) -> impl IntoView {
    let table = Memo::new(move |_| known.with(|known| known.as_ref().and_then(agreement_table)));
    move || {
        let AgreementTable { columns, rows, furthest } = table.get()?;
        let head = columns.into_iter().map(|label| view! { <th scope="col">{label}</th> });
        let furthest = furthest.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        Some(view! {
            <section class="panel">
                <header>
                    <h2>{Label::Agreement.text()}</h2>
                    <div class="small soft">
                        <Term name=Label::AgreementHint.text().to_owned() meaning=Label::AgreementMeaning.text() />
                    </div>
                </header>
                <div class="scroll" tabindex="0" role="group" aria-label=Label::Agreement.text()>
                    <table class="table agreement">
                        <caption class="spoken">{Label::Agreement.text()}</caption>
                        <thead>
                            <tr>
                                <td></td>
                                {head.collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
                <ul class="small">{furthest}</ul>
            </section>
        })
    }
}

fn row((method, cells): (&'static str, Vec<AgreementCell>)) -> impl IntoView {
    let cells = cells.into_iter().map(|cell| {
        let class = format!("number level-{}", cell.level);
        view! { <td class=class title=cell.label>{cell.value}</td> }
    });
    view! {
        <tr>
            <th scope="row">{method}</th>
            {cells.collect_view()}
        </tr>
    }
}
