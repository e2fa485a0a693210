//! Schedule after: the pull rule on what was drawn (`engine.md`, section 4), without randomness.
//!
//! This is the parallel schedule-generation scheme. At one moment all finishes take effect, those of
//! parts without length too, then one part is pulled, then again; then time moves to the next
//! event. Work is never pre-empted, and nothing looks at a draw before it is observed.
//!
//! What happens next is either the first finish on the agenda or a timer: a gate that opens at a date,
//! after a lag or after a risk's delay.
//!
//! Invariant: events are handled in the order of time, so that starts never fall and the log of the
//! agenda is sorted.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::calendar::SAME_TIME;
use crate::network::{Link, Network};

use super::agenda::Agenda;
use super::draw::Draws;
use super::layout::{Follower, Hold, ItemTimes, Layout, NO_PART, PartStep, Progress, WIDE, people};
use super::ready::Ready;

/// When everything happens in one trial. Times are working days since as-of; what does not happen
/// by the horizon is infinite.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// By part.
    pub parts: Vec<PartTimes>,
    /// By item.
    pub items: Vec<ItemTimes>,
    progress: Vec<Progress>,
    now: f64,
    /// By team: working days that a unit of effort takes one lane; none where that changes.
    pace: Vec<Option<f64>>,
    /// By team: where the last search in its profile ended.
    piece: Vec<usize>,
    queues: Ready,
    /// Ready parts that need anything but one lane of one team, by priority.
    wide: Vec<u32>,
    /// Whether one of them may fit.
    wide_may_fit: bool,
    agenda: Agenda,
    timers: BinaryHeap<Reverse<(u64, Timer)>>,
    /// When the first timer goes off; infinite if none is set.
    next_timer: f64,
    /// Items whose finish became fixed at this moment and has to be told.
    fixed: Vec<u32>,
    /// Whether something more happens at this very moment.
    is_due: bool,
}

/// The times of a part.
#[derive(Clone, Copy, Debug)]
pub struct PartTimes {
    /// When it is ready to be pulled.
    pub ready: f64,
    /// When it is pulled; 0 if it was begun before.
    pub start: f64,
    /// When it is finished.
    pub finish: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Timer {
    Finished(u32),
    GateOpened(u32),
}

/// What stays the same while one trial is scheduled.
struct Trial<'a> {
    network: &'a Network,
    layout: &'a Layout,
    draws: &'a mut Draws,
}

impl Schedule {
    /// Schedules one trial.
    #[inline(never)]
    pub(super) fn schedule(&mut self, network: &Network, layout: &Layout, draws: &mut Draws) {
        let mut trial = Trial { network, layout, draws };
        self.reset(&trial);
        self.begin(&mut trial);
        loop {
            self.apply_due(&trial);
            while let Some(part) = self.best_ready(&trial) {
                self.pull(&mut trial, part);
                if self.is_due {
                    self.apply_due(&trial);
                }
            }
            let finish = self.agenda.next();
            self.now = if self.next_timer < finish { self.next_timer } else { finish };
            if self.now > network.horizon + SAME_TIME {
                return;
            }
            self.apply_next(&trial, finish);
        }
    }

    /// When all conditions of `item` but delays by risks are met; infinite if they never are.
    pub fn gate(&self, item: usize) -> f64 {
        let item = &self.items[item];
        if item.open == 0 { item.gate } else { f64::INFINITY }
    }

    /// The condition of `item` that is met last.
    pub fn hold(&self, item: usize) -> Hold {
        self.items[item].hold
    }

