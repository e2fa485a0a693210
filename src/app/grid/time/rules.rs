//! What stands over the lines of the timeline, behind them and before them: months, quarters, rules
//! and arrows.

use leptos::prelude::*;

use crate::app::grid::state::Grid;
use crate::app::tip::tip;
use crate::view::chart::time::Span;
use crate::view::chart::time::arrow::{Arrow, ArrowKind};
use crate::view::chart::time::head::Stretch;
use crate::view::text::Label;
use crate::view::time::{arrows, head};

/// Months and quarters over the lines.
#[component]
pub fn TimeHead() -> impl IntoView {
    let time = Grid::here().time;
    let head = time.desk.memo(move |session| head(session, time.days()));
    let upper = |stretch: Stretch| {
        let Stretch { span, label, room } = stretch;
        view! {
            <line class="part" x1=span.x x2=span.x y1="0" y2="32"></line>
            <svg x=span.x width=span.width height="16">
                <text
                    class="ink"
                    x="5"
                    y="12"
                    style=("--from", format!("{}px", span.x))
                    style=("--room", format!("{room}px"))
                >
                    {label}
                </text>
            </svg>
        }
    };
    let drawn = move || {
        let head = head.get();
        view! {
            <g class="scrolled">
                {head.upper.into_iter().map(upper).collect_view()}
                {head
                    .lower
                    .into_iter()
                    .map(|tick| {
                        view! {
                            <line class="rule" x1=tick.at x2=tick.at y1="17" y2="32"></line>
                            <text x=tick.at dx="4" y="27">{tick.label}</text>
                        }
                    })
                    .collect_view()}
                {head
                    .holidays
                    .into_iter()
                    .map(|holiday| {
                        let Stretch { span, label, .. } = holiday;
                        view! {
                            <rect class="holiday" x=span.x width=span.width y="29" height="3">
                                {tip(label)}
                            </rect>
                        }
                    })
                    .collect_view()}
                <path class="as-of" transform=format!("translate({} 32)", head.as_of) d="M0 0l-4 -6h8z">
                    {tip(Label::AsOfLine.text())}
                </path>
                {head
                    .quarter_end
                    .map(|end| {
                        view! {
                            <path class="quarter-end" transform=format!("translate({} 32)", end.at)
                                d="M0 0l-4 -6h8z">
                                {tip(format!("{} {}", Label::QuarterEnds.text(), end.label))}
                            </path>
                        }
                    })}
            </g>
        }
    };
    view! { <svg class="time-head" aria-hidden="true" height="32">{drawn}</svg> }
}

/// The rules behind the lines: quarters, weekends, holidays, the as-of date.
#[component]
pub fn TimeBack() -> impl IntoView {
    let time = Grid::here().time;
    let head = time.desk.memo(move |session| head(session, time.days()));
    let rule = |class: &'static str, x: f64| {
        view! { <line class=class x1=x x2=x y1="0" y2="100%"></line> }
    };
    let band = |span: Span| {
        view! { <rect class="idle" x=span.x width=span.width y="0" height="100%"></rect> }
    };
    let drawn = move || {
        let head = head.get();
        view! {
            <g class="scrolled">
                {head.idle.into_iter().map(band).collect_view()}
                {head.lower.into_iter().map(|tick| rule("rule", tick.at)).collect_view()}
                {head.quarters.into_iter().map(|x| rule("quarter", x)).collect_view()}
                {head.quarter_end.map(|end| rule("quarter-end", end.at))}
                {rule("as-of", head.as_of)}
            </g>
        }
    };
    view! { <svg class="time-layer back" aria-hidden="true">{drawn}</svg> }
}

/// Arrows between the item of the active line and those that it waits for or that wait for it.
#[component]
pub fn TimeFront() -> impl IntoView {
    let grid = Grid::here();
    let time = grid.time;
    let active = Memo::new(move |_| grid.marked.with(|marked| marked.active.line));
    let arrows = time.desk.memo(move |session| {
        let dates = time.days();
        grid.lines.with(|lines| arrows(session, lines, active.get(), dates))
    });
    let drawn = move || arrows.get().into_iter().map(drawn_arrow).collect_view();
    view! {
        <svg class="time-layer front" aria-hidden="true">
            <g class="scrolled">{drawn}</g>
        </svg>
    }
}

fn drawn_arrow(arrow: Arrow) -> impl IntoView {
    let class = match arrow.kind {
        ArrowKind::Before => "arrow before",
        ArrowKind::After => "arrow after",
        ArrowKind::Chain => "arrow chain",
    };
    view! {
        <g class=class>
            <path class="way" d=arrow.line></path>
            <path class="point" d=arrow.point></path>
        </g>
    }
}

/// The bar under the lines that scrolls through time.
#[component]
pub fn TimeScroll() -> impl IntoView {
    let time = Grid::here().time;
    let whole = move || {
        let dates = time.days();
        dates.end_of(dates.last())
    };
    let needed = Memo::new(move |_| whole() > time.width() + 1.0);
    Effect::new(move |_| {
        let left = time.left();
        if let Some(bar) = time.scroller.get()
            && (f64::from(bar.scroll_left()) - left).abs() >= 1.0
        {
            bar.set_scroll_left(left as i32);
        }
    });
    let scrolled = move |_| {
        let Some(bar) = time.scroller.get_untracked() else { return };
        let (there, here) = (f64::from(bar.scroll_left()), time.left_now());
        if (there - here).abs() >= 1.0 {
            time.scroll_by(there - here);
        }
    };
    view! {
        <Show when=move || needed.get()>
            <div class="time-scroll no-print" aria-hidden="true" tabindex="-1"
                node_ref=time.scroller on:scroll=scrolled>
                <div style:inline-size=move || format!("{}px", whole())></div>
            </div>
        </Show>
    }
}
