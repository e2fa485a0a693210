//! Bytes from a file or from stdin, and their text.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};
use sha2::{Digest, Sha256};

use crate::file;
use crate::import::encoding_of;
use crate::model::Document;

use super::failure::Failure;

/// The largest file that is read; the limit of `file-format.md`.
const LIMIT_BYTES: u64 = 64 * 1024 * 1024;

/// All bytes of `path`; `-` is stdin.
///
/// # Errors
/// When it cannot be read, or is longer than the limit of a file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = if path == Path::new("-") {
        limited(io::stdin().lock())
    } else {
        fs::File::open(path).and_then(limited)
    };
    let bytes = read.map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LIMIT_BYTES {
        return Err(Failure::usage(
            path.display(),
            "is longer than 64 MB, the limit of a file",
            "Leave out what the plan does not need, such as old history.",
        ));
    }
    Ok(bytes)
}

/// The text of a scenario file: UTF-8, with or without a byte order mark.
///
/// # Errors
/// When it is not UTF-8.
pub(super) fn utf8(path: &Path, bytes: &[u8]) -> Result<String, Failure> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(body).map(str::to_owned).map_err(|error| {
        Failure::usage(
            path.display(),
            format!("is not UTF-8 (byte {})", error.valid_up_to()),
            "Save it as UTF-8; a scenario file is always UTF-8.",
        )
    })
}

/// The text of an export, in whichever encoding it came. What cannot be read becomes a replacement
/// character, as in every browser.
pub(super) fn export_text(bytes: &[u8]) -> String {
    let encoding = Encoding::for_label(encoding_of(bytes).label().as_bytes()).unwrap_or(UTF_8);
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

/// The scenario file at `path` and the digest of its bytes.
///
/// # Errors
/// When it cannot be read, or is no scenario file of this version.
pub(super) fn document(path: &Path) -> Result<(Document, String), Failure> {
    let bytes = bytes(path)?;
    let text = utf8(path, &bytes)?;
    let document = file::read(&text).map_err(|error| {
        let place = format!("{}: {}", path.display(), error.place());
        Failure::usage(place, error.what(), error.mend())
    })?;
    Ok((document, digest(&bytes)))
}

/// `sha256:` and the hexadecimal digest of `bytes`.
pub(super) fn digest(bytes: &[u8]) -> String {
    let hex: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

/// At most one byte more than the limit, so that an endless file ends.
fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LIMIT_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let mend = match error.kind() {
        io::ErrorKind::NotFound => "Check the name and the folder.",
        io::ErrorKind::PermissionDenied => "Ask for the right to read it.",
        _ => "Check that it is a file that can be read.",
    };
    Failure::usage(path.display(), format!("cannot be read: {error}"), mend)
}
