//! A line of the timeline: its bar, what it waits for, its flag, and the date that is being moved.

use leptos::ev::KeyboardEvent;
use leptos::html::Span as SpanElement;
use leptos::prelude::*;

use super::Time;
use crate::app::grid::press_of;
use crate::app::grid::state::Grid;
use crate::app::tip::tip;
use crate::forecast::Cause;
use crate::model::ItemId;
use crate::view::chart::time::Span;
use crate::view::chart::time::row::{TimeRow, Wait};
use crate::view::grid::keys::{Slide, at_slider};
use crate::view::text::Label;
use crate::view::time::{Handle, Held, TimeCell, TimeKind, Told};

/// An item over time.
#[component]
pub fn TimeBar(
    /// What is drawn.
    cell: TimeCell,
    /// Whose it is.
    item: ItemId,
) -> impl IntoView {
    let time = Grid::here().time;
    let TimeCell { row, kind, keeps_due, handles, .. } = cell;
    let (starts, ends) = (handles.contains(&Handle::Start), handles.contains(&Handle::Due));
    let held = Memo::new(move |_| {
        time.held.with(|held| held.as_ref().filter(|held| held.item == item).cloned())
    });
    let grip = row.grip.filter(|_| starts).map(|grip| {
        view! {
            <rect class="grip" data-handle="start" x=grip.x width=grip.width y="4" height="24">
                {tip(Label::DragStart.text())}
            </rect>
        }
    });
    let flag = row.due.map(|x| (x, if keeps_due { "due kept" } else { "due missed" }));
    let flag = flag.or_else(|| row.behind.filter(|_| ends).map(|x| (x, "due absent")));
    let flag = flag.map(|(x, class)| {
        view! {
            <g class=class class:grips=ends data-handle=ends.then_some("due")
                transform=format!("translate({x} 0)")>
                <rect class="touch" x="-5" y="2" width="16" height="28"></rect>
                <path d=FLAG></path>
                {tip(if ends { Label::DragDue.text() } else { Label::ColumnDue.text() })}
            </g>
        }
    });
    view! {
        <svg class="time-bar" aria-hidden="true" height="31">
            <g class="scrolled">
                {marks(&row, kind)}
                {grip}
                {flag}
                {move || held.get().map(|held| guide(time, &held))}
            </g>
        </svg>
        {move || held.get().filter(|_| time.moves_by_keys()).map(|_| view! { <Slider /> })}
    }
}

/// An item over time that nothing is moved on, in a frame of its own.
#[component]
pub fn StillBar(
    /// What is drawn.
    cell: TimeCell,
    /// How wide the frame is, in pixels.
    width: f64,
) -> impl IntoView {
    let drawn = still_marks(&cell);
    view! {
        <svg class="time-bar" role="img" aria-label=cell.label viewBox=format!("0 0 {width} 31")>
            {drawn}
        </svg>
    }
}

/// All marks of an item, none of which can be moved.
pub fn still_marks(cell: &TimeCell) -> impl IntoView + use<> {
    let class = if cell.keeps_due { "due kept" } else { "due missed" };
    let flag = cell.row.due.map(|x| {
        view! { <g class=class transform=format!("translate({x} 0)")><path d=FLAG></path></g> }
    });
    view! {
        {marks(&cell.row, cell.kind)}
        {flag}
    }
}

/// The flag of a due date.
const FLAG: &str = "M0 27V6h8l-2.5 3.5L8 13H0";

/// What it waits for, its bar and how sure its end is.
fn marks(row: &TimeRow, kind: TimeKind) -> impl IntoView + use<> {
    let class = match kind {
        TimeKind::Planned => "bar planned",
        TimeKind::Running => "bar running",
        TimeKind::Done => "bar done",
    };
    let waits = row.waits.clone();
    view! {
        {waits.into_iter().map(wait).collect_view()}
        {row.not_before.map(|x| view! { <path class="not-before" d=format!("M{x} 7v18m0 -18h3m-3 18h3")></path> })}
        {row.to_p95.map(|span| stretch("whisker sure-4", span, "14", "3"))}
        {row.to_p85.map(|span| stretch("whisker sure-3", span, "12", "7"))}
        {row.bar.map(|span| stretch(class, span, "9", "13"))}
    }
}

