//! Assignments carried out by workers that speak bytes, some of which die: the same as at once.

use roadcast::forecast::{drivers, summarize};
use roadcast::model::{Plan, RunSettings, checked};
use roadcast::network::{Network, compile};
use roadcast::rank::{Contest, Formula, Method, Sources};
use roadcast::runner::{
    Asked, Assignment, COARSE_TRIALS, Finding, Forecasting, FoundOrder, Order, Reply, Study, Worker,
};
use roadcast::search::{EVALUATIONS, Effect, Goal, Judge, LEVER_DETAIL, Levers, Search, Task};
use roadcast::trial::{Detail, Recording, Simulator, Tally};
use serde_json::json;

use crate::plans::{plan, team};

/// Three items that compete for one person; C waits for A, and A is worth most.
fn three_items() -> Plan {
    let item = |id: &str, low: f64, per_week: f64| {
        json!({ "id": id, "parts": [{ "team": "t", "effort": { "low": low, "high": 3.0 * low } }],
            "value": { "delay_cost": { "profile": "standard", "per_week": per_week } } })
    };
    let mut c = item("C", 2.0, 100.0);
    c["after"] = json!([{ "item": "A" }]);
    plan(json!({
        "teams": [team("t", 1)],
        "items": [item("B", 8.0, 10.0), item("A", 4.0, 900.0), c],
        "risks": [{ "id": "R", "name": "R", "probability": 0.3, "impact": { "factor": 1.5 },
            "hits": { "items": ["A"] } }],
        "commitments": [{ "item": "A", "by": "2027-01-20" }],
    }))
}

fn settings(trials: u32) -> RunSettings {
    RunSettings { trials, ..RunSettings::default() }
}

/// Carries `assignment` out on so many workers; the orders with these numbers, from 1, are lost with
/// their workers.
fn carry_out(assignment: &mut dyn Assignment, workers: usize, lost: &[usize]) -> Vec<Finding> {
    let (mut found, mut orders) = (Vec::new(), 0);
    for run in 1.. {
        let Some(load) = assignment.begin(run) else { break };
        let fresh = || {
            let mut worker = Worker::default();
            assert_eq!(worker.handle(&load.to_bytes()), None, "a load is not answered");
            worker
        };
        let mut pool: Vec<Worker> = (0..workers).map(|_| fresh()).collect();
        let mut is_over = false;
        while !is_over {
            let out: Vec<Option<Order>> = pool.iter().map(|_| assignment.next_order(run)).collect();
            assert!(out.iter().any(Option::is_some), "a stage that is not over goes on");
            // Replies come in the reverse order of the orders.
            for (worker, order) in pool.iter_mut().zip(out).rev() {
                let Some(order) = order else { continue };
                orders += 1;
                if lost.contains(&orders) {
                    *worker = fresh();
                    assignment.give_back(order);
                    continue;
                }
                let reply = worker.handle(&order.to_bytes()).expect("an order is answered");
                let reply = Reply::from_bytes(&reply).expect("in this version");
                let news = assignment.accept(reply);
                found.extend(news.found);
                is_over |= news.stage_is_over;
            }
        }
    }
    found
}

fn all(network: &Network, trials: u32, detail: Detail) -> Tally {
    Simulator::new(network).simulate(0..trials, detail, Recording::Targets)
}

/// Without how far it is, which depends on who was faster.
fn results(found: Vec<Finding>) -> Vec<Finding> {
    let is_result =
        |found: &Finding| !matches!(found, Finding::Progress { .. } | Finding::Search { .. });
    found.into_iter().filter(is_result).collect()
}

#[test]
fn a_forecast_is_told_coarse_and_then_whole() {
    let plan = three_items();
    let network = compile(checked(&plan).expect("right"), 1);
    let settings = settings(COARSE_TRIALS + 700);
    let coarse = all(&network, COARSE_TRIALS, Detail::Everything);
    let whole = all(&network, settings.trials, Detail::Everything);
    let moves = drivers(&plan, &network, &whole);
    let expected = [
        Finding::Forecast {
            coarse: true,
            forecast: Box::new(summarize(&plan, &coarse, &settings, Vec::new())),
        },
        Finding::Forecast {
            coarse: false,
            forecast: Box::new(summarize(&plan, &whole, &settings, moves)),
        },
    ];
    for (workers, lost) in [(1, &[][..]), (2, &[1, 3]), (7, &[2, 4, 5])] {
        let mut work = Forecasting::new(plan.clone(), settings.clone()).expect("a right plan");
        let told = results(carry_out(&mut work, workers, lost));
        // Where the first trials come last, the coarse answer would be the whole one.
        assert!(told.last() == expected.last(), "{workers} workers");
        assert!(workers > 1 || told == expected, "the first look, then all of it");
    }
}

#[test]
fn a_short_run_is_told_once() {
    let settings = settings(COARSE_TRIALS);
    let mut work = Forecasting::new(three_items(), settings).expect("a right plan");
    let told = results(carry_out(&mut work, 2, &[]));
    assert!(matches!(told.as_slice(), [Finding::Forecast { coarse: false, .. }]), "{told:?}");
}

#[test]
fn a_plan_with_problems_is_not_simulated() {
    let mut wrong = three_items();
    wrong.teams.clear();
    assert!(Forecasting::new(wrong, settings(10)).is_err());
}

fn study(asked: Asked) -> Study {
    let plan = three_items();
    let promises = plan.commitments.clone();
    Study { plan, settings: settings(600), promises, proposed: false, asked }
}

