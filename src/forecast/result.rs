//! The result of a run, as data. What each number means is in `engine.md`, section 7.

use crate::calendar::Date;
use crate::model::{ItemId, MilestoneId, ObjectiveId, RiskId, TeamId};

/// Everything a run reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// How many trials it rests on.
    pub trials: u32,
    /// Which futures.
    pub seed: u64,
    /// The confidence that advice was given at.
    pub confidence: f64,
    /// The whole plan: every item that is not dropped.
    pub plan: TargetForecast,
    /// In the plan's order, dropped items included.
    pub items: Vec<ItemForecast>,
    /// In the plan's order.
    pub milestones: Vec<(MilestoneId, TargetForecast)>,
    /// In the plan's order; an objective without items is finished on day 1 and has no chance.
    pub objectives: Vec<(ObjectiveId, TargetForecast)>,
    /// From the earlier of the as-of date's quarter and the planning quarter on, 8 or more.
    pub quarters: Vec<QuarterForecast>,
    /// Index in `quarters` of the planning quarter.
    pub planning_quarter: usize,
    /// What was promised, or stands in for it.
    pub promises: Promises,
    /// In the plan's order.
    pub teams: Vec<TeamForecast>,
    /// Each uncertain input's rank correlation with the plan's finish, strongest first.
    pub drivers: Vec<Driver>,
    /// How many trials, from the first, the drivers were computed over.
    pub driver_trials: u32,
    /// Of all items together; `None` when no item has a cost of delay.
    pub delay_cost: Option<Money>,
    /// Money spent on active mitigations: its mean. 0 without any.
    pub mitigation_money: f64,
    /// The as-of date, at whose start `t = 0`.
    pub as_of: Date,
    /// What is later than this is censored.
    pub horizon: Date,
}

/// A share of the trials with its binomial standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// 0 to 1.
    pub share: f64,
    /// Standard error; 0 when it is certain by construction or all trials agree.
    pub se: f64,
}

/// Money over the trials.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Money {
    /// Mean.
    pub mean: f64,
    /// Standard deviation over the trials; 0 for one trial.
    pub sd: f64,
    /// Standard error of the mean.
    pub se: f64,
}

/// How a moment (a start or a finish) is distributed.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Mean in working days since as-of; censored trials count at the horizon.
    pub mean: f64,
    /// Standard deviation in working days; 0 for one trial.
    pub sd: f64,
    /// Standard error of the mean, in working days.
    pub mean_se: f64,
    /// Share of trials that are censored.
    pub censored: f64,
    /// At 0.05, 0.10, … 0.95 and 0.99.
    pub percentiles: Vec<Percentile>,
    /// Trials per working day (counted from 1), ascending, empty days left out, censored ones not
    /// in it.
    pub days: Vec<(u32, u32)>,
}

/// A percentile by the inverted empirical distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percentile {
    /// Which, between 0 and 1.
    pub p: f64,
    /// The smallest working day by which at least this share is done; `None` beyond the horizon.
    pub day: Option<u32>,
    /// That day's date.
    pub date: Option<Date>,
    /// Standard error in working days, from the order statistics; 0 when all trials agree, and 0
    /// beyond the horizon, where it means nothing.
    pub se_days: f64,
}

/// A set of items as one: the plan, a milestone, an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetForecast {
    /// When the last of its items is finished.
    pub finish: Distribution,
    /// Its date.
    pub date: Option<Date>,
    /// The joint chance that all are finished by its date; `None` without a date or without items.
    pub chance_by_date: Option<Chance>,
}

/// Advice at the confidence level, judged at the end of the planning quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Chance at or above the confidence.
    Commit,
    /// Chance at or above one half.
    Stretch,
    /// Less.
    Out,
}

/// What a run says about one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemForecast {
    /// Which.
    pub id: ItemId,
    /// `None` for a dropped item: nothing below then means anything.
    pub start: Option<Distribution>,
    /// `None` for a dropped item.
    pub finish: Option<Distribution>,
    /// Chance to be done by its due date.
    pub chance_by_due: Option<Chance>,
    /// Chance to be done by each quarter's end, as `Forecast::quarters`.
    pub chance_by_quarter: Vec<Chance>,
    /// At the end of the planning quarter; `None` for a dropped item.
    pub advice: Option<Advice>,
    /// Share of trials in which one of its parts has no slack to the plan's finish.
    pub criticality: f64,
    /// The same for each milestone, as `Forecast::milestones`.
    pub milestone_criticality: Vec<f64>,
    /// Schedule sensitivity index: criticality · σ of its working time ÷ σ of the plan's finish.
    pub sensitivity: f64,
    /// Mean working days in which some part is worked on, from as-of on.
    pub working: f64,
    /// Mean working days in which none is, by cause.
    pub waiting: Waiting,
    /// Its parts, in order.
    pub parts: Vec<PartForecast>,
    /// `None` without a cost of delay.
    pub delay_cost: Option<Money>,
    /// Mean money not lost by each quarter's end, as `Forecast::quarters`; 0 without a cost of
    /// delay. The cost to that date if it never finished, less its delay cost to that date.
    pub value_by_quarter: Vec<f64>,
}

