//! The timeline: per item a bar from the likely start to the likely finish, and whiskers to the
//! finishes that are 85 % and 95 % sure.

use leptos::prelude::*;

use super::table::Twin;
use crate::view::chart::timeline::{Span, Timeline, TimelineRow};
use crate::view::text::Label;

/// Half the height of a bar, of the first whisker and of the second, in pixels.
const HALVES: [f64; 3] = [7.0, 4.0, 1.5];

/// The chart with its table.
#[component]
pub fn TimelinePicture(
    /// What is drawn.
    timeline: Timeline,
) -> impl IntoView {
    let Timeline { width, height, top, rows, dates, quarters, today, table, .. } = timeline;
    let names = rows.iter().map(|row| view! { <li title=row.name.clone()>{row.name.clone()}</li> });
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Timeline.text()}</h2>
                <p class="small soft">{Label::TimelineHint.text()}</p>
            </header>
            <div class="timeline">
                <ul aria-hidden="true">{names.collect_view()}</ul>
                <svg class="chart" role="img" aria-label=Label::Timeline.text()
                    viewBox=format!("0 0 {width} {height}")>
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
                    {rows.into_iter().map(row).collect_view()}
                </svg>
            </div>
            <Twin table=Signal::stored(table) />
        </section>
    }
}

fn row(row: TimelineRow) -> impl IntoView {
    let y = row.y;
    let [bar, first, second] = HALVES;
    let class = if row.done { "sure-4" } else { "sure-1" };
    let due = row.due.map(|x| {
        view! { <path class="due" d=format!("M{x} {}l5 6l-5 6l-5 -6z", y - 6.0)></path> }
    });
    view! {
        <g>
            <title>{row.label}</title>
            {row.to_p95.map(|span| stretch("sure-4", span, y, second))}
            {row.to_p85.map(|span| stretch("sure-3", span, y, first))}
            {row.bar.map(|span| stretch(class, span, y, bar))}
            {due}
        </g>
    }
}

fn stretch(class: &'static str, span: Span, y: f64, half: f64) -> impl IntoView {
    view! { <rect class=class x=span.x width=span.width y=y - half height=2.0 * half rx="2"></rect> }
}
