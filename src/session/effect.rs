//! What the session wants done outside: each effect is carried out once, by the browser, and comes
//! back, if at all, as an [`Event`](super::Event).

use crate::model::{Plan, RunSettings};
use crate::rank::Formula;
use crate::runner::Study;

use super::event::Theme;
use super::in_place::FileId;
use super::language::Language;
use super::shelf::ShelfWish;

/// A wish, in the imperative.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Simulate the plan, which has no problems: a coarse forecast first, then one of all of
    /// `settings.trials`, of which the coarse ones are a prefix. Whatever workers work on is given up.
    Run {
        /// Names this run; replies carry it.
        generation: Generation,
        /// What is simulated.
        plan: Box<Plan>,
        /// Trials, seed and confidence.
        settings: RunSettings,
    },
    /// Let workers answer a question beside the forecast. Whatever they work on is given up.
    Study {
        /// Names the question; answers carry it.
        generation: Generation,
        /// What is asked.
        study: Box<Study>,
    },
    /// Put the items of the plan, which has no problems, in the order of every method.
    Rank {
        /// Names the question; the answer carries it.
        generation: Generation,
        /// What is ranked.
        plan: Box<Plan>,
        /// Trials and seed.
        settings: RunSettings,
        /// What decides inside a class of MoSCoW.
        within: Formula,
    },
    /// End the search that workers work on, and judge what it found so far.
    EndSearch,
    /// Give up whatever runs: its answer is not wanted any more.
    CancelRun,
    /// Do something with the plans that the browser keeps.
    Shelf(ShelfWish),
    /// Write a scenario file where it was opened.
    WriteBack {
        /// Which.
        file: FileId,
        /// Its content.
        text: String,
    },
    /// Give the person a file.
    Download {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
        /// Its media type.
        media_type: &'static str,
    },
    /// Give the person a web page with the app and the plan in it.
    SendPage {
        /// The file's name.
        name: String,
        /// The text of the scenario file that goes into it.
        text: String,
    },
    /// Put an address that carries the plan on the clipboard.
    CopyLink {
        /// What stands after its `#`.
        fragment: String,
    },
    /// Put the report as text on the clipboard.
    CopyReport,
    /// Keep what is not kept yet, and load the newer version of the app.
    TakeNewVersion,
    /// Show the page in this theme from now on, and remember it.
    SetTheme(Theme),
    /// Show the page in this language from now on, and remember it.
    SetLanguage(Language),
}

/// Names a run: a later one has a greater number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Generation(pub u64);
