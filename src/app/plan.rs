//! The view *Plan*: one line per item in priority order, inputs left, live forecast right.

use leptos::prelude::*;

use super::grid::PlanGrid;
use crate::view::text::Label;

/// The view.
#[component]
pub fn Plan() -> impl IntoView {
    view! {
        <section class="stack" aria-label=Label::ViewPlan.text()>
            <PlanGrid />
        </section>
    }
}
