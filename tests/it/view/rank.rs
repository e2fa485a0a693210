//! The view Rank and the levers, from a plan whose orders are worth what is published: with features
//! of 3, 4 and 6 weeks that cost 3, 7 and 9 a week, the order B, C, A costs 157 and A, B, C 175
//! (Reinertsen, *The Principles of Product Development Flow*, 2009).

use roadcast::forecast::Difference;
use roadcast::model::ItemId;
use roadcast::rank::{Formula, Method};
use roadcast::runner::Finding;
use roadcast::search::{Effect as LeverEffect, Lever};
use roadcast::session::{
    Effect, Event, OrderName, Outcome, Session, Sorted, StudyEvent, StudyQuestion,
};
use roadcast::view::chart::difference::{DifferenceBar, bars};
use roadcast::view::chart::slope::{SlopeItem, slope};
use roadcast::view::levers::levers_panel;
use roadcast::view::rank::{
    agreement_table, order_called, order_panel, ordered, rank_table, score_panel, slope_chart,
};
use roadcast::view::worth::{WorthPanel, outcome_choices, worth_panel};
use serde_json::{Value, json};

use super::showing;
use crate::plans::{plan, team};
use crate::session::run::answer;
use crate::session::study::answer_all;

const MANUAL: Method = Method::By(Formula::Manual);
const CD3: Method = Method::By(Formula::Cd3);

fn three() -> Session {
    let item = |(id, days, cost): (&str, f64, f64)| -> Value {
        json!({ "id": id, "name": format!("Feature {id}"),
            "parts": [{ "team": "one", "effort": days }],
            "value": { "delay_cost": { "profile": "standard", "per_week": cost } } })
    };
    let items = [("A", 21.0, 3.0), ("B", 28.0, 7.0), ("C", 42.0, 9.0)].map(item);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    showing(plan(json!({
        "currency": "EUR", "calendar": { "workdays": days }, "teams": [team("one", 1)],
        "items": items,
    })))
}

fn known() -> Session {
    let mut session = three();
    answer_all(&mut session);
    session
}

#[test]
fn each_rank_stands_under_its_method() {
    let session = known();
    let known = session.studies().rankings.clone().expect("ranked");
    let table = rank_table(&known);
    let column = |method| {
        let at = table.methods.iter().position(|column| column.method == method).expect("scored");
        let cells = table.rows.iter().map(|row| (row.cells[at].rank, row.cells[at].fifth));
        cells.collect::<Vec<_>>()
    };
    assert_eq!(column(MANUAL), [(Some(1), 1), (Some(2), 2), (Some(3), 4)]);
    assert_eq!(column(CD3), [(Some(3), 4), (Some(1), 1), (Some(2), 2)]);
    assert_eq!(table.rows[1].cells[1].label, "1 of 3", "nothing is uncertain");
    let rice = table.left_out.iter().find(|line| line.starts_with("RICE"));
    let wanted = "RICE does not score any item. Reach: not given; Impact: not given; Confidence: not \
                  given.";
    assert_eq!(rice.map(String::as_str), Some(wanted));
}

#[test]
fn the_table_is_sorted_by_any_column() {
    let session = known();
    let table = rank_table(&session.studies().rankings.clone().expect("ranked"));
    let by = |sorted| -> String {
        ordered(&table, sorted).iter().map(|row| row.item.0.as_str()).collect()
    };
    assert_eq!(by(Sorted::Listed), "ABC");
    assert_eq!(by(Sorted::Named), "ABC");
    assert_eq!(by(Sorted::By(CD3)), "BCA");
}

#[test]
fn of_a_long_list_the_first_rows_are_shown() {
    let session = known();
    let mut table = rank_table(&session.studies().rankings.clone().expect("ranked"));
    table.rows = table.rows.iter().cycle().take(201).cloned().collect();
    assert_eq!(ordered(&table, Sorted::Listed).len(), 200);
}

