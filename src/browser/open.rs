//! Lets the person choose a file, and reads one that was chosen, dropped or pasted, as text.
//!
//! Scenario files are UTF-8. Exports come in what a spreadsheet program thought fit: what is not
//! UTF-8 is read as Windows-1252, which every byte is valid in, and a UTF-16 mark is believed.

use gloo::events::EventListener;
use gloo::file::{File, futures::read_as_bytes};
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, TextDecoder, TextDecoderOptions};

use crate::session::Refusal;

/// The largest file that is read, in bytes: the limit of the file format.
pub(super) const LIMIT: u64 = 64 * 1024 * 1024;

/// A file as text, with the name it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Without its folder.
    pub name: String,
    /// All of it, without a byte-order mark.
    pub text: String,
}

/// Lets the person choose a file of the kinds `accept`, as the attribute of that name has them, and
/// hands it to `then`; nothing happens when none is chosen.
pub fn choose(accept: &str, then: impl Fn(web_sys::File) + 'static) {
    let input = document().create_element("input").ok();
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    input.set_accept(accept);
    let chosen = input.clone();
    // The input lives as long as what listens to it.
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            then(file);
        }
    })
    .forget();
    input.click();
}

/// Reads `file` and hands it to `then`.
pub fn read(file: web_sys::File, then: impl FnOnce(Result<Opened, Refusal>) + 'static) {
    let file = File::from(file);
    if file.size() > LIMIT {
        then(Err(Refusal::TooLarge));
        return;
    }
    spawn_local(async move {
        then(match read_as_bytes(&file).await {
            Ok(bytes) => Ok(Opened { name: file.name(), text: decode(&bytes) }),
            Err(_) => Err(Refusal::NotReadable),
        });
    });
}

/// `bytes` as text.
pub(super) fn decode(bytes: &[u8]) -> String {
    let labels: &[&str] = match bytes {
        [0xff, 0xfe, ..] => &["utf-16le"],
        [0xfe, 0xff, ..] => &["utf-16be"],
        _ => &["utf-8", "windows-1252"],
    };
    labels
        .iter()
        .find_map(|label| decode_as(label, bytes))
        .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// `bytes` in the encoding `label`, if all of them are valid in it.
fn decode_as(label: &str, bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
