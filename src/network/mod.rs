//! The plan compiled for speed: dense positions instead of ids, flat lists, times instead of
//! dates, laws instead of estimates.
//!
//! Invariants: a [`Network`] is made by [`compile`] from a checked plan only, so nothing here or
//! after it is validated again. It holds everything that a trial needs and nothing that it does not
//! (no names, no dates), and goes to a worker as bytes.

mod compile;
mod cost;
mod items;
mod key;
mod law;
mod normal;
mod pert;
mod profile;
mod risks;
mod score;
mod teams;

use serde::{Deserialize, Serialize};

pub use compile::compile;
pub use cost::Cost;
pub use key::StreamKey;
pub(crate) use key::{GAMMA, mix};
pub use law::{Law, Laws, Quantiles};
pub use normal::{normal_cdf, normal_quantile};
pub use profile::Profile;
pub use score::Scores;

use crate::model::DependencyType;

/// A compiled plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// By item, in the plan's order; behind them the work of active mitigations.
    pub items: Vec<ItemNode>,
    /// How many of `items` are the plan's own.
    pub plan_items: usize,
    /// In priority order: the position is the priority, 0 first. An item's parts are contiguous.
    pub parts: Vec<PartNode>,
    /// How many parts the plan lists, those of done and dropped items included.
    pub plan_parts: usize,
    /// What parts hold, part by part.
    pub needs: Vec<NeedNode>,
    /// By team, in the plan's order.
    pub teams: Vec<TeamNode>,
    /// Open risks.
    pub risks: Vec<RiskNode>,
    /// External arrivals that some item waits for or not, in the plan's order.
    pub externals: Vec<Uncertain>,
    /// Tables of all laws.
    pub laws: Laws,
    /// Names the normal score that all parts of a trial share.
    pub common: StreamKey,
    /// Estimation error: a factor per not-started effort part.
    pub error: Option<Law>,
    /// Costs of delay.
    pub costs: Vec<CostNode>,
    /// Converts finishes to calendar time, for costs.
    pub cost_calendar: cost::CostCalendar,
    /// Money of active mitigations.
    pub mitigation_money: Vec<Uncertain>,
    /// Sets of items: the plan, each milestone, each objective.
    pub targets: Vec<Vec<u32>>,
    /// How many of the targets after the first are milestones.
    pub milestones: usize,
    /// Ends of the reported quarters.
    pub quarter_ends: Vec<f64>,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// The plan's items that are not dropped, in the plan's order.
    pub live_items: Vec<u32>,
    /// Starts of the weeks from the as-of week to the horizon, and the end of the last.
    pub week_starts: Vec<f64>,
    /// What is later than this is censored.
    pub horizon: f64,
}

/// An item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemNode {
    /// Where it stands at `t = 0`.
    pub state: State,
    /// Whether its parts come before those of all items that are not.
    pub expedited: bool,
    /// Its parts: the first, in `Network::parts`.
    pub first_part: u32,
    /// How many parts.
    pub parts: u32,
    /// How many stages.
    pub stages: u32,
    /// The earliest moment for its parts by its own date, the plan's start, and predecessors that
    /// are already done.
    pub earliest: f64,
    /// Whether a done predecessor, not a date, sets `earliest`.
    pub earliest_by_dependency: bool,
    /// The earliest moment for its finish by predecessors that are already done.
    pub earliest_finish: f64,
    /// External arrivals it waits for.
    pub externals: Vec<u32>,
    /// Links from predecessors that are not done.
    pub predecessors: Vec<Link>,
    /// Links to successors.
    pub successors: Vec<Link>,
}

/// Where an item stands at `t = 0`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum State {
    /// Not begun.
    NotStarted,
    /// Begun at this time, not after 0.
    InProgress(f64),
    /// Finished.
    Done {
        /// Not after 0.
        start: f64,
        /// Not after 0.
        finish: f64,
    },
    /// Gone.
    Dropped,
}

/// A dependency between items.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The item at its other end.
    pub item: u32,
    /// Which end holds which.
    pub kind: LinkKind,
    /// Working days, may be negative.
    pub lag: f64,
}

/// Which end of the predecessor holds which end of the successor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkKind {
    /// Finish to start.
    FinishStart,
    /// Start to start.
    StartStart,
    /// Finish to finish.
    FinishFinish,
    /// Start to finish.
    StartFinish,
}

impl LinkKind {
    /// Whether it holds the successor's start, not its finish.
    pub fn holds_start(self) -> bool {
        match self {
            Self::FinishStart | Self::StartStart => true,
            Self::FinishFinish | Self::StartFinish => false,
        }
    }

