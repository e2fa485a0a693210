//! The plan: everything that is simulated.

use crate::calendar::{Axis, Calendar, Date};

use super::estimate::{Estimate, UncertainDate};
use super::id::{CriterionId, ExternalId, ItemId, MilestoneId, ObjectiveId};
use super::item::{Item, Status};
use super::risk::Risk;
use super::team::Team;

/// A roadmap with its teams and risks.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What people call it.
    pub title: String,
    /// No work starts before this day.
    pub start: Date,
    /// `t = 0` is the start of this day; by default the start date.
    pub as_of: Option<Date>,
    /// What is not finished by the end of this day is censored; by default 5 years after as-of.
    pub horizon: Option<Date>,
    /// Delay costs are counted to the end of this day; by default 2 years after as-of.
    pub value_until: Option<Date>,
    /// ISO 4217 code of the money, such as `EUR`.
    pub currency: Option<String>,
    /// Working days and quarters.
    pub calendar: Calendar,
    /// What holds for all estimates.
    pub estimation: Estimation,
    /// The teams.
    pub teams: Vec<Team>,
    /// The items, highest priority first.
    pub items: Vec<Item>,
    /// Arrivals from outside that items wait for.
    pub external: Vec<ExternalArrival>,
    /// The register of risks.
    pub risks: Vec<Risk>,
    /// Sets of items with a date.
    pub milestones: Vec<Milestone>,
    /// What the items serve.
    pub objectives: Vec<Objective>,
    /// The share of capacity each category should get.
    pub allocation: Vec<(String, f64)>,
    /// The planning quarter is the one that contains this day; by default the later of start and
    /// as-of.
    pub quarter: Option<Date>,
    /// What was promised.
    pub commitments: Vec<Commitment>,
    /// The criteria of the weighted score.
    pub scorecard: Option<Scorecard>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// What holds for all estimates.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimation {
    /// ρ of the one-factor copula, 0 to 1; 0.2 by default.
    pub correlation: f64,
    /// T-shirt sizes.
    pub sizes: Vec<Size>,
    /// Past actual ÷ estimate, drawn for every not-started effort part.
    pub error: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

impl Default for Estimation {
    fn default() -> Self {
        Self { correlation: 0.2, sizes: Vec::new(), error: None, x: None }
    }
}

/// A T-shirt size.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Such as `M`.
    pub name: String,
    /// What it stands for; never itself a size.
    pub estimate: Estimate,
}

/// Something from outside that items wait for.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalArrival {
    /// Names it.
    pub id: ExternalId,
    /// What people call it.
    pub name: String,
    /// Items are freed at the end of this day.
    pub arrives: UncertainDate,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// A set of items with a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Names it.
    pub id: MilestoneId,
    /// What people call it.
    pub name: String,
    /// All of these.
    pub items: Vec<ItemId>,
    /// By the end of this day.
    pub date: Option<Date>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// What items serve; its set is the items that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Names it.
    pub id: ObjectiveId,
    /// What people call it.
    pub name: String,
    /// By the end of this day.
    pub date: Option<Date>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// A promise: the item is finished by the end of the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Commitment {
    /// Which item.
    pub item: ItemId,
    /// By the end of this day.
    pub by: Date,
    /// The chance below which somebody is told; 0 to 1.
    pub tolerance: Option<f64>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// The user's own weighted criteria.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scorecard {
    /// In the user's order.
    pub criteria: Vec<Criterion>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// One criterion of the weighted score.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Names it.
    pub id: CriterionId,
    /// What people call it.
    pub name: String,
    /// May be negative.
    pub weight: f64,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Two years ahead, further than a roadmap is read by the quarter.
pub const REPORTED_QUARTERS: usize = 8;

impl Plan {
    /// A plan with nothing in it that starts on `start`.
    pub fn new(title: impl Into<String>, start: Date) -> Self {
        Self {
            title: title.into(),
            start,
            as_of: None,
            horizon: None,
            value_until: None,
            currency: None,
            calendar: Calendar::default(),
            estimation: Estimation::default(),
            teams: Vec::new(),
            items: Vec::new(),
            external: Vec::new(),
            risks: Vec::new(),
            milestones: Vec::new(),
            objectives: Vec::new(),
            allocation: Vec::new(),
            quarter: None,
            commitments: Vec::new(),
            scorecard: None,
            x: None,
        }
    }

    /// The day at whose start `t = 0`.
    pub fn as_of_date(&self) -> Date {
        self.as_of.unwrap_or(self.start)
    }

    /// The day at whose end everything unfinished is censored.
    pub fn horizon_date(&self) -> Date {
        self.horizon.unwrap_or_else(|| self.as_of_date().plus_years(5))
    }

    /// The day to whose end delay costs are counted.
    pub fn value_until_date(&self) -> Date {
        self.value_until.unwrap_or_else(|| self.as_of_date().plus_years(2))
    }

    /// People of all teams on the working days from `first` to `last`, both included: their mean,
    /// those who are absent not counted; 0 without a working day.
    pub fn mean_people(&self, first: Date, last: Date) -> f64 {
        let days = (0..=last.epoch_days() - first.epoch_days()).map(|day| first.plus_days(day));
        let days = days.filter(|day| self.calendar.is_worked(*day));
        let (mut people, mut count) = (0.0, 0.0);
        for day in days {
            people += self.teams.iter().map(|team| team.people_on(day)).sum::<f64>();
            count += 1.0;
        }
        if count > 0.0 { people / count } else { 0.0 }
    }

    /// The last day of the planning quarter.
    pub fn quarter_end(&self) -> Date {
        let within = self.quarter.unwrap_or_else(|| self.start.max(self.as_of_date()));
        self.calendar.quarter_end(within)
    }

    /// The last days of the quarters that are reported: from the earlier of the as-of date's quarter
    /// and the planning quarter on, [`REPORTED_QUARTERS`] or as many as reach the planning quarter.
    pub fn quarter_ends(&self) -> Vec<Date> {
        let planning = self.quarter_end();
        let mut ends = vec![self.calendar.quarter_end(self.as_of_date()).min(planning)];
        while ends.len() < REPORTED_QUARTERS || ends[ends.len() - 1] < planning {
            let next = self.calendar.quarter_end(ends[ends.len() - 1].plus_days(1));
            if next <= ends[ends.len() - 1] {
                break;
            }
            ends.push(next);
        }
        ends
    }

    /// The sets of items (positions in the plan, ascending, dropped ones left out) that are
    /// followed as one: the plan, each milestone, each objective.
    pub fn targets(&self) -> Vec<Vec<usize>> {
        let live = || (0..self.items.len()).filter(|i| self.items[*i].status != Status::Dropped);
        let milestones = self
            .milestones
            .iter()
            .map(|milestone| live().filter(|i| milestone.items.contains(&self.items[*i].id)));
        let objectives = self.objectives.iter().map(|objective| {
            live().filter(|i| self.items[*i].objective == Some(objective.id.clone()))
        });
        std::iter::once(live().collect())
            .chain(milestones.map(Iterator::collect))
            .chain(objectives.map(Iterator::collect))
            .collect()
    }

    /// The working-day axis with its zero at the as-of date.
    pub fn axis(&self) -> Axis {
        Axis::new(&self.calendar, self.as_of_date())
    }
}
