//! The edges of the app in a browser (wasm): files, storage, the address, the clock, the workers.
//!
//! Nothing here decides anything about a plan: an edge carries text and bytes between the browser
//! and [`session`](crate::session). None of them panics when the browser refuses: it says so.

pub mod clock;
pub mod download;
pub mod drop;
pub mod lane;
pub mod open;
pub mod pool;
pub mod ranking;
pub mod route;
pub mod storage;
pub mod theme;
pub mod trial_worker;
