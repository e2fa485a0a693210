//! A name that says on demand what it means: by mouse, by touch and by keyboard.

use leptos::prelude::*;

/// The name; its meaning, unless it is empty, opens below it.
#[component]
pub fn Term(
    /// What is shown.
    name: String,
    /// What it means.
    meaning: &'static str,
) -> impl IntoView {
    if meaning.is_empty() {
        return name.into_any();
    }
    // Those of one name close each other.
    view! {
        <details class="term" name="term">
            <summary>{name}</summary>
            <p>{meaning}</p>
        </details>
    }
    .into_any()
}
