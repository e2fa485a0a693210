//! The view *Forecast*: when it will be done, what the quarter holds, and what moves it.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::address;
use super::advice::Advice;
use super::burn_up::BurnUpPicture;
use super::change::{Add, Remove};
use super::desk::Desk;
use super::entry::{Entries, Entry};
use super::finish::FinishPicture;
use super::heat::HeatMap;
use super::item::Facts;
use super::keyed::{held, member};
use super::levers::Levers;
use super::nothing::NothingIn;
use super::term::Term;
use crate::browser::route;
use crate::session::{Change, Event, View};
use crate::view::burn_up::burn_up_chart;
use crate::view::forecast::{
    Ask, DriverBar, FinishPanel, PromiseRow, Proposal, QuarterPanel, QuarterRow, TargetRow,
    drivers, finish_panel, nothing_to_forecast, quarter_panel, targets_panel,
};
use crate::view::teams::busy;
use crate::view::text::Label;

/// The view.
#[component]
pub fn Forecast() -> impl IntoView {
    let desk = Desk::here();
    let known = desk.memo(|session| session.answer().is_some());
    let nothing = desk.memo(nothing_to_forecast);
    let heat = desk.memo(busy);
    view! {
        <section class="stack" aria-label=Label::ViewForecast.text()>
            <Show
                when=move || nothing.get().is_none()
                fallback=move || nothing.get().map(|label| view! { <NothingIn label /> })
            >
                <Show
                    when=move || known.get()
                    fallback=|| view! { <p class="empty">{Label::NoForecastYet.text()}</p> }
                >
                    <div class="two">
                        <div class="stack">
                            <Finish />
                            <OverTime />
                            <Drivers />
                            {move || heat.get().map(|heat| view! { <HeatMap heat /> })}
                        </div>
                        <Quarter />
                    </div>
                    <Levers />
                </Show>
            </Show>
            <Targets />
        </section>
    }
}

/// The finish of the whole plan or of a part of it, and what can be asked of it.
#[component]
fn Finish() -> impl IntoView {
    let panel = Desk::here().memo(finish_panel);
    let there = Memo::new(move |_| panel.with(Option::is_some));
    move || {
        let first = there.get().then(|| panel.get_untracked()).flatten()?;
        let panel = held(first, move || panel.get());
        let facts = Memo::new(move |_| panel.with(|panel| panel.facts.clone()));
        let by_date = Memo::new(move |_| panel.with(|panel| panel.by_date.clone()));
        let at_chance = Memo::new(move |_| panel.with(|panel| panel.at_chance.clone()));
        Some(view! {
            <section class="panel">
                <header>
                    <h2>{Label::FinishOf.text()}</h2>
                    <Targeted panel />
                </header>
                <div class="stack">
                    <Drawn panel />
                    <Facts facts />
                    <div class="asks">
                        <Question ask=by_date kind="date" asked=|text| Event::DateAsked { text } />
                        <Question ask=at_chance kind="text" asked=|text| Event::ChanceAsked { text } />
                    </div>
                </div>
            </section>
        })
    }
}

/// The chart, whose handles stay the same elements while they are moved.
#[component]
fn Drawn(panel: Memo<FinishPanel>) -> impl IntoView {
    let there = Memo::new(move |_| panel.with(|panel| panel.drawn.is_some()));
    move || {
        let first =
            there.get().then(|| panel.with_untracked(|panel| panel.drawn.clone())).flatten()?;
        let drawn = held(first, move || panel.with(|panel| panel.drawn.clone()));
        let chart = Memo::new(move |_| drawn.with(|drawn| drawn.chart.clone()));
        let date = Memo::new(move |_| drawn.with(|drawn| drawn.date.clone()));
        let chance = Memo::new(move |_| drawn.with(|drawn| drawn.chance.clone()));
        Some(view! { <FinishPicture chart asked=(date.into(), chance.into()) /> })
    }
}

/// Chooses what the chart shows.
#[component]
fn Targeted(panel: Memo<FinishPanel>) -> impl IntoView {
    let desk = Desk::here();
    let targets = Memo::new(move |_| panel.with(|panel| panel.targets.clone()));
    let options = move || {
        let targets = targets.get().into_iter().enumerate();
        targets
            .map(|(at, choice)| {
                view! {
                    <option value=at.to_string() prop:selected=choice.current>
                        {choice.label}
                    </option>
                }
            })
            .collect_view()
    };
    let picked = move |event| {
        let at = event_target::<HtmlSelectElement>(&event).selected_index();
        let at = usize::try_from(at).unwrap_or_default();
        let found = targets.with_untracked(|all| all.get(at).map(|choice| choice.target.clone()));
        if let Some(target) = found {
            desk.dispatch(Event::TargetPicked(target));
        }
    };
    view! {
        <select class="input target" aria-label=Label::FinishOf.text() on:change=picked>
            {options}
        </select>
    }
}

