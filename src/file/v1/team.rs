//! Teams, as version 1 writes them.

use crate::model;

use super::estimate::Estimate;
use super::scalar::{Day, Json, Misshape, Number, Shaped, keep, kept, list, unless_empty, unlist};

wire! {
    /// A resource with lanes: of people, of a throughput, or of lanes only.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(rename = "Team", extend("not" = { "required": ["people", "throughput"] }))
    )]
    struct TeamFields {
        id: String,
        name: Option<String>,
        /// How many items it works on at once; 1 by default.
        lanes: Option<u32>,
        /// How many people there are from which day on.
        people: Option<Vec<PeopleStep>>,
        /// The share of their time that goes to roadmap work; 1 by default.
        focus: Option<Estimate>,
        absences: Option<Vec<Absence>>,
        throughput: Option<Throughput>,
        /// Overrides the plan's correlation for this team's parts.
        correlation: Option<Number>,
    }

    /// From a day on, so many people.
    struct PeopleStep {
        from: Day,
        count: Number,
    }

    /// People missing between two days, both included.
    struct Absence {
        from: Day,
        to: Day,
        people: Number,
        why: Option<String>,
    }

    /// Stories finished in past weeks.
    struct Throughput {
        per_week: Vec<Number>,
        /// How stories grow while they are broken down; 1 by default.
        split: Option<Estimate>,
    }
}

/// A resource with lanes.
pub(crate) type Team = Shaped<TeamFields, model::Team>;

/// Focus and split are 1 unless they are given.
fn unless_certain(estimate: &model::Estimate) -> Option<Estimate> {
    (*estimate != model::Estimate::Fixed(1.0)).then(|| estimate.into())
}

fn or_certain(estimate: Option<Estimate>) -> model::Estimate {
    estimate.map_or(model::Estimate::Fixed(1.0), |estimate| estimate.0)
}

impl TryFrom<TeamFields> for model::Team {
    type Error = Misshape;

    fn try_from(team: TeamFields) -> Result<Self, Misshape> {
        let capacity = match (team.people, team.throughput) {
            (Some(_), Some(_)) => {
                return Err(Misshape::new(
                    "“people” stands beside “throughput”",
                    "keep “people” to count in person-days, or “throughput” to count in stories",
                ));
            }
            (Some(people), None) => model::Capacity::People {
                people: unlist(Some(people)),
                focus: or_certain(team.focus),
                absences: unlist(team.absences),
            },
            (None, _) if team.focus.is_some() || team.absences.is_some() => {
                return Err(Misshape::new(
                    "“focus” or “absences” stands without “people”",
                    "add “people”, or remove them: only a team of people has a focus and absences",
                ));
            }
            (None, Some(throughput)) => model::Capacity::Throughput {
                per_week: throughput.per_week.into_iter().map(|week| week.0).collect(),
                split: or_certain(throughput.split),
                x: keep(throughput.x),
            },
            (None, None) => model::Capacity::LanesOnly,
        };
        Ok(Self {
            id: model::TeamId(team.id),
            name: team.name.unwrap_or_default(),
            lanes: team.lanes.unwrap_or(1),
            capacity,
            correlation: team.correlation.map(|correlation| correlation.0),
            x: keep(team.x),
        })
    }
}

impl From<&model::Team> for TeamFields {
    fn from(team: &model::Team) -> Self {
        let fields = Self {
            id: team.id.0.clone(),
            name: unless_empty(&team.name),
            lanes: Some(team.lanes),
            people: None,
            focus: None,
            absences: None,
            throughput: None,
            correlation: team.correlation.map(Number),
            x: kept(team.x.as_ref()),
        };
        match &team.capacity {
            model::Capacity::LanesOnly => fields,
            model::Capacity::People { people, focus, absences } => Self {
                people: Some(people.iter().map(PeopleStep::from).collect()),
                focus: unless_certain(focus),
                absences: list(absences),
                ..fields
            },
            model::Capacity::Throughput { per_week, split, x } => Self {
                throughput: Some(Throughput {
                    per_week: per_week.iter().copied().map(Number).collect(),
                    split: unless_certain(split),
                    x: kept(x.as_ref()),
                }),
                ..fields
            },
        }
    }
}

impl From<PeopleStep> for model::PeopleStep {
    fn from(step: PeopleStep) -> Self {
        Self { from: step.from.0, count: step.count.0, x: keep(step.x) }
    }
}

impl From<&model::PeopleStep> for PeopleStep {
    fn from(step: &model::PeopleStep) -> Self {
        Self { from: Day(step.from), count: Number(step.count), x: kept(step.x.as_ref()) }
    }
}

impl From<Absence> for model::Absence {
    fn from(absence: Absence) -> Self {
        Self {
            from: absence.from.0,
            to: absence.to.0,
            people: absence.people.0,
            why: absence.why.unwrap_or_default(),
            x: keep(absence.x),
        }
    }
}

impl From<&model::Absence> for Absence {
    fn from(absence: &model::Absence) -> Self {
        Self {
            from: Day(absence.from),
            to: Day(absence.to),
            people: Number(absence.people),
            why: unless_empty(&absence.why),
            x: kept(absence.x.as_ref()),
        }
    }
}
