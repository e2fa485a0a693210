//! What the page becomes when the app came to its end by a mistake of its own: it says so, hands over the
//! plan as a file, and starts again.
//!
//! Invariants: nothing here needs the app: it is plain elements, and links that the browser follows by
//! itself. What is shown first needs least, so that a mistake in writing the plan cannot hide it.

use std::cell::{Cell, RefCell};
use std::panic;
use std::sync::Arc;

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use leptos::prelude::{document, location, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ErrorEvent};

use super::{download, storage};
use crate::file;
use crate::model::Document;
use crate::session::{Keeping, Session, file_name};
use crate::view::text::Label;

thread_local! {
    /// The plan as it was last, so that it outlives whatever happens to the session.
    static LAST: RefCell<Option<Copy>> = const { RefCell::new(None) };

    /// Whether it happened already: what is left of the app may fail again.
    static OVER: Cell<bool> = const { Cell::new(false) };
}

/// The plan that is handed over.
struct Copy {
    document: Arc<Document>,
    file_name: Option<String>,
    /// Whether the browser keeps it as it is.
    is_kept: bool,
}

/// Sees to it that a crash is not silent.
pub fn watch() {
    panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        end(&panic.to_string());
    }));
    // What the machine itself stopped, for lack of memory for instance, is no panic.
    EventListener::new(&window(), "error", |event| {
        let Some(error) = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::error) else { return };
        let error = error.dyn_ref::<js_sys::Error>();
        if let Some(error) = error.filter(|error| error.name() == "RuntimeError") {
            end(&String::from(error.message()));
        }
    })
    .forget();
}

/// Takes a copy of what is to be handed over.
pub fn remember(session: &Session) {
    let document = session.shared_document();
    LAST.with_borrow_mut(|last| {
        let is_kept = matches!(session.keeping(), Keeping::Kept) || session.follows();
        match last {
            Some(copy) if Arc::ptr_eq(&copy.document, &document) => copy.is_kept = is_kept,
            _ => {
                let file_name = session.file_name().map(str::to_owned);
                *last = Some(Copy { document, file_name, is_kept });
            }
        }
    });
}

fn end(reason: &str) {
    if OVER.replace(true) {
        return;
    }
    // An element that cannot be made leaves the page as it is, with the reason on the console.
    let Ok(links) = show(reason) else { return };
    let last = LAST.with(|last| last.try_borrow_mut().ok().and_then(|mut last| last.take()));
    if let Some(copy) = last {
        let text = file::write(&copy.document);
        if !copy.is_kept {
            storage::keep_for_restart(&text);
        }
        let name = file_name(copy.file_name.as_deref(), &copy.document.plan.title);
        drop(offer(&links, &name, &text));
    }
}

/// Puts the page in place of the app. The element for its links.
fn show(reason: &str) -> Result<Element, JsValue> {
    let page = element("main", "crash")?;
    let told = element("div", "")?;
    told.set_attribute("role", "alert")?;
    append(&told, "h1", Label::CrashHeading)?;
    append(&told, "p", Label::CrashMeaning)?;
    append(&told, "p", Label::CrashSafe)?;
    page.append_child(&told)?;
    let links = element("p", "links")?;
    let here = location().href()?;
    let address = here.split(['#', '?']).next().unwrap_or_default();
    link(&links, Label::CrashRestart, address)?;
    link(&links, Label::CrashEmpty, &format!("{address}?{EMPTY}"))?;
    page.append_child(&links)?;
    let details = element("details", "twin")?;
    append(&details, "summary", Label::CrashReason)?;
    let text = element("pre", "scroll")?;
    text.set_text_content(Some(reason));
    details.append_child(&text)?;
    page.append_child(&details)?;
    let body = document().body().ok_or(JsValue::UNDEFINED)?;
    body.set_text_content(None);
    body.append_child(&page)?;
    Ok(links)
}

/// Adds the plan to the links.
fn offer(links: &Element, name: &str, text: &str) -> Result<(), JsValue> {
    let address = ObjectUrl::from(Blob::new_with_options(text, Some(download::SCENARIO)));
    let file = link(links, Label::CrashDownload, &address)?;
    file.set_attribute("download", name)?;
    file.set_class_name("button main");
    links.prepend_with_node_1(&file)?;
    // The page ends with the address.
    std::mem::forget(address);
    Ok(())
}

fn link(parent: &Element, label: Label, address: &str) -> Result<Element, JsValue> {
    let link = append(parent, "a", label)?;
    link.set_class_name("button");
    link.set_attribute("href", address)?;
    Ok(link)
}

fn append(parent: &Element, name: &str, label: Label) -> Result<Element, JsValue> {
    let child = element(name, "")?;
    child.set_text_content(Some(label.text()));
    parent.append_child(&child)?;
    Ok(child)
}

fn element(name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(name)?;
    element.set_class_name(class);
    Ok(element)
}

/// The part of the address after `?` that starts the page with an empty plan.
const EMPTY: &str = "empty";

/// Whether the page was asked to begin with an empty plan: one that crashes the app when it is opened
/// would do so again. Asked once: the address is then as it always is.
pub fn wants_empty() -> bool {
    let wanted = location().search().is_ok_and(|search| search.trim_start_matches('?') == EMPTY);
    if wanted && let (Ok(history), Ok(address)) = (window().history(), location().href()) {
        let plain = address.split('?').next();
        // Refused for a page from disk, which then begins with an empty plan again.
        drop(history.replace_state_with_url(&JsValue::NULL, "", plain));
    }
    wanted
}
