//! The scenarios: what each changes, in words, and what each is worth beside the base plan.

use crate::file::scenario_plan;
use crate::model::{Document, Scenario, ScenarioId};
use crate::session::{Field, ScenarioField, Session};

use super::input::{Group, Input};
use super::rank::{Called, Chosen, choices};
use super::text::{Label, Sentence, edits as edit_sentences};

/// A scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioCard {
    /// Which.
    pub scenario: ScenarioId,
    /// Its name, else its id.
    pub called: String,
    /// What it builds on; empty for the base plan.
    pub from: String,
    /// Its name and the reason for it.
    pub inputs: Vec<Input>,
    /// What it changes, edit by edit.
    pub edits: Vec<String>,
    /// Whether it is the one that is shown.
    pub shown: bool,
    /// How many problems its plan has.
    pub problems: String,
}

/// The scenarios of the document, in its order.
pub fn scenario_cards(session: &Session) -> Vec<ScenarioCard> {
    let document = session.document();
    document.scenarios.iter().map(|scenario| card(session, document, scenario)).collect()
}

fn card(session: &Session, document: &Document, scenario: &Scenario) -> ScenarioCard {
    let (before, _) = scenario_plan(document, scenario.from.as_ref());
    let (after, problems) = scenario_plan(document, Some(&scenario.id));
    let field = |field| Field::Scenario(scenario.id.clone(), field);
    let fields = [ScenarioField::Name, ScenarioField::Why].map(field);
    ScenarioCard {
        scenario: scenario.id.clone(),
        called: name(scenario),
        from: scenario.from.as_ref().map(|id| called(document, id)).unwrap_or_default(),
        inputs: Group::of(session, Label::ViewScenarios, fields).inputs,
        edits: edit_sentences(&before, &scenario.edits, &after),
        shown: session.scenario() == Some(&scenario.id),
        problems: match problems.len() {
            0 => String::new(),
            count => Sentence::HasProblems { count }.text(),
        },
    }
}

fn name(scenario: &Scenario) -> String {
    if scenario.name.is_empty() { scenario.id.0.clone() } else { scenario.name.clone() }
}

/// The name of the scenario with this id, else the id.
fn called(document: &Document, id: &ScenarioId) -> String {
    let found = document.scenarios.iter().find(|scenario| scenario.id == *id);
    found.map_or_else(|| id.0.clone(), name)
}

/// What the base plan, which is `None`, and the scenarios are called.
pub fn plan_called(document: &Document, plan: Option<&ScenarioId>) -> Called {
    match plan {
        None => Called {
            name: Label::BasePlan.text().to_owned(),
            phrase: Label::TheBasePlan.text().to_owned(),
        },
        Some(id) => {
            let name = called(document, id);
            Called { phrase: Sentence::Quoted { text: &name }.text(), name }
        }
    }
}

/// What the other plans can be held against.
pub fn base_choices(session: &Session) -> Vec<Chosen<Option<ScenarioId>>> {
    let Some(known) = &session.studies().plans else { return Vec::new() };
    let wanted = &session.studies().question.base;
    choices(&known.found, wanted, &|plan| plan_called(session.document(), plan.as_ref()))
}
