//! The components of the page (wasm), one a file, with a style sheet of the same stem.
//!
//! Invariants: a component draws a struct of `view` and dispatches events; it computes nothing,
//! formats no number and contains no text of its own. The session lies on the one
//! [`Desk`](desk::Desk), which is a context of every component.

pub mod address;
pub mod advice;
pub mod agreement;
pub mod as_of;
pub mod bar;
pub mod better_order;
pub mod burn_up;
pub mod change;
pub mod chart_menu;
pub mod close;
pub mod decisions;
pub mod desk;
pub mod elsewhere;
pub mod entry;
pub mod finish;
pub mod focus;
pub mod forecast;
pub mod grid;
pub mod guests;
pub mod guide;
pub mod headline;
pub mod heat;
pub mod help;
pub mod icon;
pub mod import;
pub mod incoming;
pub mod item;
mod keeper;
pub mod keyed;
pub mod law;
pub mod levers;
pub mod menu;
pub mod nothing;
pub mod pair;
pub mod palette;
pub mod parts;
pub mod past;
pub mod people;
pub mod picker;
pub mod plan;
pub mod plan_headline;
pub mod problems;
pub mod quarters;
pub mod rank;
pub mod ranks;
pub mod register;
pub mod report;
pub mod risk_matrix;
pub mod risks;
pub mod scenarios;
pub mod send;
pub mod settings;
pub mod sheet;
pub mod shares;
pub mod shelf;
pub mod shell;
pub mod slope;
pub mod spark;
pub mod style_page;
pub mod table;
pub mod take;
pub mod teams;
pub mod term;
pub mod tip;
pub mod toasts;
pub mod trade_off;
pub mod walked;
pub mod working;
pub mod worth;

pub use shell::mount;
