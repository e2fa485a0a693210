//! Studies: when they are asked for, which answers are taken, and orders that are taken over.

use roadcast::model::{Document, Plan, checked};
use roadcast::rank::{Contest, Formula, Method, Ranked, Rankings, Sources};
use roadcast::runner::{Asked, Finding, FoundOrder, Study, threads};
use roadcast::search::{Verdict, WorthMean};
use roadcast::session::{
    Effect, Event, Field, Generation, OrderName, Outcome, PlanField, PlanName, RunState, Session,
    StudyEvent, View, Work,
};
use roadcast::trial::Recording;

use super::run::answer;
use super::{sample, small};

const MANUAL: OrderName = OrderName::By(Method::By(Formula::Manual));
const CD3: OrderName = OrderName::By(Method::By(Formula::Cd3));

/// What effects want to be ranked.
fn to_rank(effects: &[Effect]) -> Option<Generation> {
    effects.iter().find_map(|effect| match effect {
        Effect::Rank { generation, .. } => Some(*generation),
        Effect::Run { .. }
        | Effect::Study { .. }
        | Effect::EndSearch
        | Effect::CancelRun
        | Effect::Shelf(_)
        | Effect::WriteBack { .. }
        | Effect::Download { .. }
        | Effect::SendPage { .. }
        | Effect::CopyLink { .. }
        | Effect::CopyReport
        | Effect::TakeNewVersion
        | Effect::SetTheme(_)
        | Effect::SetLanguage(_) => None,
    })
}

/// What effects ask workers.
fn asked(effects: &[Effect]) -> Option<(Generation, Study)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Study { generation, study } => Some((*generation, (**study).clone())),
        Effect::Run { .. }
        | Effect::Rank { .. }
        | Effect::EndSearch
        | Effect::CancelRun
        | Effect::Shelf(_)
        | Effect::WriteBack { .. }
        | Effect::Download { .. }
        | Effect::SendPage { .. }
        | Effect::CopyLink { .. }
        | Effect::CopyReport
        | Effect::TakeNewVersion
        | Effect::SetTheme(_)
        | Effect::SetLanguage(_) => None,
    })
}

/// The rankings of what a session shows.
fn rankings(session: &Session) -> Box<Rankings> {
    let run = &session.document().run;
    let plan = checked(session.plan()).expect("no problems");
    let sources = Sources::new(plan, run.seed, 50);
    let methods = Method::all(Formula::Manual).map(|method| Ranked::new(&sources, method));
    Box::new(Rankings::new(sources.draws(), methods.into()))
}

fn study(session: &mut Session, event: StudyEvent) -> Vec<Effect> {
    session.handle(Event::Study(event))
}

/// Opens the view *Rank* and ranks; the effects that follow.
fn ranked(session: &mut Session) -> Vec<Effect> {
    let effects = session.handle(Event::ViewPicked(View::Rank));
    let generation = to_rank(&effects).expect("the view wants rankings");
    let rankings = rankings(session);
    study(session, StudyEvent::Ranked { generation, rankings })
}

/// A session with the sample, its forecast, and rankings; and the question that follows.
fn asking() -> (Session, Generation, Study) {
    let mut session = sample();
    answer(&mut session);
    let (generation, question) = asked(&ranked(&mut session)).expect("what are orders worth?");
    (session, generation, question)
}

/// Answers everything that the view *Rank* asks by itself.
pub(crate) fn answer_all(session: &mut Session) {
    answer(session);
    let (generation, question) = asked(&ranked(session)).expect("what are orders worth?");
    let finding = contest(&question);
    study(session, StudyEvent::Found { generation, finding });
}

/// The contest that a study asks for, of a few trials.
fn contest(question: &Study) -> Finding {
    let Asked::Worth(orders) = &question.asked else { panic!("{question:?}") };
    let run = roadcast::model::RunSettings { trials: 60, ..question.settings.clone() };
    let plan = checked(&question.plan).expect("no problems");
    let mut contest = Contest::judged_by(question.promises.clone(), question.proposed, &run);
    let add = |order: &Vec<usize>| {
        contest.add(plan, order, |network, detail| {
            threads::run(network, 0..60, 1, detail, Recording::Targets, &mut |_| true)
                .expect("nobody stops it")
        })
    };
    let numbers = orders.iter().map(add).collect();
    Finding::Contest { contest: Box::new(contest), numbers }
}

