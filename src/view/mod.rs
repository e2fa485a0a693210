//! What is shown, as data.
//!
//! What: one function a panel, from the session to a plain struct that a component draws without
//! arithmetic and without a text of its own. Formats, words and the geometry of charts are here.
//!
//! Invariants: every struct compares with `PartialEq`, so that what did not change is not drawn
//! again. Every text comes from [`text`], [`format`](mod@format) or the plan. No number is shown with digits that
//! the simulation cannot know.

pub mod as_of;
pub mod burn_up;
pub mod chart;
pub mod chosen;
pub mod estimate;
pub mod fact;
mod finding;
pub mod forecast;
pub mod format;
pub mod grid;
pub mod guide;
pub mod headline;
pub mod import;
pub mod input;
pub mod item;
pub mod locale;
pub mod picture;
mod place;
pub mod levers;
pub mod merge;
pub mod palette;
pub mod plan;
pub mod problem;
pub mod rank;
pub mod report;
pub mod risks;
pub mod scenarios;
pub mod send;
pub mod settings;
pub mod shelf;
pub mod shell;
pub mod shortcuts;
pub mod shown;
pub mod since;
pub mod spreadsheet;
pub mod style_page;
pub mod teams;
pub mod text;
pub mod time;
pub mod why;
pub mod working;
pub mod worth;
