//! The view *Plan*: one row per item in priority order, inputs left, live forecast right.
//!
//! Rows are keyed by item, so that typing in one never loses the focus in another, and each cell is
//! drawn again only when its own input or figure has changed.

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::advice::Advice;
use super::desk::Desk;
use super::entry::Cell;
use super::icon::{Icon, Picture};
use super::keyed::held;
use crate::model::ItemId;
use crate::session::{Change, Direction, Event};
use crate::view::chart::spark::Spark;
use crate::view::headline::Standing;
use crate::view::input::Input;
use crate::view::plan::{PartCells, PlanTable, Row, WorkCells, plan_table};
use crate::view::text::Label;

/// The id of the table's body, to find a cell in it.
const BODY: &str = "items";

/// Which row is being dragged, and which one it would stand before.
#[derive(Clone, Copy)]
struct Drag {
    held: RwSignal<Option<ItemId>>,
    over: RwSignal<Option<ItemId>>,
}

/// The view.
#[component]
pub fn Plan() -> impl IntoView {
    let desk = Desk::here();
    let table = desk.memo(plan_table);
    let drag = Drag { held: RwSignal::new(None), over: RwSignal::new(None) };
    let unsettled = move || match table.with(|table| table.standing) {
        Standing::Stale | Standing::Coarse => true,
        Standing::None | Standing::Current => false,
    };
    let empty = Memo::new(move |_| table.with(|table| table.rows.is_empty()));
    view! {
        <section class="stack" aria-label=Label::ViewPlan.text()>
            <div class="grid-frame">
                <table class="grid" class:unsettled=unsettled>
                    <caption class="spoken">{Label::Items.text()}</caption>
                    <Head table />
                    <tbody id=BODY on:keydown=walk>
                        <For
                            each=move || table.with(|table| table.rows.clone())
                            key=|row| row.item.clone()
                            children=move |row| view! { <ItemRow table first=row drag /> }
                        />
                    </tbody>
                </table>
                <Show when=move || empty.get()>
                    <p class="empty">{Label::NoItems.text()}</p>
                </Show>
                <div class="grid-foot no-print" on:dragover=move |event| allow(drag, None, &event)
                    on:drop=move |event| finish(desk, drag, None, &event)>
                    <button class="button" type="button" disabled=move || table.with(|table| table.read_only)
                        on:click=move |_| add(desk)>
                        <Picture icon=Icon::Add />
                        {Label::AddItem.text()}
                    </button>
                </div>
            </div>
        </section>
    }
}

/// The headings: each says what its column means.
#[component]
fn Head(table: Memo<PlanTable>) -> impl IntoView {
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let headings = move || {
        let headings = columns.get().into_iter().enumerate();
        headings
            .map(|(at, column)| {
                let hint = (!column.hint.is_empty()).then_some(column.hint);
                view! { <th scope="col" class=class_of(at) title=hint>{column.label}</th> }
            })
            .collect_view()
    };
    view! {
        <thead>
            <tr>
                {headings}
                <th scope="col">
                    <span class="spoken">{Label::More.text()}</span>
                </th>
            </tr>
        </thead>
    }
}

/// The style of a column, by its place in the table of the view.
fn class_of(column: usize) -> &'static str {
    const CLASSES: [&str; 12] = [
        "handle",
        "name",
        "w-team",
        "w-estimate",
        "w-after",
        "w-date",
        "w-state",
        "read first-out",
        "read",
        "read number",
        "read",
        "read",
    ];
    CLASSES.get(column).copied().unwrap_or_default()
}

