//! Why things finish when they do: what is counted of trials beyond their dates.

use crate::network::{Network, State};

use super::critical::Critical;
use super::draw::Draws;
use super::layout::Layout;
use super::rows::BLOCK_TRIALS;
use super::schedule::Schedule;
use super::tally::{ItemTally, Tally};
use super::waiting::{Spent, Wait, split_hold, split_time};
use super::work::Work;

/// Counts reasons: what can be counted of many trials at once by blocks, the rest trial by trial.
#[derive(Clone, Debug)]
pub(super) struct Reasons {
    critical: Critical,
    work: Work,
    /// Items that are no more than their part, and that something other than predecessors holds in
    /// every trial.
    held: Vec<u32>,
    /// Items to work on that are more than that.
    composite: Vec<u32>,
    /// Items that are done.
    done: Vec<u32>,
    /// Scratch memory of [`split_time`].
    order: Vec<u32>,
}

impl Reasons {
    pub(super) fn new(network: &Network, layout: &Layout) -> Self {
        let live = || network.live_items.iter().copied();
        let is_done = |item: &u32| match network.items[*item as usize].state {
            State::NotStarted | State::InProgress(_) => false,
            State::Done { .. } | State::Dropped => true,
        };
        let is_simple = |item: &u32| layout.simple_part(*item).is_some();
        Self {
            critical: Critical::default(),
            work: Work::new(network),
            held: live().filter(|item| is_simple(item) && layout.is_held(*item)).collect(),
            composite: live().filter(|item| !is_simple(item) && !is_done(item)).collect(),
            done: live().filter(is_done).collect(),
            order: Vec::new(),
        }
    }

    /// Counts one trial, at position `row` of its block. What is left for the block is taken out of
    /// its schedule.
    pub(super) fn count(
        &mut self,
        network: &Network,
        layout: &Layout,
        draws: &Draws,
        schedule: &mut Schedule,
        row: usize,
        tally: &mut Tally,
    ) {
        for item in self.composite.iter().map(|item| *item as usize) {
            count_time(network, draws, schedule, item, &mut tally.items[item], &mut self.order);
        }
        let struck = draws.struck.iter().filter(|item| !layout.is_held(**item));
        for item in self.held.iter().chain(struck) {
            let Some(part) = layout.simple_part(*item) else { continue };
            let Some(tally) = tally.items.get_mut(*item as usize) else { continue };
            let spend = |wait, days| count_wait(wait, days, tally);
            split_hold(network, draws, schedule, (*item as usize, part), spend);
        }
        self.count_critical(network, schedule, tally);
        self.work.keep(schedule, row);
    }

    /// Counts what was left of the first `trials` of a block.
    pub(super) fn count_block(
        &mut self,
        network: &Network,
        layout: &Layout,
        trials: usize,
        tally: &mut Tally,
    ) {
        for item in &self.done {
            tally.items[*item as usize].working.push_all(&[0.0; BLOCK_TRIALS][..trials]);
        }
        self.work.count(network, layout, trials, tally);
    }

    /// Criticality for the plan and the milestones; none is asked of objectives, which stand behind.
    fn count_critical(&mut self, network: &Network, schedule: &Schedule, tally: &mut Tally) {
        let targets = network.targets[..=network.milestones].iter().enumerate();
        for (target, items) in targets.filter(|(_, items)| !items.is_empty()) {
            self.critical.trace(network, schedule, items);
            for part in self.critical.parts() {
                let node = &network.parts[*part as usize];
                if let (0, Some(plan_part)) = (target, node.plan_part) {
                    tally.parts[plan_part as usize].critical += 1;
                }
            }
            for item in self.critical.items() {
                // The work of a mitigation is no item of the plan.
                if let Some(item) = tally.items.get_mut(*item as usize) {
                    item.critical[target] += 1;
                }
            }
        }
    }

    /// Puts the lanes in use, which were counted in all trials, into their tally.
    pub(super) fn give_up_lanes(&mut self, network: &Network, tally: &mut Tally) {
        self.work.give_up_lanes(network, tally);
    }
}

fn count_time(
    network: &Network,
    draws: &Draws,
    schedule: &Schedule,
    item: usize,
    tally: &mut ItemTally,
    order: &mut Vec<u32>,
) {
    let mut working = 0.0;
    split_time(network, draws, schedule, item, order, |spent, days| match spent {
        Spent::Working => working += days,
        Spent::Waiting(wait) => count_wait(wait, days, tally),
    });
    tally.working.push(working);
}

fn count_wait(wait: Wait, days: f64, tally: &mut ItemTally) {
    match wait {
        Wait::Dependency => tally.wait_dependency.add(days),
        Wait::NotBefore => tally.wait_not_before.add(days),
        Wait::External => tally.wait_external.add(days),
        Wait::Risk => tally.wait_risk.add(days),
        Wait::Team(team) => tally.team_wait(team).add(days),
    }
}
