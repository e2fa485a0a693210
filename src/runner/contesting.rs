//! What each of several orders or plans is worth: one simulated after the other.

use std::collections::VecDeque;

use crate::model::RunSettings;
use crate::rank::{Contender, Contest};

use super::assignment::{Assignment, Finding, News};
use super::protocol::{Order, Reply};
use super::trials::Trials;

/// A contest.
#[derive(Debug)]
pub(super) struct Contesting {
    settings: RunSettings,
    contest: Contest,
    /// Those that are still to come.
    contenders: VecDeque<Contender>,
    /// Of those before them: its number in the contest.
    numbers: Vec<usize>,
    stage: Option<(Contender, Trials)>,
}

impl Contesting {
    /// A contest of `contenders`, with nothing entered in `contest` yet.
    pub(super) fn new(
        settings: RunSettings,
        contest: Contest,
        contenders: impl IntoIterator<Item = Contender>,
    ) -> Self {
        let contenders = contenders.into_iter().collect();
        Self { settings, contest, contenders, numbers: Vec::new(), stage: None }
    }

    /// Passes over those that are the same as one before.
    fn skip_entered(&mut self) {
        while let Some(next) = self.contenders.front() {
            let Some(number) = self.contest.entered(next) else { return };
            self.numbers.push(number);
            self.contenders.pop_front();
        }
    }

    fn progress(&self) -> Finding {
        let now = self.stage.as_ref().map_or(0, |(_, trials)| trials.done());
        let over = self.numbers.len();
        let all = over + usize::from(self.stage.is_some()) + self.contenders.len();
        Finding::Progress {
            done: over as u32 * self.settings.trials + now,
            total: all as u32 * self.settings.trials,
        }
    }
}

impl Assignment for Contesting {
    fn begin(&mut self, run: u32) -> Option<Order> {
        self.skip_entered();
        let contender = self.contenders.pop_front()?;
        let network = contender.network(self.settings.seed);
        let (trials, detail) = (self.settings.trials, contender.detail());
        let (trials, load) = Trials::begin(run, network, trials, detail, contender.recording());
        self.stage = Some((contender, trials));
        Some(load)
    }

    fn next_order(&mut self, run: u32) -> Option<Order> {
        self.stage.as_mut()?.1.next_order(run)
    }

    fn give_back(&mut self, order: Order) {
        if let Some((_, trials)) = &mut self.stage {
            trials.give_back(&order);
        }
    }

    fn accept(&mut self, reply: Reply) -> News {
        let Some((contender, mut trials)) = self.stage.take() else { return News::default() };
        if !trials.accept(reply) {
            self.stage = Some((contender, trials));
            return News { found: vec![self.progress()], stage_is_over: false };
        }
        self.numbers.push(self.contest.enter(contender, trials.into_tally()));
        let mut found = vec![self.progress()];
        self.skip_entered();
        if self.contenders.is_empty() {
            let empty = Contest::judged_by(Vec::new(), false, &self.settings);
            let contest = Box::new(std::mem::replace(&mut self.contest, empty));
            found.push(Finding::Contest { contest, numbers: self.numbers.clone() });
        }
        News { found, stage_is_over: true }
    }
}
