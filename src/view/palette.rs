//! The command palette: everything that can be done or gone to, found by typing a part of its name.
//!
//! What is typed is taken word by word; a command is found when each of its words begins a word of the
//! command's name, or stands in it. Those where the name itself begins with it come first.

use crate::model::{Item, ItemId};
use crate::session::{
    Change, Event, Language, Parcel, RunState, Session, Sheet, StudyEvent, Target, Theme, VIEWS,
    View,
};

use super::finding::{called, item_name};
use super::scenarios::scenario_called;
use super::shell::{shell, theme_label, view_label};
use super::text::{Label, Sentence, Word};

/// So many commands are shown; who looks for more types on.
const MOST_COMMANDS: usize = 60;

/// One thing that can be done or gone to.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// What it is called.
    pub label: String,
    /// What kind of thing it is; commands of one kind stand together.
    pub kind: &'static str,
    /// What more there is to say about it, such as what a word means; may be empty.
    pub detail: String,
    /// The view where it is seen; `None` where it is seen in all of them.
    pub view: Option<View>,
    /// What it does.
    pub deed: Deed,
}

/// What a command does.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Something happens in the session.
    Do(Event),
    /// The browser has a part in it.
    ByHand(Hand),
}

/// What only the browser can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Lets the person choose a scenario file.
    OpenFile,
    /// Lets the person choose an export.
    ImportExport,
    /// Lets the person choose a file that is written back.
    OpenInPlace,
    /// Opens the sample.
    OpenSample,
    /// Starts an empty plan, which needs to know what day it is.
    StartEmpty,
    /// Prints the view.
    Print,
}

/// The commands that `typed` finds, best first inside each kind; all but the items and words while
/// nothing is typed.
pub fn commands(session: &Session, typed: &str) -> Vec<Command> {
    let wanted = typed.trim().to_lowercase();
    let mut all = Vec::new();
    all.extend(views());
    all.extend(actions(session));
    all.extend(scenarios(session));
    all.extend(targets(session));
    if wanted.is_empty() {
        all.truncate(MOST_COMMANDS);
        return all;
    }
    all.extend(session.plan().items.iter().map(item));
    all.extend(Word::ALL.into_iter().map(word));
    let mut found: Vec<(usize, Command)> =
        all.into_iter().filter_map(|command| Some((rank(&command, &wanted)?, command))).collect();
    // Stable: what is found equally well stays in its order.
    found.sort_by_key(|(rank, _)| *rank);
    found.truncate(MOST_COMMANDS);
    found.into_iter().map(|(_, command)| command).collect()
}

/// How well `wanted` finds a command, 0 best; `None` not at all.
fn rank(command: &Command, wanted: &str) -> Option<usize> {
    let name = command.label.to_lowercase();
    if name.starts_with(wanted) {
        return Some(0);
    }
    let more = format!("{name} {} {}", command.kind, command.detail).to_lowercase();
    let begin_in = |text: &str| {
        let starts = |word| text.split(|c: char| !c.is_alphanumeric()).any(|w| w.starts_with(word));
        wanted.split_whitespace().all(starts)
    };
    if begin_in(&name) {
        return Some(1);
    }
    if begin_in(&more) {
        return Some(2);
    }
    wanted.split_whitespace().all(|word| more.contains(word)).then_some(3)
}

fn command(label: &str, kind: Label, event: Event) -> Command {
    Command {
        label: label.to_owned(),
        kind: kind.text(),
        detail: String::new(),
        view: None,
        deed: Deed::Do(event),
    }
}

/// A command that is seen in `view` alone.
fn command_in(view: View, label: &str, kind: Label, event: Event) -> Command {
    Command { view: Some(view), ..command(label, kind, event) }
}

fn views() -> impl Iterator<Item = Command> {
    VIEWS.into_iter().map(|view| Command {
        detail: holds(view).text().to_owned(),
        ..command_in(view, view_label(view), Label::KindView, Event::ViewPicked(view))
    })
}

/// What is found in a view, by the words that people look for.
fn holds(view: View) -> Label {
    match view {
        View::Plan => Label::PlanHolds,
        View::Forecast => Label::ForecastHolds,
        View::Rank => Label::RankHolds,
        View::Scenarios => Label::ScenariosHolds,
        View::Teams => Label::TeamsHolds,
        View::Risks => Label::RisksHolds,
        View::Report => Label::ReportHolds,
    }
}

/// What can be done now: what cannot is not offered.
fn actions(session: &Session) -> Vec<Command> {
    let mut all = steps(session);
    if session.is_editable() {
        all.extend(additions());
    }
    all.extend(questions(session));
    all.extend(files());
    all.extend([Theme::System, Theme::Light, Theme::Dark].map(|theme| {
        let label = Sentence::OfThis { what: Label::Theme.text(), of: theme_label(theme) }.text();
        command(&label, Label::KindAction, Event::ThemePicked(theme))
    }));
    all.extend(Language::ALL.map(|language| {
        let what = Label::Language.text();
        let label = Sentence::OfThis { what, of: language.own_name() }.text();
        command(&label, Label::KindAction, Event::LanguagePicked(language))
    }));
    all.push(command(Label::Guide.text(), Label::KindAction, Event::GuideMoved(Some(0))));
    all.push(command(
        Label::Shortcuts.text(),
        Label::KindAction,
        Event::SheetPicked(Some(Sheet::Shortcuts)),
    ));
    all.push(command(
        Label::Words.text(),
        Label::KindAction,
        Event::SheetPicked(Some(Sheet::Words)),
    ));
    all
}

