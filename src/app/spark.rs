//! A finish in the size of a word.

use leptos::prelude::*;

use crate::view::chart::spark::Spark;

/// How a finish is spread, as small as a word.
#[component]
pub fn SmallChart(
    /// What is drawn.
    spark: Spark,
    /// The same in words.
    label: String,
) -> impl IntoView {
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
