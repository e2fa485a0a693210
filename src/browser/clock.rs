//! The browser's clock and calendar: the only places where the app learns what time it is.

use crate::calendar::Date;
use crate::session::Stamp;

/// The day it is where the user is.
pub fn today() -> Date {
    day(&js_sys::Date::new_0())
}

/// The time it is.
pub fn now() -> Stamp {
    // Never negative: that was before 1970.
    stamp(js_sys::Date::now() as u64)
}

/// The time so many milliseconds after the beginning of 1970, UTC, on the clocks where the user is.
pub fn stamp(at_ms: u64) -> Stamp {
    let local = js_sys::Date::new(&(at_ms as f64).into());
    let minute = u16::try_from(local.get_hours() * 60 + local.get_minutes()).unwrap_or(0);
    Stamp { at_ms, date: day(&local), minute }
}

/// A name for this visit of the page that no other visit has, in this tab or another: when it began, and
/// a number out of two billion.
pub fn visit() -> String {
    let number = (js_sys::Math::random() * 2e9) as u32;
    format!("{}-{number:x}", js_sys::Date::now() as u64)
}

fn day(local: &js_sys::Date) -> Date {
    let year = i32::try_from(local.get_full_year()).unwrap_or(i32::MAX);
    Date::new(year, local.get_month() + 1, local.get_date())
        .expect("the browser's own date is a date of the calendar")
}

/// Milliseconds since the page (or the worker) began; only differences mean anything.
pub fn milliseconds() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|object| wasm_bindgen::JsCast::dyn_into::<web_sys::Performance>(object).ok())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
