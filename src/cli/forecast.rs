//! `roadcast forecast`: a plan simulated.

use std::fs::File;
use std::io::{self, BufWriter};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::path::Path;
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};

use crate::file;
use crate::forecast::{self, Forecast};
use crate::model::{self, Document, Plan, Problem, RunSettings, ScenarioId};
use crate::network::{self, Network};
use crate::runner::threads;
use crate::trial::{Detail, Recording, Tally};

use super::arguments;
use super::failure::{Failure, worded};
use super::json;
use super::report::report;
use super::trials;
use super::verdict::Verdict;
use super::{input, output};

/// Forecasts the plan or a scenario of a file and prints the result.
///
/// # Errors
/// When the file cannot be read, has no such scenario, or holds a plan with problems.
pub(super) fn forecast(arguments: &arguments::Forecast) -> Result<Verdict, Failure> {
    let (document, digest) = input::document(&arguments.file)?;
    let scenario = scenario(arguments.scenario.as_deref(), &document)?;
    let (plan, edits) = file::scenario_plan(&document, scenario.as_ref());
    let settings = settings(arguments.trials, arguments.seed, &document)?;
    let (forecast, tally) = simulated(arguments, &plan, settings)?;
    for problem in &edits {
        output::say(&worded(problem));
    }
    if let Some(path) = &arguments.trials_csv {
        save_trials(path, &plan, &tally)?;
    }
    if arguments.json {
        let origin = json::Origin { input: digest, scenario: scenario.map(|id| id.0) };
        output::print_json(&json::Forecast::new(origin, &forecast))?;
    } else if arguments.trials_csv.as_deref() != Some(Path::new("-")) {
        output::print(&report(&plan, &forecast))?;
    }
    Ok(if edits.is_empty() { Verdict::Fine } else { Verdict::Problems })
}

/// The most trials that are run.
const MOST_TRIALS: u32 = 1_000_000;

/// The scenario that was asked for.
///
/// # Errors
/// When the file does not have it.
pub(super) fn scenario(
    wanted: Option<&str>,
    document: &Document,
) -> Result<Option<ScenarioId>, Failure> {
    let Some(wanted) = wanted else { return Ok(None) };
    if let Some(found) = document.scenarios.iter().find(|scenario| scenario.id.0 == wanted) {
        return Ok(Some(found.id.clone()));
    }
    let ids: Vec<&str> = document.scenarios.iter().map(|scenario| scenario.id.0.as_str()).collect();
    let mend = match ids.as_slice() {
        [] => "The file has no scenarios; leave --scenario out.".to_owned(),
        ids => format!("The file has: {}.", ids.join(", ")),
    };
    Err(Failure::usage(format!("--scenario {wanted}"), "the file has no such scenario", mend))
}

/// The file's run settings, as the arguments change them.
///
/// # Errors
/// When they are not within their limits.
pub(super) fn settings(
    trials: Option<u32>,
    seed: Option<u64>,
    document: &Document,
) -> Result<RunSettings, Failure> {
    let mut settings = document.run.clone();
    settings.trials = trials.unwrap_or(settings.trials);
    settings.seed = seed.unwrap_or(settings.seed);
    let changed = Document { run: settings.clone(), ..Document::new(document.plan.clone()) };
    let problems: Vec<Problem> = file::problems(&changed)
        .into_iter()
        .filter(|problem| problem.place.0.starts_with("run/"))
        .collect();
    if problems.is_empty() { Ok(settings) } else { Err(Failure::Plan(problems)) }
}

/// Runs the trials, and more of them where a precise answer is wanted.
fn simulated(
    arguments: &arguments::Forecast,
    plan: &Plan,
    mut settings: RunSettings,
) -> Result<(Forecast, Tally), Failure> {
    let checked = model::checked(plan).map_err(Failure::Plan)?;
    let network = network::compile(checked, settings.seed);
    has_room(arguments, plan, settings.trials)?;
    let mut tally = run(arguments, &network, 0..settings.trials);
    loop {
        let drivers = forecast::drivers(plan, &network, &tally);
        let forecast = forecast::summarize(plan, &tally, &settings, drivers);
        if !arguments.until_precise
            || settings.trials >= MOST_TRIALS
            || forecast::precise_enough(&forecast)
        {
            return Ok((forecast, tally));
        }
        let done = settings.trials;
        settings.trials = done.saturating_mul(2).min(MOST_TRIALS);
        has_room(arguments, plan, settings.trials)?;
        tally.merge(run(arguments, &network, done..settings.trials));
    }
}

/// Whether a table of so many trials fits into memory.
fn has_room(arguments: &arguments::Forecast, plan: &Plan, trials: u32) -> Result<(), Failure> {
    // 800 MB of numbers, and a file of about twice that.
    const MOST_CELLS: u64 = 100_000_000;
    let cells = u64::from(trials) * plan.items.len() as u64;
    if arguments.trials_csv.is_none() || cells <= MOST_CELLS {
        return Ok(());
    }
    Err(Failure::usage(
        "--trials-csv",
        format!("{trials} trials of {} items are more than 100 million cells", plan.items.len()),
        "Ask for fewer with --trials.",
    ))
}

fn run(arguments: &arguments::Forecast, network: &Network, trials: Range<u32>) -> Tally {
    let recording = match arguments.trials_csv {
        Some(_) => Recording::Items,
        None => Recording::Targets,
    };
    let bar = progress(trials.end - trials.start);
    let threads = workers(arguments.threads);
    let tally =
        threads::run(network, trials, threads, Detail::Everything, recording, &mut |done| {
            bar.set_position(u64::from(done));
            true
        });
    bar.finish_and_clear();
    tally.expect("a run that is never told to stop ends with a tally")
}

/// As many threads as were asked for, or one a processor.
pub(super) fn workers(asked: Option<NonZeroUsize>) -> usize {
    asked.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
}

/// A bar on stderr where that is a terminal, and nothing elsewhere.
pub(super) fn progress(trials: u32) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} trials")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(u64::from(trials)).with_style(style)
}

fn save_trials(path: &Path, plan: &Plan, tally: &Tally) -> Result<(), Failure> {
    let written = if path == Path::new("-") {
        trials::write(plan, tally, io::stdout().lock())
    } else {
        File::create(path).and_then(|file| trials::write(plan, tally, BufWriter::new(file)))
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(output::unwritable(path.display(), &error))
        }
        _ => Ok(()),
    }
}
