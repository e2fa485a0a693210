//! That the plan is not of this week, and the button that brings it to today.

use leptos::prelude::*;

use super::desk::Desk;
use crate::view::as_of::{AsOfLine, as_of_line};
use crate::view::text::Label;

/// The line; nothing for a plan of this week.
#[component]
pub fn AsOf() -> impl IntoView {
    let desk = Desk::here();
    let line = desk.memo(as_of_line);
    move || {
        let AsOfLine { text, brought } = line.get()?;
        let button = brought.map(|event| {
            view! {
                <button
                    class="button quiet"
                    type="button"
                    title=Label::HintBringToToday.text()
                    on:click=move |_| desk.dispatch(event.clone())
                >
                    {Label::BringToToday.text()}
                </button>
            }
        });
        Some(view! { <p class="about as-of no-print"><span>{text}</span>{button}</p> })
    }
}
