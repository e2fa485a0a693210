//! The finish chart: how the simulated finishes are spread, the share that is done by each day,
//! and markers for the percentiles and for what is asked, which a hand or keys move.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::desk::Desk;
use super::table::Twin;
use super::tip::tip;
use super::walked::{LookedAt, Walked};
use crate::browser::pointer;
use crate::session::Event;
use crate::view::chart::finish::asked::{ChanceSlider, DateSlider};
use crate::view::chart::finish::{Bar, FinishChart, Marker, MarkerKind};
use crate::view::text::Label;

/// What is asked of a chart by hand.
pub type Asked = (Signal<DateSlider>, Signal<ChanceSlider>);

/// The chart with its table.
#[component]
pub fn FinishPicture(
    /// What is drawn.
    #[prop(into)]
    chart: Signal<FinishChart>,
    /// What can be asked of it.
    #[prop(optional)]
    asked: Option<Asked>,
) -> impl IntoView {
    let desk = Desk::here();
    let looked_at = RwSignal::new(None);
    let hint = desk.fresh_id();
    let frame = NodeRef::<Div>::new();
    let told = move || {
        let line = looked_at.get().and_then(|at| {
            chart.with(|chart| chart.bars.get::<usize>(at).map(|bar| bar.label.clone()))
        });
        line.unwrap_or_else(|| chart.with(|chart| chart.later.clone()))
    };
    let at = move |across| chart.with_untracked(|chart| chart.bar_at(across));
    let step = move |(from, key): (Option<usize>, String)| {
        chart.with_untracked(|chart| chart.walk(from, &key))
    };
    let table = Memo::new(move |_| chart.with(|chart| chart.table.clone()));
    view! {
        <figure class="finish">
            <div class="asked-of" node_ref=frame>
                <Walked label=Label::FinishWalk told_by=hint.clone() looked_at at step>
                    {move || drawn(chart.get(), looked_at, asked)}
                </Walked>
                {asked.map(|(date, chance)| view! { <Handles date chance frame /> })}
            </div>
            <figcaption class="small soft">
                <output id=hint aria-live="polite">{told}</output>
            </figcaption>
            <ChartMenu chart=Label::FinishChart />
            <Twin table />
        </figure>
    }
}

fn drawn(chart: FinishChart, looked_at: LookedAt, asked: Option<Asked>) -> impl IntoView {
    let FinishChart { width, height, base, right, bars, curve, markers, dates, chances, .. } =
        chart;
    let bars = bars.into_iter().enumerate().map(|(at, found)| bar(found, at, looked_at));
    view! {
        <svg class="chart" role="img" aria-label=Label::FinishChart.text()
            viewBox=format!("0 0 {width} {height}")>
            <line class="axis" x1="0" x2=width y1=base y2=base></line>
            {chances
                .into_iter()
                .map(|tick| {
                    view! {
                        <line class="rule" x1="0" x2=right y1=tick.at y2=tick.at></line>
                        <text class="end halo" x=width y=tick.at dy="0.35em">{tick.label}</text>
                    }
                })
                .collect_view()}
            {bars.collect_view()}
            <path class="s-curve" d=curve></path>
            {dates
                .into_iter()
                .map(|tick| view! { <text class="middle" x=tick.at y=base dy="1.33em">{tick.label}</text> })
                .collect_view()}
            {markers.into_iter().map(|found| marker(found, base)).collect_view()}
            {asked
                .map(|(date, chance)| {
                    view! {
                        <path class="guide" d=move || date.with(|date| date.guide.clone())></path>
                        <path class="guide" d=move || chance.with(|chance| chance.guide.clone())></path>
                    }
                })}
        </svg>
    }
}

fn bar(bar: Bar, at: usize, looked_at: LookedAt) -> impl IntoView {
    view! {
        <rect
            class="sure-3"
            class:looked-at=move || looked_at.get() == Some(at)
            x=bar.x
            y=bar.y
            width=bar.width
            height=bar.height
        ></rect>
    }
}

fn marker(marker: Marker, base: f64) -> impl IntoView {
    let class = match marker.kind {
        MarkerKind::Percentile => "marker",
        MarkerKind::Date => "marker date",
    };
    view! {
        <g class=class>
            {tip(format!("{} {}", marker.label, marker.value))}
            <line x1=marker.x x2=marker.x y1="18" y2=base></line>
            <circle cx=marker.x cy=marker.y r="3.5"></circle>
            <text class="middle strong" x=marker.label_x y="12">{marker.label}</text>
        </g>
    }
}

/// The handles that a hand or keys move: the date along the bottom, the chance up the side.
#[component]
fn Handles(
    date: Signal<DateSlider>,
    chance: Signal<ChanceSlider>,
    /// What the handles are moved over.
    frame: NodeRef<Div>,
) -> impl IntoView {
    let desk = Desk::here();
    let by_date = move |text| desk.dispatch(Event::DateAsked { text });
    let by_chance = move |text| desk.dispatch(Event::ChanceAsked { text });
    let place = move |event: &PointerEvent| {
        let frame = frame.get_untracked().filter(|_| pointer::is_held(event))?;
        Some(pointer::place(event, &frame))
    };
    view! {
        <span
            class="handle of-date"
            role="slider"
            tabindex="0"
            aria-label=Label::ChanceOfDate.text()
            aria-valuemin="0"
            aria-valuemax=move || date.with(|date| date.days.to_string())
            aria-valuenow=move || date.with(|date| date.now.to_string())
            aria-valuetext=move || date.with(|date| date.text.clone())
            title=move || date.with(|date| date.text.clone())
            style:left=move || date.with(|date| format!("{}%", date.left))
            style:top=move || date.with(|date| format!("{}%", date.top))
            on:pointerdown=move |event| pointer::hold(&event)
            on:pointermove=move |event| {
                if let Some((across, _)) = place(&event) {
                    by_date(date.with_untracked(|date| date.at(across)));
                }
            }
            on:keydown=move |event| {
                let (key, shift) = (event.key(), event.shift_key());
                if let Some(text) = date.with_untracked(|date| date.by_key(&key, shift)) {
                    event.prevent_default();
                    by_date(text);
                }
            }
        ></span>
        <span
            class="handle of-chance"
            role="slider"
            tabindex="0"
            aria-label=Label::DateAtChance.text()
            aria-orientation="vertical"
            aria-valuemin="1"
            aria-valuemax="99"
            aria-valuenow=move || chance.with(|chance| chance.now.to_string())
            aria-valuetext=move || chance.with(|chance| chance.text.clone())
            title=move || chance.with(|chance| chance.text.clone())
            style:left=move || chance.with(|chance| format!("{}%", chance.left))
            style:top=move || chance.with(|chance| format!("{}%", chance.top))
            on:pointerdown=move |event| pointer::hold(&event)
            on:pointermove=move |event| {
                if let Some((_, down)) = place(&event) {
                    by_chance(chance.with_untracked(|chance| chance.at(down)));
                }
            }
            on:keydown=move |event| {
                let (key, shift) = (event.key(), event.shift_key());
                if let Some(text) = chance.with_untracked(|chance| chance.by_key(&key, shift)) {
                    event.prevent_default();
                    by_chance(text);
                }
            }
        ></span>
    }
}
