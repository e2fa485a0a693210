//! `roadcast forecast`: a plan simulated.

use std::fs::File;
use std::io::{self, BufWriter};
use std::ops::Range;
use std::path::Path;

use crate::file;
use crate::forecast::{self, Forecast};
use crate::model::{self, Plan, RunSettings};
use crate::network::{self, Network};
use crate::trial::{Detail, Recording, Tally};

use super::arguments;
use super::failure::{Failure, worded};
use super::json;
use super::report::report;
use super::run::{scenario, simulated};
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
    let settings = arguments.futures.settings(&document)?;
    let (forecast, tally) = forecasted(arguments, &plan, settings)?;
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

/// Runs the trials, and more of them where a precise answer is wanted.
fn forecasted(
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
    simulated(network, trials, arguments.threads, Detail::Everything, recording)
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
