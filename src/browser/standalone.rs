//! The page as one file: whether this is one, what it carries, and the template of the next.
//!
//! A stand-alone page makes the next one of itself: its parts are marked with `data-part`, and
//! everything else (the app on the screen, what extensions of the browser added) is left out.

use leptos::prelude::{document, location, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Node, Response};

use super::open::Opened;

/// The template, beside the page that is served.
const TEMPLATE: &str = "./standalone.html";

/// Whether this page is one file, without a host.
pub fn is_here() -> bool {
    root().is_some_and(|root| root.has_attribute("data-standalone"))
}

/// The address of the worker's script, where the page carries it.
pub fn worker() -> Option<String> {
    root()?.get_attribute("data-worker")
}

/// The plan that the page carries, under the name that the page's file has.
pub fn plan() -> Option<Opened> {
    let text = plan_element()?.text_content()?;
    let path = location().pathname().ok()?;
    let name = path.rsplit('/').next().unwrap_or_default();
    let decoded = js_sys::decode_uri_component(name).map(String::from);
    let name = decoded.unwrap_or_else(|_| name.to_owned());
    (!text.trim().is_empty()).then_some(Opened { name, text })
}

/// Where links lead: this page, or the one that a stand-alone page came from.
pub fn home() -> String {
    match plan_element().filter(|_| is_here()) {
        Some(plan) => plan.get_attribute("data-home").unwrap_or_default(),
        None => {
            let address = location().href().unwrap_or_default();
            let end = address.find(['#', '?']).unwrap_or(address.len());
            address[..end].to_owned()
        }
    }
}

/// How large a stand-alone page is without a plan, in bytes; `None` where the build made none.
pub fn size() -> Option<u64> {
    let meta = document().query_selector(r#"meta[name="roadcast-page-bytes"]"#).ok().flatten()?;
    meta.get_attribute("content")?.parse().ok()
}

/// Takes away the results that stood there before the app did.
pub fn clear_summary() {
    if let Ok(Some(summary)) = document().query_selector(r#"[data-part="summary"]"#) {
        summary.remove();
    }
}

/// Hands the template to `then`, or the browser's words for why there is none.
pub fn template(then: impl FnOnce(Result<String, String>) + 'static) {
    if is_here() {
        return then(of_itself().ok_or_else(String::new));
    }
    spawn_local(async move { then(fetched().await.map_err(|refusal| words(&refusal))) });
}

async fn fetched() -> Result<String, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(TEMPLATE)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(js_sys::Error::new(&format!("{} {}", response.status(), TEMPLATE)).into());
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// The parts of this page.
fn of_itself() -> Option<String> {
    let page: Element = root()?.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for name in ["data-worker", "data-theme", "style", "class"] {
        // Fails for no attribute.
        drop(page.remove_attribute(name));
    }
    let others = page
        .query_selector_all("head > :not([data-part]):not(title), body > :not([data-part])")
        .ok()?;
    for at in 0..others.length() {
        let other = others.item(at)?;
        remove(&other);
    }
    Some(format!("<!doctype html>\n{}\n", page.outer_html()))
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // Fails for no child of its own.
        drop(parent.remove_child(node));
    }
}

/// What the browser says about a refusal.
pub(super) fn words(refusal: &JsValue) -> String {
    refusal
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{refusal:?}"), |error| String::from(error.message()))
}

fn root() -> Option<Element> {
    document().document_element()
}

fn plan_element() -> Option<Element> {
    document().get_element_by_id("roadcast-plan")
}
