//! How trials are shared out.
//!
//! Trials are run in jobs: contiguous ranges of trial numbers. Which worker runs a job, in what
//! order replies arrive, and how often a job has to be run again changes nothing in the result:
//! [`Run`] merges replies in the order of their trials, so that what it holds is always the exact
//! prefix of the whole.

mod correlating;
mod inline;
mod protocol;
mod run;
#[cfg(not(target_arch = "wasm32"))]
pub mod threads;

pub use correlating::Correlating;
pub use inline::Inline;
pub use protocol::{Order, PROTOCOL_VERSION, Reply, Worker};
pub use run::{COARSE_TRIALS, Job, Run};
