//! The run that is under way and the last answer.

use std::sync::Arc;

use crate::forecast::Forecast;
use crate::model::{Last, Plan};

/// Where the simulation stands.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum RunState {
    /// Nothing was asked yet.
    #[default]
    Idle,
    /// The plan has problems, so it is not simulated.
    Blocked,
    /// Under way.
    Running {
        /// Trials done.
        done: u32,
        /// Trials wanted.
        total: u32,
    },
    /// The answer is complete.
    Finished,
    /// The person stopped it.
    Stopped {
        /// Trials done.
        done: u32,
        /// Trials wanted.
        total: u32,
    },
    /// It stopped by itself.
    Failed {
        /// Why, as it was reported.
        reason: String,
    },
}

/// The last answer, and what it is an answer to.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was found.
    pub forecast: Arc<Forecast>,
    /// The plan that was simulated.
    pub plan: Arc<Plan>,
    /// Whether it rests on the first, few trials only.
    pub coarse: bool,
    /// Whether the plan was changed since.
    pub stale: bool,
}

impl Answer {
    /// The headline figures, as a file keeps them.
    pub(super) fn figures(&self) -> Last {
        let forecast = &self.forecast;
        let date_at = |p: f64| {
            let percentile =
                forecast.plan.finish.percentiles.iter().find(|found| found.p >= p - P_SLACK);
            percentile.and_then(|found| found.date)
        };
        Last {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            trials: forecast.trials,
            seed: forecast.seed,
            p50: date_at(0.5),
            p85: date_at(0.85),
            chance_all_committed: forecast.promises.chance_all.map(|chance| chance.share),
            x: None,
        }
    }
}

/// Percentiles stand at steps of 0.05: this much tells two of them apart from a rounding.
const P_SLACK: f64 = 1e-6;
