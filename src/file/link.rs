//! A whole scenario file in the fragment of an address: `share=1.` and then the file, compressed
//! (zlib) and written in the letters that every address may have (base64url).
//!
//! The fragment never reaches a server. The checksum of zlib tells a link that was cut or changed on
//! its way from one that was not: it is refused, never opened as another plan.
//!
//! Invariant: whatever a link says, reading it takes no more than [`LONGEST_LINK`] characters and
//! [`LARGEST_TEXT`] bytes.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// What a fragment with a plan begins with.
const KEY: &str = "share=";

/// The version of this form, before the dot.
const VERSION: &str = "1";

/// The longest link, in characters of its fragment. The tightest of the current browsers opens
/// addresses of 80,000 characters; chats cut messages at about 40,000, and a sentence and the address
/// of the page want room too. A plan of 400 items takes 18,000.
pub const LONGEST_LINK: usize = 32_000;

/// The largest file that a link holds, in bytes: twenty times the plan of 400 items, where deflate
/// alone would let a link of 32,000 characters unpack to 24 MB.
pub const LARGEST_TEXT: usize = 4_000_000;

/// How hard to compress, 0 to 10: ten gains a percent over nine and takes twice as long.
const LEVEL: u8 = 9;

/// Why a plan does not fit into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many characters it would take; `None` when it was not worth finding out.
    pub characters: Option<usize>,
}

/// Why a link holds no plan: what happened, and how to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// It was made by a later program.
    #[error(
        "It was made by another version of Roadcast. Reload the page for the newest version, or ask \
         for the plan as a file."
    )]
    OtherVersion,
    /// It is longer than any link of ours.
    #[error(
        "It has more than 32,000 characters, the most that a link may have. Ask for the plan as a \
         file or as a stand-alone page."
    )]
    TooLong,
    /// A character, the data or the checksum is not what was sent.
    #[error(
        "It was cut off or changed on its way, as mail programs do with long links. Copy the whole \
         of it, or ask for the plan as a file or as a stand-alone page."
    )]
    Damaged,
    /// It unpacks to more than a link may hold.
    #[error(
        "It unpacks to more than 4 MB, the most that a link may hold. Ask for the plan as a file or \
         as a stand-alone page."
    )]
    TooLarge,
}

/// The fragment, without its `#`, that holds `file`, the text of a scenario file.
///
/// # Errors
/// When it would be longer than [`LONGEST_LINK`].
pub fn link(file: &str) -> Result<String, TooLong> {
    if file.len() > LARGEST_TEXT {
        return Err(TooLong { characters: None });
    }
    let packed = compress_to_vec_zlib(file.as_bytes(), LEVEL);
    let fragment = format!("{KEY}{VERSION}.{}", URL_SAFE_NO_PAD.encode(packed));
    match fragment.len() {
        length if length > LONGEST_LINK => Err(TooLong { characters: Some(length) }),
        _ => Ok(fragment),
    }
}

/// Whether a fragment, without its `#`, says that it holds a plan.
pub fn is_link(fragment: &str) -> bool {
    fragment.starts_with(KEY)
}

/// The text of the file in `fragment`.
///
/// # Errors
/// Why there is none.
pub fn from_link(fragment: &str) -> Result<String, LinkError> {
    // A little more than the longest: what follows the link in a sentence may stick to it.
    if fragment.len() > LONGEST_LINK + 16 {
        return Err(LinkError::TooLong);
    }
    let body = fragment.strip_prefix(KEY).ok_or(LinkError::Damaged)?;
    let (version, letters) = body.split_once('.').ok_or(LinkError::Damaged)?;
    if version != VERSION {
        let is_number = !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit());
        return Err(if is_number { LinkError::OtherVersion } else { LinkError::Damaged });
    }
    // The full stop, bracket or quote that ended a sentence.
    let letters = letters.trim_end_matches(|c: char| !is_letter(c));
    let packed = URL_SAFE_NO_PAD.decode(letters).map_err(|_| LinkError::Damaged)?;
    let bytes = decompress_to_vec_zlib_with_limit(&packed, LARGEST_TEXT).map_err(|error| {
        match error.status {
            TINFLStatus::HasMoreOutput => LinkError::TooLarge,
            _ => LinkError::Damaged,
        }
    })?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

/// Whether base64url has this letter.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}
