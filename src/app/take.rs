//! The buttons that put the items in an order.

use leptos::prelude::*;

use super::desk::Desk;
use crate::rank::{Formula, Method};
use crate::session::{Event, OrderName, StudyEvent};
use crate::view::text::Label;
use crate::view::text::rank::{order_name, scenario_name};

/// For the plan as it is shown, and for a new scenario.
#[component]
pub fn TakeOrder(
    /// Which.
    order: OrderName,
    /// Whether the order is of the plan as it was.
    stale: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let take = move |scenario| {
        desk.dispatch(Event::Study(StudyEvent::OrderTaken { order, scenario }));
    };
    if order == OrderName::By(Method::By(Formula::Manual)) {
        // The list is in this order as it stands.
        return None;
    }
    let called = |label: Label| format!("{}: {}", label.text(), order_name(order));
    Some(view! {
        <span class="take">
            <button
                class="button"
                type="button"
                disabled=stale
                aria-label=called(Label::UseOrder)
                on:click=move |_| take(None)
            >
                {Label::UseOrder.text()}
            </button>
            <button
                class="button quiet"
                type="button"
                disabled=stale
                aria-label=called(Label::NewScenario)
                on:click=move |_| take(Some(scenario_name(order)))
            >
                {Label::NewScenario.text()}
            </button>
        </span>
    })
}
