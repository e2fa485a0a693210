//! What if: the base plan, its scenarios and the plans of other files, what each changes, what each is
//! worth, and what was decided.

mod cards;
mod decisions;
mod pair;
mod trade_off;

pub use cards::{
    GuestCard, Headline, ScenarioCard, base_headline, changes, guest_cards, plan_headline,
    scenario_cards,
};
pub use decisions::{DecisionCard, decision, decision_cards};
pub use pair::{PairPanel, PairRow, pair_panel};
pub use trade_off::{axis_choices, trade_off};

use crate::model::{Document, Scenario, ScenarioId};
use crate::session::{PlanName, Session, Work};

use super::chosen::Chosen;
use super::format;
use super::text::{Label, Sentence, compare as words};
use super::worth::{Called, ContestState, choices, contest_state};

/// What a plan is called.
pub fn plan_called(session: &Session, plan: &PlanName) -> Called {
    match plan {
        PlanName::Base => called(session.document(), None),
        PlanName::Scenario(id) => called(session.document(), Some(id)),
        PlanName::Guest(guest, id) => match session.guest(*guest) {
            Some(guest) => {
                let Called { name, phrase } = called(&guest.document, id.as_ref());
                Called {
                    name: words::in_file(&name, &guest.name),
                    phrase: words::in_file(&phrase, &guest.name),
                }
            }
            None => called(session.document(), id.as_ref()),
        },
    }
}

/// Every plan with what it is called.
pub fn plan_calls(session: &Session) -> Vec<(PlanName, Called)> {
    let names = session.plans().into_iter().map(|(name, ..)| name);
    names.map(|name| (name.clone(), plan_called(session, &name))).collect()
}

/// What the base plan of a document, which is `None`, and its scenarios are called.
fn called(document: &Document, plan: Option<&ScenarioId>) -> Called {
    match plan {
        None => Called {
            name: Label::BasePlan.text().to_owned(),
            phrase: Label::TheBasePlan.text().to_owned(),
        },
        Some(id) => {
            let name = scenario_called(document, id);
            Called { phrase: Sentence::Quoted { text: &format::in_sentence(&name) }.text(), name }
        }
    }
}

fn name(scenario: &Scenario) -> String {
    if scenario.name.is_empty() { scenario.id.0.clone() } else { scenario.name.clone() }
}

/// The name of the scenario with this id, else the id.
pub(super) fn scenario_called(document: &Document, id: &ScenarioId) -> String {
    let found = document.scenarios.iter().find(|scenario| scenario.id == *id);
    found.map_or_else(|| id.0.clone(), name)
}

/// What the other plans can be held against.
pub fn base_choices(session: &Session) -> Vec<Chosen<PlanName>> {
    let Some(known) = &session.studies().plans else { return Vec::new() };
    let wanted = &session.studies().question.base;
    choices(&known.found, wanted, &|plan| plan_called(session, plan))
}

/// How far it is to know what the plans are worth, or why it is not under way.
pub fn contest_of_plans(session: &Session) -> ContestState {
    let is_known = session.studies().plans.as_ref().is_some_and(|known| !known.stale);
    contest_state(session, is_known, |work| matches!(work, Work::Plans(_)))
}

/// The name in `calls`, else nothing.
pub fn find_called(calls: &[(PlanName, Called)], plan: &PlanName) -> Called {
    let found = calls.iter().find(|(name, _)| name == plan).map(|(_, called)| called.clone());
    found.unwrap_or_default()
}
