//! What outlives the page: the autosaved document and the chosen theme.
//!
//! Every write may fail (a full disk, a private window): it then says so, and the session tells
//! the user; nothing is lost in silence.

use gloo::storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

/// Where the document is. The number is that of this layout, not of the file format.
const DOCUMENT: &str = "roadcast.1.document";

/// Where the theme is.
const THEME: &str = "roadcast.1.theme";

/// The document that was saved last, as the text of a scenario file.
pub fn document() -> Option<String> {
    LocalStorage::raw().get_item(DOCUMENT).ok().flatten()
}

/// Keeps `text`, that of a scenario file.
///
/// # Errors
/// The browser's own words when it did not.
pub fn keep_document(text: &str) -> Result<(), String> {
    LocalStorage::raw().set_item(DOCUMENT, text).map_err(|refusal| words(&refusal))
}

/// What the browser says about a refusal.
fn words(refusal: &JsValue) -> String {
    refusal
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{refusal:?}"), |error| String::from(error.message()))
}

/// The theme that was chosen last.
pub fn theme() -> Option<String> {
    LocalStorage::get(THEME).ok()
}

/// Keeps `theme`; `None` is the system's. A browser that keeps nothing asks again next time.
pub fn keep_theme(theme: Option<&str>) {
    match theme {
        Some(name) => drop(LocalStorage::set(THEME, name)),
        None => LocalStorage::delete(THEME),
    }
}
