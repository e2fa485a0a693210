//! How numbers, dates and money are written where the reader is, as the browser knows it (`Intl`).
//!
//! Invariant: what the browser does not know, or refuses, is written as it is without it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::calendar;
use crate::session::{Decimal, Language};
use crate::view::locale::{Around, Clock, Groups, Locale, Piece, code_behind};

thread_local! {
    /// What stands around amounts, by currency; and the tag that it is for.
    static CURRENCIES: RefCell<(String, BTreeMap<String, Around>)> = RefCell::default();
}

/// The locale for `language`: of the first of the browser's tags in it, so that an American sees American
/// dates.
pub fn of(language: Language, wishes: &[String]) -> Locale {
    let wanted = wishes.iter().find(|tag| Language::of_tag(tag) == Some(language));
    let tag = wanted.map_or(usual(language), String::as_str);
    CURRENCIES.set((tag.to_owned(), BTreeMap::new()));
    let mut locale = Locale::of(language);
    // Each by itself: what is not known stays as it is.
    drop(fill_numbers(&mut locale, tag));
    drop(fill_dates(&mut locale, tag));
    drop(fill_clock(&mut locale, tag));
    locale.currency = around;
    locale
}

/// The tag for readers whose browser says nothing of their country.
fn usual(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::German => "de-DE",
    }
}

fn fill_numbers(locale: &mut Locale, tag: &str) -> Result<(), JsValue> {
    let format = formatter("NumberFormat", tag, &[])?;
    let long = parts(&format, &1_234_567_890.5.into())?;
    let integers: Vec<&String> =
        long.iter().filter(|(kind, _)| kind == "integer").map(|(_, text)| text).collect();
    let found = |wanted: &str| long.iter().find(|(kind, _)| kind == wanted).map(|(_, text)| text);
    locale.decimal = match found("decimal").map(String::as_str) {
        Some(",") => Decimal::Comma,
        _ => Decimal::Point,
    };
    if let (Some(mark), [.., before, last]) = (found("group"), integers.as_slice()) {
        let is_short_parted =
            parts(&format, &1_234.into())?.iter().any(|(kind, _)| kind == "group");
        locale.groups = Groups {
            mark: mark.clone(),
            last: last.len(),
            others: before.len(),
            least: if is_short_parted { 4 } else { 5 },
        };
    }
    Ok(())
}

fn fill_dates(locale: &mut Locale, tag: &str) -> Result<(), JsValue> {
    let (day, month) = (("day", "numeric"), ("month", "short"));
    let year = ("year", "numeric");
    let day_and_month = dates(tag, &[day, month])?;
    let date = dates(tag, &[day, month, year])?;
    let long = dates(tag, &[("weekday", "short"), day, month, year])?;
    let sample = noon(2027, 3, 19);
    let pieces = |format: &Object| Ok::<_, JsValue>(laid_out(parts(format, &sample)?));
    let (new_day_and_month, new_date, new_long) =
        (pieces(&day_and_month)?, pieces(&date)?, pieces(&long)?);
    for (at, name) in locale.months.iter_mut().enumerate() {
        let inside = noon(2027, at as u32 + 1, 15);
        if let Some(found) = text_of(&parts(&date, &inside)?, "month") {
            *name = found;
        }
    }
    for (at, name) in locale.weekdays.iter_mut().enumerate() {
        // 1 March 2027 is a Monday.
        let day = noon(2027, 3, at as u32 + 1);
        if let Some(found) = text_of(&parts(&long, &day)?, "weekday") {
            *name = found;
        }
    }
    (locale.day_and_month, locale.date, locale.long_date) = (new_day_and_month, new_date, new_long);
    Ok(())
}

fn fill_clock(locale: &mut Locale, tag: &str) -> Result<(), JsValue> {
    let format = dates(tag, &[("hour", "numeric"), ("minute", "2-digit")])?;
    let half = |hour: u32| -> Result<Option<String>, JsValue> {
        let parts = parts(&format, &moment(2027, 3, 19, hour))?;
        let Some(at) = parts.iter().position(|(kind, _)| kind == "dayPeriod") else {
            return Ok(None);
        };
        let blank = at.checked_sub(1).map_or("", |before| parts[before].1.as_str());
        Ok(Some(format!("{blank}{}", parts[at].1)))
    };
    locale.clock = match (half(9)?, half(15)?) {
        (Some(before_noon), Some(after_noon)) => Clock::Hours12([before_noon, after_noon]),
        _ => Clock::Hours24,
    };
    Ok(())
}

