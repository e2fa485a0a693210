//! What the session wants done outside: each effect is carried out once, by the browser, and comes
//! back, if at all, as an [`Event`](super::Event).

use crate::model::{Plan, RunSettings};

use super::event::Theme;

/// A wish, in the imperative.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Simulate the plan, which has no problems. First `coarse_trials` trials, reported as a coarse
    /// forecast, then all of `settings.trials`, of which the coarse ones are a prefix. Whatever
    /// runs under an earlier generation is given up.
    Run {
        /// Names this run; replies carry it.
        generation: Generation,
        /// What is simulated.
        plan: Box<Plan>,
        /// Trials, seed and confidence.
        settings: RunSettings,
        /// How many trials the first, quick answer rests on; at most `settings.trials`.
        coarse_trials: u32,
    },
    /// Give up whatever runs: its answer is not wanted any more.
    CancelRun,
    /// Keep the document in the browser. May be delayed until typing pauses; a later one replaces
    /// an earlier one.
    Store {
        /// The whole file.
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
    /// Show the page in this theme from now on, and remember it.
    SetTheme(Theme),
}

/// Names a run: a later one has a greater number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Generation(pub u64);
