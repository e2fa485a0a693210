//! Value inputs and the cost of delay, as version 1 writes them.

use crate::calendar::Date;
use crate::model;

use super::estimate::Estimate;
use super::pairs::Pairs;
use super::scalar::{Day, Json, Misshape, Shaped, keep, kept};

wire! {
    /// What an item is worth; each ranking method has its own inputs.
    struct Value {
        rice: Option<Rice>,
        wsjf: Option<Wsjf>,
        delay_cost: Option<DelayCost>,
        moscow: Option<Moscow>,
        ice: Option<Ice>,
        value_effort: Option<ValueEffort>,
        /// A number per criterion of the plan's scorecard, by its id.
        scorecard: Option<Pairs<Estimate>>,
    }

    /// Reach × impact × confidence ÷ effort.
    struct Rice {
        reach: Option<Estimate>,
        impact: Option<Estimate>,
        confidence: Option<Estimate>,
        /// Person-months; by default from the item's parts.
        effort: Option<Estimate>,
    }

    /// Cost of delay ÷ job size.
    struct Wsjf {
        business_value: Option<Estimate>,
        time_criticality: Option<Estimate>,
        risk_opportunity: Option<Estimate>,
        job_size: Option<Estimate>,
    }

    /// Impact × confidence × ease.
    struct Ice {
        impact: Option<Estimate>,
        confidence: Option<Estimate>,
        ease: Option<Estimate>,
    }

    /// Value ÷ effort.
    struct ValueEffort {
        value: Option<Estimate>,
        /// By default from the item's parts.
        effort: Option<Estimate>,
    }

    /// What being late costs, by urgency profile.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "DelayCost"))]
    struct DelayCostFields {
        profile: ProfileName,
        /// Fixed date, intangible, window: the end of this day is still in time.
        date: Option<Day>,
        /// Fixed date: money, once, when late.
        penalty: Option<Estimate>,
        /// All but window: money per week.
        per_week: Option<Estimate>,
        /// Window: money, in all.
        value: Option<Estimate>,
        /// Window: it opens at the start of this day; by default the as-of date.
        from: Option<Day>,
    }
}

/// How the cost grows with the finish.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum ProfileName {
    /// Linear: `per_week`.
    Standard,
    /// Nothing until `date`, then `penalty` and `per_week`.
    #[serde(rename = "fixed date")]
    FixedDate,
    /// Linear, and pulled before everything else: `per_week`.
    Expedite,
    /// Nothing until `date`, then `per_week`.
    Intangible,
    /// `value` is lost between `from` and `date`.
    Window,
}

/// The four classes of MoSCoW.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Moscow {
    Must,
    Should,
    Could,
    Wont,
}

/// What being late costs.
pub(crate) type DelayCost = Shaped<DelayCostFields, model::Urgency>;

fn shaped(estimate: Option<Estimate>) -> Option<model::Estimate> {
    estimate.map(|estimate| estimate.0)
}

fn written(estimate: &Option<model::Estimate>) -> Option<Estimate> {
    estimate.as_ref().map(Estimate::from)
}

impl From<Value> for model::Value {
    fn from(value: Value) -> Self {
        let scorecard = value.scorecard.map(|pairs| pairs.0).unwrap_or_default();
        Self {
            rice: value.rice.map(model::Rice::from),
            wsjf: value.wsjf.map(model::Wsjf::from),
            delay_cost: value.delay_cost.map(|cost| cost.0),
            moscow: value.moscow.map(model::Moscow::from),
            ice: value.ice.map(model::Ice::from),
            value_effort: value.value_effort.map(model::ValueEffort::from),
            scorecard: scorecard
                .into_iter()
                .map(|(id, estimate)| (model::CriterionId(id), estimate.0))
                .collect(),
            x: keep(value.x),
        }
    }
}

impl From<&model::Value> for Value {
    fn from(value: &model::Value) -> Self {
        let scorecard = value.scorecard.iter().map(|(id, given)| (id.0.clone(), given.into()));
        Self {
            rice: value.rice.as_ref().map(Rice::from),
            wsjf: value.wsjf.as_ref().map(Wsjf::from),
            delay_cost: value.delay_cost.as_ref().map(DelayCost::from),
            moscow: value.moscow.map(Moscow::from),
            ice: value.ice.as_ref().map(Ice::from),
            value_effort: value.value_effort.as_ref().map(ValueEffort::from),
            scorecard: (!value.scorecard.is_empty()).then(|| Pairs(scorecard.collect())),
            x: kept(value.x.as_ref()),
        }
    }
}

impl From<Rice> for model::Rice {
    fn from(rice: Rice) -> Self {
        Self {
            reach: shaped(rice.reach),
            impact: shaped(rice.impact),
            confidence: shaped(rice.confidence),
            effort: shaped(rice.effort),
            x: keep(rice.x),
        }
    }
}

impl From<&model::Rice> for Rice {
    fn from(rice: &model::Rice) -> Self {
        Self {
            reach: written(&rice.reach),
            impact: written(&rice.impact),
            confidence: written(&rice.confidence),
            effort: written(&rice.effort),
            x: kept(rice.x.as_ref()),
        }
    }
}

impl From<Wsjf> for model::Wsjf {
    fn from(wsjf: Wsjf) -> Self {
        Self {
            business_value: shaped(wsjf.business_value),
            time_criticality: shaped(wsjf.time_criticality),
            risk_opportunity: shaped(wsjf.risk_opportunity),
            job_size: shaped(wsjf.job_size),
            x: keep(wsjf.x),
        }
    }
}

