//! The app without a network: keeps a service worker, which keeps the app's files, and hears when a
//! newer version waits.
//!
//! Invariant: a newer version takes over only when the person asks for it; the page then loads once.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::prelude::{document, location, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

/// What the service worker takes for “take over”.
const TAKE_OVER: &str = "take over";

/// Keeps the app, where the build says how and the browser can. `heard` is told when a newer version
/// is ready.
pub fn keep(heard: impl Fn() + Clone + 'static) {
    let Some(script) = script() else { return };
    let Some(container) = container() else { return };
    let had_one = container.controller().is_some();
    EventListener::new(&container, "controllerchange", {
        let heard = heard.clone();
        move |_| match ASKED.get() {
            true => reload(),
            // Another page of this browser took it; this one runs on as it is.
            false if had_one => heard(),
            false => {}
        }
    })
    .forget();
    spawn_local(async move {
        // Refused in private windows of some browsers, and where cookies are: nothing is lost by it.
        let Ok(registered) = JsFuture::from(container.register(&script)).await else { return };
        let Ok(registration) = registered.dyn_into::<ServiceWorkerRegistration>() else { return };
        watch(registration, Rc::new(heard));
    });
}

thread_local! {
    /// Whether the person asked for the newer version.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Lets the newer version take over, and loads it.
pub fn take_new_version() {
    ASKED.set(true);
    let Some(container) = container() else { return reload() };
    spawn_local(async move {
        let found = JsFuture::from(container.get_registration()).await.ok();
        let registration = found.and_then(|found| found.dyn_into().ok());
        match registration.and_then(|found: ServiceWorkerRegistration| found.waiting()) {
            Some(waiting) => drop(waiting.post_message(&JsValue::from_str(TAKE_OVER))),
            None => reload(),
        }
    });
}

/// Tells `heard` of a version that waits, now and later.
fn watch(registration: ServiceWorkerRegistration, heard: Rc<dyn Fn()>) {
    if registration.waiting().is_some() {
        heard();
    }
    let target: EventTarget = registration.clone().into();
    EventListener::new(&target, "updatefound", move |_| {
        if let Some(installing) = registration.installing() {
            await_installed(installing, Rc::clone(&heard));
        }
    })
    .forget();
}

fn await_installed(worker: ServiceWorker, heard: Rc<dyn Fn()>) {
    let target: EventTarget = worker.clone().into();
    EventListener::new(&target, "statechange", move |_| {
        let is_newer = container().is_some_and(|container| container.controller().is_some());
        if worker.state() == ServiceWorkerState::Installed && is_newer {
            heard();
        }
    })
    .forget();
}

fn reload() {
    // Refused only to a page that is being closed.
    drop(location().reload());
}

/// The service worker of this build; `None` in a build for development and in a stand-alone page.
fn script() -> Option<String> {
    let meta = document().query_selector(r#"meta[name="roadcast-offline"]"#).ok().flatten()?;
    let is_web = location().protocol().is_ok_and(|protocol| protocol.starts_with("http"));
    meta.get_attribute("content").filter(|_| is_web)
}

/// Only pages from a secure place have it, and a sandbox throws; the bindings take it for granted.
fn container() -> Option<ServiceWorkerContainer> {
    let found = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    (!found.is_undefined()).then(|| found.unchecked_into())
}
