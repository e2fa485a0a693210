//! How a text says both languages, side by side.
//!
//! Invariant: no text of the page exists in one language alone: [`word!`] and [`says!`] do not compile
//! without the other.

/// A fixed text in the language of the page: `word!("Undo", "Rückgängig")`.
macro_rules! word {
    ($english:expr, $german:expr $(,)?) => {
        match $crate::session::Language::now() {
            $crate::session::Language::English => $english,
            $crate::session::Language::German => $german,
        }
    };
}

/// A text with something in it, as `format!` makes one, in the language of the page:
/// `says!("{count} of {all}", "{count} von {all}")`. What follows the two is for both.
macro_rules! says {
    ($english:literal, $german:literal $(, $value:expr)* $(,)?) => {
        match $crate::session::Language::now() {
            $crate::session::Language::English => format!($english $(, $value)*),
            $crate::session::Language::German => format!($german $(, $value)*),
        }
    };
}

/// A fixed text in a table that is made before the language is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub(super) english: &'static str,
    pub(super) german: &'static str,
}

impl Phrase {
    /// The text in the language of the page.
    pub fn text(self) -> &'static str {
        word!(self.english, self.german)
    }
}

pub(in crate::view) use {says, word};
