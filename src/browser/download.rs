//! Hands a text, or anything else, to the user as a file.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// The media type of a scenario file.
pub const SCENARIO: &str = "application/vnd.roadcast+json";

/// How long the browser may take to begin reading the text, in milliseconds. An address that is
/// taken back earlier makes some browsers save an empty file.
const KEEP_MS: u32 = 60_000;

/// Offers `text` as a file called `name` and of type `media`.
pub fn offer(name: &str, text: &str, media: &str) {
    offer_blob(name, Blob::new_with_options(text, Some(media)));
}

/// Offers `blob` as a file called `name`.
pub fn offer_blob(name: &str, blob: Blob) {
    let address = ObjectUrl::from(blob);
    let link = document()
        .create_element("a")
        .expect("every document can make a link")
        .unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEEP_MS, move || drop(address)).forget();
}
