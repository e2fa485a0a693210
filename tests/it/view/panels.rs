//! Panels, from a hand-made plan and forecast.

use roadcast::import::MISSING_TAG;
use roadcast::model::{ItemId, Plan, Status};
use roadcast::session::{Event, Field, ItemField, PartField, Session, Target, ValueField};
use roadcast::view::forecast::{finish_panel, quarter_panel, targets_panel};
use roadcast::view::input::{Control, input};
use roadcast::view::item::item_detail;
use roadcast::view::risks::risks_panel;
use roadcast::view::settings::settings;
use roadcast::view::shell::{progress, shell};
use roadcast::view::teams::teams_panel;

use super::{answered, forecast, plan, promise, showing};

fn session() -> Session {
    let plan = plan();
    let forecast = forecast(&plan);
    answered(plan, forecast)
}

#[test]
fn before_an_answer_the_panels_are_there_without_figures() {
    let session = showing(plan());
    assert_eq!(finish_panel(&session), None);
    assert_eq!(quarter_panel(&session), None);
    assert_eq!(teams_panel(&session).teams.len(), 1);
}

#[test]
fn an_unread_text_stays_in_its_input_with_what_is_wrong() {
    let mut session = session();
    let field = Field::Part(ItemId::from("PAY-1"), 0, PartField::Amount);
    session.handle(Event::FieldEdited { field: field.clone(), text: "30-10".to_owned() });
    let shown = input(&session, field);
    assert_eq!(shown.value, "30-10");
    let problem = shown.problem.expect("it says what is wrong");
    assert!(problem.starts_with("The numbers must rise"), "{problem}");
    assert!(problem.contains("10-30"), "and how to write it: {problem}");
}

#[test]
fn choices_are_offered_by_name() {
    let session = session();
    let team = input(&session, Field::Part(ItemId::from("PAY-1"), 0, PartField::Team));
    let Control::Choice(choices) = team.control else { panic!("a choice") };
    assert_eq!((choices[0].key.as_str(), choices[0].label.as_str()), ("core", "Core"));
}

#[test]
fn inputs_that_do_not_apply_are_left_out() {
    let mut session = session();
    session.handle(Event::ItemPicked(Some(ItemId::from("PAY-2"))));
    let fields = |session: &Session| {
        let detail = item_detail(session).expect("it is open");
        detail.worth[0].inputs.iter().map(|input| input.label).collect::<Vec<_>>()
    };
    assert_eq!(fields(&session), ["Urgency"]);
    let field = ItemField::Value(ValueField::DelayProfile);
    session.handle(Event::FieldEdited {
        field: Field::Item(ItemId::from("PAY-2"), field),
        text: "fixed date".to_owned(),
    });
    assert_eq!(fields(&session), ["Urgency", "Cost per week", "Date", "Penalty"]);
}

#[test]
fn an_item_says_where_its_time_goes() {
    let mut session = session();
    session.handle(Event::ItemPicked(Some(ItemId::from("PAY-2"))));
    let detail = item_detail(&session).expect("it is open");
    let times: Vec<(&str, &str, f64)> = detail
        .times
        .iter()
        .map(|time| (time.label.as_str(), time.value.as_str(), time.share))
        .collect();
    assert_eq!(times, [("Being worked on", "8 days", 0.8), ("Waiting for Core", "2 days", 0.2)]);
    assert!(detail.chart.is_some());
}

#[test]
fn the_finish_answers_both_questions() {
    let mut session = session();
    session.handle(Event::DateAsked { text: "2027-01-29".to_owned() });
    session.handle(Event::ChanceAsked { text: "50%".to_owned() });
    let panel = finish_panel(&session).expect("an answer");
    assert_eq!(panel.by_date.answer, "By Fri 29 Jan 2027: 85 %, about 6 in 7");
    assert_eq!(panel.at_chance.answer, "50 % sure: Fri 15 Jan 2027");
    assert_eq!(panel.targets[0].label, "The whole plan");
    session.handle(Event::TargetPicked(Target::Item(ItemId::from("PAY-1"))));
    let panel = finish_panel(&session).expect("an answer");
    assert_eq!(panel.at_chance.answer, "50 % sure: Fri 8 Jan 2027");
}

