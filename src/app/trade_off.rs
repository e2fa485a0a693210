//! The plans traded off in two outcomes.

use leptos::prelude::*;

use super::chart_menu::ChartMenu;
use super::desk::Desk;
use super::picker::Picker;
use super::table::Twin;
use super::tip::tip;
use crate::session::{Along, Event, StudyEvent};
use crate::view::chart::scatter::{Dot, Scatter};
use crate::view::scenarios::{axis_choices, plan_calls, trade_off};
use crate::view::text::Label;

/// The panel; nothing before the plans are simulated.
#[component]
pub fn TradeOff() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.studies().plans.clone());
    let asked = desk.memo(|session| {
        let question = &session.studies().question;
        (question.axes, question.base.clone())
    });
    let calls = desk.memo(plan_calls);
    let chart = Memo::new(move |_| {
        asked.track();
        known.with(|known| {
            let known = known.as_ref()?;
            calls.with(|calls| desk.now(|session| Some(trade_off(session, known, calls))))
        })
    });
    let is_there = Memo::new(move |_| chart.with(Option::is_some));
    view! {
        <Show when=move || is_there.get()>
            <section class="panel">
                <header>
                    <h2>{Label::TradeOff.text()}</h2>
                    <p class="small soft">{Label::TradeOffHint.text()}</p>
                    <Picker
                        label=Label::AxisAcross
                        options=desk.memo(|session| axis_choices(session, Along::X))
                        picked=|axis| Event::Study(StudyEvent::AxisPicked { along: Along::X, axis })
                    />
                    <Picker
                        label=Label::AxisUp
                        options=desk.memo(|session| axis_choices(session, Along::Y))
                        picked=|axis| Event::Study(StudyEvent::AxisPicked { along: Along::Y, axis })
                    />
                </header>
                {move || chart.get().map(|chart| view! { <ScatterPicture chart /> })}
            </section>
        </Show>
    }
}

/// The chart with its table.
#[component]
pub fn ScatterPicture(
    /// What is drawn.
    chart: Scatter,
) -> impl IntoView {
    let Scatter { width, height, corner: (left, bottom), right, across, up, names, dots, table } =
        chart;
    let [x_name, y_name] = names;
    view! {
        <figure class="trade-off">
            <svg class="chart" role="img" aria-label=Label::TradeOff.text()
                viewBox=format!("0 0 {width} {height}")>
                {up
                    .into_iter()
                    .map(|tick| {
                        view! {
                            <line class="rule" x1=left x2=right y1=tick.at y2=tick.at></line>
                            <text class="end" x=left dx="-8" y=tick.at dy="0.35em">{tick.label}</text>
                        }
                    })
                    .collect_view()}
                <line class="axis" x1=left x2=right y1=bottom y2=bottom></line>
                {across
                    .into_iter()
                    .map(|tick| view! { <text class="middle" x=tick.at y=bottom dy="1.5em">{tick.label}</text> })
                    .collect_view()}
                <text class="end strong" x=right y=bottom dy="3em">{x_name}</text>
                <text class="strong" x="0" y="12">{y_name}</text>
                {dots.into_iter().map(dot).collect_view()}
            </svg>
            <ChartMenu chart=Label::TradeOff />
            <Twin table=Signal::stored(table) />
        </figure>
    }
}

fn dot(dot: Dot) -> impl IntoView {
    let (class, gap) = if dot.name_left { ("end halo", -9) } else { ("halo", 9) };
    view! {
        <g class="dot" class:reference=dot.is_reference>
            {tip(dot.label)}
            <line x1=dot.across.0 x2=dot.across.1 y1=dot.y y2=dot.y></line>
            <line x1=dot.x x2=dot.x y1=dot.up.0 y2=dot.up.1></line>
            <circle cx=dot.x cy=dot.y r="5"></circle>
            <text class=class x=dot.x dx=gap y=dot.name_y>{dot.name}</text>
        </g>
    }
}
