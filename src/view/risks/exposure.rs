//! What a risk costs the plan, and what its mitigation is worth: paired differences of the plan as it
//! stands and the plan without the risk, or with the mitigation switched over.

use std::collections::BTreeMap;

use crate::forecast::Difference;
use crate::model::{Risk, RiskId, RiskStatus};
use crate::search::{Effect, Lever};
use crate::session::Session;

use super::register::days_text;

/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;

/// A difference, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// The risk is closed: it is not simulated.
    Closed,
    /// It is still to be simulated.
    NotYet,
    /// One of the two finishes lies beyond the horizon, or there is nothing that could differ.
    Untold,
    /// It was simulated.
    Found {
        /// How much it costs or saves, in working days or money; less than 0 where it is the other
        /// way round.
        size: f64,
        /// Half of its 95 % interval.
        half: f64,
        /// Whether it can be told from nothing.
        detectable: bool,
        /// Whether it is of the plan as it is now.
        fresh: bool,
    },
}

/// What a risk or its mitigation changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Exposure {
    /// Of the 85th percentile of the plan's finish, in working days.
    pub(super) days: Figure,
    /// Of the delay cost.
    pub(super) money: Figure,
}

impl Exposure {
    const fn both(figure: Figure) -> Self {
        Self { days: figure, money: figure }
    }
}

impl Figure {
    /// The size of a difference that can be told, else nothing.
    pub(super) fn told(self) -> Option<f64> {
        match self {
            Self::Found { size, detectable: true, .. } => Some(size),
            Self::Found { detectable: false, .. } | Self::Closed | Self::NotYet | Self::Untold => {
                None
            }
        }
    }

    /// Whether it is of the plan as it was before a change.
    pub(super) fn is_stale(self) -> bool {
        matches!(self, Self::Found { fresh: false, .. })
    }

    fn of(difference: Option<Difference>, sign: f64, fresh: bool) -> Self {
        let Some(found) = difference else { return Self::Untold };
        let (size, half) = (sign * found.value, ERRORS * found.se);
        Self::Found { size, half, detectable: found.detectable, fresh }
    }
}

/// A risk with what is known of it.
pub(super) struct Exposed<'a> {
    /// Its number in the register, from 1.
    pub(super) number: usize,
    pub(super) risk: &'a Risk,
    /// What the plan with it costs more than the plan without it.
    pub(super) cost: Exposure,
    /// What the plan with its mitigation costs less than the plan without; `None` without one.
    pub(super) worth: Option<Exposure>,
}

/// Every risk, as the register stands.
pub(super) fn exposed(session: &Session) -> Vec<Exposed<'_>> {
    let mut removed = BTreeMap::new();
    let mut switched = BTreeMap::new();
    for (effect, fresh) in session.studies().risk_effects() {
        match &effect.lever {
            Lever::Remove(id) => drop(removed.insert(id, exposure(effect, -1.0, fresh))),
            Lever::Mitigate(id) => {
                switched.insert((id, false), exposure(effect, -1.0, fresh));
            }
            Lever::Unmitigate(id) => {
                switched.insert((id, true), exposure(effect, 1.0, fresh));
            }
            Lever::Person(_)
            | Lever::Lane(_)
            | Lever::Focus(_)
            | Lever::Drop(_)
            | Lever::Unlink { .. }
            | Lever::First(_) => {}
        }
    }
    let of = |risk: &Risk, found: Option<&Exposure>| match (risk.status, found) {
        (RiskStatus::Closed, _) => Exposure::both(Figure::Closed),
        (RiskStatus::Open, Some(found)) => *found,
        (RiskStatus::Open, None) => Exposure::both(Figure::NotYet),
    };
    let risks = (1..).zip(&session.plan().risks);
    let exposed = risks.map(|(number, risk)| {
        let worth = risk.mitigation.as_ref().map(|mitigation| {
            // An older answer may be of the switch the other way round, which says the same.
            let as_is = switched.get(&(&risk.id, mitigation.active));
            of(risk, as_is.or_else(|| switched.get(&(&risk.id, !mitigation.active))))
        });
        Exposed { number, risk, cost: of(risk, removed.get(&risk.id)), worth }
    });
    exposed.collect()
}

/// What a risk costs the 85 % sure finish.
#[derive(Clone, Debug, PartialEq)]
pub struct DaysCost {
    /// Which risk.
    pub risk: RiskId,
    /// In working days; `None` where it cannot be told from nothing.
    pub size: Option<f64>,
    /// The same in words.
    pub text: String,
}

/// What each risk costs; `None` until all of it was simulated for the plan as it is.
pub fn days_of_risks(session: &Session) -> Option<Vec<DaysCost>> {
    session.studies().risks.as_ref().filter(|known| !known.stale)?;
    let cost = |found: &Exposed<'_>| {
        let days = found.cost.days;
        DaysCost { risk: found.risk.id.clone(), size: days.told(), text: days_text(days) }
    };
    Some(exposed(session).iter().map(cost).collect())
}

/// `sign` is −1 where the lever takes away what is asked about, or adds what is asked about saving.
fn exposure(effect: &Effect, sign: f64, fresh: bool) -> Exposure {
    let Effect { lever: _, p85, all_kept: _, delay_cost } = effect;
    Exposure { days: Figure::of(*p85, sign, fresh), money: Figure::of(*delay_cost, sign, fresh) }
}

/// The probability as the plan stands: what a mitigation that is part of it leaves.
pub(in crate::view) fn probability(risk: &Risk) -> f64 {
    let active = risk.mitigation.as_ref().filter(|mitigation| mitigation.active);
    active.and_then(|mitigation| mitigation.probability).unwrap_or(risk.probability)
}