    /// The parts that finished at the moment `time`.
    pub(super) fn finished_at(&self, time: f64) -> impl Iterator<Item = u32> + '_ {
        self.agenda.finished_at(time)
    }

    fn reset(&mut self, trial: &Trial<'_>) {
        let layout = trial.layout;
        let never = PartTimes { ready: f64::INFINITY, start: f64::INFINITY, finish: f64::INFINITY };
        self.parts.clear();
        self.parts.resize(layout.parts.len(), never);
        self.items.clear();
        self.items.extend_from_slice(&layout.untouched);
        self.progress.clear();
        self.progress.extend_from_slice(&layout.no_progress);
        self.now = 0.0;
        self.pace.clear();
        for (team, stretch) in trial.draws.stretch.iter().enumerate() {
            let constant = layout.teams[team].days_per_unit;
            let constant = constant.filter(|_| trial.draws.profiles[team].is_none());
            self.pace.push(constant.map(|days| days * stretch));
        }
        self.piece.clear();
        self.piece.resize(layout.teams.len(), 0);
        self.queues.reset(layout);
        self.wide.clear();
        self.wide_may_fit = false;
        self.agenda.clear();
        self.timers.clear();
        self.next_timer = f64::INFINITY;
        self.fixed.clear();
        self.is_due = false;
    }

    /// Everything that holds at `t = 0`: begun items keep their lanes, then gates open.
    fn begin(&mut self, trial: &mut Trial<'_>) {
        let layout = trial.layout;
        for (item, start, finish) in &layout.done {
            let item = &mut self.items[*item as usize];
            (item.start, item.finish) = (*start, *finish);
        }
        for (item, external) in &layout.arrivals {
            let arrival = trial.draws.arrivals[*external as usize];
            let item = &mut self.items[*item as usize];
            if arrival > item.gate {
                (item.gate, item.hold) = (arrival, Hold::External);
            }
        }
        let lost = |item: u32, draws: &Draws| draws.lost[item as usize];
        for (item, started) in &layout.begun {
            if !lost(*item, trial.draws) {
                self.resume(trial, *item as usize, *started);
            }
        }
        for (item, started) in &layout.begun {
            if !lost(*item, trial.draws) {
                self.tell_resumed(trial, *item as usize, *started);
            }
        }
        for item in &layout.unheld {
            self.gate_known(trial, *item as usize, layout.items[*item as usize].part);
        }
    }

    /// Takes up an item begun before: its first stage with work remaining holds its lanes, and parts
    /// without work remaining are finished, whatever their stage.
    fn resume(&mut self, trial: &mut Trial<'_>, item: usize, started: f64) {
        let network = trial.network;
        let has_work = |part: usize, draws: &Draws| draws.amounts[part] > 0.0;
        let current = (network.parts_of(item))
            .filter(|part| has_work(*part, trial.draws))
            .map(|part| network.parts[part].stage)
            .min()
            .unwrap_or(network.items[item].stages);
        self.progress[item].stage = current;
        self.progress[item].stage_waits = false;
        for part in network.parts_of(item) {
            let has_work = has_work(part, trial.draws);
            if has_work && network.parts[part].stage > current {
                continue;
            }
            let finish = if has_work {
                self.progress[item].unfinished += 1;
                self.hold_lanes(trial, part);
                self.work(trial, part)
            } else {
                0.0
            };
            self.parts[part] = PartTimes { ready: 0.0, start: 0.0, finish };
            let progress = &mut self.progress[item];
            progress.unpulled -= 1;
            progress.finish = progress.finish.max(finish);
        }
        self.items[item].start = started;
    }

    /// Tells successors of an item begun before, when all those items hold their lanes.
    fn tell_resumed(&mut self, trial: &Trial<'_>, item: usize, started: f64) {
        self.tell_start(trial, item, started);
        self.fix_if_complete(item);
        let progress = &self.progress[item];
        if progress.unpulled == 0 && progress.unfinished == 0 {
            self.release(trial, trial.layout.followers(item), progress.finish);
        }
    }

    /// Handles every event of this moment. Finishes become fixed by pulls alone, so they are told to
    /// successors first; that may bring events of this very moment.
    #[inline(always)]
    fn apply_due(&mut self, trial: &Trial<'_>) {
        self.is_due = false;
        if !self.fixed.is_empty() {
            self.tell_fixed(trial);
        }
        let moment = self.now + SAME_TIME;
        loop {
            let finish = self.agenda.next();
            let next = if self.next_timer < finish { self.next_timer } else { finish };
            if next > moment {
                return;
            }
            self.now = if next > self.now { next } else { self.now };
            self.apply_next(trial, finish);
        }
    }

    /// Handles the next event: the first timer, or the first finish of the agenda.
    #[inline(always)]
    fn apply_next(&mut self, trial: &Trial<'_>, finish: f64) {
        if self.next_timer < finish {
            self.go_off(trial);
        } else {
            let part = self.agenda.pop();
            self.finished(trial, part as usize, finish);
        }
    }

    /// The first timer goes off.
    #[inline(never)]
    fn go_off(&mut self, trial: &Trial<'_>) {
        let time = self.next_timer;
        let timer = self.timers.pop();
        self.next_timer =
            self.timers.peek().map_or(f64::INFINITY, |Reverse((bits, _))| f64::from_bits(*bits));
        match timer {
            Some(Reverse((_, Timer::Finished(part)))) => {
                self.agenda.log(part, time);
                self.finished(trial, part as usize, time);
            }
            Some(Reverse((_, Timer::GateOpened(item)))) => {
                let part = trial.layout.items[item as usize].part;
                self.open_gate(trial, item as usize, part);
            }
            None => {}
        }
    }

    #[inline(always)]
    fn finished(&mut self, trial: &Trial<'_>, part: usize, finish: f64) {
        let step = &trial.layout.parts[part];
        if step.bit != WIDE {
            self.queues.give(step.team, 1);
        } else {
            self.give_lanes(trial, part);
        }
        self.wide_may_fit = !self.wide.is_empty();
        if step.is_simple || self.finishes_item(trial, step.item as usize) {
            self.release(trial, trial.layout.followers_of_part(step), finish);
        }
    }

    /// Takes note that a part of an item that is not simple is finished; whether it was the last.
    #[inline(never)]
    fn finishes_item(&mut self, trial: &Trial<'_>, item: usize) -> bool {
        let progress = &mut self.progress[item];
        progress.unfinished -= 1;
        if progress.unfinished > 0 {
            return false;
        }
        if progress.unpulled > 0 {
            progress.stage_waits = true;
            let is_open = progress.is_open;
            self.progress[item].stage = self.next_stage(trial.network, item);
            if is_open {
                self.release_stage(trial, item);
            }
            return false;
        }
        true
    }

    /// The first stage with parts to pull. Those of an item begun before may all be finished.
    fn next_stage(&self, network: &Network, item: usize) -> u32 {
        let unpulled = |part: &usize| self.parts[*part].start == f64::INFINITY;
        let stages = network.parts_of(item).filter(unpulled).map(|part| network.parts[part].stage);
        stages.min().unwrap_or(network.items[item].stages)
    }

    #[inline(always)]
    fn open_gate(&mut self, trial: &Trial<'_>, item: usize, part: u32) {
        if part != NO_PART {
            self.release_part(trial, part as usize);
            return;
        }
        self.progress[item].is_open = true;
        if self.progress[item].stage_waits {
            self.release_stage(trial, item);
        }
    }

    /// The parts of the item's current stage become ready.
    #[inline(never)]
    fn release_stage(&mut self, trial: &Trial<'_>, item: usize) {
        self.progress[item].stage_waits = false;
        let stage = self.progress[item].stage;
        for part in trial.network.parts_of(item) {
            let is_pulled = self.parts[part].start < f64::INFINITY;
            if trial.network.parts[part].stage == stage && !is_pulled {
                self.progress[item].unfinished += 1;
                self.release_part(trial, part);
            }
        }
    }

    #[inline(always)]
    fn release_part(&mut self, trial: &Trial<'_>, part: usize) {
        self.parts[part].ready = self.now;
        let step = &trial.layout.parts[part];
        if step.bit != WIDE {
            self.queues.add(step.team, step.bit, step.priority);
        } else {
            self.queue_wide(trial.layout, part as u32);
        }
    }

    #[inline(never)]
    fn queue_wide(&mut self, layout: &Layout, part: u32) {
        let priority = layout.parts[part as usize].priority;
        let before = |other: &u32| layout.parts[*other as usize].priority < priority;
        let at = self.wide.partition_point(before);
        self.wide.insert(at, part);
        self.wide_may_fit = true;
    }

    /// Takes the highest-priority ready part that fits off its queue, and its lanes.
    #[inline(always)]
    fn best_ready(&mut self, trial: &Trial<'_>) -> Option<usize> {
        if !self.queues.any() && !self.wide_may_fit {
            return None;
        }
        let narrow = self.queues.best();
        if self.wide_may_fit {
            let before = narrow.map_or(u32::MAX, |(priority, _)| priority);
            if let Some(part) = self.best_wide(trial, before) {
                return Some(part);
            }
        }
        let (_, place) = narrow?;
        Some(self.queues.pull(trial.layout, place) as usize)
    }

    /// Takes the first of the wide parts that fits, if it comes before another priority.
    #[inline(never)]
    fn best_wide(&mut self, trial: &Trial<'_>, before: u32) -> Option<usize> {
        let fits = |part: &u32| self.fits(trial.network, *part as usize);
        let Some(at) = self.wide.iter().position(fits) else {
            self.wide_may_fit = false;
            return None;
        };
        if trial.layout.parts[self.wide[at] as usize].priority > before {
            return None;
        }
        let part = self.wide.remove(at) as usize;
        self.hold_lanes(trial, part);
        Some(part)
    }

    fn fits(&self, network: &Network, part: usize) -> bool {
        let mut needs = network.needs_of(part).iter();
        needs.all(|need| self.queues.free(need.team) >= i64::from(need.lanes))
    }

    #[inline(never)]
    fn give_lanes(&mut self, trial: &Trial<'_>, part: usize) {
        for need in trial.network.needs_of(part) {
            self.queues.give(need.team, need.lanes);
        }
    }

    fn hold_lanes(&mut self, trial: &Trial<'_>, part: usize) {
        for need in trial.network.needs_of(part) {
            self.queues.take(need.team, need.lanes);
        }
    }

    #[inline(always)]
    fn pull(&mut self, trial: &mut Trial<'_>, part: usize) {
        let finish = self.work(trial, part);
        let times = &mut self.parts[part];
        (times.start, times.finish) = (self.now, finish);
        let step = &trial.layout.parts[part];
        let item = &mut self.items[step.item as usize];
        if step.is_simple {
            (item.start, item.finish) = (self.now, finish);
        } else {
            self.pull_of_several(trial, step.item as usize, finish);
        }
    }

    /// A part of an item that is not simple was pulled.
    #[inline(never)]
    fn pull_of_several(&mut self, trial: &Trial<'_>, item: usize, finish: f64) {
        let progress = &mut self.progress[item];
        progress.finish = progress.finish.max(finish);
        progress.unpulled -= 1;
        if self.items[item].start == f64::INFINITY {
            self.items[item].start = self.now;
            self.tell_start(trial, item, self.now);
        }
        self.fix_if_complete(item);
    }

    /// Finds the finish of a part that holds its lanes, and notes it on the agenda.
    #[inline(always)]
    fn work(&mut self, trial: &mut Trial<'_>, part: usize) -> f64 {
        let finish = self.finish_of(trial, part);
        self.is_due |= finish <= self.now + SAME_TIME;
        if self.agenda.has_room() {
            self.agenda.add(part as u32, finish);
        } else {
            self.set_timer(finish, Timer::Finished(part as u32));
        }
        finish
    }

    #[inline(always)]
    fn finish_of(&mut self, trial: &mut Trial<'_>, part: usize) -> f64 {
        let step = &trial.layout.parts[part];
        let amount = trial.draws.amounts[part];
        if !step.is_effort {
            return self.now + amount;
        }
        match self.pace[step.team as usize] {
            Some(days) if step.lanes == 1 => self.now + amount * days,
            Some(days) => self.now + amount * days / f64::from(step.lanes),
            None => self.finish_of_effort(trial, step, amount),
        }
    }

    /// The same for a team whose capacity changes.
    #[inline(never)]
    fn finish_of_effort(&mut self, trial: &mut Trial<'_>, step: &PartStep, amount: f64) -> f64 {
        let team = step.team as usize;
        let lanes = f64::from(trial.layout.teams[team].lanes) / f64::from(step.lanes);
        let work = amount * trial.draws.stretch[team] * lanes;
        loop {
            let drawn = trial.draws.profiles[team].as_ref();
            let Some(profile) = drawn.or_else(|| people(&trial.network.teams[team].supply)) else {
                return self.now;
            };
            let finish = profile.finish(self.now, work, &mut self.piece[team]);
            if profile.is_known_at(finish) || !trial.draws.draw_weeks(trial.network, team) {
                return finish;
            }
        }
    }

    #[inline(never)]
    fn set_timer(&mut self, time: f64, timer: Timer) {
        let time = time.max(0.0);
        self.timers.push(Reverse((time.to_bits(), timer)));
        self.next_timer = self.next_timer.min(time);
        self.is_due |= time <= self.now + SAME_TIME;
    }

    fn fix_if_complete(&mut self, item: usize) {
        let progress = &self.progress[item];
        let is_fixed = self.items[item].finish < f64::INFINITY;
        if progress.unpulled == 0 && progress.open_finishes == 0 && !is_fixed {
            self.items[item].finish = progress.finish;
            self.fixed.push(item as u32);
            self.is_due = true;
        }
    }

    /// Tells successors that `item` was started.
    fn tell_start(&mut self, trial: &Trial<'_>, item: usize, start: f64) {
        for link in trial.layout.start_links(item) {
            self.allow(trial, link, (start + link.lag).max(start));
        }
    }

    /// Tells successors the finishes that became fixed at this moment, which may fix others.
    #[inline(never)]
    fn tell_fixed(&mut self, trial: &Trial<'_>) {
        while let Some(item) = self.fixed.pop() {
            let finish = self.items[item as usize].finish;
            for link in trial.layout.finish_links(item as usize) {
                // A negative lag acts from now on, not before: the finish was not known before.
                self.allow(trial, link, (finish + link.lag).max(self.now));
            }
        }
    }

    /// One link allows its successor from `time` on.
    fn allow(&mut self, trial: &Trial<'_>, link: &Link, time: f64) {
        let item = link.item as usize;
        if link.kind.holds_start() {
            self.allow_start(trial, item, trial.layout.items[item].part, time);
            return;
        }
        let progress = &mut self.progress[item];
        progress.finish = progress.finish.max(time);
        progress.open_finishes -= 1;
        self.fix_if_complete(item);
    }

    /// An item is finished, which may start others.
    #[inline(always)]
    fn release(&mut self, trial: &Trial<'_>, followers: &[Follower], finish: f64) {
        for follower in followers {
            self.allow_start(trial, follower.item as usize, follower.part, finish);
        }
    }

    #[inline(always)]
    fn allow_start(&mut self, trial: &Trial<'_>, item: usize, part: u32, time: f64) {
        let state = &mut self.items[item];
        if time >= state.gate {
            (state.gate, state.hold) = (time, Hold::Dependency);
        }
        state.open -= 1;
        if state.open == 0 {
            self.gate_known(trial, item, part);
        }
    }

    /// Every condition of an item's readiness has its time; risks delay it from there. A lost item
    /// is never ready.
    #[inline(always)]
    fn gate_known(&mut self, trial: &Trial<'_>, item: usize, part: u32) {
        if trial.draws.any_lost && trial.draws.lost[item] {
            return;
        }
        let opens = self.items[item].gate + trial.draws.delays[item];
        if opens <= self.now {
            self.open_gate(trial, item, part);
        } else if opens <= trial.network.horizon + SAME_TIME {
            self.set_timer(opens, Timer::GateOpened(item as u32));
        }
    }
}