#[test]
fn a_score_opens_to_its_formula_with_the_numbers_in_it() {
    let session = known();
    let known = session.studies().rankings.clone().expect("ranked");
    let score = score_panel(&known, &ItemId::from("B"), CD3).expect("scored");
    assert_eq!(score.title, "CD3 of Feature B");
    assert_eq!(score.numbers, "7 ÷ 4 = 1.75");
    let inputs: Vec<_> =
        score.inputs.iter().map(|input| (input.name.as_str(), input.about.as_str())).collect();
    let simulated = "not given: simulated, the item alone on its teams";
    assert_eq!(inputs, [("Cost of delay per week", ""), ("Duration, weeks", simulated)]);
    let rice = score_panel(&known, &ItemId::from("B"), Method::By(Formula::Rice));
    assert_eq!(rice.expect("listed").missing[0], "Reach: not given");
}

#[test]
fn two_methods_agree_as_far_as_kendall_says() {
    let session = known();
    let table = agreement_table(&session.studies().rankings.clone().expect("ranked"));
    let table = table.expect("three methods");
    assert_eq!(table.columns, ["Your list", "CD3"]);
    let values: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|(_, cells)| cells.iter().map(|cell| cell.value.as_str()).collect())
        .collect();
    // A, B, C against B, C, A: one pair alike, two turned around.
    assert_eq!(values, [vec!["−0.33"], vec!["−0.33", "1.00"]]);
}

#[test]
fn an_order_is_worth_what_is_published() {
    let session = known();
    let known = session.studies().standings.clone().expect("simulated");
    let panel = |outcome, reference| {
        worth_panel(&known, outcome, &reference, &order_called).expect("there")
    };
    let found = panel(Outcome::DelayCost, OrderName::By(MANUAL));
    assert_eq!(found.lead, "In the order of CD3, delay costs 18 EUR less than in your list.");
    let rows: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.value.as_str(), row.difference.as_str(), row.is_better))
        .collect();
    assert_eq!(
        rows,
        [
            ("CD3", "157 EUR", "18 EUR less", Some(true)),
            ("CD3 with prerequisites", "157 EUR", "18 EUR less", Some(true)),
            ("Your list", "175 EUR", "the others are held against it", None),
        ]
    );
    let found = panel(Outcome::DelayCost, OrderName::By(CD3));
    assert_eq!(found.lead, "Nothing is detectably better than the order of CD3.");
    assert_eq!(found.rows[1].difference, "the same");
    assert_eq!(found.rows[2].difference, "18 EUR more");
    let found = panel(Outcome::Finish, OrderName::By(MANUAL));
    assert!(
        found.rows.iter().all(|row| row.is_better.is_none()),
        "every order is done in 13 weeks"
    );
    assert_eq!(found.lead, "Nothing is detectably better than your list.");
}

#[test]
fn rows_stay_where_they_were_and_new_ones_come_below() {
    let session = known();
    let known = session.studies().standings.clone().expect("simulated");
    let against = |reference| {
        worth_panel(&known, Outcome::DelayCost, &OrderName::By(reference), &order_called)
            .expect("there")
    };
    let names = |panel: &WorthPanel<OrderName>| {
        panel.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>()
    };
    let mut before = against(MANUAL);
    before.rows.reverse();
    let after = against(CD3).as_before(&before);
    assert_eq!(names(&after), ["Your list", "CD3 with prerequisites", "CD3"]);
    assert_eq!(after.rows[0].difference, "18 EUR more", "with the figures of now");
    before.rows.remove(0);
    let after = against(CD3).as_before(&before);
    assert_eq!(names(&after), ["CD3 with prerequisites", "CD3", "Your list"]);
}

#[test]
fn only_what_is_at_stake_can_be_compared() {
    let choices = outcome_choices(&known());
    let labels: Vec<_> = choices.iter().map(|choice| choice.label.as_str()).collect();
    // All of it is done in the quarter with certainty, so that it is proposed as a commitment.
    assert_eq!(labels.len(), 4, "{labels:?}");
    assert!(choices[0].current);
}

#[test]
fn a_search_can_be_asked_for_once_the_forecast_is_there() {
    let mut session = three();
    assert!(!order_panel(&session).can_ask);
    answer_all(&mut session);
    assert!(order_panel(&session).can_ask);
    session.handle(Event::Study(StudyEvent::OrderAsked));
    let working = order_panel(&session).working.expect("under way");
    assert_eq!((working.text.as_str(), working.stop), ("Beginning to search…", "That is enough"));
}

