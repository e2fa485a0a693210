//! The plans that the browser keeps: in a database, with a lock that lets one tab write a plan, and a
//! channel over which tabs tell each other what they did.
//!
//! All three may be missing or refused: without the database nothing is kept and it is said so; without
//! locks or the channel each tab writes what it shows.

mod channel;
mod database;
mod lock;
mod record;
mod transaction;

pub use channel::{Channel, Word};
pub use database::Database;
pub use lock::{Lock, Told, Wait};

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks the browser not to clear what it keeps for this page when it needs room. Whether it does so is
/// its own affair, and the person's, whom some browsers ask.
pub fn ask_to_persist() {
    let storage = leptos::prelude::window().navigator().storage();
    // Missing on a page that did not come over a secure connection.
    if storage.is_undefined() {
        return;
    }
    if let Ok(answer) = storage.persist() {
        spawn_local(async move { drop(JsFuture::from(answer).await) });
    }
}
