//! Small things that outlive the page: the theme, the language, which plan was open, and the one document that an
//! earlier release, or a page that crashed, kept here.
//!
//! Every access may be refused (a full disk, a private window): then nothing is found, and nothing is
//! kept.

use gloo::storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::{location, window};

use crate::session::PlanKey;

/// Where an earlier release kept the document.
const DOCUMENT: &str = "roadcast.1.document";

/// Where the theme is.
const THEME: &str = "roadcast.1.theme";

/// Where the tag of the language is.
const LANGUAGE: &str = "roadcast.1.language";

/// Where the key of the open plan is: for this tab, and for the next one that is opened.
const PLAN: &str = "roadcast.1.plan";

/// Whether the browser has this storage; gloo takes it for granted.
fn is_there() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
        && matches!(window().session_storage(), Ok(Some(_)))
}

/// The document that an earlier release or a crash left, as the text of a scenario file.
pub fn earlier_document() -> Option<String> {
    is_there().then(|| LocalStorage::raw().get_item(DOCUMENT).ok().flatten()).flatten()
}

/// Keeps `text` there, to be found at the next start: all that a page can do that is at its end.
pub fn keep_for_restart(text: &str) {
    if is_there() {
        // The page hands it over as a file too.
        drop(LocalStorage::raw().set_item(DOCUMENT, text));
    }
}

/// Deletes it.
pub fn forget_earlier_document() {
    if is_there() {
        LocalStorage::delete(DOCUMENT);
    }
}

/// The plan that was open in this tab last.
pub fn plan_of_tab() -> Option<PlanKey> {
    is_there().then(|| SessionStorage::get(of_page()).ok().map(PlanKey)).flatten()
}

/// The plan that was open in any tab last.
pub fn plan_of_any_tab() -> Option<PlanKey> {
    is_there().then(|| LocalStorage::get(PLAN).ok().map(PlanKey)).flatten()
}

/// A tab may go from one page on the disk to another, which has a plan of its own.
fn of_page() -> String {
    format!("{PLAN} {}", location().pathname().unwrap_or_default())
}

/// Keeps which plan is open.
pub fn keep_last_plan(plan: &PlanKey) {
    if is_there() {
        // Without it the plan that was changed last is opened.
        drop(SessionStorage::set(of_page(), &plan.0));
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

/// The tag of the language that was chosen last.
pub fn language() -> Option<String> {
    is_there().then(|| LocalStorage::get(LANGUAGE).ok()).flatten()
}

/// Keeps the language with this tag. A browser that keeps nothing asks again next time.
pub fn keep_language(tag: &str) {
    if is_there() {
        drop(LocalStorage::set(LANGUAGE, tag));
    }
}
