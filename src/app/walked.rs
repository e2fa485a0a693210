//! A drawing that is read mark by mark: the one under the pointer, or the one that the arrow keys lead
//! to. What it says is told in a line below it, and aloud.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::pointer;
use crate::view::text::Label;

/// Which mark is looked at.
pub type LookedAt = RwSignal<Option<usize>>;

/// What is walked over.
#[component]
pub fn Walked(
    /// What it is, and that it is walked over.
    label: Label,
    /// The `id` of the line that says what is looked at.
    told_by: String,
    /// Which mark is looked at.
    looked_at: LookedAt,
    /// The mark at a share of its width.
    #[prop(into)]
    at: Callback<f64, Option<usize>>,
    /// Where a key leads from a mark; `None` for other keys.
    #[prop(into)]
    step: Callback<(Option<usize>, String), Option<usize>>,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let on_move = move |event: PointerEvent| {
        let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(element) = element {
            let (across, _) = pointer::place(&event, &element);
            looked_at.set(at.run(across));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if let Some(next) = step.run((looked_at.get_untracked(), event.key())) {
            event.prevent_default();
            looked_at.set(Some(next));
        }
    };
    view! {
        <div
            class="walked"
            tabindex="0"
            role="group"
            aria-label=label.text()
            aria-describedby=told_by
            on:keydown=on_key
            on:pointermove=on_move
            on:pointerleave=move |_| looked_at.set(None)
            on:blur=move |_| looked_at.set(None)
        >
            {children()}
        </div>
    }
}
