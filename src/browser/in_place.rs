//! Scenario files that are opened where they lie, and written back there: the File System Access API,
//! where the browser has it.
//!
//! A file that somebody else changed since it was read is not written over unasked: what it holds now
//! comes back instead. Asked once more, it is.

use std::cell::Cell;
use std::rc::Rc;

use gloo::file::{File, futures::read_as_bytes};
use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FileSystemFileHandle, FileSystemWritableFileStream};

use super::open::{LIMIT, Opened, decode};
use crate::session::Refusal;

#[wasm_bindgen]
extern "C" {
    /// The window of a browser that has the API, which `web-sys` calls unstable.
    type PickingWindow;

    #[wasm_bindgen(method, catch, js_name = showOpenFilePicker)]
    fn show_open_file_picker(this: &PickingWindow, options: &JsValue) -> Result<Promise, JsValue>;
}

/// A file where it lies.
#[derive(Clone, Debug)]
pub struct Place {
    handle: FileSystemFileHandle,
    /// When it was changed last, as far as we know, in milliseconds.
    known: Rc<Cell<f64>>,
}

/// What became of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file holds it.
    Done,
    /// Somebody else changed the file since: it holds this.
    ChangedBefore {
        /// Its content.
        text: String,
    },
    /// It could not be written.
    Failed {
        /// Why, in the browser's words.
        reason: String,
    },
}

/// Whether the browser can open files where they lie.
pub fn is_offered() -> bool {
    Reflect::has(&window(), &"showOpenFilePicker".into()).unwrap_or_default()
}

/// Lets the person choose a file and hands it to `then`; nothing happens when none is chosen.
pub fn choose(then: impl FnOnce(Result<(Place, Opened), (String, Refusal)>) + 'static) {
    spawn_local(async move {
        // Refused when the person closes the picker: there is nothing to tell.
        let Ok(handle) = pick().await else { return };
        let name = handle.name();
        let read = read(&handle).await;
        then(match read {
            Ok((opened, known)) => Ok((Place { handle, known: Rc::new(Cell::new(known)) }, opened)),
            Err(refusal) => Err((name, refusal)),
        });
    });
}

async fn pick() -> Result<FileSystemFileHandle, JsValue> {
    let options = Object::new();
    let accept = Object::new();
    Reflect::set(&accept, &"application/json".into(), &Array::of1(&".json".into()))?;
    let kind = Object::new();
    Reflect::set(&kind, &"accept".into(), &accept)?;
    Reflect::set(&options, &"types".into(), &Array::of1(&kind))?;
    let window: PickingWindow = window().unchecked_into();
    let chosen = JsFuture::from(window.show_open_file_picker(&options)?).await?;
    Ok(Array::from(&chosen).get(0).unchecked_into())
}

/// Its text, and when it was changed.
async fn read(handle: &FileSystemFileHandle) -> Result<(Opened, f64), Refusal> {
    let file = JsFuture::from(handle.get_file()).await.map_err(|_| Refusal::NotReadable)?;
    let file: web_sys::File = file.unchecked_into();
    let changed = file.last_modified();
    let file = File::from(file);
    if file.size() > LIMIT {
        return Err(Refusal::TooLarge);
    }
    let bytes = read_as_bytes(&file).await.map_err(|_| Refusal::NotReadable)?;
    Ok((Opened { name: file.name(), text: decode(&bytes) }, changed))
}

/// Writes `text` to `place`, and tells `then` what became of it.
pub fn write(place: &Place, text: String, then: impl FnOnce(Written) + 'static) {
    let place = place.clone();
    spawn_local(async move { then(written(&place, &text).await) });
}

async fn written(place: &Place, text: &str) -> Written {
    if let Ok((opened, changed)) = read(&place.handle).await
        && changed != place.known.replace(changed)
    {
        return Written::ChangedBefore { text: opened.text };
    }
    match overwrite(&place.handle, text).await {
        Ok(changed) => {
            place.known.set(changed);
            Written::Done
        }
        Err(refusal) => Written::Failed { reason: words(&refusal) },
    }
}

/// All or nothing: the browser puts the new content in the place of the old one when it is complete.
async fn overwrite(handle: &FileSystemFileHandle, text: &str) -> Result<f64, JsValue> {
    let stream = JsFuture::from(handle.create_writable()).await?;
    let stream: FileSystemWritableFileStream = stream.unchecked_into();
    JsFuture::from(stream.write_with_str(text)?).await?;
    JsFuture::from(stream.close()).await?;
    let file: web_sys::File = JsFuture::from(handle.get_file()).await?.unchecked_into();
    Ok(file.last_modified())
}

/// What the browser says about a refusal.
fn words(refusal: &JsValue) -> String {
    refusal
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{refusal:?}"), |error| String::from(error.message()))
}
