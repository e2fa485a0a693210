//! The finish chart: how the simulated finishes are spread, the share that is done by each day,
//! and markers for the percentiles and for what was asked.

use leptos::prelude::*;

use super::table::Twin;
use crate::view::chart::finish::{Bar, FinishChart, Marker, MarkerKind};
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn FinishPicture(
    /// What is drawn.
    chart: FinishChart,
) -> impl IntoView {
    let FinishChart { width, height, base, bars, curve, markers, dates, chances, later, table } =
        chart;
    view! {
        <figure class="finish">
            <svg class="chart" role="img" aria-label=Label::FinishChart.text()
                viewBox=format!("0 0 {width} {height}")>
                <line class="axis" x1="0" x2=width y1=base y2=base></line>
                {chances
                    .into_iter()
                    .map(|tick| {
                        view! {
                            <line class="rule" x1="0" x2=width y1=tick.at y2=tick.at></line>
                            <text class="end halo" x=width y=tick.at dy="4">{tick.label}</text>
                        }
                    })
                    .collect_view()}
                {bars.into_iter().map(bar).collect_view()}
                <path class="s-curve" d=curve></path>
                {dates
                    .into_iter()
                    .map(|tick| view! { <text class="middle" x=tick.at y=base dy="16">{tick.label}</text> })
                    .collect_view()}
                {markers.into_iter().map(|found| marker(found, base)).collect_view()}
            </svg>
            <figcaption class="small soft">{later}</figcaption>
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn bar(bar: Bar) -> impl IntoView {
    view! {
        <rect class="sure-3" x=bar.x y=bar.y width=bar.width height=bar.height>
            <title>{bar.label}</title>
        </rect>
    }
}

fn marker(marker: Marker, base: f64) -> impl IntoView {
    let class = match marker.kind {
        MarkerKind::Percentile => "marker",
        MarkerKind::Asked => "marker asked",
        MarkerKind::Date => "marker date",
    };
    view! {
        <g class=class>
            <title>{format!("{} {}", marker.label, marker.value)}</title>
            <line x1=marker.x x2=marker.x y1="18" y2=base></line>
            <circle cx=marker.x cy=marker.y r="3.5"></circle>
            <text class="middle strong" x=marker.x y="12">{marker.label}</text>
        </g>
    }
}
