//! `roadcast optimize`: the order that serves a goal best, held against every ranking.

mod json;
mod report;

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::file;
use crate::forecast::Difference;
use crate::model::{Checked, Document, Plan, RunSettings, ScenarioId, checked};
use crate::network::Network;
use crate::rank::{Contest, Formula, Method, Sources, in_order};
use crate::search::{EVALUATIONS, Goal, Judge, Search, Task, Verdict as Judgment, WorthMean};
use crate::trial::Recording;

use super::arguments::{self, OptimizeGoal, Threads};
use super::failure::{Failure, worded};
use super::json::Origin;
use super::run::{progress, scenario, simulated};
use super::verdict::Verdict;
use super::{input, output};

/// Searches the plan or a scenario of a file and prints the result.
///
/// # Errors
/// When the file cannot be read, has no such scenario, or holds a plan with problems, and when no
/// order can change what is wanted.
pub(super) fn optimize(arguments: &arguments::Optimize) -> Result<Verdict, Failure> {
    let (mut document, digest) = input::document(&arguments.file)?;
    let scenario = scenario(arguments.scenario.as_deref(), &document)?;
    let (plan, edits) = file::scenario_plan(&document, scenario.as_ref());
    let run = arguments.futures.settings(&document)?;
    let found = find(arguments, checked(&plan).map_err(Failure::Plan)?, run)?;
    for problem in &edits {
        output::say(&worded(problem));
    }
    if let Some(path) = &arguments.write {
        reorder(&mut document, scenario.as_ref(), &plan, &found.order);
        output::save(path, &file::write(&document))?;
    }
    let is_taken = arguments.write.as_deref().is_some_and(|path| path.as_os_str() == "-");
    if arguments.json && !is_taken {
        let origin = Origin { input: digest, scenario: scenario.map(|id| id.0) };
        output::print_json(&json::Optimized::new(origin, &found))?;
    } else if !is_taken {
        output::print(&report::report(&found))?;
    }
    Ok(if edits.is_empty() { Verdict::Fine } else { Verdict::Problems })
}

/// So many at a time, between two looks at the clock.
const STEP: u64 = 50;

/// What came out.
struct Found<'a> {
    plan: &'a Plan,
    run: RunSettings,
    wanted: OptimizeGoal,
    goal: Goal,
    /// The best order, as positions in the plan.
    order: Vec<usize>,
    /// The method whose order that is; `None` for one that was found.
    kept: Option<Method>,
    worth: WorthMean,
    against: Vec<(Method, WorthMean, Difference)>,
    evaluations: u64,
    took: Duration,
}

fn find<'a>(
    arguments: &arguments::Optimize,
    plan: Checked<'a>,
    run: RunSettings,
) -> Result<Found<'a>, Failure> {
    let goal = goal(arguments, plan.plan())?;
    let rankings = rankings(plan, &run);
    let network = network(plan, goal, &run);
    if !goal.is_at_stake(&network) {
        return Err(nothing_at_stake(arguments.goal));
    }
    let given: Vec<Vec<u32>> = rankings.iter().map(|(_, order)| positions(order)).collect();
    let began = Instant::now();
    let (best, evaluations) = search(
        arguments,
        Task { network: network.clone(), goal, starts: given.clone(), seed: run.seed },
        began,
    );
    let took = began.elapsed();
    let judgment = judge(Judge::new(network, goal, run.trials, best.clone(), given));
    let order = match judgment.kept {
        Some(kept) => rankings[kept].1.clone(),
        None => best.into_iter().map(|item| item as usize).collect(),
    };
    let methods = rankings.iter().map(|(method, _)| *method);
    Ok(Found {
        plan: plan.plan(),
        run,
        wanted: arguments.goal,
        goal,
        order,
        kept: judgment.kept.map(|kept| rankings[kept].0),
        worth: judgment.worth,
        against: methods
            .zip(judgment.against)
            .map(|(method, against)| (method, against.worth, against.difference))
            .collect(),
        evaluations,
        took,
    })
}

/// What the search is told to go for.
fn goal(arguments: &arguments::Optimize, plan: &Plan) -> Result<Goal, Failure> {
    let goal = match arguments.goal {
        OptimizeGoal::Value => return Ok(Goal::value_by(plan, arguments.by)),
        OptimizeGoal::DelayCost => Goal::DelayCost,
        OptimizeGoal::Commitments => Goal::Commitments,
        OptimizeGoal::Finish => Goal::Finish,
    };
    match arguments.by {
        Some(_) => Err(Failure::usage(
            "--by",
            format!("no date counts for the goal {}", arguments.goal.name()),
            "Leave it out, or ask for --goal value.",
        )),
        None => Ok(goal),
    }
}

