//! The bar of a tab that follows: another tab writes the plan, and this one can take over.

use leptos::prelude::*;

use super::desk::Desk;
use crate::session::{Event, Session, ShelfEvent};
use crate::view::text::Label;

/// On the screen while another tab writes the plan.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let desk = Desk::here();
    let follows = desk.memo(Session::follows);
    view! {
        <div class="elsewhere" role="status">
            <Show when=move || follows.get()>
                <p>{Label::EditedElsewhere.text()}</p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| desk.dispatch(Event::Shelf(ShelfEvent::EditHereRequested))
                >
                    {Label::EditHere.text()}
                </button>
            </Show>
        </div>
    }
}
