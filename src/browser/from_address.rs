//! A scenario file that the address names: `?open=examples/sample.roadcast.json`, beside the page or
//! anywhere else on its site, and nowhere else.

use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::{location, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

use super::open::{LIMIT, Opened, decode};
use crate::session::Refusal;

/// What stands behind `?open=`, if anything does. It is taken out of the address: a page that is loaded
/// again goes on with what became of the file.
pub fn take() -> Option<String> {
    let address = Url::new(&location().href().ok()?).ok()?;
    let asked = address.search_params();
    let path = asked.get("open").filter(|path| !path.is_empty())?;
    asked.delete("open");
    // A page whose address cannot be changed opens the file once more.
    drop(window().history().and_then(|history| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address.href()))
    }));
    Some(path)
}

/// Fetches the file at `path` and hands it, or its name and why it did not come, to `then`.
pub fn fetch(path: &str, then: impl FnOnce(Result<Opened, (String, Refusal)>) + 'static) {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    let Some(address) = on_this_site(path) else {
        return then(Err((name, Refusal::OtherSite)));
    };
    spawn_local(async move {
        then(match bytes(&address).await {
            Ok(bytes) if bytes.len() as u64 > LIMIT => Err((name, Refusal::TooLarge)),
            Ok(bytes) => Ok(Opened { name, text: decode(&bytes) }),
            Err(_) => Err((name, Refusal::NotReadable)),
        });
    });
}

/// The whole address of `path`, where that lies on this site.
fn on_this_site(path: &str) -> Option<String> {
    let here = location();
    let address = Url::new_with_base(path, &here.href().ok()?).ok()?;
    (address.origin() == here.origin().ok()?).then(|| address.href())
}

async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&response.status_text()));
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}