#[test]
fn orders_are_worth_what_they_are_worth_at_once() {
    let plan = three_items();
    let right = checked(&plan).expect("right");
    let orders = vec![vec![0, 1, 2], vec![1, 2, 0], vec![0, 1, 2]];
    let mut contest = Contest::judged_by(plan.commitments.clone(), false, &settings(600));
    let simulate = |network: &Network, detail| all(network, 600, detail);
    let numbers: Vec<usize> =
        orders.iter().map(|order| contest.add(right, order, simulate)).collect();
    assert_eq!(numbers, [0, 1, 0], "an order that comes again is not run again");
    let saved = contest.difference(0, 1).delay_cost.expect("there is a cost");
    assert!(saved.detectable && saved.value < 0.0, "what is worth most goes first");
    for (workers, lost) in [(1, &[][..]), (2, &[1, 3])] {
        let study = study(Asked::Worth(orders.clone()));
        let mut work = study.assignment().expect("a right plan");
        let found = results(carry_out(&mut *work, workers, lost));
        let [Finding::Contest { contest: told, numbers: named }] = found.as_slice() else {
            panic!("one contest: {found:?}");
        };
        assert_eq!(*named, numbers);
        for number in [0, 1] {
            assert_eq!(told.worth(number), contest.worth(number));
        }
        assert_eq!(told.difference(0, 1), contest.difference(0, 1));
    }
}

#[test]
fn plans_are_worth_what_they_are_worth_at_once() {
    let plan = three_items();
    let mut wider = plan.clone();
    wider.teams[0].lanes = 2;
    let mut contest = Contest::judged_by(plan.commitments.clone(), false, &settings(600));
    for plan in [&plan, &wider] {
        let contender = contest.as_it_stands(checked(plan).expect("right"), Recording::Items);
        let recording = contender.recording();
        let tally =
            Simulator::new(&contender.network(1)).simulate(0..600, contender.detail(), recording);
        contest.enter(contender, tally);
    }
    let saved = contest.difference(0, 1).delay_cost.expect("there is a cost");
    assert!(saved.detectable && saved.value < 0.0, "a second lane helps");
    let asked = Asked::Plans(vec![plan.clone(), wider, plan]);
    let mut work = study(asked).assignment().expect("right plans");
    let found = results(carry_out(&mut *work, 2, &[2]));
    let [Finding::Contest { contest: told, numbers }] = found.as_slice() else {
        panic!("one contest: {found:?}");
    };
    assert_eq!(*numbers, [0, 1, 0]);
    assert_eq!(told.difference(0, 1), contest.difference(0, 1));
}

#[test]
fn levers_change_what_they_change_at_once() {
    let plan = three_items();
    let simulate = |network: &Network, detail| all(network, 600, detail);
    let levers = Levers::new(checked(&plan).expect("right"), &settings(600), simulate);
    let effect = |lever| {
        let pulled = levers.pull(lever);
        let tally = simulate(&levers.network(&pulled), LEVER_DETAIL);
        levers.effect(pulled, &tally)
    };
    let expected: Vec<Effect> = levers.all().into_iter().map(effect).collect();
    assert!(expected.len() >= 6, "a person, a risk, three items, a link");
    let mut work = study(Asked::Levers).assignment().expect("a right plan");
    let told = carry_out(&mut *work, 2, &[4, 9]);
    let last = told.iter().rev().find(|found| matches!(found, Finding::Progress { .. }));
    let total = expected.len() as u32;
    assert_eq!(last, Some(&Finding::Progress { done: total, total }));
    let found = results(told).into_iter().map(|found| match found {
        Finding::Lever(effect) => *effect,
        other => panic!("only levers: {other:?}"),
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

fn searched(work: &mut dyn Assignment, workers: usize, lost: &[usize]) -> FoundOrder {
    match results(carry_out(work, workers, lost)).as_slice() {
        [Finding::Order(found)] => (**found).clone(),
        other => panic!("one order: {other:?}"),
    }
}

#[test]
fn a_search_finds_what_it_finds_at_once_whoever_dies() {
    let plan = three_items();
    let right = checked(&plan).expect("right");
    let contest = Contest::judged_by(plan.commitments.clone(), false, &settings(600));
    let network = contest.contender(right, &[]).network(1);
    let listed = Sources::new(right, 1, 600).rank(Method::By(Formula::Manual)).order();
    let starts = vec![listed.iter().map(|at| *at as u32).collect::<Vec<u32>>()];
    let task =
        Task { network: network.clone(), goal: Goal::DelayCost, starts: starts.clone(), seed: 1 };
    let mut search = Search::new(task);
    search.step(EVALUATIONS);
    let best = search.best().to_vec();
    let mut judge = Judge::new(network, Goal::DelayCost, 600, best.clone(), starts);
    while !judge.is_done() {
        judge.step();
    }
    let asked = Asked::Order { goal: Goal::DelayCost, given: vec![listed] };
    for (workers, lost) in [(1, &[][..]), (3, &[]), (1, &[90]), (2, &[1, 99])] {
        let mut work = study(asked.clone()).assignment().expect("a right plan");
        let found = searched(&mut *work, workers, lost);
        assert_eq!(found.order, best.iter().map(|at| *at as usize).collect::<Vec<_>>());
        assert_eq!(found.verdict, judge.verdict());
        assert_eq!(found.evaluations, EVALUATIONS);
    }
    assert_eq!(best[0], 1, "what is worth most and waited for goes first");
}

#[test]
fn a_hurried_search_is_judged_by_what_it_found_so_far() {
    let asked = Asked::Order { goal: Goal::Finish, given: vec![vec![0, 1, 2]] };
    let mut work = study(asked).assignment().expect("a right plan");
    work.hurry();
    let found = searched(&mut *work, 1, &[]);
    assert!(found.evaluations <= 200, "one order of it was enough: {}", found.evaluations);
    assert_eq!(found.order.len(), 3);
}
