//! `roadcast levers`: what would help most.

mod json;
mod report;

use indicatif::{ProgressBar, ProgressStyle};

use crate::file;
use crate::model::{Checked, Plan, RunSettings, checked};
use crate::network::Network;
use crate::search::{Effect, LEVER_DETAIL, Levers, sort};
use crate::trial::Recording;

use super::arguments;
use super::failure::{Failure, worded};
use super::json::Origin;
use super::run::{run as simulated, scenario};
use super::verdict::Verdict;
use super::{input, output};

/// Pulls every lever of the plan or a scenario of a file and prints what each changes.
///
/// # Errors
/// When the file cannot be read, has no such scenario, or holds a plan with problems.
pub(super) fn levers(arguments: &arguments::Levers) -> Result<Verdict, Failure> {
    let (document, digest) = input::document(&arguments.file)?;
    let scenario = scenario(arguments.scenario.as_deref(), &document)?;
    let (plan, edits) = file::scenario_plan(&document, scenario.as_ref());
    let run = arguments.futures.settings(&document)?;
    let found = Found::new(arguments, checked(&plan).map_err(Failure::Plan)?, run);
    for problem in &edits {
        output::say(&worded(problem));
    }
    if arguments.json {
        let origin = Origin { input: digest, scenario: scenario.map(|id| id.0) };
        output::print_json(&json::Pulled::new(origin, &found))?;
    } else {
        output::print(&report::report(&found))?;
    }
    Ok(if edits.is_empty() { Verdict::Fine } else { Verdict::Problems })
}

/// What every lever changes.
struct Found<'a> {
    plan: &'a Plan,
    run: RunSettings,
    promises: usize,
    proposed: bool,
    /// Best first.
    effects: Vec<Effect>,
}

impl<'a> Found<'a> {
    fn new(arguments: &arguments::Levers, plan: Checked<'a>, run: RunSettings) -> Self {
        let simulate = |network: &Network, detail| {
            let (trials, threads) = (0..run.trials, arguments.threads);
            simulated(network, trials, threads, detail, Recording::Targets, &mut |_| ())
        };
        let levers = Levers::new(plan, &run, simulate);
        let all = levers.all();
        let bar = bar(all.len());
        let mut effects = Vec::with_capacity(all.len());
        for lever in all {
            let pulled = levers.pull(lever);
            let tally = simulate(&levers.network(&pulled), LEVER_DETAIL);
            effects.push(levers.effect(pulled, &tally));
            bar.inc(1);
        }
        bar.finish_and_clear();
        sort(&mut effects, arguments.sort.merit());
        let (promises, proposed) = (levers.promises.len(), levers.proposed);
        Self { plan: plan.plan(), run, promises, proposed, effects }
    }
}

fn bar(levers: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} levers")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(levers as u64).with_style(style)
}
