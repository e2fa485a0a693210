//! What a plan comes to: its figures, and its finish in the size of a word.

use leptos::prelude::*;

use super::spark::SmallChart;
use crate::view::scenarios::Headline;

/// The line.
#[component]
pub fn PlanHeadline(
    /// What is shown.
    #[prop(into)]
    headline: Signal<Headline>,
) -> impl IntoView {
    let chart = move || {
        headline.with(|found| {
            let (spark, label) = (found.spark.clone()?, found.spark_label.clone());
            Some(view! { <SmallChart spark label /> })
        })
    };
    let figures = move || {
        let figures = headline.with(|found| found.figures.clone()).into_iter();
        let figure = |(name, value): (&'static str, String)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        };
        figures.map(figure).collect_view()
    };
    view! {
        <div class="plan-headline" class:unsettled=move || headline.with(|found| found.stale)>
            <dl>{figures}</dl>
            {chart}
            <p class="small soft">{move || headline.with(|found| found.left_out.clone())}</p>
        </div>
    }
}
