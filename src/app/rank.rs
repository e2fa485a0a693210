//! The view *Rank*: in which order, by which method, and what each order is worth.

use leptos::prelude::*;

use super::agreement::Agreement;
use super::better_order::BetterOrder;
use super::desk::Desk;
use super::ranks::Ranks;
use super::worth::WorthOfOrders;
use crate::view::rank::rank_table;
use crate::view::text::Label;

/// The view.
#[component]
pub fn Rank() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().rankings.clone());
    let table = Memo::new(move |_| known.with(|known| known.as_ref().map(rank_table)));
    let is_known = Memo::new(move |_| known.with(Option::is_some));
    let is_empty = Memo::new(move |_| {
        table.with(|table| table.as_ref().is_some_and(|table| table.rows.is_empty()))
    });
    let stale =
        Memo::new(move |_| known.with(|known| known.as_ref().is_some_and(|known| known.stale)));
    view! {
        <section class="stack" class:unsettled=stale aria-label=Label::ViewRank.text()>
            <Show
                when=move || is_known.get()
                fallback=|| view! { <p class="empty" role="status">{Label::Ranking.text()}</p> }
            >
                <Show
                    when=move || !is_empty.get()
                    fallback=|| view! { <p class="empty">{Label::NothingToRank.text()}</p> }
                >
                    <WorthOfOrders />
                    <BetterOrder />
                    <Ranks known table />
                    <Agreement known />
                </Show>
            </Show>
        </section>
    }
}
