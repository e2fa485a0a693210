//! Which parts have no slack: traced back from what finishes last.
//!
//! The parents of a part are the parts whose finish (or, by a start link, start) with its lag is the
//! moment at which it became ready; where it waited for lanes instead, the parts that freed lanes of
//! a team that it needed at the moment it was pulled, all of them on ties (`engine.md`, section 7).

use crate::calendar::SAME_TIME;
use crate::network::{Link, Network, State};

use super::schedule::Schedule;

/// Marks the critical parts of one trial, for one set of items at a time.
#[derive(Clone, Debug, Default)]
pub struct Critical {
    /// By part.
    pub is_critical: Vec<bool>,
    /// The critical parts, in the order they were found.
    pub found: Vec<u32>,
    /// Items whose finish is critical, so that a held finish is followed once.
    finish_seen: Vec<bool>,
    seen_items: Vec<u32>,
}

/// Both times are the same moment.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= SAME_TIME
}

impl Critical {
    /// Traces back from those of `items` that finish last. Nothing is critical when one of them
    /// does not finish by the horizon.
    pub fn trace(&mut self, network: &Network, schedule: &Schedule, items: &[u32]) {
        self.clear(network);
        let finish_of = |item: &u32| schedule.item_finish[*item as usize];
        let last = items.iter().map(finish_of).fold(f64::NEG_INFINITY, f64::max);
        if last > network.horizon + SAME_TIME {
            return;
        }
        for item in items.iter().filter(|item| same(finish_of(item), last)) {
            self.mark_finish(network, schedule, *item as usize);
        }
        let mut next = 0;
        while next < self.found.len() {
            let part = self.found[next] as usize;
            self.mark_parents(network, schedule, part);
            next += 1;
        }
    }

    fn clear(&mut self, network: &Network) {
        let (parts, items) = (network.parts.len(), network.items.len());
        if (self.is_critical.len(), self.finish_seen.len()) != (parts, items) {
            // Another network: what was found in the last one has no meaning in it.
            self.is_critical = vec![false; parts];
            self.finish_seen = vec![false; items];
            self.found.clear();
            self.seen_items.clear();
        }
        for part in self.found.drain(..) {
            self.is_critical[part as usize] = false;
        }
        for item in self.seen_items.drain(..) {
            self.finish_seen[item as usize] = false;
        }
    }

    fn mark(&mut self, part: usize) {
        if !self.is_critical[part] {
            self.is_critical[part] = true;
            self.found.push(part as u32);
        }
    }

    /// What made an item finish when it did: its last parts, or links that held it back. The chain
    /// of held finishes is walked with a list, since it can be as long as the plan.
    fn mark_finish(&mut self, network: &Network, schedule: &Schedule, item: usize) {
        let mut waiting = vec![item];
        while let Some(item) = waiting.pop() {
            if std::mem::replace(&mut self.finish_seen[item], true) {
                continue;
            }
            self.seen_items.push(item as u32);
            let finish = schedule.item_finish[item];
            for part in network.parts_of(item) {
                if same(schedule.finish[part], finish) {
                    self.mark(part);
                }
            }
            let holds = network.items[item].predecessors.iter();
            for link in holds.filter(|link| !link.kind.holds_start()) {
                self.mark_link(network, schedule, link, finish, &mut waiting);
            }
        }
    }

    fn mark_parents(&mut self, network: &Network, schedule: &Schedule, part: usize) {
        let (ready, start) = (schedule.ready[part], schedule.start[part]);
        if start > ready + SAME_TIME {
            self.mark_freed(network, schedule, part, start);
            return;
        }
        let node = &network.parts[part];
        let item = node.item as usize;
        for earlier in network.parts_of(item) {
            let before = network.parts[earlier].stage < node.stage;
            if before && same(schedule.finish[earlier], ready) {
                self.mark(earlier);
            }
        }
        if !gate_decides(network, schedule, part) {
            return;
        }
        // A risk may have delayed the item: its gate is the moment before that.
        let gate = schedule.gate[item];
        let opened = network.items[item].predecessors.iter().filter(|l| l.kind.holds_start());
        let mut finishes = Vec::new();
        for link in opened {
            self.mark_link(network, schedule, link, gate, &mut finishes);
        }
        for item in finishes {
            self.mark_finish(network, schedule, item);
        }
    }

    /// The parts that freed lanes for `part` when it was pulled.
    fn mark_freed(&mut self, network: &Network, schedule: &Schedule, part: usize, start: f64) {
        for need in network.needs_of(part) {
            let freed = &schedule.freed[need.team as usize];
            let first = freed.partition_point(|(time, _)| *time < start - SAME_TIME);
            let together = freed[first..].iter().take_while(|(time, _)| *time <= start + SAME_TIME);
            for (_, other) in together.filter(|(_, other)| *other as usize != part) {
                self.mark(*other as usize);
            }
        }
    }

    /// Marks what made `link` act at `time`, if it did. Finishes to follow go to `finishes`.
    fn mark_link(
        &mut self,
        network: &Network,
        schedule: &Schedule,
        link: &Link,
        time: f64,
        finishes: &mut Vec<usize>,
    ) {
        let from = link.item as usize;
        let (start, finish) = (schedule.item_start[from], schedule.item_finish[from]);
        if link.kind.from_start() {
            if same((start + link.lag).max(start), time) {
                self.mark_pulled(network, schedule, from, start);
            }
        } else if same(finish + link.lag, time) {
            finishes.push(from);
        } else if finish + link.lag < time {
            // A negative lag acts only once the last part is pulled.
            self.mark_pulled(network, schedule, from, time);
        }
    }

    /// The parts of `item` that were pulled at `time`.
    fn mark_pulled(&mut self, network: &Network, schedule: &Schedule, item: usize, time: f64) {
        for part in network.parts_of(item) {
            if same(schedule.start[part], time) {
                self.mark(part);
            }
        }
    }
}

/// Whether the item's gate, not the stage before or the past, is what made the part ready.
fn gate_decides(network: &Network, schedule: &Schedule, part: usize) -> bool {
    let node = &network.parts[part];
    let ready = schedule.ready[part];
    let gate = schedule.gate[node.item as usize];
    let begun = matches!(network.items[node.item as usize].state, State::InProgress(_));
    if (begun && ready <= 0.0) || gate > ready + SAME_TIME {
        return false;
    }
    let earlier = |other: &usize| network.parts[*other].stage < node.stage;
    let stage_opened = network
        .parts_of(node.item as usize)
        .filter(earlier)
        .map(|other| schedule.finish[other])
        .fold(f64::NEG_INFINITY, f64::max);
    !same(stage_opened, ready) || same(gate, ready)
}
