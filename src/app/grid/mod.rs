//! The grid of the plan: its headings, the lines in sight, and what the hands do to it.
//!
//! Events are heard once, at the grid, and find their cell by its place: a line costs no listener.

mod choose;
mod deeds;
pub mod drag;
pub mod editor;
pub mod row;
mod sight;
pub mod state;
pub mod time;
pub mod toolbar;
mod widths;
mod writing;

use leptos::ev::{ClipboardEvent, DragEvent, FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use self::drag::Drag;
use self::row::{GridHeading, GridRow};
use self::state::Grid;
use self::time::bar::TimeLegend;
use self::time::handle_of;
use self::time::rules::{TimeBack, TimeFront, TimeHead, TimeScroll};
use self::toolbar::Toolbar;
use crate::app::icon::{Icon, Picture};
use crate::model::ItemId;
use crate::view::grid::column::Column;
use crate::view::grid::keys::{Look, Press, at_rest, on_timeline};
use crate::view::grid::line::{Line, sum_of};
use crate::view::grid::selection::Spot;
use crate::view::grid::window::top_of;
use crate::view::headline::{Standing, standing};
use crate::view::plan::Drawn;
use crate::view::text::Label;

/// The grid with what stands around it.
#[component]
pub fn PlanGrid() -> impl IntoView {
    let grid = Grid::set_up();
    let drag = Drag::set_up();
    let empty = grid.desk.memo(|session| session.plan().items.is_empty());
    let sum = grid.desk.memo(move |session| {
        let lines = grid.marked.with(|marked| marked.lines.clone());
        let several = lines.len() > 1;
        let sum = |lines: &[Line]| sum_of(session, lines);
        several.then(|| grid.lines.with(|all| all.get(lines).map(sum))).flatten()
    });
    view! {
        <div class="grid-frame">
            <Toolbar />
            <div
                class="grid-scroll"
                node_ref=grid.place
                on:scroll=move |_| grid.measure()
                style=("--columns", move || grid.layout.with(|layout| layout.template.clone()))
                style=("--width", move || grid.layout.with(|layout| format!("{}px", layout.width)))
                style=("--before-name", move || grid.layout.with(|layout| format!("{}px", layout.before_name)))
                style=("--time", move || grid.layout.with(|layout| format!("{}px", layout.time)))
                style=("--scrolled", move || format!("{}px", -grid.time.left()))
            >
                <Lines grid drag />
                <TimeScroll />
                <Show when=move || empty.get()>
                    <p class="empty">{Label::NoItems.text()}</p>
                </Show>
            </div>
            <div class="grid-foot no-print" on:dragover=move |event| drag.allow(None, &event)
                on:drop=move |event| drag.finish(grid, None, &event)>
                <button class="button" type="button" disabled=grid.read_only
                    on:click=move |_| grid.add(None)>
                    <Picture icon=Icon::Add />
                    {Label::AddItem.text()}
                </button>
                <Show when=move || grid.shows_time() && !empty.get()>
                    <TimeLegend />
                </Show>
                <p class="grid-sum" role="status">{sum}</p>
            </div>
        </div>
    }
}

/// The headings and the lines.
#[component]
fn Lines(grid: Grid, drag: Drag) -> impl IntoView {
    let desk = grid.desk;
    let standing = desk.memo(standing);
    let unsettled = move || match standing.get() {
        Standing::Stale | Standing::Coarse => true,
        Standing::None | Standing::Current => false,
    };
    let count = Memo::new(move |_| grid.lines.with(Vec::len));
    let item_at = move |target: Option<EventTarget>| item_under(grid, target);
    let drop_at = move |target: Option<EventTarget>| item_before(grid, target);
    view! {
        <div
            class="grid"
            class:unsettled=unsettled
            role="grid"
            node_ref=grid.root
            tabindex=move || if count.get() == 0 { "0" } else { "-1" }
            aria-label=Label::Items.text()
            aria-multiselectable="true"
            aria-readonly=move || grid.read_only.get().to_string()
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-colcount=move || grid.columns.with(Vec::len).to_string()
            on:keydown=move |event| keyed(grid, &event)
            on:mousedown=move |event| pressed(grid, &event)
            on:mouseover=move |event| drawn_over(grid, &event)
            on:click=move |event| clicked(grid, &event)
            on:dblclick=move |event| clicked_twice(grid, &event)
            on:wheel=move |event| grid.time.wheel(&event)
            on:focusin=move |event| focused(grid, &event)
            on:copy=move |event: ClipboardEvent| {
                copied(grid, &event);
            }
            on:cut=move |event: ClipboardEvent| {
                if copied(grid, &event) && !grid.read_only.get_untracked() {
                    grid.cut();
                }
            }
            on:paste=move |event: ClipboardEvent| pasted(grid, &event)
            on:dragstart=move |event: DragEvent| {
                grid.stop_drawing();
                drag.begin(grid, item_at(event.target()), &event);
            }
            on:dragend=move |_| drag.forget(grid)
            on:dragover=move |event: DragEvent| drag.allow(drop_at(event.target()), &event)
            on:drop=move |event: DragEvent| drag.finish(grid, drop_at(event.target()), &event)
        >
            <Head grid />
            <div class="lines-of-grid" role="rowgroup"
                style:height=move || format!("{}px", top_of(count.get()))>
                <Show when=move || grid.shows_time()>
                    <TimeBack />
                    <TimeFront />
                </Show>
                <For
                    each=move || grid.rows.get()
                    key=key_of
                    children=|drawn| match drawn {
                        Drawn::Item(first) => view! { <GridRow first /> }.into_any(),
                        Drawn::Heading { heading, .. } => {
                            view! { <GridHeading key=heading.key /> }.into_any()
                        }
                    }
                />
            </div>
        </div>
    }
}

/// A line is drawn anew when another item or group stands in it.
fn key_of(drawn: &Drawn) -> (bool, String) {
    match drawn {
        Drawn::Item(row) => (true, row.item.0.clone()),
        Drawn::Heading { heading, .. } => (false, heading.key.clone()),
    }
}

/// The headings: each says what its column means.
#[component]
fn Head(grid: Grid) -> impl IntoView {
    let heading = move |(at, column): (usize, Column)| {
        let hint = column.hint().map(Label::text);
        view! {
            <div
                role="columnheader"
                class=column.class()
                title=hint
                aria-colindex=(at + 1).to_string()
            >
                {heading_of(column)}
                <span
                    class="edge"
                    aria-hidden="true"
                    title=Label::PullColumn.text()
                    on:mousedown=move |event| {
                        event.prevent_default();
                        if let Some(width) = heading_width(&event) {
                            grid.pull(column, width, f64::from(event.client_x()));
                        }
                    }
                    on:dblclick=move |_| grid.unpull(column)
                ></span>
            </div>
        }
    };
    view! {
        <div role="rowgroup" class="head">
            <div class="line" role="row" aria-rowindex="1">
                {move || grid.columns.get().into_iter().enumerate().map(heading).collect_view()}
            </div>
        </div>
    }
}

/// What a heading says. Over the timeline stand its days.
fn heading_of(column: Column) -> AnyView {
    match column {
        Column::Time => view! {
            <span class="spoken">{Label::Timeline.text()}</span>
            <TimeHead />
        }
        .into_any(),
        column => column.label().text().into_any(),
    }
}

/// The `key` of an event with what is held down beside it.
fn press_of<'a>(key: &'a str, event: &KeyboardEvent) -> Press<'a> {
    Press {
        key,
        shift: event.shift_key(),
        command: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
    }
}

