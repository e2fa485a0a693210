//! How work is shared out.
//!
//! Trials are run in jobs: contiguous ranges of trial numbers. Which worker runs a job, in what
//! order replies arrive, and how often a job has to be run again changes nothing in the result:
//! [`Run`] merges replies in the order of their trials, so that what it holds is always the exact
//! prefix of the whole. What a pool of workers is wanted for is an [`Assignment`].

mod assignment;
mod contesting;
mod correlating;
mod forecasting;
mod protocol;
mod pulling;
mod run;
mod searching;
mod study;
#[cfg(not(target_arch = "wasm32"))]
pub mod threads;
mod trials;

pub use assignment::{Assignment, Finding, FoundOrder, News};
pub use correlating::Correlating;
pub use forecasting::Forecasting;
pub use protocol::{Order, PROTOCOL_VERSION, Purpose, Reply, Worker};
pub use run::{COARSE_TRIALS, Job, Run};
pub use study::{Asked, Study};
