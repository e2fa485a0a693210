//! What a score is made of, and what it lacks.

use crate::model::CriterionId;

/// An input of a formula.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// RICE: people or events per quarter.
    Reach,
    /// RICE: one of 3, 2, 1, 0.5, 0.25.
    RiceImpact,
    /// RICE: a share.
    RiceConfidence,
    /// RICE: person-months.
    RiceEffort,
    /// WSJF: user and business value.
    BusinessValue,
    /// WSJF: time criticality.
    TimeCriticality,
    /// WSJF: risk reduction or opportunity enablement.
    RiskOpportunity,
    /// WSJF: job size.
    JobSize,
    /// CD3: money per week.
    CostOfDelay,
    /// CD3 with prerequisites: money per week of everything that waits for the item.
    CarriedCost,
    /// CD3: weeks.
    Duration,
    /// ICE: impact.
    IceImpact,
    /// ICE: confidence.
    IceConfidence,
    /// ICE: ease.
    Ease,
    /// Value over effort: value.
    Value,
    /// Value over effort: effort.
    Effort,
    /// MoSCoW: the class.
    Class,
    /// Weighted score: one criterion of the plan's scorecard.
    Criterion(CriterionId),
    /// Weighted score: the plan has no scorecard.
    Scorecard,
}

impl Input {
    /// Where the scenario file has it, under an item's `value`; what the file does not know is called
    /// in its spirit. Of one segment, the second is empty.
    pub fn path(&self) -> [&str; 2] {
        match self {
            Self::Reach => ["rice", "reach"],
            Self::RiceImpact => ["rice", "impact"],
            Self::RiceConfidence => ["rice", "confidence"],
            Self::RiceEffort => ["rice", "effort"],
            Self::BusinessValue => ["wsjf", "business_value"],
            Self::TimeCriticality => ["wsjf", "time_criticality"],
            Self::RiskOpportunity => ["wsjf", "risk_opportunity"],
            Self::JobSize => ["wsjf", "job_size"],
            Self::IceImpact => ["ice", "impact"],
            Self::IceConfidence => ["ice", "confidence"],
            Self::Ease => ["ice", "ease"],
            Self::Value => ["value_effort", "value"],
            Self::Effort => ["value_effort", "effort"],
            Self::Criterion(id) => ["scorecard", &id.0],
            Self::CostOfDelay => ["delay_cost", ""],
            Self::CarriedCost => ["carried_delay_cost", ""],
            Self::Duration => ["duration", ""],
            Self::Class => ["moscow", ""],
            Self::Scorecard => ["scorecard", ""],
        }
    }

    /// The last segment of its [`path`](Self::path).
    pub fn name(&self) -> &str {
        match self.path() {
            [only, ""] => only,
            [_, last] => last,
        }
    }
}

/// Where the number of an input comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The plan gives it.
    Given,
    /// The plan gives money that is not lost evenly: its mean per week over the planning quarter.
    OverQuarter,
    /// It was not given: the mean effort of the item's parts stands in.
    FromParts,
    /// It was not given: the mean of the item simulated alone on its teams stands in.
    Simulated,
    /// It is the sum of what the plan gives to the items that wait for this one.
    Carried,
}

/// An input as it went into a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Used {
    /// Which.
    pub input: Input,
    /// Its mean, in the unit of the input.
    pub value: f64,
    /// Where it comes from.
    pub source: Source,
    /// Whether it has a spread.
    pub uncertain: bool,
}

/// An input that a score would need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Which.
    pub input: Input,
    /// Why there is no number for it.
    pub gap: Gap,
}

/// Why an input has no number that could be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is not given, and nothing stands in for it.
    NotGiven,
    /// It is not given, and the work of the item is not all in person-days: stories cannot be
    /// added to them, and a part of fixed duration has none.
    NotInPersonDays,
    /// It is not given here but for other items, in a unit that only the plan's author knows.
    OtherItemsHaveOne,
    /// It divides, and it is zero.
    Zero,
}
