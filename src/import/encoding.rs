//! How the bytes of a file are to be read as text.
//!
//! Decoding itself is done where the bytes are (a browser has `TextDecoder`, the command line a
//! crate); this says which label to hand it. Excel saves CSV as Windows-1252 or UTF-16, Jira as
//! UTF-8.

/// An encoding that exports come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// What is left: every byte is a character.
    Windows1252,
}

impl Encoding {
    /// The label of the WHATWG encoding standard.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// The encoding of `bytes`: by the byte order mark, else by the zero bytes that UTF-16 gives
/// Latin text, else UTF-8 if it is that.
pub fn encoding_of(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        [first, 0, ..] if *first != 0 => return Encoding::Utf16Le,
        [0, second, ..] if *second != 0 => return Encoding::Utf16Be,
        _ => {}
    }
    if std::str::from_utf8(bytes).is_ok() { Encoding::Utf8 } else { Encoding::Windows1252 }
}