/// The orders of all methods that give some item a place.
fn rankings(plan: Checked<'_>, run: &RunSettings) -> Vec<(Method, Vec<usize>)> {
    let sources = Sources::new(plan, run.seed, run.trials);
    let ranked = Method::all(Formula::Manual).into_iter().map(|method| sources.rank(method));
    ranked
        .filter(|ranking| {
            !ranking.items.is_empty() || ranking.method == Method::By(Formula::Manual)
        })
        .map(|ranking| (ranking.method, ranking.order()))
        .collect()
}

/// What is simulated, with the promises that every order is judged by.
fn network(plan: Checked<'_>, goal: Goal, run: &RunSettings) -> Network {
    let contest = match goal {
        Goal::Commitments => Contest::new(plan, run, |network, detail| {
            simulated(network, 0..run.trials, Threads::default(), detail, Recording::Targets)
        }),
        Goal::DelayCost | Goal::Value { .. } | Goal::Finish => {
            Contest::judged_by(plan.plan().commitments.clone(), false, run)
        }
    };
    contest.contender(plan, &[]).network(run.seed)
}

fn nothing_at_stake(goal: OptimizeGoal) -> Failure {
    let (what, mend) = match goal {
        OptimizeGoal::DelayCost | OptimizeGoal::Value => (
            "no item has a cost of delay, so no order costs more than another",
            "Give items a `delay_cost`, or ask for --goal finish.",
        ),
        OptimizeGoal::Commitments => (
            "nothing is promised, and nothing is sure enough to be proposed",
            "Promise something under `commitments`, or ask for --goal finish.",
        ),
        OptimizeGoal::Finish => ("the plan has nothing to finish", "Add an item."),
    };
    Failure::usage(format!("--goal {}", goal.name()), what, mend)
}

fn positions(order: &[usize]) -> Vec<u32> {
    order.iter().map(|item| *item as u32).collect()
}

/// The best order of as many evaluations as the arguments say, and how many that were.
fn search(arguments: &arguments::Optimize, task: Task, began: Instant) -> (Vec<u32>, u64) {
    let mut search = Search::new(task);
    let evaluations = match arguments.seconds {
        Some(_) => u64::MAX,
        None => arguments.evaluations.unwrap_or(EVALUATIONS),
    };
    let bar = match arguments.seconds {
        Some(seconds) => bar((seconds * 1000.0) as u64, "{bar:40} {msg} orders"),
        None => bar(evaluations, "{bar:40} {human_pos} of {human_len} orders"),
    };
    loop {
        let done = search.progress().evaluations;
        let progress = search.step(STEP.min(evaluations - done));
        let gone = began.elapsed().as_secs_f64();
        match arguments.seconds {
            Some(_) => {
                bar.set_position((gone * 1000.0) as u64);
                bar.set_message(progress.evaluations.to_string());
            }
            None => bar.set_position(progress.evaluations),
        }
        let is_late = arguments.seconds.is_some_and(|seconds| gone >= seconds);
        if progress.is_over || is_late || progress.evaluations >= evaluations {
            bar.finish_and_clear();
            return (search.best().to_vec(), progress.evaluations);
        }
    }
}

fn judge(mut judge: Judge) -> Judgment {
    let bar = progress(judge.trials());
    while !judge.is_done() {
        bar.set_position(u64::from(judge.step()));
    }
    bar.finish_and_clear();
    judge.verdict()
}

fn bar(length: u64, template: &str) -> ProgressBar {
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(length).with_style(style)
}

/// Puts the open items of the plan, or of one of its scenarios, whose plan is `plan`, in `order`.
fn reorder(document: &mut Document, scenario: Option<&ScenarioId>, plan: &Plan, order: &[usize]) {
    let ordered = in_order(plan, order);
    let Some(id) = scenario else {
        document.plan = ordered;
        return;
    };
    let edits = file::record(document, id, &ordered).expect("a scenario that has a plan keeps it");
    for scenario in document.scenarios.iter_mut().filter(|scenario| scenario.id == *id) {
        *scenario = file::with_edits(scenario, edits.clone());
    }
}
