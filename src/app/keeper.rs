//! The hands that keep plans: they carry out what the session wants of the shelf, and tell it what
//! became of it.
//!
//! Invariants: what was done is asked for within a second, and before this tab lets go of a plan. A tab
//! that writes a plan has its lock, or the browser has no locks.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::task::spawn_local;

use super::address;
use super::bar::open_sample;
use super::desk::Desk;
use crate::browser::open::Opened;
use crate::browser::shelf::{Channel, Database, Lock, Told, Wait, Word, ask_to_persist};
use crate::browser::{clock, crash, route, standalone, storage};
use crate::file;
use crate::model::Document;
use crate::session::{
    Event, FetchedPlan, Keep, KeepProblem, KeptPlan, PlanKey, ShelfEvent, ShelfWish, VersionId,
    View,
};
use crate::view::text::version_name;

/// How long typing must pause before a version is kept, in milliseconds: long enough not to write with
/// every key, short enough that nobody closes a tab within it.
const PAUSE_MS: u32 = 300;

/// How long after the first deed a version is kept at the latest, in milliseconds: with the time of the
/// writing this stays under a second.
const LATEST_MS: f64 = 700.0;

/// How long another tab has to keep what was done in it before its plan is taken over, in milliseconds.
/// One that is stuck does not answer.
const YIELD_MS: u32 = 1_000;

/// The hands.
#[derive(Clone, Default)]
pub(super) struct Keeper(Rc<State>);

#[derive(Default)]
struct State {
    database: Database,
    channel: OnceCell<Option<Channel>>,
    /// The lock of the plan that is open, or the wish for it.
    lock: RefCell<Option<Lock>>,
    /// The pause that is waited for, and when the first deed was done that waits for it.
    pause: RefCell<Option<(Timeout, f64)>>,
    /// How many versions are being written.
    writing: Cell<u32>,
    /// The plan that another tab gets as soon as everything is written.
    yielding: RefCell<Option<PlanKey>>,
    /// The plan that another tab was asked for, and how long it is waited for.
    wanted: RefCell<Option<(PlanKey, Timeout)>>,
}

impl Keeper {
    /// Looks through the shelf and opens what was open last, or the sample plan on a first visit. A page
    /// that carries a plan opens that one, until something is open in its tab.
    pub(super) fn begin(&self, desk: Desk) {
        let heard = {
            let keeper = self.clone();
            move |word, plan| keeper.hear(desk, word, plan)
        };
        // Begun once.
        drop(self.0.channel.set(Channel::open(heard)));
        let keeper = self.clone();
        spawn_local(async move {
            let listed = keeper.list(desk).await;
            let carried = standalone::plan();
            standalone::clear_summary();
            // Something may have been opened since the page began.
            if !desk.now(|session| session.place().0.is_empty()) {
                return;
            }
            if crash::wants_empty() {
                return desk.dispatch(Event::StartedEmpty { today: clock::today() });
            }
            // Who is sent a page reads it first.
            if carried.is_some() && route::current().is_empty() {
                route::go(address::slug(View::Report));
            }
            let last = match carried {
                Some(_) => storage::plan_of_tab().filter(|plan| is_there(&listed, plan)),
                None => last_plan(&listed),
            };
            match (storage::earlier_document(), last, carried) {
                (Some(text), ..) => tell(desk, ShelfEvent::EarlierFound { text }),
                (None, Some(plan), _) => keeper.fetch(desk, plan),
                (None, None, Some(Opened { name, text })) => {
                    desk.dispatch(Event::FileOpened { name, text });
                }
                (None, None, None) => open_sample(desk),
            }
        });
    }

    /// Does what the session wants.
    pub(super) fn perform(&self, desk: Desk, wish: ShelfWish) {
        match wish {
            ShelfWish::KeepSoon => self.keep_soon(desk),
            ShelfWish::Keep(keep) => self.keep(desk, *keep),
            ShelfWish::ForgetEarlier => storage::forget_earlier_document(),
            ShelfWish::AskToPersist => ask_to_persist(),
            ShelfWish::Occupy(plan) => self.occupy(desk, plan),
            ShelfWish::Fetch(plan) => self.fetch(desk, plan),
            ShelfWish::FetchVersion { plan, version } => self.fetch_version(desk, plan, version),
            ShelfWish::KeepHanded { plan, document } => self.keep_handed(plan, &document),
            ShelfWish::FetchHanded(plan) => self.fetch_handed(desk, plan),
            ShelfWish::Delete(plan) => self.mark(desk, plan, Mark::Deleted),
            ShelfWish::Restore(plan) => self.mark(desk, plan, Mark::Back),
            ShelfWish::Purge(plans) => {
                let keeper = self.clone();
                // What is not purged now is so at the next visit.
                spawn_local(async move { drop(keeper.0.database.purge(&plans).await) });
            }
            ShelfWish::TakeOver(plan) => self.want(desk, plan),
        }
    }

    /// Keeps what waits to be kept.
    pub(super) fn keep_now(&self, desk: Desk) {
        if self.0.pause.take().is_some() {
            tell(desk, ShelfEvent::KeepingDue { now: clock::now() });
        }
    }

