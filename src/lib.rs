//! Roadcast: when each initiative of a roadmap will really be done, how sure that is, and why.
//!
//! # The map
//!
//! Data flows one way, and the modules are the nouns of that sentence:
//!
//! ```text
//! file ─► model ─► network ─► trial ─► forecast ─► view ─► app
//!          │                              ▲
//!          └──────► rank ──► search ──────┘
//! ```
//!
//! | module | what it is |
//! |---|---|
//! | [`calendar`] | working days and dates; the axis of real working days since the as-of date |
//! | [`model`] | what the user means: plans as plain values, and everything that can be wrong with one |
//! | [`file`](mod@file) | what is on disk: the scenario file, its versions, and scenarios applied |
//! | [`import`] | plans out of other programs' exports |
//! | [`network`] | a checked plan compiled: positions for ids, times for dates, laws for estimates |
//! | [`trial`] | one possible future: draws, the pull rule, and what is counted of many |
//! | [`forecast`] | numbers people read, each with its error: percentiles, chances, promises, reasons |
//! | [`rank`] | in which order by which method, how sure each place is, and what each order is worth |
//! | [`search`] | a better order, and what would help most |
//! | [`runner`] | how work is shared out to threads or workers without changing the result |
//! | [`session`] | the app without a screen: events in, effects out, undo, stale answers dropped |
//! | [`view`] | what is shown, as data: texts, formats, and the geometry of charts |
//! | [`export`] | what leaves the page in other forms: the page that opens from disk, the report as text, the register of risks |
//! | `app` | Leptos components (browser only) |
//! | `browser` | edges of the browser: files, storage, workers (browser only) |
//! | `cli` | the command line (native only) |
//!
//! A module may use only those above it in this list. `tests/it/layers.rs` checks that.
//!
//! # Invariants
//!
//! 1. A forecast is a function of the plan, the seed and the number of trials: not of workers,
//!    batches, the machine or the time of day. Native and browser agree to the bit.
//! 2. Draw first, schedule after. Scheduling has no randomness; drawing has no calendar.
//! 3. After [`network::compile`] nothing is validated again. Before it everything is, and all
//!    problems come at once.
//! 4. A wrong plan is data, shown beside the field; a wrong file is a [`file::ReadError`]; a bug
//!    panics, and a panicking worker is an event that the session survives.
//! 5. One writer: [`session::Session::handle`]. Everything on the screen is derived from the session.
//! 6. What is on disk is not what is in memory: model types never derive serde, wire types never
//!    leave [`file`](mod@file).
//! 7. Every list that a person can make long has a limit, and every loop in a trial is bounded by
//!    the horizon.

pub mod calendar;
pub mod model;
pub mod file;
pub mod import;
pub mod network;
pub mod trial;
pub mod forecast;
pub mod rank;
pub mod search;
pub mod runner;
pub mod session;
pub mod view;
pub mod export;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
