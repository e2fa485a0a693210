//! What a team can give in each quarter against what is asked of it. The bars stand in a table, so that
//! they are read as numbers as they are.

use leptos::prelude::*;

use crate::view::teams::{Load, LoadBar, LoadRow};
use crate::view::text::Label;

/// The table with its bars.
#[component]
pub fn Quarters(
    /// What is shown.
    load: Load,
) -> impl IntoView {
    let Load { unit, said, rows } = load;
    view! {
        <div class="quarters">
            <h4 title=Label::CapacityDemandHint.text()>{Label::CapacityDemand.text()}</h4>
            <p class="small soft">{said}</p>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::CapacityDemand.text()>
                <table class="table">
                    <caption class="spoken">
                        {Label::CapacityDemand.text()} ", " {unit} ". " {Label::CapacityDemandHint.text()}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{Label::QuarterTo.text()}</th>
                            <th scope="col" class="number">{Label::CanGive.text()}</th>
                            <th scope="col" class="number">{Label::Asked.text()}</th>
                            <th scope="col" class="wide">{Label::Balance.text()}</th>
                            <th scope="col" class="number">{Label::Used.text()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <ul class="legend">
                <li><svg viewBox="0 0 16 11" aria-hidden="true"><rect class="can-give" x="1" y="1" width="14" height="9"></rect></svg>{Label::LegendCanGive.text()}</li>
                <li><svg viewBox="0 0 16 11" aria-hidden="true"><rect class="sure-3" width="16" height="11"></rect></svg>{Label::LegendUsed.text()}</li>
                <li><svg viewBox="0 0 16 11" aria-hidden="true"><line class="asked" x1="8" x2="8" y1="0" y2="11"></line></svg>{Label::LegendAsked.text()}</li>
            </ul>
        </div>
    }
}

fn row(row: LoadRow) -> impl IntoView {
    let LoadRow { ends, can_give, wanted, used, balance, is_over, bar } = row;
    view! {
        <tr class:over=is_over>
            <th scope="row" class="date">{ends}</th>
            <td class="number">{can_give}</td>
            <td class="number">{wanted}</td>
            <td>
                <Bar bar />
                <span class="small balance">{balance}</span>
            </td>
            <td class="number">{used}</td>
        </tr>
    }
}

#[component]
fn Bar(bar: LoadBar) -> impl IntoView {
    let LoadBar { width, can_give, used, wanted } = bar;
    view! {
        <svg class="load-bar" viewBox=format!("-1 0 {} 14", width + 2.0) preserveAspectRatio="none" aria-hidden="true">
            <rect class="sure-3" x="0" y="2" width=used height="10"></rect>
            <rect class="can-give" x="0" y="2" width=can_give height="10"></rect>
            <line class="asked" x1=wanted x2=wanted y1="0" y2="14"></line>
        </svg>
    }
}
