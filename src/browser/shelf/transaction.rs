//! One transaction: all of its requests are made at once, then it is waited for.
//!
//! Nothing is awaited between two requests: a transaction that has nothing to do for the length of a
//! task ends by itself.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction, IdbTransactionMode};

use crate::session::KeepProblem;

/// A transaction under way.
pub(super) struct Transaction(IdbTransaction);

impl Transaction {
    /// Begins one over these stores.
    pub(super) fn begin(
        database: &IdbDatabase,
        stores: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Self, KeepProblem> {
        let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
        let begun = database.transaction_with_str_sequence_and_mode(&names, mode);
        begun.map(Self).map_err(|refusal| problem(&refusal))
    }

    /// One of its stores.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, JsValue> {
        self.0.object_store(name)
    }

    /// Makes `requests`, and waits until the database did them all; it did none of them when this fails.
    pub(super) async fn run<T>(
        self,
        requests: impl FnOnce(&Self) -> Result<T, JsValue>,
    ) -> Result<T, KeepProblem> {
        let done = requests(&self).map_err(|refusal| {
            // Fails when the browser aborted it already.
            drop(self.0.abort());
            problem(&refusal)
        })?;
        let over = Promise::new(&mut |resolve, reject| {
            self.0.set_oncomplete(Some(&resolve));
            self.0.set_onabort(Some(&reject));
        });
        self.commit();
        match JsFuture::from(over).await {
            Ok(_) => Ok(done),
            Err(_) => Err(self.0.error().map_or_else(
                || KeepProblem::Broken { reason: "the transaction was aborted".to_owned() },
                |error| problem(&error),
            )),
        }
    }

    /// There will be no further requests: a page that is about to go need not wait to say so.
    #[expect(deprecated, reason = "web-sys takes it for deprecated; the standard does not")]
    fn commit(&self) {
        // Refused after an abort, which is heard of otherwise.
        drop(self.0.commit());
    }
}

/// What a refusal of the database means.
pub(super) fn problem(refusal: &JsValue) -> KeepProblem {
    let member = |name: &str| {
        let value = refusal.is_object().then(|| Reflect::get(refusal, &name.into()).ok()).flatten();
        value.and_then(|value| value.as_string()).unwrap_or_default()
    };
    match (member("name").as_str(), member("message")) {
        ("QuotaExceededError", _) => KeepProblem::Full,
        (name, message) if message.is_empty() => KeepProblem::Broken { reason: name.to_owned() },
        (_, message) => KeepProblem::Broken { reason: message },
    }
}