    /// Whether it is the predecessor's start that holds, not its finish.
    pub fn from_start(self) -> bool {
        match self {
            Self::StartStart | Self::StartFinish => true,
            Self::FinishStart | Self::FinishFinish => false,
        }
    }
}

impl From<DependencyType> for LinkKind {
    fn from(kind: DependencyType) -> Self {
        match kind {
            DependencyType::FinishToStart => Self::FinishStart,
            DependencyType::StartToStart => Self::StartStart,
            DependencyType::FinishToFinish => Self::FinishFinish,
            DependencyType::StartToFinish => Self::StartFinish,
        }
    }
}

/// A part that is not finished.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartNode {
    /// Its item.
    pub item: u32,
    /// Its stage, from 0 without gaps.
    pub stage: u32,
    /// Its position among all parts that the plan lists; none for a mitigation's work.
    pub plan_part: Option<u32>,
    /// The team whose capacity does it; none for a duration part.
    pub worker: Option<u32>,
    /// The first of its needs.
    pub first_need: u32,
    /// How many needs; an effort part has one.
    pub needs: u32,
    /// Effort or days.
    pub amount: Law,
    /// Names its draw.
    pub key: StreamKey,
    /// Weight of the common score, √ρ.
    pub common: f64,
    /// Weight of its own score, √(1 − ρ).
    pub own: f64,
    /// Names the draw of its estimation error; none for durations and begun parts.
    pub error: Option<StreamKey>,
}

/// Lanes of a team that a part holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedNode {
    /// Whose.
    pub team: u32,
    /// How many.
    pub lanes: u32,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamNode {
    /// How many lanes.
    pub lanes: u32,
    /// What is behind them.
    pub supply: Supply,
}

/// Where a team's capacity comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Supply {
    /// Lanes only.
    LanesOnly,
    /// People over time, times focus.
    People {
        /// People.
        profile: Profile,
        /// Share of their time.
        focus: Uncertain,
    },
    /// A past week drawn for every week.
    Throughput {
        /// Stories of past weeks.
        history: Vec<f64>,
        /// Weekdays worked in a full week.
        days_per_week: f64,
        /// Names the draws.
        key: StreamKey,
        /// How stories grow.
        split: Uncertain,
    },
}

/// A law with the name of its draw.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Uncertain {
    /// The law.
    pub law: Law,
    /// Names its draw.
    pub key: StreamKey,
}

/// A risk, as mitigated or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskNode {
    /// Its position in the plan's register.
    pub plan_risk: u32,
    /// 0 to 1.
    pub probability: f64,
    /// Names the draw that decides whether it happens.
    pub happens: StreamKey,
    /// Names the draw of its size.
    pub size: StreamKey,
    /// Multiplies these parts.
    pub factor: Option<(Law, Vec<u32>)>,
    /// Adds to these parts, one of each item hit.
    pub effort: Option<(Law, Vec<u32>)>,
    /// Delays these items.
    pub delay: Option<(Law, Vec<u32>)>,
    /// Takes capacity from these teams.
    pub loss: Option<LossNode>,
    /// These items are lost.
    pub lost: Vec<u32>,
}

/// A loss of capacity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LossNode {
    /// How much.
    pub size: LossLaw,
    /// For how many working days.
    pub days: Law,
    /// From when, at the start of a day.
    pub from: Uncertain,
    /// Of which teams.
    pub teams: Vec<u32>,
}

/// How much of a team is lost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum LossLaw {
    /// People.
    People(Law),
    /// A share.
    Share(Law),
}

/// The cost of delay of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostNode {
    /// Which item.
    pub item: u32,
    /// How it grows.
    pub cost: Cost,
    /// Money per week, or the value of a window.
    pub rate: Uncertain,
    /// Money once, when late.
    pub penalty: Uncertain,
}

/// A promise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The item; none if it was dropped, and so cannot be kept.
    pub item: Option<u32>,
    /// By the end of this moment.
    pub by: f64,
    /// The first reported quarter by whose end it is due; beyond the last if later.
    pub quarter: usize,
}

impl Network {
    /// The parts of an item, as positions in `parts`.
    pub fn parts_of(&self, item: usize) -> std::ops::Range<usize> {
        let node = &self.items[item];
        node.first_part as usize..(node.first_part + node.parts) as usize
    }

    /// What a part holds.
    pub fn needs_of(&self, part: usize) -> &[NeedNode] {
        let node = &self.parts[part];
        &self.needs[node.first_need as usize..(node.first_need + node.needs) as usize]
    }
}
