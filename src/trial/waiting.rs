//! How the time of an item from as-of to its finish splits into work and waiting by cause.
//!
//! The pieces add up to the finish (cut to 0 and the horizon). A moment at which nothing of the item
//! is worked on counts for what clears last: the condition that opens the gate, then a risk's delay,
//! then the team whose lane is not free; after the work, a predecessor that holds back the finish.

use crate::network::Network;

use super::draw::Draws;
use super::layout::Hold;
use super::schedule::Schedule;

/// A piece of an item's time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spent {
    Working,
    Dependency,
    NotBefore,
    External,
    Risk,
    Team(u32),
}

/// Splits the time of `item`, which is neither done nor dropped, calling `spend` for each piece of
/// some length. `order` is scratch memory.
pub(super) fn split_time(
    network: &Network,
    draws: &Draws,
    schedule: &Schedule,
    item: usize,
    order: &mut Vec<u32>,
    mut spend: impl FnMut(Spent, f64),
) {
    let horizon = network.horizon;
    let end = schedule.items[item].finish.clamp(0.0, horizon);
    if draws.lost[item] {
        spend(Spent::Risk, end);
        return;
    }
    order.clear();
    order.extend(network.parts_of(item).map(|part| part as u32));
    if order.len() > 1 {
        let start = |part: &u32| schedule.parts[*part as usize].start;
        order.sort_by(|a, b| start(a).total_cmp(&start(b)));
    }
    let mut piece = |spent: Spent, from: f64, to: f64| {
        if to > from {
            spend(spent, to - from);
        }
    };
    let mut reached = 0.0_f64;
    for part in order.iter().map(|part| *part as usize) {
        let start = schedule.parts[part].start.min(horizon);
        if start > reached {
            idle(network, draws, schedule, item, part, (reached, start), &mut piece);
            reached = start;
        }
        let finish = schedule.parts[part].finish.min(horizon);
        piece(Spent::Working, reached, finish);
        reached = reached.max(finish);
    }
    piece(Spent::Dependency, reached, end);
}

/// Splits a stretch before `part` in which nothing of the item is worked on.
fn idle(
    network: &Network,
    draws: &Draws,
    schedule: &Schedule,
    item: usize,
    part: usize,
    (from, to): (f64, f64),
    piece: &mut impl FnMut(Spent, f64, f64),
) {
    let ready = schedule.parts[part].ready.clamp(from, to);
    let before_risk = schedule.gate(item).max(ready - draws.delays[item]).clamp(from, ready);
    let held = match schedule.hold(item) {
        Hold::Dependency => Spent::Dependency,
        Hold::NotBefore => Spent::NotBefore,
        Hold::External => Spent::External,
    };
    // An item whose gate never opens waits for a predecessor, whatever it waited for before.
    let held = if schedule.gate(item) == f64::INFINITY { Spent::Dependency } else { held };
    piece(held, from, before_risk);
    piece(Spent::Risk, before_risk, ready);
    if to > ready {
        piece(Spent::Team(blocking_team(network, schedule, part)), ready, to);
    }
}

/// The team that a ready part waited for: the first of those it needs that had a lane freed at the
/// moment it was pulled.
fn blocking_team(network: &Network, schedule: &Schedule, part: usize) -> u32 {
    let needs = network.needs_of(part);
    if let [need] = needs {
        return need.team;
    }
    let start = schedule.parts[part].start;
    let freed_then = |team: u32| {
        let frees = |part: u32| network.needs_of(part as usize).iter().any(|n| n.team == team);
        schedule.finished_at(start).any(frees)
    };
    let freed = needs.iter().find(|need| freed_then(need.team));
    freed.or(needs.first()).map_or(0, |need| need.team)
}
