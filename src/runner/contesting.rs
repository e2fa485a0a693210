//! What each of several orders is worth: one order simulated after the other.

use crate::model::{Plan, RunSettings, checked};
use crate::rank::{CONTEST_DETAIL, Contender, Contest};

use super::assignment::{Assignment, Finding, News};
use super::protocol::{Order, Reply};
use super::trials::Trials;

/// A contest of orders of a plan without problems.
#[derive(Debug)]
pub(super) struct Contesting {
    plan: Plan,
    settings: RunSettings,
    orders: Vec<Vec<usize>>,
    contest: Contest,
    /// Of the orders from the first on: its number in the contest.
    numbers: Vec<usize>,
    stage: Option<(Contender, Trials)>,
}

impl Contesting {
    /// A contest of `orders` (positions in the plan), with nothing entered in `contest` yet.
    pub(super) fn new(
        plan: Plan,
        settings: RunSettings,
        contest: Contest,
        orders: Vec<Vec<usize>>,
    ) -> Self {
        Self { plan, settings, orders, contest, numbers: Vec::new(), stage: None }
    }

    /// The next order that was not entered before.
    fn next_contender(&mut self) -> Option<Contender> {
        loop {
            let order = self.orders.get(self.numbers.len())?;
            let plan = checked(&self.plan).expect("only plans without problems are simulated");
            let contender = self.contest.contender(plan, order);
            match self.contest.entered(&contender) {
                Some(number) => self.numbers.push(number),
                None => return Some(contender),
            }
        }
    }

    fn progress(&self) -> Finding {
        let now = self.stage.as_ref().map_or(0, |(_, trials)| trials.done());
        let before = self.numbers.len() as u32 * self.settings.trials;
        Finding::Progress {
            done: before + now,
            total: self.orders.len() as u32 * self.settings.trials,
        }
    }
}

impl Assignment for Contesting {
    fn begin(&mut self, run: u32) -> Option<Order> {
        let contender = self.next_contender()?;
        let network = contender.network(self.settings.seed);
        let (trials, load) = Trials::begin(run, network, self.settings.trials, CONTEST_DETAIL);
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
        if self.next_contender().is_none() {
            let empty = Contest::judged_by(Vec::new(), false, &self.settings);
            let contest = Box::new(std::mem::replace(&mut self.contest, empty));
            found.push(Finding::Contest { contest, numbers: self.numbers.clone() });
        }
        News { found, stage_is_over: true }
    }
}
