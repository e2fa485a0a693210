//! The command line: the same engine, for scripts and checks.
//!
//! Results go to stdout, messages and the progress bar to stderr. Exit codes: 0 fine, 1 a problem
//! in the plan or a merge in conflict, 2 wrong usage or an unreadable file. No input makes it panic, and an error says
//! where, what, and how to mend it. No logic of the engine lives here: this is an edge, like
//! `browser`.

mod arguments;
mod check;
mod compare;
mod diff;
mod failure;
mod forecast;
mod import;
mod input;
mod json;
mod levers;
mod merge;
mod optimize;
mod output;
mod rank;
mod report;
mod run;
mod trials;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Does what the process was called for, and says how it went.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are such errors too; a reader that went away is none.
            let _ = error.print();
            return code(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = match &arguments.command {
        Command::Check(arguments) => check::check(arguments),
        Command::Forecast(arguments) => forecast::forecast(arguments),
        Command::Import(arguments) => import::import(arguments),
        Command::Rank(arguments) => rank::rank(arguments),
        Command::Optimize(arguments) => optimize::optimize(arguments),
        Command::Levers(arguments) => levers::levers(arguments),
        Command::Compare(arguments) => compare::compare(arguments),
        Command::Diff(arguments) => diff::diff(arguments),
        Command::Merge(arguments) => merge::merge(arguments),
    };
    match done {
        Ok(verdict) => code(verdict.exit_code()),
        Err(failure) => {
            output::say(&failure.to_string());
            code(failure.exit_code())
        }
    }
}

fn code(code: u8) -> ExitCode {
    ExitCode::from(code)
}
