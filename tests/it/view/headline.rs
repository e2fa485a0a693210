//! The sentence above every view.

use roadcast::forecast::Forecast;
use roadcast::model::{Plan, Status};
use roadcast::session::{Event, Field, PlanField};
use roadcast::view::headline::{Standing, headline};

use super::{answered, chance, date, forecast, plan, promise, showing};

/// Lead and rest of the headline of a plan with a changed forecast.
fn said(change: impl FnOnce(&mut Forecast)) -> (String, String) {
    let plan = plan();
    let mut forecast = forecast(&plan);
    change(&mut forecast);
    let headline = headline(&answered(plan, forecast));
    assert_eq!(headline.standing, Standing::Current);
    (headline.lead, headline.rest)
}

fn sentence(lead: &str, rest: &str) -> (String, String) {
    (lead.to_owned(), rest.to_owned())
}

#[test]
fn while_nothing_is_promised_the_top_of_the_list_is_proposed() {
    assert_eq!(
        said(|_| ()),
        sentence(
            "85 % sure:",
            "the first of 2 items is done by 31 Mar 2027. \
             Refunds is the first to slip; Core is the bottleneck."
        )
    );
    assert_eq!(
        said(|forecast| forecast.promises.proposed_prefix = 2),
        sentence("85 % sure:", "all 2 items are done by 31 Mar 2027. Core is the bottleneck.")
    );
    assert_eq!(
        said(|forecast| {
            forecast.promises.proposed_prefix = 0;
            forecast.teams[0].waited_for = 0.2;
        }),
        sentence(
            "85 % sure:",
            "none of the 2 items is sure to be done by 31 Mar 2027. Ledger is the first to slip."
        )
    );
}

#[test]
fn promises_are_counted_at_the_confidence() {
    let promises = |sure_kept: usize| {
        move |forecast: &mut Forecast| {
            forecast.promises.proposed = false;
            forecast.promises.promises =
                vec![promise("PAY-1", "2027-01-29", 0.95), promise("PAY-2", "2027-03-31", 0.8)];
            forecast.promises.chance_all = Some(chance(0.76));
            forecast.promises.sure_kept = sure_kept;
        }
    };
    let kept = |sure_kept: usize, words: &str| {
        let why = "Refunds is the first to slip; Core is the bottleneck.";
        let rest = format!("{words} done by 31 Mar 2027. {why}");
        assert_eq!(said(promises(sure_kept)), ("85 % sure:".to_owned(), rest));
    };
    kept(2, "all 2 committed items are");
    kept(1, "1 of the 2 committed items is");
    kept(0, "none of the 2 committed items are");
}

#[test]
fn an_empty_plan_and_a_finished_one_are_said_as_they_are() {
    let empty = Plan::new("Empty", date("2027-01-04"));
    assert_eq!(
        headline(&showing(empty)).rest,
        "Nothing is planned yet: add an item, or import an export."
    );
    let mut plan = plan();
    let forecast = forecast(&plan);
    for item in &mut plan.items {
        item.status = Status::Dropped;
    }
    let headline = headline(&answered(plan, forecast));
    assert_eq!(headline.rest, "Everything in the plan is done or dropped.");
}

#[test]
fn after_an_edit_the_sentence_stays_and_is_called_old() {
    let plan = plan();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let before = headline(&session);
    let field = Field::Plan(PlanField::Title);
    session.handle(Event::FieldEdited { field, text: "Other".to_owned() });
    let after = headline(&session);
    assert_eq!((after.rest, after.standing), (before.rest, Standing::Stale));
}
