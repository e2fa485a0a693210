//! Schedule after: the pull rule on what was drawn (`engine.md`, section 4), without randomness.
//!
//! This is the parallel schedule-generation scheme. At one moment all finishes take effect, those of
//! parts without length too, then one part is pulled, then again; then time moves to the next
//! event. Work is never pre-empted, and nothing looks at a draw before it is observed.
//!
//! Invariant: events are handled in the order of time, so that starts never fall and the logs of
//! freed lanes are sorted.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::calendar::SAME_TIME;
use crate::network::{Link, Network, Profile, State, Supply};

use super::draw::Draws;

/// Why an item is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A predecessor.
    Dependency,
    /// Its own date, or the plan's start.
    NotBefore,
    /// An external arrival.
    External,
}

/// When everything happens in one trial. Times are working days since as-of; what does not happen
/// by the horizon is infinite.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// By part: when it is ready to be pulled.
    pub ready: Vec<f64>,
    /// By part: when it is pulled; 0 if it was begun before.
    pub start: Vec<f64>,
    /// By part.
    pub finish: Vec<f64>,
    /// By item: when its first part is pulled; negative if it was begun before.
    pub item_start: Vec<f64>,
    /// By item: when its last part is finished and no link holds it any more.
    pub item_finish: Vec<f64>,
    /// By item: when all conditions but delays by risks are met; infinite if they never are.
    pub gate: Vec<f64>,
    /// By item: the condition that is met last.
    pub hold: Vec<Hold>,
    /// By team: parts with the times at which they freed lanes, ascending.
    pub freed: Vec<Vec<(f64, u32)>>,
    state: Working,
}

/// What the loop needs while it runs.
#[derive(Clone, Debug, Default)]
struct Working {
    now: f64,
    /// By item: links that do not yet allow its start, and its finish.
    open_start_links: Vec<u32>,
    open_finish_links: Vec<u32>,
    /// By item: the latest of the conditions known so far.
    gate_so_far: Vec<f64>,
    finish_so_far: Vec<f64>,
    unpulled: Vec<u32>,
    stage: Vec<u32>,
    unfinished_in_stage: Vec<u32>,
    /// By item: its gate is open, and its stage waits for that.
    is_open: Vec<bool>,
    stage_waits: Vec<bool>,
    /// By team; negative while over-full.
    free_lanes: Vec<i64>,
    /// By team: where the last search in its profile ended.
    piece: Vec<usize>,
    /// By team: ready parts that need one lane of this team and nothing else, best first.
    queues: Vec<BinaryHeap<Reverse<u32>>>,
    /// Ready parts that need more than that, or nothing, ascending.
    wide: Vec<u32>,
    /// Teams that may have something to pull.
    active: Vec<u32>,
    is_active: Vec<bool>,
    /// Whether one of `wide` may fit.
    wide_active: bool,
    events: BinaryHeap<Reverse<(u64, Event)>>,
    /// Items whose finish became fixed at this moment.
    fixed: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Finished(u32),
    GateOpened(u32),
}

impl Schedule {
    /// Schedules one trial.
    #[inline(never)]
    pub fn schedule(&mut self, network: &Network, draws: &Draws) {
        self.reset(network, draws);
        self.begin(network, draws);
        loop {
            self.apply_due(network, draws);
            while let Some(part) = self.best_ready(network) {
                self.pull(network, draws, part);
                self.apply_due(network, draws);
            }
            match self.state.events.peek() {
                Some(Reverse((time, _))) => self.state.now = f64::from_bits(*time),
                None => break,
            }
        }
    }

