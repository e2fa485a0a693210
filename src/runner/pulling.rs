//! What levers change: the plan as it stands, then one lever after the other.

use crate::model::RunSettings;
use crate::search::{Base, LEVER_DETAIL, Lever, Levers, Pulled};
use crate::trial::Recording;

use super::assignment::{Assignment, Finding, News};
use super::protocol::{Order, Reply};
use super::trials::Trials;

/// Levers of a plan.
#[derive(Debug)]
pub(super) struct Pulling {
    settings: RunSettings,
    /// The levers that are pulled.
    which: fn(&Levers) -> Vec<Lever>,
    stage: Stage,
    trials: Option<Trials>,
}

#[derive(Debug)]
enum Stage {
    /// The plan as it stands.
    Base(Box<Base>),
    /// One lever of `all` after the other; `done` were pulled before `pulled`.
    Levers {
        levers: Box<Levers>,
        all: Vec<Lever>,
        done: usize,
        pulled: Option<Box<Pulled>>,
    },
    Over,
}

impl Pulling {
    /// The levers of `base` that `which` names.
    pub(super) fn new(settings: RunSettings, base: Base, which: fn(&Levers) -> Vec<Lever>) -> Self {
        Self { settings, which, stage: Stage::Base(Box::new(base)), trials: None }
    }
}

impl Assignment for Pulling {
    fn begin(&mut self, run: u32) -> Option<Order> {
        let network = match &mut self.stage {
            Stage::Base(base) => base.network(),
            Stage::Levers { levers, all, done, pulled } => {
                let next = levers.pull(all.get(*done)?.clone());
                let network = levers.network(&next);
                *pulled = Some(Box::new(next));
                network
            }
            Stage::Over => return None,
        };
        let (trials, recording) = (self.settings.trials, Recording::Targets);
        let (trials, load) = Trials::begin(run, network, trials, LEVER_DETAIL, recording);
        self.trials = Some(trials);
        Some(load)
    }

    fn next_order(&mut self, run: u32) -> Option<Order> {
        self.trials.as_mut()?.next_order(run)
    }

    fn give_back(&mut self, order: Order) {
        if let Some(trials) = &mut self.trials {
            trials.give_back(&order);
        }
    }

    fn accept(&mut self, reply: Reply) -> News {
        let Some(mut trials) = self.trials.take() else { return News::default() };
        if !trials.accept(reply) {
            self.trials = Some(trials);
            return News::default();
        }
        let tally = trials.into_tally();
        let mut found = Vec::new();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Base(base) => {
                let levers = Box::new(base.simulated(tally));
                let all = (self.which)(&levers);
                found.push(Finding::Progress { done: 0, total: all.len() as u32 });
                Stage::Levers { levers, all, done: 0, pulled: None }
            }
            Stage::Levers { levers, all, done, pulled } => {
                if let Some(pulled) = pulled {
                    found.push(Finding::Lever(Box::new(levers.effect(*pulled, &tally))));
                }
                let done = done + 1;
                let total = all.len() as u32;
                found.push(Finding::Progress { done: done as u32, total });
                Stage::Levers { levers, all, done, pulled: None }
            }
            Stage::Over => Stage::Over,
        };
        News { found, stage_is_over: true }
    }
}
