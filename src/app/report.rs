//! The view *Report*: one page to be printed, copied as text, or sent.

use leptos::prelude::*;

use super::desk::Desk;
use super::table::Whole;
use crate::browser::{clock, print, standalone};
use crate::session::{Event, Parcel};
use crate::view::fact::Fact;
use crate::view::headline::Headline;
use crate::view::report::{self, Block, Section, report};
use crate::view::text::Label;

/// The view.
#[component]
pub fn Report() -> impl IntoView {
    let desk = Desk::here();
    let report = desk.memo(|session| report(session, clock::today()));
    view! {
        <section class="stack" aria-label=Label::ViewReport.text()>
            <Deeds />
            {move || drawn(report.get())}
        </section>
    }
}

/// What can be done with it.
#[component]
fn Deeds() -> impl IntoView {
    let desk = Desk::here();
    let send = move |parcel| move |_| desk.dispatch(Event::SendPicked(parcel));
    let has_page = standalone::size().is_some();
    view! {
        <div class="row no-print report-deeds">
            <button class="button main" type="button" on:click=move |_| print::page()>
                {Label::PrintPage.text()}
            </button>
            <button class="button" type="button" on:click=send(Parcel::Report)>
                {Label::CopyMarkdown.text()}
            </button>
            <button
                class="button"
                type="button"
                disabled=!has_page
                title=(!has_page).then(|| Label::NoPageBuilt.text())
                on:click=send(Parcel::Page)
            >
                {Label::SendReport.text()}
            </button>
        </div>
    }
}

fn drawn(report: report::Report) -> impl IntoView {
    let report::Report { title, about, headline, facts, sections } = report;
    let Headline { lead, rest, standing: _ } = headline;
    view! {
        <article class="report">
            <h1>{title}</h1>
            <p class="about">{about}</p>
            <p class="said">
                <strong>{lead}</strong>
                " "
                {rest}
            </p>
            {(!facts.is_empty()).then(|| named("facts", facts))}
            {sections.into_iter().map(section).collect_view()}
        </article>
    }
}

fn section(section: Section) -> impl IntoView {
    let Section { topic, title, blocks } = section;
    view! {
        <section class=topic.class()>
            <h2>{title}</h2>
            {blocks.into_iter().map(block).collect_view()}
        </section>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Prose(text) => view! { <p>{text}</p> }.into_any(),
        Block::Facts(facts) => named("named", facts).into_any(),
        Block::Table(table) => view! { <Whole table=Signal::stored(table) /> }.into_any(),
        Block::List(lines) => {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! { <ul>{lines.collect_view()}</ul> }.into_any()
        }
    }
}

fn named(class: &'static str, facts: Vec<Fact>) -> impl IntoView {
    let line = |fact: Fact| {
        let hint = (!fact.hint.is_empty()).then_some(fact.hint);
        view! {
            <div>
                <dt title=hint>{fact.label}</dt>
                <dd>{fact.value}</dd>
            </div>
        }
    };
    view! { <dl class=class>{facts.into_iter().map(line).collect_view()}</dl> }
}
