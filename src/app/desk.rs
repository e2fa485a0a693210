//! The desk: the one session of the page, and the hands that carry out what it wants.
//!
//! Invariants: the session lies in one signal, and [`Desk::dispatch`] is the only writer of it.
//! Every component reads the session through memos over `view`, and writes by dispatching. How far a
//! run is changes dozens of times a second: only [`Desk::progress_memo`] hears of it.
//! An effect never runs while the session is borrowed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::browser::pool::Pool;
use crate::browser::{clock, download, storage, theme};
use crate::session::{Effect, Event, Session};

/// How long typing must pause before the document is kept, in milliseconds: long enough not to
/// write with every key, short enough that nobody closes a tab within it.
const STORE_PAUSE_MS: u32 = 300;

/// Handed to every component as a context.
#[derive(Clone, Copy)]
pub struct Desk {
    session: RwSignal<Session>,
    /// Told when a run came further, which changes nothing but its line.
    progress: Trigger,
    hands: StoredValue<Rc<Hands>, LocalStorage>,
}

/// What carries out effects.
#[derive(Default)]
struct Hands {
    pool: Pool,
    /// The text that waits to be kept, and the pause it waits for.
    to_keep: RefCell<Option<(String, Timeout)>>,
    /// How many ids were given out.
    ids: Cell<u32>,
}

impl Desk {
    /// A desk with an empty session on it.
    pub fn set_up() -> Self {
        Self {
            session: RwSignal::new(Session::new(clock::today())),
            progress: Trigger::new(),
            hands: StoredValue::new_local(Rc::default()),
        }
    }

    /// The desk of the page.
    pub fn here() -> Self {
        expect_context()
    }

    /// What `see` makes of the session, computed again when the session changes, and seen by others
    /// only when it differs.
    pub fn memo<T>(self, see: impl Fn(&Session) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.session.with(&see))
    }

    /// The same for what shows how far a run is: it changes many times in a run, and the rest of the
    /// page has no part in it.
    pub fn progress_memo<T>(self, see: impl Fn(&Session) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.progress.track();
            self.session.with(&see)
        })
    }

    /// What `see` makes of the session as it is now.
    pub fn now<T>(self, see: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(see)
    }

    /// Starts the workers, so that they are awake when the first run comes.
    pub fn wake(self) {
        self.hands.with_value(|hands| hands.pool.wake());
    }

    /// An id that no other element of the page has.
    pub fn fresh_id(self) -> String {
        let number = self.hands.with_value(|hands| hands.ids.replace(hands.ids.get() + 1));
        format!("id-{number}")
    }

    /// Tells the session what happened, and does what it then wants.
    pub fn dispatch(self, event: Event) {
        // Gone only while the page is being closed.
        let Some(effects) = self.handle(event) else { return };
        for effect in effects {
            self.perform(effect);
        }
    }

    fn handle(self, event: Event) -> Option<Vec<Effect>> {
        if let Event::RunProgressed { .. } = event {
            let effects = self.session.try_update_untracked(|session| session.handle(event));
            self.progress.notify();
            effects
        } else {
            self.session.try_update(|session| session.handle(event))
        }
    }

    fn perform(self, effect: Effect) {
        let Some(hands) = self.hands.try_get_value() else { return };
        match effect {
            Effect::Run { generation, plan, settings, coarse_trials } => {
                let tell = Rc::new(move |event| self.dispatch(event));
                hands.pool.run(generation, *plan, settings, coarse_trials, tell);
            }
            Effect::CancelRun => hands.pool.cancel(),
            Effect::Store { text } => self.keep_soon(&hands, text),
            Effect::Download { name, text, media_type } => {
                download::offer(&name, &text, media_type)
            }
            Effect::SetTheme(theme) => theme::show(theme),
        }
    }

    /// Keeps `text` when typing pauses, in place of what waited before.
    fn keep_soon(self, hands: &Hands, text: String) {
        let pause = Timeout::new(STORE_PAUSE_MS, move || self.keep_now());
        *hands.to_keep.borrow_mut() = Some((text, pause));
    }

    /// Keeps what waits to be kept; the page calls it too before it goes.
    pub fn keep_now(self) {
        let waiting = self.hands.try_get_value().and_then(|hands| hands.to_keep.take());
        let Some((text, _pause)) = waiting else { return };
        self.dispatch(match storage::keep_document(&text) {
            Ok(()) => Event::Stored,
            Err(reason) => Event::StoreFailed { reason },
        });
    }
}
