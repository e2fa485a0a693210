//! The parts of the page that the first forecast does not wait for: every view but the plan, the panel
//! of an item, and what is on most sheets.
//!
//! What: a build with `--cfg split` leaves them together in a second WebAssembly module (see `.ci/split`),
//! which is loaded a second after the first forecast, or when one of them is shown before. Any other
//! build has all in one module, and nothing is ever loaded.
//!
//! Invariants: the module is loaded once. A part says in its place when it could not be loaded, and is
//! asked for again when it is next shown.

// What marks a part is made of foreign functions.
#![cfg_attr(split, allow(unsafe_code, reason = "the loader of a module is a foreign function"))]

use std::future::Future;

use leptos::prelude::*;

use super::forecast::Forecast;
use super::help::{Keys, Meanings};
use super::import::ImportContent;
use super::item::Panel;
use super::rank::Rank;
use super::report::Report;
use super::risks::Risks;
use super::scenarios::Scenarios;
use super::settings::Groups;
use super::shelf::Plans;
use super::style_page::StylePage;
use super::teams::Teams;
use crate::view::text::Label;

/// Marks what is loaded later, and shows it when it is there.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident = $part:expr) => {
        $(#[$doc])*
        pub fn $name() -> AnyView {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split(parts, wasm_split_path = leptos::wasm_split, fallible)]
            fn $name() -> Result<AnyView, NotLoaded> {
                Ok($part.into_any())
            }
            #[cfg(not(split))]
            async fn $name() -> Result<AnyView, NotLoaded> {
                Ok($part.into_any())
            }
            shown($name())
        }
    };
}

part! {
    /// The view *Forecast*.
    forecast = view! { <Forecast /> }
}
part! {
    /// The view *Rank*.
    rank = view! { <Rank /> }
}
part! {
    /// The view *Scenarios*.
    scenarios = view! { <Scenarios /> }
}
part! {
    /// The view *Teams*.
    teams = view! { <Teams /> }
}
part! {
    /// The view *Risks*.
    risks = view! { <Risks /> }
}
part! {
    /// The view *Report*.
    report = view! { <Report /> }
}
part! {
    /// What is in the panel of an item.
    panel = view! { <Panel /> }
}
part! {
    /// What is on the sheet of an import.
    import = view! { <ImportContent /> }
}
part! {
    /// What is on the sheet of the settings.
    settings = view! { <Groups /> }
}
part! {
    /// What is on the sheet of the plans that are kept.
    shelf = view! { <Plans /> }
}
part! {
    /// What is on the sheet of keys.
    keys = view! { <Keys /> }
}
part! {
    /// What is on the sheet of words.
    meanings = view! { <Meanings /> }
}
part! {
    /// The page of styles.
    style_page = view! { <StylePage /> }
}

/// Loads the parts before anybody asks for one.
pub fn load_ahead() {
    #[cfg(split)]
    {
        #[leptos::wasm_split::wasm_split(parts, wasm_split_path = leptos::wasm_split, fallible)]
        fn nothing() -> Result<(), NotLoaded> {
            Ok(())
        }
        // What could not be loaded is said when somebody asks for it.
        leptos::task::spawn_local(async { drop(nothing().await) });
    }
}

/// The module of the parts could not be loaded: there is no network, or another version is served.
struct NotLoaded;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Nothing until `part` is there.
fn shown(part: impl Future<Output = Result<AnyView, NotLoaded>> + Send + 'static) -> AnyView {
    Suspend::new(async move {
        part.await.unwrap_or_else(|NotLoaded| {
            view! { <p class="empty" role="alert">{Label::PartNotLoaded.text()}</p> }.into_any()
        })
    })
    .into_any()
}
