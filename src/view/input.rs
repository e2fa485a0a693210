//! One input as it is shown: its label, its text, how it is edited, and what is wrong with it.

use crate::model::{Capacity, Id, Plan};
use crate::session::{
    DecisionField, DependencyField, Field, ImpactField, ItemField, PartField, PlanField, RiskField,
    ScenarioField, Session, TeamField, ValueField,
};

use super::import;
use super::place::{is_within, place};
use super::plan::STATES;
use super::shown::shown;
use super::text::{Label, entry_problem, field_hint, field_label};

/// An input. The component sends `Event::FieldEdited` with its `field`.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it edits.
    pub field: Field,
    /// What it is called.
    pub label: &'static str,
    /// What stands in it: an unread text as it was typed, else the value.
    pub value: String,
    /// How it is edited.
    pub control: Control,
    /// How to write it, in a few words; may be empty.
    pub hint: &'static str,
    /// What is wrong with it and how to mend it.
    pub problem: Option<String>,
    /// Whether it only shows: an id that a scenario took over, or a scenario without a plan.
    pub read_only: bool,
}

/// How an input is edited.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A date, `YYYY-MM-DD`; may be blank.
    Date,
    /// One of several options; the value is an option's key.
    Choice(Vec<Choice>),
    /// `yes` or `no`.
    Switch,
}

/// An option.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is sent.
    pub key: String,
    /// What is shown.
    pub label: String,
}

impl Choice {
    /// An option with a fixed label.
    pub fn fixed(key: &str, label: Label) -> Self {
        Self { key: key.to_owned(), label: label.text().to_owned() }
    }
}

/// The input for `field`.
pub fn input(session: &Session, field: Field) -> Input {
    let text = text_of(session, &field);
    filled(session, field, text)
}

/// The input for `field` in which `text` stands: for lists that have their things at hand, so that
/// none is looked for.
pub(super) fn filled(session: &Session, field: Field, text: Option<String>) -> Input {
    let (value, problem) = match session.draft(&field) {
        Some(draft) => (draft.text.clone(), Some(entry_problem(&draft.problem, &field))),
        None => (text.unwrap_or_default(), reported_problem(session, &field)),
    };
    Input {
        label: field_label(&field),
        hint: field_hint(&field),
        control: control(session, &field),
        read_only: !matches!(field, Field::Import(_) | Field::Scenario(..) | Field::Decision(..))
            && (!session.is_editable() || session.is_fixed(&field)),
        field,
        value,
        problem,
    }
}

/// The inputs for several fields, in order.
pub fn inputs(session: &Session, fields: impl IntoIterator<Item = Field>) -> Vec<Input> {
    fields.into_iter().map(|field| input(session, field)).collect()
}

/// What stands in an input; `None` when it does not apply.
fn text_of(session: &Session, field: &Field) -> Option<String> {
    match field {
        Field::Import(option) => import::option_text(session.import()?, *option),
        Field::Scenario(id, field) => {
            let scenario = session.document().scenarios.iter().find(|found| found.id == *id)?;
            Some(match field {
                ScenarioField::Name => scenario.name.clone(),
                ScenarioField::Why => scenario.why.clone(),
            })
        }
        Field::Decision(at, field) => {
            let decision = session.document().decisions.get(*at)?;
            Some(match field {
                DecisionField::Date => decision.date.to_string(),
                DecisionField::Title => decision.title.clone(),
                DecisionField::Why => decision.why.clone(),
            })
        }
        field => shown(session.plan(), &session.document().run, field),
    }
}

/// The first problem at the input's place or inside it.
pub(super) fn reported_problem(session: &Session, field: &Field) -> Option<String> {
    if session.problems().is_empty() {
        return None;
    }
    let place = place(session.plan(), field)?;
    let mut problems = session.problems().iter();
    let found = problems.find(|problem| is_within(&problem.place.0, &place))?;
    Some(super::problem::sentence(&found.kind))
}

fn control(session: &Session, field: &Field) -> Control {
    let plan = session.plan();
    match field {
        Field::Import(option) => match session.import() {
            Some(import) => import::option_control(import, *option),
            None => Control::Line,
        },
        Field::Item(_, field) => item_control(plan, field),
        Field::Part(_, _, PartField::Kind) => Control::Choice(vec![
            Choice::fixed("effort", Label::KindEffort),
            Choice::fixed("days", Label::KindDays),
        ]),
        Field::Part(_, _, PartField::Team) => Control::Choice(effort_teams(plan)),
        Field::Dependency(_, _, DependencyField::On) => Control::Choice(awaitable(plan)),
        Field::Dependency(_, _, DependencyField::Kind) => Control::Choice(vec![
            Choice::fixed("FS", Label::FinishToStart),
            Choice::fixed("SS", Label::StartToStart),
            Choice::fixed("FF", Label::FinishToFinish),
            Choice::fixed("SF", Label::StartToFinish),
        ]),
        Field::Team(_, TeamField::Kind) => Control::Choice(vec![
            Choice::fixed("people", Label::KindPeople),
            Choice::fixed("throughput", Label::KindThroughput),
            Choice::fixed("lanes", Label::KindLanes),
        ]),
        Field::Team(_, TeamField::Throughput) | Field::Plan(PlanField::Holidays) => Control::Lines,
        Field::People(_, _, crate::session::PeopleField::From)
        | Field::Absence(
            _,
            _,
            crate::session::AbsenceField::From | crate::session::AbsenceField::To,
        )
        | Field::Milestone(_, crate::session::MilestoneField::Date)
        | Field::Objective(_, crate::session::ObjectiveField::Date)
        | Field::Plan(
            PlanField::Start
            | PlanField::AsOf
            | PlanField::Horizon
            | PlanField::ValueUntil
            | PlanField::Quarter,
        )
        | Field::Decision(_, DecisionField::Date) => Control::Date,
        Field::Risk(_, field) => risk_control(plan, *field),
        Field::Scenario(_, ScenarioField::Why) | Field::Decision(_, DecisionField::Why) => {
            Control::Lines
        }
        Field::Part(..)
        | Field::Dependency(..)
        | Field::Team(..)
        | Field::People(..)
        | Field::Absence(..)
        | Field::External(..)
        | Field::Milestone(..)
        | Field::Objective(..)
        | Field::Size(..)
        | Field::Target(_)
        | Field::Plan(_)
        | Field::Scenario(..)
        | Field::Decision(..)
        | Field::Run(_) => Control::Line,
    }
}