    fn keep_soon(&self, desk: Desk) {
        let now = clock::milliseconds();
        let since = self.0.pause.borrow().as_ref().map_or(now, |(_, since)| *since);
        let left = (since + LATEST_MS - now).max(0.0) as u32;
        let keeper = self.clone();
        let pause = Timeout::new(left.min(PAUSE_MS), move || keeper.keep_now(desk));
        self.0.pause.replace(Some((pause, since)));
    }

    fn keep(&self, desk: Desk, keep: Keep) {
        let words = version_name(&keep.version);
        let text = file::write(&keep.document);
        let keeper = self.clone();
        self.0.writing.set(self.0.writing.get() + 1);
        spawn_local(async move {
            let kept = keeper.0.database.keep(&keep, &words, &text).await;
            keeper.0.writing.set(keeper.0.writing.get() - 1);
            let (plan, version) = (keep.plan, keep.version.id);
            if kept.is_ok() {
                keeper.say(Word::Changed, &plan);
            }
            tell(
                desk,
                match kept {
                    Ok(()) => ShelfEvent::Kept { plan, version },
                    Err(problem) => ShelfEvent::KeepFailed { plan, version, problem },
                },
            );
            keeper.yield_when_written();
        });
    }

    /// Takes the lock of a plan that this tab began, or comes back to.
    fn occupy(&self, desk: Desk, plan: PlanKey) {
        self.keep_now(desk);
        storage::keep_last_plan(&plan);
        let keeper = self.clone();
        let lock = Lock::ask(&plan.clone(), Wait::Never, move |told| match told {
            Told::Held => {}
            Told::Busy | Told::Lost => keeper.follow(desk, plan.clone()),
        });
        self.0.lock.replace(Some(lock));
    }

    /// Another tab writes `plan`, which is open: shows what it writes, and waits for its end.
    fn follow(&self, desk: Desk, plan: PlanKey) {
        tell(desk, ShelfEvent::HeldElsewhere(plan.clone()));
        self.wait_for(desk, plan.clone());
        self.see(desk, plan);
    }

    fn wait_for(&self, desk: Desk, plan: PlanKey) {
        self.hold(desk, plan, Wait::UntilFree);
    }

    /// Asks for the lock of the plan that is open, to write it from then on.
    fn hold(&self, desk: Desk, plan: PlanKey, wait: Wait) {
        let keeper = self.clone();
        let lock = Lock::ask(&plan.clone(), wait, move |told| match told {
            Told::Held => keeper.take_over(desk, plan.clone()),
            Told::Busy | Told::Lost => keeper.follow(desk, plan.clone()),
        });
        self.0.lock.replace(Some(lock));
    }

    fn take_over(&self, desk: Desk, plan: PlanKey) {
        self.read(desk, plan, ShelfEvent::TakenOver);
    }

    fn see(&self, desk: Desk, plan: PlanKey) {
        self.read(desk, plan, ShelfEvent::Followed);
    }

    /// Reads the plan that is open.
    fn read(&self, desk: Desk, plan: PlanKey, event: fn(FetchedPlan) -> ShelfEvent) {
        let keeper = self.clone();
        spawn_local(async move {
            match keeper.0.database.plan(&plan).await {
                Ok(Some(found)) => tell(desk, event(found)),
                // Nothing of it is written yet.
                Ok(None) => {}
                Err(problem) => tell(desk, failed(problem)),
            }
        });
    }

    /// Takes a plan from the shelf, with its lock when that is free.
    fn fetch(&self, desk: Desk, plan: PlanKey) {
        self.keep_now(desk);
        let keeper = self.clone();
        let asked: Rc<RefCell<Option<Lock>>> = Rc::default();
        let lock = Lock::ask(&plan.clone(), Wait::Never, {
            let asked = Rc::clone(&asked);
            move |told| match told {
                Told::Held => keeper.open(desk, plan.clone(), asked.take()),
                Told::Busy => keeper.open(desk, plan.clone(), None),
                Told::Lost => keeper.follow(desk, plan.clone()),
            }
        });
        asked.replace(Some(lock));
    }

    /// Opens `plan`, whose lock this tab has, or another one when it is `None`.
    fn open(&self, desk: Desk, plan: PlanKey, lock: Option<Lock>) {
        let keeper = self.clone();
        spawn_local(async move {
            let found = match keeper.0.database.plan(&plan).await {
                Ok(Some(found)) => found,
                Ok(None) => return tell(desk, failed_to_find()),
                Err(problem) => return tell(desk, failed(problem)),
            };
            storage::keep_last_plan(&plan);
            keeper.keep_now(desk);
            let follows = lock.is_none();
            tell(desk, ShelfEvent::PlanFetched { plan: found, follows });
            match lock {
                Some(lock) => drop(keeper.0.lock.replace(Some(lock))),
                None => keeper.wait_for(desk, plan),
            }
        });
    }

