//! Names the user gives to things: one type a kind, so that a team is never looked up as an item.
//!
//! An id is any text; that it has 1 to 64 characters and stands once in its list is for
//! [`check`](super::check) to say, so that a file with a bad id still opens.

use std::fmt;

/// What all ids have in common.
pub trait Id: Clone + Ord + fmt::Display {
    /// The text as the user wrote it.
    fn as_str(&self) -> &str;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub String);

        impl Id for $name {
            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an item of the plan.
    ItemId,
    /// Names a team.
    TeamId,
    /// Names a risk.
    RiskId,
    /// Names an external arrival.
    ExternalId,
    /// Names a milestone.
    MilestoneId,
    /// Names an objective.
    ObjectiveId,
    /// Names a scenario.
    ScenarioId,
    /// Names a criterion of the scorecard.
    CriterionId,
}