/// The contest of plans that a study asks for, of a few trials.
fn contest_of_plans(question: &Study) -> Finding {
    let Asked::Plans(plans) = &question.asked else { panic!("plans: {question:?}") };
    let run = roadcast::model::RunSettings { trials: 60, ..question.settings.clone() };
    let mut contest = Contest::judged_by(question.promises.clone(), question.proposed, &run);
    let enter = |plan| {
        let contender =
            contest.as_it_stands(checked(plan).expect("no problems"), Recording::Targets);
        let network = contender.network(run.seed);
        let detail = roadcast::rank::CONTEST_DETAIL;
        let tally = threads::run(&network, 0..60, 1, detail, Recording::Targets, &mut |_| true);
        contest.enter(contender, tally.expect("nobody stops it"))
    };
    let numbers: Vec<usize> = plans.iter().map(enter).collect();
    Finding::Contest { contest: Box::new(contest), numbers }
}

/// The plans that are asked about.
pub(crate) fn asked_plans(effects: &[Effect]) -> Option<Vec<Plan>> {
    match asked(effects)?.1.asked {
        Asked::Plans(plans) => Some(plans),
        Asked::Worth(_) | Asked::Levers | Asked::Risks | Asked::Order { .. } => None,
    }
}

/// Answers what is asked about plans.
pub(crate) fn answer_plans(session: &mut Session, effects: &[Effect]) {
    let (generation, question) = asked(effects).expect("it asks");
    let finding = contest_of_plans(&question);
    study(session, StudyEvent::Found { generation, finding });
}

/// Opens `view`, and answers what it asks about the plans of a session that has its forecast.
pub(crate) fn compare_plans(session: &mut Session, view: View) {
    let effects = session.handle(Event::ViewPicked(view));
    answer_plans(session, &effects);
}

#[test]
fn rankings_are_made_while_their_view_is_open() {
    let mut session = small();
    answer(&mut session);
    assert_eq!(session.studies().rankings, None);
    let effects = session.handle(Event::ViewPicked(View::Rank));
    let generation = to_rank(&effects).expect("asked for");
    assert_eq!(to_rank(&session.handle(Event::ItemPicked(None))), None, "asked for once");
    let rankings = rankings(&session);
    study(&mut session, StudyEvent::Ranked { generation, rankings });
    assert!(session.studies().rankings.as_ref().is_some_and(|known| !known.stale));
}

#[test]
fn an_edit_makes_rankings_stale_and_asks_for_others() {
    let (mut session, ..) = asking();
    let effects =
        session.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    assert!(session.studies().rankings.as_ref().is_some_and(|known| known.stale));
    let newest = to_rank(&effects).expect("asked for again");
    let older = rankings(&session);
    study(&mut session, StudyEvent::Ranked { generation: Generation(1), rankings: older });
    assert!(session.studies().rankings.as_ref().is_some_and(|known| known.stale), "too late");
    let newer = rankings(&session);
    study(&mut session, StudyEvent::Ranked { generation: newest, rankings: newer });
    assert!(session.studies().rankings.as_ref().is_some_and(|known| !known.stale));
}

#[test]
fn what_orders_are_worth_is_asked_once_the_forecast_is_complete() {
    let mut session = sample();
    assert_eq!(asked(&ranked(&mut session)), None, "the forecast goes first");
    let generation = session.generation();
    let forecast = super::run::simulated(&session, 100);
    let effects = session.handle(Event::ForecastArrived { generation, coarse: false, forecast });
    let (_, question) = asked(&effects).expect("asked now");
    assert!(!question.proposed, "the sample has promises of its own");
    assert_eq!(question.promises, session.plan().commitments);
    let Asked::Worth(orders) = question.asked else { panic!("the worth of orders") };
    assert_eq!(orders[0], rankings(&session).methods[0].ranking.order(), "your list first");
    assert!(orders.len() >= 5);
}

#[test]
fn standings_are_kept_with_their_orders_and_dropped_by_an_edit() {
    let (mut session, generation, question) = asking();
    let older = Generation(generation.0 - 1);
    study(&mut session, StudyEvent::Found { generation: older, finding: contest(&question) });
    assert_eq!(session.studies().standings, None, "an answer to another question");
    let finding = contest(&question);
    let effects = study(&mut session, StudyEvent::Found { generation, finding });
    assert_eq!(asked(&effects), None, "all is known");
    let known = session.studies().standings.clone().expect("known");
    assert_eq!(known.found.entrants[0].name, MANUAL);
    assert!(!known.stale && session.studies().underway.is_none());
    session.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    assert!(session.studies().standings.as_ref().is_some_and(|known| known.stale));
}

#[test]
fn a_stopped_contest_stays_stopped_until_it_is_asked_for() {
    let (mut session, generation, question) = asking();
    assert_eq!(study(&mut session, StudyEvent::Stopped), [Effect::CancelRun]);
    assert_eq!(session.studies().underway, None);
    study(&mut session, StudyEvent::Found { generation, finding: contest(&question) });
    assert_eq!(session.studies().standings, None, "it is not wanted any more");
    assert_eq!(asked(&session.handle(Event::ItemPicked(None))), None);
    assert!(asked(&study(&mut session, StudyEvent::WorthAsked)).is_some());
}

