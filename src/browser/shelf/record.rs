//! What lies in the database, as objects of the browser.
//!
//! Invariant: what cannot be read of a record is left out of a list, and never keeps the rest from being
//! read.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

use crate::browser::clock;
use crate::session::{KeptPlan, PlanKey, Version, VersionId, VersionName};

/// The key of a version, and of its text.
pub(super) fn version_key(plan: &PlanKey, version: VersionId) -> JsValue {
    Array::of2(&plan.0.as_str().into(), &number(version.0)).into()
}

/// All versions of a plan: in the order of the database an array comes after every number.
pub(super) fn versions_of(plan: &PlanKey) -> Result<IdbKeyRange, JsValue> {
    let plan = JsValue::from(plan.0.as_str());
    IdbKeyRange::bound(&Array::of1(&plan), &Array::of2(&plan, &Array::new()))
}

/// A plan as it is listed.
pub(super) fn of_plan(plan: &KeptPlan) -> JsValue {
    object(&[
        ("key", plan.key.0.as_str().into()),
        ("title", plan.title.as_str().into()),
        ("changed", number(plan.changed.at_ms)),
        ("deleted", plan.deleted.map_or(JsValue::UNDEFINED, |at| number(at.at_ms))),
    ])
}

/// A plan that is listed.
pub(super) fn plan(record: &JsValue) -> Option<KeptPlan> {
    Some(KeptPlan {
        key: PlanKey(text(record, "key")?),
        title: text(record, "title")?,
        changed: clock::stamp(whole(record, "changed")?),
        deleted: whole(record, "deleted").map(clock::stamp),
    })
}

/// A version that is called `words`.
pub(super) fn of_version(version: &Version, words: &str) -> JsValue {
    object(&[
        ("id", number(version.id.0)),
        ("began", number(version.began_ms)),
        ("at", number(version.at.at_ms)),
        ("words", words.into()),
    ])
}

/// A version.
pub(super) fn version(record: &JsValue) -> Option<Version> {
    Some(Version {
        id: VersionId(whole(record, "id")?),
        began_ms: whole(record, "began")?,
        at: clock::stamp(whole(record, "at")?),
        name: VersionName::Words(text(record, "words")?),
    })
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Fails for a frozen object alone.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}

/// Milliseconds since 1970 are exact as a number of the browser for 285,000 years.
fn number(whole: u64) -> JsValue {
    JsValue::from_f64(whole as f64)
}

fn text(record: &JsValue, name: &str) -> Option<String> {
    Reflect::get(record, &name.into()).ok()?.as_string()
}

fn whole(record: &JsValue, name: &str) -> Option<u64> {
    let value = Reflect::get(record, &name.into()).ok()?.as_f64()?;
    (value.is_finite() && value >= 0.0).then_some(value as u64)
}
