//! How many people a team has over time.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::table::Twin;
use crate::view::teams::PeopleChart;
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn PeopleSteps(
    /// What is drawn.
    chart: PeopleChart,
) -> impl IntoView {
    let PeopleChart { width, height, base, steps, most, dates, label, table } = chart;
    let dates = dates.into_iter().map(|tick| {
        view! { <text class="middle" x=tick.at y=base dy="1.33em">{tick.label}</text> }
    });
    view! {
        <figure class="people">
            <figcaption class="small soft">{Label::PeopleOverTime.text()}</figcaption>
            <svg class="chart" role="img" aria-label=label viewBox=format!("0 0 {width} {height}")>
                <path class="sure-4" d=steps></path>
                <line class="axis" x1="28" x2=width y1=base y2=base></line>
                // Above what it measures: it may be as long as it likes.
                <text class="strong" x="0" y="10">{most}</text>
                <text x="0" y=base>"0"</text>
                {dates.collect_view()}
            </svg>
            <ChartMenu chart=Label::PeopleOverTime />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}
