//! The style page, `#/style`: what the page is made of, in every state. It stands beside the app, with a
//! session of its own in which nothing is open; the tests photograph it.

use leptos::prelude::*;

use super::advice::Advice;
use super::burn_up::BurnUpPicture;
use super::close::Close;
use super::desk::Desk;
use super::entry::Entry;
use super::finish::FinishPicture;
use super::grid::time::bar::{StillBar, TimeLegend};
use super::heat::HeatMap;
use super::icon::{Icon, Picture};
use super::law::LawPicture;
use super::menu::Menu;
use super::pair::ShiftPicture;
use super::people::PeopleSteps;
use super::picker::Picker;
use super::quarters::Quarters;
use super::risk_matrix::RiskMatrix;
use super::shares::Shares;
use super::slope::SlopePicture;
use super::spark::SmallChart;
use super::toasts::Toast;
use super::trade_off::ScatterPicture;
use super::working::WorkLine;
use super::worth::Bar;
use crate::browser::{route, theme};
use crate::session::{Event, NoticeId};
use crate::view::style_page::{Sample, StylePage as Content, TIME_WIDTH, style_page};
use crate::view::text::Label;

/// The address, after `#/`.
const ADDRESS: &str = "style";

/// Whether the address names it.
pub fn is_asked() -> bool {
    route::current() == ADDRESS
}

/// Loads the page anew when the address leads from the app to the style page or back: neither knows the
/// other.
pub fn listen() {
    let is_here = is_asked();
    route::listen(move |name| {
        if (name == ADDRESS) != is_here {
            // It fails for no page that stands at an address.
            drop(window().location().reload());
        }
    });
}

/// The page.
#[component]
pub fn StylePage() -> impl IntoView {
    provide_context(Desk::set_up());
    theme::show(theme::kept());
    let content = style_page();
    view! {
        <main class="page style-page">
            <h1>{Label::StylePage.text()}</h1>
            <Tokens content=content.clone() />
            <Controls content=content.clone() />
            <Charts content=content.clone() />
            <OpenSheet content />
        </main>
    }
}

/// Type, space and colors.
#[component]
fn Tokens(content: Content) -> impl IntoView {
    let Content { sizes, spaces, colors, .. } = content;
    let size = |name| view! { <li style=("font-size", variable(name))>{name}</li> };
    let space = |name| {
        view! { <li><span class="space" style=("inline-size", variable(name))></span>{name}</li> }
    };
    let color = |name| {
        view! { <li><span class="color" style=("background", variable(name))></span>{name}</li> }
    };
    let colors = colors.into_iter().map(|(group, names)| {
        view! {
            <div>
                <h2>{group}</h2>
                <ul class="swatches">{names.into_iter().map(color).collect_view()}</ul>
            </div>
        }
    });
    view! {
        <section class="panel stack">
            <ul class="stack">{sizes.into_iter().map(size).collect_view()}</ul>
            <ul class="swatches">{spaces.into_iter().map(space).collect_view()}</ul>
            <div class="samples">{colors.collect_view()}</div>
        </section>
    }
}

fn variable(name: &str) -> String {
    format!("var({name})")
}

