//! The whole file: plan, scenarios, run settings and what was decided, as version 1 writes them.

use crate::model;

use super::plan::Plan;
use super::scalar::{
    Day, Json, Misshape, Number, Shaped, keep, kept, list, unless_empty, unlist, unshape,
};

wire! {
    /// A Roadcast scenario file.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(title = "Roadcast scenario file, version 1"))]
    struct File {
        /// Where this schema is.
        #[serde(rename = "$schema")]
        schema: Option<String>,
        format: FormatName,
        version: VersionOne,
        plan: Plan,
        scenarios: Option<Vec<Scenario>>,
        run: Option<Run>,
        decisions: Option<Vec<Decision>>,
        /// One line per weekly update.
        history: Option<Vec<HistoryLine>>,
        last: Option<Last>,
    }

    /// A named list of edits.
    struct Scenario {
        id: String,
        name: Option<String>,
        why: Option<String>,
        /// The scenario it builds on; the plan by default.
        from: Option<String>,
        edits: Option<Vec<Edit>>,
    }

    /// One change, addressed by id: `set` and `to`, `add` and `value`, `remove`, or `move`.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(
            rename = "Edit",
            extend("oneOf" = [
                { "required": ["set", "to"] },
                { "required": ["add", "value"] },
                { "required": ["remove"] },
                { "required": ["move"] }
            ])
        )
    )]
    struct EditFields {
        /// A field, such as `teams/core/people`.
        set: Option<String>,
        /// Its value; `null` takes the field away.
        #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
        to: Option<Json>,
        /// A list, such as `items`.
        add: Option<String>,
        /// What joins it.
        #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
        value: Option<Json>,
        /// A thing, such as `items/PAY-2`.
        remove: Option<String>,
        /// A thing, such as `items/PAY-7`.
        r#move: Option<String>,
        /// An id of the same list.
        before: Option<String>,
        /// It moves to the end of its list.
        last: Option<bool>,
    }

    /// How the plan is simulated.
    struct Run {
        /// 1 to 1,000,000; 10,000 by default.
        trials: Option<u32>,
        /// 1 by default.
        seed: Option<u64>,
        /// Of advice; 0.85 by default.
        confidence: Option<Number>,
    }

    /// What was chosen, why, and the numbers of that moment.
    struct Decision {
        date: Day,
        title: Option<String>,
        why: Option<String>,
        /// The id of the scenario chosen.
        scenario: Option<String>,
        numbers: Option<Vec<NamedNumber>>,
    }

    /// A figure with its name, both as people read them.
    struct NamedNumber {
        name: String,
        value: String,
    }

    /// The headline of one weekly update.
    struct HistoryLine {
        date: Day,
        items_done: Option<u32>,
        p50: Option<Day>,
        p85: Option<Day>,
        chance_all_committed: Option<Number>,
    }

    /// The headline figures when the file was saved, and the engine that gave them.
    struct Last {
        engine: String,
        trials: u32,
        seed: u64,
        p50: Option<Day>,
        p85: Option<Day>,
        chance_all_committed: Option<Number>,
    }
}

/// The mark of our files.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum FormatName {
    Roadcast,
}

/// The version these types are for; that it is 1 was seen in the header.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(transparent)]
pub(crate) struct VersionOne(u32);

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for VersionOne {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Version".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": 1 })
    }
}

/// One change.
pub(crate) type Edit = Shaped<EditFields, model::Edit>;

/// Tells `null` from absent.
fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(Some)
}

impl From<File> for model::Document {
    fn from(file: File) -> Self {
        Self {
            schema: file.schema,
            plan: file.plan.into(),
            scenarios: unlist(file.scenarios),
            run: file.run.map(model::RunSettings::from).unwrap_or_default(),
            decisions: unlist(file.decisions),
            history: unlist(file.history),
            last: file.last.map(model::Last::from),
            x: keep(file.x),
        }
    }
}

impl From<&model::Document> for File {
    fn from(document: &model::Document) -> Self {
        Self {
            schema: document.schema.clone(),
            format: FormatName::Roadcast,
            version: VersionOne(1),
            plan: (&document.plan).into(),
            scenarios: list(&document.scenarios),
            run: Some((&document.run).into()),
            decisions: list(&document.decisions),
            history: list(&document.history),
            last: document.last.as_ref().map(Last::from),
            x: kept(document.x.as_ref()),
        }
    }
}

impl From<Scenario> for model::Scenario {
    fn from(scenario: Scenario) -> Self {
        Self {
            id: model::ScenarioId(scenario.id),
            name: scenario.name.unwrap_or_default(),
            why: scenario.why.unwrap_or_default(),
            from: scenario.from.map(model::ScenarioId),
            edits: unshape(scenario.edits),
            x: keep(scenario.x),
        }
    }
}

impl From<&model::Scenario> for Scenario {
    fn from(scenario: &model::Scenario) -> Self {
        Self {
            id: scenario.id.0.clone(),
            name: unless_empty(&scenario.name),
            why: unless_empty(&scenario.why),
            from: scenario.from.as_ref().map(|id| id.0.clone()),
            edits: list(&scenario.edits),
            x: kept(scenario.x.as_ref()),
        }
    }
}

impl EditFields {
    fn none() -> Self {
        Self {
            set: None,
            to: None,
            add: None,
            value: None,
            remove: None,
            r#move: None,
            before: None,
            last: None,
            x: None,
        }
    }