/// How wide the heading is in whose edge an event happened, in pixels.
fn heading_width(event: &MouseEvent) -> Option<f64> {
    let heading = element(event.target())?.parent_element()?;
    Some(f64::from(heading.client_width()) + 1.0)
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target.and_then(|target| target.dyn_into().ok())
}

fn item_under(grid: Grid, target: Option<EventTarget>) -> Option<ItemId> {
    let spot = grid.spot_of(&element(target)?)?;
    grid.lines.with_untracked(|lines| lines.get(spot.line).and_then(Line::item).cloned())
}

/// The item before which something would be let go: over the headings, the first that is in sight.
fn item_before(grid: Grid, target: Option<EventTarget>) -> Option<ItemId> {
    let over_headings =
        element(target.clone()).is_some_and(|over| over.closest(".head").ok().flatten().is_some());
    if !over_headings {
        return item_under(grid, target);
    }
    let first = grid.first_in_sight();
    grid.lines.with_untracked(|lines| lines.iter().skip(first).find_map(Line::item).cloned())
}

/// The button under the mouse, by what it does, and its line.
fn tool(grid: Grid, target: &Element) -> Option<(String, Spot)> {
    let tool = target.closest("[data-tool]").ok()??;
    Some((tool.get_attribute("data-tool")?, grid.spot_of(&tool)?))
}