/// What people press, type into and read.
#[component]
fn Controls(content: Content) -> impl IntoView {
    let Content {
        buttons: [main, usual, quiet, disabled],
        menu: (menu, lines),
        options,
        inputs,
        badges,
        notices,
        empty,
        working,
        differences,
        ..
    } = content;
    let line = |text| view! { <li><button class="button quiet" type="button">{text}</button></li> };
    let input = |input| view! { <Entry input=Signal::stored(input) /> };
    let difference = |(kind, text, bar): (&'static str, &'static str, Option<_>)| {
        view! {
            <tr>
                <td class=format!("difference {kind}")>{text}</td>
                <td>{bar.map(|found| view! { <Bar found kind /> })}</td>
            </tr>
        }
    };
    view! {
        <section class="panel stack">
            <div class="row">
                <button class="button main" type="button">{main}</button>
                <button class="button" type="button">{usual}</button>
                <button class="button quiet" type="button">{quiet}</button>
                <button class="button" type="button" disabled=true>{disabled}</button>
                <button class="button quiet icon" type="button" aria-label=usual>
                    <Picture icon=Icon::Remove />
                </button>
                <Picker
                    label=Label::SortedBy
                    options=Signal::stored(options)
                    picked=|_| Event::NoticeDismissed(NoticeId(0))
                />
            </div>
            <div class="row menu-open">
                <Menu label=menu open=true stays=true>{lines.map(line).collect_view()}</Menu>
            </div>
            <div class="fields">{inputs.into_iter().map(input).collect_view()}</div>
            <div class="row">
                {badges.into_iter().map(|badge| view! { <Advice badge /> }).collect_view()}
                <span class="tag">{Label::Bottleneck.text()}</span>
            </div>
            <ul class="stack">
                {notices.into_iter().map(|notice| view! { <Toast notice /> }).collect_view()}
            </ul>
            {working
                .into_iter()
                .map(|working| view! { <WorkLine working=Signal::stored(Some(working)) /> })
                .collect_view()}
            <table class="table">
                <tbody>{differences.into_iter().map(difference).collect_view()}</tbody>
            </table>
            <p class="empty">{empty}</p>
        </section>
    }
}

/// Every chart that is drawn from a struct.
#[component]
fn Charts(content: Content) -> impl IntoView {
    let Content { finishes, sparks, laws, heats, slopes, scatters, shifts, .. } = content.clone();
    let Content { loads, allocations, matrices, burn_ups, times, peoples, .. } = content;
    view! {
        <Samples samples=finishes draw=|chart| view! { <FinishPicture chart=Signal::stored(chart) /> }.into_any() />
        <Samples samples=sparks draw=|spark| view! { <SmallChart spark label=Label::FinishChart.text().to_owned() /> }.into_any() />
        <Samples samples=burn_ups draw=|chart| view! { <BurnUpPicture chart /> }.into_any() />
        <Samples samples=laws draw=|chart| view! { <LawPicture chart=Signal::stored(chart) /> }.into_any() />
        <Samples samples=heats draw=|heat| view! { <HeatMap heat /> }.into_any() />
        <Samples samples=slopes draw=|slope| view! { <SlopePicture slope /> }.into_any() />
        <Samples samples=scatters draw=|chart| view! { <ScatterPicture chart /> }.into_any() />
        <Samples samples=shifts draw=|shift| view! { <ShiftPicture shift /> }.into_any() />
        <Samples samples=loads draw=|load| view! { <Quarters load /> }.into_any() />
        <Samples samples=allocations draw=|allocation| view! { <Shares allocation=Signal::stored(allocation) /> }.into_any() />
        <Samples samples=matrices draw=|matrix| view! { <RiskMatrix matrix /> }.into_any() />
        <Samples samples=peoples draw=|chart| view! { <PeopleSteps chart /> }.into_any() />
        <Samples samples=times draw=|cell| view! { <StillBar cell width=TIME_WIDTH /> }.into_any() />
        <TimeLegend />
    }
}

/// A sheet as it stands over the page.
#[component]
fn OpenSheet(content: Content) -> impl IntoView {
    let (title, text, [leave, take]) = content.sheet;
    view! {
        <dialog class="sheet" open=true aria-label=title>
            <div class="body">
                <div class="head">
                    <h2>{title}</h2>
                    <Close closed=|()| () />
                </div>
                <p>{text}</p>
                <div class="foot">
                    <button class="button" type="button">{leave}</button>
                    <button class="button main" type="button">{take}</button>
                </div>
            </div>
        </dialog>
    }
}

/// One chart in its states.
#[component]
fn Samples<T: 'static>(samples: Vec<Sample<T>>, draw: fn(T) -> AnyView) -> impl IntoView {
    let sample = move |Sample { state, of }| {
        view! {
            <div class="sample">
                <p class="small soft">{state}</p>
                {draw(of)}
            </div>
        }
    };
    view! { <section class="panel samples">{samples.into_iter().map(sample).collect_view()}</section> }
}
