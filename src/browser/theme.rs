//! Light, dark, or as the system has it.

use leptos::prelude::document;

use super::storage;
use crate::session::Theme;

/// All themes, to find one by its name.
const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

/// The theme that was chosen last.
pub fn kept() -> Theme {
    let kept = storage::theme();
    ALL.into_iter().find(|theme| name(*theme) == kept.as_deref()).unwrap_or_default()
}

/// Shows `theme` and keeps it.
pub fn show(theme: Theme) {
    storage::keep_theme(name(theme));
    let Some(root) = document().document_element() else { return };
    // Neither can fail: the name of the attribute is a valid one.
    drop(match name(theme) {
        Some(name) => root.set_attribute("data-theme", name),
        None => root.remove_attribute("data-theme"),
    });
}

/// What the style sheets and the storage call it.
fn name(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}
