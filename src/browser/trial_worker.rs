//! The worker's side: bytes in, bytes out. What is done with them is `runner`'s.

use std::panic;

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::runner::Worker;

/// Makes this thread a worker: it says that it is ready, then answers every order.
///
/// Must be called in a web worker, once.
pub fn register() {
    tell_panics();
    let mut worker = Worker::default();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(order) = event.data().dyn_into::<ArrayBuffer>() else { return };
        if let Some(reply) = worker.handle(&Uint8Array::new(&order).to_vec()) {
            post(&reply);
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Only now: what is sent to a worker that does not listen yet is lost.
    post(&Worker::ready());
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Hands `bytes` over without a copy.
fn post(bytes: &[u8]) {
    let buffer = Uint8Array::from(bytes).buffer();
    scope()
        .post_message_with_transfer(&buffer, &Array::of1(&buffer))
        .expect("a buffer that was just made can be transferred");
}

/// A panic reaches the page as an error without a word: its words go ahead of it.
fn tell_panics() {
    panic::set_hook(Box::new(|panic| {
        // The page is told on the console too; if it is gone, so is who would read it.
        drop(scope().post_message(&panic.to_string().into()));
        console_error_panic_hook::hook(panic);
    }));
}
