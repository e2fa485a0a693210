//! The language of the page.
//!
//! One language holds for a whole page, from its start to its end: changing it loads the page anew. So
//! it is asked for where a text is made and not handed through everything; who never sets it (the
//! command line, a worker) has English.

use std::cell::Cell;

/// A language that every text of the page exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// As it is written in Britain, but for the spelling, which is American.
    #[default]
    English,
    /// As it is written in Germany.
    German,
}

thread_local! {
    static NOW: Cell<Language> = const { Cell::new(Language::English) };
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of this page.
    pub fn now() -> Self {
        NOW.get()
    }

    /// Makes it the language of this page (of this thread): once, before any text is made.
    pub fn begin(self) {
        NOW.set(self);
    }

    /// Makes it the language of this thread while `work` is done.
    pub fn during<T>(self, work: impl FnOnce() -> T) -> T {
        let _back = Back(NOW.replace(self));
        work()
    }

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What those call it who speak it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a tag such as `de-AT`; `None` for one that there are no texts in.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }
}

/// Goes back to an earlier language, whatever happened meanwhile.
struct Back(Language);

impl Drop for Back {
    fn drop(&mut self) {
        NOW.set(self.0);
    }
}