    fn reset(&mut self, network: &Network, draws: &Draws) {
        let (items, parts, teams) = (network.items.len(), network.parts.len(), network.teams.len());
        for times in [&mut self.ready, &mut self.start, &mut self.finish] {
            refill(times, parts, f64::INFINITY);
        }
        for times in [&mut self.item_start, &mut self.item_finish, &mut self.gate] {
            refill(times, items, f64::INFINITY);
        }
        refill(&mut self.hold, items, Hold::NotBefore);
        self.freed.resize_with(teams, Vec::new);
        self.freed.iter_mut().for_each(Vec::clear);
        let state = &mut self.state;
        state.now = 0.0;
        state.gate_so_far.clear();
        state.finish_so_far.clear();
        state.unpulled.clear();
        state.open_start_links.clear();
        state.open_finish_links.clear();
        for (position, item) in network.items.iter().enumerate() {
            let (gate, hold) = first_gate(network, draws, position);
            state.gate_so_far.push(gate);
            self.hold[position] = hold;
            state.finish_so_far.push(item.earliest_finish);
            state.unpulled.push(item.parts);
            let starts = item.predecessors.iter().filter(|link| link.kind.holds_start()).count();
            state.open_start_links.push(starts as u32);
            state.open_finish_links.push((item.predecessors.len() - starts) as u32);
        }
        refill(&mut state.stage, items, 0);
        refill(&mut state.unfinished_in_stage, items, 0);
        refill(&mut state.is_open, items, false);
        refill(&mut state.stage_waits, items, true);
        state.free_lanes.clear();
        state.free_lanes.extend(network.teams.iter().map(|team| i64::from(team.lanes)));
        refill(&mut state.piece, teams, 0);
        state.queues.resize_with(teams, BinaryHeap::new);
        state.queues.iter_mut().for_each(BinaryHeap::clear);
        state.wide.clear();
        state.wide_active = false;
        state.active.clear();
        refill(&mut state.is_active, teams, false);
        state.events.clear();
        state.fixed.clear();
    }

    /// Everything that holds at `t = 0`: begun items keep their lanes, then gates open.
    fn begin(&mut self, network: &Network, draws: &Draws) {
        for (position, item) in network.items.iter().enumerate() {
            match item.state {
                State::InProgress(started) if !draws.lost[position] => {
                    self.resume(network, draws, position, started);
                }
                State::Done { start, finish } => {
                    self.item_start[position] = start;
                    self.item_finish[position] = finish;
                }
                State::InProgress(_) | State::NotStarted | State::Dropped => {}
            }
        }
        for (position, item) in network.items.iter().enumerate() {
            let waits = item.predecessors.iter().any(|link| link.kind.holds_start());
            if !waits && item.parts > 0 {
                self.gate_known(network, draws, position);
            }
        }
    }

    /// Takes up an item begun before: its first stage with work remaining holds its lanes, and parts
    /// without work remaining are finished, whatever their stage.
    fn resume(&mut self, network: &Network, draws: &Draws, item: usize, started: f64) {
        let parts = network.parts_of(item);
        let current = parts
            .clone()
            .filter(|part| draws.amounts[*part] > 0.0)
            .map(|part| network.parts[part].stage)
            .min()
            .unwrap_or(network.items[item].stages);
        self.state.stage[item] = current;
        self.state.stage_waits[item] = false;
        for part in parts {
            let has_work = draws.amounts[part] > 0.0;
            if has_work && network.parts[part].stage > current {
                continue;
            }
            (self.ready[part], self.start[part]) = (0.0, 0.0);
            self.state.unpulled[item] -= 1;
            if has_work {
                self.state.unfinished_in_stage[item] += 1;
                self.occupy(network, draws, part);
            } else {
                self.finish[part] = 0.0;
                self.state.finish_so_far[item] = self.state.finish_so_far[item].max(0.0);
            }
        }
        self.item_start[item] = started;
        self.release_start(network, draws, item, started);
        self.fix_if_complete(item);
    }

    /// Handles every event of this moment. Finishes become fixed by pulls alone, so they are told to
    /// successors first; that may bring events of this very moment.
    fn apply_due(&mut self, network: &Network, draws: &Draws) {
        self.settle_fixed(network, draws);
        let moment = self.state.now + SAME_TIME;
        while let Some(Reverse((bits, event))) = self.state.events.peek().copied() {
            let time = f64::from_bits(bits);
            if time > moment {
                break;
            }
            self.state.events.pop();
            self.state.now = self.state.now.max(time);
            match event {
                Event::Finished(part) => self.finished(network, part as usize),
                Event::GateOpened(item) => self.open_gate(network, item as usize),
            }
        }
    }

