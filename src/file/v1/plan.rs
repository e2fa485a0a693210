//! The plan, its calendar and its lists, as version 1 writes them.

use crate::calendar::{self, Weekday, Workdays};
use crate::model;

use super::estimate::{Estimate, UncertainDate};
use super::item::Item;
use super::pairs::Pairs;
use super::risk::Risk;
use super::scalar::{
    Day, Json, Misshape, Number, Shaped, keep, kept, list, unless_empty, unlist, unshape,
};
use super::team::Team;

wire! {
    /// A roadmap with its teams and risks.
    struct Plan {
        title: Option<String>,
        /// No work starts before this day.
        start: Day,
        /// By default the start.
        as_of: Option<Day>,
        /// By default five years after the as-of date.
        horizon: Option<Day>,
        /// By default two years after the as-of date.
        value_until: Option<Day>,
        /// ISO 4217, such as EUR.
        currency: Option<String>,
        calendar: Option<Calendar>,
        estimation: Option<Estimation>,
        teams: Option<Vec<Team>>,
        /// Highest priority first.
        items: Option<Vec<Item>>,
        /// Arrivals from outside that items wait for.
        external: Option<Vec<External>>,
        risks: Option<Vec<Risk>>,
        milestones: Option<Vec<Milestone>>,
        objectives: Option<Vec<Objective>>,
        /// The share of capacity that each category should get.
        allocation: Option<Pairs<Number>>,
        /// A day of the planning quarter.
        quarter: Option<Day>,
        /// What was promised.
        commitments: Option<Vec<Commitment>>,
        scorecard: Option<Scorecard>,
    }

    /// Working days and quarters.
    struct Calendar {
        /// Monday to Friday by default.
        workdays: Option<Week>,
        holidays: Option<Vec<Holiday>>,
        /// Months, 1 to 12; 1, 4, 7, 10 by default.
        quarter_starts: Option<Vec<u32>>,
    }

    /// A day on which nobody works.
    struct Holiday {
        date: Day,
        name: Option<String>,
    }

    /// What holds for all estimates.
    struct Estimation {
        /// 0 to 1; 0.2 by default.
        correlation: Option<Number>,
        /// T-shirt sizes, by name.
        sizes: Option<Pairs<Estimate>>,
        /// Past actual ÷ estimate.
        error: Option<Estimate>,
    }

    /// Something from outside that items wait for.
    struct External {
        id: String,
        name: Option<String>,
        arrives: UncertainDate,
    }

    /// A set of items with a date.
    struct Milestone {
        id: String,
        name: Option<String>,
        items: Option<Vec<String>>,
        date: Option<Day>,
    }

    /// What items serve.
    struct Objective {
        id: String,
        name: Option<String>,
        date: Option<Day>,
    }

    /// A promise: the item is finished by the end of the day.
    struct Commitment {
        item: String,
        by: Day,
        /// The chance below which somebody is told.
        tolerance: Option<Number>,
    }

    /// The user's own weighted criteria.
    struct Scorecard {
        criteria: Option<Vec<Criterion>>,
    }

    /// One criterion of the weighted score.
    struct Criterion {
        id: String,
        name: Option<String>,
        /// May be negative.
        weight: Number,
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum WeekdayName {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// The weekdays that are worked.
pub(crate) type Week = Shaped<Vec<WeekdayName>, Workdays>;

impl TryFrom<Vec<WeekdayName>> for Workdays {
    type Error = Misshape;

    fn try_from(names: Vec<WeekdayName>) -> Result<Self, Misshape> {
        let days = Self::new(names.iter().copied().map(Weekday::from));
        if days.count() < names.len() {
            return Err(Misshape::new("a weekday stands twice", "name each weekday once"));
        }
        Ok(days)
    }
}

impl From<&Workdays> for Vec<WeekdayName> {
    fn from(days: &Workdays) -> Self {
        days.iter().map(WeekdayName::from).collect()
    }
}

impl From<WeekdayName> for Weekday {
    fn from(name: WeekdayName) -> Self {
        match name {
            WeekdayName::Mon => Self::Mon,
            WeekdayName::Tue => Self::Tue,
            WeekdayName::Wed => Self::Wed,
            WeekdayName::Thu => Self::Thu,
            WeekdayName::Fri => Self::Fri,
            WeekdayName::Sat => Self::Sat,
            WeekdayName::Sun => Self::Sun,
        }
    }
}

impl From<Weekday> for WeekdayName {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

impl From<Plan> for model::Plan {
    fn from(plan: Plan) -> Self {
        let allocation = plan.allocation.map(|pairs| pairs.0).unwrap_or_default();
        Self {
            title: plan.title.unwrap_or_default(),
            start: plan.start.0,
            as_of: plan.as_of.map(|day| day.0),
            horizon: plan.horizon.map(|day| day.0),
            value_until: plan.value_until.map(|day| day.0),
            currency: plan.currency,
            calendar: plan.calendar.map(calendar::Calendar::from).unwrap_or_default(),
            estimation: plan.estimation.map(model::Estimation::from).unwrap_or_default(),
            teams: unshape(plan.teams),
            items: unlist(plan.items),
            external: unlist(plan.external),
            risks: unlist(plan.risks),
            milestones: unlist(plan.milestones),
            objectives: unlist(plan.objectives),
            allocation: allocation.into_iter().map(|(name, share)| (name, share.0)).collect(),
            quarter: plan.quarter.map(|day| day.0),
            commitments: unlist(plan.commitments),
            scorecard: plan.scorecard.map(model::Scorecard::from),
            x: keep(plan.x),
        }
    }
}

impl From<&model::Plan> for Plan {
    fn from(plan: &model::Plan) -> Self {
        let allocation = plan.allocation.iter().map(|(name, share)| (name.clone(), Number(*share)));
        Self {
            title: unless_empty(&plan.title),
            start: Day(plan.start),
            as_of: plan.as_of.map(Day),
            horizon: plan.horizon.map(Day),
            value_until: plan.value_until.map(Day),
            currency: plan.currency.clone(),
            calendar: Some((&plan.calendar).into()),
            estimation: Some((&plan.estimation).into()),
            teams: list(&plan.teams),
            items: list(&plan.items),
            external: list(&plan.external),
            risks: list(&plan.risks),
            milestones: list(&plan.milestones),
            objectives: list(&plan.objectives),
            allocation: (!plan.allocation.is_empty()).then(|| Pairs(allocation.collect())),
            quarter: plan.quarter.map(Day),
            commitments: list(&plan.commitments),
            scorecard: plan.scorecard.as_ref().map(Scorecard::from),
            x: kept(plan.x.as_ref()),
        }
    }
}

impl From<Calendar> for calendar::Calendar {
    fn from(calendar: Calendar) -> Self {
        let default = Self::default();
        Self {
            workdays: calendar.workdays.map_or(default.workdays, |week| week.0),
            holidays: unlist(calendar.holidays),
            quarter_starts: calendar.quarter_starts.unwrap_or(default.quarter_starts),
            x: keep(calendar.x),
        }
    }
}

impl From<&calendar::Calendar> for Calendar {
    fn from(calendar: &calendar::Calendar) -> Self {
        Self {
            workdays: Some((&calendar.workdays).into()),
            holidays: list(&calendar.holidays),
            quarter_starts: Some(calendar.quarter_starts.clone()),
            x: kept(calendar.x.as_ref()),
        }
    }
}

impl From<Holiday> for calendar::Holiday {
    fn from(holiday: Holiday) -> Self {
        Self { date: holiday.date.0, name: holiday.name.unwrap_or_default(), x: keep(holiday.x) }
    }
}

impl From<&calendar::Holiday> for Holiday {
    fn from(holiday: &calendar::Holiday) -> Self {
        Self {
            date: Day(holiday.date),
            name: unless_empty(&holiday.name),
            x: kept(holiday.x.as_ref()),
        }
    }
}

impl From<Estimation> for model::Estimation {
    fn from(estimation: Estimation) -> Self {
        let sizes = estimation.sizes.map(|pairs| pairs.0).unwrap_or_default();
        let size =
            |(name, estimate): (String, Estimate)| model::Size { name, estimate: estimate.0 };
        Self {
            correlation: estimation
                .correlation
                .map_or(Self::default().correlation, |correlation| correlation.0),
            sizes: sizes.into_iter().map(size).collect(),
            error: estimation.error.map(|error| error.0),
            x: keep(estimation.x),
        }
    }
}

impl From<&model::Estimation> for Estimation {
    fn from(estimation: &model::Estimation) -> Self {
        let sizes = &estimation.sizes;
        let size = |size: &model::Size| (size.name.clone(), Estimate::from(&size.estimate));
        Self {
            correlation: Some(Number(estimation.correlation)),
            sizes: (!sizes.is_empty()).then(|| Pairs(sizes.iter().map(size).collect())),
            error: estimation.error.as_ref().map(Estimate::from),
            x: kept(estimation.x.as_ref()),
        }
    }
}

impl From<External> for model::ExternalArrival {
    fn from(external: External) -> Self {
        Self {
            id: model::ExternalId(external.id),
            name: external.name.unwrap_or_default(),
            arrives: external.arrives.0,
            x: keep(external.x),
        }
    }
}

impl From<&model::ExternalArrival> for External {
    fn from(external: &model::ExternalArrival) -> Self {
        Self {
            id: external.id.0.clone(),
            name: unless_empty(&external.name),
            arrives: (&external.arrives).into(),
            x: kept(external.x.as_ref()),
        }
    }
}

impl From<Milestone> for model::Milestone {
    fn from(milestone: Milestone) -> Self {
        let items = milestone.items.unwrap_or_default();
        Self {
            id: model::MilestoneId(milestone.id),
            name: milestone.name.unwrap_or_default(),
            items: items.into_iter().map(model::ItemId).collect(),
            date: milestone.date.map(|day| day.0),
            x: keep(milestone.x),
        }
    }
}

impl From<&model::Milestone> for Milestone {
    fn from(milestone: &model::Milestone) -> Self {
        Self {
            id: milestone.id.0.clone(),
            name: unless_empty(&milestone.name),
            items: Some(milestone.items.iter().map(|id| id.0.clone()).collect()),
            date: milestone.date.map(Day),
            x: kept(milestone.x.as_ref()),
        }
    }
}

impl From<Objective> for model::Objective {
    fn from(objective: Objective) -> Self {
        Self {
            id: model::ObjectiveId(objective.id),
            name: objective.name.unwrap_or_default(),
            date: objective.date.map(|day| day.0),
            x: keep(objective.x),
        }
    }
}

impl From<&model::Objective> for Objective {
    fn from(objective: &model::Objective) -> Self {
        Self {
            id: objective.id.0.clone(),
            name: unless_empty(&objective.name),
            date: objective.date.map(Day),
            x: kept(objective.x.as_ref()),
        }
    }
}

impl From<Commitment> for model::Commitment {
    fn from(commitment: Commitment) -> Self {
        Self {
            item: model::ItemId(commitment.item),
            by: commitment.by.0,
            tolerance: commitment.tolerance.map(|tolerance| tolerance.0),
            x: keep(commitment.x),
        }
    }
}

impl From<&model::Commitment> for Commitment {
    fn from(commitment: &model::Commitment) -> Self {
        Self {
            item: commitment.item.0.clone(),
            by: Day(commitment.by),
            tolerance: commitment.tolerance.map(Number),
            x: kept(commitment.x.as_ref()),
        }
    }
}

impl From<Scorecard> for model::Scorecard {
    fn from(scorecard: Scorecard) -> Self {
        Self { criteria: unlist(scorecard.criteria), x: keep(scorecard.x) }
    }
}

impl From<&model::Scorecard> for Scorecard {
    fn from(scorecard: &model::Scorecard) -> Self {
        Self {
            criteria: Some(scorecard.criteria.iter().map(Criterion::from).collect()),
            x: kept(scorecard.x.as_ref()),
        }
    }
}

impl From<Criterion> for model::Criterion {
    fn from(criterion: Criterion) -> Self {
        Self {
            id: model::CriterionId(criterion.id),
            name: criterion.name.unwrap_or_default(),
            weight: criterion.weight.0,
            x: keep(criterion.x),
        }
    }
}

impl From<&model::Criterion> for Criterion {
    fn from(criterion: &model::Criterion) -> Self {
        Self {
            id: criterion.id.0.clone(),
            name: unless_empty(&criterion.name),
            weight: Number(criterion.weight),
            x: kept(criterion.x.as_ref()),
        }
    }
}
