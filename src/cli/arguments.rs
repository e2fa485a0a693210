//! What a person may type. The names are those of `file-format.md` and are kept stable.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::calendar::{Date, DateError};
use crate::import::jira_csv::Spread;
use crate::rank::{Formula, Method};
use crate::search::Merit;

/// `roadcast` and its commands.
#[derive(Debug, Parser)]
#[command(name = "roadcast", version, about, max_term_width = 100, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

const EXIT_CODES: &str = "\
Results go to stdout, messages to stderr. A FILE of `-` is read from stdin.
Exit codes: 0 fine; 1 a problem in the plan, or a merge in conflict; 2 wrong usage or an
unreadable file.";

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print every problem of a scenario file
    Check(Check),
    /// Simulate a plan: when each item is done, and how sure that is
    Forecast(Forecast),
    /// Make a plan of another tool's export, and report what was read, guessed and left out
    Import(Import),
    /// Rank the items by several methods: scores, how sure each rank is, what each order is worth
    Rank(Rank),
    /// Search the order of the items that serves a goal best, and hold it against every ranking
    Optimize(Optimize),
    /// What would help most: every lever of the plan pulled alone, on the same futures
    Levers(Levers),
    /// Hold plans and scenarios against each other on the same futures: paired differences
    Compare(Compare),
    /// What tells two scenario files apart, thing by thing, in words
    Diff(Diff),
    /// Make one of two scenario files that come from a third, and say where they contradict
    Merge(Merge),
}

/// Which futures are simulated.
#[derive(Debug, Args)]
pub(super) struct Futures {
    /// How many trials, 1 to 1,000,000; by default as the file says
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) trials: Option<u32>,
    /// Which futures are drawn; by default as the file says
    #[arg(long, value_name = "S")]
    pub(super) seed: Option<u64>,
}

/// On how many threads they are.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(super) struct Threads {
    /// How many threads work; the result does not depend on it; by default one a processor
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
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
    #[command(flatten)]
    pub(super) futures: Futures,
    #[command(flatten)]
    pub(super) threads: Threads,
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

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The export
    pub(super) file: PathBuf,
    /// What wrote it
    #[arg(long, value_enum)]
    pub(super) from: Source,
    /// The scenario file to write; one that exists is merged into: what the export names is
    /// updated, what was added by hand stays
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: PathBuf,
    /// Which issues become items; without one, what suits the export
    #[arg(long, value_enum)]
    pub(super) level: Option<Level>,
    /// Count sub-tasks for themselves instead of as part of their parent
    #[arg(long)]
    pub(super) keep_subtasks: bool,
    /// What becomes of issues that belong to no item of the level
    #[arg(long, value_enum)]
    pub(super) loose: Option<LooseIssues>,
    /// The column that names a team
    #[arg(long, value_name = "HEADER", conflicts_with = "one_team")]
    pub(super) team_column: Option<String>,
    /// Everything is for one team
    #[arg(long)]
    pub(super) one_team: bool,
    /// What work is measured by
    #[arg(long, value_enum)]
    pub(super) measure: Option<Measure>,
    /// Person-days of one story point
    #[arg(long, value_name = "DAYS", default_value = "1", value_parser = above_zero)]
    pub(super) days_per_point: f64,
    /// The range for what has no estimate, such as 3-30
    #[arg(long, value_name = "LOW-HIGH", value_parser = spread)]
    pub(super) missing: Option<Spread>,
    /// Leave out what is finished or dropped
    #[arg(long)]
    pub(super) without_finished: bool,
    /// What the priority of items is taken from
    #[arg(long, value_enum)]
    pub(super) order: Option<Order>,
    /// Which comes first in a date of digits alone; without it, what the dates of the file tell
    #[arg(long, value_enum)]
    pub(super) dates: Option<Dates>,
    /// How many people a new team has
    #[arg(long, value_name = "N", value_parser = above_zero)]
    pub(super) people: Option<f64>,
    /// The day of the import, on which statuses are as they are; by default today (UTC)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) today: Option<Date>,
    /// Print the report as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `rank`.
