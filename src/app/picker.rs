//! One of several options, chosen by name.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::desk::Desk;
use crate::session::Event;
use crate::view::chosen::Chosen;
use crate::view::text::Label;

/// A labeled list of options.
#[component]
pub fn Picker<T>(
    /// What is chosen.
    label: Label,
    /// From what.
    #[prop(into)]
    options: Signal<Vec<Chosen<T>>>,
    /// What happens then.
    picked: fn(T) -> Event,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let desk = Desk::here();
    let id = desk.fresh_id();
    let listed = move || {
        let options = options.get().into_iter().enumerate();
        options
            .map(|(at, option)| {
                view! {
                    <option value=at.to_string() prop:selected=option.current>
                        {option.label}
                    </option>
                }
            })
            .collect_view()
    };
    let changed = move |event| {
        let at = event_target::<HtmlSelectElement>(&event).selected_index();
        let at = usize::try_from(at).unwrap_or_default();
        let found = options.with_untracked(|all| all.get(at).map(|found| found.option.clone()));
        if let Some(option) = found {
            desk.dispatch(picked(option));
        }
    };
    view! {
        <span class="picker">
            <label for=id.clone()>{label.text()}</label>
            <select id=id class="input" on:change=changed>
                {listed}
            </select>
        </span>
    }
}
