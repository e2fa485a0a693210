//! The methods side by side: a line an item.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::table::Twin;
use super::tip::tip;
use crate::view::chart::slope::{Slope, SlopeLine};
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn SlopePicture(
    /// What is drawn.
    slope: Slope,
) -> impl IntoView {
    let Slope { width, height, names, columns, lines, note, table } = slope;
    let columns = columns.into_iter().map(|column| {
        view! {
            <text class="middle strong" x=column.x y="14">{column.label}</text>
            <line class="rule" x1=column.x x2=column.x y1="24" y2=height></line>
        }
    });
    // No line runs over a rank: all of them lie under the dots, and those that stand out under the others.
    let paths = lines.iter().map(|line| line.path.clone());
    let paths = paths.map(|path| view! { <path d=path></path> }).collect_view();
    let (standing_out, others): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.stands_out);
    let lines = standing_out.into_iter().chain(others).map(|found| line(found, names));
    view! {
        <figure class="slope">
            <div class="scroll" tabindex="0" role="group" aria-label=Label::Ranks.text()>
                <svg class="chart" role="img" aria-label=Label::Ranks.text()
                    viewBox=format!("0 0 {width} {height}")>
                    {columns.collect_view()}
                    <g class="slope-paths">{paths}</g>
                    {lines.collect_view()}
                </svg>
            </div>
            <figcaption class="small soft">{note}</figcaption>
            <ChartMenu chart=Label::Ranks />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn line(line: SlopeLine, names: f64) -> impl IntoView {
    let class = if line.stands_out { "slope-line out" } else { "slope-line" };
    let dots = line.dots.into_iter().map(|dot| {
        view! {
            <circle cx=dot.x cy=dot.y r="9"></circle>
            <text class="middle" x=dot.x y=dot.y dy="0.35em">{dot.rank}</text>
        }
    });
    // The frame of its own cuts a long name.
    let name = line.name_y.map(|y| {
        view! {
            <svg x="0" y=y width=names height=SlopeLine::HEIGHT>
                <text class="name" x="0" y="50%" dy="0.35em">{line.name}</text>
            </svg>
        }
    });
    view! {
        <g class=class>
            {tip(line.label)}
            <path d=line.path></path>
            {dots.collect_view()} {name}
        </g>
    }
}