#[test]
fn the_quarter_is_a_list_with_a_cut_and_joint_chances() {
    let plan = plan();
    let mut forecast = forecast(&plan);
    forecast.promises.promises = vec![promise("PAY-2", "2027-03-31", 0.6)];
    forecast.promises.proposed = false;
    forecast.promises.expected_kept = 0.6;
    let panel = quarter_panel(&answered(plan, forecast)).expect("an answer");
    let rows: Vec<(&str, &str, &str, bool)> = panel
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.chance.as_str(), row.joint.as_str(), row.cut))
        .collect();
    assert_eq!(rows, [("Ledger", ">99 %", ">99 %", true), ("Refunds", "80 %", "80 %", false)]);
    assert_eq!(
        panel.expected,
        "About 2 items are expected by 31 Mar 2027; 85 % sure: at least 1. \
         Each by itself: commit 1, stretch 1, out 0."
    );
    assert_eq!(panel.picker.value, "2027-03-31");
    let kept = &panel.promises[0];
    assert_eq!((kept.name.as_str(), kept.below), ("Refunds", true));
}

#[test]
fn what_is_proposed_is_promised_in_one_step_and_then_no_longer_proposed() {
    let plan = plan();
    let mut forecast = forecast(&plan);
    forecast.promises.promises = vec![promise("PAY-1", "2027-03-31", 0.9)];
    forecast.promises.proposed = true;
    let mut session = answered(plan, forecast);
    let proposal = quarter_panel(&session).and_then(|panel| panel.proposal).expect("one is sure");
    assert_eq!(
        proposal.text,
        "Nothing is promised yet. From the top of the list, 1 item could be promised by Wed 31 Mar \
         2027: at least 85 % sure that all of it is done."
    );
    session.handle(Event::Changed(proposal.change));
    let promised = &session.plan().commitments;
    assert_eq!(promised.len(), 1);
    assert_eq!(
        (promised[0].item.0.as_str(), promised[0].by.to_string().as_str()),
        ("PAY-1", "2027-03-31")
    );
    session.handle(Event::Undone);
    assert_eq!(session.plan().commitments, []);
}

#[test]
fn a_team_says_what_it_can_do_and_how_busy_it_is() {
    let panel = teams_panel(&session());
    let team = &panel.teams[0];
    // Two people at half of their time, five days a week.
    assert_eq!(team.summary, "2 people, about 5 days of roadmap work a week");
    assert_eq!(team.load, ["75 % busy until 31 Mar 2027", "Items wait for it, 12 days in all"]);
    assert!(team.bottleneck);
    assert_eq!(team.people.as_ref().map(Vec::len), Some(1));
}

#[test]
fn every_view_of_the_sample_and_of_a_scenario_is_shown() {
    let mut session = crate::session::sample();
    for scenario in [None, Some(session.document().scenarios[0].id.clone())] {
        session.handle(Event::ScenarioPicked(scenario));
        crate::session::run::answer(&mut session);
        let item = session.plan().items.last().map(|item| item.id.clone());
        session.handle(Event::ItemPicked(item));
        assert!(!teams_panel(&session).read_only);
        assert!(!risks_panel(&session).read_only);
        assert!(!settings(&session).read_only);
        assert!(!targets_panel(&session).read_only);
        assert!(item_detail(&session).is_some_and(|detail| detail.chart.is_some()));
        let panel = finish_panel(&session).expect("an answer");
        assert!(panel.drawn.is_some_and(|drawn| !drawn.chart.bars.is_empty()));
        assert!(quarter_panel(&session).is_some_and(|panel| !panel.rows.is_empty()));
        assert!(!shell(&session).headline.rest.is_empty());
    }
}

#[test]
fn figures_say_when_they_rest_on_no_estimate() {
    let mut plan = plan();
    let forecast = forecast(&plan);
    let text = |plan: Plan| progress(&answered(plan, forecast.clone())).text;
    assert_eq!(text(plan.clone()), "From 100 simulated futures");
    plan.items[0].tags.push(MISSING_TAG.to_owned());
    assert_eq!(
        text(plan.clone()),
        "From 100 simulated futures; 1 item has no estimate but the range of the import"
    );
    // What is dropped is in no figure.
    plan.items[0].status = Status::Dropped;
    assert_eq!(text(plan), "From 100 simulated futures");
}
