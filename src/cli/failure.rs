//! Why a command could not do its work, in words that say where, what, and how to mend it.

use std::fmt;

use crate::model::Problem;

/// A command that gave no result.
#[derive(Debug)]
pub(super) enum Failure {
    /// Wrong usage, or a file that cannot be read or written: exit code 2.
    Usage {
        /// The file or the argument.
        place: String,
        /// What is wrong with it.
        what: String,
        /// How to mend it.
        mend: String,
    },
    /// A file that was read, with a plan that cannot be simulated: exit code 1.
    Plan(Vec<Problem>),
}

impl Failure {
    /// A wrong argument or file.
    pub(super) fn usage(
        place: impl fmt::Display,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self::Usage { place: place.to_string(), what: what.into(), mend: mend.into() }
    }

    /// The exit code that stands for it.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage { .. } => 2,
            Self::Plan(_) => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { place, what, mend } => {
                writeln!(f, "error: {place}: {what}\n  {mend}")
            }
            Self::Plan(problems) => {
                problems.iter().try_for_each(|problem| f.write_str(&worded(problem)))?;
                writeln!(f, "error: {} in the plan; nothing was simulated", counted(problems.len()))
            }
        }
    }
}

/// A problem in two lines: where and what, then how to mend it.
pub(super) fn worded(problem: &Problem) -> String {
    format!("{}: {}\n  {}\n", problem.place, problem.kind.what(), problem.kind.mend())
}

/// `1 problem`, `2 problems`.
pub(super) fn counted(problems: usize) -> String {
    match problems {
        0 => "no problem".to_owned(),
        1 => "1 problem".to_owned(),
        n => format!("{n} problems"),
    }
}
