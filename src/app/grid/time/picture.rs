//! The timeline of the whole plan as a picture, to be downloaded or copied: what the lines of the grid
//! show a part of, with its names and its dates in one drawing.
//!
//! It is drawn while the list of ways to take it is open, out of sight: it is as long as the plan.

use leptos::prelude::*;

use super::bar::still_marks;
use crate::app::chart_menu::ChartMenu;
use crate::app::desk::Desk;
use crate::view::chart::time::head::TimeHead;
use crate::view::text::Label;
use crate::view::time::{PictureRow, TimePicture, time_picture};

/// The button with its list, and the drawing while the list is open.
#[component]
pub fn TimelinePicture() -> impl IntoView {
    let desk = Desk::here();
    let is_open = RwSignal::new(false);
    let picture = move || is_open.get().then(|| drawn(desk.now(time_picture)));
    view! {
        <figure class="timeline-picture">
            <ChartMenu chart=Label::Timeline opened=Callback::new(move |open| is_open.set(open)) />
            {picture}
        </figure>
    }
}

fn drawn(picture: TimePicture) -> impl IntoView {
    let TimePicture { width, height, names, top, head, rows } = picture;
    view! {
        <svg class="chart" role="img" aria-label=Label::Timeline.text()
            viewBox=format!("0 0 {width} {height}")>
            <g transform=format!("translate({names} 0)")>{over(head, top, height)}</g>
            {rows.into_iter().map(|row| line(row, names)).collect_view()}
        </svg>
    }
}

/// Months and quarters over the lines, and their rules behind them.
fn over(head: TimeHead, top: f64, height: f64) -> impl IntoView {
    let rule = move |class: &'static str, x: f64| {
        view! { <line class=class x1=x x2=x y1=top y2=height></line> }
    };
    let quarter_end = head.quarter_end.map(|end| rule("quarter-end", end.at));
    let months = head.lower.iter().map(|tick| rule("rule", tick.at)).collect_view();
    view! {
        <g class="time-layer">
            {months}
            {head.quarters.into_iter().map(|x| rule("quarter", x)).collect_view()}
            {quarter_end}
            {rule("as-of", head.as_of)}
        </g>
        <g class="time-head">
            {head
                .upper
                .into_iter()
                .map(|stretch| view! { <text class="ink" x=stretch.span.x dx="5" y="12">{stretch.label}</text> })
                .collect_view()}
            {head
                .lower
                .into_iter()
                .map(|tick| view! { <text x=tick.at dx="4" y="27">{tick.label}</text> })
                .collect_view()}
        </g>
    }
}

/// An item: its name, and its bar where time begins.
fn line(row: PictureRow, names: f64) -> impl IntoView {
    let PictureRow { y, name, cell } = row;
    view! {
        <g transform=format!("translate(0 {y})")>
            <g class="row-name">
                <text class="ink" x="0" y="20">{name}</text>
            </g>
            {cell.map(|cell| view! {
                <g class="time-bar" transform=format!("translate({names} 0)")>{still_marks(&cell)}</g>
            })}
        </g>
    }
}
