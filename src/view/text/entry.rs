//! Why a text cannot be read, and how to write it.

use crate::session::Field;
use crate::session::entry::EntryProblem;

use super::field_hint;

/// What is wrong with a text and how to write it.
pub fn entry_problem(problem: &EntryProblem, field: &Field) -> String {
    let what = unreadable(problem);
    match field_hint(field) {
        "" => what,
        hint => format!("{what} {hint}"),
    }
}

/// What is wrong with a text.
pub fn unreadable(problem: &EntryProblem) -> String {
    match problem {
        EntryProblem::Empty => "Something must stand here.".to_owned(),
        EntryProblem::NotANumber => "This is not a number.".to_owned(),
        EntryProblem::NotWhole => "This is not a whole number.".to_owned(),
        EntryProblem::NotADate => {
            "This is not a date: write year-month-day, such as 2027-03-31.".to_owned()
        }
        EntryProblem::NoSuchDay => "The calendar has no such day.".to_owned(),
        EntryProblem::NotAnEstimate => "This is not an estimate.".to_owned(),
        EntryProblem::NotAnUncertainDate => "This is not a date or a range of dates.".to_owned(),
        EntryProblem::NotRising => "The numbers must rise from left to right.".to_owned(),
        EntryProblem::RangeFromZero => {
            "A range must begin above zero; for “at most” write 0/2/5.".to_owned()
        }
        EntryProblem::Negative => "This cannot be below zero.".to_owned(),
        EntryProblem::OutOfRange { from, to } => {
            format!("This must lie between {from} and {to}.")
        }
        EntryProblem::CommaInNumber => {
            "Write decimals with a point and thousands without a comma.".to_owned()
        }
        EntryProblem::Unknown { name } => format!("There is no “{name}” here."),
        EntryProblem::Taken { name } => format!("“{name}” is taken."),
        EntryProblem::BadId => "An id has 1 to 64 characters.".to_owned(),
        EntryProblem::TooLong { limit } => format!("At most {limit} characters fit."),
        EntryProblem::NotApplicable => "Something else must be filled in first.".to_owned(),
        EntryProblem::FixedByBase => "An id is changed in the base plan.".to_owned(),
    }
}
