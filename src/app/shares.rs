//! What the work is for: the share of each category against its target.

use leptos::prelude::*;

use super::table::Twin;
use crate::view::teams::{Allocation, ShareBar};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn Shares(
    /// What is shown.
    allocation: Allocation,
) -> impl IntoView {
    let Allocation { bars, width, table, note, has_target } = allocation;
    let rows = bars.into_iter().map(|bar| row(bar, width)).collect_view();
    view! {
        <section class="panel shares">
            <header>
                <h2>{Label::Allocation.text()}</h2>
                <p class="small soft">{Label::AllocationHint.text()}</p>
            </header>
            <div class="scroll" tabindex="0" role="group" aria-label=Label::Allocation.text()>
                <table class="table">
                    <caption class="spoken">{Label::Allocation.text()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{Label::Category.text()}</th>
                            <th scope="col">{Label::ShareOfWork.text()}</th>
                            <th scope="col">{Label::TargetShare.text()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="legend" hidden=!has_target>
                <li>
                    <svg viewBox="0 0 16 11" aria-hidden="true">
                        <line class="asked" x1="8" x2="8" y1="0" y2="11"></line>
                    </svg>
                    {Label::LegendTarget.text()}
                </li>
            </ul>
            <p class="small soft">{note}</p>
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn row(bar: ShareBar, width: f64) -> impl IntoView {
    let ShareBar { name, share, end, target, label } = bar;
    view! {
        <tr>
            <th scope="row"><bdi>{name}</bdi></th>
            <td>
                <span class="share">
                    <svg class="share-bar" viewBox=format!("-1 0 {} 14", width + 2.0) preserveAspectRatio="none" aria-hidden="true">
                        <rect class="sure-3" x="0" y="2" width=end height="10"></rect>
                        {target.map(|x| view! { <line class="asked" x1=x x2=x y1="0" y2="14"></line> })}
                    </svg>
                    <span class="number">{share}</span>
                </span>
            </td>
            <td class="soft">{label}</td>
        </tr>
    }
}
