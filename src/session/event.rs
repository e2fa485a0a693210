//! What happened: everything that can change the session, in the past tense.

use crate::calendar::Date;
use crate::forecast::Forecast;
use crate::model::{
    Commitment, Decision, ExternalId, ItemId, MilestoneId, ObjectiveId, RiskId, ScenarioId, TeamId,
};

use super::block::Block;
use super::effect::Generation;
use super::field::Field;
use super::guest::GuestEvent;
use super::in_place::FileEvent;
use super::language::Language;
use super::send::{Delivery, Parcel};
use super::shelf::ShelfEvent;
use super::study::StudyEvent;

/// Something that happened, with *when* it happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A scenario file was chosen, dropped, or found in an address.
    FileOpened {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
    },
    /// A file was chosen or dropped that the browser did not hand over as text.
    FileRefused {
        /// The file's name.
        name: String,
        /// Why.
        refusal: Refusal,
    },
    /// The first visit, or the person asked for the sample plan.
    SampleOpened {
        /// The sample file.
        text: String,
    },
    /// The person came back to the page.
    CameBack {
        /// The day of the device.
        today: Date,
    },
    /// The person asked for an empty plan.
    StartedEmpty {
        /// The day of the device.
        today: Date,
    },

    /// The person left an input with a changed text, or chose an option.
    FieldEdited {
        /// Which input.
        field: Field,
        /// What stands in it now; options by their key, switches as `yes` and `no`.
        text: String,
    },
    /// The person added, removed or moved something.
    Changed(Change),
    /// The person pasted, filled or emptied cells of the plan's grid.
    BlockEdited(Block),

    /// The person took the last change back.
    Undone,
    /// The person took the undo back.
    Redone,
    /// The person asked for the file.
    SaveRequested,
    /// Something happened to the plans that the browser keeps.
    Shelf(ShelfEvent),
    /// The person wants to send the plan to somebody.
    SendPicked(Parcel),
    /// The browser handed a parcel over, or could not.
    Delivered(Delivery),
    /// The page was opened by a link that carries a plan, or such a link was put into its address.
    LinkOpened {
        /// What stands after the `#`.
        fragment: String,
    },
    /// A newer version of the app is ready to take the place of this one.
    NewVersionFound,
    /// The person wants the newer version now.
    NewVersionTaken,

    /// Workers finished some trials.
    RunProgressed {
        /// Of which run.
        generation: Generation,
        /// Trials done so far.
        done: u32,
    },
    /// A run has an answer.
    ForecastArrived {
        /// Of which run.
        generation: Generation,
        /// Whether the final answer is still to come.
        coarse: bool,
        /// The answer.
        forecast: Box<Forecast>,
    },
    /// A worker could not start, or stopped.
    WorkerFailed {
        /// During which run.
        generation: Generation,
        /// Why, as it was reported.
        reason: String,
    },
    /// The person asked to simulate again, after a failure or a stop.
    RunRequested,
    /// The person stopped the run.
    RunStopped,

    /// A Jira export was chosen or dropped. Its options are then edited as `Field::Import`.
    ImportTextArrived {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
        /// The day of the device.
        today: Date,
    },
    /// The person accepted what the import sheet shows.
    ImportConfirmed,
    /// The person closed the import sheet.
    ImportCancelled,

    /// Something happened to a question beside the forecast.
    Study(StudyEvent),
    /// Something happened to a file that is open beside the document.
    Guest(GuestEvent),
    /// Something happened to a file that was opened where it lies.
    File(FileEvent),
    /// The person recorded a decision.
    Decided(Box<Decision>),

    /// The person chose a view.
    ViewPicked(View),
    /// The person chose the base plan or a scenario.
    ScenarioPicked(Option<ScenarioId>),
    /// The person opened an item, or closed the one that was open.
    ItemPicked(Option<ItemId>),
    /// The person chose what the finish chart shows.
    TargetPicked(Target),
    /// The person asked for the chance of a date.
    DateAsked {
        /// What was typed.
        text: String,
    },
    /// The person asked for the date at a chance.
    ChanceAsked {
        /// What was typed.
        text: String,
    },
    /// The person opened a sheet, or closed the one that was open.
    SheetPicked(Option<Sheet>),
    /// The person is shown around, and went to this step, counted from 0; or has seen enough.
    GuideMoved(Option<usize>),
    /// The person chose a theme.
    ThemePicked(Theme),
    /// The person chose a language.
    LanguagePicked(Language),
    /// The person closed a notice.
    NoticeDismissed(NoticeId),
}

