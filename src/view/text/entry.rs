//! Why a text cannot be read, and how to write it.

use crate::session::entry::EntryProblem;
use crate::session::{Decimal, Field};

use crate::view::format;

use super::field_hint;
use super::language::{says, word};

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
        EntryProblem::Empty => {
            word!("Something must stand here.", "Hier muss etwas stehen.").to_owned()
        }
        EntryProblem::NotANumber => {
            word!("This is not a number.", "Das ist keine Zahl.").to_owned()
        }
        EntryProblem::NotWhole => {
            word!("This is not a whole number.", "Das ist keine ganze Zahl.").to_owned()
        }
        EntryProblem::NotADate => word!(
            "This is not a date: write year-month-day, such as 2027-03-31.",
            "Das ist kein Datum: Tag.Monat.Jahr schreiben, etwa 31.3.2027."
        )
        .to_owned(),
        EntryProblem::NoSuchDay => {
            word!("The calendar has no such day.", "Diesen Tag hat der Kalender nicht.").to_owned()
        }
        EntryProblem::NotAnEstimate => {
            word!("This is not an estimate.", "Das ist keine Schätzung.").to_owned()
        }
        EntryProblem::NotAnUncertainDate => word!(
            "This is not a date or a range of dates.",
            "Das ist kein Datum und keine Spanne von Daten."
        )
        .to_owned(),
        EntryProblem::NotRising => word!(
            "The numbers must rise from left to right.",
            "Die Zahlen müssen von links nach rechts steigen."
        )
        .to_owned(),
        EntryProblem::RangeFromZero => word!(
            "A range must begin above zero; for “at most” write 0/2/5.",
            "Eine Spanne muss über null beginnen; für „höchstens“ 0/2/5 schreiben."
        )
        .to_owned(),
        EntryProblem::Negative => {
            word!("This cannot be below zero.", "Das kann nicht unter null liegen.").to_owned()
        }
        EntryProblem::OutOfRange { from, to } => {
            let (from, to) = (format::exact(*from), format::exact(*to));
            says!(
                "This must lie between {from} and {to}.",
                "Das muss zwischen {from} und {to} liegen."
            )
        }
        EntryProblem::UnclearNumber => unclear_number().to_owned(),
        EntryProblem::Unknown { name } => {
            says!("There is no “{name}” here.", "„{name}“ gibt es hier nicht.")
        }
        EntryProblem::Taken { name } => says!("“{name}” is taken.", "„{name}“ ist vergeben."),
        EntryProblem::BadId => {
            word!("An id has 1 to 64 characters.", "Eine Kennung hat 1 bis 64 Zeichen.").to_owned()
        }
        EntryProblem::TooLong { limit } => {
            says!("At most {limit} characters fit.", "Höchstens {limit} Zeichen passen hinein.")
        }
        EntryProblem::NotApplicable => word!(
            "Something else must be filled in first.",
            "Zuerst muss etwas anderes ausgefüllt sein."
        )
        .to_owned(),
        EntryProblem::FixedByBase => {
            word!("An id is changed in the base plan.", "Eine Kennung wird im Grundplan geändert.")
                .to_owned()
        }
    }
}

/// How a number is written here.
fn unclear_number() -> &'static str {
    match Decimal::now() {
        Decimal::Point => word!(
            "Write decimals with a point and thousands without a comma.",
            "Dezimalzahlen mit Punkt schreiben und Tausender ohne Komma."
        ),
        Decimal::Comma => word!(
            "Write decimals with a comma and thousands without a point: 1,5 or 1500.",
            "Dezimalzahlen mit Komma schreiben und Tausender ohne Punkt: 1,5 oder 1500."
        ),
    }
}
