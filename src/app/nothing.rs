//! What a view says while the plan holds nothing for it, and the way to where something is added.

use leptos::prelude::*;

use super::address;
use crate::session::View;
use crate::view::text::Label;

/// The words, and a link to the plan.
#[component]
pub fn NothingIn(
    /// What is missing.
    label: Label,
) -> impl IntoView {
    view! {
        <div class="empty stack">
            <p>{label.text()}</p>
            <p>
                <a class="button" href=address::of(View::Plan)>{Label::ToThePlan.text()}</a>
            </p>
        </div>
    }
}
