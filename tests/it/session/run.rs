//! Runs: when they are asked for, which answers are taken, and what is kept and saved.

use roadcast::forecast::{Forecast, summarize};
use roadcast::model::{RunSettings, checked};
use roadcast::network::compile;
use roadcast::runner::threads;
use roadcast::session::{
    Effect, Event, Field, Generation, Notice, PlanField, RunField, RunState, Session, ShelfWish,
};
use roadcast::trial::{Detail, Recording};

use super::{SMALL, date, opened, runs, sample, small};

/// The forecast of what a session shows, really simulated.
pub(crate) fn simulated(session: &Session, trials: u32) -> Box<Forecast> {
    let plan = session.plan();
    let network = compile(checked(plan).expect("no problems"), session.document().run.seed);
    let tally =
        threads::run(&network, 0..trials, 2, Detail::Everything, Recording::Items, &mut |_| true)
            .expect("nobody stops it");
    let settings = RunSettings { trials, ..session.document().run.clone() };
    Box::new(summarize(plan, &tally, &settings, Vec::new()))
}

/// Answers the last run completely.
pub(crate) fn answer(session: &mut Session) {
    let trials = 200;
    let forecast = simulated(session, trials);
    let generation = session.generation();
    session.handle(Event::ForecastArrived { generation, coarse: false, forecast });
}

fn typed(session: &mut Session, field: Field, text: &str) -> Vec<Effect> {
    session.handle(Event::FieldEdited { field, text: text.to_owned() })
}

#[test]
fn an_edit_keeps_the_document_and_simulates_it() {
    let mut session = small();
    let before = session.generation();
    let effects = typed(&mut session, Field::Plan(PlanField::Title), "Another");
    let [
        Effect::Shelf(ShelfWish::AskToPersist),
        Effect::Shelf(ShelfWish::KeepSoon),
        Effect::Run { generation, plan, settings },
    ] = effects.as_slice()
    else {
        panic!("kept, then run: {effects:?}");
    };
    assert!(*generation > before);
    assert_eq!(**plan, *session.plan());
    assert_eq!(*settings, session.document().run);
    assert_eq!(*session.run(), RunState::Running { done: 0, total: settings.trials });
}

#[test]
fn a_stopped_run_is_given_up_and_can_be_asked_for_again() {
    let mut session = small();
    typed(&mut session, Field::Plan(PlanField::Title), "Another");
    let (generation, total) = (session.generation(), session.document().run.trials);
    let forecast = simulated(&session, 50);
    session.handle(Event::ForecastArrived { generation, coarse: true, forecast: forecast.clone() });
    session.handle(Event::RunProgressed { generation, done: 60 });
    assert_eq!(session.handle(Event::RunStopped), [Effect::CancelRun]);
    assert_eq!(*session.run(), RunState::Stopped { done: 60, total });
    session.handle(Event::ForecastArrived { generation, coarse: false, forecast });
    assert!(session.answer().is_some_and(|answer| answer.coarse), "what came late is dropped");
    assert_eq!(session.handle(Event::RunStopped), [], "there is nothing more to stop");
    session.handle(Event::RunRequested);
    assert_eq!(*session.run(), RunState::Running { done: 0, total });
}

#[test]
fn answers_to_earlier_runs_are_dropped() {
    let mut session = small();
    let old = session.generation();
    let forecast = simulated(&session, 50);
    typed(&mut session, Field::Plan(PlanField::Title), "Another");
    session.handle(Event::ForecastArrived { generation: old, coarse: false, forecast });
    assert_eq!(session.answer(), None);
    session.handle(Event::RunProgressed { generation: old, done: 9 });
    assert!(matches!(session.run(), RunState::Running { done: 0, .. }));
    session.handle(Event::WorkerFailed { generation: old, reason: "gone".to_owned() });
    assert!(matches!(session.run(), RunState::Running { .. }));
}

#[test]
fn a_first_look_is_shown_until_the_answer_is_complete() {
    let mut session = small();
    let generation = session.generation();
    let forecast = simulated(&session, 50);
    session.handle(Event::ForecastArrived { generation, coarse: true, forecast });
    assert_eq!(session.answer().map(|answer| answer.coarse), Some(true));
    assert!(matches!(session.run(), RunState::Running { .. }));
    session.handle(Event::RunProgressed { generation, done: 120 });
    assert!(matches!(session.run(), RunState::Running { done: 120, .. }));
    answer(&mut session);
    assert_eq!(session.answer().map(|answer| answer.coarse), Some(false));
    assert_eq!(*session.run(), RunState::Finished);
}

#[test]
fn after_an_edit_the_last_answer_stays_and_is_called_old() {
    let mut session = small();
    answer(&mut session);
    assert_eq!(session.answer().map(|answer| answer.stale), Some(false));
    typed(&mut session, Field::Plan(PlanField::Title), "Another");
    assert_eq!(session.answer().map(|answer| answer.stale), Some(true));
}