/// A question to the chart, with its answer beside it.
#[component]
fn Question(ask: Memo<Ask>, kind: &'static str, asked: fn(String) -> Event) -> impl IntoView {
    let desk = Desk::here();
    let (id, answer_id) = (desk.fresh_id(), desk.fresh_id());
    let left = move |event| desk.dispatch(asked(event_target::<HtmlInputElement>(&event).value()));
    let problem = move || {
        let problem = ask.with(|ask| ask.problem.clone());
        problem.map(|text| view! { <span class="problem">{text}</span> })
    };
    view! {
        <div class="field ask">
            <label for=id.clone()>{move || ask.with(|ask| ask.label)}</label>
            <input
                id=id
                class="input"
                type=kind
                autocomplete="off"
                prop:value=move || ask.with(|ask| ask.value.clone())
                aria-invalid=move || ask.with(|ask| ask.problem.is_some()).then_some("true")
                aria-describedby=answer_id.clone()
                on:change=left
            />
            <output id=answer_id class="answer">
                {problem}
                {move || ask.with(|ask| ask.answer.clone())}
            </output>
        </div>
    }
}

/// How many items are done by when.
#[component]
fn OverTime() -> impl IntoView {
    let chart = Desk::here().memo(burn_up_chart);
    move || {
        let chart = chart.get()?;
        Some(view! {
            <section class="panel">
                <header>
                    <h2>{Label::BurnUp.text()}</h2>
                </header>
                <BurnUpPicture chart />
            </section>
        })
    }
}

/// What moves the finish, strongest first.
#[component]
fn Drivers() -> impl IntoView {
    let bars = Desk::here().memo(drivers);
    view! {
        <Show when=move || bars.with(|bars| !bars.is_empty())>
            <section class="panel">
                <header>
                    <h2>{Label::Drivers.text()}</h2>
                    <div class="small soft">
                        <Term name=Label::DriversHint.text().to_owned() meaning=Label::DriversMeaning.text() />
                    </div>
                </header>
                <ul class="drivers">{move || bars.get().into_iter().map(driver).collect_view()}</ul>
            </section>
        </Show>
    }
}

fn driver(bar: DriverBar) -> impl IntoView {
    view! {
        <li>
            <span class="grow clamp">{bar.label}</span>
            <span class="soft small">{bar.kind}</span>
            <meter class:earlier=!bar.later min="0" max="1" value=bar.length aria-hidden="true"></meter>
            <span class="number small">{bar.value}</span>
        </li>
    }
}

/// The planning quarter: commit, stretch, out, down the list.
#[component]
fn Quarter() -> impl IntoView {
    let panel = Desk::here().memo(quarter_panel);
    let there = Memo::new(move |_| panel.with(Option::is_some));
    move || {
        let first = there.get().then(|| panel.get_untracked()).flatten()?;
        let panel = held(first, move || panel.get());
        let picker = Memo::new(move |_| panel.with(|panel| panel.picker.clone()));
        let rows = Memo::new(move |_| panel.with(|panel| panel.rows.clone()));
        Some(view! {
            <section class="panel">
                <header>
                    <h2>{Label::TheQuarter.text()}</h2>
                </header>
                <div class="stack">
                    <Entry input=picker />
                    <p class="small">{move || panel.with(|panel| panel.expected.clone())}</p>
                    <div class="scroll long" tabindex="0" role="group" aria-label=Label::TheQuarter.text()>
                        <table class="table quarter-list">
                            <caption class="spoken">{Label::TheQuarter.text()}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{Label::Item.text()}</th>
                                    <th scope="col" title=Label::HintAdvice.text()>
                                        {Label::ColumnAdvice.text()}
                                    </th>
                                    <th scope="col" class="number">{Label::Chance.text()}</th>
                                    <th scope="col" class="number">{Label::JointChance.text()}</th>
                                </tr>
                            </thead>
                            <tbody>{move || rows.get().into_iter().map(quarter_row).collect_view()}</tbody>
                        </table>
                    </div>
                    <Proposed panel />
                    <PromiseList panel />
                </div>
            </section>
        })
    }
}

fn quarter_row(row: QuarterRow) -> impl IntoView {
    let desk = Desk::here();
    let item = row.item;
    let open = move |_| {
        desk.dispatch(Event::ItemPicked(Some(item.clone())));
        route::go(address::slug(View::Plan));
    };
    let cut = row.cut.then_some(Label::CutLine.text());
    view! {
        <tr class:cut=row.cut title=cut>
            <th scope="row">
                <button class="link clamp prints" type="button" title=Label::WhyThen.text() on:click=open>
                    {row.name}
                </button>
            </th>
            <td>{row.advice.map(|badge| view! { <Advice badge /> })}</td>
            <td class="number" title=row.odds>{row.chance}</td>
            <td class="number">{row.joint}</td>
        </tr>
    }
}