    fn finished(&mut self, network: &Network, part: usize) {
        for need in network.needs_of(part) {
            let team = need.team as usize;
            self.state.free_lanes[team] += i64::from(need.lanes);
            self.freed[team].push((self.state.now, part as u32));
            self.activate(team);
        }
        let item = network.parts[part].item as usize;
        self.state.unfinished_in_stage[item] -= 1;
        if self.state.unfinished_in_stage[item] == 0 && self.state.unpulled[item] > 0 {
            self.state.stage[item] = self.next_stage(network, item);
            self.state.stage_waits[item] = true;
            if self.state.is_open[item] {
                self.release_stage(network, item);
            }
        }
    }

    /// The first stage with parts to pull. Those of an item begun before may all be finished.
    fn next_stage(&self, network: &Network, item: usize) -> u32 {
        let parts = network.parts_of(item).filter(|part| self.start[*part] == f64::INFINITY);
        let stages = parts.map(|part| network.parts[part].stage);
        stages.min().unwrap_or(network.items[item].stages)
    }

    fn open_gate(&mut self, network: &Network, item: usize) {
        self.state.is_open[item] = true;
        if self.state.stage_waits[item] {
            self.release_stage(network, item);
        }
    }

    /// The parts of the item's current stage become ready.
    fn release_stage(&mut self, network: &Network, item: usize) {
        self.state.stage_waits[item] = false;
        let stage = self.state.stage[item];
        for part in network.parts_of(item).filter(|part| network.parts[*part].stage == stage) {
            if self.start[part] < f64::INFINITY {
                continue;
            }
            self.ready[part] = self.state.now;
            self.state.unfinished_in_stage[item] += 1;
            match network.needs_of(part) {
                [need] if need.lanes == 1 => {
                    self.state.queues[need.team as usize].push(Reverse(part as u32));
                    self.activate(need.team as usize);
                }
                _ => {
                    let at = self.state.wide.partition_point(|other| *other < part as u32);
                    self.state.wide.insert(at, part as u32);
                    self.state.wide_active = true;
                }
            }
        }
    }

    fn activate(&mut self, team: usize) {
        self.state.wide_active = true;
        if !self.state.is_active[team] {
            self.state.is_active[team] = true;
            self.state.active.push(team as u32);
        }
    }

    /// Takes the highest-priority ready part that fits off its queue.
    fn best_ready(&mut self, network: &Network) -> Option<usize> {
        let state = &mut self.state;
        let (free, queues, is_active) = (&state.free_lanes, &state.queues, &mut state.is_active);
        let mut best = u32::MAX;
        let mut best_team = None;
        state.active.retain(|team| {
            let position = *team as usize;
            match queues[position].peek() {
                Some(Reverse(part)) if free[position] > 0 => {
                    if *part < best {
                        best = *part;
                        best_team = Some(position);
                    }
                    true
                }
                _ => {
                    is_active[position] = false;
                    false
                }
            }
        });
        if state.wide_active {
            let fits = |part: &u32| {
                let needs = network.needs_of(*part as usize).iter();
                let mut needs = needs.map(|n| free[n.team as usize] >= i64::from(n.lanes));
                needs.all(|fits| fits)
            };
            match state.wide.iter().position(fits) {
                Some(at) if state.wide[at] < best => {
                    return Some(state.wide.remove(at) as usize);
                }
                Some(_) => {}
                None => state.wide_active = false,
            }
        }
        state.queues[best_team?].pop();
        Some(best as usize)
    }

    fn pull(&mut self, network: &Network, draws: &Draws, part: usize) {
        let item = network.parts[part].item as usize;
        self.start[part] = self.state.now;
        self.occupy(network, draws, part);
        self.state.unpulled[item] -= 1;
        if self.item_start[item] == f64::INFINITY {
            let now = self.state.now;
            self.item_start[item] = now;
            self.release_start(network, draws, item, now);
        }
        self.fix_if_complete(item);
    }

    /// Takes the part's lanes and finds its finish.
    fn occupy(&mut self, network: &Network, draws: &Draws, part: usize) {
        for need in network.needs_of(part) {
            self.state.free_lanes[need.team as usize] -= i64::from(need.lanes);
        }
        let finish = self.finish_of(network, draws, part);
        self.finish[part] = finish;
        let item = network.parts[part].item as usize;
        self.state.finish_so_far[item] = self.state.finish_so_far[item].max(finish);
        self.at(network, finish, Event::Finished(part as u32));
    }

