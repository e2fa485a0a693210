//! All problems of the plan: those beside their inputs too, so that none hides in a closed panel.

use leptos::prelude::*;

use super::desk::Desk;
use crate::view::problem::problems;
use crate::view::text::Label;

/// The list; nothing when the plan has no problem.
#[component]
pub fn Problems() -> impl IntoView {
    let lines = Desk::here().memo(problems);
    let list = move || {
        lines
            .get()
            .into_iter()
            .map(|line| view! { <li><span class="where">{line.place}</span>" – "{line.text}</li> })
            .collect_view()
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="problems" role="region" aria-label=Label::Problems.text()>
                <h2>{Label::Problems.text()}</h2>
                <ul tabindex="0">{list}</ul>
            </section>
        </Show>
    }
}
