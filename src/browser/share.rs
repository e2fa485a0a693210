//! The plan in the address, and the clipboard.

use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::prelude::{location, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlElement, HtmlTextAreaElement};

use crate::file;

/// The fragment of a link with a plan, now and whenever one is put into the address. It is taken out
/// of the address, so that a reload or a bookmark does not open it over what was done since.
pub fn listen(heard: impl Fn(String) + 'static) {
    if let Some(link) = take() {
        heard(link);
    }
    EventListener::new(&window(), "hashchange", move |_| {
        if let Some(link) = take() {
            heard(link);
        }
    })
    .forget();
}

fn fragment() -> Option<String> {
    let hash = location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?;
    file::is_link(fragment).then(|| fragment.to_owned())
}

fn take() -> Option<String> {
    let link = fragment()?;
    let address = location().href().unwrap_or_default();
    let bare = address.split('#').next().unwrap_or_default();
    let history = window().history().ok();
    // A browser that refuses leaves the link where it is, which is no harm.
    let _ = history.map(|all| all.replace_state_with_url(&JsValue::NULL, "", Some(bare)));
    Some(link)
}

/// Puts `text` on the clipboard; `then` hears whether it is there.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        return then(copy_as_ever(&text));
    };
    let written = clipboard.write_text(&text);
    spawn_local(async move {
        let is_there = JsFuture::from(written).await.is_ok() || copy_as_ever(&text);
        then(is_there);
    });
}

/// The clipboard. Only pages from a secure place have it; the bindings take it for granted.
pub fn clipboard() -> Option<Clipboard> {
    let found = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    (!found.is_undefined()).then(|| found.unchecked_into())
}

/// The way that works on any page: select it in an input, and say “copy”.
fn copy_as_ever(text: &str) -> bool {
    let document = leptos::prelude::document();
    let Some(body) = document.body() else { return false };
    let Ok(input) = document.create_element("textarea") else { return false };
    let input: HtmlTextAreaElement = input.unchecked_into();
    let before = document.active_element();
    input.set_value(text);
    if body.append_child(&input).is_err() {
        return false;
    }
    input.select();
    let done =
        document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy").unwrap_or(false);
    input.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(before.focus());
    }
    done
}
