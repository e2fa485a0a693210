//! The view *Rank*: in which order, by which method, and what each order is worth.

use leptos::prelude::*;

use super::agreement::Agreement;
use super::better_order::BetterOrder;
use super::desk::Desk;
use super::nothing::NothingIn;
use super::ranks::Ranks;
use super::take::TakeOrder;
use super::worth::Worth;
use crate::session::{Event, OrderName, StudyEvent};
use crate::view::rank::{contest_of_orders, order_called, rank_table, reference_choices};
use crate::view::text::Label;
use crate::view::worth::{WorthRow, worth_panel};

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
                    fallback=|| view! { <NothingIn label=Label::NothingToRank /> }
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

/// What each order is worth.
#[component]
fn WorthOfOrders() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().standings.clone());
    let outcome = desk.memo(|session| session.at_stake(session.studies().question.outcome));
    let reference = desk.memo(|session| session.studies().question.reference);
    let panel = Memo::new(move |_| {
        known.with(|known| {
            worth_panel(known.as_ref()?, outcome.get(), &reference.get(), &order_called)
        })
    });
    view! {
        <Worth
            title=Label::WhatOrdersAreWorth
            of=Label::Order
            panel
            references=desk.memo(reference_choices)
            picked=|order| Event::Study(StudyEvent::ReferencePicked(order))
            state=desk.memo(contest_of_orders)
            buttons=take
        />
    }
}

/// The buttons of an order.
fn take(row: &WorthRow<OrderName>, stale: bool) -> AnyView {
    view! { <TakeOrder order=row.key stale /> }.into_any()
}
