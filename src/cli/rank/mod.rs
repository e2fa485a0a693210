//! `roadcast rank`: the items of a plan by several methods, how sure each rank is, and what each
//! order is worth.

mod json;
mod report;
mod words;
mod worth;

use std::collections::BTreeMap;

use crate::file;
use crate::model::{Checked, Plan, RunSettings, checked};
use crate::network::Network;
use crate::rank::{Contest, Method, Ranked, Rankings, Sources};
use crate::trial::Recording;

use super::arguments;
use super::failure::{Failure, worded};
use super::json::Origin;
use super::run::{scenario, simulated};
use super::verdict::Verdict;
use super::{input, output};

/// The share of the draws that an interval of ranks holds.
const INTERVAL: f64 = 0.8;

/// Ranks the plan or a scenario of a file and prints the result.
///
/// # Errors
/// When the file cannot be read, has no such scenario, or holds a plan with problems.
pub(super) fn rank(arguments: &arguments::Rank) -> Result<Verdict, Failure> {
    let (document, digest) = input::document(&arguments.file)?;
    let scenario = scenario(arguments.scenario.as_deref(), &document)?;
    let (plan, edits) = file::scenario_plan(&document, scenario.as_ref());
    let run = arguments.futures.settings(&document)?;
    let checked = checked(&plan).map_err(Failure::Plan)?;
    let found = Found::new(arguments, checked, run);
    for problem in &edits {
        output::say(&worded(problem));
    }
    if arguments.json {
        let origin = Origin { input: digest, scenario: scenario.map(|id| id.0) };
        output::print_json(&json::Rankings::new(origin, &found))?;
    } else {
        output::print(&report::report(&found, !arguments.method.is_empty()))?;
    }
    Ok(if edits.is_empty() { Verdict::Fine } else { Verdict::Problems })
}

/// Everything that was asked for.
struct Found<'a> {
    plan: &'a Plan,
    run: RunSettings,
    /// How many are the first ones.
    top: u32,
    rankings: Rankings,
    /// By method: the number of its order in the contest.
    orders: BTreeMap<Method, usize>,
    /// The orders of the methods, one after the other, where they were simulated.
    contest: Option<Contest>,
}

impl<'a> Found<'a> {
    fn new(arguments: &arguments::Rank, plan: Checked<'a>, run: RunSettings) -> Self {
        let asked: Vec<Method> = match arguments.method.as_slice() {
            [] => Method::all(arguments.within).into(),
            asked => asked.iter().map(|method| method.method(arguments.within)).collect(),
        };
        let sources = Sources::new(plan, run.seed, run.trials);
        let ranked = asked.into_iter().map(|method| Ranked::new(&sources, method)).collect();
        let rankings = Rankings::new(sources.draws(), ranked);
        let mut orders = BTreeMap::new();
        let contest =
            arguments.simulate.then(|| contest(arguments, plan, &run, &rankings, &mut orders));
        Self { plan: plan.plan(), run, top: arguments.top, rankings, orders, contest }
    }

    /// The number of a method's order in the contest.
    fn order(&self, ranked: &Ranked) -> usize {
        self.orders[&ranked.method()]
    }
}

/// Simulates the order of every method.
fn contest(
    arguments: &arguments::Rank,
    plan: Checked<'_>,
    run: &RunSettings,
    rankings: &Rankings,
    orders: &mut BTreeMap<Method, usize>,
) -> Contest {
    let simulate = |network: &Network, detail| {
        simulated(network, 0..run.trials, arguments.threads, detail, Recording::Targets)
    };
    let mut contest = Contest::new(plan, run, simulate);
    for ranked in &rankings.methods {
        let order = contest.add(plan, &ranked.ranking.order(), simulate);
        orders.insert(ranked.method(), order);
    }
    contest
}
