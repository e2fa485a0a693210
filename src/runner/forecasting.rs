//! A forecast: a coarse answer first, then all trials, then what moves the finish.

use crate::forecast::{Driver, named_drivers, summarize};
use crate::model::{Plan, Problem, RunSettings, checked};
use crate::network::{Network, compile};
use crate::trial::{Detail, InputDraw, Recording, inputs};

use super::assignment::{Assignment, Finding, News};
use super::correlating::Correlating;
use super::protocol::{Order, Reply};
use super::run::COARSE_TRIALS;
use super::trials::Trials;

/// The forecast of a plan.
#[derive(Debug)]
pub struct Forecasting {
    plan: Plan,
    settings: RunSettings,
    coarse_told: bool,
    inputs: Vec<InputDraw>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    ToCome(Box<Network>),
    Trials(Box<Trials>),
    /// When all trials are done: what moves the finish.
    Correlating(Box<Trials>, Correlating),
    Over,
}

impl Forecasting {
    /// The forecast of `plan` with `settings`, told first after [`COARSE_TRIALS`].
    ///
    /// # Errors
    /// Everything that is wrong with the plan.
    pub fn new(plan: Plan, settings: RunSettings) -> Result<Self, Vec<Problem>> {
        let network = compile(checked(&plan)?, settings.seed);
        let inputs = inputs(&network);
        let stage = Stage::ToCome(Box::new(network));
        Ok(Self { plan, settings, coarse_told: false, inputs, stage })
    }

    fn accept_trials(&mut self, mut trials: Box<Trials>, reply: Reply) -> News {
        let is_complete = trials.accept(reply);
        let mut found = vec![Finding::Progress { done: trials.done(), total: trials.total() }];
        if !is_complete {
            if !self.coarse_told && trials.done() >= COARSE_TRIALS {
                self.coarse_told = true;
                found.push(self.forecast(&trials, Vec::new(), true));
            }
            self.stage = Stage::Trials(trials);
            return News { found, stage_is_over: false };
        }
        let correlating = Correlating::new(self.inputs.len(), trials.tally());
        let mut news = self.correlated(trials, correlating);
        news.found.splice(0..0, found);
        news
    }

    /// Tells the final forecast if all inputs are correlated.
    fn correlated(&mut self, trials: Box<Trials>, correlating: Correlating) -> News {
        let Some(correlations) = correlating.complete() else {
            self.stage = Stage::Correlating(trials, correlating);
            return News::default();
        };
        let drivers = named_drivers(&self.plan, &self.inputs, &correlations);
        let forecast = self.forecast(&trials, drivers, false);
        News { found: vec![forecast], stage_is_over: true }
    }

    fn forecast(&self, trials: &Trials, drivers: Vec<Driver>, coarse: bool) -> Finding {
        let forecast = summarize(&self.plan, trials.tally(), &self.settings, drivers);
        Finding::Forecast { coarse, forecast: Box::new(forecast) }
    }

    fn take_stage(&mut self) -> Stage {
        std::mem::replace(&mut self.stage, Stage::Over)
    }
}

impl Assignment for Forecasting {
    fn begin(&mut self, run: u32) -> Option<Order> {
        let Stage::ToCome(network) = self.take_stage() else { return None };
        let trials = self.settings.trials;
        let (detail, recording) = (Detail::Everything, Recording::Targets);
        let (trials, load) = Trials::begin(run, *network, trials, detail, recording);
        self.stage = Stage::Trials(Box::new(trials));
        Some(load)
    }

    fn next_order(&mut self, run: u32) -> Option<Order> {
        match &mut self.stage {
            Stage::Trials(trials) => trials.next_order(run),
            Stage::Correlating(_, correlating) => {
                let inputs = correlating.next_inputs()?;
                Some(correlating.order(run, &inputs))
            }
            Stage::ToCome(_) | Stage::Over => None,
        }
    }

    fn give_back(&mut self, order: Order) {
        match (&mut self.stage, order) {
            (Stage::Trials(trials), order) => trials.give_back(&order),
            (Stage::Correlating(_, correlating), Order::Correlate { first, end, .. }) => {
                correlating.give_back(first..end);
            }
            (Stage::Correlating(..) | Stage::ToCome(_) | Stage::Over, _) => {}
        }
    }

    fn accept(&mut self, reply: Reply) -> News {
        match (self.take_stage(), reply) {
            (Stage::Trials(trials), reply) => self.accept_trials(trials, reply),
            (
                Stage::Correlating(trials, mut correlating),
                Reply::Correlated { first, correlations, .. },
            ) => {
                correlating.accept(first, &correlations);
                self.correlated(trials, correlating)
            }
            (stage, _) => {
                self.stage = stage;
                News::default()
            }
        }
    }
}