/// What could be promised, in one go.
#[component]
fn Proposed(panel: Memo<QuarterPanel>) -> impl IntoView {
    let desk = Desk::here();
    let proposal = Memo::new(move |_| panel.with(|panel| panel.proposal.clone()));
    move || {
        let Proposal { text, change, read_only } = proposal.get()?;
        let promise = move |_| desk.dispatch(Event::Changed(change.clone()));
        Some(view! {
            <div class="row">
                <p class="grow small">{text}</p>
                <button class="button" type="button" disabled=read_only on:click=promise>
                    {Label::PromiseThese.text()}
                </button>
            </div>
        })
    }
}

/// What was promised.
#[component]
fn PromiseList(panel: Memo<QuarterPanel>) -> impl IntoView {
    let promises = Memo::new(move |_| panel.with(|panel| panel.promises.clone()));
    view! {
        <Show when=move || promises.with(|promises| !promises.is_empty())>
            <h3>{Label::Promises.text()}</h3>
            <p class="small">{move || panel.with(|panel| panel.promises_kept.clone())}</p>
            <table class="table">
                <caption class="spoken">{Label::Promises.text()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{Label::Item.text()}</th>
                        <th scope="col">{Label::PromisedBy.text()}</th>
                        <th scope="col" class="number">{Label::Chance.text()}</th>
                        <th scope="col" class="number">{Label::Tolerance.text()}</th>
                    </tr>
                </thead>
                <tbody>{move || promises.get().into_iter().map(promise).collect_view()}</tbody>
            </table>
        </Show>
    }
}

fn promise(row: PromiseRow) -> impl IntoView {
    view! {
        <tr class:below=row.below>
            <th scope="row"><span class="clamp">{row.name}</span></th>
            <td class="date">{row.by}</td>
            <td class="number" title=row.odds>{row.chance}</td>
            <td class="number">{row.tolerance}</td>
        </tr>
    }
}

/// Milestones and objectives, with their inputs.
#[component]
fn Targets() -> impl IntoView {
    let panel = Desk::here().memo(targets_panel);
    let milestones = Memo::new(move |_| panel.with(|panel| panel.milestones.clone()));
    let objectives = Memo::new(move |_| panel.with(|panel| panel.objectives.clone()));
    let read_only = Memo::new(move |_| panel.with(|panel| panel.read_only));
    view! {
        <section class="panel">
            <header>
                <h2>{Label::Targets.text()}</h2>
            </header>
            <div class="stack">
                <For
                    each=move || milestones.get()
                    key=|row| row.id.clone()
                    children=move |first| {
                        let change = Change::MilestoneDeleted(first.id.clone());
                        let row = member(move || milestones.get(), first, |one, other| one.id == other.id);
                        target(row, Label::DeleteMilestone, change, read_only)
                    }
                />
                <For
                    each=move || objectives.get()
                    key=|row| row.id.clone()
                    children=move |first| {
                        let change = Change::ObjectiveDeleted(first.id.clone());
                        let row = member(move || objectives.get(), first, |one, other| one.id == other.id);
                        target(row, Label::DeleteObjective, change, read_only)
                    }
                />
                <div class="row">
                    <Add label=Label::AddMilestone change=Change::MilestoneAdded read_only />
                    <Add label=Label::AddObjective change=Change::ObjectiveAdded read_only />
                </div>
            </div>
        </section>
    }
}

fn target<Id>(
    row: Memo<TargetRow<Id>>,
    delete: Label,
    change: Change,
    read_only: Memo<bool>,
) -> impl IntoView
where
    Id: Clone + PartialEq + Send + Sync + 'static,
{
    let called = Signal::derive(move || row.with(|row| row.called.clone()));
    let inputs = Memo::new(move |_| row.with(|row| row.inputs.inputs.clone()));
    view! {
        <div class="target-row">
            <Entries inputs />
            <dl class="facts">
                <dt>{Label::ColumnP50.text()}</dt>
                <dd>{move || row.with(|row| row.p50.clone())}</dd>
                <dt>{Label::ColumnP85.text()}</dt>
                <dd>{move || row.with(|row| row.p85.clone())}</dd>
                <dt>{Label::Chance.text()}</dt>
                <dd title=move || row.with(|row| row.odds.clone())>
                    {move || row.with(|row| row.chance.clone())}
                </dd>
            </dl>
            <Remove label=delete of=called change read_only />
        </div>
    }
}
