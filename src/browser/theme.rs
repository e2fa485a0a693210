//! Light, dark, or as the system has it.

use leptos::prelude::document;

use super::storage;

/// How the page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order a button goes through them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme that was chosen last.
    pub fn kept() -> Self {
        let name = storage::theme();
        Self::ALL.into_iter().find(|theme| theme.name() == name.as_deref()).unwrap_or_default()
    }

    /// The one after it.
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// Shows it and keeps it.
    pub fn apply(self) {
        storage::keep_theme(self.name());
        let Some(root) = document().document_element() else { return };
        // Neither can fail: the name of the attribute is a valid one.
        drop(match self.name() {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        });
    }

    /// What the style sheets and the storage call it.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}