impl From<&model::Wsjf> for Wsjf {
    fn from(wsjf: &model::Wsjf) -> Self {
        Self {
            business_value: written(&wsjf.business_value),
            time_criticality: written(&wsjf.time_criticality),
            risk_opportunity: written(&wsjf.risk_opportunity),
            job_size: written(&wsjf.job_size),
            x: kept(wsjf.x.as_ref()),
        }
    }
}

impl From<Ice> for model::Ice {
    fn from(ice: Ice) -> Self {
        Self {
            impact: shaped(ice.impact),
            confidence: shaped(ice.confidence),
            ease: shaped(ice.ease),
            x: keep(ice.x),
        }
    }
}

impl From<&model::Ice> for Ice {
    fn from(ice: &model::Ice) -> Self {
        Self {
            impact: written(&ice.impact),
            confidence: written(&ice.confidence),
            ease: written(&ice.ease),
            x: kept(ice.x.as_ref()),
        }
    }
}

impl From<ValueEffort> for model::ValueEffort {
    fn from(ratio: ValueEffort) -> Self {
        Self { value: shaped(ratio.value), effort: shaped(ratio.effort), x: keep(ratio.x) }
    }
}

impl From<&model::ValueEffort> for ValueEffort {
    fn from(ratio: &model::ValueEffort) -> Self {
        Self {
            value: written(&ratio.value),
            effort: written(&ratio.effort),
            x: kept(ratio.x.as_ref()),
        }
    }
}

impl From<Moscow> for model::Moscow {
    fn from(class: Moscow) -> Self {
        match class {
            Moscow::Must => Self::Must,
            Moscow::Should => Self::Should,
            Moscow::Could => Self::Could,
            Moscow::Wont => Self::Wont,
        }
    }
}

impl From<model::Moscow> for Moscow {
    fn from(class: model::Moscow) -> Self {
        match class {
            model::Moscow::Must => Self::Must,
            model::Moscow::Should => Self::Should,
            model::Moscow::Could => Self::Could,
            model::Moscow::Wont => Self::Wont,
        }
    }
}

impl DelayCostFields {
    fn of(profile: ProfileName) -> Self {
        Self {
            profile,
            date: None,
            penalty: None,
            per_week: None,
            value: None,
            from: None,
            x: None,
        }
    }

    /// Refuses the first given field that is not among the profile's own.
    fn only(&self, own: &[&str]) -> Result<(), Misshape> {
        let given = [
            ("date", self.date.is_some()),
            ("penalty", self.penalty.is_some()),
            ("per_week", self.per_week.is_some()),
            ("value", self.value.is_some()),
            ("from", self.from.is_some()),
        ];
        match given.iter().find(|(name, given)| *given && !own.contains(name)) {
            None => Ok(()),
            Some((name, _)) => Err(Misshape::new(
                format!("“{name}” does not belong to this profile"),
                format!("remove “{name}” (the profile has {})", own.join(", ")),
            )),
        }
    }

    fn rate(&mut self) -> Result<model::Estimate, Misshape> {
        shaped(self.per_week.take()).ok_or_else(|| missing("per_week"))
    }

    fn day(&self) -> Result<Date, Misshape> {
        self.date.map(|day| day.0).ok_or_else(|| missing("date"))
    }
}

fn missing(field: &str) -> Misshape {
    Misshape::new(format!("“{field}” is missing"), format!("this profile needs “{field}”: add it"))
}

impl TryFrom<DelayCostFields> for model::Urgency {
    type Error = Misshape;

    fn try_from(mut cost: DelayCostFields) -> Result<Self, Misshape> {
        let profile = match cost.profile {
            ProfileName::Standard => {
                cost.only(&["per_week"])?;
                model::Profile::Standard { per_week: cost.rate()? }
            }
            ProfileName::Expedite => {
                cost.only(&["per_week"])?;
                model::Profile::Expedite { per_week: cost.rate()? }
            }
            ProfileName::FixedDate => {
                cost.only(&["date", "penalty", "per_week"])?;
                let date = cost.day()?;
                let (penalty, per_week) = (shaped(cost.penalty), shaped(cost.per_week));
                model::Profile::FixedDate { date, penalty, per_week }
            }
            ProfileName::Intangible => {
                cost.only(&["date", "per_week"])?;
                model::Profile::Intangible { date: cost.day()?, per_week: cost.rate()? }
            }
            ProfileName::Window => {
                cost.only(&["date", "value", "from"])?;
                let date = cost.day()?;
                let value = shaped(cost.value).ok_or_else(|| missing("value"))?;
                model::Profile::Window { from: cost.from.map(|day| day.0), date, value }
            }
        };
        Ok(Self { profile, x: keep(cost.x) })
    }
}

impl From<&model::Urgency> for DelayCostFields {
    fn from(urgency: &model::Urgency) -> Self {
        let fields = match &urgency.profile {
            model::Profile::Standard { per_week } => {
                Self { per_week: Some(per_week.into()), ..Self::of(ProfileName::Standard) }
            }
            model::Profile::Expedite { per_week } => {
                Self { per_week: Some(per_week.into()), ..Self::of(ProfileName::Expedite) }
            }
            model::Profile::FixedDate { date, penalty, per_week } => Self {
                date: Some(Day(*date)),
                penalty: written(penalty),
                per_week: written(per_week),
                ..Self::of(ProfileName::FixedDate)
            },
            model::Profile::Intangible { date, per_week } => Self {
                date: Some(Day(*date)),
                per_week: Some(per_week.into()),
                ..Self::of(ProfileName::Intangible)
            },
            model::Profile::Window { from, date, value } => Self {
                date: Some(Day(*date)),
                value: Some(value.into()),
                from: from.map(Day),
                ..Self::of(ProfileName::Window)
            },
        };
        Self { x: kept(urgency.x.as_ref()), ..fields }
    }
}