#[test]
fn a_worker_that_stops_leaves_the_session_alive() {
    let mut session = small();
    answer(&mut session);
    session.handle(Event::RunRequested);
    let generation = session.generation();
    let effects = session.handle(Event::WorkerFailed { generation, reason: "gone".to_owned() });
    assert_eq!(effects, [Effect::CancelRun]);
    assert_eq!(*session.run(), RunState::Failed { reason: "gone".to_owned() });
    assert!(session.answer().is_some());
    assert_eq!(runs(&session.handle(Event::RunRequested)), [Generation(generation.0 + 1)]);
}

#[test]
fn a_file_that_cannot_be_read_leaves_what_is_open() {
    let mut session = small();
    let before = session.document().clone();
    let effects = session
        .handle(Event::FileOpened { name: "holiday.jpg".to_owned(), text: "not json".to_owned() });
    assert_eq!(effects, []);
    assert_eq!(*session.document(), before);
    let [(id, Notice::Unreadable { name, .. })] = session.notices() else {
        panic!("it is told: {:?}", session.notices());
    };
    assert_eq!(name, "holiday.jpg");
    let id = *id;
    session.handle(Event::NoticeDismissed(id));
    assert_eq!(session.notices(), []);
}

fn downloaded(session: &mut Session) -> (String, String) {
    let effects = session.handle(Event::SaveRequested);
    // It may be remembered on the shelf too, for when it comes back.
    let Some(Effect::Download { name, text, media_type }) = effects.last() else {
        panic!("a file: {effects:?}");
    };
    assert_eq!(*media_type, "application/vnd.roadcast+json");
    (name.clone(), text.clone())
}

#[test]
fn saving_writes_the_figures_of_the_forecast() {
    let mut session = small();
    typed(&mut session, Field::Run(RunField::Trials), "200");
    answer(&mut session);
    let (name, text) = downloaded(&mut session);
    assert!(name.ends_with(".roadcast.json"), "{name}");
    let last = roadcast::file::read(&text).expect("it reads").last.expect("figures");
    let forecast = &session.answer().expect("an answer").forecast;
    let at = |p: f64| {
        let found =
            forecast.plan.finish.percentiles.iter().find(|found| (found.p - p).abs() < 1e-9);
        found.and_then(|found| found.date)
    };
    assert_eq!((last.p50, last.p85), (at(0.5), at(0.85)));
    assert_eq!((last.trials, last.seed), (200, session.document().run.seed));
    let mut reopened = opened(&text);
    answer(&mut reopened);
    assert_eq!(reopened.notices(), [], "the same figures are nothing to tell");
}

#[test]
fn figures_of_an_old_answer_are_not_saved() {
    let mut session = small();
    answer(&mut session);
    typed(&mut session, Field::Plan(PlanField::Title), "Changed");
    let (_, text) = downloaded(&mut session);
    assert_eq!(roadcast::file::read(&text).expect("it reads").last, None);
}

#[test]
fn other_figures_than_those_saved_are_told_with_both() {
    let mut session = small();
    typed(&mut session, Field::Run(RunField::Trials), "200");
    answer(&mut session);
    let (_, text) = downloaded(&mut session);
    let mut document = roadcast::file::read(&text).expect("it reads");
    let last = document.last.as_mut().expect("figures");
    last.engine = "0.0.1".to_owned();
    last.p85 = Some(date("2027-01-05"));
    let mut reopened = opened(&roadcast::file::write(&document));
    answer(&mut reopened);
    let [(_, Notice::MethodChanged { saved, now })] = reopened.notices() else {
        panic!("both are told: {:?}", reopened.notices());
    };
    assert_eq!(saved.p85, Some(date("2027-01-05")));
    assert_eq!(now.p85, session.document().last.as_ref().and_then(|last| last.p85));
}

#[test]
fn a_picked_scenario_is_what_is_run() {
    let mut session = sample();
    let scenario = session.document().scenarios[0].id.clone();
    let base = session.plan().clone();
    let effects = session.handle(Event::ScenarioPicked(Some(scenario.clone())));
    assert_eq!(super::runs(&effects).len(), 1);
    assert_eq!(session.scenario(), Some(&scenario));
    assert_ne!(*session.plan(), base, "its edits are applied");
}

#[test]
fn questions_are_read_like_inputs() {
    let mut session = small();
    session.handle(Event::DateAsked { text: "2027-03-31".to_owned() });
    session.handle(Event::ChanceAsked { text: "90%".to_owned() });
    let question = session.question();
    assert_eq!((question.by, question.at), (Some(date("2027-03-31")), Some(0.9)));
    session.handle(Event::DateAsked { text: "soon".to_owned() });
    assert_eq!(session.question().by, Some(date("2027-03-31")));
    assert!(session.question().by_draft.is_some());
    session.handle(Event::DateAsked { text: String::new() });
    assert_eq!((session.question().by, session.question().by_draft.is_some()), (None, false));
}

#[test]
fn the_file_is_called_as_it_was_opened_or_by_its_title() {
    let mut session = small();
    typed(&mut session, Field::Plan(PlanField::Title), "Zahlungen & Q1/2027");
    assert_eq!(downloaded(&mut session).0, "zahlungen-q1-2027.roadcast.json");
    session.handle(Event::FileOpened {
        name: "mine.roadcast.json".to_owned(),
        text: SMALL.to_owned(),
    });
    assert_eq!(downloaded(&mut session).0, "mine.roadcast.json");
}
