//! Why things finish when they do: what is counted of one trial beyond its dates.

use crate::network::{Network, State};

use super::critical::Critical;
use super::draw::Draws;
use super::lanes::Lanes;
use super::schedule::Schedule;
use super::tally::{ItemTally, Tally};
use super::waiting::{Spent, split_time};

/// Counts reasons, trial by trial.
#[derive(Clone, Debug)]
pub(super) struct Reasons {
    critical: Critical,
    lanes: Lanes,
    /// Scratch memory of [`split_time`].
    order: Vec<u32>,
}

impl Reasons {
    pub(super) fn new(network: &Network) -> Self {
        Self { critical: Critical::default(), lanes: Lanes::new(network), order: Vec::new() }
    }

    /// Counts one trial.
    pub(super) fn count(
        &mut self,
        network: &Network,
        draws: &Draws,
        schedule: &Schedule,
        tally: &mut Tally,
    ) {
        for item in network.live_items.iter().map(|item| *item as usize) {
            match network.items[item].state {
                State::NotStarted | State::InProgress(_) => {
                    let tally = &mut tally.items[item];
                    count_time(network, draws, schedule, item, tally, &mut self.order);
                }
                State::Done { .. } | State::Dropped => tally.items[item].working.push(0.0),
            }
        }
        for (position, part) in network.parts.iter().enumerate() {
            let (start, finish) = (schedule.parts[position].start, schedule.parts[position].finish);
            if start > network.horizon {
                continue;
            }
            let finish = if finish < network.horizon { finish } else { network.horizon };
            if let Some(plan_part) = part.plan_part {
                tally.parts[plan_part as usize].duration.push(finish - start);
            }
            self.lanes.count(network, position, start, finish);
        }
        self.count_critical(network, schedule, tally);
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
        self.lanes.give_up(network, &mut tally.teams);
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
        Spent::Dependency => tally.wait_dependency.add(days),
        Spent::NotBefore => tally.wait_not_before.add(days),
        Spent::External => tally.wait_external.add(days),
        Spent::Risk => tally.wait_risk.add(days),
        Spent::Team(team) => tally.team_wait(team).add(days),
    });
    tally.working.push(working);
}
