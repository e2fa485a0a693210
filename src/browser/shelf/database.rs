//! The database: a store of plans, one of versions, one of their texts.
//!
//! A plan is listed without its texts, and a version is kept in one transaction: its text, its line, and
//! the line of its plan are all there, or none of them. The last text of a plan is the plan.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbOpenDbRequest, IdbRequest,
    IdbTransactionMode,
};

use super::record;
use super::transaction::{Transaction, problem};
use crate::session::{FetchedPlan, Keep, KeepProblem, KeptPlan, PlanKey, VersionId};

const NAME: &str = "roadcast";

/// Of the layout of the stores, not of the scenario file.
const LAYOUT: u32 = 1;

/// Lines of plans, by their keys.
const PLANS: &str = "plans";

/// Lines of versions, by plan and number.
const VERSIONS: &str = "versions";

/// Scenario files, by plan and number of the version.
const TEXTS: &str = "texts";

/// Scenario files that were opened or handed out, by plan and time.
const HANDED: &str = "handed";

const ALL: [&str; 4] = [PLANS, VERSIONS, TEXTS, HANDED];

/// How many files that were handed out are kept of a plan.
const MOST_HANDED: usize = 20;

/// The database, which is opened when it is wanted first, and again after it failed.
#[derive(Default)]
pub struct Database(RefCell<Option<IdbDatabase>>);

impl Database {
    /// All plans.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub async fn plans(&self) -> Result<Vec<KeptPlan>, KeepProblem> {
        let transaction = self.begin(&[PLANS], IdbTransactionMode::Readonly).await?;
        let all = transaction.run(|on| on.store(PLANS)?.get_all()).await?;
        Ok(items(&all).iter().filter_map(record::plan).collect())
    }

    /// A plan with its last text; `None` when it is not there.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn plan(&self, key: &PlanKey) -> Result<Option<FetchedPlan>, KeepProblem> {
        let transaction = self.begin(&[VERSIONS, TEXTS], IdbTransactionMode::Readonly).await?;
        let (lines, last) = transaction
            .run(|on| {
                let range = record::versions_of(key)?;
                let lines = on.store(VERSIONS)?.get_all_with_key(&range)?;
                let last = on
                    .store(TEXTS)?
                    .open_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev)?;
                Ok((lines, last))
            })
            .await?;
        let versions = items(&lines).iter().filter_map(record::version).collect();
        let text = answer(&last).dyn_into::<IdbCursorWithValue>().ok();
        let text = text.and_then(|at| at.value().ok()?.as_string());
        Ok(text.map(|text| FetchedPlan { key: key.clone(), text, versions }))
    }

    /// The text of a version; `None` when it is not there.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn text(
        &self,
        plan: &PlanKey,
        version: VersionId,
    ) -> Result<Option<String>, KeepProblem> {
        let transaction = self.begin(&[TEXTS], IdbTransactionMode::Readonly).await?;
        let key = record::version_key(plan, version);
        let found = transaction.run(|on| on.store(TEXTS)?.get(&key)).await?;
        Ok(answer(&found).as_string())
    }

    /// Keeps a version that is called `words` and whose scenario file is `text`.
    ///
    /// # Errors
    /// Why it is not kept; everything is then as it was.
    pub async fn keep(&self, keep: &Keep, words: &str, text: &str) -> Result<(), KeepProblem> {
        let transaction = self.begin(&ALL, IdbTransactionMode::Readwrite).await?;
        transaction
            .run(|on| {
                let (plans, versions, texts) =
                    (on.store(PLANS)?, on.store(VERSIONS)?, on.store(TEXTS)?);
                let key = record::version_key(&keep.plan, keep.version.id);
                texts.put_with_key(&text.into(), &key)?;
                versions.put_with_key(&record::of_version(&keep.version, words), &key)?;
                for forgotten in &keep.forgotten {
                    let key = record::version_key(&keep.plan, *forgotten);
                    versions.delete(&key)?;
                    texts.delete(&key)?;
                }
                put_plan(&plans, &line(keep))
            })
            .await
    }

    /// Keeps the scenario file `text`, which was opened or handed out at `at_ms`, and forgets the oldest
    /// of its plan beyond a few.
    ///
    /// # Errors
    /// Why it is not kept.
    pub async fn keep_handed(
        &self,
        plan: &PlanKey,
        at_ms: u64,
        text: &str,
    ) -> Result<(), KeepProblem> {
        let transaction = self.begin(&[HANDED], IdbTransactionMode::Readonly).await?;
        let known = transaction
            .run(|on| {
                let range = record::versions_of(plan)?;
                on.store(HANDED)?.get_all_keys_with_key(&range)
            })
            .await?;
        let known = items(&known);
        let transaction = self.begin(&[HANDED], IdbTransactionMode::Readwrite).await?;
        transaction
            .run(|on| {
                let handed = on.store(HANDED)?;
                for key in known.iter().take((known.len() + 1).saturating_sub(MOST_HANDED)) {
                    handed.delete(key)?;
                }
                let key = record::version_key(plan, VersionId(at_ms));
                handed.put_with_key(&text.into(), &key).map(drop)
            })
            .await
    }

    /// The scenario files that were opened or handed out of a plan, oldest first.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub async fn handed(&self, plan: &PlanKey) -> Result<Vec<String>, KeepProblem> {
        let transaction = self.begin(&[HANDED], IdbTransactionMode::Readonly).await?;
        let found = transaction
            .run(|on| {
                let range = record::versions_of(plan)?;
                on.store(HANDED)?.get_all_with_key(&range)
            })
            .await?;
        Ok(items(&found).iter().filter_map(JsValue::as_string).collect())
    }

    /// Puts the line of a plan in the place of the one it had.
    ///
    /// # Errors
    /// Why it stayed as it was.
    pub async fn mark(&self, plan: &KeptPlan) -> Result<(), KeepProblem> {
        let transaction = self.begin(&[PLANS], IdbTransactionMode::Readwrite).await?;
        transaction.run(|on| put_plan(&on.store(PLANS)?, plan)).await
    }

    /// Deletes plans for good.
    ///
    /// # Errors
    /// Why they are all still there.
    pub async fn purge(&self, plans: &[PlanKey]) -> Result<(), KeepProblem> {
        let transaction = self.begin(&ALL, IdbTransactionMode::Readwrite).await?;
        transaction
            .run(|on| {
                for plan in plans {
                    let range = record::versions_of(plan)?;
                    on.store(PLANS)?.delete(&plan.0.as_str().into())?;
                    on.store(VERSIONS)?.delete(&range)?;
                    on.store(TEXTS)?.delete(&range)?;
                    on.store(HANDED)?.delete(&range)?;
                }
                Ok(())
            })
            .await
    }

    async fn begin(
        &self,
        stores: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Transaction, KeepProblem> {
        let open = self.0.borrow().clone();
        if let Some(database) = open {
            match Transaction::begin(&database, stores, mode) {
                Ok(transaction) => return Ok(transaction),
                // The browser closed it, for instance because the person cleared what it kept.
                Err(_) => drop(self.0.take()),
            }
        }
        let database = open_database().await?;
        self.0.replace(Some(database.clone()));
        Transaction::begin(&database, stores, mode)
    }
}