/// Waiting for one cause; a pattern tells it from the others too.
fn wait(wait: Wait) -> impl IntoView {
    let class = match wait.cause {
        Cause::Dependency => "wait dependency",
        Cause::Team => "wait team",
        Cause::NotBefore => "wait date",
        Cause::External => "wait external",
        Cause::Risk => "wait risk",
    };
    view! { <line class=class x1=wait.span.x x2=wait.span.end() y1="15.5" y2="15.5"></line> }
}

fn stretch(
    class: &'static str,
    span: Span,
    y: &'static str,
    height: &'static str,
) -> impl IntoView {
    view! { <rect class=class x=span.x width=span.width y=y height=height rx="2"></rect> }
}

/// What the bars and lines mean.
#[component]
pub fn TimeLegend() -> impl IntoView {
    let entry = |class: &'static str, label: Label| {
        view! {
            <li>
                <svg class="time-bar" aria-hidden="true" viewBox="0 0 18 10">
                    <line class=class x1="0" x2="18" y1="5" y2="5"></line>
                </svg>
                {label.text()}
            </li>
        }
    };
    view! {
        <ul class="legend time-legend" aria-label=Label::Timeline.text()>
            {entry("key likely", Label::LegendLikely)}
            {entry("key sure", Label::LegendSure)}
            {entry("key surer", Label::LegendVerySure)}
            {entry("wait team", Label::LegendTeam)}
            {entry("wait dependency", Label::LegendDependency)}
            {entry("wait external", Label::LegendExternal)}
            {entry("wait date", Label::LegendDate)}
            {entry("wait risk", Label::LegendRisk)}
        </ul>
    }
}

/// Where a date that is being moved stands.
fn guide(time: Time, held: &Held) -> impl IntoView + use<> {
    let x = time.place_of(held);
    let near_end = x - time.left() > time.width() / 2.0;
    let (dx, class) = if near_end { ("-6", "end") } else { ("6", "start") };
    view! {
        <g class="guide">
            <line x1=x x2=x y1="0" y2="31"></line>
            <text class=class x=x dx=dx y="20">{held.words()}</text>
        </g>
    }
}

/// Where a date that is moved by keys takes them, and says where it is.
#[component]
fn Slider() -> impl IntoView {
    let grid = Grid::here();
    let time = grid.time;
    let node = NodeRef::<SpanElement>::new();
    Effect::new(move |_| {
        if let Some(slider) = node.get() {
            // Fails for no element that can take the focus, and this one can.
            drop(slider.focus());
        }
    });
    let told = Memo::new(move |_| {
        let dates = time.days();
        time.held.with(|held| held.as_ref().map(|held| held.told(dates)))
    });
    let of = move |see: fn(&Told) -> String| move || told.with(|told| told.as_ref().map(see));
    let on_key = move |event: KeyboardEvent| {
        event.stop_propagation();
        let key = event.key();
        let Some(slide) = at_slider(press_of(&key, &event)) else { return };
        event.prevent_default();
        if matches!(slide, Slide::Keep | Slide::Forget) {
            // Before the slider goes, and the focus with it.
            grid.hold();
        }
        time.slide(slide);
    };
    view! {
        <span
            node_ref=node
            class="spoken"
            role="slider"
            tabindex="0"
            aria-label=of(|told| told.label.to_owned())
            aria-valuetext=of(|told| told.words.clone())
            aria-valuenow=of(|told| told.day.to_string())
            aria-valuemin="0"
            aria-valuemax=of(|told| told.days.to_string())
            on:keydown=on_key
        ></span>
    }
}
