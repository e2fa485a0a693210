//! Items, their parts, and what they wait for, as version 1 writes them.

use crate::model;

use super::estimate::Estimate;
use super::scalar::{
    Day, Json, Misshape, Number, Shaped, keep, kept, list, unless_empty, unlist, unshape,
};
use super::value::Value;

wire! {
    /// One initiative; its position in the list is its priority.
    struct Item {
        id: String,
        name: Option<String>,
        /// The kind of work, for the allocation of capacity.
        category: Option<String>,
        tags: Option<Vec<String>>,
        /// The id of an objective.
        objective: Option<String>,
        parts: Option<Vec<Part>>,
        after: Option<Vec<Dependency>>,
        not_before: Option<Day>,
        due: Option<Day>,
        status: Option<Status>,
        value: Option<Value>,
        notes: Option<String>,
    }

    /// A piece of work: `team` and `effort`, or `days` and `needs`.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(
            rename = "Part",
            extend("oneOf" = [{ "required": ["team", "effort"] }, { "required": ["days"] }])
        )
    )]
    struct PartFields {
        team: Option<String>,
        /// Person-days, or stories for a team with a throughput.
        effort: Option<Estimate>,
        /// How many lanes it takes, and how many times as fast it goes; 1 by default.
        lanes: Option<u32>,
        /// Working days, whatever the capacity.
        days: Option<Estimate>,
        /// The lanes held meanwhile.
        needs: Option<Vec<Need>>,
        /// Parts of one stage may run at once; 1 by default.
        stage: Option<u32>,
    }

    /// Lanes of one team.
    struct Need {
        team: String,
        /// 1 by default.
        lanes: Option<u32>,
    }

    /// One thing an item waits for: `item`, or `external`.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(
            rename = "Dependency",
            extend("oneOf" = [{ "required": ["item"] }, { "required": ["external"] }])
        )
    )]
    struct DependencyFields {
        item: Option<String>,
        external: Option<String>,
        /// Finish-to-start by default.
        r#type: Option<LinkName>,
        /// Working days, may be negative; 0 by default.
        lag: Option<Number>,
    }

    /// Where an item stands.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "Status"))]
    struct StatusFields {
        state: StateName,
        /// In progress, done.
        started: Option<Day>,
        /// Done.
        finished: Option<Day>,
        /// In progress: the remaining work of each part, in order.
        remaining: Option<Vec<Estimate>>,
    }
}

/// Where an item stands, in a word.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum StateName {
    #[serde(rename = "not started")]
    NotStarted,
    #[serde(rename = "in progress")]
    InProgress,
    Done,
    Dropped,
}

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LinkName {
    FinishToStart,
    StartToStart,
    FinishToFinish,
    StartToFinish,
}

/// A piece of work.
pub(crate) type Part = Shaped<PartFields, model::Part>;
/// One thing an item waits for.
pub(crate) type Dependency = Shaped<DependencyFields, model::Dependency>;
/// Where an item stands.
pub(crate) type Status = Shaped<StatusFields, model::Status>;

impl From<Item> for model::Item {
    fn from(item: Item) -> Self {
        Self {
            id: model::ItemId(item.id),
            name: item.name.unwrap_or_default(),
            category: item.category,
            tags: item.tags.unwrap_or_default(),
            objective: item.objective.map(model::ObjectiveId),
            parts: unshape(item.parts),
            after: unshape(item.after),
            not_before: item.not_before.map(|day| day.0),
            due: item.due.map(|day| day.0),
            status: item.status.map(|status| status.0).unwrap_or_default(),
            value: item.value.map(model::Value::from).unwrap_or_default(),
            notes: item.notes.unwrap_or_default(),
            x: keep(item.x),
        }
    }
}