#[derive(Debug, Args)]
pub(super) struct Rank {
    /// The scenario file (.roadcast.json)
    pub(super) file: PathBuf,
    /// Rank this scenario of the file instead of its base plan
    #[arg(long, value_name = "ID")]
    pub(super) scenario: Option<String>,
    /// Rank by this method, in full; more than one may be given; by default by all, side by side
    #[arg(long, value_enum, value_name = "M")]
    pub(super) method: Vec<RankMethod>,
    /// What orders the items inside a class of MoSCoW: any method but moscow
    #[arg(long, value_name = "M", default_value = "manual", value_parser = formula)]
    pub(super) within: Formula,
    /// How sure an item is among the first K
    #[arg(long, value_name = "K", default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) top: u32,
    /// Simulate the plan in the order of each method, and say what each order is worth
    #[arg(long)]
    pub(super) simulate: bool,
    #[command(flatten)]
    pub(super) futures: Futures,
    #[command(flatten)]
    pub(super) threads: Threads,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `optimize`.
#[derive(Debug, Args)]
pub(super) struct Optimize {
    /// The scenario file (.roadcast.json)
    pub(super) file: PathBuf,
    /// Optimize this scenario of the file instead of its base plan
    #[arg(long, value_name = "ID")]
    pub(super) scenario: Option<String>,
    /// What the order is to serve
    #[arg(long, value_enum, default_value = "delay-cost")]
    pub(super) goal: OptimizeGoal,
    /// With --goal value: the date that counts; by default the end of the planning quarter
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) by: Option<Date>,
    /// How many orders are tried; the same number finds the same order; by default 20,000
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) evaluations: Option<u64>,
    /// For how many seconds orders are tried instead
    #[arg(long, value_name = "S", value_parser = above_zero, conflicts_with = "evaluations")]
    pub(super) seconds: Option<f64>,
    #[command(flatten)]
    pub(super) futures: Futures,
    /// Write the scenario file with the best order to OUT; `-` is stdout
    #[arg(long, value_name = "OUT")]
    pub(super) write: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// What an order can serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OptimizeGoal {
    /// The least expected cost of delay
    DelayCost,
    /// The most value delivered by a date
    Value,
    /// The best chance that all promises are kept
    Commitments,
    /// The earliest mean finish of the plan
    Finish,
}

impl OptimizeGoal {
    /// As it is typed.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::DelayCost => "delay-cost",
            Self::Value => "value",
            Self::Commitments => "commitments",
            Self::Finish => "finish",
        }
    }
}

/// Arguments of `levers`.
#[derive(Debug, Args)]
pub(super) struct Levers {
    /// The scenario file (.roadcast.json)
    pub(super) file: PathBuf,
    /// The levers of this scenario of the file instead of its base plan
    #[arg(long, value_name = "ID")]
    pub(super) scenario: Option<String>,
    /// What the best lever changes most
    #[arg(long, value_enum, default_value = "p85")]
    pub(super) sort: LeverMerit,
    #[command(flatten)]
    pub(super) futures: Futures,
    #[command(flatten)]
    pub(super) threads: Threads,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The plans: FILE for the base plan of a file, FILE#ID for one of its scenarios; one FILE alone
    /// is held against all of its scenarios
    #[arg(required = true, value_name = "FILE[#SCENARIO]")]
    pub(super) plans: Vec<String>,
    /// Which of them the others are held against, counted from 1
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) reference: u32,
    #[command(flatten)]
    pub(super) futures: Futures,
    #[command(flatten)]
    pub(super) threads: Threads,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The scenario file as it was
    pub(super) a: PathBuf,
    /// The scenario file as it is
    pub(super) b: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `merge`.
#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The scenario file that both come from
    pub(super) base: PathBuf,
    /// One of the two; where they contradict each other, what stands here is kept
    pub(super) a: PathBuf,
    /// The other
    pub(super) b: PathBuf,
    /// The scenario file to write; by default it goes to stdout
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: Option<PathBuf>,
    /// Print the conflicts as JSON; the merged file is then only written with --output
    #[arg(long)]
    pub(super) json: bool,
}

