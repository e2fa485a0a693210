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
use std::ops::Range;
use std::rc::{Rc, Weak};

use leptos::prelude::window;

use super::lane::{Heard, Lane};
use crate::forecast::{Driver, named_drivers, summarize};
use crate::model::{Plan, RunSettings, checked};
use crate::network::compile;
use crate::runner::{Correlating, Job, Order, PROTOCOL_VERSION, Reply, Run};
use crate::session::{Event, Generation};
use crate::trial::{Detail, InputDraw, Recording, Tally, inputs};

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
    busy: Option<(u32, Task)>,
}

/// A piece of a run.
#[derive(Clone)]
enum Task {
    Trials(Job),
    Inputs(Range<u32>),
}

/// The run that is wanted.
struct Current {
    number: u32,
    generation: Generation,
    plan: Plan,
    settings: RunSettings,
    inputs: Vec<InputDraw>,
    load: Vec<u8>,
    run: Run,
    /// When all trials are done: what moves the finish.
    correlating: Option<Correlating>,
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
        let inputs = inputs(&network);
        let order = Order::Load {
            run: number,
            network: Box::new(network),
            detail: Detail::Everything,
            recording: Recording::Targets,
        };
        state.current = Some(Current {
            number,
            generation,
            run: Run::new(settings.trials, job_trials),
            correlating: None,
            plan,
            settings,
            inputs,
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
                    self.0.borrow_mut().finish_task(id, run, |current| {
                        current.accept_trials(job, *tally);
                    })
                }
                Some(Reply::Correlated { run, first, correlations }) => {
                    self.0.borrow_mut().finish_task(id, run, |current| {
                        if let Some(correlating) = &mut current.correlating {
                            correlating.accept(first, &correlations);
                        }
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
        let (had_started, busy) = (slot.ready, slot.busy.clone());
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
            let Some((task, order)) = current.next_task() else { return };
            slot.busy = Some((current.number, task));
            slot.lane.post(&order.to_bytes());
        }
    }

    /// A lane finished a task of `run`; `take` puts its result into the run if that is still wanted.
    fn finish_task(
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
        let (news, is_over) = current.news();
        let told = (Rc::clone(&current.tell), news);
        if is_over {
            self.current = None;
        }
        Some(told)
    }

    /// Gives a lost task back, or gives the run up when it killed too many workers.
    fn mourn(&mut self, busy: Option<(u32, Task)>, reason: &str) -> Option<(Tell, Vec<Event>)> {
        let (number, task) = busy?;
        let current = self.current.as_mut().filter(|current| current.number == number)?;
        current.give_back(task);
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
    /// The next task to hand out, and how it is ordered.
    fn next_task(&mut self) -> Option<(Task, Order)> {
        if let Some(job) = self.run.next_job() {
            return Some((Task::Trials(job), Order::simulate(self.number, job)));
        }
        let correlating = self.correlating.as_mut()?;
        let inputs = correlating.next_inputs()?;
        let order = correlating.order(self.number, &inputs);
        Some((Task::Inputs(inputs), order))
    }

    fn give_back(&mut self, task: Task) {
        match (task, &mut self.correlating) {
            (Task::Trials(job), _) => self.run.give_back(job),
            (Task::Inputs(inputs), Some(correlating)) => correlating.give_back(inputs),
            (Task::Inputs(_), None) => {}
        }
    }

    fn accept_trials(&mut self, job: Job, tally: Tally) {
        self.run.accept(job, tally);
        if self.run.is_complete() && self.correlating.is_none() {
            self.correlating = Some(Correlating::new(self.inputs.len(), self.run.tally()));
        }
    }

    /// What is to be told after a task, and whether the run is over.
    fn news(&mut self) -> (Vec<Event>, bool) {
        let done = self.run.done();
        let progress = Event::RunProgressed { generation: self.generation, done };
        if let Some(found) = self.correlating.as_ref().and_then(Correlating::complete) {
            let drivers = named_drivers(&self.plan, &self.inputs, &found);
            return (vec![progress, self.answer(drivers, false)], true);
        }
        if !self.coarse_told && done >= self.coarse_trials && !self.run.is_complete() {
            self.coarse_told = true;
            return (vec![progress, self.answer(Vec::new(), true)], false);
        }
        (vec![progress], false)
    }

    fn answer(&self, drivers: Vec<Driver>, coarse: bool) -> Event {
        let forecast = summarize(&self.plan, self.run.tally(), &self.settings, drivers);
        let forecast = Box::new(forecast);
        Event::ForecastArrived { generation: self.generation, coarse, forecast }
    }
}
