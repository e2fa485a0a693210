//! Results to stdout or into a file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::failure::Failure;

/// Writes `text` to stdout. A reader that went away (`| head`) has what it wanted: no error.
///
/// # Errors
/// When stdout cannot be written for another reason, such as a full disk.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(unwritable("stdout", &error))
        }
        _ => Ok(()),
    }
}

/// Prints `value` as JSON with a final newline.
///
/// # Errors
/// As [`print()`].
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let mut text =
        serde_json::to_string_pretty(value).expect("our results have text keys and no odd values");
    text.push('\n');
    print(&text)
}

/// Replaces the file at `path` by `text`; `-` is stdout. The file is either the old or the new one,
/// never half of each.
///
/// # Errors
/// When it cannot be written.
pub(super) fn save(path: &Path, text: &str) -> Result<(), Failure> {
    if path == Path::new("-") {
        return print(text);
    }
    replace(path, text).map_err(|error| unwritable(path.display(), &error))
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link is followed, and a device or a pipe is written to; neither is replaced by a file.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file()) {
        return fs::write(target, text);
    }
    let mut beside = target.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, text)?;
    fs::rename(&beside, target)
}

/// What is said of a file that cannot be written.
pub(super) fn unwritable(place: impl std::fmt::Display, error: &io::Error) -> Failure {
    Failure::usage(
        place,
        format!("cannot be written: {error}"),
        "Check the folder, the space left, and the right to write there.",
    )
}

/// Says `message` on stderr. Nobody may be listening, and that is no failure.
pub(super) fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{}", message.trim_end());
}
