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
    /// By part, and by item that has one.
    is_critical: Vec<bool>,
    has_critical: Vec<bool>,
    /// The critical parts, in the order they were found, and their items.
    parts: Vec<u32>,
    items: Vec<u32>,
    /// Items whose finish is critical, so that a held finish is followed once.
    finish_seen: Vec<bool>,
    seen_items: Vec<u32>,
    /// Items whose finish is still to be followed.
    pending: Vec<u32>,
}

/// Both times are the same moment.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= SAME_TIME
}

impl Critical {
    /// The critical parts, as positions in the network.
    pub fn parts(&self) -> &[u32] {
        &self.parts
    }

    /// The items that have one, as positions in the network.
    pub fn items(&self) -> &[u32] {
        &self.items
    }

    /// Traces back from those of `items` that finish last. Nothing is critical when one of them
    /// does not finish by the horizon.
    pub fn trace(&mut self, network: &Network, schedule: &Schedule, items: &[u32]) {
        self.clear(network);
        let finish_of = |item: &u32| schedule.items[*item as usize].finish;
        // Those that finish last among the items before them; few are.
        let mut last = f64::NEG_INFINITY;
        for item in items {
            let finish = finish_of(item);
            if finish >= last - SAME_TIME {
                last = if finish > last { finish } else { last };
                self.pending.push(*item);
            }
        }
        if last > network.horizon + SAME_TIME {
            self.pending.clear();
            return;
        }
        self.pending.retain(|item| same(finish_of(item), last));
        self.mark_finishes(network, schedule);
        let mut next = 0;
        while next < self.parts.len() {
            let part = self.parts[next] as usize;
            self.mark_parents(network, schedule, part);
            next += 1;
        }
    }

    fn clear(&mut self, network: &Network) {
        let (parts, items) = (network.parts.len(), network.items.len());
        if (self.is_critical.len(), self.finish_seen.len()) != (parts, items) {
            // Another network: what was found in the last one has no meaning in it.
            *self = Self {
                is_critical: vec![false; parts],
                has_critical: vec![false; items],
                finish_seen: vec![false; items],
                ..Self::default()
            };
        }
        for part in self.parts.drain(..) {
            self.is_critical[part as usize] = false;
        }
        for item in self.items.drain(..) {
            self.has_critical[item as usize] = false;
        }
        for item in self.seen_items.drain(..) {
            self.finish_seen[item as usize] = false;
        }
    }

    fn mark(&mut self, network: &Network, part: usize) {
        if std::mem::replace(&mut self.is_critical[part], true) {
            return;
        }
        self.parts.push(part as u32);
        let item = network.parts[part].item;
        if !std::mem::replace(&mut self.has_critical[item as usize], true) {
            self.items.push(item);
        }
    }

    /// What made the pending items finish when they did: their last parts, or links that held them
    /// back, whose items are then pending, too: a chain of those can be as long as the plan.
    fn mark_finishes(&mut self, network: &Network, schedule: &Schedule) {
        while let Some(item) = self.pending.pop() {
            let item = item as usize;
            if std::mem::replace(&mut self.finish_seen[item], true) {
                continue;
            }
            self.seen_items.push(item as u32);
            let finish = schedule.items[item].finish;
            for part in network.parts_of(item) {
                if same(schedule.parts[part].finish, finish) {
                    self.mark(network, part);
                }
            }
            let holds = network.items[item].predecessors.iter();
            for link in holds.filter(|link| !link.kind.holds_start()) {
                self.mark_link(network, schedule, link, finish);
            }
        }
    }

    fn mark_parents(&mut self, network: &Network, schedule: &Schedule, part: usize) {
        let (ready, start) = (schedule.parts[part].ready, schedule.parts[part].start);
        if start > ready + SAME_TIME {
            self.mark_freed(network, schedule, part, start);
            return;
        }
        let node = &network.parts[part];
        let item = node.item as usize;
        for earlier in network.parts_of(item) {
            let before = network.parts[earlier].stage < node.stage;
            if before && same(schedule.parts[earlier].finish, ready) {
                self.mark(network, earlier);
            }
        }
        if !gate_decides(network, schedule, part) {
            return;
        }
        // A risk may have delayed the item: its gate is the moment before that.
        let gate = schedule.gate(item);
        let opened = network.items[item].predecessors.iter().filter(|l| l.kind.holds_start());
        for link in opened {
            self.mark_link(network, schedule, link, gate);
        }
        self.mark_finishes(network, schedule);
    }

    /// The parts that freed lanes for `part` when it was pulled.
    fn mark_freed(&mut self, network: &Network, schedule: &Schedule, part: usize, start: f64) {
        let needs = network.needs_of(part);
        for other in schedule.finished_at(start).filter(|other| *other as usize != part) {
            let freed = network.needs_of(other as usize).iter();
            let shares = |team: u32| needs.iter().any(|need| need.team == team);
            if freed.map(|need| need.team).any(shares) {
                self.mark(network, other as usize);
            }
        }
    }

    /// Marks what made `link` act at `time`, if it did; a finish that did is pending then.
    fn mark_link(&mut self, network: &Network, schedule: &Schedule, link: &Link, time: f64) {
        let from = link.item as usize;
        let (start, finish) = (schedule.items[from].start, schedule.items[from].finish);
        if link.kind.from_start() {
            if same((start + link.lag).max(start), time) {
                self.mark_pulled(network, schedule, from, start);
            }
        } else if same(finish + link.lag, time) {
            self.pending.push(link.item);
        } else if finish + link.lag < time {
            // A negative lag acts only once the last part is pulled.
            self.mark_pulled(network, schedule, from, time);
        }
    }

    /// The parts of `item` that were pulled at `time`.
    fn mark_pulled(&mut self, network: &Network, schedule: &Schedule, item: usize, time: f64) {
        for part in network.parts_of(item) {
            if same(schedule.parts[part].start, time) {
                self.mark(network, part);
            }
        }
    }
}

/// Whether the item's gate, not the stage before or the past, is what made the part ready.
fn gate_decides(network: &Network, schedule: &Schedule, part: usize) -> bool {
    let node = &network.parts[part];
    let ready = schedule.parts[part].ready;
    let gate = schedule.gate(node.item as usize);
    let begun = matches!(network.items[node.item as usize].state, State::InProgress(_));
    if (begun && ready <= 0.0) || gate > ready + SAME_TIME {
        return false;
    }
    let earlier = |other: &usize| network.parts[*other].stage < node.stage;
    let stage_opened = network
        .parts_of(node.item as usize)
        .filter(earlier)
        .map(|other| schedule.parts[other].finish)
        .fold(f64::NEG_INFINITY, f64::max);
    !same(stage_opened, ready) || same(gate, ready)
}