    fn fetch_version(&self, desk: Desk, plan: PlanKey, version: VersionId) {
        let keeper = self.clone();
        spawn_local(async move {
            tell(
                desk,
                match keeper.0.database.text(&plan, version).await {
                    Ok(Some(text)) => ShelfEvent::VersionFetched { plan, version, text },
                    Ok(None) => failed_to_find(),
                    Err(problem) => failed(problem),
                },
            );
        });
    }

    /// What was handed out and cannot be kept is asked for when it comes back.
    fn keep_handed(&self, plan: PlanKey, document: &Document) {
        let (keeper, text) = (self.clone(), file::write(document));
        spawn_local(async move {
            drop(keeper.0.database.keep_handed(&plan, clock::now().at_ms, &text).await);
        });
    }

    fn fetch_handed(&self, desk: Desk, plan: PlanKey) {
        let keeper = self.clone();
        spawn_local(async move {
            if let Ok(texts) = keeper.0.database.handed(&plan).await {
                tell(desk, ShelfEvent::HandedFetched { plan, texts });
            }
        });
    }

    fn mark(&self, desk: Desk, plan: PlanKey, mark: Mark) {
        let listed = desk
            .now(|session| session.kept_plans().iter().find(|listed| listed.key == plan).cloned());
        let Some(mut listed) = listed else { return };
        listed.deleted = match mark {
            Mark::Deleted => Some(clock::now()),
            Mark::Back => None,
        };
        let keeper = self.clone();
        spawn_local(async move {
            match keeper.0.database.mark(&listed).await {
                Ok(()) => keeper.say(Word::Changed, &plan),
                Err(problem) => tell(desk, failed(problem)),
            }
            keeper.list(desk).await;
        });
    }

    /// Tells the session what is on the shelf.
    async fn list(&self, desk: Desk) -> Vec<KeptPlan> {
        // What keeps plans from being read keeps them from being written too, and is told then.
        let Ok(plans) = self.0.database.plans().await else { return Vec::new() };
        tell(desk, ShelfEvent::Listed { plans: plans.clone(), now: clock::now() });
        plans
    }

    /// Asks the tab that writes `plan` for it.
    fn want(&self, desk: Desk, plan: PlanKey) {
        self.say(Word::Wanted, &plan);
        let keeper = self.clone();
        let stuck = Timeout::new(YIELD_MS, move || keeper.take_wanted(desk));
        self.0.wanted.replace(Some((plan, stuck)));
    }

    fn take_wanted(&self, desk: Desk) {
        let wanted = self.0.wanted.take();
        let is_open = |plan: &PlanKey| desk.now(|session| session.place() == plan);
        if let Some((plan, _)) = wanted.filter(|(plan, _)| is_open(plan)) {
            self.hold(desk, plan, Wait::Steal);
        }
    }

    fn hear(&self, desk: Desk, word: Word, plan: PlanKey) {
        let (is_open, follows) = desk.now(|session| (*session.place() == plan, session.follows()));
        match word {
            Word::Changed => {
                if is_open && follows {
                    self.see(desk, plan);
                }
                let keeper = self.clone();
                spawn_local(async move { drop(keeper.list(desk).await) });
            }
            Word::Wanted if is_open && !follows => {
                self.keep_now(desk);
                tell(desk, ShelfEvent::HeldElsewhere(plan.clone()));
                self.0.yielding.replace(Some(plan));
                self.yield_when_written();
            }
            Word::Yielded => {
                let is_wanted =
                    self.0.wanted.borrow().as_ref().is_some_and(|(wanted, _)| *wanted == plan);
                if is_wanted {
                    self.take_wanted(desk);
                }
            }
            Word::Wanted => {}
        }
    }

    fn yield_when_written(&self) {
        if self.0.writing.get() == 0
            && let Some(plan) = self.0.yielding.take()
        {
            self.say(Word::Yielded, &plan);
        }
    }

    fn say(&self, word: Word, plan: &PlanKey) {
        if let Some(Some(channel)) = self.0.channel.get() {
            channel.tell(word, plan);
        }
    }
}

/// The plan to open first, if there is any: that of this tab, of any tab, or the last changed.
fn last_plan(listed: &[KeptPlan]) -> Option<PlanKey> {
    let opened = [storage::plan_of_tab(), storage::plan_of_any_tab()];
    let last = opened.into_iter().flatten().find(|plan| is_there(listed, plan));
    let there = listed.iter().filter(|plan| plan.deleted.is_none());
    last.or_else(|| there.max_by_key(|plan| plan.changed.at_ms).map(|plan| plan.key.clone()))
}

fn is_there(listed: &[KeptPlan], plan: &PlanKey) -> bool {
    listed.iter().any(|listed| listed.key == *plan && listed.deleted.is_none())
}

/// What becomes of the line of a plan.
enum Mark {
    Deleted,
    Back,
}

fn tell(desk: Desk, event: ShelfEvent) {
    desk.dispatch(Event::Shelf(event));
}

fn failed(problem: KeepProblem) -> ShelfEvent {
    ShelfEvent::FetchFailed { problem: Some(problem) }
}

fn failed_to_find() -> ShelfEvent {
    ShelfEvent::FetchFailed { problem: None }
}