/// A change of what there is, rather than of a text in an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The person asked for a new item.
    ItemAdded {
        /// The item that it stands before; last by default.
        before: Option<ItemId>,
    },
    /// The person deleted items. References to them go with them.
    ItemsDeleted(Vec<ItemId>),
    /// The person moved items to another place of the list.
    ItemsMoved {
        /// Which. They keep their order among each other.
        items: Vec<ItemId>,
        /// The item that they then stand before; `None` moves them last.
        before: Option<ItemId>,
    },
    /// The person added a part to an item.
    PartAdded(ItemId),
    /// The person removed the part at a position.
    PartRemoved(ItemId, usize),
    /// The person chose something that an item waits for: the id of an item or external arrival.
    DependencyAdded {
        /// Who waits.
        item: ItemId,
        /// What for.
        on: String,
    },
    /// The person removed the dependency at a position.
    DependencyRemoved(ItemId, usize),
    /// The person added a team.
    TeamAdded,
    /// The person deleted a team. Its parts and needs go with it.
    TeamDeleted(TeamId),
    /// The person added a step to a team's people.
    PeopleAdded(TeamId),
    /// The person removed the step at a position.
    PeopleRemoved(TeamId, usize),
    /// The person added an absence.
    AbsenceAdded(TeamId),
    /// The person removed the absence at a position.
    AbsenceRemoved(TeamId, usize),
    /// The person added a risk.
    RiskAdded,
    /// The person deleted a risk.
    RiskDeleted(RiskId),
    /// The person started to describe what can be done about a risk.
    MitigationAdded(RiskId),
    /// The person removed what can be done about a risk.
    MitigationRemoved(RiskId),
    /// The person added something from outside to wait for.
    ExternalAdded,
    /// The person deleted it. Dependencies on it go with it.
    ExternalDeleted(ExternalId),
    /// The person added a milestone.
    MilestoneAdded,
    /// The person deleted a milestone.
    MilestoneDeleted(MilestoneId),
    /// The person added an objective.
    ObjectiveAdded,
    /// The person deleted an objective. Items that served it serve none.
    ObjectiveDeleted(ObjectiveId),
    /// The person added a T-shirt size.
    SizeAdded,
    /// The person removed the size at a position.
    SizeRemoved(usize),
    /// The person asked for a new scenario, on the base plan or on another one. It is shown then.
    ScenarioBranched(Option<ScenarioId>),
    /// The person gave a scenario another place.
    ScenarioMoved {
        /// Which.
        scenario: ScenarioId,
        /// The scenario that it then stands before; `None` moves it last.
        before: Option<ScenarioId>,
    },
    /// The person chose what a scenario builds on. Its edits stay, and those that cannot be applied
    /// there are problems.
    ScenarioRebased {
        /// Which.
        scenario: ScenarioId,
        /// Another one, or the base plan.
        onto: Option<ScenarioId>,
    },
    /// The person deleted a scenario. Those built on it take over what it changed.
    ScenarioDeleted(ScenarioId),
    /// The person made the plan of a scenario the base.
    ScenarioPromoted(ScenarioId),
    /// The person took one edit of a scenario away, by its position.
    EditRemoved(ScenarioId, usize),
    /// The person promised what was proposed, in place of every promise before.
    Promised(Vec<Commitment>),
    /// The person deleted the decision at a position.
    DecisionDeleted(usize),
}

impl Change {
    /// Whether it is a change of what stands beside the plan, and not of the plan that is shown.
    pub(super) fn is_beside_plan(&self) -> bool {
        match self {
            Self::ScenarioBranched(_)
            | Self::ScenarioMoved { .. }
            | Self::ScenarioRebased { .. }
            | Self::ScenarioDeleted(_)
            | Self::ScenarioPromoted(_)
            | Self::EditRemoved(..)
            | Self::DecisionDeleted(_) => true,
            Self::ItemAdded { .. }
            | Self::ItemsDeleted(_)
            | Self::ItemsMoved { .. }
            | Self::PartAdded(_)
            | Self::PartRemoved(..)
            | Self::DependencyAdded { .. }
            | Self::DependencyRemoved(..)
            | Self::TeamAdded
            | Self::TeamDeleted(_)
            | Self::PeopleAdded(_)
            | Self::PeopleRemoved(..)
            | Self::AbsenceAdded(_)
            | Self::AbsenceRemoved(..)
            | Self::RiskAdded
            | Self::RiskDeleted(_)
            | Self::MitigationAdded(_)
            | Self::MitigationRemoved(_)
            | Self::ExternalAdded
            | Self::ExternalDeleted(_)
            | Self::MilestoneAdded
            | Self::MilestoneDeleted(_)
            | Self::ObjectiveAdded
            | Self::ObjectiveDeleted(_)
            | Self::SizeAdded
            | Self::Promised(_)
            | Self::SizeRemoved(_) => false,
        }
    }
}

/// The views of the page, in the order of their row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum View {
    /// The items and what is known about them.
    #[default]
    Plan,
    /// When it will be done.
    Forecast,
    /// In which order, and what each order is worth.
    Rank,
    /// What if: the scenarios, and what each is worth.
    Scenarios,
    /// Who works on it.
    Teams,
    /// What may happen.
    Risks,
    /// All of it on one page.
    Report,
}

/// All views, in the order of their row.
pub const VIEWS: [View; 7] = [
    View::Plan,
    View::Forecast,
    View::Rank,
    View::Scenarios,
    View::Teams,
    View::Risks,
    View::Report,
];

/// What lies over the page while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Everything that can be done, found by typing.
    Palette,
    /// The keys and what they do.
    Shortcuts,
    /// The words of the page and what they mean.
    Words,
    /// What holds for the whole plan.
    Settings,
    /// What the browser keeps.
    Shelf,
}

/// Colors of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A finish that can be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Target {
    /// The whole plan.
    #[default]
    Plan,
    /// A milestone.
    Milestone(MilestoneId),
    /// An objective.
    Objective(ObjectiveId),
    /// One item.
    Item(ItemId),
}

/// Why a file did not come as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than any file that is read, 64 MB.
    TooLarge,
    /// The address names it on another site.
    OtherSite,
    /// The browser could not read it: it was moved, deleted, or is not permitted.
    NotReadable,
}

/// Names a notice while it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId(pub u64);
