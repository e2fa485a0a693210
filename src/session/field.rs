//! Every place of the document that a person can type into, as a typed address.
//!
//! One [`Field`] names one input, so that an edit, the undo step it leaves, the text shown in it
//! and the problem shown beside it all mean the same place. Lists inside a thing are addressed by
//! position, things by their id.

use crate::model::{
    CriterionId, ExternalId, ItemId, MilestoneId, ObjectiveId, RiskId, ScenarioId, TeamId,
};

/// An input of the document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Of an item.
    Item(ItemId, ItemField),
    /// Of a part, by its position.
    Part(ItemId, usize, PartField),
    /// Of a dependency, by its position in what the item waits for.
    Dependency(ItemId, usize, DependencyField),
    /// Of a team.
    Team(TeamId, TeamField),
    /// Of a step in a team's people, by its position.
    People(TeamId, usize, PeopleField),
    /// Of a team's absence, by its position.
    Absence(TeamId, usize, AbsenceField),
    /// Of a risk.
    Risk(RiskId, RiskField),
    /// Of an external arrival.
    External(ExternalId, ExternalField),
    /// Of a milestone.
    Milestone(MilestoneId, MilestoneField),
    /// Of an objective.
    Objective(ObjectiveId, ObjectiveField),
    /// Of a T-shirt size, by its position.
    Size(usize, SizeField),
    /// The share of the work that a category should get, by the category's name.
    Target(String),
    /// Of the plan itself.
    Plan(PlanField),
    /// Of the run settings.
    Run(RunField),
    /// Of a scenario.
    Scenario(ScenarioId, ScenarioField),
    /// Of a decision, by its position.
    Decision(usize, DecisionField),
    /// Of the import sheet.
    Import(ImportField),
}

/// Inputs of an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemField {
    /// Its id; every reference in the plan follows.
    Id,
    /// Its name.
    Name,
    /// The kind of work.
    Category,
    /// Labels, separated by commas.
    Tags,
    /// The objective's id, or nothing.
    Objective,
    /// What it waits for, as one line: `PAY-1, PAY-7 SS+5, vendor-api`.
    After,
    /// Its earliest start.
    NotBefore,
    /// Its due date.
    Due,
    /// Where it stands: `not started`, `in progress`, `done`, `dropped`.
    State,
    /// When it was started.
    Started,
    /// When it was finished.
    Finished,
    /// Assumptions and remarks.
    Notes,
    /// The date promised, or nothing.
    PromisedBy,
    /// The chance below which somebody is told, or nothing.
    Tolerance,
    /// An input of a ranking method or of the cost of delay.
    Value(ValueField),
}

/// Inputs of what an item is worth.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueField {
    /// RICE: reach.
    RiceReach,
    /// RICE: impact.
    RiceImpact,
    /// RICE: confidence.
    RiceConfidence,
    /// RICE: effort in person-months.
    RiceEffort,
    /// WSJF: user and business value.
    WsjfBusinessValue,
    /// WSJF: time criticality.
    WsjfTimeCriticality,
    /// WSJF: risk reduction or opportunity enablement.
    WsjfRiskOpportunity,
    /// WSJF: job size.
    WsjfJobSize,
    /// ICE: impact.
    IceImpact,
    /// ICE: confidence.
    IceConfidence,
    /// ICE: ease.
    IceEase,
    /// Value over effort: value.
    ValueEffortValue,
    /// Value over effort: effort.
    ValueEffortEffort,
    /// `must`, `should`, `could`, `wont`, or nothing.
    Moscow,
    /// The urgency profile, or nothing.
    DelayProfile,
    /// Cost of delay: money per week.
    DelayPerWeek,
    /// Cost of delay: its date.
    DelayDate,
    /// Cost of delay: the penalty of a fixed date.
    DelayPenalty,
    /// Cost of delay: when a window opens.
    DelayFrom,
    /// Cost of delay: what a window is worth.
    DelayValue,
    /// A criterion of the plan's scorecard.
    Criterion(CriterionId),
}

/// Inputs of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartField {
    /// `effort` or `days`.
    Kind,
    /// The team of an effort part.
    Team,
    /// Its effort or its days, by its kind.
    Amount,
    /// The lanes of an effort part.
    Lanes,
    /// The lanes that a duration part holds, as one line: `core, mobile 2`.
    Needs,
    /// Its stage.
    Stage,
    /// What remains of it, while the item is in progress.
    Remaining,
}

/// Inputs of a dependency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DependencyField {
    /// The item or the external arrival waited for, by id.
    On,
    /// `FS`, `SS`, `FF`, `SF`.
    Kind,
    /// Working days, may be negative.
    Lag,
}

