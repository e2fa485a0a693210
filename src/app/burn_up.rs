//! How many items are done by when: the mean as a line, what is sure as bars at quarter ends.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::table::Twin;
use super::tip::tip;
use crate::view::chart::burn_up::{BurnUp, CountBar, Level};
use crate::view::text::Label;

/// The chart with its legend and its table.
#[component]
pub fn BurnUpPicture(
    /// What is drawn.
    chart: BurnUp,
) -> impl IntoView {
    let BurnUp { width, height, base, right, line, bars, promised, all, dates, counts, table } =
        chart;
    let grid = move |tick: crate::view::chart::Tick| {
        view! {
            <line class="rule" x1="0" x2=right y1=tick.at y2=tick.at></line>
            <text class="end halo" x=width y=tick.at dy="4">{tick.label}</text>
        }
    };
    let date = move |tick: crate::view::chart::Tick| view! { <text class="middle" x=tick.at y=base dy="16">{tick.label}</text> };
    view! {
        <figure class="burn-up">
            <svg class="chart" role="img" aria-label=Label::BurnUp.text()
                viewBox=format!("0 0 {width} {height}")>
                {counts.into_iter().map(grid).collect_view()}
                <line class="axis" x1="0" x2=right y1=base y2=base></line>
                {level(all, "all", right)}
                {promised.map(|found| level(found, "promised", right))}
                {bars.into_iter().map(bar).collect_view()}
                <path class="mean" d=line></path>
                {dates.into_iter().map(date).collect_view()}
            </svg>
            <figcaption class="small soft">{Label::BurnUpHint.text()}</figcaption>
            <ChartMenu chart=Label::BurnUp />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn level(level: Level, class: &'static str, right: f64) -> impl IntoView {
    view! {
        <g class=format!("level {class}")>
            <line x1="0" x2=right y1=level.y y2=level.y></line>
            <text class="halo" x="8" y=level.y dy="-5">{level.label}</text>
        </g>
    }
}

fn bar(bar: CountBar) -> impl IntoView {
    view! {
        <g class="count">
            {tip(bar.label)}
            <line class="sure" x1=bar.x x2=bar.x y1=bar.top y2=bar.bottom></line>
        </g>
    }
}
