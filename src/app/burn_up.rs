//! How many items are done by when: the mean as a line, what is sure as bars at quarter ends. A hand or
//! keys walk along it.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::desk::Desk;
use super::table::Twin;
use super::walked::{LookedAt, Walked};
use crate::view::chart::Tick;
use crate::view::chart::burn_up::{BurnUp, CountBar, DayMark, Level};
use crate::view::text::Label;

/// The chart with its legend and its table.
#[component]
pub fn BurnUpPicture(
    /// What is drawn.
    chart: BurnUp,
) -> impl IntoView {
    let hint = Desk::here().fresh_id();
    let looked_at = RwSignal::new(None);
    let table = chart.table.clone();
    let picture = drawn(chart.clone(), looked_at);
    let chart = StoredValue::new(chart);
    let at = move |across| chart.with_value(|chart| chart.day_at(across));
    let step = move |(from, key): (Option<usize>, String)| {
        chart.with_value(|chart| chart.walk(from, &key))
    };
    let told = move || {
        let day = looked_at.get()?;
        chart.with_value(|chart| chart.days.get::<usize>(day).map(|day| day.label.clone()))
    };
    view! {
        <figure class="burn-up">
            <Walked label=Label::BurnUpWalk told_by=hint.clone() looked_at at step>
                {picture}
            </Walked>
            <figcaption class="small soft">
                <output id=hint aria-live="polite">
                    {move || told().unwrap_or_else(|| Label::BurnUpHint.text().to_owned())}
                </output>
            </figcaption>
            <ChartMenu chart=Label::BurnUp />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn drawn(chart: BurnUp, looked_at: LookedAt) -> impl IntoView {
    let BurnUp {
        width, height, base, right, line, bars, days, promised, all, dates, counts, ..
    } = chart;
    let grid = move |tick: Tick| {
        view! {
            <line class="rule" x1="0" x2=right y1=tick.at y2=tick.at></line>
            <text class="end halo" x=width y=tick.at dy="0.35em">{tick.label}</text>
        }
    };
    let date = move |tick: Tick| view! { <text class="middle" x=tick.at y=base dy="1.33em">{tick.label}</text> };
    let day = move |(at, found): (usize, DayMark)| {
        view! {
            <circle
                class="day"
                class:looked-at=move || looked_at.get() == Some(at)
                cx=found.x
                cy=found.y
                r="5"
            ></circle>
        }
    };
    view! {
        <svg class="chart" role="img" aria-label=Label::BurnUp.text()
            viewBox=format!("0 0 {width} {height}")>
            {counts.into_iter().map(grid).collect_view()}
            <line class="axis" x1="0" x2=right y1=base y2=base></line>
            {level(&all, "all", right)}
            {promised.as_ref().map(|found| level(found, "promised", right))}
            {bars.into_iter().map(bar).collect_view()}
            <path class="mean" d=line></path>
            {days.into_iter().enumerate().map(day).collect_view()}
            <text class="halo" x="8" y=all.y dy="-0.4em">{all.label}</text>
            {promised.map(|found| {
                let dy = if found.is_under { "1.2em" } else { "-0.4em" };
                view! { <text class="promised halo end" x=right y=found.y dx="-14" dy=dy>{found.label}</text> }
            })}
            {dates.into_iter().map(date).collect_view()}
        </svg>
    }
}

fn level(level: &Level, class: &'static str, right: f64) -> impl IntoView + use<> {
    view! { <line class=format!("level {class}") x1="0" x2=right y1=level.y y2=level.y></line> }
}

fn bar(bar: CountBar) -> impl IntoView {
    view! { <line class="sure" x1=bar.x x2=bar.x y1=bar.top y2=bar.bottom></line> }
}
