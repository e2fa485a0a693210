//! The desk: the one session of the page, and the hands that carry out what it wants.
//!
//! Invariants: the session lies in one signal, and [`Desk::dispatch`] is the only writer of it.
//! Every component reads the session through memos over `view`, and writes by dispatching. How far a
//! run is changes dozens of times a second: only [`Desk::progress_memo`] hears of it.
//! An effect never runs while the session is borrowed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::keeper::Keeper;
use crate::browser::in_place::{self, Place, Written};
use crate::browser::open::Opened;
use crate::browser::pool::{Pool, Told};
use crate::browser::{
    clock, crash, download, language, offline, ranking, share, standalone, theme,
};
use crate::export::{self, Contents};
use crate::model::{Plan, Problem, RunSettings};
use crate::rank::Formula;
use crate::runner::{Assignment, Finding, Forecasting};
use crate::session::{
    Delivery, Effect, Event, FileEvent, FileId, Generation, Session, ShelfEvent, StudyEvent,
};
use crate::view::report::report;
use crate::view::text::problem as words;

/// The media type of a stand-alone page.
const PAGE_TYPE: &str = "text/html;charset=utf-8";

/// Handed to every component as a context.
#[derive(Clone, Copy)]
pub struct Desk {
    session: RwSignal<Session>,
    /// Told when a run came further, which changes nothing but its line.
    progress: Trigger,
    /// Told when the language changed.
    language: Trigger,
    hands: StoredValue<Rc<Hands>, LocalStorage>,
}

/// What carries out effects.
#[derive(Default)]
struct Hands {
    pool: Pool,
    /// The rankings that are wanted.
    ranking: Rc<Cell<Generation>>,
    keeper: Keeper,
    /// The files that were opened where they lie; a [`FileId`] is a position.
    places: RefCell<Vec<Place>>,
    /// How many ids were given out.
    ids: Cell<u32>,
}

