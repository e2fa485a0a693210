//! The input of the one cell that is being edited.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html::Input;
use leptos::prelude::*;

use super::press_of;
use super::state::{Edit, Grid};
use crate::view::grid::keys::in_editor;

/// An input in its cell. It takes the focus when it comes, and what was typed holds when it loses
/// it.
#[component]
pub fn Editor(
    /// What is edited.
    edit: Edit,
    /// What the line is called, for those who hear it.
    called: String,
) -> impl IntoView {
    let grid = Grid::here();
    let line = NodeRef::<Input>::new();
    let opened = edit.opened;
    Effect::new(move |_| {
        let Some(line) = line.get() else { return };
        // An element that cannot take the focus leaves it where it is.
        drop(line.focus());
        if opened {
            line.select();
        }
    });
    let on_key = move |event: KeyboardEvent| {
        // While letters are composed, keys belong to the input method.
        if event.is_composing() {
            return;
        }
        let Some(ending) = in_editor(press_of(&event.key(), &event), opened) else { return };
        event.prevent_default();
        event.stop_propagation();
        grid.end(ending);
    };
    let label = format!("{}, {called}", edit.input.label);
    let hint = (!edit.input.hint.is_empty()).then_some(edit.input.hint);
    view! {
        <input
            node_ref=line
            class="cell-input"
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label=label
            placeholder=hint
            prop:value=move || grid.typed.get()
            on:input=move |event: Event| grid.typed.set(event_target_value(&event))
            on:keydown=on_key
            on:blur=move |_| grid.keep()
        />
    }
}
