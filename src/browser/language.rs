//! The language of the page: the one that was chosen last, else the first of the browser's that there
//! are texts in.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{locale, storage};
use crate::session::Language;

/// Begins in the language that was chosen last, or in the browser's.
pub fn begin() {
    let kept = storage::language().and_then(|tag| Language::of_tag(&tag));
    let wanted = || wishes().iter().find_map(|tag| Language::of_tag(tag));
    show(kept.or_else(wanted).unwrap_or_default());
}

/// Goes on in `language`, and keeps it for the next visit. What is already on the screen stays as it
/// is.
pub fn choose(language: Language) {
    storage::keep_language(language.tag());
    show(language);
}

/// Takes the focus from where it is: an input then hands over what was typed, and nothing hears of it
/// only when it is gone.
pub fn let_go() {
    let focused =
        document().active_element().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(focused) = focused {
        // Cannot fail for an element that has the focus.
        drop(focused.blur());
    }
}

fn show(language: Language) {
    language.begin();
    locale::of(language, &wishes()).begin();
    if let Some(root) = document().document_element() {
        // Cannot fail: the name of the attribute is a valid one.
        drop(root.set_attribute("lang", language.tag()));
    }
}

/// The tags of the languages that the browser is set to, the dearest first.
fn wishes() -> Vec<String> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag: JsValue| tag.as_string()).collect()
}