fn keyed(grid: Grid, event: &KeyboardEvent) {
    let on_button = element(event.target())
        .is_some_and(|target| target.closest("button").ok().flatten().is_some());
    if on_button || event.is_composing() || grid.edit.with_untracked(Option::is_some) {
        return;
    }
    let key = event.key();
    if key == "Escape" && grid.time.is_taken() {
        event.prevent_default();
        event.stop_propagation();
        return grid.time.forget();
    }
    let press = press_of(&key, event);
    let look = grid.is_on_timeline().then(|| on_timeline(press)).flatten();
    if let Some(look) = look {
        event.prevent_default();
        return match look {
            Look::Zoom(zoom) => grid.time.zoom(zoom),
            Look::Scroll(share) => grid.time.scroll(share),
        };
    }
    let Some(deed) = at_rest(press) else { return };
    event.prevent_default();
    grid.perform(deed);
}

fn pressed(grid: Grid, event: &MouseEvent) {
    let Some(target) = element(event.target()) else { return };
    let editing = target.closest(".cell-input, .offers").ok().flatten().is_some();
    if event.button() != 0 || editing || tool(grid, &target).is_some() {
        return;
    }
    let Some(spot) = grid.spot_of(&target) else { return };
    let handle = grid.columns.with_untracked(|all| all.get(spot.column) == Some(&Column::Position));
    // The handle is dragged; over all others the mouse selects cells, not letters.
    if !handle {
        event.prevent_default();
    }
    grid.press(spot, event.shift_key());
    if let Some((handle, item)) = handle_of(&target).zip(item_under(grid, event.target())) {
        grid.stop_drawing();
        grid.time.take(&item, handle, f64::from(event.client_x()));
    }
}

fn drawn_over(grid: Grid, event: &MouseEvent) {
    if event.buttons() & 1 == 0 || grid.time.is_taken() {
        return grid.stop_drawing();
    }
    if let Some(spot) = element(event.target()).and_then(|target| grid.spot_of(&target)) {
        grid.draw(spot);
    }
}

fn clicked(grid: Grid, event: &MouseEvent) {
    let Some(target) = element(event.target()) else { return };
    match tool(grid, &target) {
        Some((tool, spot)) if tool == "open" => grid.open(spot.line),
        Some((_, spot)) => grid.delete(spot.line),
        None => {}
    }
}

fn clicked_twice(grid: Grid, event: &MouseEvent) {
    let Some(target) = element(event.target()) else { return };
    if grid.edit.with_untracked(Option::is_some) || tool(grid, &target).is_some() {
        return;
    }
    let Some(spot) = grid.spot_of(&target) else { return };
    if grid.is_on_timeline() {
        return grid.open(spot.line);
    }
    grid.begin(spot, None);
}

fn focused(grid: Grid, event: &FocusEvent) {
    let Some(target) = element(event.target()) else { return };
    let on_cell = target.has_attribute("data-column");
    grid.took_focus(on_cell.then(|| grid.spot_of(&target)).flatten());
}

/// Puts what is selected on the clipboard; whether it did. In a cell that is edited the clipboard is
/// the input's.
fn copied(grid: Grid, event: &ClipboardEvent) -> bool {
    if grid.edit.with_untracked(Option::is_some) {
        return false;
    }
    let data = event.clipboard_data();
    let is_put = data.is_some_and(|data| data.set_data("text/plain", &grid.copied()).is_ok());
    if is_put {
        event.prevent_default();
    }
    is_put
}

/// Writes what is on the clipboard into the cells from the selection on.
fn pasted(grid: Grid, event: &ClipboardEvent) {
    if grid.edit.with_untracked(Option::is_some) {
        return;
    }
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        event.prevent_default();
        grid.paste(&text);
    }
}
