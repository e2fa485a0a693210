//! An estimate, drawn: how likely each amount is.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use crate::view::chart::law::LawChart;
use crate::view::text::Label;

/// The chart. The input beside it says the same in figures.
#[component]
pub fn LawPicture(
    /// What is drawn.
    #[prop(into)]
    chart: Signal<LawChart>,
) -> impl IntoView {
    let drawn = move || {
        let LawChart { width, base, area, values, marks, amounts, .. } = chart.get();
        view! {
            <path class="sure-3" d=area></path>
            {values
                .into_iter()
                .map(|x| view! { <line class="value" x1=x x2=x y1="20" y2=base></line> })
                .collect_view()}
            <line class="axis" x1="0" x2=width y1=base y2=base></line>
            {marks
                .into_iter()
                .map(|mark| {
                    view! {
                        <line class="mark" x1=mark.at x2=mark.at y1="14" y2=base></line>
                        <text class="middle strong" x=mark.at y="11">{mark.label}</text>
                    }
                })
                .collect_view()}
            {amounts
                .into_iter()
                .map(|tick| view! { <text class="middle" x=tick.at y=base dy="1.2em">{tick.label}</text> })
                .collect_view()}
        }
    };
    view! {
        <figure class="law">
            <svg
                class="chart"
                role="img"
                aria-label=move || chart.with(|chart| chart.label.clone())
                viewBox=move || chart.with(|chart| format!("0 0 {} {}", chart.width, chart.height))
            >
                {drawn}
            </svg>
            <ChartMenu chart=Label::Estimate />
        </figure>
    }
}
