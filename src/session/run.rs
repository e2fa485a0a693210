//! The run that is under way and the last answer.

use std::sync::Arc;

use crate::forecast::Forecast;
use crate::model::{Last, Plan};

use super::disk;
use super::effect::{Effect, Generation};
use super::notice::Notice;
use super::state::Session;

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

impl Session {
    pub(super) fn start_run(&mut self) -> Vec<Effect> {
        self.generation.0 += 1;
        self.studies.give_up();
        if self.problems.iter().any(disk::blocks) {
            self.run = RunState::Blocked;
            return vec![Effect::CancelRun];
        }
        let settings = self.document.run.clone();
        self.run = RunState::Running { done: 0, total: settings.trials };
        vec![Effect::Run {
            generation: self.generation,
            plan: Box::new(Plan::clone(&self.plan)),
            settings,
        }]
    }

    /// Gives up the run; the answer so far stays, as coarse as it is.
    pub(super) fn stop_run(&mut self) -> Vec<Effect> {
        let RunState::Running { done, total } = self.run else { return Vec::new() };
        self.generation.0 += 1;
        self.run = RunState::Stopped { done, total };
        vec![Effect::CancelRun]
    }

    pub(super) fn progress(&mut self, generation: Generation, trials: u32) -> Vec<Effect> {
        if generation == self.generation
            && let RunState::Running { done, total } = &mut self.run
        {
            *done = trials.min(*total);
        }
        Vec::new()
    }

    pub(super) fn take_forecast(
        &mut self,
        generation: Generation,
        coarse: bool,
        forecast: Forecast,
    ) -> Vec<Effect> {
        if generation != self.generation || !matches!(self.run, RunState::Running { .. }) {
            return Vec::new();
        }
        let plan = Arc::clone(&self.plan);
        self.answer = Some(Answer { forecast: Arc::new(forecast), plan, coarse, stale: false });
        if coarse {
            return Vec::new();
        }
        self.run = RunState::Finished;
        self.compare_with_saved()
    }

    /// Tells when the file was saved with other figures for the same trials.
    fn compare_with_saved(&mut self) -> Vec<Effect> {
        let (Some(now), Some(saved)) = (self.figures(), &self.document.last) else {
            return Vec::new();
        };
        let comparable = saved.trials == now.trials && saved.seed == now.seed;
        let same = saved.p50 == now.p50
            && saved.p85 == now.p85
            && saved.chance_all_committed == now.chance_all_committed;
        if !comparable || same {
            return Vec::new();
        }
        let saved = saved.clone();
        self.tell(Notice::MethodChanged { saved, now })
    }

    /// The headline figures of the base plan, once its answer is complete.
    pub(super) fn figures(&self) -> Option<Last> {
        let answer = self.answer.as_ref()?;
        let settled = !answer.coarse && !answer.stale && self.scenario.is_none();
        settled.then(|| answer.figures())
    }

    pub(super) fn worker_failed(&mut self, generation: Generation, reason: String) -> Vec<Effect> {
        if generation != self.generation {
            return Vec::new();
        }
        self.run = RunState::Failed { reason };
        vec![Effect::CancelRun]
    }
}
