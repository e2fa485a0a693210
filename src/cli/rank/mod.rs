//! `roadcast rank`: the items of a plan by several methods, how sure each rank is, and what each
//! order is worth.

mod json;
mod report;
mod words;
mod worth;

use crate::file;
use crate::forecast::Chance;
use crate::model::{Checked, Plan, RunSettings, checked};
use crate::network::Network;
use crate::rank::{
    Agreement, Certainty, Contest, Decisive, Method, RankInterval, RankedItem, Ranking, Sources,
    agreement,
};
use crate::runner::threads;
use crate::trial::{Detail, Recording, Tally};

use super::arguments;
use super::failure::{Failure, worded};
use super::forecast::{progress, scenario, settings, workers};
use super::json::Origin;
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
    let run = settings(arguments.trials, arguments.seed, &document)?;
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
    /// How many draws a chance of ranks rests on.
    draws: u32,
    /// How many are the first ones.
    top: u32,
    methods: Vec<Ranked>,
    /// Of each pair of methods, the first one first.
    agreements: Vec<Agreement>,
    /// The orders of the methods, one after the other, where they were simulated.
    contest: Option<Contest>,
}

/// The items by one method.
struct Ranked {
    method: Method,
    ranking: Ranking,
    certainty: Certainty,
    /// The number of its order in the contest; 0 without one.
    order: usize,
}

/// How sure the place of one item is.
struct Place<'a> {
    interval: RankInterval,
    top: Chance,
    /// The chance that it is before the item of the next place; `None` for the last.
    before_next: Option<Chance>,
    decisive: Option<&'a Decisive>,
}

impl<'a> Found<'a> {
    fn new(arguments: &arguments::Rank, plan: Checked<'a>, run: RunSettings) -> Self {
        let asked: Vec<Method> = match arguments.method.as_slice() {
            [] => Method::all(arguments.within).into(),
            asked => asked.iter().map(|method| method.method(arguments.within)).collect(),
        };
        let sources = Sources::new(plan, run.seed, run.trials);
        let mut methods: Vec<Ranked> =
            asked.into_iter().map(|method| Ranked::new(&sources, method)).collect();
        let contest =
            arguments.simulate.then(|| contest(arguments, plan, &run, methods.as_mut_slice()));
        let draws = sources.draws();
        let agreements = agreements(&methods);
        Self { plan: plan.plan(), run, draws, top: arguments.top, methods, agreements, contest }
    }

    /// The methods that give at least one item a place.
    fn scoring(&self) -> impl Iterator<Item = &Ranked> {
        self.methods.iter().filter(|ranked| !ranked.ranking.items.is_empty())
    }
}

impl Ranked {
    fn new(sources: &Sources<'_>, method: Method) -> Self {
        let ranking = sources.rank(method);
        Self { method, ranking, certainty: sources.certainty(method), order: 0 }
    }

    /// The items with how sure their places are, best first.
    fn places(&self, top: u32) -> impl Iterator<Item = (&RankedItem, Place<'_>)> {
        let last = self.certainty.places().saturating_sub(1);
        self.ranking.items.iter().enumerate().map(move |(place, item)| {
            let sure = Place {
                interval: self.certainty.interval(place, INTERVAL),
                top: self.certainty.top(place, top),
                before_next: (place < last).then(|| self.certainty.before(place, place + 1)),
                decisive: self.certainty.decisive(place),
            };
            (item, sure)
        })
    }
}

fn agreements(methods: &[Ranked]) -> Vec<Agreement> {
    let mut agreements = Vec::new();
    for (nth, a) in methods.iter().enumerate() {
        let rest = methods[nth + 1..].iter();
        agreements.extend(rest.map(|b| agreement(&a.ranking, &b.ranking)));
    }
    agreements
}

/// Simulates the order of every method.
fn contest(
    arguments: &arguments::Rank,
    plan: Checked<'_>,
    run: &RunSettings,
    methods: &mut [Ranked],
) -> Contest {
    let simulate = |network: &Network, detail| simulated(arguments, network, run.trials, detail);
    let mut contest = Contest::new(plan, run, simulate);
    for ranked in methods {
        ranked.order = contest.add(plan, &ranked.ranking.order(), simulate);
    }
    contest
}

fn simulated(arguments: &arguments::Rank, network: &Network, trials: u32, detail: Detail) -> Tally {
    let bar = progress(trials);
    let threads = workers(arguments.threads);
    let tally =
        threads::run(network, 0..trials, threads, detail, Recording::Targets, &mut |done| {
            bar.set_position(u64::from(done));
            true
        });
    bar.finish_and_clear();
    tally.expect("a run that is never told to stop ends with a tally")
}
