//! What stands around every view: the bar on top, the row of views, the headline, the progress
//! line, notices and problems.

use crate::import::lacks_estimate;
use crate::model::Id;
use crate::session::{
    Event, Field, Keeping, Notice, NoticeId, PlanField, RunState, Session, Theme, VIEWS, View,
};

use super::headline::{Headline, Standing, headline, standing};
use super::input::{Choice, Input, input};
use super::problem::{ProblemLine, problems};
use super::text::{self, Label, Sentence};

/// The frame of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Shell {
    /// The plan's title.
    pub title: Input,
    /// The base plan (key empty) and its scenarios; the only entry is the base when there are none.
    pub scenarios: Vec<Choice>,
    /// The key of the one shown.
    pub scenario: String,
    /// What undo would take back, for its button; `None` disables it.
    pub undo: Option<String>,
    /// What redo would bring back, for its button; `None` disables it.
    pub redo: Option<String>,
    /// The views.
    pub tabs: Vec<Tab>,
    /// The sentence above every view.
    pub headline: Headline,
    /// How far the run is.
    pub progress: Progress,
    /// Whether the browser has the document.
    pub keeping: &'static str,
    /// To be told.
    pub notices: Vec<NoticeLine>,
    /// All that is wrong.
    pub problems: Vec<ProblemLine>,
    /// The theme that was picked.
    pub theme: Theme,
}

/// A view in the row.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Which.
    pub view: View,
    /// What it is called.
    pub label: &'static str,
    /// Whether it is shown.
    pub current: bool,
}

/// The thin line under the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// 0 to 1 while a run is under way; `None` otherwise.
    pub share: Option<f64>,
    /// What it rests on or how far it is, in words.
    pub text: String,
    /// What the person can do about it.
    pub control: Option<RunControl>,
}

/// What the person can do about a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunControl {
    /// It is under way.
    Stop,
    /// It failed or was stopped.
    Again,
}

impl RunControl {
    /// What its button says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Stop => Label::StopRun.text(),
            Self::Again => Label::TryAgain.text(),
        }
    }

    /// What its button does.
    pub fn event(self) -> Event {
        match self {
            Self::Stop => Event::RunStopped,
            Self::Again => Event::RunRequested,
        }
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeLine {
    /// Names it, to dismiss it.
    pub id: NoticeId,
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub alarm: bool,
    /// What can be done about it.
    pub action: Option<NoticeAction>,
}

/// What the button of a notice says and does.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeAction {
    /// What it says.
    pub label: &'static str,
    /// What it does.
    pub event: Event,
}

/// The frame as it stands.
pub fn shell(session: &Session) -> Shell {
    Shell {
        title: input(session, Field::Plan(PlanField::Title)),
        scenarios: scenarios(session),
        scenario: session.scenario().map(ToString::to_string).unwrap_or_default(),
        undo: session.next_undo().map(|step| Sentence::UndoStep { step: &text::step(step) }.text()),
        redo: session.next_redo().map(|step| Sentence::RedoStep { step: &text::step(step) }.text()),
        tabs: tabs(session),
        headline: headline(session),
        progress: progress(session),
        keeping: keeping(session.keeping()),
        notices: session.notices().iter().map(notice_line).collect(),
        problems: problems(session),
        theme: session.theme(),
    }
}

fn scenarios(session: &Session) -> Vec<Choice> {
    let base = Choice::fixed("", Label::BasePlan);
    let others = session.document().scenarios.iter().map(|scenario| Choice {
        key: scenario.id.to_string(),
        label: match scenario.name.as_str() {
            "" => scenario.id.as_str().to_owned(),
            name => name.to_owned(),
        },
    });
    std::iter::once(base).chain(others).collect()
}

/// The views with the one that is shown.
pub fn tabs(session: &Session) -> Vec<Tab> {
    let current = session.view();
    let tab = |view: View| Tab { view, label: view_label(view), current: view == current };
    VIEWS.into_iter().map(tab).collect()
}

