//! The bar on top: the plan's title, undo, files, theme; and the row of views below it.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::address;
use super::desk::Desk;
use super::headline::RunLine;
use super::icon::{Icon, Picture};
use super::incoming::{self, OpenFile};
use super::menu::Menu;
use super::send::Send;
use crate::browser::{clock, in_place};
use crate::model::ScenarioId;
use crate::session::{Event, Language, Session, Sheet, Theme};
use crate::view::shell::{shell, tabs, theme_label};
use crate::view::text::Label;

/// The file of the sample plan.
const SAMPLE: &str = include_str!("../../public/examples/sample.roadcast.json");

/// Opens the sample plan.
pub(super) fn open_sample(desk: Desk) {
    desk.dispatch(Event::SampleOpened { text: SAMPLE.to_owned() });
}

/// The bar on top.
#[component]
pub fn Bar() -> impl IntoView {
    let desk = Desk::here();
    let keeping = desk.memo(|session| shell(session).keeping);
    view! {
        <header class="bar">
            <RunLine />
            <h1 class="brand">
                <Picture icon=Icon::Brand />
                <span class="word">{Label::Product.text()}</span>
            </h1>
            <Title />
            <ScenarioSwitch />
            <span class="saved" role="status" title=keeping>{keeping}</span>
            <div class="group">
                <Step icon=Icon::Undo name=Label::Undo see=|session| shell(session).undo event=Event::Undone />
                <Step icon=Icon::Redo name=Label::Redo see=|session| shell(session).redo event=Event::Redone />
            </div>
            <SheetButton icon=Icon::Search label=Label::Palette sheet=Sheet::Palette />
            <div class="group wide-only">
                <OpenFile label=Label::OpenFile icon=Icon::Open accept=incoming::PLANS />
                <OpenFile label=Label::ImportJira icon=Icon::Import accept=incoming::EXPORTS />
            </div>
            <Menu label=Label::More.text()>
                <SheetChoice label=Label::Settings sheet=Sheet::Settings />
                <SheetChoice label=Label::Shelf sheet=Sheet::Shelf />
                <Show when=in_place::is_offered>
                    <Choice label=Label::OpenInPlace chosen=move || desk.open_in_place() />
                </Show>
                <Choice label=Label::OpenSample chosen=move || open_sample(desk) />
                <Choice
                    label=Label::StartEmpty
                    chosen=move || desk.dispatch(Event::StartedEmpty { today: clock::today() })
                />
                <Choice
                    label=Label::Guide
                    chosen=move || desk.dispatch(Event::GuideMoved(Some(0)))
                />
                <Languages />
                <SheetChoice label=Label::Words sheet=Sheet::Words />
                <SheetChoice label=Label::Shortcuts sheet=Sheet::Shortcuts />
            </Menu>
            <button
                class="button"
                type="button"
                title=Label::SaveHint.text()
                on:click=move |_| desk.dispatch(Event::SaveRequested)
            >
                <Picture icon=Icon::Save />
                <span class="word">{Label::Save.text()}</span>
            </button>
            <Send />
            <ThemeButton />
        </header>
    }
}

/// The row of views.
#[component]
pub fn Views() -> impl IntoView {
    let tabs = Desk::here().memo(tabs);
    view! {
        <nav class="views" aria-label=Label::Views.text()>
            {move || {
                tabs.get()
                    .into_iter()
                    .map(|tab| {
                        let current = tab.current.then_some("page");
                        view! { <a href=address::of(tab.view) aria-current=current>{tab.label}</a> }
                    })
                    .collect_view()
            }}
        </nav>
    }
}

/// The plan's title, which is an input that looks like a title.
#[component]
fn Title() -> impl IntoView {
    let desk = Desk::here();
    let title = desk.memo(|session| shell(session).title);
    let left = move |event| {
        let line = event_target::<HtmlInputElement>(&event);
        let (field, text) = (title.with_untracked(|title| title.field.clone()), line.value());
        desk.dispatch(Event::FieldEdited { field, text });
        line.set_value(&title.with_untracked(|title| title.value.clone()));
    };
    view! {
        <input
            class="title"
            type="text"
            autocomplete="off"
            aria-label=move || title.with(|title| title.label)
            placeholder=Label::Untitled.text()
            readonly=move || title.with(|title| title.read_only)
            prop:value=move || title.with(|title| title.value.clone())
            on:change=left
        />
    }
}