fn item_control(plan: &Plan, field: &ItemField) -> Control {
    match field {
        ItemField::Objective => {
            let objectives = plan.objectives.iter();
            let choices = objectives.map(|found| named(found.id.as_str(), &found.name));
            Control::Choice(nothing().chain(choices).collect())
        }
        ItemField::State => {
            let states = STATES.iter().map(|(key, label)| Choice::fixed(key, *label));
            Control::Choice(states.collect())
        }
        ItemField::NotBefore
        | ItemField::Due
        | ItemField::Started
        | ItemField::Finished
        | ItemField::PromisedBy
        | ItemField::Value(ValueField::DelayDate | ValueField::DelayFrom) => Control::Date,
        ItemField::Notes => Control::Lines,
        ItemField::Value(ValueField::Moscow) => Control::Choice(
            nothing()
                .chain([
                    Choice::fixed("must", Label::MoscowMust),
                    Choice::fixed("should", Label::MoscowShould),
                    Choice::fixed("could", Label::MoscowCould),
                    Choice::fixed("wont", Label::MoscowWont),
                ])
                .collect(),
        ),
        ItemField::Value(ValueField::DelayProfile) => Control::Choice(
            nothing()
                .chain([
                    Choice::fixed("standard", Label::ProfileStandard),
                    Choice::fixed("fixed date", Label::ProfileFixedDate),
                    Choice::fixed("expedite", Label::ProfileExpedite),
                    Choice::fixed("intangible", Label::ProfileIntangible),
                    Choice::fixed("window", Label::ProfileWindow),
                ])
                .collect(),
        ),
        ItemField::Id
        | ItemField::Name
        | ItemField::Category
        | ItemField::Tags
        | ItemField::After
        | ItemField::Tolerance
        | ItemField::Value(_) => Control::Line,
    }
}

fn risk_control(plan: &Plan, field: RiskField) -> Control {
    match field {
        RiskField::Status => Control::Choice(vec![
            Choice::fixed("open", Label::RiskOpen),
            Choice::fixed("closed", Label::RiskClosed),
        ]),
        RiskField::HitEverything
        | RiskField::MitigationActive
        | RiskField::Impact(ImpactField::Lost)
        | RiskField::MitigationImpact(ImpactField::Lost) => Control::Switch,
        RiskField::Impact(ImpactField::LossKind)
        | RiskField::MitigationImpact(ImpactField::LossKind) => Control::Choice(
            nothing()
                .chain([
                    Choice::fixed("people", Label::LossPeople),
                    Choice::fixed("share", Label::LossShare),
                ])
                .collect(),
        ),
        RiskField::MitigationTeam => Control::Choice(nothing().chain(effort_teams(plan)).collect()),
        RiskField::Notes => Control::Lines,
        RiskField::Name
        | RiskField::Owner
        | RiskField::Probability
        | RiskField::HitItems
        | RiskField::HitTeams
        | RiskField::HitTags
        | RiskField::Impact(_)
        | RiskField::MitigationName
        | RiskField::MitigationProbability
        | RiskField::MitigationImpact(_)
        | RiskField::MitigationEffort
        | RiskField::MitigationMoney => Control::Line,
    }
}

fn nothing() -> impl Iterator<Item = Choice> {
    std::iter::once(Choice::fixed("", Label::None))
}

fn named(id: &str, name: &str) -> Choice {
    let label = if name.is_empty() { id } else { name };
    Choice { key: id.to_owned(), label: label.to_owned() }
}

/// The teams that can do effort.
fn effort_teams(plan: &Plan) -> Vec<Choice> {
    let able = plan.teams.iter().filter(|team| team.capacity != Capacity::LanesOnly);
    able.map(|team| named(team.id.as_str(), &team.name)).collect()
}

/// Everything that can be waited for.
pub(super) fn awaitable(plan: &Plan) -> Vec<Choice> {
    let items = plan.items.iter().map(|item| named(item.id.as_str(), &item.name));
    let external = plan.external.iter().map(|found| named(found.id.as_str(), &found.name));
    items.chain(external).collect()
}

/// The inputs that `fields` have now, in order: what does not apply, such as the penalty of a
/// standard cost of delay, is left out.
pub fn applicable(session: &Session, fields: impl IntoIterator<Item = Field>) -> Vec<Input> {
    let applies = |field: &Field| text_of(session, field).is_some();
    inputs(session, fields.into_iter().filter(applies))
}

/// Several inputs with a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub title: &'static str,
    /// What stands under it.
    pub inputs: Vec<Input>,
}

impl Group {
    /// The applicable inputs of `fields` under a heading.
    pub(super) fn of(
        session: &Session,
        title: Label,
        fields: impl IntoIterator<Item = Field>,
    ) -> Self {
        Self { title: title.text(), inputs: applicable(session, fields) }
    }
}

/// One entry of a list inside a thing: a step of people, an absence, a dependency.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its position, to remove it.
    pub at: usize,
    /// Its inputs.
    pub inputs: Vec<Input>,
}
