//! Notices in words.

use crate::calendar::Date;
use crate::model::Last;
use crate::session::{Notice, Refusal};
use crate::view::format;

/// What a notice says.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unreadable { name, reason } if name.is_empty() => {
            format!("This cannot be opened. {reason}")
        }
        Notice::Unreadable { name, reason } => format!("“{name}” cannot be opened. {reason}"),
        Notice::Refused { name, refusal: Refusal::TooLarge } => {
            format!("“{name}” has more than 64 MB, the most that a plan may have.")
        }
        Notice::Refused { name, refusal: Refusal::NotReadable } => {
            format!("The browser could not read “{name}”. See whether it is still where it was.")
        }
        Notice::NotImported { name, reason } => {
            format!("“{name}” cannot be imported: {reason}.")
        }
        Notice::KeptUnreadable { reason } => {
            format!("What this browser kept of your last visit cannot be read. {reason}")
        }
        Notice::MethodChanged { saved, now } => format!(
            "The method changed: engine {} gave {} for this file, and engine {} gives {}.",
            saved.engine,
            figures(saved),
            now.engine,
            figures(now),
        ),
        Notice::ScenarioHasNoPlan => {
            "This scenario builds on one that is gone, or on itself. Choose what it builds on first."
                .to_owned()
        }
        Notice::NotKept { reason } => format!(
            "This browser cannot keep the plan ({reason}). Save it as a file so that nothing is lost."
        ),
    }
}

fn figures(last: &Last) -> String {
    let date =
        |date: Option<Date>| date.map_or_else(|| "beyond the horizon".to_owned(), format::date);
    let chance = match last.chance_all_committed {
        Some(share) => format!(", all promises {}", format::percent(share)),
        None => String::new(),
    };
    format!("P50 {}, P85 {}{chance}", date(last.p50), date(last.p85))
}
