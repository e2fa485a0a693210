//! The browser's clock and calendar: the only places where the app learns what time it is.

use crate::calendar::Date;

/// The day it is where the user is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(i32::MAX);
    Date::new(year, now.get_month() + 1, now.get_date())
        .expect("the browser's own date is a date of the calendar")
}

/// Milliseconds since the page (or the worker) began; only differences mean anything.
pub fn milliseconds() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|object| wasm_bindgen::JsCast::dyn_into::<web_sys::Performance>(object).ok())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
