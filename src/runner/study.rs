//! What can be asked of a plan beside its forecast.

use crate::model::{Commitment, Plan, Problem, RunSettings, checked};
use crate::rank::Contest;
use crate::search::{Base, EVALUATIONS, Goal, Levers};
use crate::trial::Recording;

use super::assignment::Assignment;
use super::contesting::Contesting;
use super::pulling::Pulling;
use super::searching::Searching;

/// A question, with all that its answer rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// What is simulated.
    pub plan: Plan,
    /// Trials, seed and confidence.
    pub settings: RunSettings,
    /// The promises that every order and lever is judged by.
    pub promises: Vec<Commitment>,
    /// Whether nothing was promised, and they are the proposed commitment.
    pub proposed: bool,
    /// What is asked.
    pub asked: Asked,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// What these orders are worth: every open item as a position in the plan, once.
    Worth(Vec<Vec<usize>>),
    /// What these plans are worth, which count from the same as-of date.
    Plans(Vec<Plan>),
    /// What would help most.
    Levers,
    /// What each risk costs, and what its mitigation is worth.
    Risks,
    /// Which order serves a goal best.
    Order {
        /// The goal.
        goal: Goal,
        /// The orders to begin with and to hold against what is found, at least one.
        given: Vec<Vec<usize>>,
    },
}

impl Study {
    /// The work that answers it.
    ///
    /// # Errors
    /// Everything that is wrong with the plan.
    pub fn assignment(self) -> Result<Box<dyn Assignment>, Vec<Problem>> {
        let Self { plan, settings, promises, proposed, asked } = self;
        let right = checked(&plan)?;
        match asked {
            Asked::Worth(orders) => {
                let contest = Contest::judged_by(promises, proposed, &settings);
                let contenders: Vec<_> =
                    orders.iter().map(|order| contest.contender(right, order)).collect();
                Ok(Box::new(Contesting::new(settings, contest, contenders)))
            }
            Asked::Plans(plans) => {
                let contest = Contest::judged_by(promises, proposed, &settings);
                let recording = recording(&plans, settings.trials);
                let contender = |plan| Ok(contest.as_it_stands(checked(plan)?, recording));
                let contenders = plans.iter().map(contender);
                let contenders = contenders.collect::<Result<Vec<_>, Vec<Problem>>>()?;
                Ok(Box::new(Contesting::new(settings, contest, contenders)))
            }
            Asked::Levers => {
                let base = Base::judged_by(right, promises, proposed, &settings);
                Ok(Box::new(Pulling::new(settings, base, Levers::all)))
            }
            Asked::Risks => {
                let base = Base::judged_by(right, promises, proposed, &settings);
                Ok(Box::new(Pulling::new(settings, base, Levers::of_risks)))
            }
            Asked::Order { goal, given } => {
                let contest = Contest::judged_by(promises, proposed, &settings);
                let network = contest.contender(right, &[]).network(settings.seed);
                let positions = |order: Vec<usize>| order.into_iter().map(|at| at as u32).collect();
                let given = given.into_iter().map(positions).collect();
                let futures = (settings.seed, settings.trials);
                Ok(Box::new(Searching::new(network, goal, given, EVALUATIONS, futures)))
            }
        }
    }
}

/// Finishes of items are kept, to say which move most, unless they would fill the memory of a page.
fn recording(plans: &[Plan], trials: u32) -> Recording {
    // 80 MB of numbers.
    const MOST_FINISHES: u64 = 10_000_000;
    let items: u64 = plans.iter().map(|plan| plan.items.len() as u64).sum();
    if items * u64::from(trials) <= MOST_FINISHES { Recording::Items } else { Recording::Targets }
}