/// The line of the plan whose version this is.
fn line(keep: &Keep) -> KeptPlan {
    KeptPlan {
        key: keep.plan.clone(),
        title: keep.document.plan.title.clone(),
        changed: keep.version.at,
        deleted: None,
    }
}

fn put_plan(plans: &web_sys::IdbObjectStore, plan: &KeptPlan) -> Result<(), JsValue> {
    plans.put_with_key(&record::of_plan(plan), &plan.key.0.as_str().into()).map(drop)
}

async fn open_database() -> Result<IdbDatabase, KeepProblem> {
    let asked = leptos::prelude::window()
        .indexed_db()
        .and_then(|factory| factory.map(|factory| factory.open_with_u32(NAME, LAYOUT)).transpose());
    let request = match asked {
        Ok(Some(request)) => request,
        Ok(None) => return Err(refused("it has no IndexedDB".to_owned())),
        Err(refusal) => return Err(as_refusal(&refusal)),
    };
    let build = Closure::<dyn FnMut(Event)>::new({
        let request = request.clone();
        move |_| build_stores(&request)
    });
    request.set_onupgradeneeded(Some(build.as_ref().unchecked_ref()));
    let over = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    if JsFuture::from(over).await.is_err() {
        let error = request.error().ok().flatten();
        return Err(error.map_or_else(|| refused(String::new()), |error| as_refusal(&error)));
    }
    let database: IdbDatabase = answer(&request).unchecked_into();
    give_way(&database);
    Ok(database)
}

/// A database that does not open keeps nothing at all, unless it is for lack of room.
fn as_refusal(refusal: &JsValue) -> KeepProblem {
    match problem(refusal) {
        KeepProblem::Full => KeepProblem::Full,
        KeepProblem::Refused { reason } | KeepProblem::Broken { reason } => refused(reason),
    }
}

fn refused(reason: String) -> KeepProblem {
    KeepProblem::Refused { reason }
}

/// Makes the stores of a database that is new.
fn build_stores(request: &IdbOpenDbRequest) {
    let database: IdbDatabase = answer(request).unchecked_into();
    for store in ALL {
        // What fails here makes the opening fail.
        drop(database.create_object_store(store));
    }
}

/// A later release in another tab may change the layout: this one then lets go.
fn give_way(database: &IdbDatabase) {
    let close = {
        let database = database.clone();
        Closure::once_into_js(move |_: JsValue| database.close())
    };
    database.set_onversionchange(Some(close.unchecked_ref()));
}

/// What a request of a complete transaction found.
fn answer(request: &IdbRequest) -> JsValue {
    // A request that succeeded has a result.
    request.result().unwrap_or(JsValue::UNDEFINED)
}

fn items(request: &IdbRequest) -> Vec<JsValue> {
    answer(request).dyn_into::<Array>().map(|all| all.to_vec()).unwrap_or_default()
}