impl From<&model::Item> for Item {
    fn from(item: &model::Item) -> Self {
        Self {
            id: item.id.0.clone(),
            name: unless_empty(&item.name),
            category: item.category.clone(),
            tags: list(&item.tags),
            objective: item.objective.as_ref().map(|id| id.0.clone()),
            parts: list(&item.parts),
            after: list(&item.after),
            not_before: item.not_before.map(Day),
            due: item.due.map(Day),
            status: (item.status != model::Status::NotStarted).then(|| (&item.status).into()),
            value: (item.value != model::Value::default()).then(|| (&item.value).into()),
            notes: unless_empty(&item.notes),
            x: kept(item.x.as_ref()),
        }
    }
}

impl TryFrom<PartFields> for model::Part {
    type Error = Misshape;

    fn try_from(part: PartFields) -> Result<Self, Misshape> {
        let lanes = part.lanes.unwrap_or(1);
        let work = match (part.team, part.effort, part.days) {
            (Some(_), Some(_), None) if part.needs.is_some() => {
                return Err(Misshape::new(
                    "“needs” stands beside “effort”",
                    "give “days” and “needs”, or “team” and “effort”",
                ));
            }
            (Some(team), Some(effort), None) => {
                model::Work::Effort { team: model::TeamId(team), effort: effort.0, lanes }
            }
            (None, None, Some(_)) if part.lanes.is_some() => {
                return Err(Misshape::new(
                    "“lanes” stands beside “days”",
                    "say in “needs” how many lanes of which team are held",
                ));
            }
            (None, None, Some(days)) => {
                model::Work::Duration { days: days.0, needs: unlist(part.needs) }
            }
            (_, _, None) => {
                return Err(Misshape::new(
                    "the part does not say its work",
                    "give “team” and “effort”, or “days” and “needs”",
                ));
            }
            (_, _, Some(_)) => {
                return Err(Misshape::new(
                    "“days” stands beside “team” or “effort”",
                    "give “days” and “needs”, or “team” and “effort”",
                ));
            }
        };
        Ok(Self { work, stage: part.stage.unwrap_or(1), x: keep(part.x) })
    }
}

impl From<&model::Part> for PartFields {
    fn from(part: &model::Part) -> Self {
        let fields = Self {
            team: None,
            effort: None,
            lanes: None,
            days: None,
            needs: None,
            stage: unless_one(part.stage),
            x: kept(part.x.as_ref()),
        };
        match &part.work {
            model::Work::Effort { team, effort, lanes } => Self {
                team: Some(team.0.clone()),
                effort: Some(effort.into()),
                lanes: unless_one(*lanes),
                ..fields
            },
            model::Work::Duration { days, needs } => {
                Self { days: Some(days.into()), needs: list(needs), ..fields }
            }
        }
    }
}

impl From<Need> for model::Need {
    fn from(need: Need) -> Self {
        Self { team: model::TeamId(need.team), lanes: need.lanes.unwrap_or(1), x: keep(need.x) }
    }
}

impl From<&model::Need> for Need {
    fn from(need: &model::Need) -> Self {
        Self { team: need.team.0.clone(), lanes: Some(need.lanes), x: kept(need.x.as_ref()) }
    }
}

impl TryFrom<DependencyFields> for model::Dependency {
    type Error = Misshape;

    fn try_from(fields: DependencyFields) -> Result<Self, Misshape> {
        let plain = fields.r#type.is_none() && fields.lag.is_none();
        let after = match (fields.item, fields.external) {
            (Some(item), None) => model::After::Item {
                item: model::ItemId(item),
                kind: fields.r#type.map(model::DependencyType::from).unwrap_or_default(),
                lag: fields.lag.map_or(0.0, |lag| lag.0),
            },
            (None, Some(external)) if plain => model::After::External(model::ExternalId(external)),
            (None, Some(_)) => {
                return Err(Misshape::new(
                    "“type” or “lag” stands beside “external”",
                    "an external arrival has neither; change its date instead",
                ));
            }
            (None, None) | (Some(_), Some(_)) => {
                return Err(Misshape::new(
                    "it is not said what is waited for",
                    "give either “item” or “external”",
                ));
            }
        };
        Ok(Self { after, x: keep(fields.x) })
    }
}