#[test]
fn a_method_is_a_column_and_an_item_a_line() {
    let item = |name: &str, ranks: [Option<u32>; 3], stands_out| SlopeItem {
        name: name.to_owned(),
        ranks: ranks.to_vec(),
        stands_out,
    };
    let items =
        [item("A", [Some(1), Some(2), None], true), item("B", [Some(2), Some(1), Some(1)], false)];
    let chart = slope(&["x", "y", "z"], &items, 470.0, String::new());
    let columns: Vec<f64> = chart.columns.iter().map(|column| column.x).collect();
    assert_eq!(columns, [230.0, 330.0, 430.0]);
    assert_eq!(chart.height, 74.0);
    let names: Vec<&str> = chart.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["B", "A"], "what stands out lies on top");
    assert_eq!(chart.lines[1].path, "M230 41L330 63", "no line to where it has no rank");
    assert_eq!(chart.lines[0].path, "M230 63L330 41L430 41");
    assert_eq!(chart.lines[1].label, "A: x 1, y 2");
    assert_eq!(chart.table.rows[0], ["A", "1", "2", "Not scored"]);
}

#[test]
fn one_method_alone_has_no_slope() {
    let session = known();
    let mut table = rank_table(&session.studies().rankings.clone().expect("ranked"));
    assert!(slope_chart(&table).is_some());
    table.methods.truncate(1);
    assert_eq!(slope_chart(&table), None);
}

#[test]
fn bars_begin_at_a_common_zero() {
    let found = bars(&[Some((-10.0, 2.0)), None, Some((5.0, 3.0))], 108.0);
    // From −12 to 8 over 100 pixels, with 4 on each side.
    let bar = |x, length, low, high| {
        Some(DifferenceBar { width: 108.0, zero: 64.0, x, length, low, high })
    };
    assert_eq!(found, [bar(14.0, 50.0, 4.0, 24.0), None, bar(64.0, 25.0, 74.0, 104.0)]);
}

fn difference(value: f64, se: f64) -> Option<Difference> {
    let detectable = value.abs() > 1.96 * se;
    Some(Difference { value, se, detectable, trials_to_detect: None })
}

#[test]
fn levers_are_told_as_decisions_and_what_changes_nothing_is_left_out() {
    let mut session = three();
    answer(&mut session);
    let effects = session.handle(Event::Study(StudyEvent::LeversAsked));
    let Some(Effect::Study { generation, .. }) = effects.first() else { panic!("{effects:?}") };
    let lever = |lever, p85, all_kept, delay_cost| LeverEffect { lever, p85, all_kept, delay_cost };
    let person = lever(
        Lever::Person("one".into()),
        difference(-12.0, 1.0),
        difference(0.125, 0.025),
        difference(-2_000.0, 50.0),
    );
    let nothing = lever(Lever::First("C".into()), difference(0.1, 1.0), None, None);
    for effect in [nothing, person] {
        let finding = Finding::Lever(Box::new(effect));
        session.handle(Event::Study(StudyEvent::Found { generation: *generation, finding }));
    }
    let panel = levers_panel(&session);
    let [row] = panel.rows.as_slice() else { panic!("one helps: {:?}", panel.rows) };
    assert_eq!(row.what, "One more person in one");
    assert_eq!(row.p85.text, "12 ± 2 working days earlier");
    assert_eq!(row.kept.text, "12 ± 5 points more");
    assert_eq!(row.delay_cost.text, "2,000 ± 98 EUR less");
    assert_eq!((row.p85.is_better, row.kept.is_better), (Some(true), Some(true)));
}

#[test]
fn what_was_chosen_stays_chosen() {
    let mut session = known();
    session.handle(Event::Study(StudyEvent::RanksSorted(Sorted::By(CD3))));
    session.handle(Event::Study(StudyEvent::ReferencePicked(OrderName::By(CD3))));
    let question = &session.studies().question;
    let expected = StudyQuestion {
        sorted: Sorted::By(CD3),
        reference: OrderName::By(CD3),
        ..StudyQuestion::default()
    };
    assert_eq!(*question, expected);
}
