//! What workers are wanted for, as a pool of them sees it: orders out, replies in, until it is done.
//!
//! Invariants: an assignment goes in stages. Each begins with one order that every worker is given,
//! and numbers its other orders by the same run; a stage is over when every order of it was answered.
//! Which worker answers, and in what order, changes nothing in what is found.

use crate::forecast::Forecast;
use crate::rank::Contest;
use crate::search::{Effect, Progress, Verdict};

use super::protocol::{Order, Reply};

/// Something to be worked out by workers.
pub trait Assignment {
    /// The order that begins the next stage; `None` when there is none.
    fn begin(&mut self, run: u32) -> Option<Order>;

    /// The next order of the stage; `None` while nothing more can be ordered.
    fn next_order(&mut self, run: u32) -> Option<Order>;

    /// Takes back an order whose worker died.
    fn give_back(&mut self, order: Order);

    /// Takes the reply to an order of the stage.
    fn accept(&mut self, reply: Reply) -> News;

    /// Asks for an end with what was found so far; only a search can.
    fn hurry(&mut self) {}
}

/// What a reply brought.
#[derive(Debug, Default)]
pub struct News {
    /// What is to be told, in this order.
    pub found: Vec<Finding>,
    /// Whether the stage is over.
    pub stage_is_over: bool,
}

/// Something worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// How far the work is.
    Progress {
        /// Trials, orders or levers done.
        done: u32,
        /// Of so many.
        total: u32,
    },
    /// A forecast.
    Forecast {
        /// Whether the final one is still to come.
        coarse: bool,
        /// What it says.
        forecast: Box<Forecast>,
    },
    /// What orders are worth.
    Contest {
        /// All of them.
        contest: Box<Contest>,
        /// By order asked for: its number in the contest.
        numbers: Vec<usize>,
    },
    /// What one lever changes.
    Lever(Box<Effect>),
    /// How far a search is.
    Search {
        /// Its progress.
        progress: Progress,
        /// How many orders it is to try.
        evaluations: u64,
    },
    /// A search is over, and what it found was judged.
    Order(Box<FoundOrder>),
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundOrder {
    /// The found order, as positions in the plan.
    pub order: Vec<usize>,
    /// What fresh futures say of it.
    pub verdict: Verdict,
    /// How many orders were tried.
    pub evaluations: u64,
}