/// One item. `first` is the row as it was when it came; what it is now is looked up in `table`.
#[component]
fn ItemRow(table: Memo<PlanTable>, first: Row, drag: Drag) -> impl IntoView {
    let desk = Desk::here();
    let id = StoredValue::new(first.item.clone());
    let row = held(first, move || {
        let item = id.get_value();
        table.with(|table| table.rows.iter().find(|row| row.item == item).cloned())
    });
    let called = Signal::derive(move || row.with(|row| row.called.clone()));
    let part = move |see: fn(&Row) -> Input| Memo::new(move |_| row.with(see));
    let read_only = Memo::new(move |_| table.with(|table| table.read_only));
    let is_held = move || drag.held.with(|held| *held == Some(id.get_value()));
    let is_over = move || drag.over.with(|over| *over == Some(id.get_value()));
    view! {
        <tr
            class:open=move || row.with(|row| row.open)
            class:cut=move || row.with(|row| row.cut)
            class:dragged=is_held
            class:target=is_over
            on:keydown=move |event| nudge(desk, id.get_value(), &event)
            on:dragover=move |event| allow(drag, Some(id.get_value()), &event)
            on:drop=move |event| finish(desk, drag, Some(id.get_value()), &event)
        >
            <td class="handle">
                <button
                    type="button"
                    draggable=move || (!read_only.get()).to_string()
                    title=Label::DragToMove.text()
                    aria-label=move || format!("{}, {}", called.get(), Label::DragToMove.text())
                    on:dragstart=move |event| begin(drag, id.get_value(), &event)
                    on:dragend=move |_| forget(drag)
                >
                    {move || row.with(|row| row.position.clone())}
                </button>
            </td>
            <th scope="row" class="name">
                <Cell input=part(|row| row.name.clone()) of=called />
            </th>
            <Work row of=called />
            <td>
                <Cell input=part(|row| row.after.clone()) of=called />
            </td>
            <td>
                <Cell input=part(|row| row.due.clone()) of=called />
            </td>
            <td>
                <Cell input=part(|row| row.state.clone()) of=called />
            </td>
            <Figures row />
            <td class="row-tools">
                <button
                    class="button quiet icon"
                    type="button"
                    title=Label::OpenItem.text()
                    aria-label=move || format!("{}: {}", Label::OpenItem.text(), called.get())
                    aria-expanded=move || row.with(|row| row.open).to_string()
                    on:click=move |_| desk.dispatch(Event::ItemPicked(Some(id.get_value())))
                >
                    <Picture icon=Icon::Details />
                </button>
                <button
                    class="button quiet icon"
                    type="button"
                    title=Label::DeleteItem.text()
                    aria-label=move || format!("{}: {}", Label::DeleteItem.text(), called.get())
                    disabled=read_only
                    on:click=move |_| desk.dispatch(Event::Changed(Change::ItemDeleted(id.get_value())))
                >
                    <Picture icon=Icon::Remove />
                </button>
            </td>
        </tr>
    }
}

/// The team and the amount: inputs for one part, a summary for several.
#[component]
fn Work(row: Memo<Row>, of: Signal<String>) -> impl IntoView {
    // The cells are made anew when they edit another field, never because a text has changed.
    let fields = Memo::new(move |_| {
        row.with(|row| match &row.work {
            WorkCells::One(part) => Some((part.team.field.clone(), part.amount.field.clone())),
            WorkCells::Several { .. } => None,
        })
    });
    move || {
        fields.track();
        match row.with_untracked(|row| row.work.clone()) {
            WorkCells::One(first) => {
                let part = held(*first, move || row.with(|row| one(&row.work)));
                let team = Memo::new(move |_| part.with(|part| part.team.clone()));
                let amount = Memo::new(move |_| part.with(|part| part.amount.clone()));
                view! {
                    <td>
                        <Cell input=team of />
                    </td>
                    <td>
                        <Cell input=amount of />
                    </td>
                }
                .into_any()
            }
            WorkCells::Several { .. } => {
                let shown = Memo::new(move |_| row.with(|row| row.work.clone()));
                let teams = move || shown.with(|work| several(work).0);
                let amounts = move || shown.with(|work| several(work).1);
                view! {
                    <td class="read several" title=teams>
                        {teams}
                    </td>
                    <td class="read several" title=amounts>
                        {amounts}
                    </td>
                }
                .into_any()
            }
        }
    }
}

fn one(work: &WorkCells) -> Option<PartCells> {
    match work {
        WorkCells::One(part) => Some((**part).clone()),
        WorkCells::Several { .. } => None,
    }
}

fn several(work: &WorkCells) -> (String, String) {
    match work {
        WorkCells::One(_) => (String::new(), String::new()),
        WorkCells::Several { teams, amounts } => (teams.clone(), amounts.clone()),
    }
}

