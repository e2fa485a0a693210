//! What outlives the page: the autosaved document and the chosen theme.
//!
//! Every write may fail (a full disk, a private window): it then says so, and the session tells
//! the user; nothing is lost in silence.

use gloo::storage::{LocalStorage, Storage};

/// Where the document is. The number is that of this layout, not of the file format.
const DOCUMENT: &str = "roadcast.1.document";

/// Where the theme is.
const THEME: &str = "roadcast.1.theme";

/// The document that was saved last, as the text of a scenario file.
pub fn document() -> Option<String> {
    LocalStorage::raw().get_item(DOCUMENT).ok().flatten()
}

/// Keeps `text`, that of a scenario file. Whether the browser did.
#[must_use]
pub fn keep_document(text: &str) -> bool {
    LocalStorage::raw().set_item(DOCUMENT, text).is_ok()
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
