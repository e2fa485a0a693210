//! Risks, their impacts and mitigations, as version 1 writes them.

use crate::model;

use super::estimate::{Estimate, UncertainDate};
use super::scalar::{Json, Misshape, Number, Shaped, keep, kept, list, unless_empty};

wire! {
    /// Something that may happen once.
    struct Risk {
        id: String,
        name: Option<String>,
        /// Who watches it.
        owner: Option<String>,
        /// Open by default.
        status: Option<RiskStatus>,
        probability: Number,
        hits: Option<Hits>,
        impact: Option<Impact>,
        mitigation: Option<Mitigation>,
        notes: Option<String>,
    }

    /// What a risk hits: the union of all that is named.
    struct Hits {
        items: Option<Vec<String>>,
        teams: Option<Vec<String>>,
        /// Items with one of these tags.
        tags: Option<Vec<String>>,
        everything: Option<bool>,
    }

    /// What a risk does.
    struct Impact {
        /// Multiplies the work of every part hit.
        factor: Option<Estimate>,
        /// Added once to every item hit.
        effort: Option<Estimate>,
        /// Working days before the item is ready.
        delay: Option<Estimate>,
        capacity_loss: Option<CapacityLoss>,
        /// The item never finishes.
        lost: Option<bool>,
    }

    /// A team short of people for some time.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(
            rename = "CapacityLoss",
            extend("oneOf" = [{ "required": ["people"] }, { "required": ["share"] }])
        )
    )]
    struct CapacityLossFields {
        people: Option<Estimate>,
        share: Option<Estimate>,
        /// For so many working days.
        days: Estimate,
        /// From when; by default the as-of date.
        from: Option<UncertainDate>,
    }

    /// What can be done about a risk, and what remains of it then.
    struct Mitigation {
        name: Option<String>,
        /// Whether it is part of the plan; not by default.
        active: Option<bool>,
        cost: Option<MitigationCost>,
        /// What remains; unchanged by default.
        probability: Option<Number>,
        /// What remains; unchanged by default.
        impact: Option<Impact>,
    }

    /// What a mitigation costs: work for a team, money, or both.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(
            rename = "MitigationCost",
            extend("dependentRequired" = { "team": ["effort"], "effort": ["team"] })
        )
    )]
    struct MitigationCostFields {
        team: Option<String>,
        effort: Option<Estimate>,
        money: Option<Estimate>,
    }
}

/// Whether a risk can still happen.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum RiskStatus {
    Open,
    Closed,
}

/// A team short of people for some time.
pub(crate) type CapacityLoss = Shaped<CapacityLossFields, model::CapacityLoss>;
/// What a mitigation costs.
pub(crate) type MitigationCost = Shaped<MitigationCostFields, model::MitigationCost>;

impl From<Risk> for model::Risk {
    fn from(risk: Risk) -> Self {
        Self {
            id: model::RiskId(risk.id),
            name: risk.name.unwrap_or_default(),
            owner: risk.owner.unwrap_or_default(),
            status: risk.status.map(model::RiskStatus::from).unwrap_or_default(),
            probability: risk.probability.0,
            hits: risk.hits.map(model::Hits::from).unwrap_or_default(),
            impact: risk.impact.map(model::Impact::from).unwrap_or_default(),
            mitigation: risk.mitigation.map(model::Mitigation::from),
            notes: risk.notes.unwrap_or_default(),
            x: keep(risk.x),
        }
    }
}

impl From<&model::Risk> for Risk {
    fn from(risk: &model::Risk) -> Self {
        Self {
            id: risk.id.0.clone(),
            name: unless_empty(&risk.name),
            owner: unless_empty(&risk.owner),
            status: (risk.status != model::RiskStatus::default()).then(|| risk.status.into()),
            probability: Number(risk.probability),
            hits: (risk.hits != model::Hits::default()).then(|| (&risk.hits).into()),
            impact: (risk.impact != model::Impact::default()).then(|| (&risk.impact).into()),
            mitigation: risk.mitigation.as_ref().map(Mitigation::from),
            notes: unless_empty(&risk.notes),
            x: kept(risk.x.as_ref()),
        }
    }
}

impl From<RiskStatus> for model::RiskStatus {
    fn from(status: RiskStatus) -> Self {
        match status {
            RiskStatus::Open => Self::Open,
            RiskStatus::Closed => Self::Closed,
        }
    }
}

impl From<model::RiskStatus> for RiskStatus {
    fn from(status: model::RiskStatus) -> Self {
        match status {
            model::RiskStatus::Open => Self::Open,
            model::RiskStatus::Closed => Self::Closed,
        }
    }
}