#[test]
fn a_run_takes_the_place_of_a_study() {
    let (mut session, generation, question) = asking();
    session.handle(Event::RunRequested);
    assert_eq!(session.studies().underway, None);
    study(&mut session, StudyEvent::Found { generation, finding: contest(&question) });
    assert_eq!(session.studies().standings, None);
}

/// What a search found: `order`, better than all others, or not better than the first of them.
fn found(order: Vec<usize>, better: bool) -> Finding {
    let worth = WorthMean { mean: 1.0, se: 0.1 };
    let kept = (!better).then_some(0);
    let verdict = Verdict { kept, worth, against: Vec::new() };
    Finding::Order(Box::new(FoundOrder { order, verdict, evaluations: 20_000 }))
}

#[test]
fn a_search_ends_early_when_told_so_and_what_it_finds_joins_the_contest() {
    let (mut session, generation, question) = asking();
    let finding = contest(&question);
    study(&mut session, StudyEvent::Found { generation, finding });
    study(&mut session, StudyEvent::GoalPicked(Outcome::Finish));
    let effects = study(&mut session, StudyEvent::OrderAsked);
    let (generation, search) = asked(&effects).expect("a search");
    assert!(matches!(search.asked, Asked::Order { goal: roadcast::search::Goal::Finish, .. }));
    assert_eq!(study(&mut session, StudyEvent::Stopped), [Effect::EndSearch]);
    let progress = Finding::Progress { done: 10, total: 100 };
    study(&mut session, StudyEvent::Found { generation, finding: progress });
    let work = session.studies().underway.as_ref().map(|underway| &underway.work);
    assert!(matches!(work, Some(Work::Judging { goal: Outcome::Finish, .. })), "{work:?}");
    let mut order = rankings(&session).methods[0].ranking.order();
    order.reverse();
    let finding = found(order.clone(), true);
    let effects = study(&mut session, StudyEvent::Found { generation, finding });
    let (_, again) = asked(&effects).expect("what is the found order worth beside the others?");
    let Asked::Worth(orders) = again.asked else { panic!("the worth of orders") };
    assert_eq!(orders.last(), Some(&order));
}

#[test]
fn a_plan_in_another_order_is_one_step_that_is_taken_back() {
    let (mut session, ..) = asking();
    let before = session.document().clone();
    let order = rankings(&session).by(Method::By(Formula::Cd3)).expect("scored").ranking.order();
    let taken = StudyEvent::OrderTaken { order: CD3, scenario: None };
    study(&mut session, taken);
    let open = |document: &Document| -> Vec<String> {
        let items = order.iter().map(|at| before.plan.items[*at].id.0.clone());
        let items: Vec<String> = items.collect();
        let listed = document.plan.items.iter().map(|item| item.id.0.clone());
        listed.filter(|id| items.contains(id)).collect()
    };
    let wanted: Vec<String> = order.iter().map(|at| before.plan.items[*at].id.0.clone()).collect();
    assert_eq!(open(session.document()), wanted);
    assert!(matches!(session.run(), RunState::Running { .. }), "and simulated");
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
}

#[test]
fn an_order_becomes_a_scenario_and_leaves_the_plan_alone() {
    let (mut session, ..) = asking();
    let before = session.document().clone();
    let order = rankings(&session).by(Method::By(Formula::Cd3)).expect("scored").ranking.order();
    let name = "By CD3".to_owned();
    study(&mut session, StudyEvent::OrderTaken { order: CD3, scenario: Some(name.clone()) });
    assert_eq!(session.document().plan, before.plan);
    let added = session.document().scenarios.last().expect("added").clone();
    assert_eq!((added.name, Some(&added.id)), (name, session.scenario()));
    assert_eq!(*session.plan(), roadcast::rank::in_order(&before.plan, &order));
    assert_eq!(session.problems(), []);
    session.handle(Event::Undone);
    assert_eq!(*session.document(), before);
    assert_eq!(session.scenario(), None);
}

#[test]
fn an_order_of_the_plan_as_it_was_is_not_taken() {
    let (mut session, ..) = asking();
    session.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    let before = session.document().clone();
    study(&mut session, StudyEvent::OrderTaken { order: CD3, scenario: None });
    assert_eq!(*session.document(), before);
}

