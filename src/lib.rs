//! Roadcast: when each initiative of a roadmap will really be done.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod calendar;
pub mod file;
pub mod forecast;
pub mod model;
pub mod network;
pub mod runner;
pub mod session;
pub mod trial;
pub mod view;