/// Undo and redo by name, and the run.
fn steps(session: &Session) -> Vec<Command> {
    let shell = shell(session);
    let undo = shell.undo.map(|name| command(&name, Label::KindAction, Event::Undone));
    let redo = shell.redo.map(|name| command(&name, Label::KindAction, Event::Redone));
    let run = match session.run() {
        RunState::Running { .. } => Some((Label::StopRun, Event::RunStopped)),
        RunState::Stopped { .. } | RunState::Failed { .. } => {
            Some((Label::TryAgain, Event::RunRequested))
        }
        RunState::Idle | RunState::Blocked | RunState::Finished => None,
    };
    let run = run.map(|(label, event)| command(label.text(), Label::KindAction, event));
    undo.into_iter().chain(redo).chain(run).collect()
}

fn additions() -> [Command; 7] {
    [
        (View::Plan, Label::AddItem, Change::ItemAdded { before: None }),
        (View::Teams, Label::AddTeam, Change::TeamAdded),
        (View::Risks, Label::AddRisk, Change::RiskAdded),
        (View::Risks, Label::AddExternal, Change::ExternalAdded),
        (View::Forecast, Label::AddMilestone, Change::MilestoneAdded),
        (View::Forecast, Label::AddObjective, Change::ObjectiveAdded),
        (View::Scenarios, Label::NewFromBase, Change::ScenarioBranched(None)),
    ]
    .map(|(view, label, change)| {
        command_in(view, label.text(), Label::KindAction, Event::Changed(change))
    })
}

/// What takes a while to answer, once there is a forecast to hold it against.
fn questions(session: &Session) -> Vec<Command> {
    if session.answer().is_none() {
        return Vec::new();
    }
    [
        (View::Forecast, Label::Levers, StudyEvent::LeversAsked),
        (View::Rank, Label::BetterOrder, StudyEvent::OrderAsked),
    ]
    .map(|(view, label, event)| {
        command_in(view, label.text(), Label::KindAction, Event::Study(event))
    })
    .into()
}

fn files() -> Vec<Command> {
    let by_hand = |(label, hand): (Label, Hand)| Command {
        label: label.text().to_owned(),
        kind: Label::KindAction.text(),
        detail: String::new(),
        view: None,
        deed: Deed::ByHand(hand),
    };
    let mut all = vec![command(Label::Save.text(), Label::KindAction, Event::SaveRequested)];
    all.extend(
        [
            (Label::SendPage, Parcel::Page),
            (Label::SendFile, Parcel::File),
            (Label::SendLink, Parcel::Link),
        ]
        .map(|(label, parcel)| {
            let label = Sentence::OfThis { what: Label::Send.text(), of: label.text() }.text();
            command(&label, Label::KindAction, Event::SendPicked(parcel))
        }),
    );
    let report = Label::ViewReport.text();
    let copied = Sentence::OfThis { what: report, of: Label::CopyMarkdown.text() }.text();
    all.push(command(&copied, Label::KindAction, Event::SendPicked(Parcel::Report)));
    all.extend(
        [
            (Label::OpenFile, Hand::OpenFile),
            (Label::ImportJira, Hand::ImportExport),
            (Label::OpenInPlace, Hand::OpenInPlace),
            (Label::OpenSample, Hand::OpenSample),
            (Label::StartEmpty, Hand::StartEmpty),
            (Label::PrintPage, Hand::Print),
        ]
        .map(by_hand),
    );
    let sheet = |label: Label, sheet| {
        command(label.text(), Label::KindAction, Event::SheetPicked(Some(sheet)))
    };
    all.push(sheet(Label::Shelf, Sheet::Shelf));
    let detail = Label::SettingsHold.text().to_owned();
    all.push(Command { detail, ..sheet(Label::Settings, Sheet::Settings) });
    all
}

/// The plans of the document, where there is more than one.
fn scenarios(session: &Session) -> Vec<Command> {
    let document = session.document();
    if document.scenarios.is_empty() {
        return Vec::new();
    }
    let base = command(Label::BasePlan.text(), Label::KindScenario, Event::ScenarioPicked(None));
    let others = document.scenarios.iter().map(|scenario| {
        let event = Event::ScenarioPicked(Some(scenario.id.clone()));
        command(&scenario_called(document, &scenario.id), Label::KindScenario, event)
    });
    std::iter::once(base).chain(others).collect()
}

/// What the finish chart can show.
fn targets(session: &Session) -> Vec<Command> {
    let plan = session.plan();
    let milestones = plan
        .milestones
        .iter()
        .map(|found| (called(&found.name, &found.id.0), Target::Milestone(found.id.clone())));
    let objectives = plan
        .objectives
        .iter()
        .map(|found| (called(&found.name, &found.id.0), Target::Objective(found.id.clone())));
    milestones
        .chain(objectives)
        .map(|(name, target)| {
            command_in(View::Forecast, &name, Label::FinishOf, Event::TargetPicked(target))
        })
        .collect()
}

fn item(item: &Item) -> Command {
    let ItemId(id) = &item.id;
    Command {
        detail: id.clone(),
        ..command(item_name(item), Label::Item, Event::ItemPicked(Some(item.id.clone())))
    }
}

fn word(word: Word) -> Command {
    Command {
        detail: word.meaning().to_owned(),
        ..command(word.name(), Label::KindWord, Event::SheetPicked(Some(Sheet::Words)))
    }
}

/// Where `key` leads from the line at `at` of `count`; `None` for a key that leads nowhere. From the
/// last line the next one is the first.
pub fn walked(key: &str, at: usize, count: usize) -> Option<usize> {
    /// As many lines as are in sight, about.
    const PAGE: usize = 8;
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if at >= last { 0 } else { at + 1 }),
        "ArrowUp" => Some(at.checked_sub(1).unwrap_or(last)),
        "PageDown" => Some((at + PAGE).min(last)),
        "PageUp" => Some(at.saturating_sub(PAGE)),
        _ => None,
    }
}
