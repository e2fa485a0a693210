//! What is shown of the plan: what is looked for, whose work, in which groups, with which columns.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::state::Grid;
use super::time::picture::TimelinePicture;
use crate::app::icon::{Icon, Picture};
use crate::app::menu::Menu;
use crate::model::TeamId;
use crate::view::chart::time::sight::Zoom;
use crate::view::grid::column::{ALL_COLUMNS, Column, toggled};
use crate::view::grid::line::{GROUPINGS, Line};
use crate::view::teams::team_choices;
use crate::view::text::{Label, Sentence};

/// The row above the grid.
#[component]
pub fn Toolbar() -> impl IntoView {
    view! {
        <div class="grid-tools no-print" role="group" aria-label=Label::Items.text()>
            <Search />
            <OfTeam />
            <Groups />
            <Timeline />
            <Menu label=Label::Columns.text() stays=true>
                {ALL_COLUMNS
                    .into_iter()
                    .filter(|column| column.is_optional())
                    .map(|column| view! { <Shown column /> })
                    .collect_view()}
            </Menu>
        </div>
    }
}

/// Looks for items; Enter goes to the next, Escape back to the grid.
#[component]
fn Search() -> impl IntoView {
    let grid = Grid::here();
    let asked = Memo::new(move |_| grid.arrangement.with(|now| !now.text.trim().is_empty()));
    let only = Memo::new(move |_| grid.arrangement.with(|now| now.only_found));
    let count = Memo::new(move |_| {
        grid.lines.with(|lines| lines.iter().filter(|line| Line::is_found(line)).count())
    });
    let on_key = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "Enter" => grid.seek(!event.shift_key()),
            "Escape" => grid.enter(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <input
            node_ref=grid.search
            class="input search"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=Label::FindItem.text()
            placeholder=Label::FindItem.text()
            prop:value=move || grid.arrangement.with(|now| now.text.clone())
            on:input=move |event| grid.look_for(event_target_value(&event))
            on:keydown=on_key
        />
        <Show when=move || asked.get()>
            <span class="small soft" role="status">
                {move || Sentence::Found { count: count.get() }.text()}
            </span>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=only
                    on:change=move |event| {
                        grid.arrangement.update(|now| now.only_found = event_target_checked(&event));
                    }
                />
                {Label::OnlyFound.text()}
            </label>
        </Show>
    }
}

/// Whose work is shown.
#[component]
fn OfTeam() -> impl IntoView {
    let grid = Grid::here();
    let choices = grid.desk.memo(team_choices);
    let shown = Memo::new(move |_| {
        grid.arrangement.with(|now| now.team.clone().map(|team| team.0).unwrap_or_default())
    });
    let options = move || {
        let shown = shown.get();
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let chosen = choice.key == shown;
                view! { <option value=choice.key prop:selected=chosen>{choice.label}</option> }
            })
            .collect_view()
    };
    let chosen = move |event| {
        let key = event_target::<HtmlSelectElement>(&event).value();
        grid.arrangement.update(|now| now.team = (!key.is_empty()).then_some(TeamId(key)));
    };
    view! {
        <select class="input" aria-label=Label::OfTeam.text() on:change=chosen>
            {options}
        </select>
    }
}

/// What stands together.
#[component]
fn Groups() -> impl IntoView {
    let grid = Grid::here();
    let chosen = move |event| {
        let at = event_target::<HtmlSelectElement>(&event).selected_index();
        let grouping = usize::try_from(at).ok().and_then(|at| GROUPINGS.get(at).copied());
        grid.arrangement.update(|now| now.grouping = grouping.unwrap_or_default());
    };
    let option = |grouping| {
        let grid = Grid::here();
        let holds = move || grid.arrangement.with(|now| now.grouping == grouping);
        view! { <option prop:selected=holds>{grouping.label().text()}</option> }
    };
    view! {
        <label class="grid-choice">
            <span class="small soft">{Label::GroupBy.text()}</span>
            <select class="input" on:change=chosen>
                {GROUPINGS.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// Shows and hides the timeline, and zooms it.
#[component]
fn Timeline() -> impl IntoView {
    let grid = Grid::here();
    let shown = Memo::new(move |_| grid.shows_time());
    let toggle = move |_| {
        grid.columns.update(|columns| *columns = toggled(columns, Column::Time));
    };
    let zoom = move |zoom: Zoom, label: Label, icon: Icon| {
        view! {
            <button
                class="button quiet icon"
                type="button"
                title=label.text()
                aria-label=label.text()
                on:click=move |_| grid.time.zoom(zoom)
            >
                <Picture icon />
            </button>
        }
    };
    view! {
        <div class="row time-tools" role="group" aria-label=Label::Timeline.text()>
            <button
                class="button"
                type="button"
                aria-pressed=move || shown.get().to_string()
                on:click=toggle
            >
                <Picture icon=Icon::Timeline />
                {Label::Timeline.text()}
            </button>
            <Show when=move || shown.get()>
                {zoom(Zoom::Out, Label::ZoomOut, Icon::ZoomOut)}
                {zoom(Zoom::In, Label::ZoomIn, Icon::ZoomIn)}
                {zoom(Zoom::Fit, Label::ZoomFitHint, Icon::Fit)}
                <TimelinePicture />
            </Show>
        </div>
    }
}

/// Whether a column is shown.
#[component]
fn Shown(column: Column) -> impl IntoView {
    let grid = Grid::here();
    let shown = Memo::new(move |_| grid.columns.with(|columns| columns.contains(&column)));
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=shown
                    on:change=move |_| {
                        grid.columns.update(|columns| *columns = toggled(columns, column));
                    }
                />
                {column.label().text()}
            </label>
        </li>
    }
}
