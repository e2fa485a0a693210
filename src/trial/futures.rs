//! Some futures, drawn once and scheduled in many orders of priority.
//!
//! Invariant: an order given here schedules as the plan would that lists its items in that order.
//! Streams are named by ids, so the draws of one order are those of every other; only what the order
//! itself changes is done again.

use std::ops::Range;

use crate::network::Network;

use super::draw::{Draws, draw_amounts};
use super::layout::Layout;
use super::rows::{BLOCK_TRIALS, Rows};
use super::schedule::Schedule;

/// The futures of one network.
#[derive(Clone, Debug)]
pub struct Futures {
    network: Network,
    layout: Layout,
    /// By future.
    draws: Vec<Draws>,
    amounts: Rows,
    schedule: Schedule,
}

impl Futures {
    /// No futures of `network` yet, in the order of its plan.
    pub fn new(network: Network) -> Self {
        let layout = Layout::new(&network);
        Self {
            network,
            layout,
            draws: Vec::new(),
            amounts: Rows::default(),
            schedule: Schedule::default(),
        }
    }

    /// What is scheduled.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.draws.len()
    }

    /// Draws the futures of these trials in place of those before.
    pub fn draw(&mut self, trials: Range<u32>) {
        self.draws.resize_with(trials.len(), Draws::default);
        let mut drawn = self.draws.iter_mut();
        for first in trials.clone().step_by(BLOCK_TRIALS) {
            let block = first..trials.end.min(first + BLOCK_TRIALS as u32);
            draw_amounts(&self.network, block.clone(), &mut self.amounts);
            for (row, (trial, draws)) in block.zip(&mut drawn).enumerate() {
                draws.draw_around(&self.network, trial, self.amounts.row(row));
            }
        }
    }

    /// Schedules from now on as the plan would that lists its items in the order of `items`: every
    /// item of the plan that is neither done nor dropped, once. As in every plan, the work of
    /// mitigations comes first, and expedited items before all others.
    pub fn prioritize(&mut self, items: &[u32]) {
        let Self { network, layout, .. } = self;
        let mitigations = network.plan_items as u32..network.items.len() as u32;
        let expedited = |item: &&u32| network.items[**item as usize].expedited;
        let first = items.iter().filter(expedited);
        let rest = items.iter().filter(|item| !expedited(item));
        layout.prioritize(network, mitigations.chain(first.chain(rest).copied()));
    }

    /// Schedules one of the futures, counted from 0: what is scheduled, what was drawn, and what
    /// came out.
    pub fn schedule(&mut self, future: usize) -> (&Network, &Draws, &Schedule) {
        let Self { network, layout, draws, schedule, .. } = self;
        schedule.schedule(network, layout, &mut draws[future]);
        (network, &draws[future], schedule)
    }
}
