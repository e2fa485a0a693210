//! The result does not depend on how trials are shared out.

mod assignments;
mod examples;

use proptest::prelude::*;
use roadcast::forecast::{drivers, named_drivers};
use roadcast::runner::{
    COARSE_TRIALS, Correlating, Job, Order, PROTOCOL_VERSION, Purpose, Reply, Run, Worker, threads,
};
use roadcast::trial::{Detail, Recording, Simulator, Tally, inputs};
use serde_json::json;

use crate::plans::{compile_plan, network, plan, team};
use crate::tallies::joined;

fn uncertain() -> roadcast::network::Network {
    let item = |id: &str, after: serde_json::Value| {
        json!({ "id": id, "after": after,
        "parts": [{ "team": "t", "effort": { "low": 2, "high": 9 } }],
        "value": { "delay_cost": { "profile": "standard", "per_week": { "low": 100, "high": 900 } } } })
    };
    network(
        json!({ "teams": [team("t", 2)], "milestones": [{ "id": "m", "name": "m", "items": ["A"] }],
        "items": [item("A", json!([])), item("B", json!([{ "item": "A" }])), item("C", json!([]))],
        "commitments": [{ "item": "A", "by": "2027-01-20" }] }),
    )
}

fn whole(trials: u32) -> Tally {
    Simulator::new(&uncertain()).simulate(0..trials, Detail::Everything, Recording::Items)
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let expected = whole(1_001);
    for threads in [1, 2, 7] {
        let tally = threads::run(
            &uncertain(),
            0..1_001,
            threads,
            Detail::Everything,
            Recording::Items,
            &mut |_| true,
        );
        assert_eq!(joined(tally.expect("nobody stopped it")), expected);
    }
}

#[test]
fn a_run_can_be_continued() {
    let mut tally =
        threads::run(&uncertain(), 0..300, 2, Detail::Everything, Recording::Items, &mut |_| true)
            .expect("runs");
    tally.merge(
        threads::run(&uncertain(), 300..900, 2, Detail::Everything, Recording::Items, &mut |_| {
            true
        })
        .expect("runs"),
    );
    assert_eq!(joined(tally), whole(900));
}

#[test]
fn a_stopped_run_has_no_result() {
    assert!(
        threads::run(
            &uncertain(),
            0..5_000,
            2,
            Detail::Everything,
            Recording::Targets,
            &mut |_| false
        )
        .is_none()
    );
}

#[test]
fn the_coarse_answer_is_a_prefix_of_the_final_one() {
    let mut run = Run::new(2_000, 300);
    let mut ends = Vec::new();
    while let Some(job) = run.next_job() {
        ends.push(job.end);
    }
    assert_eq!(ends, [300, COARSE_TRIALS, 800, 1_100, 1_400, 1_700, 2_000]);
}

#[test]
fn a_worker_says_its_version_first_and_answers_its_own_run_alone() {
    let ready = Reply::from_bytes(&Worker::ready());
    assert_eq!(ready, Some(Reply::Ready { version: PROTOCOL_VERSION.to_owned() }));
    let mut worker = Worker::default();
    let job = Job { first: 0, end: 10 };
    assert_eq!(worker.handle(&Order::simulate(1, job).to_bytes()), None, "nothing is loaded");
    let load = Order::Load {
        run: 2,
        network: Box::new(uncertain()),
        purpose: Purpose::Trials { detail: Detail::Everything, recording: Recording::Items },
    };
    assert_eq!(worker.handle(&load.to_bytes()), None);
    assert_eq!(worker.handle(&Order::simulate(1, job).to_bytes()), None, "a stale run");
    assert_eq!(worker.handle(&[250, 1, 2]), None, "no order");
    let reply = worker.handle(&Order::simulate(2, job).to_bytes()).expect("an answer");
    let Some(Reply::Done { run: 2, first: 0, end: 10, tally }) = Reply::from_bytes(&reply) else {
        panic!("not the answer to the order");
    };
    assert_eq!(joined(*tally), whole(10));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Jobs are taken in any order, some are lost and run again, some arrive twice.
    #[test]
    fn replies_in_any_order_give_the_same_bits(size in 20..300_u32, picks in prop::collection::vec(any::<u16>(), 200)) {
        let network = uncertain();
        let mut run = Run::new(700, size);
        let mut out = Vec::new();
        let mut picks = picks.into_iter();
        let mut simulator = Simulator::new(&network);
        while !run.is_complete() {
            let pick = usize::from(picks.next().unwrap_or(1));
            match run.next_job() {
                Some(job) if pick % 5 == 0 && out.len() < 8 => run.give_back(job),
                Some(job) => out.push(job),
                None => {}
            }
            if pick % 3 != 0 && !out.is_empty() {
                let job = out.swap_remove(pick % out.len());
                let tally = simulator.simulate(job.first..job.end, Detail::Everything, Recording::Items);
                run.accept(job, tally.clone());
                run.accept(job, tally);
            }
            prop_assert!(run.done() <= 700);
        }
        prop_assert_eq!(joined(run.into_tally()), whole(700));
    }
}

