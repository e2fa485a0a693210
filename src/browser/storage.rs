//! Small things that outlive the page: the theme, which plan was open, and the one document that an
//! earlier release kept here.
//!
//! Every access may be refused (a full disk, a private window): then nothing is found, and nothing is
//! kept.

use gloo::storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::window;

use crate::session::PlanKey;

/// Where an earlier release kept the document.
const DOCUMENT: &str = "roadcast.1.document";

/// Where the theme is.
const THEME: &str = "roadcast.1.theme";

/// Where the key of the open plan is: for this tab, and for the next one that is opened.
const PLAN: &str = "roadcast.1.plan";

/// Whether the browser has this storage; gloo takes it for granted.
fn is_there() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
        && matches!(window().session_storage(), Ok(Some(_)))
}

/// The document that an earlier release kept, as the text of a scenario file.
pub fn earlier_document() -> Option<String> {
    is_there().then(|| LocalStorage::raw().get_item(DOCUMENT).ok().flatten()).flatten()
}

/// Deletes it.
pub fn forget_earlier_document() {
    if is_there() {
        LocalStorage::delete(DOCUMENT);
    }
}

/// The plans that were open last: in this tab, then in any tab.
pub fn last_plans() -> impl Iterator<Item = PlanKey> {
    let found = is_there().then(|| [SessionStorage::get(PLAN).ok(), LocalStorage::get(PLAN).ok()]);
    found.into_iter().flatten().flatten().map(PlanKey)
}

/// Keeps which plan is open.
pub fn keep_last_plan(plan: &PlanKey) {
    if is_there() {
        // Without it the plan that was changed last is opened.
        drop(SessionStorage::set(PLAN, &plan.0));
        drop(LocalStorage::set(PLAN, &plan.0));
    }
}

/// The theme that was chosen last.
pub fn theme() -> Option<String> {
    is_there().then(|| LocalStorage::get(THEME).ok()).flatten()
}

/// Keeps `theme`; `None` is the system's. A browser that keeps nothing asks again next time.
pub fn keep_theme(theme: Option<&str>) {
    if !is_there() {
        return;
    }
    match theme {
        Some(name) => drop(LocalStorage::set(THEME, name)),
        None => LocalStorage::delete(THEME),
    }
}
