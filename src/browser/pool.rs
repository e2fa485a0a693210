//! The workers of the page, and the run that they share.
//!
//! Invariants: one run at a time; what still comes of an earlier one is dropped. Each lane has at
//! most one job, so that a cancelled run holds it no longer than that job. The session is told
//! nothing while the state is borrowed, because it may answer with the next run.
//!
//! A worker that dies gives its job back and is replaced; a plan that kills one worker after the
//! other is given up, with the last words of the last. Where no worker starts at all, the page
//! itself simulates, in slices.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::window;

use super::lane::{Heard, Lane};
use crate::forecast::{drivers, summarize};
use crate::model::{Plan, RunSettings, checked};
use crate::network::{Network, compile};
use crate::runner::{Job, Order, PROTOCOL_VERSION, Reply, Run};
use crate::session::{Event, Generation};
use crate::trial::{Detail, Recording};

/// More workers than this cost more memory than they save time: a run of 10,000 trials has only a
/// few dozen jobs.
const MOST_WORKERS: usize = 8;

/// How many workers a run may kill before it is given up.
const MOST_DEATHS: u32 = 2;

/// Told of what happens in a run.
pub type Tell = Rc<dyn Fn(Event)>;

/// All workers of the page.
#[derive(Clone, Default)]
pub struct Pool(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    lanes: Vec<Slot>,
    /// Lanes that came to their end: one may still be telling us so.
    ended: Vec<Slot>,
    lanes_started: u32,
    runs: u32,
    current: Option<Current>,
}

/// A lane and what it is doing.
struct Slot {
    id: u32,
    lane: Lane,
    ready: bool,
    busy: Option<(u32, Job)>,
}

/// The run that is wanted.
struct Current {
    number: u32,
    generation: Generation,
    plan: Plan,
    settings: RunSettings,
    network: Network,
    load: Vec<u8>,
    run: Run,
    coarse_trials: u32,
    coarse_told: bool,
    deaths: u32,
    tell: Tell,
}

impl Pool {
    /// Starts the workers, so that they are awake when the first run comes.
    pub fn wake(&self) {
        let cores = window().navigator().hardware_concurrency();
        // A browser that hides the number says 0 or not a number, which both become one worker.
        let workers = (cores as usize).clamp(1, MOST_WORKERS);
        let awake = self.0.borrow().lanes.len();
        for _ in awake..workers {
            self.start_worker();
        }
        self.stand_in();
    }

    /// Simulates `plan`, which has no problems, and gives up what runs. `tell` hears of the
    /// progress, of a coarse answer after `coarse_trials`, and of the final one.
    pub fn run(
        &self,
        generation: Generation,
        plan: Plan,
        settings: RunSettings,
        coarse_trials: u32,
        tell: Tell,
    ) {
        let network = match checked(&plan) {
            Ok(plan) => compile(plan, settings.seed),
            Err(problems) => {
                let reason = problems.iter().map(|problem| problem.kind.what()).collect::<Vec<_>>();
                return tell(Event::WorkerFailed { generation, reason: reason.join("; ") });
            }
        };
        self.wake();
        let mut state = self.0.borrow_mut();
        state.ended.clear();
        state.runs += 1;
        let number = state.runs;
        let job_trials = Run::job_trials_for(network.parts.len());
        let order = Order::Load {
            run: number,
            network: Box::new(network.clone()),
            detail: Detail::Everything,
            recording: Recording::Targets,
        };
        state.current = Some(Current {
            number,
            generation,
            run: Run::new(settings.trials, job_trials),
            plan,
            settings,
            network,
            load: order.to_bytes(),
            coarse_trials,
            coarse_told: false,
            deaths: 0,
            tell,
        });
        state.load_all();
        state.hand_out();
    }

    /// Gives up what runs.
    pub fn cancel(&self) {
        self.0.borrow_mut().current = None;
    }

    fn start_worker(&self) {
        let id = self.0.borrow_mut().next_id();
        if let Some(lane) = Lane::worker(self.listener(id)) {
            self.0.borrow_mut().lanes.push(Slot { id, lane, ready: false, busy: None });
        }
    }

    /// With no worker left, the page works itself.
    fn stand_in(&self) {
        let any = !self.0.borrow().lanes.is_empty();
        if any {
            return;
        }
        let id = self.0.borrow_mut().next_id();
        let lane = Lane::inline(self.listener(id));
        let mut state = self.0.borrow_mut();
        if let Some(current) = &state.current {
            lane.post(&current.load);
        }
        state.lanes.push(Slot { id, lane, ready: true, busy: None });
        state.hand_out();
    }

    fn listener(&self, id: u32) -> Rc<dyn Fn(Heard)> {
        let state: Weak<RefCell<State>> = Rc::downgrade(&self.0);
        Rc::new(move |heard| {
            if let Some(state) = state.upgrade() {
                Self(state).hear(id, heard);
            }
        })
    }