/// Inputs of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TeamField {
    /// Its id; every reference in the plan follows.
    Id,
    /// Its name.
    Name,
    /// How many items it works on at once.
    Lanes,
    /// `people`, `throughput` or `lanes`.
    Kind,
    /// The share of time that goes to the roadmap.
    Focus,
    /// Stories finished in past weeks, pasted in any layout of numbers.
    Throughput,
    /// How stories grow.
    Split,
    /// Its own correlation, or nothing.
    Correlation,
}

/// Inputs of a step in a team's people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeopleField {
    /// The first day.
    From,
    /// How many from then on.
    Count,
}

/// Inputs of an absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbsenceField {
    /// The first day.
    From,
    /// The last day.
    To,
    /// How many are missing.
    People,
    /// The reason.
    Why,
}

/// Inputs of a risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiskField {
    /// Its name.
    Name,
    /// Who watches it.
    Owner,
    /// `open` or `closed`.
    Status,
    /// How likely it is.
    Probability,
    /// The items it hits, by id, separated by commas.
    HitItems,
    /// The teams it hits, by id, separated by commas.
    HitTeams,
    /// The tags it hits, separated by commas.
    HitTags,
    /// Whether it hits everything: `yes` or `no`.
    HitEverything,
    /// What it does.
    Impact(ImpactField),
    /// Remarks.
    Notes,
    /// What is done about it.
    MitigationName,
    /// Whether that is part of the plan: `yes` or `no`.
    MitigationActive,
    /// The probability that remains, or nothing.
    MitigationProbability,
    /// The impact that remains.
    MitigationImpact(ImpactField),
    /// The team that does the mitigation.
    MitigationTeam,
    /// The work of the mitigation.
    MitigationEffort,
    /// What the mitigation costs in money.
    MitigationMoney,
}

/// Inputs of an impact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImpactField {
    /// The factor on effort.
    Factor,
    /// The added effort.
    Effort,
    /// The delay in working days.
    Delay,
    /// What is lost: `people` or `share`, or nothing.
    LossKind,
    /// How many people, or which share.
    LossSize,
    /// For how many working days.
    LossDays,
    /// From when.
    LossFrom,
    /// Whether the item is lost: `yes` or `no`.
    Lost,
}

/// Inputs of an external arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExternalField {
    /// Its name.
    Name,
    /// When it arrives.
    Arrives,
}

/// Inputs of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MilestoneField {
    /// Its name.
    Name,
    /// Its items, by id, separated by commas.
    Items,
    /// Its date.
    Date,
}

/// Inputs of an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectiveField {
    /// Its name.
    Name,
    /// Its date.
    Date,
}

/// Inputs of a T-shirt size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeField {
    /// Its name; every estimate that uses it follows.
    Name,
    /// What it stands for.
    Estimate,
}

/// Inputs of the plan itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanField {
    /// Its title.
    Title,
    /// The first day of work.
    Start,
    /// The day of today, as the plan sees it.
    AsOf,
    /// The end of the simulated time.
    Horizon,
    /// To when delay costs are counted.
    ValueUntil,
    /// ISO 4217 code.
    Currency,
    /// The weekdays worked: `mon tue wed thu fri`.
    Workdays,
    /// One holiday a line: `2027-01-06 Epiphany`.
    Holidays,
    /// The months in which quarters begin: `1, 4, 7, 10`.
    QuarterStarts,
    /// A day in the planning quarter.
    Quarter,
    /// How much estimates err together.
    Correlation,
    /// Past actual ÷ estimate.
    Error,
}

/// Inputs of the run settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RunField {
    /// How many trials.
    Trials,
    /// Which futures.
    Seed,
    /// The confidence of advice.
    Confidence,
}

/// Inputs of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScenarioField {
    /// Its name.
    Name,
    /// The reason for it.
    Why,
}

/// Inputs of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionField {
    /// When it was made.
    Date,
    /// What was decided.
    Title,
    /// The reason for it.
    Why,
}

/// Options of the import sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportField {
    /// `new` or `this`: where it goes.
    Destination,
    /// `initiatives`, `epics` or `issues`: what becomes an item.
    Level,
    /// `fold` or `keep`.
    Subtasks,
    /// `together`, `each` or `leave out`: what becomes of issues that belong to no item.
    Loose,
    /// The header of the column that names a team, or nothing.
    TeamColumn,
    /// `points`, `original estimate`, `stories` or `nothing`.
    Measure,
    /// Person-days of one story point.
    DaysPerPoint,
    /// The range of what has no estimate.
    Missing,
    /// `include` or `leave out`.
    Finished,
    /// `rank` or `file`.
    Priority,
    /// `day first`, `month first`, or nothing.
    DateOrder,
    /// How many people a new team has.
    PeoplePerTeam,
}
