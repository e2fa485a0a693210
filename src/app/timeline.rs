//! The timeline: per item a bar from the likely start to the likely finish, and whiskers to the
//! finishes that are 85 % and 95 % sure.

use leptos::prelude::*;

use super::table::Twin;
use crate::view::chart::timeline::{Span, Timeline, TimelineRow};
use crate::view::text::Label;

/// The chart with its table.
#[component]
pub fn TimelinePicture(
    /// What is drawn.
    timeline: Timeline,
) -> impl IntoView {
    let Timeline { width, height, names, top, row_height, rows, dates, quarters, today, table } =
        timeline;
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Timeline.text()}</h2>
                <p class="small soft">{Label::TimelineHint.text()}</p>
            </header>
            <div class="timeline scroll" tabindex="0" role="group" aria-label=Label::Timeline.text()>
                <svg class="chart" role="img" aria-label=Label::Timeline.text()
                    viewBox=format!("0 0 {width} {height}")>
                    <defs>
                        <path id="due" class="due" d="M0 -6l5 6l-5 6l-5 -6z"></path>
                    </defs>
                    {dates
                        .into_iter()
                        .map(|tick| {
                            view! {
                                <line class="rule" x1=tick.at x2=tick.at y1=top y2=height></line>
                                <text x=tick.at y="14">{tick.label}</text>
                            }
                        })
                        .collect_view()}
                    {quarters
                        .into_iter()
                        .map(|tick| {
                            view! {
                                <line class="quarter" x1=tick.at x2=tick.at y1=top y2=height>
                                    <title>{tick.label}</title>
                                </line>
                            }
                        })
                        .collect_view()}
                    <line class="today" x1=today x2=today y1=top y2=height></line>
                    {rows.into_iter().map(|found| row(found, names, row_height)).collect_view()}
                </svg>
            </div>
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn row(row: TimelineRow, names: f64, height: f64) -> impl IntoView {
    let class = if row.done { "bar sure-4" } else { "bar sure-1" };
    let due = row.due.map(|x| view! { <use href="#due" x=x></use> });
    view! {
        <g>
            <title>{row.label}</title>
            <Name name=row.name y=row.top width=names height />
            <g transform=format!("translate(0 {})", row.y)>
                {row.to_p95.map(|span| stretch("whisker sure-4", span))}
                {row.to_p85.map(|span| stretch("whisker wide sure-3", span))}
                {row.bar.map(|span| stretch(class, span))} {due}
            </g>
        </g>
    }
}

/// What a row is called; a long name is cut where time begins.
#[component]
pub fn Name(
    /// The name.
    name: String,
    /// Upper edge of the row, in pixels.
    y: f64,
    /// In pixels.
    width: f64,
    /// In pixels.
    height: f64,
) -> impl IntoView {
    view! {
        <svg class="row-name" x="0" y=y width=width height=height>
            <text class="ink" x="0" y="50%" dy="0.35em">{name}</text>
        </svg>
    }
}

/// A stretch of time; its height is the style sheet's.
fn stretch(class: &'static str, span: Span) -> impl IntoView {
    view! { <rect class=class x=span.x width=span.width rx="2"></rect> }
}