    fn hear(&self, id: u32, heard: Heard) {
        let told = match heard {
            Heard::Reply(bytes) => match Reply::from_bytes(&bytes) {
                Some(Reply::Ready { version }) if version == PROTOCOL_VERSION => {
                    self.0.borrow_mut().welcome(id);
                    None
                }
                Some(Reply::Done { run, first, end, tally }) => {
                    let job = Job { first, end };
                    self.0.borrow_mut().finish_job(id, run, |current| {
                        current.run.accept(job, *tally);
                    })
                }
                // Another version of the page left it in the browser's cache.
                Some(Reply::Ready { .. }) | None => self.bury(id, "a worker of another version"),
            },
            Heard::Ended(reason) => self.bury(id, &reason),
        };
        let Some((tell, events)) = told else { return };
        events.into_iter().for_each(|event| tell(event));
    }

    /// A lane came to its end.
    fn bury(&self, id: u32, reason: &str) -> Option<(Tell, Vec<Event>)> {
        let mut state = self.0.borrow_mut();
        let at = state.lanes.iter().position(|slot| slot.id == id)?;
        let slot = state.lanes.remove(at);
        let (had_started, busy) = (slot.ready, slot.busy);
        state.ended.push(slot);
        let told = state.mourn(busy, reason);
        drop(state);
        // One that never started would not start the next time either.
        if had_started {
            self.start_worker();
        }
        self.stand_in();
        self.0.borrow_mut().hand_out();
        told
    }
}

impl State {
    fn next_id(&mut self) -> u32 {
        self.lanes_started += 1;
        self.lanes_started
    }

    /// A lane is ready for orders.
    fn welcome(&mut self, id: u32) {
        let Some(slot) = self.lanes.iter_mut().find(|slot| slot.id == id) else { return };
        slot.ready = true;
        if let Some(current) = &self.current {
            slot.lane.post(&current.load);
        }
        self.hand_out();
    }

    /// Gives the network to every lane that listens; the others get it when they do.
    fn load_all(&mut self) {
        let Some(current) = &self.current else { return };
        for slot in self.lanes.iter().filter(|slot| slot.ready) {
            slot.lane.post(&current.load);
        }
    }

    /// Gives a job to every lane that has none.
    fn hand_out(&mut self) {
        let Some(current) = &mut self.current else { return };
        for slot in self.lanes.iter_mut().filter(|slot| slot.ready && slot.busy.is_none()) {
            let Some(job) = current.run.next_job() else { return };
            slot.busy = Some((current.number, job));
            slot.lane.post(&Order::simulate(current.number, job).to_bytes());
        }
    }

    /// A lane finished a job of `run`; `take` puts its result into the run if that is still wanted.
    fn finish_job(
        &mut self,
        id: u32,
        run: u32,
        take: impl FnOnce(&mut Current),
    ) -> Option<(Tell, Vec<Event>)> {
        if let Some(slot) = self.lanes.iter_mut().find(|slot| slot.id == id) {
            slot.busy = None;
        }
        let wanted = self.current.as_mut().filter(|current| current.number == run);
        if let Some(current) = wanted {
            take(current);
        }
        self.hand_out();
        let current = self.current.as_mut().filter(|current| current.number == run)?;
        let told = (Rc::clone(&current.tell), current.news());
        if current.run.is_complete() {
            self.current = None;
        }
        Some(told)
    }

    /// Gives a lost job back, or gives the run up when it killed too many workers.
    fn mourn(&mut self, busy: Option<(u32, Job)>, reason: &str) -> Option<(Tell, Vec<Event>)> {
        let (number, job) = busy?;
        let current = self.current.as_mut().filter(|current| current.number == number)?;
        current.run.give_back(job);
        current.deaths += 1;
        if current.deaths <= MOST_DEATHS {
            return None;
        }
        let current = self.current.take()?;
        let failed =
            Event::WorkerFailed { generation: current.generation, reason: reason.to_owned() };
        Some((current.tell, vec![failed]))
    }
}

impl Current {
    /// What is to be told after a job.
    fn news(&mut self) -> Vec<Event> {
        let done = self.run.done();
        let progress = Event::RunProgressed { generation: self.generation, done };
        if self.run.is_complete() {
            let drivers = drivers(&self.plan, &self.network, self.run.tally());
            let forecast = summarize(&self.plan, self.run.tally(), &self.settings, drivers);
            return vec![progress, self.answer(forecast, false)];
        }
        if !self.coarse_told && done >= self.coarse_trials {
            self.coarse_told = true;
            let forecast = summarize(&self.plan, self.run.tally(), &self.settings, Vec::new());
            return vec![progress, self.answer(forecast, true)];
        }
        vec![progress]
    }

    fn answer(&self, forecast: crate::forecast::Forecast, coarse: bool) -> Event {
        let forecast = Box::new(forecast);
        Event::ForecastArrived { generation: self.generation, coarse, forecast }
    }
}
