//! `roadcast import`: a plan from an export, or an export merged into a plan.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::calendar::Date;
use crate::file;
use crate::import::jira_csv::{self, DateOrder, JiraExport, Loose, Options, Priority, Subtasks};
use crate::import::{self, ImportError, Line, Report};
use crate::model::{Document, Plan};

use super::arguments::{self, Dates, Level, LooseIssues, Measure, Order, Source};
use super::failure::{Failure, counted, worded};
use super::json;
use super::verdict::Verdict;
use super::{input, output};

/// Reads an export, writes the plan that it makes, and reports what was read, guessed, left out,
/// and changed in a plan that was there before.
///
/// # Errors
/// When the export or the plan cannot be read, or the plan not be written.
pub(super) fn import(arguments: &arguments::Import) -> Result<Verdict, Failure> {
    let bytes = input::bytes(&arguments.file)?;
    let export = read(arguments, &input::export_text(&bytes))?;
    let options = options(arguments, &export)?;
    let today = arguments.today.unwrap_or_else(today);
    let preview = export.preview(&options, today);
    let mut document = document(&arguments.output, today)?;
    let merged = import::merge(&document.plan, &preview);
    document.plan = merged.plan;
    output::save(&arguments.output, &file::write(&document))?;
    tell(arguments, input::digest(&bytes), &document.plan, [&preview.report, &merged.report])?;
    let problems = file::problems(&document);
    problems.iter().for_each(|problem| output::say(&worded(problem)));
    if problems.is_empty() {
        return Ok(Verdict::Fine);
    }
    output::say(&format!("{}: {} to mend", arguments.output.display(), counted(problems.len())));
    Ok(Verdict::Problems)
}

fn tell(
    arguments: &arguments::Import,
    digest: String,
    plan: &Plan,
    reports: [&Report; 2],
) -> Result<(), Failure> {
    if arguments.output == Path::new("-") {
        // The plan itself went to stdout, so the report is a message.
        output::say(&text(arguments, plan, reports));
        Ok(())
    } else if arguments.json {
        output::print_json(&json::Import::new(digest, plan, reports))
    } else {
        output::print(&text(arguments, plan, reports))
    }
}

fn read(arguments: &arguments::Import, text: &str) -> Result<JiraExport, Failure> {
    let refused = |error: ImportError| {
        let mend = match arguments.from {
            Source::Auto => "If you know what wrote it, say so with --from.",
            Source::JiraCsv => "In Jira: search for the issues, then Export → CSV (all fields).",
        };
        Failure::usage(arguments.file.display(), error.to_string(), mend)
    };
    match arguments.from {
        Source::Auto => match import::detect(text).map_err(refused)? {
            import::Format::JiraCsv => jira_csv::read(text).map_err(refused),
        },
        Source::JiraCsv => jira_csv::read(text).map_err(refused),
    }
}

/// What suits the export, as the arguments change it.
fn options(arguments: &arguments::Import, export: &JiraExport) -> Result<Options, Failure> {
    let mut options = Options::suggested(export);
    if let Some(level) = arguments.level {
        options.level = match level {
            Level::Initiatives => jira_csv::Level::Initiatives,
            Level::Epics => jira_csv::Level::Epics,
            Level::All => jira_csv::Level::EveryIssue,
        };
    }
    if arguments.keep_subtasks {
        options.subtasks = Subtasks::Keep;
    }
    if let Some(loose) = arguments.loose {
        options.loose = match loose {
            LooseIssues::Together => Loose::Together,
            LooseIssues::Each => Loose::Each,
            LooseIssues::LeaveOut => Loose::LeaveOut,
        };
    }
    if let Some(header) = &arguments.team_column {
        options.team_column = Some(team_column(header, export)?);
    }
    if arguments.one_team {
        options.team_column = None;
    }
    if let Some(measure) = arguments.measure {
        options.measure = measure_of(measure, arguments.days_per_point);
    }
    options.missing = options.measure.missing(options.level);
    if let Some(missing) = arguments.missing {
        options.missing = missing;
    }
    if arguments.without_finished {
        options.finished = jira_csv::Finished::LeaveOut;
    }
    if let Some(order) = arguments.order {
        options.priority = match order {
            Order::Rank => Priority::Rank,
            Order::File => Priority::File,
        };
    }
    options.date_order = arguments.dates.map(|dates| match dates {
        Dates::DayFirst => DateOrder::DayFirst,
        Dates::MonthFirst => DateOrder::MonthFirst,
    });
    options.people_per_team = arguments.people.unwrap_or(options.people_per_team);
    Ok(options)
}

fn measure_of(measure: Measure, days_per_point: f64) -> jira_csv::Measure {
    match measure {
        Measure::Points => jira_csv::Measure::Points { days_per_point },
        Measure::OriginalEstimate => jira_csv::Measure::OriginalEstimate,
        Measure::Stories => jira_csv::Measure::StoriesCounted,
        Measure::Nothing => jira_csv::Measure::Nothing,
    }
}

/// The export's own header for what was typed.
fn team_column(typed: &str, export: &JiraExport) -> Result<String, Failure> {
    let columns = &export.choices().team_columns;
    let found = columns.iter().find(|column| column.header.eq_ignore_ascii_case(typed));
    if let Some(column) = found {
        return Ok(column.header.clone());
    }
    let headers: Vec<&str> = columns.iter().map(|column| column.header.as_str()).collect();
    let mend = match headers.as_slice() {
        [] => "No column does; leave --team-column out, and everything is for one team.".to_owned(),
        headers => format!("These could: {}.", headers.join(", ")),
    };
    Err(Failure::usage(
        format!("--team-column {typed}"),
        "no such column of the export could name a team",
        mend,
    ))
}

/// The plan that is merged into: the one at `path`, or an empty one that starts today.
fn document(path: &Path, today: Date) -> Result<Document, Failure> {
    if path != Path::new("-") && path.exists() {
        input::document(path).map(|(document, _)| document)
    } else {
        Ok(Document::new(Plan::new("", today)))
    }
}

/// Today by Greenwich's clock.
fn today() -> Date {
    const SECONDS_PER_DAY: u64 = 86_400;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Date::from_epoch_days(i64::try_from(seconds / SECONDS_PER_DAY).unwrap_or(i64::MAX))
}

fn text(arguments: &arguments::Import, plan: &Plan, reports: [&Report; 2]) -> String {
    let mut text = format!(
        "{}: {} items, {} teams\n",
        arguments.output.display(),
        plan.items.len(),
        plan.teams.len()
    );
    let section = |heading: &str, lines: fn(&Report) -> &Vec<Line>| {
        let all: Vec<String> = reports
            .iter()
            .flat_map(|report| lines(report))
            .map(|line| format!("  {}\n", line.text()))
            .collect();
        if all.is_empty() { String::new() } else { format!("\n{heading}\n{}", all.concat()) }
    };
    text.push_str(&section("Read", |report| &report.read));
    text.push_str(&section("Guessed", |report| &report.guessed));
    text.push_str(&section("Left out", |report| &report.left_out));
    text
}
