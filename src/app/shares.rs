//! What the work is for: the share of each category against its target.

use leptos::prelude::*;

use super::entry::InCell;
use super::keyed::{held, member};
use super::table::Twin;
use crate::view::teams::{Allocation, ShareBar};
use crate::view::text::Label;

/// The panel.
#[component]
pub fn Shares(
    /// What is shown.
    #[prop(into)]
    allocation: Signal<Allocation>,
) -> impl IntoView {
    let bars = Memo::new(move |_| allocation.with(|shown| shown.bars.clone()));
    let width = Memo::new(move |_| allocation.with(|shown| shown.width));
    let table = Memo::new(move |_| allocation.with(|shown| shown.table.clone()));
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
                            <th scope="col">{Label::AgainstTarget.text()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || bars.get()
                            key=|bar| (bar.name.clone(), bar.input.is_some())
                            children=move |first| {
                                let bar = member(
                                    move || bars.get(),
                                    first,
                                    |one, other| one.name == other.name,
                                );
                                view! { <Row bar width /> }
                            }
                        />
                    </tbody>
                </table>
            </div>
            <ul class="legend" hidden=move || allocation.with(|shown| !shown.has_target)>
                <li>
                    <svg viewBox="0 0 16 11" aria-hidden="true">
                        <line class="asked" x1="8" x2="8" y1="0" y2="11"></line>
                    </svg>
                    {Label::LegendTarget.text()}
                </li>
            </ul>
            <p class="small soft">{move || allocation.with(|shown| shown.note.clone())}</p>
            <Twin table />
        </section>
    }
}

#[component]
fn Row(bar: Memo<ShareBar>, width: Memo<f64>) -> impl IntoView {
    let name = Memo::new(move |_| bar.with(|bar| bar.name.clone()));
    let input = bar.with_untracked(|bar| bar.input.clone()).map(|first| {
        let input = held(first, move || bar.with(|bar| bar.input.clone()));
        view! { <InCell input of=name /> }
    });
    let end = move || bar.with(|bar| bar.end);
    let asked = move || {
        let x = bar.with(|bar| bar.target);
        x.map(|x| view! { <line class="asked" x1=x x2=x y1="0" y2="14"></line> })
    };
    view! {
        <tr>
            <th scope="row"><bdi>{name}</bdi></th>
            <td>
                <span class="share">
                    <svg class="share-bar" viewBox=move || format!("-1 0 {} 14", width.get() + 2.0) preserveAspectRatio="none" aria-hidden="true">
                        <rect class="sure-3" x="0" y="2" width=end height="10"></rect>
                        {asked}
                    </svg>
                    <span class="number">{move || bar.with(|bar| bar.share.clone())}</span>
                </span>
            </td>
            <td>{input}</td>
            <td class="soft">{move || bar.with(|bar| bar.label.clone())}</td>
        </tr>
    }
}
