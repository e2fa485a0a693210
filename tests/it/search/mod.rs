//! The search for better orders, and the levers.

mod exhaustive;
mod futures;
mod instances;
mod judge;
mod levers;
mod published;
mod small;

use roadcast::model::{Plan, Status};
use roadcast::search::{Goal, Progress, Search, Task};

use crate::plans::compile_plan;

/// Items that an order names, as positions in the plan.
fn open(plan: &Plan) -> Vec<u32> {
    let is_open = |at: &u32| match plan.items[*at as usize].status {
        Status::NotStarted | Status::InProgress { .. } => true,
        Status::Done { .. } | Status::Dropped => false,
    };
    (0..plan.items.len() as u32).filter(is_open).collect()
}

/// A search from the list as it stands, after so many evaluations.
fn search(plan: &Plan, goal: Goal, evaluations: u64) -> (Search, Progress) {
    search_from(plan, goal, vec![open(plan)], evaluations)
}

fn search_from(
    plan: &Plan,
    goal: Goal,
    starts: Vec<Vec<u32>>,
    evaluations: u64,
) -> (Search, Progress) {
    let network = compile_plan(plan);
    let mut search = Search::new(Task { network, goal, starts, seed: 1 });
    let progress = search.step(evaluations);
    (search, progress)
}
