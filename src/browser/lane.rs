//! One place where trials run: a web worker, or, where none can start, slices of the page's own
//! time. Both speak the same bytes.
//!
//! Invariants: what is posted is handled in order; a reply never arrives inside [`Lane::post`];
//! after a lane reported its end it is silent.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageChannel, MessageEvent, MessagePort, Worker};

use super::standalone;
use crate::runner;

/// Where the worker's script lies beside the page; a page in one file carries it.
const SCRIPT: &str = "./worker_loader.js";

/// What a lane says.
#[derive(Debug)]
pub enum Heard {
    /// A message of the protocol.
    Reply(Vec<u8>),
    /// It came to its end, for this reason.
    Ended(String),
}

/// Told what a lane says.
pub type Listener = Rc<dyn Fn(Heard)>;

/// A place where trials run.
pub enum Lane {
    /// In a thread of its own.
    Worker(WorkerLane),
    /// Between two frames of the page.
    Inline(InlineLane),
}

impl Lane {
    /// A worker. `None` where the browser starts none.
    pub fn worker(listener: Listener) -> Option<Self> {
        WorkerLane::start(listener).map(Self::Worker)
    }

    /// Slices of the page's own time.
    pub fn inline(listener: Listener) -> Self {
        Self::Inline(InlineLane::start(listener))
    }

    /// Sends a message of the protocol.
    pub fn post(&self, message: &[u8]) {
        match self {
            Self::Worker(lane) => lane.post(message),
            Self::Inline(lane) => lane.post(message),
        }
    }
}

/// A web worker.
pub struct WorkerLane {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl WorkerLane {
    fn start(listener: Listener) -> Option<Self> {
        let carried = standalone::worker();
        let worker = Worker::new(carried.as_deref().unwrap_or(SCRIPT)).ok()?;
        let on_message = EventListener::new(&worker, "message", {
            let listener = Rc::clone(&listener);
            move |event: &Event| {
                let data = event.unchecked_ref::<MessageEvent>().data();
                listener(match data.as_string() {
                    // The worker's panic hook sends its text; everything else is bytes.
                    Some(reason) => Heard::Ended(reason),
                    None => Heard::Reply(bytes(&data)),
                });
            }
        });
        let on_error = EventListener::new(&worker, "error", move |event: &Event| {
            let reason = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            listener(Heard::Ended(reason.unwrap_or_default()));
        });
        Some(Self { worker, _listeners: [on_message, on_error] })
    }

    fn post(&self, message: &[u8]) {
        let buffer = Uint8Array::from(message).buffer();
        // Refused only by a worker that has ended, which its error event tells.
        drop(self.worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)));
    }
}

impl Drop for WorkerLane {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The same protocol on the page's own thread. A message channel wakes it: unlike a timer it is
/// not held back to four milliseconds, and like one it lets the page paint and type in between.
pub struct InlineLane {
    waiting: Rc<RefCell<VecDeque<Vec<u8>>>>,
    bell: MessagePort,
    _ear: (MessagePort, Closure<dyn FnMut()>),
    ended: Rc<Cell<bool>>,
}

impl InlineLane {
    fn start(listener: Listener) -> Self {
        let channel =
            MessageChannel::new().expect("every browser that runs this page has channels");
        let waiting: Rc<RefCell<VecDeque<Vec<u8>>>> = Rc::default();
        let ended: Rc<Cell<bool>> = Rc::default();
        let mut worker = runner::Worker::default();
        let on_bell = {
            let (waiting, ended) = (Rc::clone(&waiting), Rc::clone(&ended));
            Closure::new(move || {
                let next = waiting.borrow_mut().pop_front();
                let Some(message) = next.filter(|_| !ended.get()) else { return };
                if let Some(reply) = worker.handle(&message) {
                    listener(Heard::Reply(reply));
                }
            })
        };
        let ear = channel.port1();
        ear.set_onmessage(Some(JsCast::unchecked_ref(on_bell.as_ref())));
        Self { waiting, bell: channel.port2(), _ear: (ear, on_bell), ended }
    }

    fn post(&self, message: &[u8]) {
        self.waiting.borrow_mut().push_back(message.to_vec());
        // Both ends of the channel are ours.
        drop(self.bell.post_message(&JsValue::NULL));
    }
}

impl Drop for InlineLane {
    fn drop(&mut self) {
        self.ended.set(true);
        self.bell.close();
    }
}

/// The bytes of a message; none for what is no buffer.
fn bytes(data: &JsValue) -> Vec<u8> {
    data.dyn_ref::<ArrayBuffer>().map(|buffer| Uint8Array::new(buffer).to_vec()).unwrap_or_default()
}
