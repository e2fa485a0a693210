//! Risks: one draw decides whether each happens, for everything that it hits.

use super::estimate::{Estimate, UncertainDate};
use super::id::{ItemId, RiskId, TeamId};

/// Something that may happen once.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// Names it.
    pub id: RiskId,
    /// What people call it.
    pub name: String,
    /// Who watches it; may be empty.
    pub owner: String,
    /// A closed risk is not simulated.
    pub status: RiskStatus,
    /// 0 to 1.
    pub probability: f64,
    /// What it hits.
    pub hits: Hits,
    /// What it does to all that it hits.
    pub impact: Impact,
    /// What can be done about it.
    pub mitigation: Option<Mitigation>,
    /// Remarks; may be empty.
    pub notes: String,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// Whether a risk can still happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RiskStatus {
    /// It can.
    #[default]
    Open,
    /// It cannot any more.
    Closed,
}

/// What a risk hits: the union of all that is named.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Hits {
    /// These items.
    pub items: Vec<ItemId>,
    /// The parts of these teams.
    pub teams: Vec<TeamId>,
    /// Items with one of these tags.
    pub tags: Vec<String>,
    /// Every item and every team.
    pub everything: bool,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// What a risk does; several at once share the draw of its size.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Impact {
    /// Multiplies the effort (or days) of every part hit.
    pub factor: Option<Estimate>,
    /// Added once per item hit, in the unit of its first unfinished part.
    pub effort: Option<Estimate>,
    /// Working days before the item is ready.
    pub delay: Option<Estimate>,
    /// People or a share of a team lost for some time.
    pub capacity_loss: Option<CapacityLoss>,
    /// The item is lost: it never finishes.
    pub lost: bool,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// A team short of people for some time.
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityLoss {
    /// How much is lost.
    pub size: LossSize,
    /// For how many working days.
    pub days: Estimate,
    /// From when; by default the as-of date.
    pub from: Option<UncertainDate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// How much of a team is lost.
#[derive(Clone, Debug, PartialEq)]
pub enum LossSize {
    /// So many people, fractions allowed; capacity teams only.
    People(Estimate),
    /// A share of the team, 0 to 1.
    Share(Estimate),
}

/// What can be done about a risk, and what remains of it then.
#[derive(Clone, Debug, PartialEq)]
pub struct Mitigation {
    /// What is done.
    pub name: String,
    /// Whether it is part of the plan.
    pub active: bool,
    /// What doing it costs.
    pub cost: MitigationCost,
    /// The probability that remains; unchanged by default.
    pub probability: Option<f64>,
    /// The impact that remains; unchanged by default.
    pub impact: Option<Impact>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// What a mitigation costs.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MitigationCost {
    /// Work for a team, done before everything else it has.
    pub effort: Option<(TeamId, Estimate)>,
    /// Money.
    pub money: Option<Estimate>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}