/// What levers are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LeverMerit {
    /// When the whole plan is done, 85 % sure
    P85,
    /// The chance that all promises are kept
    Kept,
    /// The cost of delay
    DelayCost,
}

impl LeverMerit {
    /// What the search calls it.
    pub(super) fn merit(self) -> Merit {
        match self {
            Self::P85 => Merit::P85,
            Self::Kept => Merit::AllKept,
            Self::DelayCost => Merit::DelayCost,
        }
    }
}

/// The methods that items can be ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RankMethod {
    /// The list as it stands
    Manual,
    /// Reach × impact × confidence ÷ effort
    Rice,
    /// Weighted shortest job first (SAFe)
    Wsjf,
    /// Cost of delay ÷ duration
    Cd3,
    /// The same, with the cost of delay of everything that waits for an item
    Cd3Prerequisites,
    /// Impact × confidence × ease
    Ice,
    /// Value ÷ effort
    ValueEffort,
    /// Must, should, could, won't; inside a class as --within says
    Moscow,
    /// The plan's own scorecard
    Weighted,
}

impl RankMethod {
    /// The method, where MoSCoW orders each class by `within`.
    pub(super) fn method(self, within: Formula) -> Method {
        match self {
            Self::Manual => Method::By(Formula::Manual),
            Self::Rice => Method::By(Formula::Rice),
            Self::Wsjf => Method::By(Formula::Wsjf),
            Self::Cd3 => Method::By(Formula::Cd3),
            Self::Cd3Prerequisites => Method::By(Formula::Cd3Prerequisites),
            Self::Ice => Method::By(Formula::Ice),
            Self::ValueEffort => Method::By(Formula::ValueEffort),
            Self::Moscow => Method::Moscow(within),
            Self::Weighted => Method::By(Formula::Weighted),
        }
    }
}

/// The formats that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Source {
    /// Tell the format from the file
    Auto,
    /// Jira: a CSV of an issue search
    JiraCsv,
}

/// Which issues become items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Level {
    /// The issues above epics, with the work beneath them
    Initiatives,
    /// Epics, with the work of their children
    Epics,
    /// Every issue that is no parent of others
    All,
}

/// What becomes of issues that belong to no item of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LooseIssues {
    /// One item holds all of them
    Together,
    /// Each is an item
    Each,
    /// They do not join the plan
    LeaveOut,
}

/// What work is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Measure {
    /// Story points, as person-days
    Points,
    /// Jira's original estimate, at eight hours a person-day
    OriginalEstimate,
    /// The number of issues; teams have a weekly throughput
    Stories,
    /// Nothing in the file
    Nothing,
}

/// What the priority of items is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Order {
    /// The order of the backlog
    Rank,
    /// The order of the file
    File,
}

/// How dates of digits alone are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Dates {
    /// 02/10/2027 is in October
    DayFirst,
    /// 02/10/2027 is in February
    MonthFirst,
}

fn date(text: &str) -> Result<Date, DateError> {
    text.parse()
}

fn formula(text: &str) -> Result<Formula, String> {
    Formula::ALL.into_iter().find(|formula| formula.name() == text).ok_or_else(|| {
        let names: Vec<&str> = Formula::ALL.iter().map(|formula| formula.name()).collect();
        format!("one of these is needed: {}", names.join(", "))
    })
}

fn above_zero(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(number) if number > 0.0 && f64::is_finite(number) => Ok(number),
        _ => Err("a number above 0 is needed".to_owned()),
    }
}

fn spread(text: &str) -> Result<Spread, String> {
    let parts = text.split_once('-').map(|(low, high)| (above_zero(low), above_zero(high)));
    match parts {
        Some((Ok(low), Ok(high))) if low <= high => Ok(Spread { low, high }),
        _ => Err("two numbers above 0 are needed, the smaller first, such as 3-30".to_owned()),
    }
}