#[test]
fn scenarios_are_compared_while_their_view_is_open_and_judged_by_the_base_plan() {
    let mut session = sample();
    answer(&mut session);
    let effects = session.handle(Event::ViewPicked(View::Scenarios));
    let (generation, question) = asked(&effects).expect("what are they worth?");
    let Asked::Plans(plans) = &question.asked else { panic!("plans: {question:?}") };
    assert_eq!(plans.len(), 1 + session.document().scenarios.len());
    assert_eq!(plans[0], session.document().plan);
    assert_eq!(question.promises, session.document().plan.commitments);
    let finding = contest_of_plans(&question);
    study(&mut session, StudyEvent::Found { generation, finding });
    let known = session.studies().plans.clone().expect("known");
    assert_eq!(known.found.entrants[0].name, PlanName::Base, "the base plan first");
    // Another scenario is shown: what all of them are worth stays the same.
    let id = session.document().scenarios[0].id.clone();
    session.handle(Event::ScenarioPicked(Some(id.clone())));
    assert!(session.studies().plans.as_ref().is_some_and(|known| !known.stale));
    let branched = roadcast::session::Change::ScenarioBranched(Some(id));
    session.handle(Event::Changed(branched));
    assert!(session.studies().plans.as_ref().is_some_and(|known| known.stale));
}

#[test]
fn a_scenario_that_counts_from_another_date_is_not_compared() {
    let mut session = sample();
    let id = session.document().scenarios[0].id.clone();
    session.handle(Event::ScenarioPicked(Some(id)));
    let later = Field::Plan(PlanField::AsOf);
    session.handle(Event::FieldEdited { field: later, text: "2027-01-11".to_owned() });
    session.handle(Event::ScenarioPicked(None));
    answer(&mut session);
    let effects = session.handle(Event::ViewPicked(View::Scenarios));
    let (_, question) = asked(&effects).expect("the others are");
    let Asked::Plans(plans) = question.asked else { panic!("plans") };
    assert_eq!(plans.len(), session.document().scenarios.len());
}

#[test]
fn what_is_not_at_stake_is_not_offered() {
    let session = sample();
    assert!(session.outcomes().contains(&Outcome::DelayCost));
    let mut bare = Session::new(super::date("2027-01-04"));
    bare.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    assert_eq!(bare.outcomes(), [Outcome::Finish]);
    assert_eq!(bare.at_stake(Outcome::DelayCost), Outcome::Finish);
}

#[test]
fn levers_come_one_by_one_and_the_last_ends_the_work() {
    let mut session = small();
    answer(&mut session);
    let (generation, question) =
        asked(&study(&mut session, StudyEvent::LeversAsked)).expect("asked");
    assert_eq!(question.asked, Asked::Levers);
    let told = |session: &mut Session, done| {
        let finding = Finding::Progress { done, total: 2 };
        study(session, StudyEvent::Found { generation, finding });
    };
    told(&mut session, 0);
    assert_eq!(session.studies().levers.as_ref().map(|known| known.found.total), Some(2));
    told(&mut session, 1);
    assert!(session.studies().underway.is_some());
    told(&mut session, 2);
    assert_eq!(session.studies().underway, None);
}

#[test]
fn what_risks_cost_is_asked_while_their_view_is_open() {
    let mut session = sample();
    assert_eq!(asked(&session.handle(Event::ViewPicked(View::Risks))), None, "the forecast first");
    let generation = session.generation();
    let forecast = super::run::simulated(&session, 100);
    let effects = session.handle(Event::ForecastArrived { generation, coarse: false, forecast });
    let (generation, question) = asked(&effects).expect("asked now");
    assert_eq!(question.asked, Asked::Risks);
    assert_eq!(asked(&session.handle(Event::ItemPicked(None))), None, "asked for once");
    let done = |session: &mut Session, done| {
        let finding = Finding::Progress { done, total: 2 };
        study(session, StudyEvent::Found { generation, finding });
    };
    done(&mut session, 1);
    assert_eq!(session.studies().risks, None);
    done(&mut session, 2);
    assert!(session.studies().risks.as_ref().is_some_and(|known| !known.stale));
    assert_eq!(session.studies().underway, None);
    session.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    assert!(session.studies().risks.as_ref().is_some_and(|known| known.stale));
}

#[test]
fn simulating_risks_stays_stopped_until_it_is_asked_for() {
    let mut session = sample();
    answer(&mut session);
    assert!(asked(&session.handle(Event::ViewPicked(View::Risks))).is_some());
    assert_eq!(study(&mut session, StudyEvent::Stopped), [Effect::CancelRun]);
    assert_eq!(asked(&session.handle(Event::ItemPicked(None))), None);
    assert!(asked(&study(&mut session, StudyEvent::WorthAsked)).is_some());
}

#[test]
fn without_a_risk_that_can_happen_nothing_is_asked() {
    let mut session = Session::new(super::date("2027-01-04"));
    session.handle(Event::Changed(roadcast::session::Change::ItemAdded { before: None }));
    answer(&mut session);
    assert_eq!(asked(&session.handle(Event::ViewPicked(View::Risks))), None);
}
