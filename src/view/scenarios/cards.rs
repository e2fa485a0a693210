//! The tree of scenarios: what each changes, in words, and its headline figures.

use crate::file::{self, scenario_plan};
use crate::model::{Document, Scenario, ScenarioId};
use crate::session::{Field, Guest, GuestId, LeftOut, PlanName, ScenarioField, Session};
use crate::view::chart::spark::{Spark, spark};
use crate::view::chosen::Chosen;
use crate::view::finding::date_at;
use crate::view::format;
use crate::view::input::{Group, Input};
use crate::view::text::{Label, Sentence, compare as words, edits as edit_sentences};

use super::{name, scenario_called};

/// A scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioCard {
    /// Which.
    pub scenario: ScenarioId,
    /// Its name, else its id.
    pub called: String,
    /// How many scenarios it builds on.
    pub depth: usize,
    /// What it can build on, and does.
    pub onto: Vec<Chosen<(ScenarioId, Option<ScenarioId>)>>,
    /// Its name and the reason for it.
    pub inputs: Vec<Input>,
    /// What it changes, edit by edit.
    pub edits: Vec<String>,
    /// Whether it is the one that is shown.
    pub shown: bool,
    /// How many problems its plan has.
    pub problems: String,
    /// What it comes to.
    pub headline: Headline,
    /// What it stands before after a step up; `None` for the first of its kind.
    pub up: Option<ScenarioId>,
    /// What it stands before after a step down; `None` inside for the end of the list, and outside
    /// for the last of its kind.
    pub down: Option<Option<ScenarioId>>,
}

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Headline {
    /// Name and figure; nothing before it is known.
    pub figures: Vec<(&'static str, String)>,
    /// Its finish, on the same dates for all plans.
    pub spark: Option<Spark>,
    /// What the small chart shows.
    pub spark_label: String,
    /// Why it is not compared; may be empty.
    pub left_out: String,
    /// Whether the plan was changed since.
    pub stale: bool,
}

/// A file that is open beside the document.
#[derive(Clone, Debug, PartialEq)]
pub struct GuestCard {
    /// Which.
    pub guest: GuestId,
    /// The file's name.
    pub file: String,
    /// What tells its base plan from that of the document.
    pub differences: Vec<String>,
    /// What it comes to.
    pub headline: Headline,
}

/// Width and height of the small finish charts, in pixels.
const SPARK: (f64, f64) = (180.0, 36.0);

/// The scenarios of the document as a tree: each below the one that it builds on.
pub fn scenario_cards(session: &Session) -> Vec<ScenarioCard> {
    let document = session.document();
    let mut found = Vec::new();
    below(document, None, 0, &mut found);
    // What builds on nothing, or on itself, stands at the end.
    for scenario in &document.scenarios {
        if found.iter().all(|(known, _): &(&Scenario, usize)| known.id != scenario.id) {
            found.push((scenario, 0));
        }
    }
    found.into_iter().map(|(scenario, depth)| card(session, document, scenario, depth)).collect()
}

fn below<'a>(
    document: &'a Document,
    from: Option<&ScenarioId>,
    depth: usize,
    found: &mut Vec<(&'a Scenario, usize)>,
) {
    for scenario in document.scenarios.iter().filter(|scenario| scenario.from.as_ref() == from) {
        found.push((scenario, depth));
        below(document, Some(&scenario.id), depth + 1, found);
    }
}

fn card(session: &Session, document: &Document, scenario: &Scenario, depth: usize) -> ScenarioCard {
    let (_, problems) = scenario_plan(document, Some(&scenario.id));
    let field = |field| Field::Scenario(scenario.id.clone(), field);
    let fields = [ScenarioField::Name, ScenarioField::Why].map(field);
    let kind: Vec<&ScenarioId> = document
        .scenarios
        .iter()
        .filter(|other| other.from == scenario.from)
        .map(|other| &other.id)
        .collect();
    let at = kind.iter().position(|id| **id == scenario.id).unwrap_or_default();
    ScenarioCard {
        scenario: scenario.id.clone(),
        called: name(scenario),
        depth,
        onto: onto(document, scenario),
        inputs: Group::of(session, Label::ViewScenarios, fields).inputs,
        edits: edited(document, scenario),
        shown: session.scenario() == Some(&scenario.id),
        problems: match problems.len() {
            0 => String::new(),
            count => Sentence::HasProblems { count }.text(),
        },
        headline: plan_headline(session, &PlanName::Scenario(scenario.id.clone())),
        up: at.checked_sub(1).map(|up| kind[up].clone()),
        down: (at + 1 < kind.len()).then(|| kind.get(at + 2).map(|id| (*id).clone())),
    }
}

/// What each edit of a scenario does, in words.
fn edited(document: &Document, scenario: &Scenario) -> Vec<String> {
    let (before, _) = scenario_plan(document, scenario.from.as_ref());
    let (after, _) = scenario_plan(document, Some(&scenario.id));
    edit_sentences(&before, &scenario.edits, &after)
}

/// What a plan changes, in words: of what it builds on, or, for that of another file, of the base plan.
pub fn changes(session: &Session, plan: &PlanName) -> Vec<String> {
    let document = session.document();
    match plan {
        PlanName::Base => Vec::new(),
        PlanName::Scenario(id) => {
            let scenario = document.scenarios.iter().find(|found| found.id == *id);
            scenario.map(|scenario| edited(document, scenario)).unwrap_or_default()
        }
        PlanName::Guest(id, scenario) => {
            let Some(guest) = session.guest(*id) else { return Vec::new() };
            let (other, _) = scenario_plan(&guest.document, scenario.as_ref());
            edit_sentences(&document.plan, &file::difference(&document.plan, &other), &other)
        }
    }
}

/// The base plan, and every scenario that does not build on this one.
fn onto(document: &Document, scenario: &Scenario) -> Vec<Chosen<(ScenarioId, Option<ScenarioId>)>> {
    let builds_on_it = |other: &Scenario| {
        let mut next = Some(other);
        let mut steps = 0;
        while let Some(found) = next.filter(|_| steps <= document.scenarios.len()) {
            if found.id == scenario.id {
                return true;
            }
            let from = found.from.as_ref();
            next = from.and_then(|id| document.scenarios.iter().find(|other| other.id == *id));
            steps += 1;
        }
        false
    };
    let base = std::iter::once((None, Label::BasePlan.text().to_owned()));
    let others = document.scenarios.iter().filter(|other| !builds_on_it(other));
    let others = others.map(|other| (Some(other.id.clone()), name(other)));
    let gone = scenario.from.as_ref().filter(|from| {
        document.scenarios.iter().all(|other| other.id != **from) || **from == scenario.id
    });
    let gone = gone.map(|from| (Some(from.clone()), scenario_called(document, from)));
    base.chain(others)
        .chain(gone)
        .map(|(option, label)| Chosen {
            current: option == scenario.from,
            option: (scenario.id.clone(), option),
            label,
        })
        .collect()
}

/// What the base plan comes to.
pub fn base_headline(session: &Session) -> Headline {
    plan_headline(session, &PlanName::Base)
}

/// What a plan comes to.
pub fn plan_headline(session: &Session, plan: &PlanName) -> Headline {
    let left_out = session.plans().into_iter().find(|(name, ..)| name == plan);
    let left_out = left_out.and_then(|(.., left_out)| left_out);
    if let Some(why) = left_out {
        let left_out = match why {
            LeftOut::Problems => words::left_out_problems().to_owned(),
            LeftOut::OtherDate(date) => words::left_out_date(&format::date(date)),
        };
        return Headline { left_out, ..Headline::default() };
    }
    let Some(known) = &session.studies().plans else { return Headline::default() };
    let worth = |name: &PlanName| {
        let found = known.found.entrants.iter().find(|found| found.name == *name)?;
        Some(known.found.contest.worth(found.number))
    };
    let Some(own) = worth(plan) else { return Headline::default() };
    let all = known.found.entrants.iter().filter_map(|found| worth(&found.name));
    let last_day = all.filter_map(|worth| worth.finish.days.last().map(|(day, _)| *day)).max();
    let date = |p| {
        let found = date_at(&own.finish, p);
        found.map_or_else(|| Label::BeyondHorizon.text().to_owned(), format::date)
    };
    let mut figures = vec![(Label::Likely.text(), date(0.5)), (Label::Sure.text(), date(0.85))];
    if let Some(kept) = own.chance_all_kept {
        figures.push((Label::AllPromisesKept.text(), format::percent(kept.share)));
    }
    if let Some(cost) = own.delay_cost {
        let cost = format::money(cost.mean, known.plan.currency.as_deref());
        figures.push((Label::ExpectedDelayCost.text(), cost));
    }
    Headline {
        spark_label: words::spark_label(&date(0.5), &date(0.85)),
        figures,
        spark: last_day.map(|last| spark(&own.finish, last, SPARK)),
        left_out: String::new(),
        stale: known.stale,
    }
}

/// The files that are open beside the document.
pub fn guest_cards(session: &Session) -> Vec<GuestCard> {
    let card = |guest: &Guest| {
        let plan = PlanName::Guest(guest.id, None);
        GuestCard {
            guest: guest.id,
            file: guest.name.clone(),
            differences: changes(session, &plan),
            headline: plan_headline(session, &plan),
        }
    };
    session.guests().iter().map(card).collect()
}
