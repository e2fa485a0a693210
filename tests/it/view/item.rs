//! The panel of one item: why it is done then, what it hangs on, what may hit it.

use roadcast::model::{
    After, Dependency, DependencyType, Estimate, Hits, Impact, ItemId, Plan, Risk, RiskId,
    RiskStatus, Status, TeamId,
};
use roadcast::session::{Change, Event, Field, ItemField, Session};
use roadcast::view::item::{ItemDetail, Past, item_detail, past};

use super::{answered, date, forecast, plan};

/// Refunds starts after Ledger finishes, five days later.
fn chained() -> Plan {
    let mut plan = plan();
    plan.items[1].after.push(Dependency {
        after: After::Item {
            item: ItemId::from("PAY-1"),
            kind: DependencyType::FinishToStart,
            lag: 5.0,
        },
        x: None,
    });
    plan
}

fn open(session: &mut Session, item: &str) -> ItemDetail {
    session.handle(Event::ItemPicked(Some(ItemId::from(item))));
    item_detail(session).expect("it is open")
}

fn risk(id: &str, hits: Hits) -> Risk {
    Risk {
        id: RiskId::from(id),
        name: String::new(),
        owner: String::new(),
        status: RiskStatus::Open,
        probability: 0.3,
        hits,
        impact: Impact {
            factor: Some(Estimate::Range { low: 1.2, high: 1.6 }),
            delay: Some(Estimate::Fixed(5.0)),
            ..Impact::default()
        },
        mitigation: None,
        notes: String::new(),
        x: None,
    }
}

#[test]
fn a_date_is_explained_by_what_is_waited_for_and_what_it_delays() {
    let plan = chained();
    let mut forecast = forecast(&plan);
    forecast.items[1].waiting.dependency = 6.0;
    let mut session = answered(plan, forecast);
    assert_eq!(
        open(&mut session, "PAY-2").why,
        [
            "It is likely to start on Mon 4 Jan 2027: until then it waits on average \
             6 days for other items and 2 days for Core.",
            "Of what it waits for, “Ledger” is likely to be done last, on Fri 8 Jan 2027.",
            "It is worked on for 8 days on average.",
            "In 50 % of the simulated futures a delay of it delays the whole plan.",
        ]
    );
}

#[test]
fn waits_between_parts_are_not_told_as_waits_for_the_start() {
    let plan = plan();
    let mut forecast = forecast(&plan);
    // It starts ten days into the plan on average, and waits for twelve.
    forecast.items[1].waiting.external = 10.0;
    let mut session = answered(plan, forecast);
    assert_eq!(
        open(&mut session, "PAY-2").why[0],
        "It is likely to start on Mon 4 Jan 2027. Before that and between its parts it waits on \
         average 10 days for something from outside and 2 days for Core."
    );
}

#[test]
fn what_is_done_is_explained_by_its_date() {
    let mut plan = plan();
    plan.items[0].status = Status::Done { started: None, finished: date("2027-01-04") };
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let detail = open(&mut session, "PAY-1");
    assert_eq!(detail.why, ["It was done on Mon 4 Jan 2027."]);
    assert_eq!(
        (detail.chart, detail.facts),
        (None, Vec::new()),
        "nothing of it is left to forecast"
    );
}

#[test]
fn dependencies_are_told_from_both_sides() {
    let plan = chained();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let refunds = open(&mut session, "PAY-2");
    let before = &refunds.before[0];
    assert_eq!(
        (before.called.as_str(), before.when.as_str()),
        ("Ledger", "likely done 8 Jan 2027")
    );
    assert_eq!(before.how, "starts after it finishes, 5 days later");
    assert_eq!(refunds.after, []);
    let ledger = open(&mut session, "PAY-1");
    assert_eq!(ledger.after[0].item, Some(ItemId::from("PAY-2")));
    assert_eq!(ledger.after[0].how, "starts after this finishes, 5 days later");
}

#[test]
fn only_open_risks_that_hit_it_are_told() {
    let mut plan = plan();
    plan.items[0].tags.push("security".to_owned());
    let tagged = Hits { tags: vec!["security".to_owned()], ..Hits::default() };
    let team = Hits { teams: vec![TeamId::from("core")], ..Hits::default() };
    plan.risks.push(risk("audit", tagged.clone()));
    plan.risks.push(risk("leave", team));
    plan.risks.push(Risk { status: RiskStatus::Closed, ..risk("over", tagged) });
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let names = |session: &mut Session, item: &str| -> Vec<String> {
        open(session, item).risks.into_iter().map(|hit| hit.called).collect()
    };
    assert_eq!(names(&mut session, "PAY-1"), ["audit", "leave"]);
    assert_eq!(names(&mut session, "PAY-2"), ["leave"]);
    let hit = &open(&mut session, "PAY-1").risks[0];
    assert_eq!(
        (hit.chance.as_str(), hit.does.as_str()),
        ("30 %", "effort × 1.2-1.6, 5 days later")
    );
    assert_eq!(hit.cost, "", "nobody asked what it costs");
}

#[test]
fn a_part_has_its_estimate_drawn() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let law = open(&mut session, "PAY-1").parts[0].law.clone().expect("it can be drawn");
    assert_eq!(law.label, "The estimate: P10 10, P50 17, P90 30");
}

fn edit(session: &mut Session, item: &str, field: ItemField, text: &str) {
    let field = Field::Item(ItemId::from(item), field);
    session.handle(Event::FieldEdited { field, text: text.to_owned() });
}

#[test]
fn what_was_done_to_it_is_told_and_what_was_taken_back_is_not() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    open(&mut session, "PAY-1");
    assert_eq!(past(&session), Past::default());
    edit(&mut session, "PAY-1", ItemField::Due, "2027-02-26");
    edit(&mut session, "PAY-2", ItemField::Due, "2027-03-31");
    edit(&mut session, "PAY-1", ItemField::Name, "Ledger API");
    edit(&mut session, "PAY-1", ItemField::Due, "");
    session.handle(Event::Undone);
    let steps = ["name Ledger → Ledger API", "due 2027-01-15 → 2027-02-26"];
    assert_eq!(
        past(&session),
        Past { against_base: vec![], steps: steps.map(str::to_owned).into() }
    );
}

#[test]
fn a_scenario_tells_what_it_changes_of_it() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    open(&mut session, "PAY-1");
    edit(&mut session, "PAY-1", ItemField::Due, "2027-02-26");
    session.handle(Event::Changed(Change::ScenarioBranched(None)));
    edit(&mut session, "PAY-1", ItemField::Due, "2027-03-31");
    let past = past(&session);
    assert_eq!(past.against_base, ["due 2027-02-26 → 2027-03-31"]);
    assert_eq!(past.steps, ["due 2027-01-15 → 2027-02-26"]);
}