/// One part of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartForecast {
    /// Share of trials in which it has no slack to the plan's finish.
    pub criticality: f64,
    /// Criticality · σ of its duration ÷ σ of the plan's finish.
    pub sensitivity: f64,
    /// Mean duration, start to finish, in working days.
    pub duration: f64,
}

/// Mean waiting time by cause, in working days. With the working time it adds up to the finish.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Waiting {
    /// For a predecessor, before or (finish links) after the work.
    pub dependency: f64,
    /// For a free lane.
    pub team: f64,
    /// The team waited for, and for how long; teams without any waiting are left out.
    pub by_team: Vec<(TeamId, f64)>,
    /// For its own earliest date or the plan's start.
    pub not_before: f64,
    /// For an external arrival.
    pub external: f64,
    /// For a risk that delays it.
    pub risk: f64,
}

/// Why nothing of an item was being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A predecessor.
    Dependency,
    /// A free lane.
    Team,
    /// An earliest date.
    NotBefore,
    /// An external arrival.
    External,
    /// A risk.
    Risk,
}

/// A count at a percentile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountPercentile {
    /// Which, between 0 and 1.
    pub p: f64,
    /// The largest number that at least this share of the trials reaches.
    pub count: u32,
}

/// The plan at one quarter's end.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterForecast {
    /// Its last day.
    pub ends: Date,
    /// Mean number of items finished by then, dropped ones left out.
    pub expected_done: f64,
    /// How many items are finished by then, at the reported percentiles.
    pub done: Vec<CountPercentile>,
    /// Chance that every promise due by then is kept; `None` when none is due by then.
    pub chance_all_committed: Option<Chance>,
    /// `prefix_chances[k]`: joint chance that the first k + 1 items (in priority order, dropped
    /// ones left out) are all finished by then; falling.
    pub prefix_chances: Vec<f64>,
    /// Money not lost by then, of all items together: what they would have lost by then if none had
    /// been finished, less what they have. `None` when no item has a cost of delay.
    pub value: Option<Money>,
}

/// What was promised, or stands in for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Promises {
    /// Whether nothing was promised and the proposed commitment stands in.
    pub proposed: bool,
    /// Each promise with its chance.
    pub promises: Vec<PromiseForecast>,
    /// Mean number kept.
    pub expected_kept: f64,
    /// At the confidence: the largest number of them that so many of the futures keep at least.
    pub sure_kept: usize,
    /// Chance that all are kept; `None` when there is none.
    pub chance_all: Option<Chance>,
    /// The largest prefix of the priority list (dropped items left out) whose joint chance by the
    /// end of the planning quarter still reaches the confidence.
    pub proposed_prefix: usize,
}

/// One promise.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseForecast {
    /// Which item.
    pub item: ItemId,
    /// By the end of this day.
    pub by: Date,
    /// The chance below which somebody is told.
    pub tolerance: Option<f64>,
    /// Chance that it is kept; 0 for a dropped item.
    pub chance: Chance,
}

/// What a run says about one team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamForecast {
    /// Which.
    pub id: TeamId,
    /// Share of its lanes in use, by week, from the as-of week on; over 1 while over-full.
    pub utilisation: Vec<WeekUse>,
    /// Mean working days that items waited for it, summed over the items.
    pub waited_for: f64,
}

/// One week of a team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekUse {
    /// The Monday.
    pub week: Date,
    /// Mean share of lanes in use.
    pub mean: f64,
}

/// An uncertain input and how strongly it moves the plan's finish.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    /// Which input.
    pub input: DriverKind,
    /// Spearman's rank correlation with the plan's finish, −1 to 1.
    pub correlation: f64,
}

/// An uncertain input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DriverKind {
    /// The effort or duration of a part: the item, and the part's position from 0.
    Part(ItemId, usize),
    /// A team's focus.
    Focus(TeamId),
    /// A throughput team's split factor.
    Split(TeamId),
    /// A risk.
    Risk(RiskId),
    /// An external arrival.
    External(crate::model::ExternalId),
}
