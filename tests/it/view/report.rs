//! The report: what it says of a hand-made plan and of the sample, and what it leaves out.

use roadcast::forecast::{Driver, DriverKind};
use roadcast::model::{
    Decision, Hits, Impact, Mitigation, MitigationCost, Plan, Risk, RiskId, RiskStatus,
};
use roadcast::session::{Event, Session, View};
use roadcast::view::chart::Table;
use roadcast::view::report::{Block, Report, Topic, report};

use super::{answered, date, forecast, plan, promise, showing};
use crate::session::run::answer;
use crate::session::sample;
use crate::session::study::compare_plans;

fn made(session: &Session) -> Report {
    report(session, date("2027-01-05"))
}

/// What the report says on a topic; nothing where it is left out.
fn on(report: &Report, topic: Topic) -> &[Block] {
    let found = report.sections.iter().find(|section| section.topic == topic);
    found.map_or(&[], |section| &section.blocks)
}

fn table(blocks: &[Block]) -> &Table {
    let found = blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Prose(_) | Block::Facts(_) | Block::List(_) => None,
    });
    found.expect("a table")
}

fn prose(blocks: &[Block]) -> &str {
    let found = blocks.iter().find_map(|block| match block {
        Block::Prose(text) => Some(text),
        Block::Table(_) | Block::Facts(_) | Block::List(_) => None,
    });
    found.expect("a paragraph")
}

fn list(blocks: &[Block]) -> &[String] {
    let found = blocks.iter().find_map(|block| match block {
        Block::List(lines) => Some(lines),
        Block::Prose(_) | Block::Facts(_) | Block::Table(_) => None,
    });
    found.expect("a list")
}

fn rows(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
}

/// Ledger and Refunds are promised, at 95 % and 60 %; both are to be 70 % sure.
fn promised(plan: Plan) -> Session {
    let mut forecast = forecast(&plan);
    forecast.promises.proposed = false;
    forecast.promises.expected_kept = 1.55;
    forecast.promises.chance_all = Some(super::chance(0.58));
    forecast.promises.promises =
        vec![promise("PAY-1", "2027-03-31", 0.95), promise("PAY-2", "2027-03-31", 0.6)];
    answered(plan, forecast)
}

#[test]
fn the_finish_stands_on_top_with_the_headline() {
    let report = made(&promised(plan()));
    assert_eq!(report.title, "Payments");
    assert_eq!(report.headline.lead, "85 % sure:");
    let facts: Vec<_> =
        report.facts.iter().map(|fact| (fact.label.as_str(), fact.value.as_str())).collect();
    // Working days 10, 20 and 60 from Monday 4 January 2027 on.
    let wanted = [
        ("As likely as not", "Fri 15 Jan 2027"),
        ("85 % sure", "Fri 29 Jan 2027"),
        ("95 % sure", "Fri 26 Mar 2027"),
    ];
    assert_eq!(facts, wanted);
}

#[test]
fn a_promise_below_its_tolerance_says_so_in_words() {
    let report = made(&promised(plan()));
    let blocks = on(&report, Topic::Promises);
    let wanted = [
        ["Ledger", "Wed 31 Mar 2027", "95 %", "70 %"],
        ["Refunds", "Wed 31 Mar 2027", "60 %", "70 %, not met"],
    ];
    assert_eq!(rows(table(blocks)), wanted);
    let said = "1.6 of 2 promises are expected to be kept. All of them are kept in 58 % of the futures. \
                1 promise is less likely than somebody said it must be.";
    assert_eq!(prose(blocks), said);
}

#[test]
fn while_nothing_is_promised_it_says_what_could_be() {
    let plan = plan();
    let mut forecast = forecast(&plan);
    forecast.promises.promises = vec![promise("PAY-1", "2027-03-31", 1.0)];
    let report = made(&answered(plan, forecast));
    let said =
        "Nothing is promised yet. 85 % sure, all of these together, by Wed 31 Mar 2027: Ledger.";
    assert_eq!(on(&report, Topic::Promises), [Block::Prose(said.to_owned())]);
}

#[test]
fn the_quarter_is_told_by_advice() {
    let report = made(&promised(plan()));
    let [Block::Prose(expected), Block::Facts(facts)] = on(&report, Topic::Quarter) else {
        panic!("{report:?}")
    };
    assert!(expected.starts_with("About 2 items are expected by 31 Mar 2027"), "{expected}");
    let facts: Vec<_> =
        facts.iter().map(|fact| (fact.label.as_str(), fact.value.as_str())).collect();
    assert_eq!(facts, [("Commit (1)", "Ledger"), ("Stretch (1)", "Refunds")]);
}

fn risk(id: &str, probability: f64, hits: Hits) -> Risk {
    Risk {
        id: RiskId(id.to_owned()),
        name: format!("Risk {id}"),
        owner: String::new(),
        status: RiskStatus::Open,
        probability,
        hits,
        impact: Impact { lost: true, ..Impact::default() },
        mitigation: None,
        notes: String::new(),
        x: None,
    }
}