/// The scenarios, where the file has some.
#[component]
fn ScenarioSwitch() -> impl IntoView {
    let desk = Desk::here();
    let choices = desk.memo(|session| shell(session).scenarios);
    let shown = desk.memo(|session| shell(session).scenario);
    let picked = move |event| {
        let key = event_target::<HtmlSelectElement>(&event).value();
        let scenario = (!key.is_empty()).then_some(ScenarioId(key));
        desk.dispatch(Event::ScenarioPicked(scenario));
    };
    let options = move || {
        let shown = shown.get();
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let chosen = choice.key == shown;
                view! { <option value=choice.key prop:selected=chosen>{choice.label}</option> }
            })
            .collect_view()
    };
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <select class="input scenario" aria-label=Label::Scenario.text() on:change=picked>
                {options}
            </select>
        </Show>
    }
}

/// Undo or redo. Its title says what it would do.
#[component]
fn Step(
    icon: Icon,
    name: Label,
    see: fn(&Session) -> Option<String>,
    event: Event,
) -> impl IntoView {
    let desk = Desk::here();
    let step = desk.memo(see);
    view! {
        <button
            class="button quiet icon"
            type="button"
            aria-label=name.text()
            title=move || step.get()
            disabled=move || step.with(Option::is_none)
            on:click=move |_| desk.dispatch(event.clone())
        >
            <Picture icon />
        </button>
    }
}

/// One line of the menu.
#[component]
fn Choice(label: Label, chosen: impl Fn() + 'static) -> impl IntoView {
    view! {
        <li>
            <button class="button quiet" type="button" on:click=move |_| chosen()>
                {label.text()}
            </button>
        </li>
    }
}

/// The other languages, each by its own name, to be found by those who do not read this one.
#[component]
fn Languages() -> impl IntoView {
    let desk = Desk::here();
    let others = Language::ALL.into_iter().filter(|language| *language != Language::now());
    others
        .map(|language| {
            view! {
                <li>
                    <button
                        class="button quiet"
                        type="button"
                        lang=language.tag()
                        on:click=move |_| desk.dispatch(Event::LanguagePicked(language))
                    >
                        {language.own_name()}
                    </button>
                </li>
            }
        })
        .collect_view()
}

/// A line of the menu that opens a sheet.
#[component]
fn SheetChoice(label: Label, sheet: Sheet) -> impl IntoView {
    let desk = Desk::here();
    view! { <Choice label chosen=move || desk.dispatch(Event::SheetPicked(Some(sheet))) /> }
}

/// A picture that opens a sheet.
#[component]
fn SheetButton(icon: Icon, label: Label, sheet: Sheet) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <button
            class="button quiet icon"
            type="button"
            aria-label=label.text()
            title=label.text()
            on:click=move |_| desk.dispatch(Event::SheetPicked(Some(sheet)))
        >
            <Picture icon />
        </button>
    }
}

/// Goes through the themes.
#[component]
fn ThemeButton() -> impl IntoView {
    let desk = Desk::here();
    let theme = desk.memo(Session::theme);
    let name = move || format!("{}: {}", Label::Theme.text(), theme_label(theme.get()));
    let picture = move || {
        let icon = match theme.get() {
            Theme::System => Icon::SystemTheme,
            Theme::Light => Icon::LightTheme,
            Theme::Dark => Icon::DarkTheme,
        };
        view! { <Picture icon /> }
    };
    let next = move |_| {
        let next = match theme.get_untracked() {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        };
        desk.dispatch(Event::ThemePicked(next));
    };
    view! {
        <button class="button quiet icon" type="button" aria-label=name title=name on:click=next>
            {picture}
        </button>
    }
}