    fn finish_of(&mut self, network: &Network, draws: &Draws, part: usize) -> f64 {
        let now = self.state.now;
        let amount = draws.amounts[part];
        let Some(worker) = network.parts[part].worker else { return now + amount };
        let team = &network.teams[worker as usize];
        let lanes = network.needs_of(part)[0].lanes;
        let Some(profile) = profile(network, draws, worker as usize) else { return now };
        let work = amount * f64::from(team.lanes) / f64::from(lanes);
        profile.finish(now, work, &mut self.state.piece[worker as usize])
    }

    /// Schedules an event, unless it lies beyond the horizon.
    fn at(&mut self, network: &Network, time: f64, event: Event) {
        if time <= network.horizon + SAME_TIME {
            self.state.events.push(Reverse((time.max(0.0).to_bits(), event)));
        }
    }

    fn release_start(&mut self, network: &Network, draws: &Draws, item: usize, start: f64) {
        for link in network.items[item].successors.iter().filter(|link| link.kind.from_start()) {
            self.allow(network, draws, link, (start + link.lag).max(start));
        }
    }

    fn fix_if_complete(&mut self, item: usize) {
        if self.state.unpulled[item] == 0 && self.state.open_finish_links[item] == 0 {
            self.item_finish[item] = self.state.finish_so_far[item];
            self.state.fixed.push(item as u32);
        }
    }

    /// Tells successors the finishes that became fixed at this moment, which may fix others.
    fn settle_fixed(&mut self, network: &Network, draws: &Draws) {
        while let Some(item) = self.state.fixed.pop() {
            let finish = self.item_finish[item as usize];
            let successors = &network.items[item as usize].successors;
            for link in successors.iter().filter(|link| !link.kind.from_start()) {
                // A negative lag acts from now on, not before: the finish was not known before.
                self.allow(network, draws, link, (finish + link.lag).max(self.state.now));
            }
        }
    }

    /// One link allows its successor from `time` on.
    fn allow(&mut self, network: &Network, draws: &Draws, link: &Link, time: f64) {
        let item = link.item as usize;
        if !link.kind.holds_start() {
            let state = &mut self.state;
            state.finish_so_far[item] = state.finish_so_far[item].max(time);
            state.open_finish_links[item] -= 1;
            self.fix_if_complete(item);
            return;
        }
        if time >= self.state.gate_so_far[item] {
            self.state.gate_so_far[item] = time;
            self.hold[item] = Hold::Dependency;
        }
        self.state.open_start_links[item] -= 1;
        if self.state.open_start_links[item] == 0 {
            self.gate_known(network, draws, item);
        }
    }

    /// Every condition of an item's readiness has its time; risks delay it from there. A lost item
    /// is never ready.
    fn gate_known(&mut self, network: &Network, draws: &Draws, item: usize) {
        if draws.lost[item] {
            return;
        }
        self.gate[item] = self.state.gate_so_far[item];
        let opens = self.gate[item] + draws.delays[item];
        self.at(network, opens.max(self.state.now), Event::GateOpened(item as u32));
    }
}

/// The earliest moment by dates, done predecessors and external arrivals, and which of them it is.
fn first_gate(network: &Network, draws: &Draws, item: usize) -> (f64, Hold) {
    let node = &network.items[item];
    let by_date = if node.earliest_by_dependency { Hold::Dependency } else { Hold::NotBefore };
    node.externals.iter().fold((node.earliest, by_date), |(gate, hold), external| {
        let arrival = draws.arrivals[*external as usize];
        if arrival > gate { (arrival, Hold::External) } else { (gate, hold) }
    })
}

/// The capacity of a team in this trial; none for one that has lanes only.
fn profile<'a>(network: &'a Network, draws: &'a Draws, team: usize) -> Option<&'a Profile> {
    match (&draws.profiles[team], &network.teams[team].supply) {
        (Some(profile), _) | (None, Supply::People { profile, .. }) => Some(profile),
        (None, Supply::LanesOnly | Supply::Throughput { .. }) => None,
    }
}

fn refill<T: Clone>(list: &mut Vec<T>, len: usize, value: T) {
    list.clear();
    list.resize(len, value);
}
