//! Every text of the page, in one typed table: fixed words are [`Label`]s, sentences with something
//! in them are [`Sentence`]s. Every text stands in English and in German side by side, and does not
//! compile in one alone (`language`).
//!
//! Invariant: nothing else in `view` or `app` contains a text that people read, but for the samples of
//! the style page.

pub mod as_of;
pub mod burn_up;
pub mod compare;
pub mod difference;
mod edit;
mod entry;
mod field;
mod guide;
pub mod import;
pub mod item;
mod label;
pub(super) mod language;
mod notice;
pub mod problem;
pub mod rank;
pub mod report;
pub mod risk;
pub mod since;
mod sentence;
mod shortcut;
mod step;
pub mod team;
mod word;

pub use edit::{edits, item_changes};
pub use entry::{entry_problem, unreadable};
pub use field::{field_hint, field_label};
pub use guide::{GUIDE, GuideStep};
pub use label::Label;
pub(super) use notice::link_too_long;
pub use notice::notice;
pub use sentence::Sentence;
pub use shortcut::{SHORTCUTS, Shortcut, ShortcutGroup};
pub use step::{step, version_name};
pub use word::Word;