/// What is known about the item.
#[component]
fn Figures(row: Memo<Row>) -> impl IntoView {
    let figures = Memo::new(move |_| row.with(|row| row.figures.clone()));
    let label = move || figures.with(|figures| figures.label.clone());
    view! {
        <td class="read first-out" title=label>
            {move || figures.with(|figures| figures.p50.clone())}
        </td>
        <td class="read strong">{move || figures.with(|figures| figures.p85.clone())}</td>
        <td class="read number" title=move || figures.with(|figures| figures.odds.clone())>
            {move || figures.with(|figures| figures.chance.clone())}
        </td>
        <td class="read">
            {move || figures.with(|figures| figures.advice).map(|badge| view! { <Advice badge /> })}
        </td>
        <td class="read">
            {move || {
                let spark = figures.with(|figures| figures.spark.clone());
                spark.map(|spark| view! { <SmallChart spark label=label() /> })
            }}
        </td>
    }
}

/// How a finish is spread, as small as a word.
#[component]
fn SmallChart(spark: Spark, label: String) -> impl IntoView {
    let line = |class: &'static str, x: f64| {
        view! { <line class=class x1=x x2=x y1="0" y2=spark.height></line> }
    };
    view! {
        <svg class="small-chart" width=spark.width height=spark.height role="img" aria-label=label
            viewBox=format!("0 0 {} {}", spark.width, spark.height)>
            <path class="sure-3" d=spark.area></path>
            {spark.p50.map(|x| line("p50", x))}
            {spark.p85.map(|x| line("p85", x))}
        </svg>
    }
}

/// Adds an item at the end, ready to be named.
fn add(desk: Desk) {
    desk.dispatch(Event::Changed(Change::ItemAdded { before: None }));
    request_animation_frame(|| {
        let body = document().get_element_by_id(BODY);
        let name = body.and_then(|body| body.last_element_child()).and_then(first_input);
        focus(name);
    });
}

fn first_input(inside: Element) -> Option<Element> {
    inside.query_selector("input, select").ok().flatten()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        drop(element.focus());
    }
}

/// Alt and an arrow key move the row, and the focus goes with it.
fn nudge(desk: Desk, item: ItemId, event: &KeyboardEvent) {
    let direction = match event.key().as_str() {
        "ArrowUp" if event.alt_key() => Direction::Up,
        "ArrowDown" if event.alt_key() => Direction::Down,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    let focused = document().active_element();
    desk.dispatch(Event::Changed(Change::ItemNudged { item, direction }));
    request_animation_frame(move || focus(focused));
}

/// Up, down and Enter go from a line of text to the one in the same column.
fn walk(event: KeyboardEvent) {
    let up = match event.key().as_str() {
        "ArrowUp" => true,
        "ArrowDown" | "Enter" => false,
        _ => return,
    };
    let Some(line) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    if event.alt_key() || line.type_() != "text" {
        return;
    }
    event.prevent_default();
    focus(beside(&line, up));
}

/// The input in the same column, one row up or down.
fn beside(line: &Element, up: bool) -> Option<Element> {
    let cell = line.closest("td, th").ok().flatten()?;
    let row = cell.parent_element()?;
    let next = if up { row.previous_element_sibling() } else { row.next_element_sibling() }?;
    let column =
        (0..row.children().length()).find(|at| row.children().item(*at).as_ref() == Some(&cell))?;
    next.children().item(column).and_then(first_input)
}

/// A row was taken hold of.
fn begin(drag: Drag, item: ItemId, event: &DragEvent) {
    if let Some(data) = event.data_transfer() {
        // Some browsers drag nothing without data; a refusal only means that nothing is dragged.
        drop(data.set_data("text/plain", &item.0));
    }
    drag.held.set(Some(item));
}

/// The row that is held may be let go before `row`, or at the end.
fn allow(drag: Drag, row: Option<ItemId>, event: &DragEvent) {
    if drag.held.with_untracked(Option::is_some) {
        event.prevent_default();
        if drag.over.with_untracked(|over| *over != row) {
            drag.over.set(row);
        }
    }
}

/// The row that is held was let go before `row`, or at the end.
fn finish(desk: Desk, drag: Drag, row: Option<ItemId>, event: &DragEvent) {
    let held = drag.held.get_untracked();
    forget(drag);
    let Some(item) = held.filter(|item| row.as_ref() != Some(item)) else { return };
    event.prevent_default();
    desk.dispatch(Event::Changed(Change::ItemMoved { item, before: row }));
}

fn forget(drag: Drag) {
    drag.held.set(None);
    drag.over.set(None);
}