/// What a theme is called.
pub fn theme_label(theme: Theme) -> &'static str {
    match theme {
        Theme::System => Label::ThemeSystem.text(),
        Theme::Light => Label::ThemeLight.text(),
        Theme::Dark => Label::ThemeDark.text(),
    }
}

/// What a view is called.
pub fn view_label(view: View) -> &'static str {
    match view {
        View::Plan => Label::ViewPlan.text(),
        View::Forecast => Label::ViewForecast.text(),
        View::Rank => Label::ViewRank.text(),
        View::Scenarios => Label::ViewScenarios.text(),
        View::Teams => Label::ViewTeams.text(),
        View::Risks => Label::ViewRisks.text(),
        View::Report => Label::ViewReport.text(),
    }
}

/// How far the run is.
pub fn progress(session: &Session) -> Progress {
    let still = |text: String| Progress { share: None, text, control: None };
    match session.run() {
        RunState::Idle => still(String::new()),
        RunState::Blocked => still(match standing(session) {
            Standing::None => String::new(),
            Standing::Stale | Standing::Coarse | Standing::Current => {
                Label::OutOfDate.text().to_owned()
            }
        }),
        RunState::Running { done, total } => Progress {
            share: Some(f64::from(*done) / f64::from((*total).max(1))),
            text: Sentence::Progress { done: *done, total: *total }.text(),
            control: Some(RunControl::Stop),
        },
        RunState::Finished => still(rests_on(session)),
        RunState::Stopped { done, total } => Progress {
            share: None,
            text: Sentence::Stopped { done: *done, total: *total }.text(),
            control: Some(RunControl::Again),
        },
        RunState::Failed { reason } => Progress {
            share: None,
            text: Sentence::RunFailed { reason }.text(),
            control: Some(RunControl::Again),
        },
    }
}

fn rests_on(session: &Session) -> String {
    // Of an empty plan there is nothing to know.
    let known = session.answer().filter(|answer| !answer.plan.items.is_empty());
    let Some(answer) = known else { return String::new() };
    let open = answer.plan.items.iter().filter(|item| item.is_open());
    let stood_in_for = open.filter(|item| lacks_estimate(item)).count();
    Sentence::RestsOn { trials: answer.forecast.trials, stood_in_for }.text()
}

fn keeping(keeping: &Keeping) -> &'static str {
    match keeping {
        Keeping::Nothing => "",
        Keeping::Pending => Label::KeepPending.text(),
        Keeping::Kept => Label::Kept.text(),
        Keeping::Failed(_) => Label::KeepFailed.text(),
    }
}

fn notice_line((id, notice): &(NoticeId, Notice)) -> NoticeLine {
    let alarm = match notice {
        Notice::Unreadable { .. }
        | Notice::Refused { .. }
        | Notice::NotImported { .. }
        | Notice::NotWritten { .. }
        | Notice::ChangedBefore { .. }
        | Notice::KeptUnreadable { .. }
        | Notice::NotFetched { .. }
        | Notice::MethodChanged { .. }
        | Notice::LinkUnreadable { .. }
        | Notice::LinkTooLong { .. }
        | Notice::LinkNotCopied
        | Notice::ReportNotCopied
        | Notice::PictureNotCopied
        | Notice::NoPicture { .. }
        | Notice::NoPage { .. }
        | Notice::NotKept { .. } => true,
        Notice::ScenarioHasNoPlan
        | Notice::EditedElsewhere
        | Notice::OpenedFromLink { .. }
        | Notice::LinkCopied { .. }
        | Notice::ReportCopied
        | Notice::PictureCopied
        | Notice::Written { .. }
        | Notice::Deleted { .. }
        | Notice::NewVersion => false,
    };
    let reload = (*notice == Notice::NewVersion).then_some((Label::Reload, Event::NewVersionTaken));
    let undo = matches!(notice, Notice::Deleted { .. }).then_some((Label::Undo, Event::Undone));
    let action = reload.or(undo).map(|(label, event)| NoticeAction { label: label.text(), event });
    NoticeLine { id: *id, text: text::notice(notice), alarm, action }
}