/// What stands around an amount of the currency with this code; the code itself where it is none.
fn around(code: &str) -> Around {
    let known = CURRENCIES.with_borrow(|(_, known)| known.get(code).cloned());
    known.unwrap_or_else(|| {
        let tag = CURRENCIES.with_borrow(|(tag, _)| tag.clone());
        let found = currency(&tag, code).unwrap_or_else(|_| code_behind(code));
        CURRENCIES.with_borrow_mut(|(_, known)| known.insert(code.to_owned(), found.clone()));
        found
    })
}

fn currency(tag: &str, code: &str) -> Result<Around, JsValue> {
    let format = formatter("NumberFormat", tag, &[("style", "currency"), ("currency", code)])?;
    let parts = parts(&format, &1.into())?;
    let is_number = |(kind, _): &(String, String)| {
        ["integer", "group", "decimal", "fraction"].contains(&kind.as_str())
    };
    let first = parts.iter().position(is_number).unwrap_or(0);
    let last = parts.iter().rposition(is_number).unwrap_or(0);
    let joined = |parts: &[(String, String)]| parts.iter().map(|(_, text)| text.as_str()).collect();
    Ok(Around { before: joined(&parts[..first]), after: joined(&parts[last + 1..]) })
}

fn laid_out(parts: Vec<(String, String)>) -> Vec<Piece> {
    let piece = |(kind, text): (String, String)| match kind.as_str() {
        "weekday" => Piece::Weekday,
        "day" => Piece::Day,
        "month" => Piece::Month,
        "year" => Piece::Year,
        _ => Piece::Text(text),
    };
    parts.into_iter().map(piece).collect()
}

fn text_of(parts: &[(String, String)], wanted: &str) -> Option<String> {
    parts.iter().find(|(kind, _)| kind == wanted).map(|(_, text)| text.clone())
}

fn noon(year: i32, month: u32, day: u32) -> JsValue {
    moment(year, month, day, 12)
}

/// An hour of a day of the calendar, UTC.
fn moment(year: i32, month: u32, day: u32, hour: u32) -> JsValue {
    const HOUR_MS: f64 = 3_600_000.0;
    let days = calendar::Date::new(year, month, day).map_or(0, calendar::Date::epoch_days);
    js_sys::Date::new(&((days as f64 * 24.0 + f64::from(hour)) * HOUR_MS).into()).into()
}

fn dates(tag: &str, options: &[(&str, &str)]) -> Result<Object, JsValue> {
    formatter("DateTimeFormat", tag, &[options, &[("timeZone", "UTC")]].concat())
}

/// A formatter of `Intl`; its constructors throw for what they do not know, which the typed bindings do
/// not catch.
fn formatter(name: &str, tag: &str, options: &[(&str, &str)]) -> Result<Object, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &name.into())?.dyn_into()?;
    let wanted = Object::new();
    for (option, value) in options {
        Reflect::set(&wanted, &(*option).into(), &(*value).into())?;
    }
    Reflect::construct(&constructor, &Array::of2(&tag.into(), &wanted))?.dyn_into()
}

/// What a formatter makes of `value`, piece by piece: what each is, and its text.
fn parts(format: &Object, value: &JsValue) -> Result<Vec<(String, String)>, JsValue> {
    let to_parts: Function = Reflect::get(format, &"formatToParts".into())?.dyn_into()?;
    let parts: Array = to_parts.call1(format, value)?.dyn_into()?;
    let text = |part: &JsValue, name: &str| {
        let found = Reflect::get(part, &name.into()).ok();
        found.and_then(|found| found.as_string()).unwrap_or_default()
    };
    Ok(parts.iter().map(|part| (text(&part, "type"), text(&part, "value"))).collect())
}
