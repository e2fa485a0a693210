//! One input of the document, under its label.
//!
//! What is typed goes to the session when the input is left; what the session then holds comes
//! back, so that an input never shows what the plan does not know. A problem stands beside it.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::desk::Desk;
use super::icon::{Icon, Picture};
use super::keyed::member;
use crate::session::{Change, Event};
use crate::view::input::{Choice, Control, Entry as Line, Group, Input};
use crate::view::text::Label;

/// An input under its label.
#[component]
pub fn Entry(
    /// The input as it is shown.
    #[prop(into)]
    input: Signal<Input>,
) -> impl IntoView {
    labeled(input)
}

/// An input in a cell of a table. `of` is the row, for those who hear it.
#[component]
pub fn InCell(
    /// The input as it is shown.
    #[prop(into)]
    input: Signal<Input>,
    /// What the row is called.
    #[prop(into)]
    of: Signal<String>,
) -> impl IntoView {
    let desk = Desk::here();
    let id = desk.fresh_id();
    view! {
        <label class="spoken" for=id.clone()>
            {move || format!("{}: {}", input.with(|input| input.label), of.get())}
        </label>
        {control(desk, input, id.clone())}
        <Problem input id />
    }
}

/// Inputs side by side, as far as there is room.
#[component]
pub fn Entries(
    /// The inputs as they are shown.
    #[prop(into)]
    inputs: Signal<Vec<Input>>,
) -> impl IntoView {
    view! {
        <div class="fields">
            <For
                each=move || inputs.get()
                key=|input| input.field.clone()
                children=move |first| {
                    let input = member(
                        move || inputs.get(),
                        first,
                        |one, other| one.field == other.field,
                    );
                    view! { <Entry input /> }
                }
            />
        </div>
    }
}

/// Inputs under a heading.
#[component]
pub fn Inputs(
    /// The group as it is shown.
    #[prop(into)]
    group: Signal<Group>,
) -> impl IntoView {
    let inputs = Memo::new(move |_| group.with(|group| group.inputs.clone()));
    view! {
        <fieldset>
            <legend>{move || group.with(|group| group.title)}</legend>
            <Entries inputs />
        </fieldset>
    }
}

/// The entries of a list inside a thing, each with a button that removes it.
#[component]
pub fn Lines(
    /// The entries as they are shown.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// What the button that removes one says.
    remove: Label,
    /// What removing the one at a position is.
    removed: impl Fn(usize) -> Change + Send + Sync + 'static,
    /// Whether they are only shown.
    #[prop(into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::here();
    let removed = StoredValue::new(removed);
    view! {
        <ul class="lines">
            <For
                each=move || lines.get()
                key=|line| line.at
                children=move |first| {
                    let at = first.at;
                    let line = member(move || lines.get(), first, |one, other| one.at == other.at);
                    let inputs = Memo::new(move |_| line.with(|line| line.inputs.clone()));
                    let remove_it = move |_| {
                        desk.dispatch(Event::Changed(removed.with_value(|removed| removed(at))));
                    };
                    view! {
                        <li>
                            <Entries inputs />
                            <button
                                class="button quiet icon"
                                type="button"
                                title=remove.text()
                                aria-label=remove.text()
                                disabled=read_only
                                on:click=remove_it
                            >
                                <Picture icon=Icon::Remove />
                            </button>
                        </li>
                    }
                }
            />
        </ul>
    }
}

fn labeled(input: Signal<Input>) -> AnyView {
    let desk = Desk::here();
    let id = desk.fresh_id();
    let label = move || input.with(|input| input.label);
    if input.with_untracked(|input| input.control == Control::Switch) {
        return view! {
            <div class="field">
                <label class="check" for=id.clone()>
                    {control(desk, input, id.clone())} {label}
                </label>
                <Problem input id />
            </div>
        }
        .into_any();
    }
    view! {
        <div class="field" class:wide=input.with_untracked(|input| input.control == Control::Lines)>
            <label for=id.clone()>{label}</label>
            {control(desk, input, id.clone())}
            <Problem input id />
        </div>
    }
    .into_any()
}

/// What is wrong with an input, under it.
#[component]
fn Problem(input: Signal<Input>, id: String) -> impl IntoView {
    let problem = Memo::new(move |_| input.with(|input| input.problem.clone()));
    let id = problem_id(&id);
    move || problem.get().map(|text| view! { <span class="problem" id=id.clone()>{text}</span> })
}

