//! The side panel of one item: everything about it, and why it takes so long.
//!
//! It stands beside the page and blocks nothing. Opening it takes the focus to its heading; F6 goes to
//! and fro between it and the plan, and closing it gives the focus back to the cell it came from.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::change::{Add, Remove};
use super::close::Close;
use super::desk::Desk;
use super::entry::{Entries, Inputs, Lines};
use super::finish::FinishPicture;
use super::focus::focus;
use super::keyed::{held, member};
use super::law::LawPicture;
use super::parts;
use super::past::History;
use super::term::Term;
use crate::forecast::Cause;
use crate::model::ItemId;
use crate::session::{Change, Event};
use crate::view::fact::Fact;
use crate::view::item::{Hit, ItemDetail, Neighbor, PartDetail, TimeShare, item_detail, open_item};
use crate::view::text::Label;

/// The panel of the item that is open; nothing when none is.
#[component]
pub fn ItemPanel() -> impl IntoView {
    let open = Desk::here().memo(open_item);
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.with(Option::is_some);
        if was_open == Some(true) && !is_open {
            // What was closed is gone a frame later.
            request_animation_frame(give_back);
        }
        is_open
    });
    move || open.get().map(|_| parts::panel())
}

/// The focus goes to the heading of the panel.
fn enter() {
    focus(".side h2");
}

/// The focus goes back to the plan, or to the content of another view.
fn leave() {
    if !focus(".grid [data-line] > [tabindex='0']") {
        focus("#content");
    }
}

/// The same, when it was lost with the panel.
fn give_back() {
    let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        leave();
    }
}

/// F6: goes to and fro between the panel and the rest of the page; whether a panel is there.
pub fn turn() -> bool {
    let Ok(Some(panel)) = document().query_selector(".side") else { return false };
    let inside = panel.contains(document().active_element().as_deref());
    if inside {
        leave();
    } else {
        enter();
    }
    true
}

/// What is in it.
#[component]
pub fn Panel() -> impl IntoView {
    Desk::here().now(item_detail).map(drawn)
}

fn drawn(first: ItemDetail) -> impl IntoView {
    // What is opened is on the page a frame later.
    request_animation_frame(enter);
    let desk = Desk::here();
    let found = desk.memo(item_detail);
    let detail = held(first.clone(), move || found.get());
    let close = move || desk.dispatch(Event::ItemPicked(None));
    let title = Signal::derive(move || detail.with(|detail| detail.title.clone()));
    let read_only = Memo::new(move |_| detail.with(|detail| detail.read_only));
    let basics = Memo::new(move |_| detail.with(|detail| detail.basics.clone()));
    let dates = Memo::new(move |_| detail.with(|detail| detail.dates.clone()));
    let promise = Memo::new(move |_| detail.with(|detail| detail.promise.clone()));
    let notes = Memo::new(move |_| detail.with(|detail| detail.notes.clone()));
    let id = StoredValue::new(first.item.clone());
    view! {
        <aside class="side no-print" aria-label=title>
            <header>
                <h2 tabindex="-1" title=Label::BackToPlan.text()>{title}</h2>
                <div class="row">
                    <Remove
                        label=Label::DeleteItem
                        of=title
                        change=Change::ItemsDeleted(vec![id.get_value()])
                        read_only
                    />
                    <Close closed=move |()| close() />
                </div>
            </header>
            <Known detail />
            <Parts detail read_only />
            <Links detail read_only />
            <Inputs group=dates />
            <Inputs group=basics />
            <Inputs group=promise />
            <Worth detail />
            <Inputs group=notes />
            <History />
        </aside>
    }
}

