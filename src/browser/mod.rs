//! The edges of the app in a browser (wasm): files, storage, the address, the clock, the workers.
//!
//! Nothing here decides anything about a plan: an edge carries text and bytes between the browser
//! and [`session`](crate::session). None of them panics when the browser refuses: it says so.

#[cfg(feature = "page")]
pub mod clock;
#[cfg(feature = "page")]
pub mod crash;
#[cfg(feature = "page")]
pub mod download;
#[cfg(feature = "page")]
pub mod drop;
#[cfg(feature = "page")]
pub mod from_address;
#[cfg(feature = "page")]
pub mod in_place;
#[cfg(feature = "page")]
pub mod lane;
#[cfg(feature = "page")]
pub mod language;
#[cfg(feature = "page")]
pub mod locale;
#[cfg(feature = "page")]
pub mod offline;
#[cfg(feature = "page")]
pub mod open;
#[cfg(feature = "page")]
pub mod paste;
#[cfg(feature = "page")]
pub mod picture;
#[cfg(feature = "page")]
pub mod platform;
#[cfg(feature = "page")]
pub mod pointer;
#[cfg(feature = "page")]
pub mod pool;
#[cfg(feature = "page")]
pub mod print;
#[cfg(feature = "page")]
pub mod ranking;
#[cfg(feature = "page")]
pub mod route;
#[cfg(feature = "page")]
pub mod share;
#[cfg(feature = "page")]
pub mod shelf;
#[cfg(feature = "page")]
pub mod standalone;
#[cfg(feature = "page")]
pub mod storage;
#[cfg(feature = "page")]
pub mod theme;
pub mod trial_worker;
