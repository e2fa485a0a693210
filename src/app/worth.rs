//! What each order or plan is worth, as bars from the one that the others are held against.

use leptos::prelude::*;

use super::desk::Desk;
use super::picker::Picker;
use super::table::Twin;
use super::working::WorkLine;
use crate::session::{Event, StudyEvent};
use crate::view::chart::difference::DifferenceBar;
use crate::view::chosen::Chosen;
use crate::view::text::Label;
use crate::view::worth::{ContestState, WorthPanel, WorthRow, outcome_choices};

/// The panel of what orders or plans, which `Name` tells apart, are worth.
#[component]
pub fn Worth<Name>(
    /// Its heading.
    title: Label,
    /// What stands in its rows.
    of: Label,
    /// What is known.
    #[prop(into)]
    panel: Signal<Option<WorthPanel<Name>>>,
    /// What the others can be held against.
    #[prop(into)]
    references: Signal<Vec<Chosen<Name>>>,
    /// What choosing one of these is.
    picked: fn(Name) -> Event,
    /// How far it is.
    #[prop(into)]
    state: Signal<ContestState>,
    /// The buttons of a row, which may be of the plan as it was.
    buttons: fn(&WorthRow<Name>, bool) -> AnyView,
) -> impl IntoView
where
    Name: Clone + PartialEq + Send + Sync + 'static,
{
    let desk = Desk::here();
    let outcomes = desk.memo(outcome_choices);
    let working = Memo::new(move |_| state.with(|state| state.working.clone()));
    let text = move || state.with(|state| state.text.clone());
    // The best comes first when the run is over.
    let panel = Memo::new(move |before: Option<&Option<WorthPanel<Name>>>| {
        let panel = panel.get()?;
        let is_underway = working.with(Option::is_some);
        Some(match before.and_then(Option::as_ref).filter(|_| is_underway) {
            Some(before) => panel.as_before(before),
            None => panel,
        })
    });
    let can_ask = Memo::new(move |_| state.with(|state| state.can_ask));
    view! {
        <section class="panel worth">
            <header>
                <h2>{title.text()}</h2>
                <Picker
                    label=Label::ComparedIn
                    options=outcomes
                    picked=|outcome| Event::Study(StudyEvent::OutcomePicked(outcome))
                />
                <Picker label=Label::ComparedWith options=references picked />
            </header>
            <WorkLine working />
            <p class="small soft" role="status">{text}</p>
            <Show when=move || can_ask.get()>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| desk.dispatch(Event::Study(StudyEvent::WorthAsked))
                >
                    {Label::TryAgain.text()}
                </button>
            </Show>
            {move || panel.get().map(|panel| drawn(panel, title, of, buttons))}
        </section>
    }
}

/// Best first, under a spoken `caption`.
fn drawn<Name: 'static>(
    panel: WorthPanel<Name>,
    caption: Label,
    of: Label,
    buttons: fn(&WorthRow<Name>, bool) -> AnyView,
) -> impl IntoView {
    let WorthPanel { lead, notes, head, rows, table, stale } = panel;
    let rows = rows.into_iter().map(|found| {
        let buttons = buttons(&found, stale);
        row(found, buttons)
    });
    let rows = rows.collect_view();
    let notes = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view();
    view! {
        <div class="stack" class:unsettled=stale>
            <p class="lead" aria-live="polite">{lead}</p>
            <div class="scroll" tabindex="0" role="group" aria-label=caption.text()>
                <table class="table orders">
                    <caption class="spoken">{caption.text()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{of.text()}</th>
                            <th scope="col" class="number">{head}</th>
                            <th scope="col" colspan="2">{Label::Difference.text()}</th>
                            <th scope="col">
                                <span class="spoken">{Label::Actions.text()}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <ul class="small soft">{notes}</ul>
            <Twin table=Signal::stored(table) />
        </div>
    }
}

fn row<Name>(row: WorthRow<Name>, buttons: AnyView) -> impl IntoView + use<Name> {
    let kind = match row.is_better {
        Some(true) => "better",
        Some(false) => "worse",
        None => "alike",
    };
    let bar = row.bar.map(|found| view! { <Bar found kind /> });
    view! {
        <tr class:reference=row.is_reference>
            <th scope="row">{row.name}</th>
            <td class="number">{row.value}</td>
            <td class="bar-cell">{bar}</td>
            <td class=format!("difference {kind}")>{row.difference}</td>
            <td>{buttons}</td>
        </tr>
    }
}

/// A difference and its interval.
#[component]
pub fn Bar(
    /// What is drawn.
    found: DifferenceBar,
    /// Whether it is `better`, `worse` or `alike`.
    kind: &'static str,
) -> impl IntoView {
    let DifferenceBar { width, zero, x, length, low, high } = found;
    view! {
        <svg class=format!("difference-bar {kind}") viewBox=format!("0 0 {width} 20")
            preserveAspectRatio="none" aria-hidden="true">
            <rect x=x y="5" width=length height="10"></rect>
            <line class="interval" x1=low x2=high y1="10" y2="10"></line>
            <line class="interval" x1=low x2=low y1="6" y2="14"></line>
            <line class="interval" x1=high x2=high y1="6" y2="14"></line>
            <line class="zero" x1=zero x2=zero y1="0" y2="20"></line>
        </svg>
    }
}
