//! A lock that lets one tab write a plan, by the Web Locks of the browser. It goes with its tab, however
//! that ends. A browser without them gives every lock to whoever asks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use crate::session::PlanKey;

/// When a lock is wanted that somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Not at all.
    Never,
    /// When it is free.
    UntilFree,
    /// At once: it is taken away.
    Steal,
}

/// What becomes of a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// This tab has it.
    Held,
    /// Another tab has it, and it was not to be waited for.
    Busy,
    /// This tab had it, and another one took it away.
    Lost,
}

/// A lock, or the wish for it. It ends when it is dropped.
pub struct Lock(Rc<State>);

#[derive(Default)]
struct State {
    ended: Cell<bool>,
    held: Cell<bool>,
    /// Ends the lock that is held.
    release: RefCell<Option<Function>>,
    /// Ends the wait for one.
    waiting: Option<AbortController>,
}

impl Lock {
    /// Asks for the lock of `plan`; `told` hears what becomes of it, never before this returns.
    pub fn ask(plan: &PlanKey, wait: Wait, told: impl Fn(Told) + 'static) -> Self {
        let waiting = match wait {
            Wait::UntilFree => AbortController::new().ok(),
            Wait::Never | Wait::Steal => None,
        };
        let state = Rc::new(State { waiting, ..State::default() });
        let told = Rc::new(told);
        let asked = request(plan, wait, &state, &told);
        spawn_local({
            let state = Rc::clone(&state);
            async move {
                let Some(asked) = asked else { return told(Told::Held) };
                // It ends with a refusal when it was taken away, when we gave it up ourselves, or when
                // the browser gives no locks to this page.
                if JsFuture::from(asked).await.is_err() && !state.ended.replace(true) {
                    told(if state.held.get() { Told::Lost } else { Told::Held });
                }
            }
        });
        Self(state)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.0.ended.set(true);
        if let Some(release) = self.0.release.take() {
            // A promise is resolved without fail.
            drop(release.call0(&JsValue::UNDEFINED));
        } else if let Some(waiting) = &self.0.waiting {
            waiting.abort();
        }
    }
}

/// The promise of the browser that lasts as long as the lock. `None` where it has no locks.
fn request(
    plan: &PlanKey,
    wait: Wait,
    state: &Rc<State>,
    told: &Rc<impl Fn(Told) + 'static>,
) -> Option<Promise> {
    let navigator = leptos::prelude::window().navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let set = |name: &str, value: &JsValue| drop(Reflect::set(&options, &name.into(), value));
    match (wait, &state.waiting) {
        (Wait::Never, _) => set("ifAvailable", &true.into()),
        (Wait::Steal, _) => set("steal", &true.into()),
        (Wait::UntilFree, Some(waiting)) => set("signal", &waiting.signal()),
        (Wait::UntilFree, None) => {}
    }
    let name = JsValue::from(format!("roadcast.plan.{}", plan.0));
    let granted = Closure::once_into_js({
        let (state, told) = (Rc::clone(state), Rc::clone(told));
        move |lock: JsValue| grant(&state, &*told, &lock)
    });
    let arguments = Array::of3(&name, &options, &granted);
    request.apply(&locks, &arguments).ok()?.dyn_into().ok()
}

/// What the browser waits for before it frees the lock again.
fn grant(state: &Rc<State>, told: &impl Fn(Told), lock: &JsValue) -> JsValue {
    if state.ended.get() {
        return JsValue::UNDEFINED;
    }
    if lock.is_null() || lock.is_undefined() {
        told(Told::Busy);
        return JsValue::UNDEFINED;
    }
    let held = Promise::new(&mut |resolve, _| drop(state.release.replace(Some(resolve))));
    state.held.set(true);
    told(Told::Held);
    held.into()
}
