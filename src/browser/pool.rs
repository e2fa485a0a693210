//! The workers of the page, and the assignment that they share.
//!
//! Invariants: one assignment at a time; what still comes of an earlier one is dropped. Each lane has
//! at most one order, so that a cancelled assignment holds it no longer than that order; of idle lanes
//! the first gets the next one. Nobody is told anything while the state is borrowed, because the
//! answer may be the next assignment.
//!
//! A worker that dies gives its order back and is replaced; an assignment that kills one worker after
//! the other is given up, with the last words of the last. Where no worker starts at all, the page
//! itself works, in slices.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::window;

use super::lane::{Heard, Lane};
use crate::runner::{Assignment, Finding, Order, PROTOCOL_VERSION, Reply};

/// More workers than this cost more memory than they save time: a run of 10,000 trials has only a
/// few dozen jobs.
const MOST_WORKERS: usize = 8;

/// How many workers an assignment may kill before it is given up.
const MOST_DEATHS: u32 = 2;

/// What is told of an assignment.
#[derive(Debug)]
pub enum Told {
    /// Something was worked out.
    Found(Finding),
    /// It was given up, for this reason.
    Failed(String),
}

/// Told of what happens in an assignment.
pub type Tell = Rc<dyn Fn(Told)>;

/// All workers of the page.
#[derive(Clone, Default)]
pub struct Pool(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    lanes: Vec<Slot>,
    /// Lanes that came to their end: one may still be telling us so.
    ended: Vec<Slot>,
    lanes_started: u32,
    /// Stages of all assignments so far.
    runs: u32,
    current: Option<Current>,
}

/// A lane and what it is doing.
struct Slot {
    id: u32,
    lane: Lane,
    ready: bool,
    busy: Option<(u32, Order)>,
}

/// The assignment that is wanted, in one of its stages.
struct Current {
    /// Of the stage.
    number: u32,
    load: Vec<u8>,
    assignment: Box<dyn Assignment>,
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

    /// Works out `assignment`, and gives up what is being worked out. `tell` hears of it.
    pub fn take(&self, assignment: Box<dyn Assignment>, tell: Tell) {
        self.wake();
        let mut state = self.0.borrow_mut();
        state.ended.clear();
        let load = Vec::new();
        state.current = Some(Current { number: 0, load, assignment, deaths: 0, tell });
        state.begin_stage();
        state.hand_out();
    }

    /// Asks what is being worked out for an end with what was found so far.
    pub fn hurry(&self) {
        if let Some(current) = &mut self.0.borrow_mut().current {
            current.assignment.hurry();
        }
    }

    /// Gives up what is being worked out.
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
                Some(
                    reply @ (Reply::Done { run, .. }
                    | Reply::Correlated { run, .. }
                    | Reply::Searched { run, .. }
                    | Reply::Judged { run, .. }),
                ) => self.0.borrow_mut().take_reply(id, run, reply),
                // Another version of the page left it in the browser's cache.
                Some(Reply::Ready { .. }) | None => self.bury(id, "a worker of another version"),
            },
            Heard::Ended(reason) => self.bury(id, &reason),
        };
        let Some((tell, news)) = told else { return };
        news.into_iter().for_each(|told| tell(told));
    }

    /// A lane came to its end.
    fn bury(&self, id: u32, reason: &str) -> Option<(Tell, Vec<Told>)> {
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

    /// Begins the next stage of what is wanted; it is over when there is none.
    fn begin_stage(&mut self) {
        self.runs += 1;
        let Some(current) = &mut self.current else { return };
        current.number = self.runs;
        let Some(load) = current.assignment.begin(self.runs) else {
            self.current = None;
            return;
        };
        current.load = load.to_bytes();
        for slot in self.lanes.iter().filter(|slot| slot.ready) {
            slot.lane.post(&current.load);
        }
    }

    /// Gives an order to every lane that has none.
    fn hand_out(&mut self) {
        let Some(current) = &mut self.current else { return };
        for slot in self.lanes.iter_mut().filter(|slot| slot.ready && slot.busy.is_none()) {
            let Some(order) = current.assignment.next_order(current.number) else { return };
            slot.lane.post(&order.to_bytes());
            slot.busy = Some((current.number, order));
        }
    }

    /// A lane replied to an order of `run`, which counts if that is still wanted.
    fn take_reply(&mut self, id: u32, run: u32, reply: Reply) -> Option<(Tell, Vec<Told>)> {
        if let Some(slot) = self.lanes.iter_mut().find(|slot| slot.id == id) {
            slot.busy = None;
        }
        let wanted = self.current.as_mut().filter(|current| current.number == run);
        let told = wanted.map(|current| {
            let news = current.assignment.accept(reply);
            let found = news.found.into_iter().map(Told::Found).collect();
            (Rc::clone(&current.tell), found, news.stage_is_over)
        });
        if let Some((.., true)) = told {
            self.begin_stage();
        }
        self.hand_out();
        told.map(|(tell, found, _)| (tell, found))
    }

    /// Gives a lost order back, or gives up what is wanted when that killed too many workers.
    fn mourn(&mut self, busy: Option<(u32, Order)>, reason: &str) -> Option<(Tell, Vec<Told>)> {
        let (number, order) = busy?;
        let current = self.current.as_mut().filter(|current| current.number == number)?;
        current.assignment.give_back(order);
        current.deaths += 1;
        if current.deaths <= MOST_DEATHS {
            return None;
        }
        let current = self.current.take()?;
        Some((current.tell, vec![Told::Failed(reason.to_owned())]))
    }
}
