//! Ranks the items on the thread of the page, one method after the other, so that the page paints and
//! types in between.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::model::{Plan, RunSettings, checked};
use crate::rank::{Formula, Method, Ranked, Rankings, Sources};

/// Ranks the items of `plan`, which has no problems, and tells how. `is_wanted` is asked before each
/// method; nothing is told when it says no.
pub fn rank(
    plan: Plan,
    settings: RunSettings,
    within: Formula,
    is_wanted: impl Fn() -> bool + 'static,
    tell: impl FnOnce(Rankings) + 'static,
) {
    spawn_local(async move {
        let Ok(right) = checked(&plan) else { return };
        let sources = Sources::new(right, settings.seed, settings.trials);
        let mut methods = Vec::new();
        for method in Method::all(within) {
            pause().await;
            if !is_wanted() {
                return;
            }
            methods.push(Ranked::new(&sources, method));
        }
        tell(Rankings::new(sources.draws(), methods));
    });
}

/// Lets the page paint and type before it goes on.
async fn pause() {
    let over = Promise::new(&mut |resolve, _| {
        // Resolving never throws.
        Timeout::new(0, move || drop(resolve.call0(&JsValue::UNDEFINED))).forget();
    });
    // Nor is it ever refused.
    drop(JsFuture::from(over).await);
}