#[test]
fn risks_stand_by_what_they_move_with_what_is_done_about_them() {
    let mut plan = plan();
    let items = Hits { items: vec![plan.items[0].id.clone()], ..Hits::default() };
    let tags = Hits { tags: vec!["pci".to_owned()], ..Hits::default() };
    let teams = Hits { teams: vec![plan.teams[0].id.clone()], ..Hits::default() };
    plan.items[0].tags = vec!["pci".to_owned()];
    plan.risks = vec![
        risk("a", 0.5, Hits { everything: true, ..Hits::default() }),
        risk("b", 0.2, items),
        risk("c", 0.3, tags),
        Risk { status: RiskStatus::Closed, ..risk("d", 0.9, teams) },
    ];
    plan.risks[2].mitigation = Some(Mitigation {
        name: "Review early".to_owned(),
        active: true,
        cost: MitigationCost::default(),
        probability: Some(0.1),
        impact: None,
        x: None,
    });
    let mut forecast = forecast(&plan);
    let driver = |input, correlation| Driver { input, correlation };
    forecast.drivers = vec![
        driver(DriverKind::Focus(plan.teams[0].id.clone()), -0.6),
        driver(DriverKind::Risk(RiskId("b".to_owned())), 0.4),
        // Weaker than can be told from nothing.
        driver(DriverKind::Risk(RiskId("a".to_owned())), 0.04),
    ];
    let report = made(&answered(plan, forecast));
    let wanted = [
        ["Risk b", "20 %", "Ledger", "none known", "a lot"],
        ["Risk a", "50 %", "everything", "none known", "hardly"],
        ["Risk c", "10 %, else 30 %", "items tagged pci", "Review early: in the plan", "hardly"],
    ];
    assert_eq!(rows(table(on(&report, Topic::Risks))), wanted);
}

#[test]
fn scenarios_are_compared_when_the_report_is_opened() {
    let mut session = sample();
    answer(&mut session);
    let before = made(&session);
    let blocks = on(&before, Topic::Scenarios);
    assert_eq!(table(blocks).head, ["Scenario", "What it changes"]);
    compare_plans(&mut session, View::Report);
    let report = made(&session);
    let blocks = on(&report, Topic::Scenarios);
    let found = table(blocks);
    assert_eq!(found.head.len(), 7, "{:?}", found.head);
    let names: Vec<_> = found.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Base plan", "Hire one more in Core", "Compliance first, loyalty later"]);
    assert_eq!(found.rows[0][1], "", "the base plan changes nothing");
    assert!(found.rows[1][1].starts_with("Core Payments: 5 → 6 people"), "{:?}", found.rows[1]);
    assert_eq!(found.rows[0][6], "");
    assert!(found.rows.iter().all(|row| row.len() == 7 && !row[2].is_empty()));
}

#[test]
fn while_scenarios_are_simulated_it_says_so() {
    let mut session = sample();
    answer(&mut session);
    session.handle(Event::ViewPicked(View::Report));
    let report = made(&session);
    let said = prose(on(&report, Topic::Scenarios));
    assert_eq!(said, "The scenarios are being simulated; their figures come in a moment.");
}

#[test]
fn a_plan_alone_has_no_scenarios_decisions_or_targets() {
    let report = made(&promised(plan()));
    for topic in [Topic::Scenarios, Topic::Decisions, Topic::Targets, Topic::Risks] {
        assert_eq!(on(&report, topic), [], "{topic:?}");
    }
}

#[test]
fn decisions_stand_with_their_reasons_the_latest_first() {
    let mut session = sample();
    session.handle(Event::Decided(Box::new(Decision {
        date: date("2027-01-20"),
        title: "Hire".to_owned(),
        why: "Core is the bottleneck".to_owned(),
        scenario: None,
        numbers: Vec::new(),
        x: None,
    })));
    let report = made(&session);
    let found = rows(table(on(&report, Topic::Decisions)));
    assert_eq!(found[0], ["Hire", "20 Jan 2027", "Core is the bottleneck"]);
    assert_eq!(found[1][0], "Drop the old pay-by-bank provider");
}

#[test]
fn what_it_rests_on_and_what_nobody_said() {
    let mut plan = plan();
    plan.items[1].parts[0].work = roadcast::model::Work::Effort {
        team: plan.teams[0].id.clone(),
        effort: roadcast::model::Estimate::Fixed(5.0),
        lanes: 1,
    };
    plan.items[0].tags.push(roadcast::import::MISSING_TAG.to_owned());
    let report = made(&showing(plan));
    let wanted = [
        "10,000 simulated futures from seed 1; “commit” means at least 85 % sure.",
        "Estimates that run over tend to do so together (correlation 0.2). They are taken as given: no \
         record of past ones widens them.",
        "The simulation looks until 4 Jan 2032.",
        "Core: 2 people, 50 % of their time for this plan.",
        "1 of 2 open items came without an estimate: the same wide range stands in for each.",
        "1 of 2 open items has work estimated as one number, as if that were known.",
        "No risk is written down: none happens in any future.",
    ];
    assert_eq!(list(on(&report, Topic::Assumptions)), wanted);
}

#[test]
fn the_sample_names_what_it_rests_on() {
    let report = made(&sample());
    let told = list(on(&report, Topic::Assumptions));
    let has = |line: &str| assert!(told.iter().any(|told| told == line), "{line}\n{told:#?}");
    has(
        "Core Payments: 5 people, 6 from 1 Mar 2027, 55–80 % of their time for this plan; 2 absences.",
    );
    has("Mobile: as many stories a week as in 10 past weeks, 3.4 on average.");
    has("The second acquirer's interface is live: between 15 Feb 2027 and 31 Mar 2027.");
    has("Ledger API: Refunds, payouts and subscriptions all post to it.");
}

#[test]
fn a_scenario_that_is_shown_is_named() {
    let mut session = sample();
    assert!(made(&session).about.starts_with("Base plan. Work as it stood on Mon 18 Jan 2027."));
    let id = session.document().scenarios[0].id.clone();
    session.handle(Event::ScenarioPicked(Some(id)));
    let report = made(&session);
    assert_eq!(report.title, "Payments and checkout, first half of 2027 · Hire one more in Core");
    assert!(report.about.starts_with("Work as it stood on"), "{}", report.about);
}