impl From<Hits> for model::Hits {
    fn from(hits: Hits) -> Self {
        Self {
            items: hits.items.unwrap_or_default().into_iter().map(model::ItemId).collect(),
            teams: hits.teams.unwrap_or_default().into_iter().map(model::TeamId).collect(),
            tags: hits.tags.unwrap_or_default(),
            everything: hits.everything.unwrap_or_default(),
            x: keep(hits.x),
        }
    }
}

impl From<&model::Hits> for Hits {
    fn from(hits: &model::Hits) -> Self {
        let items: Vec<String> = hits.items.iter().map(|id| id.0.clone()).collect();
        let teams: Vec<String> = hits.teams.iter().map(|id| id.0.clone()).collect();
        Self {
            items: list(&items),
            teams: list(&teams),
            tags: list(&hits.tags),
            everything: hits.everything.then_some(true),
            x: kept(hits.x.as_ref()),
        }
    }
}

impl From<Impact> for model::Impact {
    fn from(impact: Impact) -> Self {
        Self {
            factor: impact.factor.map(|factor| factor.0),
            effort: impact.effort.map(|effort| effort.0),
            delay: impact.delay.map(|delay| delay.0),
            capacity_loss: impact.capacity_loss.map(|loss| loss.0),
            lost: impact.lost.unwrap_or_default(),
            x: keep(impact.x),
        }
    }
}

impl From<&model::Impact> for Impact {
    fn from(impact: &model::Impact) -> Self {
        Self {
            factor: impact.factor.as_ref().map(Estimate::from),
            effort: impact.effort.as_ref().map(Estimate::from),
            delay: impact.delay.as_ref().map(Estimate::from),
            capacity_loss: impact.capacity_loss.as_ref().map(CapacityLoss::from),
            lost: impact.lost.then_some(true),
            x: kept(impact.x.as_ref()),
        }
    }
}

impl TryFrom<CapacityLossFields> for model::CapacityLoss {
    type Error = Misshape;

    fn try_from(loss: CapacityLossFields) -> Result<Self, Misshape> {
        let size = match (loss.people, loss.share) {
            (Some(people), None) => model::LossSize::People(people.0),
            (None, Some(share)) => model::LossSize::Share(share.0),
            (None, None) | (Some(_), Some(_)) => {
                return Err(Misshape::new(
                    "it is not said how much of the team is lost",
                    "give either “people” or “share”",
                ));
            }
        };
        let from = loss.from.map(|from| from.0);
        Ok(Self { size, days: loss.days.0, from, x: keep(loss.x) })
    }
}

impl From<&model::CapacityLoss> for CapacityLossFields {
    fn from(loss: &model::CapacityLoss) -> Self {
        let (people, share) = match &loss.size {
            model::LossSize::People(people) => (Some(people.into()), None),
            model::LossSize::Share(share) => (None, Some(share.into())),
        };
        Self {
            people,
            share,
            days: (&loss.days).into(),
            from: loss.from.as_ref().map(UncertainDate::from),
            x: kept(loss.x.as_ref()),
        }
    }
}

impl From<Mitigation> for model::Mitigation {
    fn from(mitigation: Mitigation) -> Self {
        Self {
            name: mitigation.name.unwrap_or_default(),
            active: mitigation.active.unwrap_or_default(),
            cost: mitigation.cost.map(|cost| cost.0).unwrap_or_default(),
            probability: mitigation.probability.map(|probability| probability.0),
            impact: mitigation.impact.map(model::Impact::from),
            x: keep(mitigation.x),
        }
    }
}

impl From<&model::Mitigation> for Mitigation {
    fn from(mitigation: &model::Mitigation) -> Self {
        let cost = &mitigation.cost;
        Self {
            name: unless_empty(&mitigation.name),
            active: Some(mitigation.active),
            cost: (*cost != model::MitigationCost::default()).then(|| cost.into()),
            probability: mitigation.probability.map(Number),
            impact: mitigation.impact.as_ref().map(Impact::from),
            x: kept(mitigation.x.as_ref()),
        }
    }
}

impl TryFrom<MitigationCostFields> for model::MitigationCost {
    type Error = Misshape;

    fn try_from(cost: MitigationCostFields) -> Result<Self, Misshape> {
        let effort = match (cost.team, cost.effort) {
            (Some(team), Some(effort)) => Some((model::TeamId(team), effort.0)),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => {
                return Err(Misshape::new(
                    "“team” and “effort” do not stand together",
                    "say both which team does it and how much work it is, or neither",
                ));
            }
        };
        Ok(Self { effort, money: cost.money.map(|money| money.0), x: keep(cost.x) })
    }
}

impl From<&model::MitigationCost> for MitigationCostFields {
    fn from(cost: &model::MitigationCost) -> Self {
        Self {
            team: cost.effort.as_ref().map(|(team, _)| team.0.clone()),
            effort: cost.effort.as_ref().map(|(_, effort)| effort.into()),
            money: cost.money.as_ref().map(Estimate::from),
            x: kept(cost.x.as_ref()),
        }
    }
}