    /// The names of the fields that are given.
    fn given(&self) -> Vec<&'static str> {
        [
            ("set", self.set.is_some()),
            ("to", self.to.is_some()),
            ("add", self.add.is_some()),
            ("value", self.value.is_some()),
            ("remove", self.remove.is_some()),
            ("move", self.r#move.is_some()),
            ("before", self.before.is_some()),
            ("last", self.last.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
    }
}

const EDIT_FORMS: &str = "write one of: { set, to }, { add, value }, { add, value, before }, \
    { remove }, { move, before }, { move, last: true }";

impl TryFrom<EditFields> for model::Edit {
    type Error = Misshape;

    fn try_from(edit: EditFields) -> Result<Self, Misshape> {
        let given = edit.given();
        let what = match given.as_slice() {
            [] => "an empty edit does nothing".to_owned(),
            names => format!("“{}” does not make an edit", names.join("”, “")),
        };
        let wrong = Misshape::new(what, EDIT_FORMS);
        match edit {
            EditFields { set: Some(at), to: Some(to), .. } if given.len() == 2 => {
                Ok(Self::Set { at, to: to.to_string() })
            }
            EditFields { add: Some(to), value: Some(value), before, .. }
                if given.len() == 2 + usize::from(before.is_some()) =>
            {
                Ok(Self::Add { to, value: value.to_string(), before })
            }
            EditFields { remove: Some(at), .. } if given.len() == 1 => Ok(Self::Remove { at }),
            EditFields { r#move: Some(at), before: Some(before), .. } if given.len() == 2 => {
                Ok(Self::Move { at, before: Some(before) })
            }
            EditFields { r#move: Some(at), last: Some(true), .. } if given.len() == 2 => {
                Ok(Self::Move { at, before: None })
            }
            _ => Err(wrong),
        }
    }
}

impl From<&model::Edit> for EditFields {
    fn from(edit: &model::Edit) -> Self {
        let none = Self::none();
        match edit {
            model::Edit::Set { at, to } => {
                Self { set: Some(at.clone()), to: kept(Some(to)), ..none }
            }
            model::Edit::Add { to, value, before } => Self {
                add: Some(to.clone()),
                value: kept(Some(value)),
                before: before.clone(),
                ..none
            },
            model::Edit::Remove { at } => Self { remove: Some(at.clone()), ..none },
            model::Edit::Move { at, before } => Self {
                r#move: Some(at.clone()),
                before: before.clone(),
                last: before.is_none().then_some(true),
                ..none
            },
        }
    }
}

impl From<Run> for model::RunSettings {
    fn from(run: Run) -> Self {
        let default = Self::default();
        Self {
            trials: run.trials.unwrap_or(default.trials),
            seed: run.seed.unwrap_or(default.seed),
            confidence: run.confidence.map_or(default.confidence, |confidence| confidence.0),
            x: keep(run.x),
        }
    }
}

impl From<&model::RunSettings> for Run {
    fn from(run: &model::RunSettings) -> Self {
        Self {
            trials: Some(run.trials),
            seed: Some(run.seed),
            confidence: Some(Number(run.confidence)),
            x: kept(run.x.as_ref()),
        }
    }
}

impl From<Decision> for model::Decision {
    fn from(decision: Decision) -> Self {
        Self {
            date: decision.date.0,
            title: decision.title.unwrap_or_default(),
            why: decision.why.unwrap_or_default(),
            scenario: decision.scenario.map(model::ScenarioId),
            numbers: unlist(decision.numbers),
            x: keep(decision.x),
        }
    }
}

impl From<&model::Decision> for Decision {
    fn from(decision: &model::Decision) -> Self {
        Self {
            date: Day(decision.date),
            title: unless_empty(&decision.title),
            why: unless_empty(&decision.why),
            scenario: decision.scenario.as_ref().map(|id| id.0.clone()),
            numbers: list(&decision.numbers),
            x: kept(decision.x.as_ref()),
        }
    }
}

impl From<NamedNumber> for model::NamedNumber {
    fn from(number: NamedNumber) -> Self {
        Self { name: number.name, value: number.value }
    }
}

impl From<&model::NamedNumber> for NamedNumber {
    fn from(number: &model::NamedNumber) -> Self {
        Self { name: number.name.clone(), value: number.value.clone(), x: None }
    }
}

impl From<HistoryLine> for model::HistoryLine {
    fn from(line: HistoryLine) -> Self {
        Self {
            date: line.date.0,
            items_done: line.items_done,
            p50: line.p50.map(|day| day.0),
            p85: line.p85.map(|day| day.0),
            chance_all_committed: line.chance_all_committed.map(|chance| chance.0),
            x: keep(line.x),
        }
    }
}

impl From<&model::HistoryLine> for HistoryLine {
    fn from(line: &model::HistoryLine) -> Self {
        Self {
            date: Day(line.date),
            items_done: line.items_done,
            p50: line.p50.map(Day),
            p85: line.p85.map(Day),
            chance_all_committed: line.chance_all_committed.map(Number),
            x: kept(line.x.as_ref()),
        }
    }
}

impl From<Last> for model::Last {
    fn from(last: Last) -> Self {
        Self {
            engine: last.engine,
            trials: last.trials,
            seed: last.seed,
            p50: last.p50.map(|day| day.0),
            p85: last.p85.map(|day| day.0),
            chance_all_committed: last.chance_all_committed.map(|chance| chance.0),
            x: keep(last.x),
        }
    }
}

impl From<&model::Last> for Last {
    fn from(last: &model::Last) -> Self {
        Self {
            engine: last.engine.clone(),
            trials: last.trials,
            seed: last.seed,
            p50: last.p50.map(Day),
            p85: last.p85.map(Day),
            chance_all_committed: last.chance_all_committed.map(Number),
            x: kept(last.x.as_ref()),
        }
    }
}