impl Desk {
    /// A desk with an empty session on it.
    pub fn set_up() -> Self {
        let mut session = Session::new(clock::today());
        // A name wants nothing done.
        drop(session.handle(Event::Shelf(ShelfEvent::VisitBegan { visit: clock::visit() })));
        Self {
            session: RwSignal::new(session),
            progress: Trigger::new(),
            language: Trigger::new(),
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

    /// Told when everything is to be said in another language.
    pub fn language(self) -> Trigger {
        self.language
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
            return effects;
        }
        let take_in = |session: &mut Session| {
            let effects = session.handle(event);
            crash::remember(session);
            effects
        };
        self.session.try_update(take_in)
    }

    fn perform(self, effect: Effect) {
        let Some(hands) = self.hands.try_get_value() else { return };
        match effect {
            Effect::Run { generation, plan, settings } => {
                let work = Forecasting::new(*plan, settings);
                let work = work.map(|work| Box::new(work) as Box<dyn Assignment>);
                self.set_to(&hands, work, move |told| of_run(generation, told));
            }
            Effect::Study { generation, study } => {
                self.set_to(&hands, study.assignment(), move |told| of_study(generation, told));
            }
            Effect::EndSearch => hands.pool.hurry(),
            Effect::CancelRun => hands.pool.cancel(),
            Effect::Rank { generation, plan, settings, within } => {
                self.rank(&hands, generation, *plan, settings, within);
            }
            Effect::Shelf(wish) => hands.keeper.perform(self, wish),
            Effect::WriteBack { file, text } => self.write_back(&hands, file, text),
            Effect::Download { name, text, media_type } => {
                download::offer(&name, &text, media_type)
            }
            Effect::SendPage { name, text } => self.send_page(name, text),
            Effect::CopyLink { fragment } => self.copy_link(&fragment),
            Effect::CopyReport => self.copy_report(),
            Effect::TakeNewVersion => {
                self.keep_now();
                offline::take_new_version();
            }
            Effect::SetTheme(theme) => theme::show(theme),
            Effect::SetLanguage(language) => {
                language::choose(language);
                // Not while the event is still on its way through what is then drawn anew; and what is
                // being typed is taken in before.
                set_timeout(
                    move || {
                        language::let_go();
                        self.language.notify();
                    },
                    Duration::ZERO,
                );
            }
        }
    }

    /// Puts the plan and what is shown of it now into a stand-alone page.
    fn send_page(self, name: String, text: String) {
        let results = self.now(|session| report(session, clock::today()));
        standalone::template(move |template| {
            let contents = Contents { file: &text, home: &standalone::home(), report: &results };
            let made = template.and_then(|template| {
                export::page(&template, &contents).map_err(|error| error.to_string())
            });
            match made {
                Ok(page) => download::offer(&name, &page, PAGE_TYPE),
                Err(reason) => self.dispatch(Event::Delivered(Delivery::NoPage { reason })),
            }
        });
    }

    fn copy_link(self, fragment: &str) {
        let link = format!("{}#{fragment}", standalone::home());
        let characters = link.len();
        share::copy(link, move |is_there| {
            self.dispatch(Event::Delivered(match is_there {
                true => Delivery::LinkCopied { characters },
                false => Delivery::LinkNotCopied,
            }));
        });
    }

    fn copy_report(self) {
        let text = export::markdown(&self.now(|session| report(session, clock::today())));
        share::copy(text, move |is_there| {
            self.dispatch(Event::Delivered(Delivery::ReportCopied { is_there }));
        });
    }

    /// Sets the workers to `work`; `event` makes of what is told what happened.
    fn set_to(
        self,
        hands: &Hands,
        work: Result<Box<dyn Assignment>, Vec<Problem>>,
        event: impl Fn(Told) -> Event + 'static,
    ) {
        match work {
            Ok(work) => hands.pool.take(work, Rc::new(move |told| self.dispatch(event(told)))),
            Err(problems) => {
                let reasons: Vec<_> =
                    problems.iter().map(|problem| words::what(&problem.kind)).collect();
                self.dispatch(event(Told::Failed(reasons.join("; "))));
            }
        }
    }

    fn rank(
        self,
        hands: &Hands,
        generation: Generation,
        plan: Plan,
        settings: RunSettings,
        within: Formula,
    ) {
        let wanted = Rc::clone(&hands.ranking);
        wanted.set(generation);
        let is_wanted = move || wanted.get() == generation;
        ranking::rank(plan, settings, within, is_wanted, move |rankings| {
            let rankings = Box::new(rankings);
            self.dispatch(Event::Study(StudyEvent::Ranked { generation, rankings }));
        });
    }

    /// Lets the person choose a file that is opened where it lies.
    pub fn open_in_place(self) {
        in_place::choose(move |chosen| {
            let Some(hands) = self.hands.try_get_value() else { return };
            self.dispatch(match chosen {
                Ok((place, Opened { name, text })) => {
                    let mut places = hands.places.borrow_mut();
                    let file = FileId(places.len() as u32);
                    places.push(place);
                    drop(places);
                    Event::File(FileEvent::Opened { file, name, text })
                }
                Err((name, refusal)) => Event::FileRefused { name, refusal },
            });
        });
    }

    fn write_back(self, hands: &Hands, file: FileId, text: String) {
        let place = hands.places.borrow().get(file.0 as usize).cloned();
        let Some(place) = place else { return };
        in_place::write(&place, text, move |written| {
            self.dispatch(Event::File(match written {
                Written::Done => FileEvent::Written(file),
                Written::ChangedBefore { text } => FileEvent::ChangedBefore { file, text },
                Written::Failed { reason } => FileEvent::NotWritten { file, reason },
            }));
        });
    }

    /// Looks through the plans that the browser keeps, and opens one.
    pub fn open_shelf(self) {
        self.hands.with_value(|hands| hands.keeper.begin(self));
    }

    /// Keeps what waits to be kept; the page calls it before it goes.
    pub fn keep_now(self) {
        // Gone only while the page is being closed.
        let Some(hands) = self.hands.try_get_value() else { return };
        hands.keeper.keep_now(self);
    }
}

/// What happened to the run.
fn of_run(generation: Generation, told: Told) -> Event {
    match told {
        Told::Found(Finding::Forecast { coarse, forecast }) => {
            Event::ForecastArrived { generation, coarse, forecast }
        }
        Told::Found(Finding::Progress { done, .. }) => Event::RunProgressed { generation, done },
        Told::Found(
            Finding::Search { .. }
            | Finding::Contest { .. }
            | Finding::Lever(_)
            | Finding::Order(_),
        ) => unreachable!("the work that a run is given finds forecasts alone"),
        Told::Failed(reason) => Event::WorkerFailed { generation, reason },
    }
}

/// What happened to a question beside the forecast.
fn of_study(generation: Generation, told: Told) -> Event {
    Event::Study(match told {
        Told::Found(finding) => StudyEvent::Found { generation, finding },
        Told::Failed(reason) => StudyEvent::Failed { generation, reason },
    })
}
