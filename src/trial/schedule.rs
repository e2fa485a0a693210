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

use super::agenda::{Agenda, LAST};
use super::draw::Draws;
use super::layout::{
    Follower, Gate, HELD, Hold, ItemTimes, Layout, NO_PART, PartStep, Progress, WIDE, people,
};
use super::ready::Ready;

/// When everything happens in one trial. Times are working days since as-of; what does not happen
/// by the horizon is infinite.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// By part.
    pub parts: Vec<PartTimes>,
    /// By item.
    pub items: Vec<ItemTimes>,
    /// By item.
    gates: Vec<Gate>,
    progress: Vec<Progress>,
    now: f64,
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
    /// On the agenda: the next in the same slot.
    pub(super) then: u32,
    /// Of a simple item: links that do not yet allow its start, and [`HELD`] if anything but those
    /// that are told when they come may do the same.
    pub(super) open: u32,
}

/// Nothing of a part happens.
const NEVER: PartTimes = PartTimes {
    ready: f64::INFINITY,
    start: f64::INFINITY,
    finish: f64::INFINITY,
    then: LAST,
    open: 0,
};

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
        let end = network.horizon + SAME_TIME;
        self.reset(&trial);
        self.begin(&mut trial);
        self.apply_due(&trial);
        loop {
            self.pull_all(&mut trial);
            let (mut finish, mut next) = self.next_event();
            if next > end {
                return;
            }
            let moment = next + SAME_TIME;
            while next <= moment {
                self.apply(&trial, finish, next);
                (finish, next) = self.next_event();
            }
        }
    }

    /// When all conditions of `item` but delays by risks are met; infinite if they never are.
    pub fn gate(&self, item: usize) -> f64 {
        let gate = &self.gates[item];
        let part = self.parts.get(gate.part as usize);
        match part.map_or(gate.open, |part| part.open) {
            0 => part.map_or(gate.time, |part| part.ready),
            HELD => gate.time,
            _ => f64::INFINITY,
        }
    }

    /// The condition of `item` that is met last, if any makes it wait.
    pub fn hold(&self, item: usize) -> Hold {
        let gate = &self.gates[item];
        let is_held = self.parts.get(gate.part as usize).is_none_or(|part| part.open == HELD);
        if is_held { gate.hold } else { Hold::Dependency }
    }

    /// The parts that finished at the moment `time`.
    pub(super) fn finished_at(&self, time: f64) -> impl Iterator<Item = u32> + '_ {
        self.agenda.finished_at(&self.parts, time)
    }

    fn reset(&mut self, trial: &Trial<'_>) {
        let layout = trial.layout;
        self.parts.clear();
        self.parts.extend(layout.open_links.iter().map(|open| PartTimes { open: *open, ..NEVER }));
        self.items.clear();
        let never = ItemTimes { start: f64::INFINITY, finish: f64::INFINITY };
        self.items.resize(layout.items.len(), never);
        if self.gates.len() != layout.items.len() {
            self.gates.clone_from(&layout.untouched);
        }
        for item in layout.gated.iter().chain(&trial.draws.struck) {
            self.gates[*item as usize] = layout.untouched[*item as usize];
        }
        for item in &trial.draws.struck {
            *self.open_links(*item as usize) |= HELD;
        }
        self.progress.resize(layout.items.len(), Progress::default());
        for (item, progress) in &layout.no_progress {
            self.progress[*item as usize] = *progress;
        }
        self.now = 0.0;
        self.queues.reset(layout);
        for (team, stretch) in trial.draws.stretch.iter().enumerate() {
            let days = &mut self.queues.queue(team as u32).days_per_unit;
            let is_constant = trial.draws.profiles[team].is_none();
            *days = if is_constant { *days * stretch } else { f64::NAN };
        }
        self.piece.clear();
        self.piece.resize(layout.teams.len(), 0);
        self.wide.clear();
        self.wide_may_fit = false;
        self.agenda.reset(layout.slots_per_day);
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
            let gate = &mut self.gates[*item as usize];
            if arrival > gate.time {
                (gate.time, gate.hold) = (arrival, Hold::External);
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
        for item in layout.unheld.iter().map(|item| *item as usize) {
            if *self.open_links(item) == 0 {
                self.open_gate(trial, item, layout.items[item].part);
            } else {
                self.gate_known(trial, item, layout.items[item].part);
            }
        }
    }

    /// What holds back the start of an item.
    #[inline(always)]
    fn open_links(&mut self, item: usize) -> &mut u32 {
        let gate = &mut self.gates[item];
        match gate.part {
            NO_PART => &mut gate.open,
            part => &mut self.parts[part as usize].open,
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
            let times = &mut self.parts[part];
            (times.ready, times.start, times.finish) = (0.0, 0.0, 0.0);
            if has_work {
                self.progress[item].unfinished += 1;
                self.hold_lanes(trial, part);
                self.work(trial, part);
            }
            let finish = self.parts[part].finish;
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
            for follower in trial.layout.followers(item) {
                self.allow(trial, follower);
            }
        }
    }

    /// The first finish on the agenda, and the first event.
    #[inline(always)]
    fn next_event(&self) -> (f64, f64) {
        let finish = self.agenda.next();
        (finish, if self.next_timer < finish { self.next_timer } else { finish })
    }

    /// Handles every event of this very moment that a pull has brought. Finishes become fixed by pulls
    /// alone, so they are told to successors first, which may bring some more.
    #[inline(never)]
    fn apply_due(&mut self, trial: &Trial<'_>) {
        self.is_due = false;
        self.tell_fixed(trial);
        let moment = self.now + SAME_TIME;
        let (mut finish, mut next) = self.next_event();
        while next <= moment {
            self.apply(trial, finish, next);
            (finish, next) = self.next_event();
        }
    }

    /// Handles the next event: the first timer, or the first finish of the agenda.
    #[inline(always)]
    fn apply(&mut self, trial: &Trial<'_>, finish: f64, next: f64) {
        self.now = next;
        if next < finish {
            self.go_off(trial);
        } else {
            let part = self.agenda.pop(&self.parts);
            self.finished(trial, part);
        }
    }

    /// The first timer goes off.
    #[inline(never)]
    fn go_off(&mut self, trial: &Trial<'_>) {
        let timer = self.timers.pop();
        self.next_timer =
            self.timers.peek().map_or(f64::INFINITY, |Reverse((bits, _))| f64::from_bits(*bits));
        match timer {
            Some(Reverse((_, Timer::Finished(part)))) => {
                self.agenda.log(part as usize);
                self.finished(trial, part as usize);
            }
            Some(Reverse((_, Timer::GateOpened(item)))) => {
                let part = trial.layout.items[item as usize].part;
                self.open_gate(trial, item as usize, part);
            }
            None => {}
        }
    }

    #[inline(always)]
    fn finished(&mut self, trial: &Trial<'_>, part: usize) {
        let step = &trial.layout.parts[part];
        if !self.wide.is_empty() {
            self.wide_may_fit = true;
        }
        if step.is_simple {
            self.queues.give(step.team, 1);
        } else {
            self.give_lanes(trial, part);
            if !self.finishes_item(trial, step.item as usize) {
                return;
            }
        }
        self.release(trial, step);
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

    /// Its only part, if it is simple, becomes ready; else those of its first stage.
    #[inline(always)]
    fn open_gate(&mut self, trial: &Trial<'_>, item: usize, part: u32) {
        if part == NO_PART {
            return self.open_gate_of_several(trial, item);
        }
        self.open_part(trial, part as usize);
    }

    /// The part of a simple item becomes ready.
    #[inline(always)]
    fn open_part(&mut self, trial: &Trial<'_>, part: usize) {
        self.parts[part].ready = self.now;
        let step = &trial.layout.parts[part];
        self.queues.add(step.team, step.bit);
    }

    #[inline(never)]
    fn open_gate_of_several(&mut self, trial: &Trial<'_>, item: usize) {
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

    fn release_part(&mut self, trial: &Trial<'_>, part: usize) {
        self.parts[part].ready = self.now;
        let step = &trial.layout.parts[part];
        if step.bit != WIDE {
            self.queues.add(step.team, step.bit);
        } else {
            self.queue_wide(trial.layout, part as u32);
        }
    }

    fn queue_wide(&mut self, layout: &Layout, part: u32) {
        let priority = layout.priorities[part as usize];
        let before = |other: &u32| layout.priorities[*other as usize] < priority;
        let at = self.wide.partition_point(before);
        self.wide.insert(at, part);
        self.wide_may_fit = true;
    }

    /// Pulls, again and again, the highest-priority ready part that fits.
    #[inline(always)]
    fn pull_all(&mut self, trial: &mut Trial<'_>) {
        loop {
            let team = self.queues.best(trial.layout);
            if self.wide_may_fit && self.pull_wide(trial, team) {
                continue;
            }
            let Some(team) = team else { return };
            let (part, days_per_unit) = self.queues.pull(trial.layout, team);
            self.pull(trial, part, days_per_unit);
        }
    }

    /// Pulls the first of the wide parts that fits, if it comes before the best of `team`.
    #[inline(never)]
    fn pull_wide(&mut self, trial: &mut Trial<'_>, team: Option<u32>) -> bool {
        let fits = |part: &u32| self.fits(trial.network, *part as usize);
        let Some(at) = self.wide.iter().position(fits) else {
            self.wide_may_fit = false;
            return false;
        };
        let priority = trial.layout.priorities[self.wide[at] as usize];
        if team.is_some_and(|team| self.queues.priority(trial.layout, team) < priority) {
            return false;
        }
        let part = self.wide.remove(at) as usize;
        self.hold_lanes(trial, part);
        self.work(trial, part);
        self.pulled_of_several(trial, part);
        if self.is_due {
            self.apply_due(trial);
        }
        true
    }

    fn fits(&self, network: &Network, part: usize) -> bool {
        let mut needs = network.needs_of(part).iter();
        needs.all(|need| self.queues.free(need.team) >= need.lanes as i32)
    }

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

    /// A part that takes one lane, and has it, begins.
    #[inline(always)]
    fn pull(&mut self, trial: &mut Trial<'_>, part: usize, days_per_unit: f64) {
        let step = &trial.layout.parts[part];
        let days = if step.is_effort { days_per_unit } else { 1.0 };
        let finish = if days.is_nan() {
            self.finish_of_one_lane(trial, part)
        } else {
            self.now + trial.draws.amounts[part] * days
        };
        self.begin_work(part, finish);
        if step.is_simple {
            self.items[step.item as usize] = ItemTimes { start: self.now, finish };
        } else {
            self.pulled_of_several(trial, part);
        }
        if self.is_due {
            self.apply_due(trial);
        }
    }

    /// A part of an item that is not simple was pulled.
    #[inline(never)]
    fn pulled_of_several(&mut self, trial: &Trial<'_>, part: usize) {
        let item = trial.layout.parts[part].item as usize;
        let progress = &mut self.progress[item];
        progress.finish = progress.finish.max(self.parts[part].finish);
        progress.unpulled -= 1;
        if self.items[item].start == f64::INFINITY {
            self.items[item].start = self.now;
            self.tell_start(trial, item, self.now);
        }
        self.fix_if_complete(item);
    }

    /// Any part that holds its lanes begins.
    fn work(&mut self, trial: &mut Trial<'_>, part: usize) {
        let step = &trial.layout.parts[part];
        let amount = trial.draws.amounts[part];
        let finish = if step.is_effort {
            let days = self.queues.queue(step.team).days_per_unit;
            if days.is_nan() {
                let lanes = lanes_of(trial.network, part);
                self.finish_of_effort(trial, part, |of_team| of_team / lanes)
            } else {
                self.now + amount * days / lanes_of(trial.network, part)
            }
        } else {
            self.now + amount
        };
        self.begin_work(part, finish);
    }

    /// A part is at work from now on.
    #[inline(always)]
    fn begin_work(&mut self, part: usize, finish: f64) {
        let times = &mut self.parts[part];
        (times.start, times.finish) = (self.now, finish);
        if finish <= self.now + SAME_TIME {
            self.is_due = true;
        }
        if !self.agenda.add(&mut self.parts, part, self.now) {
            self.set_timer(finish, Timer::Finished(part as u32));
        }
    }

    /// When a part that takes one lane is finished by a team whose capacity changes.
    #[inline(never)]
    fn finish_of_one_lane(&mut self, trial: &mut Trial<'_>, part: usize) -> f64 {
        self.finish_of_effort(trial, part, |of_team| of_team)
    }

    /// When a part is finished by a team whose capacity changes, and of which its lanes are `share`.
    #[inline(always)]
    fn finish_of_effort(
        &mut self,
        trial: &mut Trial<'_>,
        part: usize,
        share: impl Fn(f64) -> f64,
    ) -> f64 {
        let team = trial.layout.parts[part].team as usize;
        let lanes = share(f64::from(trial.layout.teams[team].lanes));
        let work = trial.draws.amounts[part] * trial.draws.stretch[team] * lanes;
        loop {
            let drawn = trial.draws.profiles[team].as_ref();
            let Some(profile) = drawn.or(people(&trial.network.teams[team].supply)) else {
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
            self.follow(trial, link, (start + link.lag).max(start));
        }
    }

    /// Tells successors the finishes that became fixed at this moment, which may fix others.
    #[inline(never)]
    fn tell_fixed(&mut self, trial: &Trial<'_>) {
        while let Some(item) = self.fixed.pop() {
            let finish = self.items[item as usize].finish;
            for link in trial.layout.finish_links(item as usize) {
                // A negative lag acts from now on, not before: the finish was not known before.
                self.follow(trial, link, (finish + link.lag).max(self.now));
            }
        }
    }

    /// One link allows its successor from `time` on.
    fn follow(&mut self, trial: &Trial<'_>, link: &Link, time: f64) {
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

    /// The item of a part is finished now, which may start others. Finishes come in the order of time,
    /// so that the last to come is the latest.
    #[inline(always)]
    fn release(&mut self, trial: &Trial<'_>, step: &PartStep) {
        for part in step.next {
            if part != NO_PART {
                self.allow_part(trial, part as usize);
            }
        }
        if step.has_rest() {
            self.release_rest(trial, step);
        }
    }

    #[inline(never)]
    fn release_rest(&mut self, trial: &Trial<'_>, step: &PartStep) {
        for follower in trial.layout.rest(step) {
            self.allow(trial, follower);
        }
    }

    /// A predecessor of an item is finished now.
    fn allow(&mut self, trial: &Trial<'_>, follower: &Follower) {
        match follower.part {
            NO_PART => self.allow_start(trial, follower.item as usize, NO_PART, self.now),
            part => self.allow_part(trial, part as usize),
        }
    }

    /// A link to the part of a simple item allows its start from now on.
    #[inline(always)]
    fn allow_part(&mut self, trial: &Trial<'_>, part: usize) {
        let times = &mut self.parts[part];
        times.open -= 1;
        if times.open == 0 {
            self.open_part(trial, part);
        } else if times.open == HELD {
            self.open_held(trial, part);
        }
    }

    #[inline(never)]
    fn open_held(&mut self, trial: &Trial<'_>, part: usize) {
        let item = trial.layout.parts[part].item as usize;
        self.move_gate(item, self.now);
        self.gate_known(trial, item, part as u32);
    }

    /// A link to an item allows its start from `time` on.
    fn allow_start(&mut self, trial: &Trial<'_>, item: usize, part: u32, time: f64) {
        self.move_gate(item, time);
        let open = self.open_links(item);
        *open -= 1;
        if *open & !HELD == 0 {
            self.gate_known(trial, item, part);
        }
    }

    fn move_gate(&mut self, item: usize, time: f64) {
        let gate = &mut self.gates[item];
        if time >= gate.time {
            (gate.time, gate.hold) = (time, Hold::Dependency);
        }
    }

    /// Every condition of an item's readiness has its time; risks delay it from there. A lost item
    /// is never ready.
    fn gate_known(&mut self, trial: &Trial<'_>, item: usize, part: u32) {
        if trial.draws.lost[item] {
            return;
        }
        let opens = self.gates[item].time + trial.draws.delays[item];
        if opens <= self.now {
            self.open_gate(trial, item, part);
        } else if opens <= trial.network.horizon + SAME_TIME {
            self.set_timer(opens, Timer::GateOpened(item as u32));
        }
    }
}

/// How many lanes of its team a part takes.
fn lanes_of(network: &Network, part: usize) -> f64 {
    network.needs_of(part).first().map_or(1.0, |need| f64::from(need.lanes))
}