#[test]
fn trials_before_leave_nothing_behind() {
    let network = uncertain();
    let simulate = |simulator: &mut Simulator<'_>, range| {
        simulator.simulate(range, Detail::Everything, Recording::Items)
    };
    let fresh = simulate(&mut Simulator::new(&network), 50..170);
    let mut used = Simulator::new(&network);
    simulate(&mut used, 3..90);
    assert_eq!(simulate(&mut used, 50..170), fresh);
}

#[test]
fn less_detail_is_a_part_of_more() {
    let network = uncertain();
    let simulate = |detail| Simulator::new(&network).simulate(0..200, detail, Recording::Items);
    let whole = simulate(Detail::Everything);
    let dates = simulate(Detail::Dates);
    let outcomes = simulate(Detail::Outcomes);
    assert_eq!(outcomes.targets, whole.targets);
    assert_eq!(outcomes.delay_cost, whole.delay_cost);
    let values = |tally: &Tally| tally.quarters.iter().map(|q| q.value).collect::<Vec<_>>();
    assert_eq!(values(&outcomes), values(&whole));
    let single = |tally: &Tally| {
        let record = tally.records[0].clone();
        (record.finishes, record.delay_cost, record.values, record.kept)
    };
    assert_eq!(single(&outcomes), single(&whole));
    assert_eq!((&dates.quarters, &dates.records), (&whole.quarters, &whole.records));
    for (fewer, more) in dates.items.iter().zip(&whole.items) {
        assert_eq!((&fewer.finish, &fewer.delay_cost), (&more.finish, &more.delay_cost));
    }
}

/// Two orders of inputs come back in the wrong order, and one is lost and asked for again.
#[test]
fn correlations_are_the_same_however_they_are_shared_out() {
    let item = |k: usize| {
        json!({ "id": format!("I{k}"),
        "parts": [{ "team": "t", "effort": { "low": 1, "high": 2 + k } }] })
    };
    let plan =
        plan(json!({ "teams": [team("t", 3)], "items": (0..70).map(item).collect::<Vec<_>>() }));
    let network = compile_plan(&plan);
    let tally = Simulator::new(&network).simulate(0..300, Detail::Outcomes, Recording::Targets);
    let mut worker = Worker::default();
    let load = Order::Load {
        run: 1,
        network: Box::new(network.clone()),
        purpose: Purpose::Trials { detail: Detail::Outcomes, recording: Recording::Targets },
    };
    worker.handle(&load.to_bytes());
    let inputs = inputs(&network);
    let mut correlating = Correlating::new(inputs.len(), &tally);
    let lost = correlating.next_inputs().expect("there are inputs");
    let other = correlating.next_inputs().expect("one order does not take all");
    assert_eq!(correlating.next_inputs(), None);
    correlating.give_back(lost.clone());
    let again = correlating.next_inputs().expect("the lost ones");
    assert_eq!(again, lost);
    for asked in [other, again] {
        assert_eq!(correlating.complete(), None);
        let reply = worker.handle(&correlating.order(1, &asked).to_bytes()).expect("a reply");
        match Reply::from_bytes(&reply) {
            Some(Reply::Correlated { first, correlations, .. }) => {
                correlating.accept(first, &correlations);
            }
            other => panic!("{other:?}"),
        }
    }
    let found = correlating.complete().expect("all came back");
    assert_eq!(named_drivers(&plan, &inputs, &found), drivers(&plan, &network, &tally));
}
