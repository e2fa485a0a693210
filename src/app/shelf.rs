//! The sheet “Plans and versions”: what this browser keeps, to open it, delete it, or go back to it.

use leptos::prelude::*;

use super::desk::Desk;
use super::parts;
use super::sheet::NamedSheet;
use crate::session::{Event, Sheet as Name, ShelfEvent};
use crate::view::shelf::{PlanLine, VersionLine, shelf};
use crate::view::text::Label;

/// The sheet.
#[component]
pub fn Shelf() -> impl IntoView {
    view! {
        <NamedSheet name=Name::Shelf title=Label::Shelf hint=Label::ShelfHint>
            <div class="shelf">
                {parts::shelf()}
            </div>
        </NamedSheet>
    }
}

/// The three lists.
#[component]
pub fn Plans() -> impl IntoView {
    let desk = Desk::here();
    let shelf = desk.memo(shelf);
    let plans = Memo::new(move |_| shelf.with(|shelf| shelf.plans.clone()));
    let deleted = Memo::new(move |_| shelf.with(|shelf| shelf.deleted.clone()));
    let versions = Memo::new(move |_| shelf.with(|shelf| shelf.versions.clone()));
    let choose = move |event| {
        desk.dispatch(Event::SheetPicked(None));
        desk.dispatch(Event::Shelf(event));
    };
    view! {
        <section>
            <h3>{Label::KeptPlans.text()}</h3>
            <Show
                when=move || plans.with(|plans| !plans.is_empty())
                fallback=|| view! { <p class="soft">{Label::NothingKept.text()}</p> }
            >
                <ul>{move || plans.get().into_iter().map(|line| plan(desk, choose, line)).collect_view()}</ul>
            </Show>
        </section>
        <Show when=move || deleted.with(|deleted| !deleted.is_empty())>
            <section>
                <h3>{Label::DeletedPlans.text()}</h3>
                <ul>{move || deleted.get().into_iter().map(|line| deleted_plan(desk, line)).collect_view()}</ul>
            </section>
        </Show>
        <Show when=move || versions.with(|versions| !versions.is_empty())>
            <section>
                <h3>{Label::Versions.text()}</h3>
                <ul>{move || versions.get().into_iter().map(|line| version(choose, line)).collect_view()}</ul>
            </section>
        </Show>
    }
}

fn plan(desk: Desk, choose: impl Fn(ShelfEvent) + Copy + 'static, line: PlanLine) -> impl IntoView {
    let (opened, gone) = (line.key.clone(), line.key);
    let delete = move |_| desk.dispatch(Event::Shelf(ShelfEvent::PlanDeleted(gone.clone())));
    let buttons = match line.open {
        true => view! { <span class="soft">{Label::PlanIsOpen.text()}</span> }.into_any(),
        false => view! {
            <button
                class="button"
                type="button"
                aria-label=line.open_label
                on:click=move |_| choose(ShelfEvent::PlanPicked(opened.clone()))
            >
                {Label::OpenPlan.text()}
            </button>
            <button class="button quiet" type="button" aria-label=line.delete_label on:click=delete>
                {Label::DeletePlan.text()}
            </button>
        }
        .into_any(),
    };
    view! {
        <li aria-current=line.open.then_some("true")>
            <span class="what">{line.title}</span>
            <span class="when">{line.when}</span>
            <span class="buttons">{buttons}</span>
        </li>
    }
}

fn deleted_plan(desk: Desk, line: PlanLine) -> impl IntoView {
    let back = move |_| desk.dispatch(Event::Shelf(ShelfEvent::PlanRestored(line.key.clone())));
    view! {
        <li>
            <span class="what">{line.title}</span>
            <span class="when">{line.when}</span>
            <span class="buttons">
                <button class="button" type="button" aria-label=line.delete_label on:click=back>
                    {Label::RestorePlan.text()}
                </button>
            </span>
        </li>
    }
}

fn version(choose: impl Fn(ShelfEvent) + Copy + 'static, line: VersionLine) -> impl IntoView {
    let id = line.id;
    let back = line.back_label.map(|label| {
        view! {
            <button
                class="button quiet"
                type="button"
                aria-label=label
                on:click=move |_| choose(ShelfEvent::VersionPicked(id))
            >
                {Label::GoBack.text()}
            </button>
        }
    });
    let stands =
        line.current.then(|| view! { <span class="soft">{Label::AsItStands.text()}</span> });
    view! {
        <li aria-current=line.current.then_some("true")>
            <span class="what">{line.what}</span>
            <span class="when">{line.when}</span>
            <span class="buttons">{stands}{back}</span>
        </li>
    }
}
