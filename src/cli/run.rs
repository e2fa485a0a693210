//! What every command that simulates does: which scenario, which futures, on how many threads, and a
//! bar while it lasts.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};

use crate::file;
use crate::model::{Document, Problem, RunSettings, ScenarioId};
use crate::network::Network;
use crate::runner::threads;
use crate::trial::{Detail, Recording, Tally};

use super::arguments::{Futures, Threads};
use super::failure::Failure;

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

impl Futures {
    /// The file's run settings, as the arguments change them.
    ///
    /// # Errors
    /// When they are not within their limits.
    pub(super) fn settings(&self, document: &Document) -> Result<RunSettings, Failure> {
        let mut settings = document.run.clone();
        settings.trials = self.trials.unwrap_or(settings.trials);
        settings.seed = self.seed.unwrap_or(settings.seed);
        let changed = Document { run: settings.clone(), ..Document::new(document.plan.clone()) };
        let problems: Vec<Problem> = file::problems(&changed)
            .into_iter()
            .filter(|problem| problem.place.0.starts_with("run/"))
            .collect();
        if problems.is_empty() { Ok(settings) } else { Err(Failure::Plan(problems)) }
    }
}

/// Runs `trials` of `network` with a bar.
pub(super) fn simulated(
    network: &Network,
    trials: Range<u32>,
    threads: Threads,
    detail: Detail,
    recording: Recording,
) -> Tally {
    let bar = progress(trials.end - trials.start);
    let tally = run(network, trials, threads, detail, recording, &mut |done| {
        bar.set_position(u64::from(done));
    });
    bar.finish_and_clear();
    tally
}

/// Runs `trials` of `network`, telling `progress` how many are done.
pub(super) fn run(
    network: &Network,
    trials: Range<u32>,
    threads: Threads,
    detail: Detail,
    recording: Recording,
    progress: &mut dyn FnMut(u32),
) -> Tally {
    let asked = threads.threads.or_else(|| thread::available_parallelism().ok());
    let threads = asked.map_or(1, NonZeroUsize::get);
    let tally = threads::run(network, trials, threads, detail, recording, &mut |done| {
        progress(done);
        true
    });
    tally.expect("a run that is never told to stop ends with a tally")
}

/// A bar on stderr where that is a terminal, and nothing elsewhere.
pub(super) fn progress(trials: u32) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} trials")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(u64::from(trials)).with_style(style)
}
