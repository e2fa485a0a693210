//! Ranks the items on the thread of the page, one method after the other, so that the page paints and
//! types in between.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

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
            TimeoutFuture::new(0).await;
            if !is_wanted() {
                return;
            }
            methods.push(Ranked::new(&sources, method));
        }
        tell(Rankings::new(sources.draws(), methods));
    });
}
