//! The app without a screen.
//!
//! What: [`Session`] holds everything the page shows: the document with its undo, what is
//! selected, the run and its answer, what is wrong. [`Session::handle`] is its one writer: it takes
//! an [`Event`] that happened and returns the [`Effect`]s that it wants carried out.
//!
//! Invariants: no clock, no storage, no worker here: all of them are effects. An answer to an
//! earlier run than the last one is dropped. A text that cannot be read leaves the document as it
//! was. A document with problems is kept, shown and stored, but not simulated.

mod block;
mod decimal;
mod disk;
mod edit;
mod effect;
pub mod entry;
mod event;
mod field;
mod guest;
mod in_place;
mod import;
mod language;
mod merge;
mod notice;
mod run;
mod send;
mod shelf;
mod state;
mod study;
mod undo;

pub use block::{Block, BlockCause, BlockRow, CellField};
pub use decimal::{Decimal, Unclear};
pub use disk::file_name;
pub use effect::{Effect, Generation};
pub use event::{Change, Event, NoticeId, Refusal, Sheet, Target, Theme, VIEWS, View};
pub use field::{
    AbsenceField, DecisionField, DependencyField, ExternalField, Field, ImpactField, ImportField,
    ItemField, MilestoneField, ObjectiveField, PartField, PeopleField, PlanField, RiskField,
    RunField, ScenarioField, SizeField, TeamField, ValueField,
};
pub use guest::{Guest, GuestEvent, GuestId, PlanName};
pub use import::{Destination, Import};
pub use in_place::{FileEvent, FileId};
pub use language::Language;
pub use merge::{Found, Merging, Origin};
pub use notice::Notice;
pub use run::{Answer, RunState};
pub use send::{Delivery, Parcel};
pub use shelf::{
    Deed, FetchedPlan, Keep, KeepProblem, Keeping, KeptPlan, MERGED_FOR_MS, PlanKey, ShelfEvent,
    ShelfWish, Stamp, VERSION_LIMIT, Version, VersionId, VersionName, thinned,
};
pub use state::{Draft, Question, Session};
pub use study::{
    Along, Axis, BetterOrder, Changed, Entrant, Known, LeftOut, OrderName, Outcome, PulledLevers,
    RiskOrder, Since, Sorted, Standings, Studies, StudyEvent, StudyQuestion, Underway, Work,
};
pub use undo::{Noun, Step, UNDO_LIMIT};
