//! How the time of an item from as-of to its finish splits into work and waiting by cause.
//!
//! The pieces add up to the finish (cut to 0 and the horizon). A moment at which nothing of the item
//! is worked on counts for what clears last: the condition that opens the gate, then a risk's delay,
//! then the team whose lane is not free; after the work, a predecessor that holds back the finish.

use crate::network::Network;

use super::draw::Draws;
use super::layout::Hold;
use super::schedule::Schedule;

/// What a piece of an item's time goes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spent {
    Working,
    Waiting(Wait),
}

/// What an item waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wait {
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
    let end = within(schedule.items[item].finish, 0.0, horizon);
    if draws.lost[item] {
        spend(Spent::Waiting(Wait::Risk), end);
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
            let mut wait = |wait, from, to| piece(Spent::Waiting(wait), from, to);
            idle(network, draws, schedule, item, part, (reached, start), &mut wait);
            reached = start;
        }
        let finish = schedule.parts[part].finish.min(horizon);
        piece(Spent::Working, reached, finish);
        reached = reached.max(finish);
    }
    piece(Spent::Waiting(Wait::Dependency), reached, end);
}

/// Splits the time of an item that is no more than `part` until that is ready.
pub(super) fn split_hold(
    network: &Network,
    draws: &Draws,
    schedule: &Schedule,
    (item, part): (usize, usize),
    mut spend: impl FnMut(Wait, f64),
) {
    let start = schedule.parts[part].start.min(network.horizon);
    if draws.lost[item] {
        spend(Wait::Risk, start);
        return;
    }
    let ready = schedule.parts[part].ready.min(start);
    held(draws, schedule, item, (0.0, ready), &mut |wait, from, to| {
        if to > from {
            spend(wait, to - from);
        }
    });
}

/// Splits a stretch before `part` in which nothing of the item is worked on.
fn idle(
    network: &Network,
    draws: &Draws,
    schedule: &Schedule,
    item: usize,
    part: usize,
    (from, to): (f64, f64),
    piece: &mut impl FnMut(Wait, f64, f64),
) {
    let ready = within(schedule.parts[part].ready, from, to);
    held(draws, schedule, item, (from, ready), piece);
    if to > ready {
        piece(Wait::Team(blocking_team(network, schedule, part)), ready, to);
    }
}

/// Splits a stretch that ends when a part of the item becomes ready.
fn held(
    draws: &Draws,
    schedule: &Schedule,
    item: usize,
    (from, ready): (f64, f64),
    piece: &mut impl FnMut(Wait, f64, f64),
) {
    let gate = schedule.gate(item);
    let before_risk = within(gate.max(ready - draws.delays[item]), from, ready);
    let wait = match schedule.hold(item) {
        // An item whose gate never opens waits for a predecessor, whatever it waited for before.
        _ if gate == f64::INFINITY => Wait::Dependency,
        Hold::Dependency => Wait::Dependency,
        Hold::NotBefore => Wait::NotBefore,
        Hold::External => Wait::External,
    };
    piece(wait, from, before_risk);
    piece(Wait::Risk, before_risk, ready);
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

/// `time`, or the end of the stretch that it lies beyond. `f64::clamp` says numbers when it panics, and
/// what writes numbers would be a tenth of the worker.
fn within(time: f64, from: f64, to: f64) -> f64 {
    time.max(from).min(to)
}
