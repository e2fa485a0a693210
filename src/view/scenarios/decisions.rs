//! What was decided, with the figures of that moment.

use crate::calendar::Date;
use crate::model::{Decision, NamedNumber};
use crate::session::{DecisionField, Field, PlanName, Session};
use crate::view::finding::date_at;
use crate::view::format;
use crate::view::input::{Input, inputs};
use crate::view::text::{Label, compare as words};

use super::pair::pair_of;
use super::{plan_called, plan_calls, scenario_called};

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionCard {
    /// Its position in the document.
    pub at: usize,
    /// What was decided.
    pub title: String,
    /// Date, title and reason.
    pub inputs: Vec<Input>,
    /// Name and figure.
    pub numbers: Vec<(String, String)>,
    /// What the chosen scenario is called now; may be empty.
    pub scenario: String,
}

/// The decisions of the document, the latest first.
pub fn decision_cards(session: &Session) -> Vec<DecisionCard> {
    let document = session.document();
    let card = |(at, decision): (usize, &Decision)| {
        let fields = [DecisionField::Date, DecisionField::Title, DecisionField::Why];
        let numbers = decision.numbers.iter();
        DecisionCard {
            at,
            title: decision.title.clone(),
            inputs: inputs(session, fields.map(|field| Field::Decision(at, field))),
            numbers: numbers.map(|found| (found.name.clone(), found.value.clone())).collect(),
            scenario: decision
                .scenario
                .as_ref()
                .map(|id| scenario_called(document, id))
                .unwrap_or_default(),
        }
    };
    document.decisions.iter().enumerate().rev().map(card).collect()
}

/// The decision for `chosen`, on `today`, over what the others are held against, with the figures as
/// they are known.
pub fn decision(session: &Session, chosen: &PlanName, today: Date) -> Decision {
    let over = &session.studies().question.base;
    let names = [chosen, over].map(|plan| plan_called(session, plan).phrase);
    let title = if chosen == over {
        words::decided(&names[0])
    } else {
        words::decided_over(&names[0], &names[1])
    };
    Decision {
        date: today,
        title,
        why: String::new(),
        scenario: match chosen {
            PlanName::Scenario(id) => Some(id.clone()),
            PlanName::Base | PlanName::Guest(..) => None,
        },
        numbers: numbers(session, chosen),
        x: None,
    }
}

fn numbers(session: &Session, chosen: &PlanName) -> Vec<NamedNumber> {
    let Some(known) = session.studies().plans.as_ref().filter(|known| !known.stale) else {
        return Vec::new();
    };
    let Some(entrant) = known.found.entrants.iter().find(|found| found.name == *chosen) else {
        return Vec::new();
    };
    let worth = known.found.contest.worth(entrant.number);
    let number = |name: &str, value: String| NamedNumber { name: name.to_owned(), value };
    let date = |p| {
        let found = date_at(&worth.finish, p);
        found.map_or_else(|| Label::BeyondHorizon.text().to_owned(), format::date)
    };
    let mut numbers =
        vec![number(Label::Likely.text(), date(0.5)), number(Label::Sure.text(), date(0.85))];
    if let Some(kept) = worth.chance_all_kept {
        numbers.push(number(Label::AllPromisesKept.text(), format::percent(kept.share)));
    }
    if let Some(cost) = worth.delay_cost {
        let cost = format::money(cost.mean, known.plan.currency.as_deref());
        numbers.push(number(Label::ExpectedDelayCost.text(), cost));
    }
    let over = &session.studies().question.base;
    let reference = known.found.entrants.iter().find(|found| found.name == *over);
    if let Some(reference) = reference.filter(|reference| reference.name != *chosen) {
        let pair = pair_of(session, known, &plan_calls(session), [reference, entrant]);
        let told = pair.rows.into_iter().filter(|row| row.is_better.is_some());
        numbers.extend(
            told.take(TOLD)
                .map(|row| number(&words::against(&row.what, &pair.reference), row.difference)),
        );
    }
    numbers
}

/// So many differences are kept with a decision.
const TOLD: usize = 6;