/// What the forecast says about it.
#[component]
fn Known(detail: Memo<ItemDetail>) -> impl IntoView {
    let facts = Memo::new(move |_| detail.with(|detail| detail.facts.clone()));
    let why = Memo::new(move |_| detail.with(|detail| detail.why.clone()));
    let times = Memo::new(move |_| detail.with(|detail| detail.times.clone()));
    let risks = Memo::new(move |_| detail.with(|detail| detail.risks.clone()));
    let chart = Memo::new(move |_| detail.with(|detail| detail.chart.clone()));
    view! {
        <Show when=move || facts.with(|facts| !facts.is_empty())>
            <section class="stack" aria-label=Label::Forecast.text()>
                {move || chart.get().map(|chart| view! { <FinishPicture chart=Signal::stored(chart) /> })}
                <Facts facts />
                <h3>{Label::WhyThen.text()}</h3>
                {move || why.get().into_iter().map(|text| view! { <p class="small">{text}</p> }).collect_view()}
                <ul class="times">{move || times.get().into_iter().map(time).collect_view()}</ul>
            </section>
        </Show>
        <Show when=move || risks.with(|risks| !risks.is_empty())>
            <section class="stack" aria-label=Label::HitByRisks.text()>
                <h3>{Label::HitByRisks.text()}</h3>
                <ul class="neighbors">{move || risks.get().into_iter().map(hit).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// A risk that hits it.
fn hit(hit: Hit) -> impl IntoView {
    let Hit { called, chance, does, cost } = hit;
    view! {
        <li>
            <span class="called">{called}</span>
            <span class="number">{chance}</span>
            <span class="soft">{does}</span>
            {(!cost.is_empty()).then(|| view! { <span class="soft">{cost}</span> })}
        </li>
    }
}

/// Items on the other side of dependencies; each opens.
#[component]
fn Neighbors(
    /// Those on one side.
    #[prop(into)]
    all: Signal<Vec<Neighbor>>,
) -> impl IntoView {
    let desk = Desk::here();
    let one = move |neighbor: Neighbor| {
        let Neighbor { item, called, how, when } = neighbor;
        let name = match item {
            Some(item) => {
                let open = move |_| desk.dispatch(Event::ItemPicked(Some(item.clone())));
                view! { <button class="link called" type="button" on:click=open>{called}</button> }
                    .into_any()
            }
            None => view! { <span class="called">{called}</span> }.into_any(),
        };
        view! {
            <li>
                {name} <span class="number">{when}</span> <span class="soft">{how}</span>
            </li>
        }
    };
    view! { <ul class="neighbors">{move || all.get().into_iter().map(one).collect_view()}</ul> }
}

/// Figures with their names and definitions.
#[component]
pub fn Facts(
    /// What is shown.
    #[prop(into)]
    facts: Signal<Vec<Fact>>,
) -> impl IntoView {
    let line = |fact: Fact| {
        view! {
            <dt>
                <Term name=fact.label meaning=fact.hint />
            </dt>
            <dd>{fact.value}</dd>
        }
    };
    view! { <dl class="facts">{move || facts.get().into_iter().map(line).collect_view()}</dl> }
}

/// Time spent in one way, with a bar as long as its share.
fn time(time: TimeShare) -> impl IntoView {
    view! {
        <li>
            <span>{time.label}</span>
            <span class="number">{time.value}</span>
            <meter class=cause_class(time.cause) min="0" max="1" value=time.share aria-hidden="true"></meter>
        </li>
    }
}

/// Work is as dark as a bar of the timeline, and what is waited for has the color it has there.
fn cause_class(cause: Option<Cause>) -> &'static str {
    match cause {
        None => "work",
        Some(Cause::Dependency) => "dependency",
        Some(Cause::Team) => "team",
        Some(Cause::NotBefore) => "date",
        Some(Cause::External) => "external",
        Some(Cause::Risk) => "risk",
    }
}

/// The parts of its work.
#[component]
fn Parts(detail: Memo<ItemDetail>, read_only: Memo<bool>) -> impl IntoView {
    let parts = Memo::new(move |_| detail.with(|detail| detail.parts.clone()));
    let id = StoredValue::new(detail.with_untracked(|detail| detail.item.clone()));
    view! {
        <fieldset>
            <legend>{Label::Work.text()}</legend>
            <ol class="lines parts">
                <For
                    each=move || parts.get()
                    key=|part| part.at
                    children=move |first| {
                        let part = member(
                            move || parts.get(),
                            first,
                            |one, other| one.at == other.at,
                        );
                        view! { <Part part id=id.get_value() read_only /> }
                    }
                />
            </ol>
            <Add label=Label::AddPart change=Change::PartAdded(id.get_value()) read_only />
        </fieldset>
    }
}

#[component]
fn Part(part: Memo<PartDetail>, id: ItemId, read_only: Memo<bool>) -> impl IntoView {
    let at = part.with_untracked(|part| part.at);
    let title = Signal::derive(move || part.with(|part| part.title.clone()));
    let inputs = Memo::new(move |_| part.with(|part| part.inputs.inputs.clone()));
    let law = Memo::new(move |_| part.with(|part| part.law.clone()));
    let id = StoredValue::new(id);
    view! {
        <li>
            <Entries inputs />
            {move || {
                law.get()
                    .map(|first| {
                        let chart = held(first, move || law.get());
                        view! { <LawPicture chart /> }
                    })
            }}
            <Show when=move || part.with(|part| part.removable)>
                <Remove
                    label=Label::RemovePart
                    of=title
                    change=Change::PartRemoved(id.get_value(), at)
                    read_only
                />
            </Show>
        </li>
    }
}

/// What it waits for.
#[component]
fn Links(detail: Memo<ItemDetail>, read_only: Memo<bool>) -> impl IntoView {
    let desk = Desk::here();
    let id = StoredValue::new(detail.with_untracked(|detail| detail.item.clone()));
    let links = Memo::new(move |_| detail.with(|detail| detail.links.clone()));
    let before = Memo::new(move |_| detail.with(|detail| detail.before.clone()));
    let after = Memo::new(move |_| detail.with(|detail| detail.after.clone()));
    let waited_for = Memo::new(move |_| after.with(|after| !after.is_empty()));
    let further = Memo::new(move |_| detail.with(|detail| detail.awaitable.clone()));
    let chosen = move |event| {
        let list = event_target::<HtmlSelectElement>(&event);
        let on = list.value();
        list.set_value("");
        if !on.is_empty() {
            let change = Change::DependencyAdded { item: id.get_value(), on };
            desk.dispatch(Event::Changed(change));
        }
    };
    let options = move || {
        let further = further.get().into_iter();
        further
            .map(|choice| view! { <option value=choice.key>{choice.label}</option> })
            .collect_view()
    };
    view! {
        <fieldset>
            <legend>{Label::WaitsFor.text()}</legend>
            <Neighbors all=before />
            <Lines
                lines=links
                remove=Label::RemoveDependency
                removed=move |at| Change::DependencyRemoved(id.get_value(), at)
                read_only
            />
            <select class="input" aria-label=Label::AddDependency.text() disabled=read_only on:change=chosen>
                <option value="">{Label::AddDependency.text()}</option>
                {options}
            </select>
        </fieldset>
        <Show when=move || waited_for.get()>
            <section class="stack" aria-label=Label::WaitedForBy.text()>
                <h3>{Label::WaitedForBy.text()}</h3>
                <Neighbors all=after />
            </section>
        </Show>
    }
}

/// What it is worth: the inputs of each ranking method, folded away until they are wanted.
#[component]
fn Worth(detail: Memo<ItemDetail>) -> impl IntoView {
    let groups = Memo::new(move |_| detail.with(|detail| detail.worth.clone()));
    view! {
        <details>
            <summary>{Label::Worth.text()}</summary>
            <div class="stack">
                <For
                    each=move || groups.get()
                    key=|group| group.title
                    children=move |first| {
                        let group = member(
                            move || groups.get(),
                            first,
                            |one, other| one.title == other.title,
                        );
                        view! { <Inputs group /> }
                    }
                />
            </div>
        </details>
    }
}