fn problem_id(id: &str) -> String {
    format!("{id}-problem")
}

/// The control itself.
fn control(desk: Desk, input: Signal<Input>, id: String) -> AnyView {
    let value = Memo::new(move |_| input.with(|input| input.value.clone()));
    let read_only = Memo::new(move |_| input.with(|input| input.read_only));
    let wrong = Memo::new(move |_| input.with(|input| input.problem.is_some()));
    let invalid = move || wrong.get().then_some("true");
    let described = {
        let id = problem_id(&id);
        move || wrong.get().then(|| id.clone())
    };
    let placeholder = move || input.with(|input| (!input.hint.is_empty()).then_some(input.hint));
    let shown = move || value.get_untracked();
    match input.with_untracked(|input| input.control.clone()) {
        Control::Line => {
            let left = move |event| {
                let line = event_target::<HtmlInputElement>(&event);
                edit(desk, input, line.value());
                line.set_value(&shown());
            };
            view! {
                <input id=id class="input" type="text" autocomplete="off" prop:value=value
                    placeholder=placeholder title=placeholder readonly=read_only aria-invalid=invalid
                    aria-describedby=described on:change=left />
            }
            .into_any()
        }
        Control::Date => {
            let left = move |event| {
                let line = event_target::<HtmlInputElement>(&event);
                if is_being_typed(&line) {
                    return;
                }
                edit(desk, input, line.value());
                line.set_value(&shown());
            };
            view! {
                <input id=id class="input" type="date" prop:value=value
                    readonly=read_only aria-invalid=invalid aria-describedby=described on:change=left />
            }
            .into_any()
        }
        Control::Lines => {
            let left = move |event| {
                let lines = event_target::<HtmlTextAreaElement>(&event);
                edit(desk, input, lines.value());
                lines.set_value(&shown());
            };
            view! {
                <textarea id=id class="input" prop:value=value placeholder=placeholder
                    readonly=read_only aria-invalid=invalid aria-describedby=described on:change=left />
            }
            .into_any()
        }
        Control::Choice(_) => {
            let chosen = move |event| {
                let list = event_target::<HtmlSelectElement>(&event);
                edit(desk, input, list.value());
                list.set_value(&shown());
            };
            view! {
                <select id=id class="input" disabled=read_only aria-invalid=invalid
                    aria-describedby=described on:change=chosen>
                    {options(input)}
                </select>
            }
            .into_any()
        }
        Control::Switch => {
            let switched = move |event| {
                let switch = event_target::<HtmlInputElement>(&event);
                let text = if switch.checked() { "yes" } else { "no" };
                edit(desk, input, text.to_owned());
                switch.set_checked(shown() == "yes");
            };
            view! {
                <input id=id type="checkbox" prop:checked=move || value.get() == "yes"
                    disabled=read_only aria-invalid=invalid aria-describedby=described
                    on:change=switched />
            }
            .into_any()
        }
    }
}

/// The options of a list, with the chosen one marked. A value that is none of them (a team that was
/// deleted) stands first, so that the list does not claim another.
fn options(input: Signal<Input>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        input.with(|input| {
            let mut choices = match &input.control {
                Control::Choice(choices) => choices.clone(),
                Control::Line | Control::Lines | Control::Date | Control::Switch => Vec::new(),
            };
            if choices.iter().all(|choice| choice.key != input.value) {
                let stray = Choice { key: input.value.clone(), label: input.value.clone() };
                choices.insert(0, stray);
            }
            (choices, input.value.clone())
        })
    });
    move || {
        let (choices, value) = shown.get();
        choices
            .into_iter()
            .map(|choice| {
                let chosen = choice.key == value;
                view! { <option value=choice.key prop:selected=chosen>{choice.label}</option> }
            })
            .collect_view()
    }
}

fn edit(desk: Desk, input: Signal<Input>, text: String) {
    if input.with_untracked(|input| input.value == text) {
        return;
    }
    let field = input.with_untracked(|input| input.field.clone());
    desk.dispatch(Event::FieldEdited { field, text });
}

/// Whether a date is only half there: the browser tells of every key, and a year of `0002` is on
/// its way to `2027`.
fn is_being_typed(line: &HtmlInputElement) -> bool {
    line.validity().bad_input() || line.value().starts_with('0')
}