impl From<&model::Dependency> for DependencyFields {
    fn from(dependency: &model::Dependency) -> Self {
        let fields = Self {
            item: None,
            external: None,
            r#type: None,
            lag: None,
            x: kept(dependency.x.as_ref()),
        };
        match &dependency.after {
            model::After::Item { item, kind, lag } => Self {
                item: Some(item.0.clone()),
                r#type: (*kind != model::DependencyType::default()).then(|| (*kind).into()),
                lag: (*lag != 0.0).then_some(Number(*lag)),
                ..fields
            },
            model::After::External(id) => Self { external: Some(id.0.clone()), ..fields },
        }
    }
}

impl From<LinkName> for model::DependencyType {
    fn from(name: LinkName) -> Self {
        match name {
            LinkName::FinishToStart => Self::FinishToStart,
            LinkName::StartToStart => Self::StartToStart,
            LinkName::FinishToFinish => Self::FinishToFinish,
            LinkName::StartToFinish => Self::StartToFinish,
        }
    }
}

impl From<model::DependencyType> for LinkName {
    fn from(kind: model::DependencyType) -> Self {
        match kind {
            model::DependencyType::FinishToStart => Self::FinishToStart,
            model::DependencyType::StartToStart => Self::StartToStart,
            model::DependencyType::FinishToFinish => Self::FinishToFinish,
            model::DependencyType::StartToFinish => Self::StartToFinish,
        }
    }
}

impl StatusFields {
    fn of(state: StateName) -> Self {
        Self { state, started: None, finished: None, remaining: None, x: None }
    }

    /// Refuses the first field that this state does not have.
    fn without(&self, fields: &[(&str, bool)]) -> Result<(), Misshape> {
        match fields.iter().find(|(_, given)| *given) {
            None => Ok(()),
            Some((field, _)) => Err(Misshape::new(
                format!("“{field}” does not belong to this state"),
                format!("remove “{field}”, or change “state”"),
            )),
        }
    }
}

fn missing(state: &str, field: &str) -> Misshape {
    Misshape::new(format!("an item {state} has no “{field}”"), format!("add “{field}”"))
}

impl TryFrom<StatusFields> for model::Status {
    type Error = Misshape;

    fn try_from(fields: StatusFields) -> Result<Self, Misshape> {
        let started = ("started", fields.started.is_some());
        let finished = ("finished", fields.finished.is_some());
        let remaining = ("remaining", fields.remaining.is_some());
        match fields.state {
            StateName::NotStarted => {
                fields.without(&[started, finished, remaining])?;
                Ok(Self::NotStarted)
            }
            StateName::Dropped => {
                fields.without(&[started, finished, remaining])?;
                Ok(Self::Dropped)
            }
            StateName::InProgress => {
                fields.without(&[finished])?;
                let started = fields.started.ok_or_else(|| missing("in progress", "started"))?;
                let remaining =
                    fields.remaining.ok_or_else(|| missing("in progress", "remaining"))?;
                Ok(Self::InProgress { started: started.0, remaining: unshape(Some(remaining)) })
            }
            StateName::Done => {
                fields.without(&[remaining])?;
                let finished = fields.finished.ok_or_else(|| missing("done", "finished"))?;
                Ok(Self::Done { started: fields.started.map(|day| day.0), finished: finished.0 })
            }
        }
    }
}

impl From<&model::Status> for StatusFields {
    fn from(status: &model::Status) -> Self {
        match status {
            model::Status::NotStarted => Self::of(StateName::NotStarted),
            model::Status::InProgress { started, remaining } => Self {
                started: Some(Day(*started)),
                remaining: Some(remaining.iter().map(Estimate::from).collect()),
                ..Self::of(StateName::InProgress)
            },
            model::Status::Done { started, finished } => Self {
                started: started.map(Day),
                finished: Some(Day(*finished)),
                ..Self::of(StateName::Done)
            },
            model::Status::Dropped => Self::of(StateName::Dropped),
        }
    }
}

/// One is the default of stages and lanes, and is not written.
fn unless_one(count: u32) -> Option<u32> {
    (count != 1).then_some(count)
}
