//! What is asked beside the forecast: rankings, what each order is worth, a better order, and what
//! would help most.
//!
//! Invariants: every answer is kept with the plan that it is an answer to, and says so when the plan
//! was changed since. One question is worked on at a time; the forecast goes first, and takes the
//! place of what is worked on. Rankings and what they are worth are asked for by themselves while the
//! view *Rank* is open, what plans are worth while *Scenarios* is, what risks cost while *Risks* is,
//! what changed plans come to once nothing else is wanted;
//! levers and a better order only by the person.

mod event;
mod known;
mod plans;
mod question;
mod since;
mod step;

pub use event::StudyEvent;
pub use known::{
    BetterOrder, Changed, Entrant, Known, OrderName, PulledLevers, Standings, Studies, Underway,
    Work,
};
pub use plans::LeftOut;
pub use question::{Along, Axis, Outcome, RiskOrder, Sorted, StudyQuestion};
pub use since::Since;
