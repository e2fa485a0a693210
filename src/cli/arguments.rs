//! What a person may type. The names are those of `file-format.md` and are kept stable.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// `roadcast` and its commands.
#[derive(Debug, Parser)]
#[command(name = "roadcast", version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

const EXIT_CODES: &str = "\
Results go to stdout, messages to stderr. A FILE of `-` is read from stdin.
Exit codes: 0 fine; 1 a problem in the plan; 2 wrong usage or an unreadable file.";

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print every problem of a scenario file
    Check(Check),
    /// Simulate a plan: when each item is done, and how sure that is
    Forecast(Forecast),
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The scenario file (.roadcast.json)
    pub(super) file: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `forecast`.
#[derive(Debug, Args)]
pub(super) struct Forecast {
    /// The scenario file (.roadcast.json)
    pub(super) file: PathBuf,
    /// Forecast this scenario of the file instead of its base plan
    #[arg(long, value_name = "ID")]
    pub(super) scenario: Option<String>,
    /// How many trials, 1 to 1,000,000; by default as the file says
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) trials: Option<u32>,
    /// Which futures are drawn; by default as the file says
    #[arg(long, value_name = "S")]
    pub(super) seed: Option<u64>,
    /// How many threads work; the result does not depend on it; by default one a processor
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
    /// Add trials until the standard error of the plan's P85 is under half a working day, at most
    /// 1,000,000
    #[arg(long)]
    pub(super) until_precise: bool,
    /// Write one row per trial to OUT (CSV): the finish of the plan and of each item in working days
    #[arg(long, value_name = "OUT")]
    pub(super) trials_csv: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}
